"""What the tz database says of a zone since 1970: offsets, seasons, abbreviations."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from callsched.zones import zone

FIRST = 0
LAST = int(datetime(2027, 1, 1, tzinfo=UTC).timestamp())
HOUR = 3600
HALF_HOUR_SAVING = {"Australia/Lord_Howe"}
SUMMER_IS_STANDARD = {"Europe/Dublin"}  # tzdata flags Irish winter, not summer, as the shifted season


@dataclass(frozen=True)
class Season:
    """A stretch of time in which a zone keeps one offset and abbreviation.

    Dates are those that the clock shows as it is about to change; `standard` is the offset without saving.
    """

    start: date
    end: date
    offset: int
    standard: int
    daylight: bool
    abbreviation: str


@cache
def seasons(key: str) -> tuple[Season, ...]:
    """Return the seasons of a zone from 1970 to the end of 2026."""
    found: list[Season] = []
    for period in zone(key).periods(FIRST, LAST):
        start = found[-1].end if found else date(1970, 1, 1)
        end = datetime.fromtimestamp(min(period.end, LAST) + period.offset, UTC).date()
        daylight = period.dst != (key in SUMMER_IS_STANDARD)
        standard = period.offset - _saving(key) if daylight else period.offset
        found.append(Season(start, end, period.offset, standard, daylight, period.abbreviation))
    return tuple(found)


def _saving(key: str) -> int:
    """Return what summer time adds: the tz database stores that it is summer, not by how much."""
    return HOUR // 2 if key in HALF_HOUR_SAVING else HOUR
