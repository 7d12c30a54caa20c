"""Programmes: calls that follow one another, placed together so that the whole is as fair as can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from callsched.errors import MisuseError, SchedulingError, shortened, unknown
from callsched.models import Call, Leader, Schedule, Status
from callsched.models.shown import brief, counted
from callsched.scheduling import arguments
from callsched.scheduling.branching import Outcome, limited, settle
from callsched.scheduling.keys import Ranking, ranking
from callsched.scheduling.level import Level
from callsched.scheduling.order import in_order, least_time
from callsched.scheduling.profile import Conditions, beginning, floor, levels, moment
from callsched.scheduling.standing import Standing, standings
from callsched.scheduling.steps import Steps, ahead, merged, raised
from callsched.scheduling.timing import home, placed
from callsched.scheduling.tree import Tie, added
from callsched.zones import tzdata_version, zone

_OPEN = 1 << 62


@dataclass(frozen=True, slots=True)
class Programme:
    """A schedule with a time for every call, and what can be said of it.

    `optimal` tells that no fairer programme exists in the range.
    """

    schedule: Schedule
    places: tuple[tuple[str, tuple[Standing, ...]], ...]
    """for each call placed, its uid and what its time means for each participant"""
    optimal: bool
    tzdata: str

    def __repr__(self) -> str:
        """Show the title, the number of calls and what is proved, short enough for a line."""
        proof = "no fairer one" if self.optimal else "not proved the fairest"
        return brief(self, self.schedule.title, f"{counted(len(self.places), 'call')} placed", proof)

    def explain(self) -> str:
        """Tell, call by call, what the programme means for each, and what is proved of it."""
        proof = "no fairer programme exists in the range" if self.optimal else "not proved the fairest"
        lines = [f"{len(self.places)} calls placed: {proof}, by tz database {self.tzdata}"]
        for uid, met in self.places:
            call = self.schedule.call(uid)
            if call is not None and call.start is not None:
                lines.append(f"{call.title}: {call.start:%a %Y-%m-%d %H:%M} UTC")
                lines += [f"  {standing}" for standing in met]
        return "\n".join(lines)


class Job(NamedTuple):
    """A call to place, its people and its length in seconds."""

    call: Call
    people: tuple[Leader, ...]
    length: int


def arrange(  # noqa: PLR0913 - the contract
    schedule: Schedule,
    *,
    earliest: datetime | str,
    latest: datetime | str,
    duration: timedelta | str | None = None,
    pause: timedelta | str | None = None,
    order: Literal["listed", "free"] = "listed",
    worst: Level = Level.DAY_OFF_POSSIBLE,
    asked: datetime | str | None = None,
    weekends: bool = True,
    holidays: bool = False,
) -> Programme:
    """Place the calls of a schedule as `plan` does, and give an answer that can say why.

    Raises: MisuseError, SchedulingError as `plan` does.
    """
    arguments.schedule(schedule)
    start, end = arguments.span(earliest, latest)
    conditions = Conditions(start, end, arguments.since(asked), weekends, holidays)
    if order not in {"listed", "free"}:
        raise MisuseError(f"order= is listed or free, not {unknown(order, ('listed', 'free'))}")
    task = Task(
        schedule,
        conditions,
        arguments.level(worst),
        duration,
        0 if pause is None else arguments.seconds(pause, "pause"),
    )
    if not task.jobs:
        return Programme(schedule, (), True, tzdata_version())
    outcome = task.settled(free=order == "free")
    if outcome.solution is None:
        raise SchedulingError(task.why_none())
    starts = outcome.solution.starts
    times = {
        job.call.uid: placed(job.call, moment(at), timedelta(seconds=job.length))
        for job, at in zip(task.jobs, starts, strict=True)
    }
    met = tuple(
        (job.call.uid, standings(job.people, task.profiles_of(job), at, job.length))
        for job, at in zip(task.jobs, starts, strict=True)
    )
    calls = tuple(times.get(call.uid, call) for call in schedule.calls)
    proved = outcome.bound >= outcome.solution.key
    return Programme(schedule.model_copy(update={"calls": calls}), met, proved, tzdata_version())


class Task:
    """A schedule made ready for solving: its open calls, what each start costs, what ties them."""

    def __init__(
        self,
        schedule: Schedule,
        conditions: Conditions,
        worst: Level,
        duration: timedelta | str | None,
        pause: int,
    ) -> None:
        self.conditions = conditions
        self.pause = pause
        calls = [call for call in in_order(schedule.calls) if call.status is not Status.CANCELLED]
        jobs = [Job(call, arguments.of_call(call), _length(call, duration)) for call in calls]
        self.jobs = [job for job in jobs if job.call.civil is None]
        self.fixed = [job for job in jobs if job.call.civil is not None]
        self.numbers = {job.call.uid: number for number, job in enumerate(self.jobs)}
        self.ranking: Ranking = ranking(sum(len(job.people) for job in self.jobs), worst)
        self.profiles = self._profiles()
        self.costs = self._costs()
        self.ties = self._ties()

    def settled(self, *, free: bool) -> Outcome:
        """Solve, exactly where the effort allows, else in the order listed, one call after another."""
        never = self.ranking.limit
        costs = [added([cost], never) for cost in self.costs]
        outcome = settle(
            costs,
            self.ties if free else [*self.ties, *self._queue()],
            self._apart() if free else (),
            never,
        )
        if outcome.solution is not None or outcome.bound >= never:
            return outcome
        chain = [
            Tie(number, number + 1, job.length + self.pause, _OPEN)
            for number, job in enumerate(self.jobs[:-1])
        ]
        return Outcome(settle(costs, [*self.ties, *chain], (), never).solution, outcome.bound)

    def profiles_of(self, job: Job) -> list[Steps]:
        """Give the profiles of those who take part in a call."""
        return [self.profiles[leader.name] for leader in job.people]

    def why_none(self) -> str:
        """Say what stands in the way: the time that a chain needs, or who would have to give."""
        calls = [job.call for job in self.jobs]
        lengths = {job.call.uid: timedelta(seconds=job.length) for job in self.jobs}
        needed, names = least_time(calls, lengths)
        room = timedelta(seconds=self.conditions.end - self.conditions.start)
        if needed > room:
            chain = ", then ".join(shortened(name, 40) for name in names)
            return (
                f"the calls {chain} need {needed} at least, but the range is {room}; widen it or cut the gaps"
            )
        impossible = self.ranking.limit << (self.ranking.bits * len(Level) * 2)
        outcome = settle(
            [added([cost], impossible) for cost in self.costs], [*self.ties, *self._queue()], (), impossible
        )
        if outcome.solution is None:
            return "no programme fits: gaps, fixed calls and the range leave no time that keeps them all"
        told: list[str] = []
        for job, at in zip(self.jobs, outcome.solution.starts, strict=True):
            met = standings(job.people, self.profiles_of(job), at, job.length)
            told += [f"{job.call.title}: {one}" for one in met if one.level > self.ranking.worst]
        return "no programme fits; the nearest asks too much of " + "; ".join(told)

    def _profiles(self) -> dict[str, Steps]:
        people: dict[str, Leader] = {}
        for job in self.jobs:
            for leader in job.people:
                known = people.setdefault(leader.name, leader)
                if known is not leader and known != leader:
                    raise MisuseError(f"two different leaders are called `{shortened(leader.name)}`")
        return {name: levels(leader, self.conditions) for name, leader in people.items()}

    def _costs(self) -> list[Steps]:
        """Give what each start costs, over the starts that are left by calls with a fixed time."""
        start, end = self.conditions.start, self.conditions.end
        weights = self.ranking.weights(needed=True)
        never = self.ranking.limit << (self.ranking.bits * len(Level) * 2)
        reached: dict[tuple[str, int], Steps] = {}
        costs = []
        for job in self.jobs:
            if job.length > end - start:
                length = timedelta(seconds=job.length)
                raise SchedulingError(f"`{shortened(job.call.title)}` lasts {length}, longer than the range")
            parts = []
            for leader in job.people:
                place = (leader.name, job.length)
                if place not in reached:
                    reached[place] = _weighted(ahead(self.profiles[leader.name], 0, job.length - 1), weights)
                parts.append(reached[place])
            whole = added(parts, never)
            costs.append(
                self._left(job, Steps([*whole.times, whole.end], [*whole.values, never], end), never)
            )
        return costs

    def _left(self, job: Job, cost: Steps, never: int) -> Steps:
        """Leave only the starts that a date, and the calls with a fixed time, allow."""
        low, high = -_OPEN, _OPEN
        names = {leader.name for leader in job.people}
        closed = []
        for other in self.fixed:
            at = floor(other.call.start) if other.call.start else 0
            if job.call.after is not None and job.call.after.uid == other.call.uid:
                least, most = _gap(job.call, other.length)
                low, high = max(low, at + least), min(high, at + most)
            if other.call.after is not None and other.call.after.uid == job.call.uid:
                least, most = _gap(other.call, job.length)
                low, high = max(low, at - most), min(high, at - least)
            if names & {leader.name for leader in other.people}:
                closed.append((at - job.length - self.pause + 1, at + other.length + self.pause))
        if job.call.date is not None:
            clock = zone(home(job.call))
            day: int = job.call.date.toordinal()
            low, high = max(low, beginning(clock, day)), min(high, beginning(clock, day + 1) - 1)
        start, end = cost.times[0], cost.end
        inside = merged(
            (max(since, start), min(until, end)) for since, until in closed if since < end and until > start
        )
        return limited(raised(cost, inside, never), low, high, never)

    def _ties(self) -> list[Tie]:
        """Give the ties between open calls that `after=` makes."""
        found = []
        for number, job in enumerate(self.jobs):
            before = self.numbers.get(job.call.after.uid) if job.call.after else None
            if before is not None:
                found.append(Tie(before, number, *_gap(job.call, self.jobs[before].length)))
        return found

    def _queue(self) -> list[Tie]:
        """Tie each call to the one before it that asks the same person, in the order listed."""
        newest: dict[str, int] = {}
        found: dict[tuple[int, int], Tie] = {}
        for number, job in enumerate(self.jobs):
            for leader in job.people:
                before = newest.get(leader.name)
                if before is not None:
                    length = self.jobs[before].length + self.pause
                    found[before, number] = Tie(before, number, length, _OPEN)
                newest[leader.name] = number
        return list(found.values())

    def _apart(self) -> list[tuple[int, int, int, int]]:
        """List the pairs of calls that share a person and so may not overlap, in either order."""
        names = [{leader.name for leader in job.people} for job in self.jobs]
        return [
            (one, other, self.jobs[one].length + self.pause, self.jobs[other].length + self.pause)
            for other in range(len(self.jobs))
            for one in range(other)
            if names[one] & names[other]
        ]


def _length(call: Call, duration: timedelta | str | None) -> int:
    if call.duration is not None:
        return arguments.seconds(call.duration)
    if duration is None:
        raise MisuseError(f"`{shortened(call.title)}` has no duration; give it one, or duration= for all")
    return arguments.seconds(duration)


def _gap(call: Call, before: int) -> tuple[int, int]:
    """Give the least and most seconds from the start of the call before to the start of this one."""
    if call.after is None:
        return -_OPEN, _OPEN
    least = before - (-call.after.gap // timedelta(seconds=1))
    most = _OPEN if call.after.within is None else before + call.after.within // timedelta(seconds=1)
    return least, most


def _weighted(steps: Steps, weights: Sequence[int]) -> Steps:
    return Steps(steps.times, [weights[value] for value in steps.values], steps.end)
