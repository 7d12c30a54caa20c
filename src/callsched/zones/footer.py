"""The rule at the end of a zone file: POSIX TZ strings with the extensions of RFC 8536 section 3.3.1."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from callsched.errors import UnreadableError
from callsched.zones.tzif import LocalType

_EPOCH = date(1970, 1, 1).toordinal()
_NAME = r"(?:<([^>]+)>|([A-Za-z]+))"
_TIME = r"([+-]?\d+(?::\d+){0,2})"
_PATTERN = re.compile(rf"{_NAME}{_TIME}(?:{_NAME}{_TIME}?,([^,/]+)(?:/{_TIME})?,([^,/]+)(?:/{_TIME})?)?")


class Onset(NamedTuple):
    """The day and clock reading of a yearly change, by the clocks before it.

    `month`, `week` (1 to 5, 5 is the last) and `weekday` (0 is Sunday) where the day is given so;
    otherwise `month` is 0 and `week` the day of the year: from 1 without 29 February if `weekday`
    is 1, from 0 with it if `weekday` is 0.
    """

    month: int
    week: int
    weekday: int
    seconds: int

    def day(self, year: int) -> date:
        """Give the date of this onset, before `seconds` are added."""
        if not self.month:
            leap = monthrange(year, 2)[1] == 29
            days = self.week - 1 + (leap and self.week > 59) if self.weekday else self.week
            return date(year, 1, 1) + timedelta(days=days)
        first = date(year, self.month, 1)
        ahead = (self.weekday - first.isoweekday()) % 7
        day = 1 + ahead + 7 * (self.week - 1)
        return first.replace(day=day if day <= monthrange(year, self.month)[1] else day - 7)


class YearlyRule(NamedTuple):
    """Standard time, and daylight time with its two onsets where there is one."""

    standard: LocalType
    daylight: LocalType | None = None
    starts: Onset | None = None
    ends: Onset | None = None

    def __repr__(self) -> str:
        """Show the names and offsets, in seconds, short enough for a line."""
        times = [self.standard] if self.daylight is None else [self.standard, self.daylight]
        return f"<YearlyRule {' · '.join(f'{time.abbreviation} {time.offset:+d} s' for time in times)}>"

    def changes(self, year: int) -> list[tuple[int, LocalType]]:
        """List the changes of a year as (seconds since 1970, what holds from then on), in order."""
        if self.daylight is None or self.starts is None or self.ends is None:
            return []
        spring = _seconds(self.starts, year) - self.standard.offset
        autumn = _seconds(self.ends, year) - self.daylight.offset
        return sorted([(spring, self.daylight), (autumn, self.standard)])


def parse(footer: str) -> YearlyRule:
    """Read a rule such as that of New York.

    >>> rule = parse("EST5EDT,M3.2.0,M11.1.0")
    >>> rule.daylight, rule.starts
    (LocalType(offset=-14400, dst=True, abbreviation='EDT'), Onset(month=3, week=2, weekday=0, seconds=7200))

    Offsets in a TZ string count west of UTC; ours count east.
    """
    found = _PATTERN.fullmatch(footer)
    if found is None:
        raise UnreadableError(f"a zone file ends with `{footer}`, which is no POSIX TZ rule")
    quoted, plain, offset, quoted_dst, plain_dst, offset_dst, starts, at, ends, until = found.groups()
    standard = LocalType(-_clock(offset), False, quoted or plain)
    if starts is None:
        return YearlyRule(standard)
    ahead = -_clock(offset_dst) if offset_dst else standard.offset + 3600
    daylight = LocalType(ahead, True, quoted_dst or plain_dst)
    return YearlyRule(standard, daylight, _onset(starts, at), _onset(ends, until))


def _onset(day: str, at: str | None) -> Onset:
    seconds = _clock(at) if at else 7200
    if day.startswith("M"):
        month, week, weekday = map(int, day[1:].split("."))
        return Onset(month, week, weekday, seconds)
    without_leap_day = day.startswith("J")
    return Onset(0, int(day.removeprefix("J")), int(without_leap_day), seconds)


def _clock(text: str) -> int:
    sign = -1 if text.startswith("-") else 1
    hours, minutes, seconds = (*map(int, text.lstrip("+-").split(":")), 0, 0)[:3]
    return sign * (hours * 3600 + minutes * 60 + seconds)


def _seconds(onset: Onset, year: int) -> int:
    return (onset.day(year).toordinal() - _EPOCH) * 86400 + onset.seconds
