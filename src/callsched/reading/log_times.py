"""Times as logs write them, the year behind: "Sat May 16 07:07:02 UTC 2026"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.reading.items import Clock
from callsched.reading.tails import take_tail
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from callsched.reading.items import Mention
    from callsched.reading.page import Page

_WITH_SECONDS = len("07:07:02")


def take_year(page: Page, mention: Mention) -> None:
    """Give the year behind a time with seconds to the date before it; the label may stand behind the year."""
    if not mention.dates or mention.clock.end - mention.clock.start != _WITH_SECONDS:
        return
    words = mention.dates[0]
    if words.year is not None or not words.absolute or words.start > mention.clock.start:
        return
    year = _year(page, mention.last)
    if year is not None:
        words.year = year
        mention.end, mention.last = page.items[mention.last].end, mention.last + 1
        if not mention.labels:
            take_tail(page, mention, mention.last)


def _year(page: Page, at: int) -> int | None:
    """Give the year at an index; 2026 could be a clock time, 1997 could not."""
    item = page.row[at]
    year = 0
    if type(item) is Clock and item.form == "four" and item.meridiem is None:
        year = item.hour * 100 + item.minute
    elif type(item) is Token and item.kind == "number" and item.text.isdecimal() and len(item.text) == 4:
        year = int(item.text)
    return year if 1970 <= year <= 2199 else None
