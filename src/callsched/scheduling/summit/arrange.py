"""Arranging a summit: as much of what is wished as fits, what is proved of it, and mending it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from time import monotonic

from callsched.errors import shortened
from callsched.models import Schedule
from callsched.models.shown import brief, counted
from callsched.scheduling import arguments
from callsched.scheduling.level import Level
from callsched.scheduling.profile import Conditions
from callsched.scheduling.solver import load
from callsched.scheduling.summit import neighbourhood, pack
from callsched.scheduling.summit.board import Board
from callsched.scheduling.summit.bound import upper_bound
from callsched.scheduling.summit.problem import Problem, Summit
from callsched.scheduling.timing import placed, without_time
from callsched.zones import tzdata_version

_TRIALS = 12
_REST = 0.3  # seconds left for what follows the search


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long search has come: seconds gone, weight held, and the weight that nothing exceeds."""

    seconds: float
    weight: int
    bound: int


@dataclass(frozen=True, slots=True)
class SummitPlan:
    """A summit's schedule: what is held, what is left out, and what nothing can exceed.

    `bound` is proved: no plan holds more weight. `moved` names the calls whose time changed though
    nothing forced it, `rebooked` those that had to change and found another time.
    """

    schedule: Schedule
    weight: int
    bound: int
    left_out: tuple[str, ...]
    moved: tuple[str, ...]
    rebooked: tuple[str, ...]
    seconds: float
    tzdata: str

    def __repr__(self) -> str:
        """Show what is held and what nothing exceeds, short enough for a line."""
        held = sum(call.start is not None for call in self.schedule)
        holds = f"{held} of {counted(len(self.schedule), 'call')} held"
        return brief(self, self.schedule.title, holds, f"weight {self.weight} of at most {self.bound}")

    @property
    def optimal(self) -> bool:
        """Whether no plan holds more weight."""
        return self.weight >= self.bound

    @property
    def gap(self) -> float:
        """The share of the bound that the plan may lack, 0.001 for 0.1%."""
        return (self.bound - self.weight) / self.bound if self.bound else 0.0

    def explain(self) -> str:
        """Tell what is held and proved, and name the calls that are left out, moved and rebooked."""
        held = sum(call.start is not None for call in self.schedule)
        proof = (
            "no plan holds more"
            if self.optimal
            else f"no plan holds more than {self.bound}, {self.gap:.2%} above"
        )
        lines = [f"{held} of {len(self.schedule)} calls held, weight {self.weight}: {proof}"]
        for what, uids in (("left out", self.left_out), ("moved", self.moved), ("rebooked", self.rebooked)):
            titles = [shortened(call.title, 60) for call in self.schedule if call.uid in uids]
            if titles:
                lines.append(f"{what}: {', '.join(titles)}")
        return "\n".join([*lines, f"tz database {self.tzdata}"])


def arrange_summit(  # noqa: PLR0913 - the contract
    schedule: Schedule,
    summit: Summit,
    *,
    earliest: datetime | str,
    latest: datetime | str,
    worst: Level = Level.DAY_OFF_POSSIBLE,
    asked: datetime | str | None = None,
    weekends: bool = False,
    holidays: bool = False,
    progress: Callable[[Progress], None] | None = None,
) -> SummitPlan:
    """Give times to as much weight of wished calls as can be, then move people to better hours.

    Every call without a time is a wish; calls with one stay where they are. First comes weight, then
    comfort. Days off count only with `weekends` or `holidays`: a summit does not rest. Where the search
    ends before a proof, the plan says how far it may be from the best.
    """
    begun = monotonic()
    deadline = begun + summit.time_limit
    cp_model = load() if summit.solver == "cp-sat" else None
    start, end = arguments.span(earliest, latest)
    conditions = Conditions(start, end, arguments.since(asked), weekends, holidays)
    problem = Problem(arguments.schedule(schedule), conditions, summit, arguments.level(worst), move=False)
    bound = upper_bound(problem.week)

    def told(weight: int) -> None:
        if progress is not None:
            progress(Progress(monotonic() - begun, weight, bound))

    board = pack.greedy(problem.week, [one.weight / one.size for one in problem.week.meetings])
    told(board.weight)
    rnd = Random(summit.seed)  # noqa: S311 - the same plan every time, not a secret
    if cp_model is None:
        pack.improve(board, bound, deadline, rnd, told)
    while cp_model is not None and board.weight < bound and monotonic() < deadline and pack.left_out(board):
        turn = monotonic()
        pack.improve(board, bound, min(deadline, turn + 0.1 * summit.time_limit), rnd, told)
        neighbourhood.improve(
            board, bound, min(deadline, turn + 0.35 * summit.time_limit), rnd, told, cp_model
        )
    pack.comfort(board, max(deadline, monotonic() + 0.2))
    return _plan(schedule, problem, board.starts, bound, begun, displaced=())


