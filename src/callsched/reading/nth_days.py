"""Days counted in a month: "the first Monday in June", "the last Friday of May", "the first of June"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.tokens import plays

if TYPE_CHECKING:
    from callsched.reading.items import DateWords
    from callsched.reading.tokens import Token

_OF = role.OF | role.IN


def nth_day(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Add a weekday or a day counted in a month to what was found; give the index after it."""
    if not plays(tokens, index, role.NTH) or found.month is not None:
        return None
    nth = tokens[index].value(role.NTH)
    at = index + 1
    weekday = tokens[at] if plays(tokens, at, role.WEEKDAY) and found.weekday is None else None
    at += weekday is not None
    if not plays(tokens, at, _OF if weekday else role.OF) or not plays(tokens, at + 1, role.MONTH):
        return None
    if weekday is None:
        if nth < 1 or found.day is not None:
            return None
        found.day = nth
    else:
        found.nth, found.weekday = nth, weekday.value(role.WEEKDAY)
        found.weekday_span = (weekday.start, weekday.end)
    found.month = tokens[at + 1].value(role.MONTH)
    return at + 2
