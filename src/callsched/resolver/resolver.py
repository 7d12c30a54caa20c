"""Resolve what was read: group the stated times into moments, date them, make them agree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from callsched.models import Verdict
from callsched.reading.dating import Day
from callsched.reading.links import Link, repeats
from callsched.resolver import costs
from callsched.resolver.agreement import DAY, Member, agree
from callsched.resolver.days import Dated, anchor, base_day, date_of, far_apart, nearer, own_day
from callsched.resolver.members import clocks, member
from callsched.resolver.readings import Context, Reading
from callsched.resolver.resolution import Choice, Resolution
from callsched.resolver.verdicts import judge, skipped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from callsched.labels import Meaning
    from callsched.reading import Reading as Text
    from callsched.reading import Stated


_PAIR = (
    2  # times: too few to prove that an agency's "(1500 GMT)" means London's clock, if Britain is not named
)
_BACK = 24  # times: how far back a label is inherited from
_EVENING, _MORNING = 21 * 3600, 6 * 3600  # seconds of the day
_AHEAD = 8  # times: how far ahead a bare time's label may stand in its sentence
_NEAR = 3  # moments and sentences: how far back another is looked for
_MOST = 64  # times of one moment: more than all the clocks of the world


class _Moment(NamedTuple):
    """The stated times of one moment, and all that was found out of each."""

    stated: list[Stated]
    withdrawn: bool


def resolve(
    reading: Text, *, published: date | None = None, place: str | None = None, country: str = ""
) -> list[Resolution]:
    """Resolve the stated times of a text into moments, in order of appearance.

    >>> from datetime import date
    >>> from callsched.reading import read
    >>> text = "They talk on Monday at 1700 Moscow time (1000 EST, 1500 BST)."
    >>> [str(r.verdict) for r in resolve(read(text), published=date(2025, 5, 19))]
    ['mislabelled']

    `place` is an IANA key, the zone of the event or dateline; `country` its ISO code.
    """
    return _Resolver(reading, published, place, country).resolutions()


class _Resolver:
    def __init__(self, reading: Text, published: date | None, place: str | None, country: str) -> None:
        self.reading = reading
        self.published = published
        self.context = Context(place, country, reading)
        self.resolved: list[Resolution] = []
        self._settled: dict[str, Meaning | None] = {}
        self._known: dict[tuple[int, date | None], list[Reading]] = {}

    def resolutions(self) -> list[Resolution]:
        found = [self._resolve(moment) for moment in self._moments()]
        found = [resolution for resolution in found if not _unfounded(resolution)]
        return sorted(found, key=lambda resolution: resolution.choices[0].stated.mention.start)

    # -- moments ------------------------------------------------------------------------------------

    def _moments(self) -> list[_Moment]:
        moments: list[_Moment] = []
        pair: tuple[_Moment, _Moment] | None = None
        for stated in self.reading.stated:
            current = moments[-1] if moments else None
            if current is None or stated.link is Link.NEW:
                moments.append(_Moment([stated], stated.mention.rejected))
            elif stated.link is Link.MOVED:
                if pair is not None and current is pair[1]:
                    pair[1].stated.append(stated)
                else:
                    moments.append(_Moment([stated], withdrawn=False))
                    pair = current, moments[-1]
            elif stated.mention.rejected and pair is not None and current is pair[1]:
                pair[0].stated.append(stated)
            elif len(current.stated) < _MOST and self._belongs(current, stated):
                current.stated.append(stated)
            else:
                moments.append(_Moment([stated], stated.mention.rejected))
        return moments

    def _belongs(self, moment: _Moment, stated: Stated) -> bool:
        """Whether a time is of the moment before: it hangs on it, and is no second one by the same clock."""
        earlier = moment.stated[:-1]  # what stands between it and the last has been weighed
        second = any(repeats(other.mention, stated.mention) and _differ(other, stated) for other in earlier)
        return (stated.link is Link.SAME and not second) or self._agrees(moment, stated)

    def _agrees(self, moment: _Moment, stated: Stated) -> bool:
        """Whether a time that may be another moment is the same by its letter.

        In a list of which two or more times agree already, it may be by the wall clock meant.
        """
        if stated.mention.rejected != moment.withdrawn:
            return False
        members, _ = self._members([*moment.stated, stated])
        if not all(m.readings for m in members):
            return False
        found = agree(members)
        names = {m.reading.name() for m in found.matches if m is not None}
        if not found.whole or len(names) < len(members):
            return False
        proved = stated.link is Link.LISTED and len(moment.stated) > 1
        return (
            proved
            or found.cost < costs.OTHER_HALF
            or found.cost - agree(members[:-1]).cost < costs.OTHER_HALF
        )

    # -- one moment -----------------------------------------------------------------------------------

    def _members(self, group: Sequence[Stated], *, later: int = 0) -> tuple[list[Member], list[Dated | None]]:
        """Make members of the times of a moment, `later` days after the day that the words around name."""
        since = anchor(self.reading, group[0], self.published)
        before = self._day_before(group[0])
        base = base_day(group, since, before)
        if later and base is not None:
            base = base.after(later)
        named = before or base
        first = own_day(group[0], since, named.day.date if named else None, beside=False)
        first = nearer(first, before) if first is not None and before is not None and group[0].past else first
        if first is not None and first.words is not None and first.words.shift is None:
            base = first
        base_date = base.day.date if base else None
        dated = [first, *(own_day(stated, since, base_date, beside=True) for stated in group[1:])]
        others = any(day is not None and not far_apart(base, day) for day in dated[1:])
        on = next((d.day.date for d in dated if d), base_date)
        members = []
        beside = self._beside()
        midnight = group[0].mention.clock.midnight
        for index, stated in enumerate(group):
            found = self._as_before(stated, self._clocks(stated, on))
            converted = index > 0 and (stated.mention.clock.meridiem is None or stated.bracketed)
            if len(group) <= _PAIR and converted and found[-1:] and found[-1].as_london:
                found = found if self.context.british else found[:-1]
            members.append(
                member(
                    stated,
                    found,
                    dated[index],
                    base,
                    first=index == 0,
                    others_dated=others,
                    beside=beside,
                    beside_midnight=midnight,
                )
            )
        if dated[0] is None:
            dated[0] = base
        return members, dated

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
        settled = [
            self._settled[label.text] for label in stated.mention.labels[:1] if label.text in self._settled
        ]
        return [reading for reading in found if reading.meaning in settled] or found

    def _beside(self) -> int | None:
        """Give the clock reading of the moment before, in seconds of the day."""
        for resolution in reversed(self.resolved[-_NEAR:]):
            local = resolution.choices[0].local
            if local is not None:
                return local % DAY
        return None

    def _day_before(self, stated: Stated) -> Dated | None:
        """Give the day of the moment before, if it is near and words name it."""
        for resolution in reversed(self.resolved[-_NEAR:]):
            first = resolution.choices[0]
            words = next((c.dated.words for c in resolution.choices if c.dated and c.dated.words), None)
            if words is None or first.stated.sentence.number + _NEAR < stated.sentence.number:
                continue
            if first.dated is not None and first.dated.own:
                return first.dated._replace(own=False)
            if first.local is not None:
                return Dated(Day(date_of(first.local // DAY)), words, own=False)
        return None

    def _resolve(self, moment: _Moment) -> Resolution:
        result = self._resolve_on(moment, later=0)
        if self._ends_before_it_began(result):
            result = self._resolve_on(moment, later=1)
        self.resolved.append(result)
        for choice in result.zoned if result.start is not None else ():
            for label in choice.stated.mention.labels[:1]:
                self._settled[label.text] = choice.reading.meaning if choice.reading is not None else None
        return result

    def _ends_before_it_began(self, result: Resolution) -> bool:
        """Whether an end without a day of its own lies before the start that it closes, or past midnight."""
        earlier = self.resolved[-1] if self.resolved else None
        start = earlier.start if earlier is not None else None
        if earlier is None or start is None or result.start is None or not start - DAY < result.start < start:
            return False
        if any(choice.stated.mention.dates for choice in result.choices):
            return False
        return result.choices[0].stated.closes or _into_the_night(earlier.choices[0], result.choices[0])

    def _resolve_on(self, moment: _Moment, *, later: int) -> Resolution:
        members, dated = self._members(moment.stated, later=later)
        choices = [Choice(stated, None, dated=day) for stated, day in zip(moment.stated, dated, strict=True)]
        result = Resolution(self.reading.text, choices, Verdict.AMBIGUOUS, withdrawn=moment.withdrawn)
        result.published = self.published
        if dated[0] is None and not any(dated):
            result.undated = True
            return result
        if not all(m.readings for m in members):
            members = self._with_zones(result, members)
            if not members:
                return result
        if not skipped(result, members):
            found = agree(members)
            if not found.whole and len(members) > 1:
                own = self._without_borrowed(result, members)
                if own:
                    members, found = own, agree(own)
            judge(result, members, found)
        return result

    def _without_borrowed(self, result: Resolution, members: Sequence[Member]) -> list[Member]:
        """Set aside the times that borrow another time's label, and so disagree: their zone is not stated.

        Nothing is given where all do, or none.
        """
        placed = self.context.zone is not None
        borrowed = [
            not (placed or stated.mention.labels or stated.heading or stated.event_place)
            for stated in [choice.stated for choice in result.zoned]
        ]
        if all(borrowed) or not any(borrowed):
            return []
        bare = [replace(one, readings=()) if out else one for one, out in zip(members, borrowed, strict=True)]
        return self._with_zones(result, bare)

    def _with_zones(self, result: Resolution, members: Sequence[Member]) -> list[Member]:
        """Set aside the times that have no zone: they have a civil time, but say nothing of the instant."""
        kept, members_kept = [], []
        for choice, one in zip(result.choices, members, strict=True):
            choice.zoned = bool(one.readings)
            if one.readings:
                kept.append(choice)
                members_kept.append(one)
                continue
            days = list(one.days or one.near)
            if days and one.variants:
                choice.local = (days[0] + one.variants[0].shift) * DAY + one.variants[0].seconds
        result.zoned = kept
        if members_kept and all(one.days is None for one in members_kept):
            members_kept[0] = replace(members_kept[0], days=members[0].days)
        return members_kept


def _into_the_night(evening: Choice, night: Choice) -> bool:
    """Whether a time in the small hours follows one in the evening of the same sentence and clock."""
    if evening.local is None or night.local is None or evening.stated.sentence is not night.stated.sentence:
        return False
    names = {choice.reading.name() for choice in (evening, night) if choice.reading is not None}
    return len(names) == 1 and evening.local % DAY >= _EVENING and night.local % DAY < _MORNING


def _differ(first: Stated, second: Stated) -> bool:
    """Whether two times by one clock have other figures or other dates."""
    days = [mention.dates[0].day for mention in (first.mention, second.mention) if mention.dates]
    return first.mention.clock.reading != second.mention.clock.reading or len(set(days)) > 1


def _unfounded(resolution: Resolution) -> bool:
    """Whether nothing but a figure speaks for a time, and no zone is known for it."""
    return all(choice.stated.mention.weak and not choice.zoned for choice in resolution.choices)
