"""The roster of a moment: its stated times as members of the search, with what the moments before settled."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from callsched.reading.dating import Day, day
from callsched.reading.links import Link
from callsched.resolver import costs
from callsched.resolver.agreement import DAY, Member
from callsched.resolver.anchors import Anchors
from callsched.resolver.days import (
    Dated,
    against,
    base_day,
    beside_dates,
    date_of,
    far_apart,
    following,
    named_before,
    nearer,
    own_day,
    strays,
)
from callsched.resolver.lessons import Lessons
from callsched.resolver.members import member, tell_24_hours
from callsched.resolver.readings import Context, Reading
from callsched.resolver.to_the_second import tell_seconds
from callsched.resolver.whose import clocks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from callsched.reading import Reading as Text
    from callsched.reading import Stated
    from callsched.reading.items import DateWords
    from callsched.resolver.resolution import Choice, Resolution

_PAIR = 2  # times: too few to prove that "(1500 GMT)" means London's clock, or "Washington" the state
_RARE = 2  # rank of a meaning
_ANOTHER_YEAR = 200  # days
_NEAR = 3  # moments and sentences: how far back another is looked for
_dates = attrgetter("mention.dates")


class Rosters:
    """Makes the members of each moment of a text, in order; `settle` tells what became of one.

    `before` are the moments settled last, the nearest first.
    """

    def __init__(self, reading: Text, published: date | None, context: Context) -> None:
        self.reading = reading
        self.published = published
        self.anchors = Anchors(reading) if published is None else None
        self.context = context
        self.before: list[Resolution] = []
        self.lessons = Lessons()
        self._known: dict[int, tuple[date | None, list[Reading]]] = {}

    def settle(self, result: Resolution) -> None:
        """Keep a moment that was resolved."""
        self.before = [result, *self.before[: _NEAR - 1]]
        if result.start is not None:
            self.lessons.keep(result)

    def begin_again(self) -> None:
        """Forget the moments, but for the meanings of labels that were proved."""
        self.before = []
        self.lessons.begin_again()

    def members(self, group: Sequence[Stated], later: int = 0) -> tuple[list[Member], list[Dated | None]]:
        """Make members of the times of a moment, `later` days after the day that the words around name."""
        since = self._since(group[0])
        first, base = self._first(group, since, later)
        dated = [first] if len(group) == 1 else _days_named(group, since, first, base)
        told, binding, others_dated = dated[0] or base, dated, False
        if dated[0] is None and any(dated):
            binding = [None if strays(day, base) else day for day in dated]
            named = [day for day in binding if day is not None]
            dated = [against(day, base) if strays(day, base) else day for day in dated]
            told = named[0] if named else base
            others_dated = not all(far_apart(base, one) for one in named)
        on = told.day.date if told is not None else None
        beside = self._beside()
        binds, preferred = not others_dated, True
        members = []
        for index, stated in enumerate(group):
            found = self._clocks(stated, on)
            if len(found) > 1:
                found = self._fitting(found, group, index)
            members.append(member(stated, found, binding[index], base, beside, binds, preferred))
            binds, preferred = False, group[0].mention.clock.midnight
        if len(group) == _PAIR:
            tell_24_hours(group[0], group[1], members)
        if len(group) > 1:
            tell_seconds(group, members)
        dated[0] = dated[0] or base
        return members, dated

    def _fitting(self, found: list[Reading], group: Sequence[Stated], index: int) -> list[Reading]:
        """Leave out readings that the text settled otherwise before, or that a pair is too few to prove."""
        stated = group[index]
        found = self.lessons.applied(stated, found)
        if 0 < index < _PAIR == len(group) and found[-1].as_london:
            converted = stated.mention.clock.meridiem is None or stated.bracketed
            found = found[:-1] if converted and not self.context.british else found
        if len(group) <= _PAIR and len(found) > 1:
            found = [one for one in found if not (one.namesake or _rare(one, group))]
        return found

    def _since(self, stated: Stated) -> date | None:
        """Give the day from which date words count; in a text about another year, the last moment's."""
        told = self.anchors.of(stated) if self.anchors is not None else self.published
        last = self.before[0].choices[0].local if self.before else None
        if last is None or told is None:
            return told
        before = date_of(last // DAY)
        return before if abs((before - told).days) > _ANOTHER_YEAR else told

    def _first(
        self, group: Sequence[Stated], since: date | None, later: int
    ) -> tuple[Dated | None, Dated | None]:
        """Give the day that the first time names itself, and the day that stands for all."""
        stated = group[0]
        before = self._day_before(stated)
        words = stated.mention.dates
        if words and words[0].shift is None:
            past = stated.past
            first = own_day(stated, since, None, past=past)
            if first is not None:
                if stated.mention.rejected:
                    first = self._before_the_new(stated, first, since)
                if past is False:
                    first = named_before(group, first, since)
                if before is not None:
                    first = nearer(first, before, since) if past else following(first, before, since)
                return first, first
        told = self._told() if before is not None else ()
        base = base_day(group, since, before, declined=self._declined(), told=told)
        if later and base is not None:
            base = base.after(later)
        if not words:
            return None, base
        named = before or base
        return own_day(stated, since, named.day.date if named else None, past=None), base

    def _before_the_new(self, stated: Stated, found: Dated, since: date | None) -> Dated:
        """Give a weekday that is taken back the day nearest to that of the new time."""
        if found.words is None or not found.words.weekday_alone:
            return found
        later = self.reading.stated[stated.number + 1 : stated.number + 1 + _NEAR]
        new = next((one for one in later if one.link is Link.MOVED), None)
        told = own_day(new, since, None, past=False) if new is not None else None
        near = day(found.words, told.day.date, past=None) if told is not None else None
        return Dated(near, found.words, found.own) if near is not None else found

    def _told(self) -> list[DateWords]:
        """Give the date words of the moments before."""
        choices = [choice for resolution in self.before for choice in resolution.choices]
        return [words for choice in choices for words in choice.stated.mention.dates]

    def _clocks(self, stated: Stated, on: date | None) -> list[Reading]:
        """Give the readings of a time on a day; they are the same whatever it is weighed with."""
        known = self._known.get(stated.number)
        if known is None or known[0] != on:
            known = on, clocks(stated, self.context, self.reading.stated, on)
            self._known[stated.number] = known
        return known[1]

    def _beside(self) -> int | None:
        """Give the clock reading of the moment before, in seconds of the day."""
        for resolution in self.before:
            local = resolution.choices[0].local
            if local is not None:
                return local % DAY
        return None

    def _declined(self) -> int:
        """Give where the moment before stands, if no words before it date it: they date no later one."""
        last = self.before[0].choices[0] if self.before else None
        declined = last is not None and last.dated is not None and last.dated.words is None
        return last.stated.mention.start if last is not None and declined else 0

    def _day_before(self, stated: Stated) -> Dated | None:
        """Give the day of the moment before, if it is near and words name it."""
        for resolution in self.before:
            first = resolution.choices[0]
            told = [choice.dated for choice in resolution.choices if choice.dated and choice.dated.words]
            words = next((day.words for day in told if day.own), told[0].words if told else None)
            if (
                words is None
                or resolution.withdrawn
                or first.stated.sentence.number + _NEAR < stated.sentence.number
            ):
                continue
            same = _by_the_same_clock(stated, resolution, self.context.zone)
            if same is not None and same.local is not None:
                return Dated(Day(date_of(same.local // DAY)), words)
            if first.dated is not None and (first.dated.own or first.stated.mention.clock.midnight):
                return Dated(first.dated.day, first.dated.words)  # midnight may be the next day's
            if first.local is not None:
                return Dated(Day(date_of(first.local // DAY)), words)
        return None


def _days_named(
    group: Sequence[Stated], since: date | None, first: Dated | None, base: Dated | None
) -> list[Dated | None]:
    """Give the day that each of several times names itself; `first` is that of the first."""
    dated: list[Dated | None] = [first]
    if any(map(_dates, group[1:])):
        others = _days_beside(group, since, base)
        dated = [beside_dates(first, others), *others]
    else:
        dated += [None] * (len(group) - 1)
    told = first or base
    fitting = _of_that_part(group, told) if told is not None else None
    if fitting is not None and dated[fitting] is None:
        dated[0], dated[fitting] = None, told
    return dated


def _days_beside(group: Sequence[Stated], since: date | None, base: Dated | None) -> list[Dated | None]:
    """Give the days that the times after the first name themselves."""
    day, either = base.day.date if base is not None else None, group[0].past is None
    found: list[Dated | None] = []
    named = day
    for one in group[1:]:
        that_day = any(words.shift == 0 for words in one.mention.dates)  # the last one named
        past = None if either else one.past
        found.append(own_day(one, since, named if that_day else day, past=past, beside=True))
        named = found[-1].day.date if found[-1] is not None else named
    return found


def _rare(reading: Reading, group: Sequence[Stated]) -> bool:
    """Whether hardly anybody has a meaning in mind, and no country named or zone beside it speaks for it."""
    meaning = reading.meaning
    if meaning is None or meaning.rank < _RARE or reading.cost < costs.RARE_MEANING:
        return False
    labels = [label for stated in group for label in stated.mention.labels]
    return meaning.zone not in [first.zone for label in labels for first in label.meanings[:1]]


def _by_the_same_clock(stated: Stated, before: Resolution, place: str | None) -> Choice | None:
    """Give the conversion that has a time's label: "7.03 a.m. (1903 GMT Wednesday). … at 2017 GMT".

    A time without a label is by the clock of the event's `place`.
    """
    labels = stated.mention.labels
    for choice in before.choices[1:]:
        its = choice.stated.mention.labels
        if labels and its and its[0].text == labels[0].text:
            return choice
        if place and not labels and choice.reading is not None and choice.reading.name() == place:
            return choice
    return None


def _of_that_part(group: Sequence[Stated], told: Dated) -> int | None:
    """Give the time that lies in the part of the day named, where the first does not.

    The day is then the other's: "Tuesday night at 0100 GMT (8 p.m. ET)".
    """
    part = told.words.part if told.words is not None else None
    if part is None or group[0].mention.clock.lies_in(part):
        return None
    return next((index for index, one in enumerate(group) if one.mention.clock.lies_in(part)), None)
