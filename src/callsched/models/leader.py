"""A leader: who speaks, from where, at what hours."""

from __future__ import annotations

from datetime import time

from pydantic import model_validator

from callsched.errors import MisuseError
from callsched.models.fields import Country, Text, Value, ZoneKey

Span = tuple[time, time]


class Hours(Value):
    """The hours of a leader's day, each span from a clock reading to another, across midnight if need be.

    >>> Hours(preferred=("10:00", "17:00")).preferred[1].isoformat()
    '17:00:00'
    """

    preferred: Span = (time(9), time(18))
    acceptable: Span = (time(8), time(20))
    possible: Span = (time(7), time(22))

    @model_validator(mode="after")
    def _naive(self) -> Hours:
        for span in (self.preferred, self.acceptable, self.possible):
            for clock in span:
                if clock.tzinfo is not None:
                    raise MisuseError(
                        f"hours are clock readings without a zone, but `{clock.isoformat()}` has one"
                    )
        return self


class Leader(Value):
    """A person who takes part in calls.

    >>> leader = Leader(name="Emmanuel Macron", office="President", country="FR", zone="Europe/Paris")
    >>> Leader.model_validate_json(leader.model_dump_json()) == leader
    True

    `country` is an ISO 3166-1 alpha-2 code, `zone` an IANA key, `address` a calendar address such as
    `mailto:protocol@example.org`.
    """

    name: Text
    office: Text = ""
    country: Country | None = None
    zone: ZoneKey | None = None
    address: Text = ""
    spokesperson: Text = ""
    hours: Hours = Hours()

    def __repr__(self) -> str:
        """Show name, office and zone, short enough for a line."""
        office = f", {self.office}" if self.office else ""
        return f"<Leader {self.name}{office} · {self.zone or 'no zone'}>"

    __str__ = __repr__
