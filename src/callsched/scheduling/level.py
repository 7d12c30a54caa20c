"""Levels: how hard a time is for a person, from a good hour of a working day to not at all."""

from enum import IntEnum


class Level(IntEnum):
    """How hard a time is for a participant; the higher, the worse.

    >>> Level.ACCEPTABLE < Level.DAY_OFF < Level.NEVER
    True
    >>> Level.DAY_OFF_POSSIBLE.words
    'possible hour of a day off'
    """

    PREFERRED = 0
    ACCEPTABLE = 1
    POSSIBLE = 2
    DAY_OFF = 3
    DAY_OFF_ACCEPTABLE = 4
    DAY_OFF_POSSIBLE = 5
    NEVER = 6
    """outside all hours given: night, or a day off of someone who never works on one"""
    BUSY = 7
    """taken, not there, or sooner than the notice asked for"""

    @property
    def words(self) -> str:
        """Say the level in words."""
        return _WORDS[self]


_WORDS = {
    Level.PREFERRED: "preferred hour",
    Level.ACCEPTABLE: "acceptable hour",
    Level.POSSIBLE: "possible hour",
    Level.DAY_OFF: "preferred hour of a day off",
    Level.DAY_OFF_ACCEPTABLE: "acceptable hour of a day off",
    Level.DAY_OFF_POSSIBLE: "possible hour of a day off",
    Level.NEVER: "outside hours",
    Level.BUSY: "busy or away",
}
