"""What makes a time of "noon", "midnight" and of an hour in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.leads import LEADING, POINTING, led_to, pointed_by
from callsched.reading.page import DASHES
from callsched.reading.standing import begins_line, closes, converted
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Item, Mention

_A_FEW = 6  # items


def word_stands(items: Sequence[Item], mention: Mention, strong: bool, *, second: bool) -> bool:
    """Whether a clock reading in words is a time; `second`: another time stands before it."""
    clock = mention.clock
    spoken = clock.firm and (clock.midnight or clock.hour == 12)
    if clock.firm and not spoken:
        return True
    led_in = begins_line(items, mention.first) and _led_in(items, mention.last)
    if spoken and clock.proper and (led_in or converted(items, mention.last)):
        return True  # "Noon (7 a.m. ET): the funeral ends"
    if spoken and clock.proper and not strong and not begins_line(items, mention.first):
        return pointed_by(items, mention, POINTING)
    if spoken:
        roles = POINTING | role.NOT | role.TO | role.AND
        return bool(mention.labels or mention.dates) or led_to(items, mention, roles)  # "set for noon"
    if strong and pointed_by(items, mention, LEADING):
        return True
    if second and mention.labels and pointed_by(items, mention, role.AT):
        return True  # "at noon in Geneva and at one in New York"
    if not second or _counts_hours(items, mention.first):
        return False
    return pointed_by(items, mention, role.NOT) and closes(items, mention.last)


def _counts_hours(items: Sequence[Item], at: int) -> bool:
    """Whether a number is one of hours: "five hours in all, not four"."""
    before = items[max(0, at - _A_FEW) : at]
    return any(type(item) is Token and item.has(role.HOURS) for item in before)


def names(items: Sequence[Item], at: int) -> bool:
    """Whether a noun with a capital follows: "Midnight Communion"."""
    noun = items[at] if at < len(items) else None
    return type(noun) is Token and noun.kind == "word" and noun.word.capital


def _led_in(items: Sequence[Item], at: int) -> bool:
    """Whether a bracket, a colon or a dash follows."""
    mark = items[at] if at < len(items) else None
    return type(mark) is Token and (mark.text in "(:" or mark.text in DASHES)
