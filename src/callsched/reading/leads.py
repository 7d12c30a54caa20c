"""The words before a figure that lead to a time: "at", "scheduled for", "Time:"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.items import DateWords
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Item, Mention

LEADING = (
    role.AT
    | role.FROM
    | role.TO
    | role.UNTIL
    | role.NOT
    | role.SAME
    | role.BE
    | role.AND
    | role.OR
    | role.ONCE
)
POINTING = role.AT | role.FROM | role.UNTIL
_APPOINTING = role.FUTURE | role.MOVE | role.REPORT
ABOUT = frozenset("+/-±~")  # "+/- 16.30"
_LOOKED_AT = 4  # items before a figure
_AIMED = 2  # items: "set for"
_TITLED = 2  # items: "Time:"


def led_to(items: Sequence[Item], mention: Mention, roles: int = POINTING) -> bool:
    """Whether words before the time lead to one: "at", and always "scheduled for" and "Time:"."""
    return pointed_by(items, mention, roles) or appointed(items, mention) or titled(items, mention)


def pointed_by(items: Sequence[Item], mention: Mention, roles: int) -> bool:
    """Whether a word before the time points at it, small words and a date between them passed."""
    for item in shortly_before(items, mention.first):
        if type(item) is Token:
            if item.roles & roles:
                return True
            if not (item.roles & role.FILL or item.text in ABOUT):
                return False
        elif type(item) is not DateWords:
            return False
    return False


def appointed(items: Sequence[Item], mention: Mention, roles: int = role.AIM) -> bool:
    """Whether something is set for the time: "scheduled for 17:00", but not "jailed for 17:00"."""
    if mention.first < _AIMED:
        return False
    verb, aim = items[mention.first - _AIMED : mention.first]
    aimed = type(aim) is Token and aim.has(roles)
    return aimed and type(verb) is Token and verb.has(_APPOINTING)


def titled(items: Sequence[Item], mention: Mention) -> bool:
    """Whether a title tells that what follows is a time: "Time: 14h00", but not "Flight time: 1:20"."""
    if mention.first < _TITLED or mention.clock.second:
        return False
    title, colon = items[mention.first - _TITLED : mention.first]
    if not (type(title) is Token and title.has(role.TIME) and type(colon) is Token and colon.text == ":"):
        return False
    before = items[mention.first - _TITLED - 1] if mention.first > _TITLED else None
    return type(before) is not Token or before.kind != "word" or before.has(role.AND | role.FILL)


def shortly_before(items: Sequence[Item], index: int) -> Sequence[Item]:
    """Give the few items before an index, the nearest first."""
    return items[max(0, index - _LOOKED_AT) : index][::-1]
