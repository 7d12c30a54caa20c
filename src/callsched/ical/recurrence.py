"""Recurrence rules (RFC 5545 section 3.3.10) of calls and of changes of clocks, in bounded steps.

dateutil's `rrule` runs on for millennia where a rule never matches; here every day looked at is counted.
Rules by the hour, minute or second are no series of calls and are not read.
"""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from callsched.ical.values import parse_time

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_BYDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_RANGES = {
    "BYMONTH": (1, 12, False),
    "BYWEEKNO": (1, 53, True),
    "BYYEARDAY": (1, 366, True),
    "BYMONTHDAY": (1, 31, True),
    "BYHOUR": (0, 23, False),
    "BYMINUTE": (0, 59, False),
    "BYSECOND": (0, 59, False),
    "BYSETPOS": (1, 366, True),
}
_KNOWN = frozenset(_RANGES) | {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY"}
_MOST_CLOCKS = 96


class Budget:
    """How many days may still be looked at."""

    def __init__(self, days: int) -> None:
        self.left = days

    def spend(self, days: int) -> bool:
        """Take from the budget; say whether anything is left."""
        self.left -= days
        return self.left > 0


@dataclass(frozen=True)
class Rule:
    """A recurrence rule by the year, month, week or day."""

    freq: str
    interval: int
    count: int | None
    until: datetime | None
    until_utc: bool
    week_start: int
    by: dict[str, frozenset[int]]
    weekdays: frozenset[int]
    nths: frozenset[tuple[int, int]]

    @cached_property
    def yearly_day(self) -> bool:
        """Whether the rule names one day of each year, without end by count: what a VTIMEZONE has."""
        return (
            self.freq == "YEARLY"
            and self.interval == 1
            and self.count is None
            and set(self.by) == {"BYMONTH"}
        )


def parse_rule(text: str) -> Rule | None:
    """Read a rule; None for one that is not understood or not by day.

    >>> parse_rule("FREQ=WEEKLY;BYDAY=MO,WE").weekdays == {0, 2}, parse_rule("FREQ=SECONDLY")
    (True, None)
    """
    parts: dict[str, str] = {}
    for part in text.strip().rstrip(";").split(";"):
        name, _, value = part.partition("=")
        if name.upper() in parts or name.upper() not in _KNOWN:
            return None
        parts[name.upper()] = value.strip().upper()
    try:
        return _rule(parts)
    except (ValueError, KeyError):
        return None


def _rule(parts: dict[str, str]) -> Rule:
    freq = parts["FREQ"]
    interval, count = _positive(parts.get("INTERVAL", "1")), parts.get("COUNT")
    by = {name: _numbers(parts[name], *_RANGES[name]) for name in _RANGES if name in parts}
    days = [_BYDAY.fullmatch(day.strip()) for day in parts["BYDAY"].split(",")] if "BYDAY" in parts else []
    clocks = 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        clocks *= len(by.get(name, "1"))
    if freq not in ("YEARLY", "MONTHLY", "WEEKLY", "DAILY") or None in days or clocks > _MOST_CLOCKS:
        raise ValueError
    found = [(int(day[1] or 0), _DAYS[day[2]]) for day in days if day is not None]
    counted = freq in ("YEARLY", "MONTHLY") and "BYWEEKNO" not in by
    until = parse_time(parts["UNTIL"]) if "UNTIL" in parts else None
    if "UNTIL" in parts and until is None:
        raise ValueError
    last, utc = until or (None, False)
    if last is not None and not isinstance(last, datetime):
        last = datetime.combine(last, time.max)
    return Rule(
        freq=freq,
        interval=interval,
        count=_positive(count) if count is not None else None,
        until=last,
        until_utc=utc,
        week_start=_DAYS[parts.get("WKST", "MO")],
        by=by,
        weekdays=frozenset(day for nth, day in found if not nth or not counted),
        nths=frozenset((nth, day) for nth, day in found if nth and counted),
    )


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 6 or int(text) < 1:
        raise ValueError
    return int(text)


def _numbers(text: str, low: int, high: int, negative: bool) -> frozenset[int]:
    found = set()
    for piece in text.split(",")[:400]:
        if len(piece.strip()) > 5:
            raise ValueError
        number = int(piece)
        if not (low <= number <= high or (negative and low <= -number <= high)):
            raise ValueError
        found.add(number)
    return frozenset(found)


def occurrences(rule: Rule, start: datetime, budget: Budget) -> Iterator[datetime]:
    """Yield the civil times of a rule from its start on, by UNTIL and COUNT, while the budget lasts.

    >>> rule = parse_rule("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2")
    >>> [f"{civil:%d %b}" for civil in occurrences(rule, datetime(2026, 1, 30, 17), Budget(1000))]
    ['30 Jan', '27 Feb']
    """
    filled = _filled(rule, start)
    clocks = _clocks(rule, start)
    wanted = filled.get("BYSETPOS")
    left = rule.count
    for days in _periods(rule, start.date()):
        if not budget.spend(len(days)):
            return
        found = [
            datetime.combine(day, clock) for day in days if _matches(rule, filled, day) for clock in clocks
        ]
        if wanted is not None:
            found = [c for i, c in enumerate(found) if i + 1 in wanted or i - len(found) in wanted]
        for civil in found:
            if civil < start:
                continue
            if (rule.until is not None and civil > rule.until) or left == 0:
                return
            yield civil
            left = None if left is None else left - 1
        if left == 0:
            return


def _filled(rule: Rule, start: datetime) -> dict[str, frozenset[int]]:
    """Fill in what the start says where a rule names no day."""
    by = dict(rule.by)
    named = rule.weekdays or rule.nths or any(n in by for n in ("BYWEEKNO", "BYYEARDAY", "BYMONTHDAY"))
    if not named and rule.freq == "YEARLY":
        by.setdefault("BYMONTH", frozenset({start.month}))
    if not named and rule.freq in ("YEARLY", "MONTHLY"):
        by["BYMONTHDAY"] = frozenset({start.day})
    if not named and rule.freq == "WEEKLY":
        by["WEEKDAY"] = frozenset({start.weekday()})
    return by


def _clocks(rule: Rule, start: datetime) -> list[time]:
    hours = sorted(rule.by.get("BYHOUR", {start.hour}))
    minutes = sorted(rule.by.get("BYMINUTE", {start.minute}))
    seconds = sorted(rule.by.get("BYSECOND", {start.second}))
    return [time(*clock) for clock in product(hours, minutes, seconds)]


def _periods(rule: Rule, start: date) -> Iterator[list[date]]:
    """Yield the days of each year, month, week or day that the rule looks at."""
    try:
        if rule.freq == "YEARLY":
            for year in range(start.year, 10_000, rule.interval):
                yield _run(date(year, 1, 1), 365 + isleap(year))
        elif rule.freq == "MONTHLY":
            for month in range(start.year * 12 + start.month - 1, 120_000, rule.interval):
                first = date(month // 12, month % 12 + 1, 1)
                yield _run(first, monthrange(first.year, first.month)[1])
        else:
            length = 7 if rule.freq == "WEEKLY" else 1
            first = start - timedelta(days=(start.weekday() - rule.week_start) % 7) if length == 7 else start
            while True:
                yield _run(first, length)
                first += timedelta(days=length * rule.interval)
    except OverflowError:
        return


def _run(first: date, length: int) -> list[date]:
    ordinal = first.toordinal()
    return [date.fromordinal(n) for n in range(ordinal, ordinal + length) if n <= _LAST]


_LAST = date.max.toordinal()


def _matches(rule: Rule, by: dict[str, frozenset[int]], day: date) -> bool:
    if "BYMONTH" in by and day.month not in by["BYMONTH"]:
        return False
    if "WEEKDAY" in by and day.weekday() not in by["WEEKDAY"]:
        return False
    if (rule.weekdays or rule.nths) and day.weekday() not in rule.weekdays and not _nth(rule, by, day):
        return False
    if "BYMONTHDAY" in by and not _either(by["BYMONTHDAY"], day.day, monthrange(day.year, day.month)[1]):
        return False
    if "BYYEARDAY" in by:
        length = 365 + isleap(day.year)
        if not _either(by["BYYEARDAY"], day.timetuple().tm_yday, length):
            return False
    return "BYWEEKNO" not in by or _either(by["BYWEEKNO"], *_week(day, rule.week_start))


def _either(wanted: frozenset[int], number: int, total: int) -> bool:
    return number in wanted or number - total - 1 in wanted


def _nth(rule: Rule, by: dict[str, frozenset[int]], day: date) -> bool:
    if rule.freq == "MONTHLY" or "BYMONTH" in by:
        number, total = day.day, monthrange(day.year, day.month)[1]
    else:
        number, total = day.timetuple().tm_yday, 365 + isleap(day.year)
    front, back = (number - 1) // 7 + 1, -((total - number) // 7 + 1)
    return (front, day.weekday()) in rule.nths or (back, day.weekday()) in rule.nths


def _week(day: date, week_start: int) -> tuple[int, int]:
    """Give the number of a day's week and how many its year has: week 1 has four days or more."""
    ordinal = day.toordinal() + 3 - (day.weekday() - week_start) % 7
    if not 1 <= ordinal <= _LAST:
        return (52, 52) if ordinal < 1 else (1, 52)
    middle = date.fromordinal(ordinal)
    return (middle.timetuple().tm_yday - 1) // 7 + 1, _weeks_in(middle.year, week_start)


def _weeks_in(year: int, week_start: int) -> int:
    """Count the weeks of a year: 28 December is always in the last one."""
    last = date(year, 12, 28)
    middle = last.timetuple().tm_yday + 3 - (last.weekday() - week_start) % 7
    return (middle - 1) // 7 + 1
