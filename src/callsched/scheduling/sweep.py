"""The sweep: every second of a range ranked at once, by a running sum of packed keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from callsched.scheduling.steps import Steps


class Window(NamedTuple):
    """Starts from `first` to `last`, both included, between which nobody's level changes; seconds."""

    key: int
    first: int
    last: int


def add_up(parts: Iterable[tuple[Steps, Sequence[int]]], end: int) -> list[Window]:
    """Add up people's worst levels, weighted, into windows in order of time.

    The changes of all people are collected under their instants: people who live by the same clock
    change together, so that far fewer instants are sorted than there are changes.
    """
    changes: dict[int, int] = {}
    seen = changes.get
    for (times, values, _), weights in parts:
        before = 0
        for at, value in zip(times, values, strict=True):
            now = weights[value]
            changes[at] = seen(at, 0) + now - before
            before = now
    instants = sorted(changes)
    windows: list[Window] = []
    key = 0
    for at, until in zip(instants, [*instants[1:], end], strict=True):
        key += changes[at]
        windows.append(Window(key, at, until - 1))
    return windows


def least_total(
    profiles: Sequence[Steps], first: int, last: int, duration: int, worst: int
) -> tuple[int, int]:
    """Give the least (level times seconds, start) of the calls that start in a window.

    Only levels up to `worst` count: who misses the call suffers nothing. The sum is linear between the
    instants at which a call's start or end meets a change, so that only those are tried.
    """
    changes: dict[int, int] = {first: 0}
    for profile in profiles:
        before = 0
        for since, _until, value in profile.pieces(first, last + duration):
            now = value if value <= worst else 0
            changes[since] = changes.get(since, 0) + now - before
            before = now
    instants = sorted(changes)
    sums = [0]
    rates = []
    rate = 0
    for at, after in zip(instants, [*instants[1:], last + duration], strict=True):
        rate += changes[at]
        rates.append(rate)
        sums.append(sums[-1] + rate * (after - at))
    if last == first:
        return sums[-1], first
    tried = {first, last}
    tried.update(at for at in instants if first < at < last)
    tried.update(at - duration for at in instants if first < at - duration < last)
    totals = _Integral(instants, sums, rates)
    return min((totals.until(start + duration) - totals.until(start), start) for start in tried)


class _Integral(NamedTuple):
    instants: list[int]
    sums: list[int]
    rates: list[int]

    def until(self, at: int) -> int:
        from bisect import bisect_right  # noqa: PLC0415

        index = bisect_right(self.instants, at) - 1
        return self.sums[index] + self.rates[index] * (at - self.instants[index])
