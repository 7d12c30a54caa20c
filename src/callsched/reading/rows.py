"""Times in a row, of which the last tells the label, and the half of the day of bare hours.

"at 9, 10 and 11 a.m. GMT", "at 10:00 a.m. and 10:30 a.m. ET".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.items import Clock
from callsched.reading.ranges import share_half_of_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Mention
    from callsched.reading.page import Page

_JOINING = role.AND | role.OR


def rows_of_hours(page: Page) -> list[list[Clock]]:
    """Find the rows, and give each bare hour of one the half of the day of the hour that ends it."""
    rows = []
    for at in page.clocks:
        clock = page.row[at]
        if type(clock) is not Clock or clock.form != "hour" or not page.is_word(at - 1, role.AT):
            continue
        row = _row(page, at)
        if len(row) > 1 and row[-1].meridiem is not None:
            for hour, following in zip(row[-2::-1], row[:0:-1], strict=True):
                share_half_of_day(hour, following)
                hour.firm = True
            rows.append(row)
    return rows


def _row(page: Page, at: int) -> list[Clock]:
    """Collect bare hours that stand side by side behind "at", and the one with "a.m." that ends them."""
    row: list[Clock] = []
    while type(clock := page.row[at]) is Clock:
        row.append(clock)
        if clock.form != "hour" or clock.meridiem is not None or not 1 <= clock.hour <= 12:
            break
        at += 1
        at += page.is_mark(at, ",")
        at += page.is_word(at, _JOINING)
    return row


def share_labels(page: Page, rows: Sequence[list[Clock]], found: Sequence[Mention]) -> None:
    """Give the times of a row the label of the one that ends it."""
    for second, first in pairwise(reversed(found)):
        if _pair(page, first, second):
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
    if first.labels or second.first - first.last != 1:
        return False
    if not (page.is_word(first.last, role.AND) or (second.borrows and page.is_mark(first.last, ","))):
        return False
    halves = (first.clock.meridiem is None) == (second.clock.meridiem is None)
    alike = halves and first.clock.form == second.clock.form
    exact = any(label.form in ("abbreviation", "name", "offset") for label in second.labels[:1])
    return alike and exact and first.clock.reading < second.clock.reading
