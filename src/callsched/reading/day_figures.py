"""Days and years in figures, beside a month in words: "7 May", "May 7th", "the 7th", "| 12 Wed |".

What is read is added to `found`; given is the index after it, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.plain_figures import (
    clock_follows,
    day_and_month,
    day_slash_month,
    two_digits,
    zoned,
)
from callsched.reading.tokens import plays

if TYPE_CHECKING:
    from callsched.reading.items import DateWords
    from callsched.reading.tokens import Token

_DASHES = frozenset("-–—‑")
_BETWEEN_DAYS = _DASHES | {"/"}
_OF_A_CLOCK = role.MERIDIEM | role.HOURS | role.HOUR_LETTER
_TO_ANOTHER = role.TO | role.AND
_AFTER_DAY = role.MONTH | role.OF | role.ORDINAL | role.DAYS | _TO_ANOTHER
_DAY, _YEAR = len("31"), len("2025")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_LONGEST_SHORT = len("Dec")
_FOLLOWS_DAY = (
    role.AT | role.FROM | role.TO | role.IN | role.UNTIL | role.AND | role.BE | role.FUTURE | role.FILL
)


def may_be_day(tokens: list[Token], index: int) -> bool:
    """Whether what follows a figure may make a day of it, or the year that a date begins with."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None:
        return False
    if len(tokens[index].text) > _DAY:
        return following.text == "-" and plays(tokens, index + 2, role.MONTH)
    if following.roles & _AFTER_DAY or following.text in _BETWEEN_DAYS:
        return True
    if following.roles & role.WEEKDAY:
        return _opens_cell(tokens, index)
    return role.MONTH in following.word.values and _month(tokens, index + 1)


def _opens_cell(tokens: list[Token], index: int) -> bool:
    """Whether a figure and a weekday stand in a cell: "| 12 Wed |"."""
    return index > 0 and tokens[index - 1].text == "|" and plays(tokens, index + 1, role.WEEKDAY)


def figures(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read a date that begins with a figure, or the year behind a month."""
    if tokens[index].kind == "clock":
        return day_and_month(found, tokens, index)
    return (
        day_then_month(found, tokens, index)
        or _year_month_day(found, tokens, index)
        or year_of(found, tokens, index)
        or day_slash_month(found, tokens, index)
        or _day_in_cell(found, tokens, index)
    )


def _day_in_cell(found: DateWords, tokens: list[Token], index: int) -> int | None:
    number = _day_number(tokens, index) if _opens_cell(tokens, index) else None
    if number is None or found.day is not None:
        return None
    found.day, after = number
    return after


def _day_number(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """Read a day of the month with its ordinal ending, if it has one."""
    if index >= len(tokens) or tokens[index].kind != "number":
        return None
    day = two_digits(tokens[index])
    if not 1 <= day <= 31:
        return None
    after = index + 1
    if after < len(tokens) and tokens[after].text == "-" and tokens[after].glued:
        after += plays(tokens, after + 1, role.ORDINAL)
    ordinal = plays(tokens, after, role.ORDINAL) and tokens[after].glued
    return day, after + 1 if ordinal else index + 1


def day_then_month(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read "7 May", "7th of May", "5-Jan-2017", "5-Jan-17", "19-21 April"."""
    number = _day_number(tokens, index)
    if number is None or found.day is not None:
        return None
    day, after = number
    joined = plays(tokens, after, _TO_ANOTHER) or (after < len(tokens) and tokens[after].text in _DASHES)
    last = _day_number(tokens, after + 1) if joined else None
    if last is not None and last[0] > day and plays(tokens, last[1], role.MONTH):
        found.last_day, after = last  # "19-21 April"
    if plays(tokens, after, role.OF):
        after += 1
    hyphen = _hyphen(tokens, after)
    after += hyphen
    if not _month(tokens, after):
        return None
    if plays(tokens, after - 1, role.OF) and _day_number(tokens, after + 1) is not None:
        return None  # "the T20 on March 12"
    found.day, found.month = day, tokens[after].value(role.MONTH)
    if not (hyphen and _hyphen(tokens, after + 1)):
        return _with_stop(tokens, after + 1)
    short = two_digits(tokens[after + 2])
    if not short:
        return after + 2
    found.year = 2000 + short  # "29-Jul-15"
    return after + 3


def _month(tokens: list[Token], index: int) -> bool:
    """Whether a month stands at an index; before a year it may be written small: "21 march 2018"."""
    if index >= len(tokens) or role.MONTH not in tokens[index].word.values:
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].has(role.MONTH) or (following is not None and _year(following) is not None)


