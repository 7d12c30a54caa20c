"""Ranges with a conversion between their ends: "from 9 p.m. local time (15:00 GMT) to 5 a.m."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.ranges import led_by, moved, same_label

if TYPE_CHECKING:
    from callsched.reading.items import DateWords, Mention
    from callsched.reading.page import Page

_ENDS = role.TO | role.UNTIL


def joined_ranges(page: Page, times: list[Mention]) -> list[Mention]:
    """Give such times their ends, which are then no times of their own; so with the conversions."""
    if len(times) < 3 or not page.roles & role.FROM:
        return times
    found: list[Mention] = []
    number = 0
    while number < len(times):
        found.append(times[number])
        if number + 2 >= len(times) or not _makes_range(page, *times[number : number + 3]):
            number += 1
            continue
        start, gloss, end = times[number : number + 3]
        found.append(gloss)
        start.clock_end, start.end_dates = end.clock, end.dates
        number += 3
        converted = times[number] if number < len(times) else None
        if converted is not None and _glosses(page, end, converted):
            gloss.clock_end, gloss.end_dates = converted.clock, converted.dates
            number += 1
            if not (end.dates or converted.dates):
                start.end_dates = gloss.end_dates = _date_behind(page, converted.last + 1)
    return found


def _makes_range(page: Page, start: Mention, gloss: Mention, end: Mention) -> bool:
    if not led_by(page, start, role.FROM) or moved(page, start):
        return False
    if start.clock_end or gloss.clock_end or not _glosses(page, start, gloss):
        return False
    at = page.bracket_end(gloss.first - 1)
    if at is None:
        return False
    at = _to_date(page, at + 1)  # "(1430 UTC) on 16 May until …"
    words = page.date(at)
    at += words is not None
    if not page.is_word(at, _ENDS) or page.past_small_words(at + 1, marks="") != end.first:
        return False
    if start.labels and end.labels and not same_label(start.labels[0], end.labels[0]):
        return False
    if words is not None and not start.dates:
        page.dated.add(at - 1)
        start.dates.append(words)
    return True


def _date_behind(page: Page, at: int) -> list[DateWords]:
    """Give the date behind the bracket of an end: "to midnight (2100 GMT) on Sunday"."""
    at = _to_date(page, at)
    words = page.date(at)
    if words is None:
        return []
    page.dated.add(at)
    return [words]


def _to_date(page: Page, at: int) -> int:
    """Pass a small word that leads to a date."""
    return at + (page.is_word(at, role.FILL) and page.date(at + 1) is not None)


def _glosses(page: Page, time: Mention, gloss: Mention) -> bool:
    """Whether a time stands alone in a bracket right behind another."""
    return gloss.first == time.last + 1 and page.is_mark(time.last, "(") and page.is_mark(gloss.last, ")")
