"""Words that stand like a label and are in no table: "17:00 EQT", "at noon Gotham time"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from callsched.reading.page import Page

_NAME = 4  # words: "New Gotham City time"


def unknown_label(page: Page, at: int) -> int:
    """Count the words after a time that look like a label which no table knows: "EQT", "Gotham time"."""
    first = page.row[at]
    if type(first) is not Token or first.kind != "word":
        return 0  # most often a label or a mark
    if _looks_like_a_label(first):
        return 1
    if not _names(first):
        return 0
    for count in range(1, _NAME):
        token = page.row[at + count]
        if type(token) is not Token or token.kind != "word":
            return 0
        if token.roles & role.TIME:
            return count + 1
        if not _names(token):
            return 0
    return 0


def _names(word: Token) -> bool:
    """Whether a word may be one of an unknown name: it has a capital and no role."""
    return word.word.capital and not word.roles


def _looks_like_a_label(token: Token) -> bool:
    """Whether letters after a clock time look like an abbreviation that no table knows."""
    letters = token.text
    alike = letters.endswith("T") and letters.isupper() and letters.isascii() and 3 <= len(letters) <= 5
    return alike and not token.roles
