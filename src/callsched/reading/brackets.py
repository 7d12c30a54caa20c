"""Brackets behind a time: "(Kyiv time)", "(Monday)", "(5 p.m.)", "(New York time; midnight Greek time)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.items import Clock, DateWords, Label
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from callsched.reading.items import Mention
    from callsched.reading.page import Page

_FOREIGN_IN_GLOSS = 2


def take_bracket(page: Page, mention: Mention, at: int) -> int | None:
    """Take in a bracket that glosses the time: a label, a date, the same reading again."""
    close = page.bracket_end(at) if not _converts(page, at) else None
    if close is None or close == at + 1:
        return None
    labels, dates, clocks, words = _contents(page, at, close)
    if clocks and (labels or not _read_alike(mention, clocks)):
        _take_opening_label(page, mention, at + 1)
        return None
    foreign = sum(token.kind == "word" and not token.roles & ~role.PAST_FORM for token in words)
    if foreign > (_FOREIGN_IN_GLOSS if labels else len(words) if dates else 0):
        return None
    for count, index in enumerate(labels):
        label = page.label(index)
        if label is not None and not label.people:
            places = label.form == "place" and bool(mention.labels) and mention.only_local
            told = bool(mention.labels) or count > 0
            page.attach(mention, index, gloss=told and not places)  # "(local time in Rome)"
    for index in dates:
        page.attach_date(mention, index)
        mention.clock.midnight = mention.clock.midnight or any(clock.midnight for clock in clocks)
    mention.end, mention.last = max(mention.end, page.items[close].end), close + 1
    return close + 1


def _converts(page: Page, at: int) -> bool:
    """Whether a bracket begins with another time and its label: "(1300 GMT)"."""
    clock, label = page.row[at + 1], page.row[at + 2]
    return type(clock) is Clock and clock.form != "hour" and type(label) is Label and not label.taken


def _read_alike(mention: Mention, clocks: list[Clock]) -> bool:
    """Whether clock readings are those of a time again."""
    readings = [mention.clock.reading[:2], mention.clock_end.reading[:2] if mention.clock_end else None]
    return all(clock.reading[:2] in readings for clock in clocks)


def _contents(page: Page, at: int, close: int) -> tuple[list[int], list[int], list[Clock], list[Token]]:
    """Give what a bracket holds: the indices of free labels and of dates, the clock readings, the words."""
    labels, dates, clocks, words = [], [], [], []
    for index in range(at + 1, close):
        item = page.items[index]
        if type(item) is Token:
            if item.roles & role.AHEAD:
                break  # "(Japan is 13 hours ahead of New York)"
            words.append(item)
        elif type(item) is DateWords:
            dates.append(index)
        elif type(item) is Clock:
            if not (item.form == "hour" and page.measures(index)):
                clocks.append(item)
        elif not item.taken:
            labels.append(index)
    return labels, dates, clocks, words


def _take_opening_label(page: Page, mention: Mention, at: int) -> None:
    """Take in the label that a bracket begins with: "5 p.m. (New York time; midnight Greek time)"."""
    label = page.label(at)
    if label is not None and label.timed and not mention.labels and page.is_mark(at + 1, ";,"):
        page.attach(mention, at)
