"""The search: the fairest windows for one call, exactly, in a range."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from heapq import nsmallest
from typing import TYPE_CHECKING, Any

from callsched.errors import MisuseError, unknown
from callsched.models.shown import counted
from callsched.scheduling import arguments, reasons
from callsched.scheduling.keys import Ranking, ranking
from callsched.scheduling.level import Level
from callsched.scheduling.profile import Conditions, levels, moment
from callsched.scheduling.reasons import Relaxation
from callsched.scheduling.slot import Rank, Slot, Slots
from callsched.scheduling.standing import standings
from callsched.scheduling.steps import Steps, ahead
from callsched.scheduling.sweep import Window, add_up, least_total
from callsched.zones import tzdata_version

if TYPE_CHECKING:
    from callsched.models import Leader


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for: who, how long, when, who is needed; the times in whole seconds since 1970."""

    participants: tuple[Leader, ...]
    duration: int
    conditions: Conditions
    needed: tuple[bool, ...]
    ranking: Ranking
    top: int


def find_slots(  # noqa: PLR0913 - the contract
    participants: Iterable[Leader],
    *,
    duration: timedelta | str,
    earliest: datetime | str,
    latest: datetime | str,
    top: int = 5,
    quorum: int | None = None,
    needed: Iterable[str | Leader] | None = None,
    worst: Level = Level.DAY_OFF_POSSIBLE,
    asked: datetime | str | None = None,
    weekends: bool = True,
    holidays: bool = False,
) -> list[Slot]:
    """Find the fairest windows for a call, best first.

    >>> from callsched.models import Leader
    >>> leaders = [Leader(name=city, zone=city) for city in ("Washington", "Moscow", "Kyiv")]
    >>> slots = find_slots(leaders, duration="PT1H", earliest="2025-05-19T00:00Z", latest="2025-05-20T00:00Z")
    >>> slots[0]
    <Slot 2025-05-19 13:00–14:00 UTC · preferred hour>

    The call lies between `earliest` and `latest`, both instants. A time counts by its worst level for
    each participant, from a preferred hour to a possible one on a day off; the fairest time has the fewest
    people at the worst level, then at the next. Of equally fair ones that with the least time in poor
    hours comes first, then the earliest. All windows are exact to the second, by the tz database release
    that each slot names.

    With `quorum` so many participants are enough, if all `needed` (names) can come. `worst` is the worst
    level that may be asked of anyone: with `Level.NEVER` people are woken if need be. `asked` is the
    instant from which a leader's notice counts. `weekends` and `holidays` of a leader's country are days
    off; holidays need the extra `callsched[holidays]`. An empty list means that nothing fits: `search`
    with the same arguments tells why.

    Raises: MisuseError for participants, times and durations that make no sense.
    """
    return Slots(
        search(
            participants,
            duration=duration,
            earliest=earliest,
            latest=latest,
            top=top,
            quorum=quorum,
            needed=needed,
            worst=worst,
            asked=asked,
            weekends=weekends,
            holidays=holidays,
        ).slots
    )


def search(  # noqa: PLR0913 - the contract
    participants: Iterable[Leader],
    *,
    duration: timedelta | str,
    earliest: datetime | str,
    latest: datetime | str,
    top: int = 5,
    quorum: int | None = None,
    needed: Iterable[str | Leader] | None = None,
    worst: Level = Level.DAY_OFF_POSSIBLE,
    asked: datetime | str | None = None,
    weekends: bool = True,
    holidays: bool = False,
) -> Search:
    """Search like `find_slots`, and give an answer that can say why."""
    leaders = arguments.people(participants)
    start, end = arguments.span(earliest, latest)
    length = arguments.seconds(duration)
    if length > end - start:
        room = timedelta(seconds=end - start)
        raise MisuseError(f"a call of {timedelta(seconds=length)} is longer than the range of {room}")
    arguments.count(top, "top", 1)
    if quorum is not None:
        arguments.count(quorum, "quorum", 1, len(leaders))
    rank = ranking(len(leaders), arguments.level(worst), 0 if quorum is None else len(leaders) - quorum)
    question = Question(
        participants=leaders,
        duration=length,
        conditions=Conditions(start, end, arguments.since(asked), weekends, holidays),
        needed=_needed(leaders, quorum, needed),
        ranking=rank,
        top=top,
    )
    return Search(question)


def _needed(
    leaders: tuple[Leader, ...], quorum: int | None, needed: Iterable[str | Leader] | None
) -> tuple[bool, ...]:
    if needed is None:
        return (quorum is None,) * len(leaders)
    names = {leader if isinstance(leader, str) else leader.name for leader in needed}
    known = {leader.name for leader in leaders}
    for name in sorted(names - known):
        raise MisuseError(f"needed= names somebody who is no participant: {unknown(name, known)}")
    if quorum is None:
        raise MisuseError("needed= only means something with quorum=: without it everyone is needed")
    return tuple(leader.name in names for leader in leaders)


