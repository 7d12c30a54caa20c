"""The day of a stated time: its own date words, its sentence's, or the day of publication."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING

from callsched.reading.dating import Day, day, exists, shifted
from callsched.resolver import costs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from callsched.reading import Stated
    from callsched.reading.items import DateWords

    _Look = Callable[[Stated], DateWords | None]

_TWO_CLOCKS = 1  # days: farther apart hardly any two clocks are
_EPOCH = date(1970, 1, 1).toordinal()


class NoSuchDayError(Exception):
    """Date words that name no day of the calendar: "31 June"."""

    def __init__(self, words: DateWords) -> None:
        super().__init__("no such day")
        self.words = words


@dataclass(slots=True)
class Dated:
    """The day found for a stated time, and the words it comes from; `own`: they stand with the time."""

    day: Day
    words: DateWords | None
    own: bool = False

    def after(self, days: int) -> Dated:
        """Give a later day, by the same words."""
        return Dated(Day(self.day.date + timedelta(days=days)), self.words, self.own)

    def costs(self) -> dict[int, float]:
        """Give the days, counted from 1970, that the words allow, with their costs."""
        found = {number(self.day.date): 0.0}
        if self.day.other is not None:
            found.setdefault(number(self.day.other), costs.SECOND_DATE)
        return found


def number(of: date) -> int:
    """Count a day from 1970-01-01."""
    return of.toordinal() - _EPOCH


def date_of(days: int) -> date:
    """Give the day of a count from 1970-01-01; beyond the years of a date, raise `OverflowError`."""
    try:
        return date.fromordinal(days + _EPOCH)
    except ValueError as error:
        raise OverflowError(str(error)) from None


def own_day(
    stated: Stated, since: date | None, base: date | None, *, past: bool | None, beside: bool = False
) -> Dated | None:
    """Give the day that a time's own date words name; `base` is the day of the other times.

    `past` tells on which side of today it lies; None: on either. A weekday or "the 31st" `beside` other
    times is the one nearest to their day.
    """
    words = _joined(stated.mention.dates)
    if words is None:
        return None
    if not exists(words):
        raise NoSuchDayError(words)
    if words.shift is not None:
        return Dated(shifted(words, base), words, own=True) if base else None
    if beside and base is not None and words.absolute and words.year is None:
        return Dated(found, words, own=True) if (found := day(words, base, past=None)) else None
    found = day(words, since, past=past)
    if found is not None and base is not None and beside and (words.weekday_alone or words.day_alone):
        near = day(words, base - timedelta(days=3), past=False)
        if near is not None and near.date != found.date:
            found = Day(near.date, other=found.date)
    return Dated(found, words, own=True) if found else None


def nearer(found: Dated, before: Dated, since: date | None) -> Dated:
    """Give a weekday of the past a week later, if that is nearer to the day of the moment before.

    It stays in the past of the text where that moment lies ahead.
    """
    ahead = since is not None and before.day.date > since
    if ahead or found.words is None or not found.words.weekday_alone:
        return found
    later = found.after(7)
    away = [abs((one.day.date - before.day.date).days) for one in (found, later)]
    return later if away[1] < away[0] else found


def following(found: Dated, before: Dated, since: date | None) -> Dated:
    """Give today's weekday a week later, if the moment before lies ahead: "on Friday … and on Monday"."""
    today = found.words is not None and found.words.weekday_alone and found.day.date == since
    return found.after(7) if today and before.day.date > found.day.date else found


def named_before(group: Sequence[Stated], found: Dated, since: date | None) -> Dated:
    """Give the day ahead that is named before and a weekday repeats: "…, 18 March. Sunday, 8 a.m.".

    It may be repeated by another time of the moment: "… on Saturday at 10 p.m. ET, 2 a.m. GMT on Sunday".
    """
    if since is None or found.words is None or not found.words.weekday_alone:
        return found
    words = group[0].around or group[0].carried
    named = day(words, since, past=False) if words is not None and words.absolute and exists(words) else None
    if named is None or named.date < since:
        return found
    weekdays = [one.weekday for stated in group for one in stated.mention.dates[:1] if one.weekday_alone]
    if named.date.weekday() not in weekdays:
        return found
    near = day(found.words, named.date, past=None)
    if near is None or _apart(Dated(near, None), Dated(named, None)):
        return found
    return Dated(near, found.words, found.own)


def beside_dates(found: Dated | None, others: Sequence[Dated | None]) -> Dated | None:
    """Give the weekday of a time that lies beside a date stated with another: "on Sunday (… on 5 April)"."""
    if not any(others) or found is None or found.words is None or not found.words.weekday_alone:
        return found
    stated = next((one for one in others if one is not None and one.words and one.words.absolute), None)
    if stated is None or not _apart(found, stated):
        return found
    near = Dated(day(found.words, stated.day.date, past=None) or found.day, found.words, found.own)
    return found if _apart(near, stated) else near


def far_apart(first: Dated | None, other: Dated) -> bool:
    """Whether two dates, each with its month, are not those of one moment by two clocks."""
    if first is None or first.words is None or other.words is None:
        return False
    return first.words.absolute and other.words.absolute and _apart(first, other)


