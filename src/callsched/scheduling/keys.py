"""Packed keys: how many people stand at each level, as one whole number.

Each level has a digit wide enough for all people, the worst level the highest digit. So the order of keys
is the order of fairness: fewest people at the worst level first, then at the next. Keys add up, over
people and over calls, so a running sum ranks every second of a range.
"""

from __future__ import annotations

from typing import NamedTuple

from callsched.scheduling.level import Level


class Ranking(NamedTuple):
    """How levels count towards a key: the width of a digit, the worst level allowed, how many may miss."""

    bits: int
    worst: int
    missing: int

    @property
    def limit(self) -> int:
        """The key from which on a time does not fit."""
        return (self.missing + 1) << (self.bits * self.worst)

    def weights(self, *, needed: bool) -> tuple[int, ...]:
        """Give what a person adds to the key at each level.

        Someone who is not needed and cannot come counts as missing, in a digit above all levels
        allowed; someone who is needed, in digits above that one.
        """
        allowed = [0] + [1 << (self.bits * (level - 1)) for level in range(1, self.worst + 1)]
        if needed:
            return (*allowed, *(1 << (self.bits * level) for level in range(self.worst + 1, len(Level))))
        return (*allowed, *[1 << (self.bits * self.worst)] * (len(Level) - 1 - self.worst))


def ranking(places: int, worst: int, missing: int = 0) -> Ranking:
    """Make the ranking for a number of places at the table, over all calls.

    >>> rank = ranking(3, worst=5)
    >>> acceptable, possible = rank.weights(needed=True)[1:3]
    >>> 3 * acceptable < possible
    True
    """
    return Ranking((places + 1).bit_length(), int(worst), missing)
