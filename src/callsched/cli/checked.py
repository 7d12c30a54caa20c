"""A text with its report, as the ways of printing take it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from callsched.checker import Report


class Checked(NamedTuple):
    """A text, where it came from, and what was found."""

    source: str
    text: str
    report: Report
