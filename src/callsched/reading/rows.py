"""Times in a row, of which the last tells the label, and the half of the day of bare hours.

"at 9, 10 and 11 a.m. GMT", "at 0400 and 0700 GMT", "at 10:00 a.m. and 10:30 a.m. ET".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.items import Clock
from callsched.reading.ranges import share_half_of_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Label, Mention
    from callsched.reading.page import Page

_JOINING = role.AND | role.OR
_BARE = ("hour", "four")


def rows_of_hours(page: Page) -> list[list[Clock]]:
    """Find the rows, and make times of their figures: each bare hour has the half of the day of the next."""
    rows = []
    for at in page.clocks:
        clock = page.row[at]
        if type(clock) is not Clock or clock.form not in _BARE or clock.meridiem is not None:
            continue
        if not (page.is_word(at - 1, role.AT) or page.is_mark(at - 1, "(")):
            continue
        row, after = _row(page, at, clock.form)
        if len(row) == 1:
            continue
        if clock.form == "hour" and row[-1].meridiem is not None:
            for hour, following in zip(row[-2::-1], row[:0:-1], strict=True):
                share_half_of_day(hour, following)
        elif clock.form == "hour" or not _timed(page.label(after)):
            continue  # "since 1990 and 2010 London"
        for figure in row[:-1]:
            figure.firm = True
        rows.append(row)
    return rows


def _timed(label: Label | None) -> bool:
    """Whether a label can follow nothing but a time."""
    return label is not None and (label.timed or label.form == "local")


def _row(page: Page, at: int, form: str) -> tuple[list[Clock], int]:
    """Collect bare figures that stand side by side behind "at"; give them and the index after the last."""
    row: list[Clock] = []
    after = at
    while type(clock := page.row[at]) is Clock:
        row.append(clock)
        after = at + 1
        if clock.form != form or clock.meridiem is not None or (form == "hour" and not 1 <= clock.hour <= 12):
            break
        at = after + page.is_mark(after, ",")
        at += page.is_word(at, _JOINING)
    return row, after


def share_labels(page: Page, rows: Sequence[list[Clock]], found: Sequence[Mention]) -> None:
    """Give the times of a row the label of the one that ends it."""
    for second, first in pairwise(reversed(found)):
        if not first.labels and _pair(page, first, second):
            _lend(first, second)
    for first, second in pairwise(found):
        if not second.labels and _goes_on(page, first, second):
            _lend(second, first)
    by_clock = {id(mention.clock): mention for mention in found} if rows else {}
    for row in rows:
        last = by_clock.get(id(row[-1]))
        for clock in row[:-1]:
            mention = by_clock.get(id(clock))
            if last is not None and mention is not None and not mention.labels:
                _lend(mention, last)


def _lend(mention: Mention, last: Mention) -> None:
    mention.labels, mention.glosses = [*last.labels], [*last.glosses]
    mention.borrows = last.shared = True


def _goes_on(page: Page, first: Mention, second: Mention) -> bool:
    """Whether a bare time goes on with a row that its label opens: "New York (ET): 9 p.m., 11:15 p.m."."""
    if not first.labels or second.first - first.last > 1 or first.clock.firm != second.clock.firm:
        return False
    between = page.is_mark(first.last, ",") or second.first == first.last
    heads = first.borrows or (first.labels[0].end < first.clock.start and page.opens_row(first.first))
    return between and heads


def _pair(page: Page, first: Mention, second: Mention) -> bool:
    """Whether "and", or before it a comma, joins a bare time to one written alike that has a label."""
    if second.first - first.last != 1:
        return False
    if not (page.is_word(first.last, role.AND) or (second.borrows and page.is_mark(first.last, ","))):
        return False
    halves = (first.clock.meridiem is None) == (second.clock.meridiem is None)
    alike = halves and first.clock.form == second.clock.form
    exact = any(label.form in ("abbreviation", "name", "offset") for label in second.labels[:1])
    return alike and exact and first.clock.reading < second.clock.reading
