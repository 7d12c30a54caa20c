"""From items to stated times: each clock reading with its labels, its date words and its end."""

from __future__ import annotations

from callsched.reading.binding import bound_labels, take_date_before, take_day_counted, take_label_before
from callsched.reading.clause_labels import take_label_of_clause, take_place_of_row
from callsched.reading.columns import column_labels
from callsched.reading.date_orders import settle_orders
from callsched.reading.date_time_groups import date_of_group
from callsched.reading.evidence import is_clock_time, needs_a_zone
from callsched.reading.headings import mark_headings
from callsched.reading.items import Clock, Label, Mention
from callsched.reading.log_times import take_year
from callsched.reading.page import Page
from callsched.reading.ranges import take_end
from callsched.reading.rows import rows_of_hours, share_labels
from callsched.reading.split_ranges import joined_ranges
from callsched.reading.tails import take_tail


def mentions(page: Page) -> list[Mention]:
    """Find the stated times on a page, in order; every label and date is taken once.

    >>> from callsched.reading.parse import items
    >>> from callsched.reading.tokens import tokens
    >>> text = "from 9 to 11 a.m. Eastern (1300 GMT)"
    >>> [text[found.start : found.end] for found in mentions(Page(items(tokens(text))))]
    ['9 to 11 a.m. Eastern', '1300 GMT']
    """
    if not page.clocks:
        return []
    mark_headings(page)
    if page.swapped:
        settle_orders(page)
    columns = column_labels(page.items) if page.tabular else {}
    bound = bound_labels(page) if page.labels else {}
    rows = rows_of_hours(page) if len(page.clocks) > 1 else []
    found: list[Mention] = []
    earlier: Mention | None = None
    for at in page.clocks:
        clock = page.row[at]
        if type(clock) is not Clock or (earlier is not None and at < earlier.last):
            continue
        mention = Mention(clock, at)
        if at in columns:
            mention.labels.append(columns[at])
        if at in bound:
            for number, index in enumerate(bound[at]):
                page.attach(mention, index, gloss=number > 0)
        if _complete(page, mention, at, earlier):
            found.append(mention)
            earlier = mention
    if len(found) > 1:
        share_labels(page, rows, found)
    return joined_ranges(page, found)


def _complete(page: Page, mention: Mention, at: int, earlier: Mention | None) -> bool:
    """Give the clock reading at an index what belongs to it; tell whether that makes it a time."""
    take_tail(page, mention, at + 1)
    if mention.clock.day is not None:
        mention.dates = [date_of_group(mention.clock, mention.dates)]
    elif page.dates and (not mention.dates or all(words.weekday_alone for words in mention.dates)):
        take_date_before(page, mention, at)  # "June 8th 23:59 UTC (Monday)"
    if mention.dates:
        take_year(page, mention)
    take_end(page, mention)
    if type(page.row[mention.first - 1]) is Label and mention.only_local:
        take_label_before(page, mention)
    if not is_clock_time(page, mention, earlier):
        page.let_go(mention)
        return False
    if page.counted and not mention.dates:
        take_day_counted(page, mention, earlier.last if earlier is not None else 0)
    mention.weak = needs_a_zone(page.items, mention, earlier)
    if not (mention.labels or mention.weak):
        take_label_of_clause(page, mention, earlier.last if earlier is not None else 0)
        if earlier is not None and not mention.labels:
            take_place_of_row(page, mention)
    return True
