"""Headings that give the zone of all times below: "all times Eastern", "Sydney times"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import Role
from callsched.reading.items import Clock, Item, Label
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.page import Page

_AHEAD = 4


def mark_headings(page: Page) -> None:
    """Mark the labels that are headings."""
    for index in page.labels:
        label = page.label(index)
        if label is not None and label.form != "local":
            label.heading = label.heading or _heads(page.items, index)
            if label.heading:
                page.headings.append(label)


def _heads(items: Sequence[Item], index: int) -> bool:
    """Whether a word such as "times" stands a few words before a label, and no time touches it."""
    after = items[index + 1] if index + 1 < len(items) else None
    if isinstance(after, Clock):
        return False
    if isinstance(after, Token) and after.text == ")" and _alone_before_colon(items, index):
        return True
    for before in reversed(items[max(0, index - _AHEAD) : index]):
        if isinstance(before, Label) and before.form == "local":
            continue
        if not isinstance(before, Token) or (before.kind != "word" and before.text != ","):
            return False
        if before.has(Role.ALL):
            return True
    return False


def _alone_before_colon(items: Sequence[Item], index: int) -> bool:
    """Whether a label stands alone before a colon: "Programme (CEST): …", not "Brisbane (AEST): …"."""
    around = [
        items[at] if 0 <= at < len(items) else None for at in (index - 2, index - 1, index + 1, index + 2)
    ]
    marks = [item.text if isinstance(item, Token) else "" for item in around]
    return marks[1:] == ["(", ")", ":"] and isinstance(around[0], Token) and around[0].kind == "word"
