"""The roster of a moment: its stated times as members of the search, with what the moments before settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.reading.dating import Day
from callsched.resolver.agreement import DAY, Member
from callsched.resolver.days import Dated, anchor, base_day, date_of, far_apart, nearer, own_day, strays
from callsched.resolver.members import Beside, clocks, member
from callsched.resolver.readings import Context, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from callsched.labels import Meaning
    from callsched.reading import Reading as Text
    from callsched.reading import Stated
    from callsched.resolver.resolution import Choice, Resolution

_PAIR = 2  # times: too few to prove that "(1500 GMT)" means London's clock, or "Washington" the state
_BACK = 24  # times: how far back a label is inherited from
_AHEAD = 8  # times: how far ahead a bare time's label may stand in its sentence
_ANOTHER_YEAR = 200  # days
_NEAR = 3  # moments and sentences: how far back another is looked for


class Rosters:
    """Makes the members of each moment of a text, in order; `settle` tells what became of one."""

    def __init__(self, reading: Text, published: date | None, context: Context) -> None:
        self.reading = reading
        self.published = published
        self.context = context
        self.settled: list[Resolution] = []
        self._meanings: dict[str, Meaning | None] = {}
        self._known: dict[tuple[int, date | None], list[Reading]] = {}

    @property
    def last(self) -> Choice | None:
        """The first time of the moment before."""
        return self.settled[-1].choices[0] if self.settled else None

    def settle(self, result: Resolution) -> None:
        """Keep a moment that was resolved, with the meanings of its labels."""
        self.settled.append(result)
        for choice in result.zoned if result.start is not None else ():
            for label in choice.stated.mention.labels[:1]:
                self._meanings[label.text] = choice.reading.meaning if choice.reading is not None else None

    def members(self, group: Sequence[Stated], *, later: int = 0) -> tuple[list[Member], list[Dated | None]]:
        """Make members of the times of a moment, `later` days after the day that the words around name."""
        since = self._since(anchor(self.reading, group[0], self.published))
        first, base = self._first(group, since, later)
        base_date = base.day.date if base else None
        either = any(one.mention.dates for one in group[1:]) and group[0].past is None
        dated = [first, *(own_day(one, since, base_date, beside=True, either=either) for one in group[1:])]
        told = dated[0] or base
        fitting = _of_that_part(group, told) if told is not None else None
        if fitting is not None and dated[fitting] is None:
            dated[0], dated[fitting] = None, told
        stray = [strays(day, base) and dated[0] is None for day in dated]
        dated = [
            day.against(base) if off and day and base else day for day, off in zip(dated, stray, strict=True)
        ]
        others = any(
            day is not None and not off and not far_apart(base, day)
            for day, off in zip(dated[1:], stray[1:], strict=True)
        )
        on = next((d.day.date for d in dated if d), base_date)
        members = []
        by_24 = len(group) == _PAIR and any(one.mention.clock.of_24_hours for one in group)
        beside = Beside(self._beside(), group[0].mention.clock.midnight, by_24)
        for index, stated in enumerate(group):
            found = self._as_before(stated, self._clocks(stated, on))
            if 0 < index < _PAIR == len(group) and found[-1:] and found[-1].as_london:
                converted = stated.mention.clock.meridiem is None or stated.bracketed
                found = found[:-1] if converted and not self.context.british else found
            if len(group) <= _PAIR and len(found) > 1:
                found = [reading for reading in found if not reading.namesake]
            members.append(
                member(
                    stated,
                    found,
                    None if stray[index] else dated[index],
                    base,
                    first=index == 0,
                    others_dated=others,
                    beside=beside,
                )
            )
        if dated[0] is None:
            dated[0] = base
        return members, dated

    def _since(self, told: date | None) -> date | None:
        """Give the day from which date words count; in a text about another year, the last moment's."""
        before = date_of(self.last.local // DAY) if self.last and self.last.local is not None else None
        far = told is not None and before is not None and abs((before - told).days) > _ANOTHER_YEAR
        return before if far else told

    def _first(
        self, group: Sequence[Stated], since: date | None, later: int
    ) -> tuple[Dated | None, Dated | None]:
        """Give the day that the first time names itself, and the day that stands for all."""
        stated = group[0]
        before = self._day_before(stated)
        words = stated.mention.dates[:1]
        if words and words[0].shift is None:
            first = own_day(stated, since, None, beside=False)
            if first is not None:
                first = nearer(first, before, since) if before is not None and stated.past else first
                return first, first
        told = (
            [words for choice in self.settled[-1].choices for words in choice.stated.mention.dates]
            if before
            else []
        )
        base = base_day(group, since, before, declined=self._declined(), told=told)
        if later and base is not None:
            base = base.after(later)
        named = before or base
        first = own_day(stated, since, named.day.date if named else None, beside=False)
        return first, base

    def _clocks(self, stated: Stated, on: date | None) -> list[Reading]:
        """Give the readings of a time on a day; they are the same whatever it is weighed with."""
        known = self._known.get((stated.number, on))
        if known is None:
            position, every = stated.number, self.reading.stated
            earlier = every[max(0, position - _BACK) : position]
            later = every[position + 1 : position + 1 + _AHEAD]
            known = self._known[position, on] = clocks(stated, self.context, earlier, later, on)
        return known

    def _as_before(self, stated: Stated, found: list[Reading]) -> list[Reading]:
        """Keep to the meaning that the same label had before in the text, if the others settled it there."""
        labels = stated.mention.labels
        if not labels or labels[0].text not in self._meanings:
            return found
        settled = self._meanings[labels[0].text]
        return [reading for reading in found if reading.meaning == settled] or found

    def _beside(self) -> int | None:
        """Give the clock reading of the moment before, in seconds of the day."""
        for resolution in reversed(self.settled[-_NEAR:]):
            local = resolution.choices[0].local
            if local is not None:
                return local % DAY
        return None

    def _declined(self) -> int:
        """Give where the moment before stands, if no words before it date it: they date no later one."""
        last = self.last
        declined = last is not None and last.dated is not None and last.dated.words is None
        return last.stated.mention.start if last is not None and declined else 0

    def _day_before(self, stated: Stated) -> Dated | None:
        """Give the day of the moment before, if it is near and words name it."""
        for resolution in reversed(self.settled[-_NEAR:]):
            first = resolution.choices[0]
            words = next((c.dated.words for c in resolution.choices if c.dated and c.dated.words), None)
            if (
                words is None
                or resolution.withdrawn
                or first.stated.sentence.number + _NEAR < stated.sentence.number
            ):
                continue
            if first.dated is not None and (first.dated.own or first.stated.mention.clock.midnight):
                return first.dated._replace(own=False)  # midnight may be the next day's by the figure
            if first.local is not None:
                return Dated(Day(date_of(first.local // DAY)), words, own=False)
        return None


def _of_that_part(group: Sequence[Stated], told: Dated) -> int | None:
    """Give the time that lies in the part of the day named, where the first does not.

    The day is then the other's: "Tuesday night at 0100 GMT (8 p.m. ET)".
    """
    part = told.words.part if told.words is not None else None
    if part is None or len(group) < _PAIR or group[0].mention.clock.lies_in(part):
        return None
    return next((index for index, one in enumerate(group) if one.mention.clock.lies_in(part)), None)
