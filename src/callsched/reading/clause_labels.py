"""Labels named earlier in the clause of a bare time: "For Indian Standard Time, that converts to 1:00 am"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import Role
from callsched.reading.items import Clock, Label
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from callsched.reading.items import Mention
    from callsched.reading.page import Page

_FAR = 12  # items
_ENDS = frozenset(".!?;()[]|\n")


def take_label_of_clause(page: Page, mention: Mention, since: int) -> None:
    """Give a bare time the label of its clause, of an index or later: "UK viewers can join at 8 p.m."."""
    for at in range(mention.first - 1, max(since, mention.first - _FAR) - 1, -1):
        item = page.row[at]
        if type(item) is Clock or (type(item) is Token and item.text in _ENDS):
            return
        if type(item) is Label:
            if item.taken or item.heading:
                return
            if (item.timed and not item.common) or page.is_word(at + 1, Role.AUDIENCE):
                item.taken = True
                mention.labels.append(item)
                return
