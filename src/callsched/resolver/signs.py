"""Signs: what a moment has that a rule may have to tell; most moments have none."""

from __future__ import annotations

from enum import StrEnum, auto
from typing import TYPE_CHECKING

from callsched.models import Verdict

if TYPE_CHECKING:
    from callsched.resolver.resolution import Choice, Resolution


class Sign(StrEnum):
    """Something about a moment that is worth a look; a rule may name the one that it looks for."""

    UNDATED = auto()  # no day is known, or none that a calendar has
    TWO_DAYS = auto()  # words speak for another day than the one read
    FLAW = auto()  # a figure is one that no clock shows
    MIDNIGHT = auto()  # a midnight may start or end its day
    ZONELESS = auto()  # a time has no zone, or only another's
    AMBIGUOUS = auto()
    WALL = auto()  # a label hides another wall clock
    UNKNOWN = auto()  # capitals stand like a label
    GLOSS = auto()  # a label has another beside it
    CONTRADICTORY = auto()
    SKIPPED = auto()
    REPEATED = auto()


def signs_of(resolution: Resolution) -> set[Sign]:
    """Give the signs of a moment.

    >>> from callsched.reading import read
    >>> from callsched.resolver import resolve
    >>> (found,) = resolve(read("at 10 a.m. EST in the spring"))
    >>> sorted(map(str, signs_of(found)))
    ['ambiguous', 'undated', 'zoneless']
    """
    found: set[Sign] = set()
    if resolution.undated or resolution.beyond or resolution.no_day is not None:
        found.add(Sign.UNDATED)
    if resolution.midnight:
        found.add(Sign.MIDNIGHT)
    if resolution.skipped is not None:
        found.add(Sign.SKIPPED)
    if resolution.repeated is not None:
        found.add(Sign.REPEATED)
    if resolution.start is None:
        contradictory = resolution.verdict is Verdict.CONTRADICTORY
        found.add(Sign.CONTRADICTORY if contradictory else Sign.AMBIGUOUS)
    for choice in resolution.choices:
        _add_signs(choice, found)
    return found


def _add_signs(choice: Choice, found: set[Sign]) -> None:
    """Add the signs of a stated time."""
    mention, dated = choice.stated.mention, choice.dated
    if dated is not None and (dated.day.other is not None or dated.day.contradiction is not None):
        found.add(Sign.TWO_DAYS)
    if mention.clock.flaw or (mention.clock_end is not None and mention.clock_end.flaw):
        found.add(Sign.FLAW)
    if choice.wall is not None:
        found.add(Sign.WALL)
    if choice.reading is None or not choice.zoned or (choice.wall is not None and not mention.labels):
        found.add(Sign.ZONELESS)
    if mention.unknown is not None:
        found.add(Sign.UNKNOWN)
    if mention.glosses:
        found.add(Sign.GLOSS)
