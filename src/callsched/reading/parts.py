"""The parts of a long text: each is read by itself, with what leads to it, so that little is kept at once."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

LONGEST: Final = 1 << 15  # characters of a part
MARGIN: Final = 1 << 10  # characters: farther off hardly anything dates, places or labels a time
_ENDS = ("\n\n", "\n", ". ", " ")  # of a paragraph, a line, a sentence, a word
_BLANK = re.compile(r"\s")


class Part(NamedTuple):
    """A part of a text, from `start` to before `end`; it is read from `low` to before `high`."""

    start: int
    end: int
    low: int
    high: int

    def holds(self, start: int) -> bool:
        """Tell whether what begins there is of this part."""
        return self.start <= start < self.end


def parts(text: str, *, longest: int = LONGEST, margin: int = MARGIN) -> list[Part]:
    r"""Part a text where a paragraph ends, or else a line, a sentence, a word.

    >>> parts("They talk at 5 p.m. GMT.")
    [Part(start=0, end=24, low=0, high=24)]
    >>> [part[:2] for part in parts("At 5 p.m. GMT.\n\nNoon.\n\nThe end.", longest=24, margin=8)]
    [(0, 23), (23, 31)]
    """
    if len(text) <= longest:
        return [Part(0, len(text), 0, len(text))]
    cuts = [0]
    while len(text) - cuts[-1] > longest:
        cuts.append(_cut(text, cuts[-1] + longest, longest // 2))
    found = []
    for start, end in pairwise([*cuts, len(text)]):
        low = _blank(text, max(0, start - margin), margin) if start else 0
        found.append(Part(start, end, low, _blank(text, end + margin, margin)))
    return found


def _cut(text: str, high: int, width: int) -> int:
    """Give the last end of a paragraph, or else of a line, … that lies shortly before an index."""
    ends = ((mark, text.rfind(mark, high - width, high)) for mark in _ENDS)
    return next((at + len(mark) for mark, at in ends if at >= 0), high)


def _blank(text: str, at: int, margin: int) -> int:
    """Give the next index, but not far away, where no word is cut in two."""
    found = _BLANK.search(text, at, at + margin)
    return found.start() if found is not None else min(at, len(text))