def strays(found: Dated | None, base: Dated | None) -> bool:
    """Whether a weekday alone lies too far from a stated date to be the same moment by another clock."""
    if found is None or found.words is None or base is None or base.words is None:
        return False
    return found.words.weekday_alone and base.words.absolute and _apart(found, base)


def _apart(first: Dated, other: Dated) -> bool:
    """Whether two days are farther apart than those of two clocks."""
    return abs((first.day.date - other.day.date).days) > _TWO_CLOCKS


def against(found: Dated | None, base: Dated | None) -> Dated | None:
    """Give the day that counts instead of a weekday that strays, by the words that contradict it."""
    if found is None or base is None:
        return found
    return Dated(Day(base.day.date, contradiction=found.day.date), found.words)


def base_day(
    group: Sequence[Stated],
    since: date | None,
    before: Dated | None,
    *,
    declined: int,
    told: Sequence[DateWords] = (),
) -> Dated | None:
    """Give the day that the sentence, the sentences before it or the day of publication name.

    `before` is the day of the moment before, which stands for the date words that it took, and for those that
    its other times did (`told`), and comes before a date that only follows. What dates another time of the
    group counts after what was said before. No words of earlier sentences count before `declined`, where a
    moment stands that they did not date.
    """
    stated = group[0]
    for look in _LOOKS_PAST_OTHERS if any(map(_dates, group[1:])) else _LOOKS:
        words = look(stated)
        if words is None or words.shift is not None or (look is _carried and words.start < declined):
            continue
        if stated.mention.rejected and stated.moved_to(words):
            continue
        if look is _beside and _of_a_later_time(group, words):
            continue
        if before is not None and (_elsewhere(stated, words, before, look) or _told_in(words, before, told)):
            return before
        if not exists(words):
            raise NoSuchDayError(words)
        past = stated.carried_past if look is _carried else stated.past_at(words)
        found = day(words, since, past=past)
        if found is not None and not _unfit(stated, words, found, since, look):
            return Dated(found, words)
    if before is not None:
        return before
    return _told_after(stated, since) or (Dated(Day(since), None) if since else None)


def _elsewhere(stated: Stated, words: DateWords, before: Dated, look: _Look) -> bool:
    """Whether words found by a look date another time rather, or those of the moment before stand nearer."""
    if look is _beside or (look is _around and stated.leads_on(words)):
        return True
    return (look is _carried or stated.mention.rejected) and _nearer_words(stated, before, words)


def _told_in(words: DateWords, before: Dated, told: Sequence[DateWords]) -> bool:
    """Whether words dated the moment before, or one of its times."""
    return any(words is one for one in (before.words, *told))


def _of_a_later_time(group: Sequence[Stated], beside: DateWords) -> bool:
    """Whether a date beside a time is another's: that of its conversion, or one where this one's is known."""
    stated = group[0]
    of_another = not any(beside in one.mention.dates for one in group)
    if of_another and (stated.text.converted_on(beside) or stated.stamps(beside)):
        return True
    if not beside.absolute or not stated.leads_on(beside):
        return False
    if stated.parted_from(beside):
        return True  # "… at 4 p.m. ET; on 3 July it closes at 1 p.m."
    carried = stated.carried
    return carried is not None and carried.absolute


def _nearer_words(stated: Stated, before: Dated, words: DateWords) -> bool:
    """Whether the words that date the moment before stand between others and a time."""
    own = before.words
    return own is not None and words.start < own.start < stated.mention.start


def _unfit(stated: Stated, words: DateWords, found: Day, since: date | None, look: _Look) -> bool:
    """Whether a weekday of an earlier sentence, or of a later time, lies on the other side of today.

    So does what is told of the past beside a time that lies ahead: "announced two days ago, begins at …".
    """
    if since is None:
        return False
    if words.relative is not None:
        return words.relative < 0 and stated.ahead
    if look is _around or not words.weekday_alone:
        return False
    before_its_time = stated.past is True and found.date > since
    return before_its_time or (look is _carried and stated.ahead and found.date < since)


def _told_after(stated: Stated, since: date | None) -> Dated | None:
    """Give the day that the next sentence names, if it lies ahead: "Both are on 5 February."."""
    words = stated.following
    found = day(words, since, past=False) if words is not None else None
    if found is None or (since is not None and found.date < since):
        return None
    return Dated(found, words)


# looked up only when they are needed
_dates = attrgetter("mention.dates")
_around, _beside, _carried = attrgetter("around"), attrgetter("beside"), attrgetter("carried")
_PARTS = (
    *("year", "month", "day", "weekday", "weekday_span", "part"),
    *("nth", "relative", "shift", "week", "away"),
)
_LOOKS, _LOOKS_PAST_OTHERS = (_around, _beside, _carried), (_around, _carried, _beside)


def _joined(dates: Sequence[DateWords]) -> DateWords | None:
    """Join the date words of one time: "on Monday … (May 19)"."""
    if len(dates) < 2:
        return dates[0] if dates else None
    first = replace(dates[0])
    for words in dates[1:]:
        for name in _PARTS:
            if getattr(first, name) is None:
                setattr(first, name, getattr(words, name))
    return first
