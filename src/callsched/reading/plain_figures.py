"""Days and months in figures alone: "21/08", "22.05.", "7.5.2025", "2025-05-19".

What is read is added to `found`; given is the index after it, or None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from callsched.labels import meanings
from callsched.languages import role
from callsched.reading.tokens import plays

if TYPE_CHECKING:
    from callsched.reading.items import DateWords
    from callsched.reading.tokens import Token

_YEAR = len("2025")
_LAST_HOUR = 24
_DECEMBER = 12
_NUMBERS = re.compile(r"\d+")


def day_and_month(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read a day and a month in figures, which the words around show to be no clock time.

    One follows ("19.05 в 17:00", "10.13 1:00 AM"), or the figures stand between "on" and a mark: "on 22.05.".
    """
    after = index + 2 if plays(tokens, index + 2, role.AT) else index + 1
    first, dot, second = tokens[index].text.partition(".")
    clock = after + plays(tokens, after, role.AT)
    led = clock > after and clock < len(tokens) and tokens[clock].kind == "clock"
    beside = led or _colon_follows(tokens, clock)
    beside = beside and int(_NUMBERS.findall(tokens[clock].text)[0]) <= _LAST_HOUR  # not "1.05 at 65.15"
    following = tokens[index + 1].text if index + 1 < len(tokens) else "."
    alone = plays(tokens, index - 1, role.OF) and following in ".,;)"
    if (
        not ((beside or alone) and dot and second.isdecimal())
        or found.month is not None
        or found.day is not None
    ):
        return None
    day, month = (int(first), int(second)) if int(second) <= _DECEMBER else (int(second), int(first))
    if not (1 <= day <= 31 and 1 <= month <= _DECEMBER):
        return None
    found.day, found.month = day, month
    return index + 1


def day_slash_month(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read "21/08" or "8/21" where something tells a date: "on 21/08", "0100 GMT 21/08"."""
    slash, second = (tokens[at] if at < len(tokens) else None for at in (index + 1, index + 2))
    if slash is None or second is None or slash.text != "/" or not (slash.glued and second.glued):
        return None
    before, after = (
        tokens[index - 1] if index else None,
        tokens[index + 3] if index + 3 < len(tokens) else None,
    )
    first, other = (two_digits(token) for token in (tokens[index], second))
    day, month = (first, other) if other <= 12 else (other, first)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    told = before is not None and (before.has(role.OF | role.WEEKDAY) or zoned(before))
    pointed = day > 12 or plays(tokens, index + 3, role.AT)
    told = told or (pointed and clock_follows(tokens, index + 3))  # "24/11, 18:00", "10/4 at 9:30"
    told = told or _colon_follows(tokens, index + 3)  # "3/11 12:00 KST"
    weekday = weekday_in_brackets(tokens, index + 3) is not None or _weekday_follows(tokens, index + 3)
    if found.month is not None or not (told or weekday):
        return None
    if after is not None and after.glued and not (weekday or _ends(tokens, index + 3)):
        return None
    found.day, found.month = day, month
    if day > 12:
        found.month_first = day == other
    elif day != month:
        found.swapped = (day, month)
    return index + 3


def numeric(found: DateWords, token: Token, index: int) -> int | None:
    """Read "2025-05-19", "19.5.2025", "5/19/2025"."""
    if found.month is not None:
        return None
    parts = _NUMBERS.findall(token.text)
    if len(parts) == 1:  # "20250519T140000Z", the basic format of ISO 8601
        parts = [token.text[:4], token.text[4:6], token.text[6:]]
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == _YEAR:
        year, month, day = first, second, third
    else:
        day, month, year = first, second, third if len(parts[2]) == _YEAR else 2000 + third
        if month > 12:
            day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1 <= year <= 9999):
        return None
    either_way = len(parts[0]) != _YEAR and day <= 12 and day != month and "." not in token.text
    found.swapped = (day, month) if either_way else None
    if day > 12 and len(parts[0]) != _YEAR and "/" in token.text:
        found.month_first = day == second
    found.year, found.month, found.day = year, month, day
    return index + 1


def two_digits(token: Token) -> int:
    """Give the number that a token of one or two digits is; 0 for any other."""
    return int(token.text) if len(token.text) <= 2 and token.text.isdecimal() else 0


def clock_follows(tokens: list[Token], index: int) -> bool:
    """Whether a clock time follows, a comma or "at" passed."""
    index += index < len(tokens) and (tokens[index].text == "," or tokens[index].has(role.AT))
    return index < len(tokens) and tokens[index].kind == "clock"


def _ends(tokens: list[Token], index: int) -> bool:
    """Whether a mark that touches a date ends it: "21/08, 18:00", "21/08- Start", but not "21/08-22/08"."""
    follows = index + 1 < len(tokens) and tokens[index + 1].glued
    return tokens[index].text in ".,;:)" or (tokens[index].text in "-–—" and not follows)


def weekday_in_brackets(tokens: list[Token], index: int) -> int | None:
    """Give the index of the bracket that closes "(Tue)", or "(Tue.)", if one opens at an index."""
    if index + 2 >= len(tokens) or tokens[index].text != "(" or not tokens[index + 1].has(role.WEEKDAY):
        return None
    close = index + 2 + (tokens[index + 2].text in ",.")
    return close if close < len(tokens) and tokens[close].text == ")" else None


def _weekday_follows(tokens: list[Token], index: int) -> bool:
    """Whether a weekday stands behind a date, a comma passed: "6/3, Tue 10:00"."""
    return plays(tokens, index + (index < len(tokens) and tokens[index].text == ","), role.WEEKDAY)


def _colon_follows(tokens: list[Token], index: int) -> bool:
    """Whether a time with a colon follows right behind."""
    return index < len(tokens) and tokens[index].kind == "clock" and ":" in tokens[index].text


def zoned(token: Token) -> bool:
    """Whether a word is an abbreviation of a zone in capitals."""
    return token.kind == "word" and token.text.isupper() and bool(meanings(token.word.key))
