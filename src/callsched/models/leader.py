"""A leader: who speaks, from where, at what hours, and when not."""

from __future__ import annotations

import datetime as dt
from datetime import time, timedelta
from itertools import pairwise
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, Field, field_validator, model_validator

from callsched.errors import MisuseError, UnknownPlaceError, UnknownZoneError
from callsched.fold import fold
from callsched.models.choice import Choice
from callsched.models.fields import Country, Instant, Text, Value
from callsched.models.shown import brief
from callsched.places import find_place, places
from callsched.zones import keys, zone_key

Span = tuple[time, time]


class Hours(Value):
    """The hours of a leader's day, each span from a clock reading to another, across midnight if need be.

    >>> Hours(preferred=("10:00", "17:00")).preferred[1].isoformat()
    '17:00:00'

    A span whose two readings are equal is the whole day; None is no time at all. A time in none of the
    spans is one at which the leader is never asked.
    """

    preferred: Span | None = (time(9), time(18))
    acceptable: Span | None = (time(8), time(20))
    possible: Span | None = (time(7), time(22))

    @model_validator(mode="after")
    def _naive(self) -> Hours:
        for span in (self.preferred, self.acceptable, self.possible):
            for clock in span or ():
                if clock.tzinfo is not None:
                    raise MisuseError(
                        f"hours are clock readings without a zone, but `{clock.isoformat()}` has one"
                    )
        return self


class Rest(Choice):
    """What a leader's days off (weekend, public holiday, dates of their own) mean for calls."""

    WORSE = "worse"
    """any hour counts worse than every hour of a working day"""
    NEVER = "never"
    """no call at all"""
    ORDINARY = "ordinary"
    """a day like any other"""


class Busy(NamedTuple):
    """A time at which a leader cannot be asked: from `start` to before `end`, both instants."""

    start: Instant
    end: Instant
    what: Text = ""

    def __repr__(self) -> str:
        """Show from when to when, and what, short enough for a line."""
        return brief(self, f"{self.start} to {self.end}", self.what)


def _clock_of(value: Any) -> Any:
    """Take a zone key, or the name of a capital or city, as the key of the zone."""
    if not isinstance(value, str) or value in keys() or "/" in value:
        return zone_key(value)
    try:
        return find_place(value).zone
    except UnknownPlaceError as error:
        raise UnknownZoneError(value, error.matches) from None


Clock = Annotated[str, BeforeValidator(_clock_of)]


class Trip(Value):
    """Days that a leader spends by another clock, from the first to the last, both included.

    >>> Trip(zone="Tokyo", first="2025-05-26", last="2025-05-28").zone
    'Asia/Tokyo'

    The days are those of the place travelled to: the clock changes as its first day begins there and
    changes back as its last day ends there.
    """

    zone: Clock
    first: dt.date
    last: dt.date

    @model_validator(mode="after")
    def _forward(self) -> Trip:
        if self.last < self.first:
            raise MisuseError(f"a trip to {self.zone} ends on {self.last}, before it begins on {self.first}")
        return self


class Leader(Value):
    """A person who takes part in calls.

    >>> leader = Leader(name="Emmanuel Macron", office="President", country="FR", zone="Europe/Paris")
    >>> Leader.model_validate_json(leader.model_dump_json()) == leader
    True
    >>> Leader(name="Laura Chinchilla", country="CR", zone="San José").zone
    'America/Costa_Rica'

    `country` is an ISO 3166-1 alpha-2 code; weekends and holidays are its. `zone` is an IANA key, or the
    name of a capital or city: where places share a name, one in `country` comes first, then the capital,
    then the largest; ask `find_place` to see the choice. `address` is a calendar address such as
    `mailto:protocol@example.org`. `notice` is the least time between being asked and a call's start;
    `arrives` and `departs` are the instants before and after which there is no asking at all, as at a
    summit. Raises `MisuseError` for trips that overlap and for busy times that end before they start.
    """

    name: Text
    office: Text = ""
    country: Country | None = None
    zone: Clock | None = None
    address: Text = ""
    spokesperson: Text = ""
    hours: Hours = Hours.model_construct()  # `Hours()` would build its validator at import
    rest: Rest = Rest.WORSE
    days_off: tuple[dt.date, ...] = ()
    busy: tuple[Busy, ...] = Field(default=(), repr=False)
    trips: tuple[Trip, ...] = ()
    notice: timedelta = Field(default=timedelta(0), ge=timedelta(0))
    arrives: Instant | None = None
    departs: Instant | None = None

    @model_validator(mode="before")
    @classmethod
    def _place_in_its_country(cls, values: Any) -> Any:
        if not isinstance(values, dict):
            return values
        name, country = values.get("zone"), values.get("country")
        if isinstance(name, str) and isinstance(country, str) and name not in keys():
            at_home = [place for place in places(fold(name)) if place.country == country]
            if at_home:
                return {**values, "zone": at_home[0].zone}
        return values

    @field_validator("busy")
    @classmethod
    def _busy_forward(cls, spans: tuple[Busy, ...]) -> tuple[Busy, ...]:
        for start, end, _what in spans:
            if end <= start:
                raise MisuseError(
                    f"a busy time ends at {end.isoformat()}, not after its start {start.isoformat()}"
                )
        return spans

    @field_validator("trips")
    @classmethod
    def _trips_apart(cls, trips: tuple[Trip, ...]) -> tuple[Trip, ...]:
        ordered = tuple(sorted(trips, key=lambda trip: trip.first))
        for one, other in pairwise(ordered):
            if other.first <= one.last:
                raise MisuseError(
                    f"trips overlap: one to {one.zone} lasts until {one.last}, "
                    f"one to {other.zone} begins on {other.first}"
                )
        return ordered

    @model_validator(mode="after")
    def _there_for_a_while(self) -> Leader:
        if self.arrives and self.departs and self.departs <= self.arrives:
            raise MisuseError(
                f"{self.name} departs at {self.departs.isoformat()}, "
                f"not after the arrival at {self.arrives.isoformat()}"
            )
        return self

    def __repr__(self) -> str:
        """Show name, office and zone, short enough for a line."""
        return brief(self, self.name, self.office, self.zone or "no zone")

    __str__ = __repr__
