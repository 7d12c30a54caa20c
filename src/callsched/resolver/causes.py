"""Likely causes of a wrong time: the slips that people make when they convert."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.resolver.agreement import DAY
from callsched.resolver.days import date_of

if TYPE_CHECKING:
    from callsched.resolver.readings import Reading
    from callsched.resolver.resolution import Choice

_HOUR = 3600
_YEARS_BACK = 15


def likely_cause(odd: Choice, others: list[Choice], instant: int) -> str:
    """Name the slip that explains a time that should have been `instant`; empty if none does."""
    reading, local = odd.reading, odd.local
    if reading is None or local is None or odd.instant is None:
        return ""
    off = odd.instant - instant
    offset = reading.local(instant) - instant
    if abs(off) == 12 * _HOUR:
        return "a.m. and p.m. seem confused"
    if off and off % DAY == 0:
        return "the clock is right and the day is not"
    if off == (-1800 if offset > 0 else 1800) and offset % _HOUR == 1800:
        return "the half hour of the zone's offset was dropped"
    stale = _stale(reading, local, instant)
    if stale:
        return stale
    for other in others:
        if other.reading is not None:
            there = other.reading.local(instant) - instant
            if offset != there and (local - (instant + there - (offset - there))) % DAY == 0:
                return "the hours seem to have been added in the wrong direction"
    if abs(off) == _HOUR and any(_changes(choice.reading, instant) for choice in (odd, *others)):
        return "an hour off, as after a clock change that one side missed"
    return ""


def _stale(reading: Reading, local: int, instant: int) -> str:
    """Tell whether the offset of the other half of the year, or of rules that are gone, fits."""
    if reading.zone is None:
        return ""
    needed = local - instant
    if reading.zone.offset(instant - 182 * DAY) == needed:
        return f"{_city(reading)} fits the offset of the other half of the year"
    for years in range(1, _YEARS_BACK + 1):
        before = instant - years * 365 * DAY - years // 4 * DAY
        if reading.zone.offset(before) == needed:
            return f"{_city(reading)} fits the rules of {date_of(before // DAY).year}"
    return ""


def _changes(reading: Reading | None, instant: int) -> bool:
    zone = reading.zone if reading is not None else None
    return zone is not None and zone.offset(instant - 182 * DAY) != zone.offset(instant)


def _city(reading: Reading) -> str:
    key = reading.zone.key if reading.zone is not None else reading.name()
    return key.rpartition("/")[2].replace("_", " ")
