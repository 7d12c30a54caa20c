"""Where a time stands: at the beginning of a line, before its conversion, at the end of a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.items import Clock
from callsched.reading.leads import ABOUT
from callsched.reading.tokens import Token, is_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Item


def begins_line(items: Sequence[Item], at: int) -> bool:
    """Whether a time begins a line; "+/-" or "approx." may stand before it."""
    before = items[at - 1] if at else None
    while type(before) is Token and (before.text in ABOUT or before.text in "•*" or before.has(role.AT)):
        at -= 1
        before = items[at - 1] if at else None
    return before is None or is_line(before)


def converted(items: Sequence[Item], at: int) -> bool:
    """Whether a bracket with a time in it follows: "15:00 (22:00 Kyiv time)"."""
    opening, clock = (items[index] if index < len(items) else None for index in (at, at + 1))
    return type(opening) is Token and opening.text == "(" and type(clock) is Clock


def closes(items: Sequence[Item], at: int) -> bool:
    """Whether a mark or the end of the text stands at an index."""
    if at >= len(items):
        return True
    item = items[at]
    return type(item) is Token and item.kind != "word"