def _year_month_day(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read "2021-Dec-15"."""
    number = _day_number(tokens, index + 4)
    if number is None or len(tokens[index].text) != _YEAR or found.month is not None:
        return None
    if not (
        _hyphen(tokens, index + 1) and _hyphen(tokens, index + 3) and plays(tokens, index + 2, role.MONTH)
    ):
        return None
    found.year, found.month, found.day = (
        int(tokens[index].text),
        tokens[index + 2].value(role.MONTH),
        number[0],
    )
    return number[1]


def _hyphen(tokens: list[Token], index: int) -> bool:
    """Whether a hyphen joins the parts of "5-Jan-2017"."""
    return (
        index + 1 < len(tokens)
        and tokens[index].text in _DASHES
        and tokens[index].glued
        and tokens[index + 1].glued
    )


def month_then_day(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read "May 7th", "June 12-13"."""
    after = _with_stop(tokens, index + 1)
    number = _day_number(tokens, after)
    if number is None:
        return None
    day, end = number
    if plays(tokens, end, role.MERIDIEM):
        return None
    last = _day_number(tokens, end + 1) if _hyphen(tokens, end) else None
    if last is not None and last[0] > day and not plays(tokens, last[1], _OF_A_CLOCK):
        found.last_day, end = last  # "June 12-13"
    found.month, found.day = tokens[index].value(role.MONTH), day
    return end


def _with_stop(tokens: list[Token], index: int) -> int:
    """Pass the full stop of an abbreviated month, but not the one that ends a sentence with "June."."""
    if index >= len(tokens) or tokens[index].text != "." or not tokens[index].glued:
        return index
    if index + 1 == len(tokens):
        return index + (len(tokens[index - 1].text) == 1)  # "2030 г.", but not "22 May."
    goes_on = not (tokens[index + 1].word.capital and tokens[index + 1].kind == "word")
    return index + 1 if len(tokens[index - 1].text) <= _LONGEST_SHORT or goes_on else index


def bare_day(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read "the 7th", unless a noun follows it ("the 7th round")."""
    number = _day_number(tokens, index)
    if number is None or not plays(tokens, index + 1, role.ORDINAL):
        return None
    day, after = number
    if plays(tokens, after, role.MONTH) or (
        plays(tokens, after, role.OF) and plays(tokens, after + 1, role.MONTH)
    ):
        return day_then_month(found, tokens, index)
    if after < len(tokens) and tokens[after].kind == "word":
        following = tokens[after]
        if not (following.has(_FOLLOWS_DAY) or _names_a_clock(tokens, after)):
            return None
    found.day = day
    return after


def _names_a_clock(tokens: list[Token], index: int) -> bool:
    """Whether zone words follow: "at noon on the 25th local time", "… on the 26th Korean time"."""
    return tokens[index].has(role.LOCAL) or plays(tokens, index + 1, role.TIME)


def year_of(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read the year behind a month, unless it is a clock time: "9 May 2030 GMT"."""
    token = tokens[index]
    year = _year(token) if found.month is not None and found.year is None else None
    if year is None:
        return None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    of_a_clock = following is not None and (following.has(role.HOURS | role.MERIDIEM) or zoned(following))
    led = plays(tokens, index + 2, role.FROM) and index + 3 < len(tokens)  # "20 Feb 2022 IST from 1900-2130"
    led = led and tokens[index + 3].kind in ("clock", "number")
    if of_a_clock and not (led or clock_follows(tokens, index + 1)):  # but "24 OCTOBER 2008 AT 8.30 am"
        return None
    found.year = year
    worded = plays(tokens, index + 1, role.ORDINAL) and not tokens[index + 1].word.capital  # not "2025 St."
    return _with_stop(tokens, index + 2) if worded else index + 1


def _year(token: Token) -> int | None:
    """Read four digits that may be a year."""
    if len(token.text) != _YEAR or not token.text.isdecimal():
        return None
    year = int(token.text)
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None
