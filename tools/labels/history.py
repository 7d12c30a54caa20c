"""What the tz database says of a zone since 1970: offsets, seasons, abbreviations."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

FIRST = datetime(1970, 1, 1, tzinfo=UTC)
LAST = datetime(2027, 1, 1, tzinfo=UTC)
STEP = timedelta(days=5)  # shorter than any period since 1970
HOUR = timedelta(hours=1)
HALF_HOUR_SAVING = {"Australia/Lord_Howe"}
SUMMER_IS_STANDARD = {"Europe/Dublin"}  # tzdata flags Irish winter, not summer, as the shifted season


@dataclass(frozen=True)
class Period:
    """A stretch of time in which a zone keeps one offset, season and abbreviation.

    Dates are those that the clock shows as it is about to change; `standard` is the offset without saving.
    """

    start: date
    end: date
    offset: timedelta
    standard: timedelta
    daylight: bool
    abbreviation: str


@cache
def periods(key: str) -> tuple[Period, ...]:
    """Return the periods of a zone from 1970 to the end of 2026."""
    zone = ZoneInfo(key)
    found: list[Period] = []
    start = FIRST
    while start < LAST:
        end = _next_change(zone, start)
        offset, flagged, abbreviation = _clock(zone, start)
        begins = found[-1].end if found else FIRST.date()
        daylight = flagged != (key in SUMMER_IS_STANDARD)
        standard = offset - _saving(key) if daylight else offset
        found.append(Period(begins, (end + offset).date(), offset, standard, daylight, abbreviation))
        start = end
    return tuple(found)


def _saving(key: str) -> timedelta:
    """Return what summer time adds. The tz database stores a flag only, and `datetime.dst()` guesses."""
    return HOUR / 2 if key in HALF_HOUR_SAVING else HOUR


def _clock(zone: ZoneInfo, moment: datetime) -> tuple[timedelta, bool, str]:
    local = moment.astimezone(zone)
    return local.utcoffset() or timedelta(), bool(local.dst()), local.tzname() or ""


def _next_change(zone: ZoneInfo, start: datetime) -> datetime:
    """Return the first second after `start` at which the clock differs, or LAST."""
    before = _clock(zone, start)
    low = start
    while _clock(zone, low + STEP) == before:
        low += STEP
        if low >= LAST:
            return LAST
    high = low + STEP
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low).total_seconds() // 2)
        low, high = (middle, high) if _clock(zone, middle) == before else (low, middle)
    return high
