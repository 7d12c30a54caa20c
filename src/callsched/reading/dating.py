"""Dating: from date words and an anchor to a day."""

from __future__ import annotations

import datetime as dt
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from callsched.reading.items import DateWords


_WRONG_WAY = (
    4  # times farther away is a date behind a text that looks forward, or ahead of one that looks back
)
_HALF_A_WEEK = 3  # days
_SHORTEST_MONTH = 28  # days
_LEAP_YEAR = 2024
_LEAP_DAY = (2, 29)
_LEAP_YEARS = 8  # at most between two of them
_KEPT = 1 << 12  # dates: the same day is named again and again
_MONTHS = 3  # no more follow one another without a 31st, or a 30th, or a 29th


class Day(NamedTuple):
    """The day that date words mean.

    `other` is the second day that they may mean, as 3/7/2025 may. `contradiction` is the day that a
    weekday or a date beside it speaks for, where the two do not go together.
    """

    date: dt.date
    other: dt.date | None = None
    contradiction: dt.date | None = None


def day(words: DateWords, anchor: date | None, *, past: bool | None) -> Day | None:
    """Give the day that date words mean, seen from an anchor; None where they need an anchor.

    >>> from callsched.reading.items import DateWords
    >>> day(DateWords(0, 6, weekday=0), date(2025, 5, 17), past=False).date.isoformat()
    '2025-05-19'

    A weekday looks forward to the next one on or after the anchor, or back where `past`; where it is unknown
    (None), to the nearest.
    """
    found = _named(words, anchor, past)
    return found if found is None or words.away is None else Day(_plus(found.date, words.away))


def shifted(words: DateWords, base: date) -> Day:
    """Give the day counted from that of other times: "two days later", "the following Tuesday"."""
    if words.which is not None:
        return Day(_weekday(words, base, past=None))
    return Day(_plus(base, words.shift or 0))


def _named(words: DateWords, anchor: date | None, past: bool | None) -> Day | None:
    absolute = _absolute(words, anchor, past)
    if absolute is not None:
        return _beside_weekday(words, absolute, anchor, past)
    if anchor is None:
        return None
    if words.relative is not None:
        meant = _plus(anchor, words.relative)
        weekday = words.weekday
        if weekday is not None and meant.weekday() != weekday:
            return Day(meant, contradiction=_nearest_weekday(meant, weekday))
        return Day(meant)
    if words.day is not None and words.month is None:
        return Day(_day_of_month(words.day, anchor, past))
    if words.weekday is not None and words.nth is None:
        return Day(_weekday(words, anchor, past))
    return None


def exists(words: DateWords) -> bool:
    """Whether the month named has the day named: not "31 June", "29 February 2025", "the fifth Friday"."""
    if words.nth is not None and words.year is not None:
        return _nth(words, None, past=None) is not None
    if words.month is None or words.day is None or words.day <= _SHORTEST_MONTH:
        return True
    return _date(words.year or _LEAP_YEAR, words.month, words.day) is not None


def _absolute(words: DateWords, anchor: date | None, past: bool | None) -> date | None:
    if words.month is None:
        return None
    if words.nth is not None:
        return _nth(words, anchor, past)
    return _dated(words.year, words.month, words.day, anchor, past) if words.day is not None else None


def _nth(words: DateWords, anchor: date | None, past: bool | None) -> date | None:
    """Give the first, or last, of the weekdays of a month: in the year stated, or the likeliest."""
    month, nth = words.month or 1, words.nth or 1

    def in_year(year: int) -> date | None:
        days = [_date(year, month, number) for number in range(1, 32)]
        named = [day for day in days if day is not None and day.weekday() == words.weekday]
        return next(iter(named[nth - 1 : nth] if nth > 0 else named[nth:]), None)

    return _likeliest(in_year, words.year, anchor, past=past)


def _likeliest(
    in_year: Callable[[int], date | None],
    year: int | None,
    anchor: date | None,
    *,
    past: bool | None,
    far: int = 1,
) -> date | None:
    """Give a day in the year stated, or else in the likeliest of the years around an anchor."""
    if year is not None:
        return in_year(year)
    if anchor is None:
        return None
    near = [found for one in range(anchor.year - far, anchor.year + far + 1) if (found := in_year(one))]
    return min(near, key=lambda found: _away(found, anchor, past=past), default=None)


def _away(found: date, anchor: date, *, past: bool | None) -> int:
    """Give how far a day is from an anchor; it is farther on the side that the text looks away from."""
    days = (found - anchor).days * (-1 if past else 1)
    return -days * (1 if past is None else _WRONG_WAY) if days < 0 else days


@lru_cache(maxsize=_KEPT)
def _dated(year: int | None, month: int, number: int, anchor: date | None, past: bool | None) -> date | None:
    """Give a day of a month; without a year the likeliest as seen from an anchor."""
    far = _LEAP_YEARS if (month, number) == _LEAP_DAY else 1
    return _likeliest(lambda one: _date(one, month, number), year, anchor, past=past, far=far)


def _beside_weekday(words: DateWords, absolute: date, anchor: date | None, past: bool | None) -> Day:
    other = None
    if words.swapped:
        other = _dated(words.year, *words.swapped, anchor, past)
        if other is not None and _better(words, other, absolute, anchor):
            absolute, other = other, absolute
    if words.weekday is None or absolute.weekday() == words.weekday:
        return Day(absolute, other if words.weekday is None else None)
    if words.relative is not None and anchor is not None:
        relative = _plus(anchor, words.relative)
        if relative.weekday() == words.weekday:
            return Day(relative, contradiction=absolute)
    return Day(absolute, contradiction=_nearest_weekday(absolute, words.weekday))


def _better(words: DateWords, other: date, absolute: date, anchor: date | None) -> bool:
    if words.weekday is not None:
        return other.weekday() == words.weekday != absolute.weekday()
    if words.ordered:
        return False
    return anchor is not None and abs((other - anchor).days) < abs((absolute - anchor).days)


def _weekday(words: DateWords, anchor: date, past: bool | None) -> date:
    weekday = words.weekday or 0
    if words.week is not None:
        return _plus(anchor, weekday - anchor.weekday() + 7 * words.week)
    ahead = (weekday - anchor.weekday()) % 7
    if words.which == -1:
        return _plus(anchor, ahead - 7)
    if words.which == 1:
        return _plus(anchor, ahead or 7)
    if words.which is None and (past or (past is None and ahead > _HALF_A_WEEK)):
        return _plus(anchor, ahead - 7 if ahead else 0)
    return _plus(anchor, ahead)


def _day_of_month(number: int, anchor: date, past: bool | None) -> date:
    """Give the nearest such day on or after the anchor, or on or before it."""
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 (slow to import, seldom needed)

    for months in range(_MONTHS):
        try:
            found = anchor + relativedelta(months=-months if past else months, day=number)
        except (ValueError, OverflowError):  # beyond the years that a date can have
            break
        if found.day == number and (found <= anchor if past else found >= anchor):
            return found
    return anchor


def _nearest_weekday(near: date, weekday: int) -> date:
    ahead = (weekday - near.weekday()) % 7
    return _plus(near, ahead if ahead <= 3 else ahead - 7)


def _plus(start: date, days: int) -> date:
    try:
        return date.fromordinal(start.toordinal() + days)
    except (ValueError, OverflowError):  # beyond the years that a date can have
        return start


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except (ValueError, OverflowError):
        return None
