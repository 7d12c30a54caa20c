"""The problem of a summit: from a schedule of wished meetings to ticks and back to instants."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from callsched.errors import MisuseError, shortened, unknown
from callsched.models import Call, Leader, Schedule, Status
from callsched.models.shown import brief, counted
from callsched.scheduling import arguments
from callsched.scheduling.level import Level
from callsched.scheduling.profile import Conditions, ceil, floor, levels, moment
from callsched.scheduling.summit.ticks import Meeting, Week, block, mask_of, meeting


@dataclass(frozen=True, slots=True)
class Summit:
    """What a summit adds to a schedule: rooms or lines, weights of wishes, pauses, and how long to look.

    >>> Summit(rooms=12, weights={"uid-of-a-call": 5}).pause
    datetime.timedelta(seconds=600)

    A call that `weights` leaves out counts 1. `without_room` names the calls that need no room. Starts lie
    on multiples of `step` after the earliest instant; the pause after a meeting is its people's and its
    room's. `solver` is `python`, or `cp-sat` with the extra `callsched[summit]`. `time_limit` is in
    seconds on the wall clock; a plan that is proved to be the best ends the search sooner.
    """

    rooms: int
    weights: Mapping[str, int] = field(default_factory=dict, hash=False)
    without_room: frozenset[str] = frozenset()
    pause: timedelta = timedelta(minutes=10)
    step: timedelta = timedelta(minutes=5)
    time_limit: float = 20.0
    solver: Literal["python", "cp-sat"] = "python"
    seed: int = 0

    def __repr__(self) -> str:
        """Show rooms and wishes, short enough for a line."""
        weighted = f"{counted(len(self.weights), 'call')} weighted" if self.weights else ""
        pace = f"a pause of {self.pause}, steps of {self.step}"
        return brief(self, counted(self.rooms, "room"), weighted, pace, self.solver)

    def __post_init__(self) -> None:
        arguments.count(self.rooms, "rooms", 0)
        arguments.seconds(self.step, "step")
        if self.pause < timedelta(0):
            raise MisuseError(f"pause= cannot be negative, but it is {self.pause}")
        if not 0 < self.time_limit <= 86400:
            raise MisuseError(f"time_limit= is in seconds, up to a day, but it is {self.time_limit}")
        if self.solver not in {"python", "cp-sat"}:
            raise MisuseError(
                f"solver= is python or cp-sat, not {unknown(self.solver, ('python', 'cp-sat'))}"
            )
        for uid, weight in self.weights.items():
            arguments.count(weight, f"the weight of {shortened(uid, 40)}", 1, 1_000_000)


class Problem:
    """A schedule in ticks: `calls[n]` is the call of meeting n, `begun[n]` the tick at which it stands."""

    def __init__(
        self, schedule: Schedule, conditions: Conditions, summit: Summit, worst: Level, *, move: bool
    ) -> None:
        self.start = conditions.start
        self.step = arguments.seconds(summit.step, "step")
        self.count = (conditions.end - conditions.start) // self.step
        self.pause = self._up(summit.pause)
        self._check(schedule, summit)
        calls = [call for call in schedule.calls if call.status is not Status.CANCELLED]
        fixed = [call for call in calls if call.start is not None and not move]
        self.calls = [call for call in calls if call.start is None or move]
        self.people = _everyone(schedule)
        self.numbers = {leader.name: number for number, leader in enumerate(self.people)}
        free = self._free(conditions, fixed, worst)
        meetings = [self._meeting(call, free, summit) for call in self.calls]
        self.begun = [self._tick(call) for call in self.calls]
        rooms = tuple(
            (self._cover(call))
            for call in fixed
            if call.uid not in summit.without_room and self._inside(call)
        )
        self.week = Week(
            meetings=tuple(meetings),
            free=tuple(masks[-1] for masks in free),
            rooms=summit.rooms,
            ticks=self.count,
            pause=self.pause,
            occupied=rooms,
        )

    def instant(self, tick: int) -> datetime:
        """Give the instant of a tick."""
        return moment(self.start + tick * self.step)

    def _check(self, schedule: Schedule, summit: Summit) -> None:
        known = {call.uid for call in schedule.calls}
        for uid in [*summit.weights, *summit.without_room]:
            if uid not in known:
                raise MisuseError(f"the schedule holds no call with the uid {unknown(uid, known)}")
        for call in schedule.calls:
            if call.after is not None:
                raise MisuseError(f"`{shortened(call.title)}` follows another call; a summit has no order")
            if call.duration is None and call.status is not Status.CANCELLED:
                raise MisuseError(f"`{shortened(call.title)}` has no duration")

    def _free(self, conditions: Conditions, fixed: Iterable[Call], worst: Level) -> list[tuple[int, ...]]:
        busy = [0] * len(self.people)
        for call in fixed:
            if self._inside(call):
                since, size = self._cover(call)
                low = max(since - self.pause, 0)
                for leader in call.everyone:
                    busy[self.numbers[leader.name]] |= block(low, since + size - low)
        found = []
        for leader, taken in zip(self.people, busy, strict=True):
            profile = levels(leader, conditions)
            found.append(
                tuple(
                    mask_of(profile, self.start, self.step, self.count, level) & ~taken
                    for level in range(int(worst) + 1)
                )
            )
        return found

    def _meeting(self, call: Call, free: list[tuple[int, ...]], summit: Summit) -> Meeting:
        people = [self.numbers[leader.name] for leader in arguments.of_call(call)]
        return meeting(
            people,
            self._up(call.duration or timedelta(0)),
            self.pause,
            summit.weights.get(call.uid, 1),
            [free[person] for person in people],
            in_room=call.uid not in summit.without_room,
        )

    def _up(self, duration: timedelta) -> int:
        return -(-duration // timedelta(seconds=self.step))

    def _tick(self, call: Call) -> int | None:
        """Give the tick at which a call stands; -1 where it stands at none that there is."""
        if call.start is None:
            return None
        tick, odd = divmod(floor(call.start) - self.start, self.step)
        return tick if not odd and 0 <= tick < self.count else -1

    def _inside(self, call: Call) -> bool:
        start, end = call.start, call.end
        return (
            start is not None
            and end is not None
            and ceil(end) > self.start
            and floor(start) < self.start + self.count * self.step
        )

    def _cover(self, call: Call) -> tuple[int, int]:
        """Give the ticks that a call with a fixed time takes, with the pause after it."""
        start, end = call.start, call.end
        if start is None or end is None:
            return 0, 0
        low = max((floor(start) - self.start) // self.step, 0)
        high = min(-((self.start - ceil(end)) // self.step), self.count)
        return low, high - low + self.pause


def _everyone(schedule: Schedule) -> tuple[Leader, ...]:
    people: dict[str, Leader] = {}
    for leader in [*schedule.leaders, *(leader for call in schedule.calls for leader in call.everyone)]:
        known = people.setdefault(leader.name, leader)
        if known is not leader and known != leader:
            raise MisuseError(f"two different leaders are called `{shortened(leader.name)}`")
    return arguments.people(people.values()) if people else ()
