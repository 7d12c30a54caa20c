"""Headings that give the zone of all times below: "all times Eastern", "Sydney times"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.items import Clock, Item, Label
from callsched.reading.tokens import Token, is_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.page import Page

_HEADING = role.ZONE | role.ALL | role.EACH
_SAYING = role.FUTURE | role.PAST | role.BE | role.AT | role.IN
_NAMED = 3  # items: "kick-offs"
_BEHIND = frozenset("):\n")
_NEAR, _AHEAD = 4, 7  # items: "all times Eastern", "times are stated by the clock of Rome"


def mark_headings(page: Page) -> None:
    """Mark the labels that are headings."""
    asides, told = page.roles & role.BRACKETS, page.roles & _HEADING
    for index in page.labels:
        label = page.row[index]
        if type(label) is Label and label.form != "local":
            if asides:
                _mark_aside(page, index, label)
            if not label.heading:
                after = page.row[index + 1]
                if told or (type(after) is Token and after.text in _BEHIND):
                    label.heading = _heads(page, index)
            if label.heading:
                page.headings.append(label)


def _mark_aside(page: Page, index: int, label: Label) -> None:
    """Mark a label that heads the times in brackets, and the one before it: "(AEDT; India in brackets)"."""
    if page.is_word(index + 1, role.IN) and page.is_word(index + 2, role.BRACKETS):
        label.heading = label.aside = True
        main = page.label(index - 2) if page.is_mark(index - 1, ";,") else None
        if main is not None and not main.heading:
            main.heading = True
            page.headings.append(main)


def _heads(page: Page, index: int) -> bool:
    """Whether a label heads times: alone before a colon, behind a word such as "times", and so on."""
    items, after = page.items, page.row[index + 1]
    if type(after) is Token:
        if after.text == ")" and page.is_mark(index - 1, "(") and _heads_in_bracket(page, index):
            return True
        if after.text == ":" and _ends_heading(page, index):
            return True
        if after.text == "\n" and _fills_line(page, index):
            return True
    if type(after) is Clock or not page.roles & _HEADING:
        return False
    if page.is_word(index - 2, role.ZONE) and page.is_mark(index - 1, ":"):
        return True  # "Time zone: EST"
    label = page.label(index)
    if label is not None and label.timed and _of_each(page, index):
        return True  # "…; all Brussels time"
    return page.roles & role.ALL != 0 and _behind_times(items, index)


def _of_each(page: Page, index: int) -> bool:
    """Whether a label is told of all there are: "all Brussels time", "(all kick-offs UK time)"."""
    if page.is_word(index - 1, role.EACH):
        return True
    if not (page.ends_line(index + 1) or page.is_mark(index + 1, ").;:")):
        return False
    named = (at for at in range(index - 2, index - 2 - _NAMED, -1) if page.is_word(at, role.EACH))
    each = next(named, index)
    return each < index and all(_plain(page.row[at]) for at in range(each + 1, index))


def _plain(item: Item | None) -> bool:
    """Whether an item is part of a name of what all are: "kick-offs"."""
    return type(item) is Token and (item.kind == "word" or item.text == "-") and not item.roles & _SAYING


def _heads_in_bracket(page: Page, index: int) -> bool:
    """Whether a label alone in brackets heads times, by what stands before them and behind."""
    return _alone_before_colon(page, index) or _glosses_time(page, index) or _ends_title(page, index)


def _behind_times(items: Sequence[Item], index: int) -> bool:
    """Whether a word such as "times" stands a few words before a label."""
    for at in range(index - 1, max(-1, index - 1 - _AHEAD), -1):
        before = items[at]
        if type(before) is Label and before.form == "local":
            continue
        if type(before) is Token and before.text == "(" and at == index - 1:
            continue  # "all times local (GMT)"
        if type(before) is not Token or (before.kind != "word" and before.text not in ",:"):
            return False
        if before.has(role.ALL):
            figure = items[at - 1] if at else None  # "13 hours ahead of Tokyo"
            if index - at > _NEAR and not _says(items[at + 1]):
                return False
            return not (type(figure) is Clock or (type(figure) is Token and figure.kind == "number"))
    return False


def _says(item: Item) -> bool:
    """Whether a word makes a statement of the one before it: "times are …"."""
    return type(item) is Token and item.has(role.BE)


def _ends_heading(page: Page, index: int) -> bool:
    """Whether "Brazilian time:" ends a line above a list: "Opening on Monday, Brazilian time:"."""
    label, before = page.label(index), page.token(index - 1)
    worded = before is not None and (before.kind == "word" or before.text == ",")
    return label is not None and label.timed and worded and is_line(page.row[index + 2])


def _fills_line(page: Page, index: int) -> bool:
    """Whether a label stands on a line of its own above a time: "EDT", then "10:00 AM The President …"."""
    label = page.label(index)
    if label is None or label.form == "place" or not page.opens_line(index):
        return False
    return page.is_clock(index + 2) and not page.is_clock(index - 2)


def _glosses_time(page: Page, index: int) -> bool:
    """Whether a label stands in brackets behind the word "time" that ends a heading: "Date/time (UTC)"."""
    if page.is_clock(index + 2) or not page.is_word(index - 2, role.TIME):
        return False
    return not any(page.is_mark(at, "|") for at in range(max(0, index - _AHEAD - 2), index))


def _ends_title(page: Page, index: int) -> bool:
    """Whether a label in brackets ends a line above, which states no time: "Schedule of the race (CEST)."."""
    end = index + 2
    end += page.is_mark(end, ".:")
    if not is_line(page.row[end]):
        return False
    for at in range(index - 1, -1, -1):
        item = page.items[at]
        if type(item) is Clock and (item.firm or item.form not in ("four", "hour")):
            return False
        if is_line(item):
            break
    return True


def _alone_before_colon(page: Page, index: int) -> bool:
    """Whether a label stands alone before a colon: "Programme (CEST): …", not "Brisbane (AEST): …"."""
    if not page.is_mark(index + 2, ":"):
        return False
    before = page.token(index - 2)
    return before is not None and before.kind == "word"
