"""Which midnight is meant: "between Friday and Saturday", "at the end of Friday", "(start of Saturday)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role

if TYPE_CHECKING:
    from callsched.reading.items import Mention
    from callsched.reading.page import Page


def take_days(page: Page, mention: Mention, at: int) -> int | None:
    """Take in the words behind a midnight that tell which one it is; give the index after them.

    "Midnight between Friday and Saturday" opens Saturday.
    """
    joins = page.is_word(at, role.BETWEEN | role.FROM) and page.is_word(at + 2, role.AND | role.TO)
    if joins and page.date(at + 1) is not None and page.date(at + 3) is not None:
        page.dated.add(at + 1)
        page.attach_date(mention, at + 3)
        mention.clock.opens = True
        return at + 4
    opening = at + page.is_mark(at, "(")
    edge = page.token(opening)
    if edge is None or not edge.has(role.EDGE) or page.date(opening + 1) is None:
        return None
    if opening > at and not page.is_mark(opening + 2, ")"):
        return None
    mention.dates.clear()  # "Thursday, midnight (start of Friday)"
    page.attach_date(mention, opening + 1)
    mention.clock.hour, mention.clock.midnight = edge.value(role.EDGE), False
    after = opening + 2 + (opening > at)
    mention.end, mention.last = page.items[after - 1].end, after
    return after
