"""Signs: what a moment has that a rule may have to tell; most moments have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.models import Verdict

if TYPE_CHECKING:
    from callsched.resolver.resolution import Choice, Resolution


class Sign:
    """Something about a moment that is worth a look; a rule may name those that it looks for.

    Each is a bit, so that the signs of a moment are one number: `Sign.FLAW | Sign.UNKNOWN`.
    """

    UNDATED = 1 << 0  # no day is known, or none that a calendar has
    TWO_DAYS = 1 << 1  # words speak for another day than the one read
    FLAW = 1 << 2  # a figure is one that no clock shows
    MIDNIGHT = 1 << 3  # a midnight may start or end its day
    ZONELESS = 1 << 4  # a time has no zone, or only another's
    AMBIGUOUS = 1 << 5
    WALL = 1 << 6  # a label hides another wall clock
    UNKNOWN = 1 << 7  # capitals stand like a label
    BESIDE = 1 << 8  # a label has another beside it
    PASSING = 1 << 9  # a label was not always in use
    CONTRADICTORY = 1 << 10
    SKIPPED = 1 << 11
    REPEATED = 1 << 12


def signs_of(resolution: Resolution) -> int:
    """Give the signs of a moment.

    >>> from callsched.reading import read
    >>> from callsched.resolver import resolve
    >>> (found,) = resolve(read("at 10 a.m. EST in the spring"))
    >>> signs_of(found) == Sign.AMBIGUOUS | Sign.UNDATED | Sign.ZONELESS
    True
    """
    found = 0
    if resolution.undated or resolution.beyond or resolution.no_day is not None:
        found |= Sign.UNDATED
    if resolution.midnight:
        found |= Sign.MIDNIGHT
    if resolution.skipped is not None:
        found |= Sign.SKIPPED
    if resolution.repeated is not None:
        found |= Sign.REPEATED
    if resolution.start is None:
        contradictory = resolution.verdict is Verdict.CONTRADICTORY
        found |= Sign.CONTRADICTORY if contradictory else Sign.AMBIGUOUS
    for choice in resolution.choices:
        found |= _of_time(choice)
    return found


def _of_time(choice: Choice) -> int:
    """Give the signs of a stated time."""
    found, mention, dated, reading = 0, choice.stated.mention, choice.dated, choice.reading
    if dated is not None and (dated.day.other is not None or dated.day.contradiction is not None):
        found |= Sign.TWO_DAYS
    if mention.clock.flaw or (mention.clock_end is not None and mention.clock_end.flaw):
        found |= Sign.FLAW
    if choice.wall is not None:
        found |= Sign.WALL
    if reading is None or not choice.zoned or (choice.wall is not None and not mention.labels):
        found |= Sign.ZONELESS
    if mention.unknown is not None:
        found |= Sign.UNKNOWN
    if mention.glosses or len(mention.labels) > 1:
        found |= Sign.BESIDE
    meaning = reading.meaning if reading is not None else None
    if meaning is not None and (meaning.since is not None or meaning.until is not None):
        found |= Sign.PASSING
    return found
