"""Times that seem to be one moment and are several: no conversion goes wrong by 33 minutes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from callsched.models import Verdict
from callsched.resolver.nights import on_another_line

if TYPE_CHECKING:
    from callsched.resolver.resolution import Choice, Resolution

_CONTRADICTORY = Verdict.CONTRADICTORY  # members of an enumeration are slow to look up
_SLIP = 300  # seconds: conversions go wrong by whole steps of so much


def are_several(result: Resolution) -> bool:
    """Whether times that do not agree are moments of their own, as rows of a list may be."""
    if result.verdict is not _CONTRADICTORY or any(choice.odd for choice in result.choices):
        return False
    rows = list(pairwise(result.choices))
    return bool(rows) and all(
        first.instant is not None
        and second.instant is not None
        and (first.instant - second.instant) % _SLIP
        and _parted(result.text, first, second)
        for first, second in rows
    )


def _parted(text: str, first: Choice, second: Choice) -> bool:
    """Whether a line break parts two times, or a semicolon: "6:44 a.m. EDT; in Halifax 7:56 a.m. ADT"."""
    semicolon = first.stated.text.parted(first.stated.mention.last, second.stated.mention.first)
    return semicolon or on_another_line(text, first, second)
