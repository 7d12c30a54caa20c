"""A text with its report, and where its lines begin, as the ways of printing take them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from callsched.checker import Report


class Checked(NamedTuple):
    """A text, where it came from, and what was found."""

    source: str
    text: str
    report: Report


class Lines:
    r"""Where the lines of a text begin.

    >>> Lines("one\ntwo").position(5)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Give line and column of an offset, both from 1, columns in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def region(self, span: tuple[int, int]) -> dict[str, int]:
        """Give a span as SARIF has it."""
        (line, column), (end_line, end_column) = self.position(span[0]), self.position(span[1])
        return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
