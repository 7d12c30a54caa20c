"""Which midnight is meant: "between Friday and Saturday", "at the end of Friday", "(start of Saturday)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role

if TYPE_CHECKING:
    from callsched.reading.items import Mention
    from callsched.reading.page import Page


_IN_THE_NIGHT = 3  # words


def take_days(page: Page, mention: Mention, at: int) -> int | None:
    """Take in the words behind a midnight that tell which one it is; give the index after them.

    "Midnight between Friday and Saturday" opens Saturday, and so does that "in the night from Friday to
    Saturday".
    """
    first = _past_the_night(page, at) + 1
    joiner = first + 1 + page.is_mark(first + 1, ",")
    joins = page.is_word(first - 1, role.BETWEEN | role.FROM) and page.is_word(joiner, role.AND | role.TO)
    if joins and page.date(first) is not None and page.date(joiner + 1) is not None:
        page.pass_date(first)
        page.attach_date(mention, joiner + 1)
        mention.clock.opens = True
        return joiner + 2
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


def _past_the_night(page: Page, at: int) -> int:
    """Pass "in the night" on the way from a midnight to its days."""
    ahead = at
    while ahead < at + _IN_THE_NIGHT and page.is_word(ahead, role.IN | role.ARTICLE | role.PART):
        ahead += 1
    return ahead
