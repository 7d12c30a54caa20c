"""Ticks: a week as the bits of one whole number, so that a set of starts is found in a few operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from callsched.scheduling.steps import Steps


def runs(mask: int, length: int) -> int:
    """Give the ticks from which on a number of ticks are all set.

    >>> bin(runs(0b1110111, 3))
    '0b10001'
    """
    done = 1
    while done < length:
        step = min(done, length - done)
        mask &= mask >> step
        done += step
    return mask


def block(start: int, length: int) -> int:
    """Give a number of ticks from a start on."""
    return ((1 << length) - 1) << start


def first(mask: int) -> int:
    """Give the first tick of a mask that has one."""
    return (mask & -mask).bit_length() - 1


def each(mask: int) -> Iterator[int]:
    """Yield the ticks of a mask in order."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def stretches(mask: int) -> Iterator[tuple[int, int]]:
    """Yield the start and length of each stretch of set ticks.

    >>> list(stretches(0b1100111))
    [(0, 3), (5, 2)]
    """
    at = 0
    while mask:
        skipped = first(mask)
        mask >>= skipped
        length = first(~mask)
        yield at + skipped, length
        mask >>= length
        at += skipped + length


def mask_of(steps: Steps, start: int, step: int, count: int, worst: int) -> int:
    """Give the ticks of a profile in which no second is above a level."""
    mask = (1 << count) - 1
    for since, until, value in steps.pieces(start, start + count * step):
        if value > worst:
            low = (since - start) // step
            high = -((start - until) // step)
            mask &= ~block(low, high - low)
    return mask


class Meeting(NamedTuple):
    """A wished meeting: who, its length in ticks without and with the pause after it, how much it counts.

    `starts[level]` are the ticks at which it can start with nobody worse off than that level.
    """

    people: tuple[int, ...]
    length: int
    size: int
    weight: int
    in_room: bool
    starts: tuple[int, ...]

    @property
    def possible(self) -> int:
        """All ticks at which it can start."""
        return self.starts[-1]


class Week(NamedTuple):
    """All that is wished, the free ticks of each person, how many rooms and how many ticks there are."""

    meetings: tuple[Meeting, ...]
    free: tuple[int, ...]
    rooms: int
    ticks: int
    pause: int
    occupied: tuple[tuple[int, int], ...] = ()
    """start and size of what other calls take of a room"""


def meeting(
    people: Iterable[int],
    length: int,
    pause: int,
    weight: int,
    free: Iterable[tuple[int, ...]],
    *,
    in_room: bool,
) -> Meeting:
    """Make a meeting of people with so many ticks free, by level."""
    shared = [-1] * 8
    for masks in free:
        shared = [one & other for one, other in zip(shared, masks, strict=False)]
    starts = tuple(runs(mask, length) for mask in shared)
    return Meeting(tuple(people), length, length + pause, weight, in_room, starts)
