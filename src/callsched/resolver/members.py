"""From a stated time to a member of the search: its readings, its clock readings, its days."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from callsched.labels import Kind
from callsched.reading.links import Link
from callsched.resolver import costs
from callsched.resolver.agreement import DAY, Member, Variant
from callsched.resolver.days import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading import Stated
    from callsched.reading.items import DateWords
    from callsched.resolver.days import Dated
    from callsched.resolver.readings import Reading

_KEPT = 1 << 10  # clock readings: the same come again and again
_HOUR = 3600
_HALF = 12 * _HOUR
_TWO_DIGITS = 10
_SMALL_HOURS = 5  # before this hour a night is that of the day before
_NOON = 12
_EVENING, _NIGHT = 17, 18  # the hours that they begin at; the small hours of a night are counted to it


def variants(
    stated: Stated, dated: Dated | None, beside: int | None, *, own: bool = True
) -> Sequence[Variant]:
    """Give the clock readings that a figure can mean, in seconds of the day.

    `beside` is the clock reading of the time before it, which tells the half of the day that "one" is in. The
    part of a day named ("tonight") is not that of its conversion unless the day is its `own`.
    """
    clock = stated.mention.clock
    if clock.midnight:
        return _midnights(stated, dated)
    seconds = (clock.hour * 60 + clock.minute) * 60 + clock.second
    if seconds >= DAY:
        return [Variant(seconds - DAY, 1, costs.STRICT)]
    words = dated.words if dated is not None else None
    if words is not None and words.part is not None and (own or clock.form == "word"):
        return [_in_part(stated, seconds, words, words.part)]
    if clock.meridiem is not None or not clock.either or _by_utc(stated):
        return _as_written(seconds)
    other = (seconds + _HALF) % DAY
    if clock.form == "word" or (beside is not None and _after_half_days(stated)):
        if beside is None:
            return [Variant(seconds % DAY, 0, costs.STRICT), Variant(other, 0, costs.STRICT)]
        nearest = sorted((seconds % DAY, other), key=lambda reading: abs(reading - beside))
        return [Variant(nearest[0], 0, costs.STRICT), Variant(nearest[1], 0, costs.OTHER_HALF)]
    if clock.form == "hour":
        return [Variant(half, 0, _bare(half)) for half in (seconds, other)]
    return [Variant(seconds, 0, costs.STRICT), Variant(other, 0, costs.OTHER_HALF)]


@lru_cache(maxsize=_KEPT)
def _as_written(seconds: int) -> tuple[Variant]:
    """Give the one clock reading that most figures can mean; it is shared."""
    return (Variant(seconds, 0, costs.STRICT),)


def _in_part(stated: Stated, seconds: int, words: DateWords, part: int) -> Variant:
    """Read a figure in the part of the day named: "Friday night at 8", and at 1, which is Saturday's."""
    clock = stated.mention.clock
    either = clock.either
    small = part == _NIGHT and (clock.hour % 12 if either else clock.hour) < _SMALL_HOURS
    later = int(small and _one_night(words))
    if not either or _by_utc(stated):
        return Variant(seconds, later, costs.STRICT)
    half = _HALF if part and not small else 0
    return Variant(seconds % _HALF + half, later, costs.STRICT)


def _after_half_days(stated: Stated) -> bool:
    """Whether the time before in the sentence tells its half of the day: "at 2 p.m. …, and … at 2:30"."""
    before = stated.earlier
    if before is None or stated.mention.clock.form == "hour":
        return False
    return before.clock.meridiem is not None and before.first >= stated.sentence.low


def _one_night(words: DateWords) -> bool:
    """Whether a night is of the day that it follows: "Friday night at 1 a.m.", not "the night of 8 March"."""
    return words.weekday is not None or words.relative is not None or words.last_day is not None


def _bare(seconds: int) -> float:
    """Give what a bare hour costs in a half of the day: hardly anybody means the small hours by "4 PT"."""
    return costs.SMALL_HOURS if seconds < _SMALL_HOURS * _HOUR else costs.STRICT


def _by_utc(stated: Stated) -> bool:
    """Whether a bare hour is of a day of 24 hours: "1 UTC"."""
    labels = stated.mention.labels
    if stated.mention.clock.form != "hour" or not labels or not labels[0].meanings:
        return False
    return labels[0].meanings[0].kind is Kind.REFERENCE


def _midnights(stated: Stated, dated: Dated | None) -> list[Variant]:
    """Tell whether a midnight starts or ends the day named, where that can be told."""
    words = dated.words if dated is not None else None
    starts, ends = Variant(0, 0, costs.STRICT), Variant(0, 1, costs.STRICT)
    end = stated.mention.clock_end
    of_the_end = end is not None and words is not None and not end.midnight and words.start > end.start
    if stated.mention.clock.opens or of_the_end:  # "from midnight to 2 a.m. on Friday"
        return [starts]
    closes_the_day = stated.closes and not stated.mention.dates
    at_night = words is not None and words.part is not None and words.part >= _EVENING
    between = words is not None and words.day is not None and words.last_day == words.day + 1
    at_night = at_night or _put_back(stated)
    if words is None or words.relative is not None or closes_the_day or at_night or between:
        return [ends]  # "midnight on 7-8 May" is between the two
    if stated.deadline and not words.absolute:
        return [ends, replace(starts, cost=costs.SECOND_DATE)]
    first, second = (ends, starts) if stated.deadline or stated.closes else (starts, ends)
    return [first, replace(second, cost=costs.MIDNIGHT_OTHER)]


def _put_back(stated: Stated) -> bool:
    """Whether a midnight is the new time of what was due after noon: "moved from 7 p.m. to midnight"."""
    earlier = stated.earlier if stated.link is Link.MOVED else None
    return earlier is not None and earlier.clock.hour >= _NOON


def _dates_the_end(stated: Stated, dated: Dated) -> bool:
    """Whether a range past midnight has its date behind its end: "11:45 p.m. – 3 a.m. Wednesday"."""
    start, end = stated.mention.clock, stated.mention.clock_end
    if end is None or dated.words is None or dated.words.start < end.start:
        return False
    return end.reading < start.reading


def member(
    stated: Stated,
    found: Sequence[Reading],
    dated: Dated | None,
    base: Dated | None,
    beside: int | None,
    binds: bool,
    preferred: bool,
) -> Member:
    """Make a member of the search of its readings and its own day.

    `base` is the day of the sentence, which `binds` or may be `preferred`; `beside` is the clock reading of
    the moment before, in seconds of the day.
    """
    clock_readings = variants(stated, dated or base, beside, own=binds or dated is not None)
    if dated is not None:
        days = dated.costs()
        if stated.mention.clock_end is not None and _dates_the_end(stated, dated):
            days.setdefault(number(dated.day.date) - 1, costs.SECOND_DATE)
        return Member(found, clock_readings, days)
    if base is None:
        return Member(found, clock_readings, None)
    if binds:
        return Member(found, clock_readings, base.costs())
    return Member(found, clock_readings, None, number(base.day.date), preferred and base.words is not None)


def tell_24_hours(first: Stated, last: Stated, members: Sequence[Member]) -> None:
    """Read "10:00" as of a day of 24 hours beside one that is; longer lists mix their ways of writing."""
    clocks = first.mention.clock, last.mention.clock
    if not (clocks[0].of_24_hours or clocks[1].of_24_hours):
        return
    for clock, one in zip(clocks, members, strict=True):
        if clock.form == "clock" and clock.hour >= _TWO_DIGITS:
            one.variants = one.variants[:1]
