"""Programmes: figures that are times by the company they keep: "Doors 18:30, talk 19:00", "1000 Briefing"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.items import Clock, DateWords, Mention
from callsched.reading.tokens import Token, is_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from callsched.reading.page import Page

_STEP = 5  # minutes: what programmes count in, and scores do not
_DAWN = 6  # hours: what is less is a score or a length more often
_A_NAME = 3  # words before a figure: "first keynote talk"
_ROWS = 3  # lines opened by four digits: fewer may be numbers


def in_programme(page: Page, mention: Mention) -> bool:
    """Whether a bare figure is an entry of a programme, in a text that names a day.

    >>> from callsched.reading import read
    >>> text = "Rust Basel, 15 May: doors 18:30, talk 19:00, drinks from 20:30."
    >>> [text[one.mention.start : one.mention.end] for one in read(text).stated]
    ['18:30', '19:00', '20:30']
    """
    clock = mention.clock
    if clock.form == "four" and page.agenda and _opens_entry(page, mention):
        return True
    if not page.dates or clock.flaw or clock.minute % _STEP or clock.second:
        return False
    if clock.form == "four":
        return _in_company(page, mention.first, _opens_row, _ROWS)
    if clock.form != "clock" or clock.hour < _DAWN:
        return False
    return any(_in_company(page, mention.first, stands, 2) for stands in (_ends_entry, _behind_name))


def _opens_entry(page: Page, mention: Mention) -> bool:
    """Whether a figure opens a line, with a colon behind it: "0930: arrival"."""
    return page.opens_line(mention.first) and page.is_colon(mention.last)


def _in_company(page: Page, at: int, stands: Callable[[Page, int], bool], least: int) -> bool:
    """Whether a figure and its neighbours stand alike and go on in time, as many as are needed."""
    if not stands(page, at):
        return False
    number, alike = bisect_left(page.clocks, at), 1
    for step in (-1, 1):
        last, other = at, number + step
        while alike < least and 0 <= other < len(page.clocks):
            following = page.clocks[other]
            if not (stands(page, following) and _goes_on(page, *sorted((last, following)))):
                break
            alike, last, other = alike + 1, following, other + step
    return alike >= least


def _goes_on(page: Page, first: int, second: int) -> bool:
    """Whether the second of two figures is the later hour."""
    clocks = [item for item in (page.row[first], page.row[second]) if type(item) is Clock]
    return len(clocks) > 1 and clocks[0].reading < clocks[1].reading


def _opens_row(page: Page, at: int) -> bool:
    """Whether four digits open a line, with a capital behind them: "1000  Briefing, Libya sanctions"."""
    clock, word = page.row[at], page.row[at + 1]
    named = type(word) is Token and word.kind == "word" and word.word.capital
    return type(clock) is Clock and clock.form == "four" and named and page.opens_line(at)


def _ends_entry(page: Page, at: int) -> bool:
    """Whether a colon leads to a figure, and a mark or the line's end follows: "Large towns close: 20:00"."""
    if not page.is_colon(at - 1) or page.is_word(at - 2, role.TITLE):
        return False
    return page.ends_line(at + 1) or page.is_mark(at + 1, ",;")


def _behind_name(page: Page, at: int) -> bool:
    """Whether nothing but a few nouns stands between a mark and a figure: ", first talk 19:00"."""
    if page.is_mark(at - 1, ")"):
        return True  # "Support (the band) 20:00"
    for back in range(1, _A_NAME + 2):
        item = page.row[at - back]
        if item is None or is_line(item) or type(item) is DateWords:
            return back > 1
        if type(item) is not Token:
            return False
        if item.kind == "mark":
            return back > 1
        if item.roles & ~role.NTH:
            return False
    return False
