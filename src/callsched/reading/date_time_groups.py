"""Military date-time groups: day, hour and minute in one figure, and a zone's letter: "150030Z FEB 24"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from callsched.labels import offset_meaning
from callsched.languages import role
from callsched.reading.items import Clock, DateWords, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Item
    from callsched.reading.tokens import Token

_EAST, _WEST = "ABCDEFGHIKLM", "NOPQRSTUVWXY"
_HOURS = {letter: hours for hours, letter in enumerate(_EAST, start=1)}
_HOURS |= {letter: -hours for hours, letter in enumerate(_WEST, start=1)}
_GROUP = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:[01]\d[0-5]\d|2[0-3][0-5]\d|2400)")


def is_date_time_group(tokens: Sequence[Token], index: int) -> bool:
    """Whether a figure of six digits with the letter of a zone stands at a token."""
    figure = tokens[index].text
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or not following.glued or _GROUP.fullmatch(figure) is None:
        return False
    dated = index + 2 < len(tokens) and tokens[index + 2].has(role.MONTH)
    return following.text == "Z" or (dated and following.text in _HOURS)


def writes_zulu(tokens: Sequence[Token]) -> bool:
    """Whether a text writes a time with a Z."""
    return any(token.text == "Z" and token.glued for token in tokens)


def zone_letter(token: Token, clock: Item, *, zulu: bool) -> Label | None:
    """Read the letter of a zone: A is UTC+1, M UTC+12, N UTC-1, Y UTC-12 (ACP 121).

    It stands behind a group, or behind four digits where another time is written with a Z: "0430C (0130Z)".
    """
    hours = _HOURS.get(token.text)
    if hours is None or type(clock) is not Clock or clock.form != "four":
        return None
    if clock.day is None and not zulu:
        return None
    return Label(token.start, token.end, token.text, "offset", (offset_meaning(hours * 3600),), timed=True)


def date_time_group(token: Token) -> Clock:
    """Read the clock reading and the day of the month of a date-time group."""
    day, hour, minute = int(token.text[:2]), int(token.text[2:4]), int(token.text[4:])
    clock = Clock(token.start, token.end, hour, minute, form="four", firm=True)
    clock.day = day
    return clock


def date_of_group(clock: Clock, written: Sequence[DateWords]) -> DateWords:
    """Give the date of a group: the month and year may follow, and the year has two digits."""
    words = DateWords(clock.start, clock.end, day=clock.day)
    for month in written[:1]:
        words.month, words.year = month.month, month.year
        if month.month is not None and month.year is None and month.day is not None:
            words.year = 2000 + month.day
    return words
