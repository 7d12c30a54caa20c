"""The order of day and month in figures: what in a text tells whether "6/7" is in June or in July."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import DateWords
    from callsched.reading.page import Page

_MONTH_FIRST = frozenset({"US"})  # CLDR, short date of en-US: M/d/yy


def settle_orders(page: Page) -> None:
    """Put dates that may be read two ways in the order that the text shows, if it shows one.

    It does by another date ("5/20"), or by its labels, if they are all American.
    """
    dates = [words for at in page.dates if (words := page.date(at)) is not None]
    doubtful = [words for words in dates if words.swapped is not None]
    month_first = _shown(page, dates) if doubtful else None
    if month_first is None:
        return
    for words in doubtful:
        if month_first and words.swapped is not None:
            words.swapped, (words.month, words.day) = (words.month or 0, words.day or 0), words.swapped
        words.ordered = True


def _shown(page: Page, dates: Sequence[DateWords]) -> bool | None:
    """Tell whether a text writes the month first; None where nothing tells."""
    orders = {words.month_first for words in dates if words.month_first is not None}
    if orders:
        return orders.pop() if len(orders) == 1 else None
    labels = [label for at in page.labels if (label := page.label(at)) is not None and label.meanings]
    american = [not _MONTH_FIRST.isdisjoint(label.meanings[0].countries) for label in labels]
    return True if american and all(american) else None
