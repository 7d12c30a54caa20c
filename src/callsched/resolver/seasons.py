"""Which offsets the clocks of a zone have on a day, and in the half-years on either side of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.resolver.agreement import DAY
from callsched.resolver.days import number
from callsched.zones import zone

if TYPE_CHECKING:
    from datetime import date

    from callsched.labels import Meaning

_SEASONS = (-182, 0, 182)  # days from a day: half a year on either side


def offset_on(key: str, on: date, days: int = 0) -> int:
    """Give the offset of a zone's clocks on a day, or some days after it."""
    return zone(key).offset((number(on) + days) * DAY)


def used(key: str, offset: Meaning, on: date) -> bool:
    """Whether an offset is one that a zone's clocks have in the half-year before or after a day."""
    return any(offset_on(key, on, days) == offset.offset for days in _SEASONS)


def keeps(key: str, offset: Meaning, on: date) -> bool:
    """Whether an offset is that of a zone's clocks in the half-years before and after a day, too."""
    return all(offset_on(key, on, days) == offset.offset for days in _SEASONS)
