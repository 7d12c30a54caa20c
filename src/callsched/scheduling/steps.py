"""Step functions of time: whole numbers that stay constant between instants in seconds since 1970."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import sub
from typing import NamedTuple


class Steps(NamedTuple):
    """A function that takes `values[i]` from `times[i]` to before `times[i + 1]`, the last one to `end`.

    Neighbouring values differ, so that every time is a real change.
    """

    times: list[int]
    values: list[int]
    end: int

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield (start, end, value) for the pieces that meet a stretch, cut to it.

        >>> list(Steps([0, 10, 20], [3, 0, 3], 30).pieces(5, 12))
        [(5, 10, 3), (10, 12, 0)]
        """
        times, values = self.times, self.values
        index = max(bisect_right(times, start) - 1, 0)
        while index < len(times) and times[index] < end:
            after = times[index + 1] if index + 1 < len(times) else self.end
            yield max(times[index], start), min(after, end), values[index]
            index += 1

    def worst(self, start: int, end: int) -> int:
        """Give the highest value on a stretch."""
        return max(value for _, _, value in self.pieces(start, end))

    def above(self, start: int, end: int, value: int) -> int:
        """Count the seconds of a stretch at which the function is above a value."""
        return sum(until - since for since, until, found in self.pieces(start, end) if found > value)


def raised(steps: Steps, spans: Sequence[tuple[int, int]], value: int) -> Steps:
    """Set a step function to a value on sorted spans that do not overlap.

    >>> raised(Steps([0], [1], 100), [(10, 20), (20, 30)], 7)
    Steps(times=[0, 10, 30], values=[1, 7, 1], end=100)
    """
    if not spans:
        return steps
    times: list[int] = []
    values: list[int] = []
    index, last, count = 0, -1, len(spans)
    for number, start in enumerate(steps.times):
        own = steps.values[number]
        end = steps.times[number + 1] if number + 1 < len(steps.times) else steps.end
        at = start
        while at < end:
            while index < count and spans[index][1] <= at:
                index += 1
            begin, finish = spans[index] if index < count else (end, end)
            inside = begin <= at
            now, until = (value, min(finish, end)) if inside else (own, min(begin, end))
            if now != last:
                times.append(at)
                values.append(now)
                last = now
            at = until
    return Steps(times, values, steps.end)


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sort spans and join those that touch.

    >>> merged([(5, 9), (1, 3), (3, 4), (6, 7)])
    [(1, 4), (5, 9)]
    """
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            if end > joined[-1][1]:
                joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def ahead(steps: Steps, nearest: int, farthest: int) -> Steps:
    """Give, for every second s, the highest value on the seconds from s + nearest to s + farthest.

    With `nearest` 0 and `farthest` a duration less one, that is the worst level of a call that starts at s.

    >>> ahead(Steps([0, 60, 120], [0, 2, 0], 180), 0, 29)
    Steps(times=[0, 31, 120], values=[0, 2, 0], end=151)

    The result reaches as far as all of the stretch is known: from the first time less `nearest` to before
    the end less `farthest`. One pass: a queue holds the pieces in reach, highest first. Where no piece is
    short, none is needed: a rise shows as soon as it is in reach, a fall as soon as it is near.
    """
    times, levels = steps.times, steps.values
    first, end = times[0] - nearest, steps.end - farthest
    if end <= first:
        return Steps([], [], first)
    if min(map(sub, times[1:], times), default=end) > farthest - nearest:
        shifts = [farthest if now > before else nearest for before, now in pairwise(levels)]
        moved = [first, *map(sub, times[1:], shifts)]
        count = bisect_left(moved, end)
        return Steps(moved[:count], levels[:count], end)
    out_times: list[int] = []
    out_values: list[int] = []
    queue_ends: list[int] = []
    queue_values: list[int] = []
    head = 0
    count = len(times)
    for number in range(count):
        value = levels[number]
        leaves = (times[number + 1] if number + 1 < count else steps.end) - nearest
        enters = times[number] - farthest
        while head < len(queue_ends) and queue_ends[head] <= enters:
            gone = queue_ends[head]
            head += 1
            if head < len(queue_ends):
                out_times.append(gone)
                out_values.append(queue_values[head])
        while len(queue_ends) > head and queue_values[-1] <= value:
            queue_ends.pop()
            queue_values.pop()
        queue_ends.append(leaves)
        queue_values.append(value)
        if len(queue_ends) == head + 1:
            out_times.append(enters)
            out_values.append(value)
    while head + 1 < len(queue_ends):
        out_times.append(queue_ends[head])
        head += 1
        out_values.append(queue_values[head])
    return _cut(out_times, out_values, first, end)


def _cut(times: list[int], values: list[int], first: int, end: int) -> Steps:
    """Cut to a stretch, and leave out what is no change."""
    kept_times: list[int] = []
    kept_values: list[int] = []
    for at, value in zip(times, values, strict=True):
        if at >= end:
            break
        if at <= first:
            kept_times, kept_values = [first], [value]
            continue
        if at == kept_times[-1]:  # one piece leaves as another enters
            kept_times.pop()
            kept_values.pop()
        if not kept_values or kept_values[-1] != value:
            kept_times.append(at)
            kept_values.append(value)
    return Steps(kept_times, kept_values, end)
