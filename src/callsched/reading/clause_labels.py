"""Labels named before a bare time in its clause or row: "For Indian Standard Time, that is 1 a.m."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.items import Clock, Label
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from callsched.reading.items import Mention
    from callsched.reading.page import Page

_FAR = 12  # items
_ROW = 16  # items
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
            if _names_clock(page, at, item):
                item.taken = True
                mention.labels.append(item)
                return


def _names_clock(page: Page, at: int, label: Label) -> bool:
    """Whether a label names a clock, and no mere place: "Indian Standard Time", "UK viewers"."""
    exact = label.timed and (label.form == "name" or not label.common)
    return exact or page.is_word(at + 1, role.AUDIENCE)


def take_place_of_row(page: Page, mention: Mention) -> None:
    """Give a bare time in a bracket the place that opens its row: "- UK & Ireland: Viaplay (8:00 PM)"."""
    if not page.is_mark(mention.first - 1, "(") or not page.is_mark(mention.last, ")"):
        return
    for at in range(mention.first - 2, max(0, mention.first - _ROW) - 1, -1):
        label = page.label(at)
        if label is not None and page.opens_row(at):
            another = page.is_word(at + 1, role.AND) and page.label(at + 2) is not None
            if label.form == "place" and page.is_colon(at + 3 if another else at + 1):
                mention.labels.append(label)
            return
        if page.ends_line(at):
            return
