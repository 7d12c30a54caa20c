"""The cheapest starts of calls tied to one another by gaps, where the ties form a tree: exactly, by DP.

Bellman's principle holds because packed keys add up and keep their order: what follows a start is best
when it is best for that start alone. Every cost is a step function of the start, so that no grid is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from callsched.scheduling.steps import Steps, ahead


class Tie(NamedTuple):
    """The start of one call lies from `least` to `most` seconds after that of another."""

    first: int
    second: int
    least: int
    most: int


class Solution(NamedTuple):
    """The key of a programme, and the start of each call."""

    key: int
    starts: tuple[int, ...]


def solve(costs: Sequence[Steps], ties: Sequence[Tie], never: int) -> Solution:
    """Give the least total cost and the earliest starts that have it, call by call from each root.

    All costs reach over the same range; `never` is a cost that stands for no start at all. The ties
    must form a forest. The first call of each tree, by number, is its root.

    >>> morning, evening = Steps([0, 50], [0, 3], 100), Steps([0, 40], [3, 0], 100)
    >>> solve([morning, evening], [Tie(0, 1, 10, 20)], never=1000)
    Solution(key=0, starts=(20, 40))
    """
    neighbours: dict[int, list[tuple[int, int, int]]] = {number: [] for number in range(len(costs))}
    for first, second, least, most in ties:
        neighbours[first].append((second, least, most))
        neighbours[second].append((first, -most, -least))
    starts = [0] * len(costs)
    seen: set[int] = set()
    key = 0
    for root in range(len(costs)):
        if root in seen:
            continue
        order = _from_root(root, neighbours)
        seen.update(number for number, *_ in order)
        whole = _gather(order, costs, never)
        best = min(whole[root].values)
        key += best
        _place(order, whole, starts, never)
    return Solution(min(key, never), tuple(starts))


Row = tuple[int, int, int, int]  # a call, its parent, and the least and most seconds from the parent's start


def _from_root(root: int, neighbours: dict[int, list[tuple[int, int, int]]]) -> list[Row]:
    order: list[Row] = [(root, -1, 0, 0)]
    for number, parent, _, _ in order:
        order.extend(
            (other, number, least, most) for other, least, most in neighbours[number] if other != parent
        )
    return order


def _gather(order: list[Row], costs: Sequence[Steps], never: int) -> dict[int, Steps]:
    """Give, for each call, the cost of it and all below it in the tree, by its start."""
    parts = {number: [costs[number]] for number, *_ in order}
    whole: dict[int, Steps] = {}
    for number, parent, least, most in reversed(order):
        own = whole[number] = added(parts.pop(number), never)
        if parent >= 0:
            parts[parent].append(cheapest(own, least, most, never))
    return whole


def _place(order: list[Row], whole: dict[int, Steps], starts: list[int], never: int) -> None:
    for number, parent, least, most in order:
        steps = whole[number]
        low, high = steps.times[0], steps.end
        if parent >= 0:
            low, high = max(low, starts[parent] + least), min(high, starts[parent] + most + 1)
        pieces = list(steps.pieces(low, high)) if low < high else []
        best = min((value for _, _, value in pieces), default=never)
        starts[number] = next((since for since, _, value in pieces if value == best), steps.times[0])


def cheapest(steps: Steps, least: int, most: int, never: int) -> Steps:
    """Give, for every second s of the same range, the least value from s + least to s + most.

    >>> cheapest(Steps([0, 50, 60], [9, 1, 9], 100), 10, 30, never=99)
    Steps(times=[0, 20, 50, 90], values=[9, 1, 9, 99], end=100)
    """
    first, end = steps.times[0], steps.end
    length = end - first
    low, high = max(least, -length), min(most, length)
    if high < low:
        return Steps([first], [never], end)
    times = [first + min(low, 0), *steps.times[1:], end]
    values = [-value for value in steps.values]
    if low < 0:
        times.insert(1, first)
        values.insert(0, -never)
    found = ahead(Steps(times, [*values, -never], end + max(high, 0) + 1), low, high)
    kept_times: list[int] = []
    kept_values: list[int] = []
    for since, _until, value in found.pieces(first, end):
        if not kept_values or kept_values[-1] != -value:
            kept_times.append(since)
            kept_values.append(-value)
    return Steps(kept_times, kept_values, end)


def added(parts: Sequence[Steps], never: int) -> Steps:
    """Add up step functions over one range; from `never` on all sums are alike."""
    changes: dict[int, int] = {}
    seen = changes.get
    for times, values, _ in parts:
        before = 0
        for at, value in zip(times, values, strict=True):
            changes[at] = seen(at, 0) + value - before
            before = value
    sums: list[int] = []
    instants: list[int] = []
    total = 0
    last = -1
    for at in sorted(changes):
        total += changes[at]
        shown = min(total, never)
        if shown != last:
            instants.append(at)
            sums.append(shown)
            last = shown
    return Steps(instants, sums, parts[0].end)
