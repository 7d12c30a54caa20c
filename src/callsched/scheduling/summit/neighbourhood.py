"""Large neighbourhoods: a part of the board solved anew by OR-Tools' CP-SAT, the rest left as it stands."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from time import monotonic
from typing import Any

from callsched.scheduling.summit.board import Board
from callsched.scheduling.summit.pack import left_out
from callsched.scheduling.summit.ticks import stretches

_PART = 160  # meetings solved at once
_SECONDS = 4.0


def improve(
    board: Board, bound: int, deadline: float, rnd: Random, told: Callable[[int], None], cp_model: Any
) -> None:
    """Solve part after part until the bound is reached or the time is up; never make the board worse."""
    size = _PART
    while board.weight < bound:
        left = deadline - monotonic()
        if left <= 0.1:
            return
        out = left_out(board)
        if not out:
            return
        before = board.weight
        part = _part(board, rnd.choice(out), out, size, rnd)
        proved = _solve(board, part, min(_SECONDS, left), rnd, cp_model)
        if board.weight > before:
            told(board.weight)
        size = min(int(size * 1.1) + 1, 400) if proved else max(int(size * 0.9), 60)


def _part(board: Board, seed: int, out: list[int], size: int, rnd: Random) -> list[int]:
    """Choose meetings to solve anew: all of the people of one left out, then of those they are to meet."""
    meetings = board.week.meetings
    of_person: dict[int, list[int]] = {}
    for number in [*out, *(n for n, start in enumerate(board.starts) if start is not None)]:
        for person in meetings[number].people:
            of_person.setdefault(person, []).append(number)
    people = list(meetings[seed].people)
    part: dict[int, None] = {seed: None}
    known = set(people)
    for person in people:
        own = of_person.get(person, [])
        part.update(dict.fromkeys(own))
        if len(part) >= size:
            break
        wanted = [one for number in own for one in meetings[number].people if one not in known]
        wanted += [one for number in rnd.sample(out, min(3, len(out))) for one in meetings[number].people]
        rnd.shuffle(wanted)
        for one in wanted[:3]:
            if one not in known:
                known.add(one)
                people.append(one)
    return list(part)[: size + 80]


def _solve(board: Board, part: list[int], seconds: float, rnd: Random, cp_model: Any) -> bool:
    week = board.week
    before = {number: board.starts[number] for number in part}
    for number, start in before.items():
        if start is not None:
            board.take(number)
    model = cp_model.CpModel()
    places: dict[int, tuple[Any, Any]] = {}
    of_person: dict[int, list[Any]] = {}
    in_rooms: list[Any] = []
    for number in part:
        wished = week.meetings[number]
        ticks = board.open_to(number)
        if not ticks:
            continue
        spans = [[since, since + length - 1] for since, length in stretches(ticks)]
        start = model.new_int_var_from_domain(cp_model.Domain.from_intervals(spans), f"s{number}")
        there = model.new_bool_var(f"p{number}")
        interval = model.new_optional_fixed_size_interval_var(start, wished.size, there, f"i{number}")
        for person in wished.people:
            of_person.setdefault(person, []).append(interval)
        if wished.in_room:
            in_rooms.append(interval)
        places[number] = (start, there)
        stood = before[number]
        model.add_hint(there, stood is not None)
        model.add_hint(start, spans[0][0] if stood is None else stood)
    for intervals in of_person.values():
        model.add_no_overlap(intervals)
    _rooms(board, model, in_rooms)
    model.maximize(sum(week.meetings[number].weight * there for number, (_, there) in places.items()))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.random_seed = rnd.randrange(1 << 30)
    status = solver.solve(model)
    found: dict[int, int | None] = before
    if status in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        own = sum(week.meetings[number].weight for number, start in before.items() if start is not None)
        if solver.objective_value >= own - 0.5:
            found = {
                number: int(solver.value(start)) if solver.boolean_value(there) else None
                for number, (start, there) in places.items()
            }
    for number, tick in found.items():
        if tick is not None:
            board.put(number, tick)
    return bool(status == cp_model.OPTIMAL)


def _rooms(board: Board, model: Any, intervals: list[Any]) -> None:
    """Leave the rooms that the rest of the board takes to it."""
    if not intervals:
        return
    week = board.week
    demands = [1] * len(intervals)
    others = []
    since = 0
    for tick in range(1, len(board.used) + 1):
        if tick == len(board.used) or board.used[tick] != board.used[since]:
            if board.used[since]:
                others.append(model.new_fixed_size_interval_var(since, tick - since, f"r{since}"))
                demands.append(board.used[since])
            since = tick
    model.add_cumulative([*intervals, *others], demands, week.rooms)
