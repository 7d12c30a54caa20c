"""The days from which the relative date words of a text count."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from callsched.reading.dating import day

if TYPE_CHECKING:
    from datetime import date

    from callsched.reading import Reading, Stated


class Anchors:
    """The days from which the relative date words of a text count that was published on an unknown day.

    It is the full date in the text that stands nearest before a time, or else the first.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, stated: Stated) -> date | None:
        """Give the day from which the date words of a time count."""
        if not self._full:
            return None
        before = bisect_left(self._full, stated.mention.start, key=itemgetter(0))
        return self._full[max(0, before - 1)][1]

    @cached_property
    def _full(self) -> list[tuple[int, date]]:
        """The full dates of the text that some calendar has, each with where it stands."""
        days = ((words.start, day(words, None, past=False)) for words in self._reading.full_dates)
        return [(start, found.date) for start, found in days if found is not None]
