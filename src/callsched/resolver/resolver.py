"""Resolve what was read: group the stated times into moments, date them, make them agree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from callsched.models import Verdict
from callsched.reading.gaps import in_another_place, repeats, shows_again
from callsched.reading.links import Link
from callsched.resolver import costs
from callsched.resolver.agreement import DAY, Member, agree
from callsched.resolver.apart import are_several
from callsched.resolver.days import NoSuchDayError, number
from callsched.resolver.loans import borrows, by_loan
from callsched.resolver.nights import a_day_off, into_the_night, one_day_elsewhere
from callsched.resolver.proofs import proved
from callsched.resolver.readings import Context
from callsched.resolver.resolution import Choice, Resolution
from callsched.resolver.restated import united
from callsched.resolver.rosters import Rosters
from callsched.resolver.verdicts import judge, skipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading import Reading as Text
    from callsched.reading import Stated
    from callsched.resolver.days import Dated


_NEW, _SAME = Link.NEW, Link.SAME  # members of an enumeration are slow to look up
_CLOSING, _MOVED = Link.CLOSING, Link.MOVED
_AMBIGUOUS = Verdict.AMBIGUOUS
_FIRST, _LAST = (number(date(year, 1, 1)) * DAY for year in (2, 9999))  # any zone's clocks fit beside them
_TOLD_BEFORE = 3 * 3600  # seconds: what ends less before was over first: "… after the vote ended at 5"
_MOST = 64  # times of one moment: more than all the clocks of the world
_readings, _zoned, _weak = attrgetter("readings"), attrgetter("zoned"), attrgetter("stated.mention.weak")


@dataclass(slots=True)
class _Moment:
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
    return _Resolver(reading, published, place, country).resolutions() if reading.stated else []


class _Resolver:
    def __init__(self, reading: Text, published: date | None, place: str | None, country: str) -> None:
        self.reading = reading
        self.published = published
        self.context = Context(place, country, reading)
        self.rosters = Rosters(reading, published, self.context)

    def resolutions(self) -> list[Resolution]:
        moments = self._moments()
        found = self._resolved(moments)
        if len(found) > 1:
            if any(map(self.rosters.lessons.told_later, found)):
                self.rosters.begin_again()
                found = self._resolved(moments)
            return united(sorted(found, key=_start))
        return found

    def _resolved(self, moments: Sequence[_Moment]) -> list[Resolution]:
        found: list[Resolution] = []
        for moment in moments:
            found += self._resolve(moment)
        if all(map(_zoned, found)):
            return found
        return [resolution for resolution in found if not _unfounded(resolution)]

    def _moments(self) -> list[_Moment]:
        moments: list[_Moment] = []
        pair: tuple[_Moment, _Moment] | None = None
        for stated in self.reading.stated:
            current = moments[-1] if moments else None
            if current is not None and current.withdrawn and self._resumes(moments, stated):
                moments[-2].stated.append(stated)
            elif current is None or stated.link is _NEW:
                moments.append(_Moment([stated], stated.mention.rejected))
            elif stated.link is _MOVED:
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

    def _resumes(self, moments: list[_Moment], stated: Stated) -> bool:
        """Whether a time states again what stands before one taken back: "4 p.m., not 3 …, 5 p.m. CET"."""
        if len(moments) == 1 or moments[-2].withdrawn:
            return False
        if stated.mention.rejected or not stated.mention.labels:
            return False
        own = stated.sentence is moments[-2].stated[-1].sentence and not self._agrees(moments[-1], stated)
        return self._agrees(moments[-2], stated, below=costs.ODD if own else costs.OTHER_HALF)

    def _belongs(self, moment: _Moment, stated: Stated) -> bool:
        """Whether a time is of the moment before: it hangs on it, and is no second one by the same clock."""
        if stated.link is _SAME:
            earlier = moment.stated[:-1]  # what stands between it and the last has been weighed
            second = bool(earlier) and any(_again(other, stated) for other in earlier)
            if not (second or self._at_the_place(moment, stated)):
                return True
        if stated.link is _CLOSING and len(moment.stated) > 1:
            return True
        elsewhere = in_another_place(moment.stated[-1].mention, stated.mention)
        return self._agrees(moment, stated, below=costs.MEANT_THERE if elsewhere else costs.OTHER_HALF)

    def _at_the_place(self, moment: _Moment, bare: Stated) -> bool:
        """Whether a bare time is read by the clock of the event's place, as another of a moment is."""
        place = self.context.zone
        if place is None or bare.mention.labels or bare.bracketed:
            return False
        there = [other.mention for other in moment.stated if _kept_at(other, place)]
        return any(shows_again(other, bare.mention) for other in there)

    def _agrees(self, moment: _Moment, stated: Stated, *, below: float = costs.OTHER_HALF) -> bool:
        """Whether a time that may be another moment is the same, at a cost `below` one: by its letter.

        It may be by the wall clock meant in a list of which two or more times agree already, and in a bracket
        such as "10 a.m. EST factory index (1400 GMT)".
        """
        if stated.mention.rejected != moment.withdrawn or any(_again(one, stated) for one in moment.stated):
            return False
        try:
            members, _ = self.rosters.members([*moment.stated, stated])
        except (OverflowError, NoSuchDayError):
            return False
        if not all(map(_readings, members)):
            return False
        found = agree(members, majority=False)
        if not found.whole or len({m.reading.clock for m in found.matches if m is not None}) < len(members):
            return False
        glosses = stated.bracketed and not moment.stated[-1].bracketed
        listed = stated.link is Link.LISTED and (len(moment.stated) > 1 or glosses)
        return listed or found.cost < below or found.cost - agree(members[:-1]).cost < costs.OTHER_HALF

    def _resolve(self, moment: _Moment) -> list[Resolution]:
        result = self._resolve_on(moment)
        if self._ends_before_it_began(result):
            result = self._resolve_on(moment, 1)
        if are_several(result):
            return [
                found for one in moment.stated for found in self._resolve(_Moment([one], moment.withdrawn))
            ]
        self.rosters.settle(result)
        return [result]

    def _ends_before_it_began(self, result: Resolution) -> bool:
        """Whether an end without a day of its own lies before the start that it closes, or past midnight."""
        earlier = self.rosters.before[0] if self.rosters.before else None
        start = earlier.choices[0].instant if earlier is not None else None
        if earlier is None or start is None or result.start is None:
            return False
        if not start - DAY < result.start < start - _TOLD_BEFORE:
            return False
        if any(choice.stated.mention.dates for choice in result.choices):
            return False
        night = result.choices[0]
        if one_day_elsewhere(earlier.choices, result.choices):
            return True
        closes = night.stated.closes and not earlier.choices[0].stated.closes
        return closes or into_the_night(result.text, earlier.choices[0], night)

    def _resolve_on(self, moment: _Moment, later: int = 0) -> Resolution:
        """Resolve a moment, `later` days after the day named; a day that no calendar has dates nothing."""
        try:
            result = self._dated(moment, later)
        except NoSuchDayError as error:
            result = self._started(moment)
            result.no_day = error.words
            return result
        except OverflowError:
            return self._beyond(moment)
        for choice in result.choices:
            first = choice.local
            if first is not None and (first < _FIRST or (choice.local_end or first) >= _LAST):
                return self._beyond(moment)
        return result

    def _beyond(self, moment: _Moment) -> Resolution:
        """Give up a moment that lies beyond the years that a date can have."""
        result = self._started(moment)
        result.beyond = True
        return result

    def _started(self, moment: _Moment, dated: Sequence[Dated | None] = ()) -> Resolution:
        """Begin a resolution: nothing is known yet but the days, if they are."""
        choices = list(map(Choice, moment.stated, dated)) if dated else list(map(Choice, moment.stated))
        result = Resolution(self.reading.text, choices, _AMBIGUOUS, moment.withdrawn)
        result.published, result.undated = self.published, not any(dated)
        return result

    def _dated(self, moment: _Moment, later: int) -> Resolution:
        members, dated = self.rosters.members(moment.stated, later)
        result = self._started(moment, dated)
        if result.undated:
            return result
        if not all(map(_readings, members)):
            members = self._with_zones(result, proved(result.choices, members, self.context))
            if not members:
                return result
        if not skipped(result, members):
            found = agree(members)
            if len(members) > 1 and (not found.whole or by_loan(result.zoned, found)):
                own = self._without_borrowed(result, members)
                if own:
                    members, found = own, agree(own)
            if found.whole and members[0].preferred and a_day_off(result.choices, members, found):
                members[0] = replace(members[0], days={members[0].named or 0: costs.STRICT})
                found = agree(members)
            result.members = members
            judge(result, members, found)
        return result

    def _without_borrowed(self, result: Resolution, members: Sequence[Member]) -> list[Member]:
        """Set aside the times that borrow another time's label, and so disagree: their zone is not stated.

        Nothing is given where all do, or none.
        """
        placed = self.context.zone is not None
        borrowed = [not placed and borrows(choice.stated) for choice in result.zoned]
        if all(borrowed) or not any(borrowed):
            return []
        bare = [replace(one, readings=()) if out else one for one, out in zip(members, borrowed, strict=True)]
        return self._with_zones(result, bare)

    def _with_zones(self, result: Resolution, members: Sequence[Member]) -> list[Member]:
        """Set aside the times that have no zone: they have a civil time, but say nothing of the instant."""
        kept, members_kept = [], []
        for choice, one in zip(result.zoned, members, strict=True):
            choice.zoned = bool(one.readings)
            if one.readings:
                kept.append(choice)
                members_kept.append(one)
            else:
                choice.local = one.first_local()
        result.zoned = kept
        if members_kept and all(one.days is None for one in members_kept):
            members_kept[0] = replace(members_kept[0], days=members[0].days)
        return members_kept


def _start(resolution: Resolution) -> int:
    return resolution.choices[0].stated.mention.start


def _kept_at(stated: Stated, place: str) -> bool:
    """Whether a time is by the clock of a place: it states that, or no label at all."""
    labels = stated.mention.labels
    return not labels or [meaning.zone for meaning in labels[0].meanings[:1]] == [place]


def _again(first: Stated, second: Stated) -> bool:
    """Whether a time by the clock of another shows something else."""
    times = first.mention, second.mention
    return repeats(*times) and shows_again(*times) and not in_another_place(*times)


def _unfounded(resolution: Resolution) -> bool:
    """Whether nothing but a figure speaks for a time, and no zone is known for it."""
    return not resolution.zoned and all(map(_weak, resolution.choices))
