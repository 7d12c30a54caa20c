"""Programmes whose ties form no tree, or whose calls share people: branch and bound over the tree's DP.

What the tree leaves out is checked on its solution. A tie that the solution breaks splits the range of its
two calls in a way that rules the solution out in both halves; two calls that ask the same person at once
are tried in either order. The half with the least bound comes first, so the first solution that breaks
nothing is optimal.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from callsched.scheduling.steps import Steps
from callsched.scheduling.tree import Solution, Tie, added, solve

_OPEN = 1 << 62
_EFFORT = 3000


class Outcome(NamedTuple):
    """The best programme found, and a key below which none can be; equal where it is proved optimal."""

    solution: Solution | None
    bound: int


class Node(NamedTuple):
    """A part of all programmes: ties added, and the first and last start of each call."""

    ties: tuple[Tie, ...]
    ranges: tuple[tuple[int, int], ...]


def settle(
    costs: Sequence[Steps],
    ties: Sequence[Tie],
    apart: Sequence[tuple[int, int, int, int]],
    never: int,
    effort: int = _EFFORT,
) -> Outcome:
    """Give the starts of least total cost that keep all ties and keep calls apart.

    `apart` lists pairs of calls that may not overlap: the two, and how long after the start of the one
    the other may start, either way. `effort` limits the number of trees solved, never the time, so that
    an answer is the same on every machine.
    """
    start, end = costs[0].times[0], costs[0].end
    root = Node(tuple(ties), tuple((start, end - 1) for _ in costs))
    queue: list[tuple[int, int, Node, Solution]] = []
    count = 0

    def enter(node: Node) -> None:
        nonlocal count
        if any(first > last for first, last in node.ranges):
            return
        count += 1
        solution = solve(_narrowed(costs, node.ranges, never), _forest(len(costs), node.ties), never)
        if solution.key < never:
            heappush(queue, (solution.key, -count, node, solution))

    enter(root)
    while queue:
        key, _, node, solution = heappop(queue)
        halves = _split(node, solution, apart)
        if not halves:
            return Outcome(solution, key)
        if count >= effort:
            return Outcome(None, key)
        for half in halves:
            enter(half)
    return Outcome(None, never)


def _split(node: Node, solution: Solution, apart: Sequence[tuple[int, int, int, int]]) -> list[Node]:
    """Give nothing where the solution keeps everything, else parts that do not hold it.

    A solution's starts are the earliest of many as good; so the range of the call that comes too soon is cut
    just before its start, where one part costs more and the other moves the second call far enough.
    """
    starts = solution.starts
    for first, second, least, most in node.ties:
        distance = starts[second] - starts[first]
        if distance < least:
            start = starts[first]
            return [
                _bounded(_bounded(node, first, start, _OPEN), second, start + least, _OPEN),
                _bounded(node, first, -_OPEN, start - 1),
            ]
        if distance > most:
            start = starts[second]
            return [
                _bounded(_bounded(node, second, start, _OPEN), first, start - most, _OPEN),
                _bounded(node, second, -_OPEN, start - 1),
            ]
    for one, other, after_one, after_other in apart:
        distance = starts[other] - starts[one]
        if -after_other < distance < after_one:
            return [
                node._replace(ties=(*node.ties, Tie(one, other, after_one, _OPEN))),
                node._replace(ties=(*node.ties, Tie(other, one, after_other, _OPEN))),
            ]
    return []


def _bounded(node: Node, number: int, low: int, high: int) -> Node:
    first, last = node.ranges[number]
    ranges = list(node.ranges)
    ranges[number] = (max(first, low), min(last, high))
    return node._replace(ranges=tuple(ranges))


def _narrowed(costs: Sequence[Steps], ranges: Sequence[tuple[int, int]], never: int) -> list[Steps]:
    return [limited(steps, first, last, never) for steps, (first, last) in zip(costs, ranges, strict=True)]


def limited(steps: Steps, first: int, last: int, never: int) -> Steps:
    """Allow only the starts from `first` to `last`."""
    start, end = steps.times[0], steps.end
    if first <= start and last >= end - 1:
        return steps
    if last < max(start, first) or first >= end:
        return Steps([start], [never], end)
    times, values = [start], [0]
    if first > start:
        times, values = [start, first], [never, 0]
    if last + 1 < end:
        times.append(last + 1)
        values.append(never)
    return added([steps, Steps(times, values, end)], never)


def _forest(count: int, ties: Sequence[Tie]) -> list[Tie]:
    """Keep the ties that close no circle, the first come first; those left out are checked afterwards."""
    leaders = list(range(count))

    def leader(number: int) -> int:
        while leaders[number] != number:
            leaders[number] = leaders[leaders[number]]
            number = leaders[number]
        return number

    kept = []
    for tie in ties:
        one, other = leader(tie.first), leader(tie.second)
        if one != other:
            leaders[one] = other
            kept.append(tie)
    return kept