def _why_lost(slot: Slot, best: Slot) -> str:
    counts = [Counter(standing.level for standing in one.standings) for one in (slot, best)]
    for level in sorted(Level, reverse=True):
        if counts[0][level] != counts[1][level]:
            own, others = counts[0][level], counts[1][level]
            return f"loses to {best.start:%Y-%m-%d %H:%M} UTC: {own} at {level.words}, there {others}"
    return f"as fair as {best.start:%Y-%m-%d %H:%M} UTC, which has less time in poor hours or comes first"


class Search:
    """The answer to a search: the slots, and, when asked, why these and what would have to give."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.profiles: tuple[Steps, ...] = tuple(
            levels(leader, question.conditions) for leader in question.participants
        )

    def __repr__(self) -> str:
        """Show how many slots were found, and the best, short enough for a line."""
        best = repr(self.slots[0]) if self.slots else "nothing fits"
        return f"<Search {counted(len(self.slots), 'slot')} · {best}>"

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, Any]:
        return Slots(self.slots)._repr_mimebundle_(include, exclude)

    @cached_property
    def worst_ahead(self) -> tuple[Steps, ...]:
        """For each participant, the worst level of a call by its start."""
        reach = self.question.duration - 1
        return tuple(ahead(steps, 0, reach) for steps in self.profiles)

    @cached_property
    def windows(self) -> list[Window]:
        """All windows of starts, in order of time, whether they fit or not."""
        question = self.question
        reach = question.duration - 1
        weights = [question.ranking.weights(needed=needed) for needed in question.needed]
        return add_up(zip(self.worst_ahead, weights, strict=True), question.conditions.end - reach)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The fairest windows that fit, best first."""
        limit = self.question.ranking.limit
        return self.ranked([window for window in self.windows if window.key < limit])

    @cached_property
    def nearest(self) -> tuple[Slot, ...]:
        """The least bad windows, whether they fit or not: fewest people to whom they are closed first."""
        return self.ranked(self.windows)

    def ranked(self, windows: list[Window]) -> tuple[Slot, ...]:
        """Make slots of the first windows by fairness, then least total, then time."""
        top = self.question.top
        best = nsmallest(top, (window.key for window in windows))
        if not best:
            return ()
        chosen = [
            (window.key, *self.least_total(window), window) for window in windows if window.key <= best[-1]
        ]
        chosen.sort(key=lambda row: row[:3])
        counts = {key: sum(row[0] == key for row in chosen) for key in set(best)}
        allowed, release = Level(self.question.ranking.worst), tzdata_version()
        return tuple(
            self._slot(window, start, Rank(place, counts[key], len(windows), *self._range, allowed, release))
            for place, (key, _, start, window) in enumerate(chosen[:top], start=1)
        )

    @cached_property
    def binding(self) -> tuple[str, ...]:
        """The participants without whom the others would have a fairer time, or any time at all."""
        return reasons.binding(self)

    @cached_property
    def relaxations(self) -> tuple[Relaxation, ...]:
        """What would make a fairer time, or any at all if nothing fits, cheapest first."""
        return reasons.improvements(self) if self.slots else reasons.concessions(self)

    def reasons(self, slot: Slot) -> list[str]:
        """Tell whose hours bind the best slot and what would better it, or why another one lost to it."""
        best = self.slots[0]
        if slot.rank.place > 1:
            return [_why_lost(slot, best)]
        told = [f"bound by the hours of {', '.join(self.binding)}"] if self.binding else []
        if self.relaxations:
            told.append(f"fairer if {self.relaxations[0]}")
        elif best.worst:
            told.append("nobody could make it fairer by stretching hours alone")
        return told

    def explain(self) -> str:
        """Tell why the best slot is the best, or why nothing fits and what would have to give."""
        if self.slots:
            return self.slots[0].explain()
        length = timedelta(seconds=self.question.duration)
        opening, start = reasons.longest_opening(self)
        lines = [f"nothing fits: no {length} in which all are free"]
        if start is not None:
            lines.append(f"all are free for {opening} at most, from {start:%Y-%m-%d %H:%M} UTC")
        if self.binding:
            lines.append(f"it would fit without {' or '.join(self.binding)}")
        lines += [f"it would fit if {relaxation}" for relaxation in self.relaxations]
        return "\n".join([*lines, f"tz database {tzdata_version()}"])

    def least_total(self, window: Window) -> tuple[int, int]:
        """Give the least time in poor hours over a window, weighted by level, and the start that has it."""
        question = self.question
        return least_total(
            self.profiles, window.first, window.last, question.duration, question.ranking.worst
        )

    @cached_property
    def _range(self) -> tuple[datetime, datetime]:
        return moment(self.question.conditions.start), moment(self.question.conditions.end)

    def _slot(self, window: Window, start: int, rank: Rank) -> Slot:
        question = self.question
        met = standings(question.participants, self.profiles, start, question.duration)
        slot = Slot(
            start=moment(start),
            first_start=moment(window.first),
            last_start=moment(window.last),
            duration=timedelta(seconds=question.duration),
            standings=met,
            rank=rank,
        )
        object.__setattr__(slot, "_search", self)  # no field: explain() asks it, nothing compares or keeps it
        return slot
