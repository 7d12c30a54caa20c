"""OR-Tools' CP-SAT, an extra: loaded when it is asked for, and used for what plain Python leaves unproved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import ceil
from time import monotonic
from typing import Any

from callsched.errors import MisuseError
from callsched.scheduling.sharing import Vector, most, total

Options = tuple[Vector, ...]


def load() -> Any:
    """Import the solver, or say how to get it."""
    try:
        from ortools.sat.python import cp_model  # noqa: PLC0415 - an extra
    except ImportError:
        raise MisuseError(
            "the solver needs the extra: pip install 'callsched[summit]', or solver='python'"
        ) from None
    return cp_model


def share_by_solver(
    choices: Sequence[Options], chosen: list[Vector], bounds: list[int], time_limit: float
) -> tuple[list[Vector], list[int]]:
    """Choose one vector a week: what the one who bears most bears, then the two, and so on, each proved.

    Weeks with the same choices are alike, so that only the number of uses of each choice is sought.
    """
    cp_model = load()
    deadline = monotonic() + time_limit
    groups = Counter(choices)
    model: Any = cp_model.CpModel()
    uses = {options: [model.new_int_var(0, weeks, "") for _ in options] for options, weeks in groups.items()}
    for options, weeks in groups.items():
        model.add(sum(uses[options]) == weeks)
    people = len(bounds)
    sums = [
        sum(
            use * vector[person]
            for options, counts in uses.items()
            for use, vector in zip(counts, options, strict=True)
        )
        for person in range(people)
    ]
    top = sum(max(max(vector) for vector in options) * weeks for options, weeks in groups.items())
    proved = list(bounds)
    for number in range(people):
        level = model.new_int_var(0, top, "")
        over = [model.new_int_var(0, top, "") for _ in range(people)]
        for one, burden in zip(over, sums, strict=True):
            model.add(one >= burden - level)
        borne = (number + 1) * level + sum(over)
        model.add(borne >= proved[number])
        model.minimize(borne)
        _hint(model, uses, level, over, choices, chosen, number)
        left = deadline - monotonic()
        if left <= 0.05:
            break
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = left
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 1
        status = solver.solve(model)
        if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
            break
        counts = {options: [solver.value(use) for use in own] for options, own in uses.items()}
        found = _weeks(choices, counts)
        if most(total(found)) < most(total(chosen)):
            chosen = found
        proved[number] = max(proved[number], ceil(solver.best_objective_bound - 1e-6))
        if status != cp_model.OPTIMAL:
            break
        model.add(borne <= proved[number])
    return chosen, proved


def _hint(
    model: Any,
    uses: dict[Options, list[Any]],
    level: Any,
    over: list[Any],
    choices: Sequence[Options],
    chosen: Sequence[Vector],
    number: int,
) -> None:
    """Tell the solver the best choice so far, whole."""
    model.clear_hints()
    for options, counts in uses.items():
        used = Counter(vector for own, vector in zip(choices, chosen, strict=True) if own == options)
        for use, vector in zip(counts, options, strict=True):
            model.add_hint(use, used[vector])
    burdens = total(chosen)
    least = sorted(burdens, reverse=True)[number]
    model.add_hint(level, least)
    for one, burden in zip(over, burdens, strict=True):
        model.add_hint(one, max(burden - least, 0))


def _weeks(choices: Sequence[Options], uses: dict[Options, list[int]]) -> list[Vector]:
    """Spread the numbers of uses over the weeks that are alike."""
    left = {options: list(counts) for options, counts in uses.items()}
    found = []
    for options in choices:
        index = next(number for number, count in enumerate(left[options]) if count)
        left[options][index] -= 1
        found.append(options[index])
    return found
