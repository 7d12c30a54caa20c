"""A call between leaders: what was agreed, how it came about, and how it changed."""

from __future__ import annotations

import datetime as dt
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Literal, Self
from uuid import UUID, uuid5

from pydantic import Field, model_validator

from callsched.errors import MisuseError
from callsched.models.announcement import Announcement, Verdict
from callsched.models.fields import Civil, Instant, Text, Value, ZoneKey
from callsched.models.invitation import Classification, Conference, Reply
from callsched.models.leader import Leader
from callsched.zones import tzdata_version, zone

_NAMESPACE = UUID("6a1f2f6e-5d0c-5a5e-9c0e-0b6a4c3f7f11")


class Status(StrEnum):
    """How far a call has come."""

    ANNOUNCED = "announced"
    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    HELD = "held"
    CANCELLED = "cancelled"


class Medium(StrEnum):
    """How the leaders speak."""

    TELEPHONE = "telephone"
    VIDEO = "video"
    MEETING = "meeting"


class After(Value):
    """The call that another is to follow, and how long after its end."""

    uid: Text
    gap: timedelta = timedelta(0)
    """the least time between the end of the one and the start of the other"""
    within: timedelta | None = None
    """the most, where there is a limit"""

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.gap < timedelta(0):
            raise MisuseError(f"a gap between calls cannot be negative, but it is {self.gap}")
        if self.within is not None and self.within < self.gap:
            raise MisuseError(f"a call cannot follow within {self.within} and not before {self.gap}")
        return self


class Agreement(Value):
    """The instant that a civil time stood for when it was agreed, and by which tz database release."""

    instant: Instant
    tzdata: str


class Change(Value):
    """One revision of a call: what it replaced, when and why."""

    sequence: int
    at: Instant | None = None
    what: Text
    before: Text = ""
    reason: Text = ""


class Call(Value):
    """A call, with what was agreed about its time: a civil time in a zone, a date only, or nothing yet.

    >>> call = Call(title="Trump–Putin", civil="2025-05-19T17:00", zone="Europe/Moscow", duration="PT2H")
    >>> call.start.isoformat(), call.end.isoformat()
    ('2025-05-19T14:00:00+00:00', '2025-05-19T16:00:00+00:00')

    `zone` is an IANA key. A civil time that its zone skips or repeats needs `fold=`, else
    `SkippedTimeError` or `RepeatedTimeError` names the transition. `agreed` keeps the instant and the
    tz database release of the time of agreeing, so that a later change of rules can be told.
    `after=` takes another call, or an `After` with its gap.
    """

    uid: Text = ""
    title: Text
    topics: tuple[Text, ...] = ()
    medium: Medium = Medium.TELEPHONE
    host: Leader | None = None
    participants: tuple[Leader, ...] = ()
    civil: Civil | None = None
    date: dt.date | None = None
    zone: ZoneKey | None = None
    fold: Literal[0, 1] | None = None
    duration: timedelta | None = Field(default=None, gt=timedelta(0))
    status: Status = Status.ANNOUNCED
    after: After | None = None
    announcements: tuple[Announcement, ...] = ()
    location: Text = ""
    notes: Text = ""
    organizer: Leader | None = None
    """who sends the invitations, such as a protocol office; the host if nobody is named"""
    conferences: tuple[Conference, ...] = ()
    """links and numbers to dial"""
    classification: Classification = Classification.PRIVATE
    alarm: timedelta | None = Field(default=None, ge=timedelta(0))
    """how long before the start clients remind, if at all"""
    replies: tuple[Reply, ...] = ()
    """the newest answer of each participant"""
    extra: tuple[Text, ...] = ()
    """lines of a calendar file that callsched does not use and keeps as they were"""
    sequence: int = Field(default=0, ge=0)
    history: tuple[Change, ...] = ()
    agreed: Agreement | None = None

    @model_validator(mode="before")
    @classmethod
    def _after_a_call(cls, values: Any) -> Any:
        if isinstance(values, dict) and isinstance(values.get("after"), Call):
            values = {**values, "after": After(uid=values["after"].uid)}
        return values

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.civil is not None and self.date is not None:
            raise MisuseError("a call has a civil time or a date only, not both")
        if self.civil is not None and self.zone is None:
            raise MisuseError(f"the civil time `{self.civil}` needs its zone")
        derived: dict[str, Any] = {}
        if not self.uid:
            derived["uid"] = self._derived_uid()
        if self.civil is not None and self.zone is not None:
            instant = zone(self.zone).instant(self.civil, fold=self.fold)
            if self.agreed is None:
                derived["agreed"] = Agreement(instant=instant, tzdata=tzdata_version())
        elif self.agreed is not None:
            raise MisuseError("a call without a civil time has no agreed instant")
        for name, value in derived.items():
            object.__setattr__(self, name, value)
            self.__pydantic_fields_set__.add(name)
        return self

    def _derived_uid(self) -> str:
        names = [leader.name for leader in self.everyone]
        return f"{uuid5(_NAMESPACE, chr(31).join([self.title, *names]))}@callsched"

    @classmethod
    def from_announcement(cls, announcement: Announcement, *, title: str, **fields: Any) -> Self:
        """Make the call that an announcement announces, at its first stated time that has a zone.

        Raises `MisuseError` for an announcement on which no instant stands. A range gives the duration.
        """
        start = announcement.start
        if start is None:
            raise MisuseError(f"no instant stands on an announcement whose verdict is {announcement.verdict}")
        if announcement.end is not None:
            fields.setdefault("duration", announcement.end - start)
        fields.setdefault("announcements", (announcement,))
        if announcement.verdict is Verdict.CONSISTENT:
            fields.setdefault("status", Status.CONFIRMED)
        stated = [time.zone for time in announcement.times if "/" in time.zone]
        chosen = zone(fields.pop("zone", None) or (stated[0] if stated else "Etc/UTC"))
        civil = chosen.civil(start)
        instants = chosen.instants(civil)
        if len(instants) > 1:
            fields.setdefault("fold", instants.index(start))
        return cls(title=title, civil=civil, zone=chosen.key, **fields)

    @property
    def everyone(self) -> tuple[Leader, ...]:
        """The host, if there is one, and the participants, each once."""
        first = (self.host,) if self.host is not None else ()
        return tuple(dict.fromkeys(first + self.participants))

    @property
    def start(self) -> datetime | None:
        """The instant at which the call starts by the current release; None without a civil time."""
        if self.civil is None or self.zone is None:
            return None
        return zone(self.zone).instant(self.civil, fold=self.fold)

    @property
    def end(self) -> datetime | None:
        """The instant at which the call ends; None where it has no civil time or no duration."""
        start = self.start
        return None if start is None or self.duration is None else start + self.duration

    def zone_of(self, leader: Leader) -> str | None:
        """Give the zone of the leader's clock when the call starts: that of a trip, or the leader's own."""
        start = self.start
        for trip in leader.trips if start is not None else ():
            if start is not None and trip.first <= zone(trip.zone).civil(start).date() <= trip.last:
                return trip.zone
        return leader.zone

    def clock_of(self, leader: Leader) -> datetime | None:
        """Give what the leader's own clock shows when the call starts; None without a start or a zone."""
        start, key = self.start, self.zone_of(leader)
        return None if start is None or key is None else zone(key).civil(start)

    def __repr__(self) -> str:
        """Show title, time and status, short enough for a line."""
        if self.civil is not None:
            when = f"{self.civil:%Y-%m-%d %H:%M} {self.zone}"
        else:
            when = f"{self.date}" if self.date else "no time yet"
        return f"<Call {self.title} · {when} · {self.status}>"

    __str__ = __repr__