def replan(  # noqa: PLR0913 - the contract
    schedule: Schedule,
    summit: Summit,
    *,
    earliest: datetime | str,
    latest: datetime | str,
    worst: Level = Level.DAY_OFF_POSSIBLE,
    asked: datetime | str | None = None,
    weekends: bool = False,
    holidays: bool = False,
    moving: int = 3,
) -> SummitPlan:
    """Mend a summit's schedule after a change, moving as few other calls as can be found.

    The schedule holds the times agreed so far and the leaders as they are now: someone who arrives later,
    is busy, or no longer comes. Calls that can stay do; those that cannot are rebooked, first where nothing
    else moves, then by moving one other, or more, never more than `moving` in all; what is left has no time.
    Calls that had no time before take what is free. The best of several trials counts: least weight lost,
    then fewest others moved. It takes three seconds at most, or the summit's `time_limit` if that is less.
    """
    begun = monotonic()
    arguments.count(moving, "moving", 0)
    deadline = begun + max(min(summit.time_limit, 3.0) - _REST, 0.1)
    start, end = arguments.span(earliest, latest)
    conditions = Conditions(start, end, arguments.since(asked), weekends, holidays)
    problem = Problem(arguments.schedule(schedule), conditions, summit, arguments.level(worst), move=True)
    week = problem.week
    board = Board(week)
    by_weight = sorted(range(len(week.meetings)), key=lambda number: (-week.meetings[number].weight, number))
    displaced = []
    for number in by_weight:
        tick = problem.begun[number]
        if tick is not None and tick >= 0 and board.open_to(number) >> tick & 1:
            board.put(number, tick)
        elif tick is not None:
            displaced.append(number)
    kept = list(board.starts)
    best: tuple[int, int] | None = None
    found = kept
    for trial in range(_TRIALS):
        if trial and monotonic() > deadline:
            break
        pack.restore(board, kept)
        rnd = Random(summit.seed + trial)  # noqa: S311 - the same plan every time, not a secret
        moved = _rebook(board, displaced, kept, moving, rnd, deadline)
        if best is None or (-board.weight, moved) < best:
            best, found = (-board.weight, moved), list(board.starts)
    pack.restore(board, found)
    for number in by_weight:
        if board.starts[number] is None and problem.begun[number] is None:
            pack.insert(board, number, 0, Random(0))  # noqa: S311 - moves nothing, so chooses nothing
    return _plan(schedule, problem, board.starts, upper_bound(week), begun, displaced)


def _rebook(
    board: Board,
    displaced: Sequence[int],
    kept: Sequence[int | None],
    moving: int,
    rnd: Random,
    deadline: float,
) -> int:
    """Find places for calls that lost theirs, moving at most so many others; give how many moved."""
    moved = 0
    for moves in (0, 1, 1, 2, 2, 3):
        for number in displaced:
            if board.starts[number] is not None or moves > moving or monotonic() > deadline:
                continue
            before = list(board.starts)
            if pack.insert(board, number, moves, rnd):
                now = sum(old is not None and old != new for old, new in zip(kept, board.starts, strict=True))
                if now > moving:
                    pack.restore(board, before)
                else:
                    moved = now
    return moved


def _plan(
    schedule: Schedule,
    problem: Problem,
    starts: Sequence[int | None],
    bound: int,
    begun: float,
    displaced: Sequence[int],
) -> SummitPlan:
    timed = {}
    left_out, moved, rebooked = [], [], []
    weight = 0
    for number, (call, tick) in enumerate(zip(problem.calls, starts, strict=True)):
        before = problem.begun[number]
        if tick is None:
            left_out.append(call.uid)
            if before is not None:
                timed[call.uid] = without_time(call)
            continue
        weight += problem.week.meetings[number].weight
        if tick != before:
            timed[call.uid] = placed(call, problem.instant(tick))
        if number in displaced:
            rebooked.append(call.uid)
        elif before is not None and tick != before:
            moved.append(call.uid)
    return SummitPlan(
        schedule=schedule.model_copy(
            update={"calls": tuple(timed.get(call.uid, call) for call in schedule.calls)}
        ),
        weight=weight,
        bound=bound,
        left_out=tuple(left_out),
        moved=tuple(moved),
        rebooked=tuple(rebooked),
        seconds=monotonic() - begun,
        tzdata=tzdata_version(),
    )
