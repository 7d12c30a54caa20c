"""Words that stand like a label and are in no table: "17:00 EQT", "at noon Gotham time"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import Role
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from callsched.reading.items import Item
    from callsched.reading.page import Page

_NAME = 4  # words: "New Gotham City time"


def unknown_label(page: Page, at: int) -> int:
    """Count the words after a time that look like a label which no table knows: "EQT", "Gotham time"."""
    if _looks_like_a_label(page.row[at]):
        return 1
    for count in range(_NAME):
        word = page.token(at + count)
        if word is None or word.kind != "word":
            return 0
        if count and word.has(Role.TIME):
            return count + 1
        if word.roles or not word.capital:
            return 0
    return 0


def _looks_like_a_label(item: Item | None) -> bool:
    """Whether letters after a clock time look like an abbreviation that no table knows."""
    if type(item) is not Token or item.kind != "word" or item.roles:
        return False
    letters = item.text
    return 3 <= len(letters) <= 5 and letters.isascii() and letters.isupper() and letters.endswith("T")
