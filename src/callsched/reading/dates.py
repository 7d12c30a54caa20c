"""Date words: weekdays, days of the month, numeric dates, "tomorrow", "the next day"."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from callsched.labels import meanings
from callsched.languages import Role
from callsched.reading.items import DateWords

if TYPE_CHECKING:
    from callsched.reading.tokens import Token

_DASHES = frozenset("-–—‑")
_BETWEEN_DAYS = _DASHES | {"/"}
_OF_A_CLOCK = Role.MERIDIEM | Role.HOURS | Role.HOUR_LETTER
_AFTER_DAY = Role.MONTH | Role.OF | Role.ORDINAL
_NUMBERS = re.compile(r"\d+")
_PARTS = (
    Role.WEEKDAY | Role.FEAST | Role.DAY | Role.SHIFT | Role.WHICH | Role.PART | Role.MONTH | Role.ARTICLE
)
_FOLLOWS_DAY = (
    Role.AT | Role.FROM | Role.TO | Role.IN | Role.UNTIL | Role.AND | Role.BE | Role.FUTURE | Role.FILL
)


def date_at(tokens: list[Token], index: int) -> tuple[DateWords, int] | None:
    """Read date words that begin at a token; give them and the index after them."""
    token = tokens[index]
    if token.kind == "number" and (len(token.text) > 2 or not _dates_day(tokens, index + 1)):
        return None
    if token.kind == "clock" and "." not in token.text:
        return None
    found = DateWords(token.start, token.end)
    after = _element(found, tokens, index)
    if after is None:
        return None
    while True:
        _extend(found, tokens, after)
        after = _weekday_aside(found, tokens, after)
        at = _skip(tokens, after)
        following = _element(found, tokens, at) if at < len(tokens) else None
        if following is None:
            return found, after
        after = following


def _dates_day(tokens: list[Token], index: int) -> bool:
    """Whether what follows a figure may make a day of the month of it."""
    following = tokens[index] if index < len(tokens) else None
    return following is not None and (following.roles & _AFTER_DAY != 0 or following.text in _BETWEEN_DAYS)


def _extend(found: DateWords, tokens: list[Token], after: int) -> None:
    found.end = tokens[after - 1].end


def _weekday_aside(found: DateWords, tokens: list[Token], index: int) -> int:
    """Take in a weekday in brackets, if the year follows: "September 11 (Friday) 2009"."""
    close = index + 2 + (index + 2 < len(tokens) and tokens[index + 2].text == ",")
    if found.weekday is not None or close + 1 >= len(tokens) or tokens[index].text != "(":
        return index
    day = tokens[index + 1]
    at = close + 1 + (tokens[close + 1].text == ",")
    if not day.has(Role.WEEKDAY) or tokens[close].text != ")" or at >= len(tokens):
        return index
    if _year(found, tokens, at) is None:
        return index
    found.weekday, found.weekday_span, found.year = day.value(Role.WEEKDAY), (day.start, day.end), None
    return close + 1


def _skip(tokens: list[Token], index: int) -> int:
    """Pass what may stand between the parts of a date: a comma, "the", "of"."""
    for _ in range(2):
        if index < len(tokens):
            token = tokens[index]
            if token.text in (",", ".") or token.has(Role.ARTICLE | Role.OF):
                index += 1
    return index


def _element(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Add one part of a date to what was found, unless it has that part already."""
    token = tokens[index]
    if token.kind == "date":
        return _numeric(found, token, index)
    if token.kind in ("clock", "number"):
        return _figures(found, tokens, index)
    if not token.roles & _PARTS:
        return None
    if token.has(Role.MONTH) and found.month is None:
        return _month_then_day(found, tokens, index)
    if token.has(Role.ARTICLE) and found.day is None:
        return _bare_day(found, tokens, index + 1) or _part_of_day(found, tokens, index + 1)
    return index + 1 if _word(found, tokens, index) else None


def _part_of_day(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read "night of December 7", a day with a part of it before."""
    if not (_is(tokens, index, Role.PART) and _is(tokens, index + 1, Role.OF) and index + 2 < len(tokens)):
        return None
    month = _is(tokens, index + 2, Role.MONTH)
    after = (_month_then_day if month else _day_then_month)(found, tokens, index + 2)
    if after is not None:
        found.part = tokens[index].value(Role.PART)
    return after


def _word(found: DateWords, tokens: list[Token], index: int) -> bool:
    """Add what one word says of a date: a weekday, "tomorrow", "the next day", "Christmas Day", "morning"."""
    token = tokens[index]
    relative = token.has(Role.DAY) and found.relative is None
    if token.has(Role.WEEKDAY) and found.weekday is None:
        found.weekday = token.value(Role.WEEKDAY)
        found.weekday_span = (token.start, token.end - 2 * token.possessive)
    elif token.has(Role.FEAST) and found.month is None:
        found.month, found.day = token.value(Role.FEAST)
    elif relative:
        found.relative = token.value(Role.DAY)
    elif token.has(Role.SHIFT) and found.shift is None:
        found.shift = token.value(Role.SHIFT)
    elif token.has(Role.WHICH) and found.which is None and _is(tokens, index + 1, Role.WEEKDAY):
        found.which = token.value(Role.WHICH)
    elif not token.has(Role.PART) or (found.weekday is None and found.relative is None):
        return False
    if token.has(Role.PART) and (relative or not token.has(Role.DAY)):
        found.part = token.value(Role.PART)
    return True


def _figures(found: DateWords, tokens: list[Token], index: int) -> int | None:
    if tokens[index].kind == "clock":
        return _day_and_month(found, tokens, index)
    return (
        _day_then_month(found, tokens, index)
        or _year(found, tokens, index)
        or _day_slash_month(found, tokens, index)
    )


def _day_and_month(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read a day and a month in figures, which a clock time after them shows to be none: "19.05 в 17:00"."""
    after = index + 2 if _is(tokens, index + 2, Role.AT) else index + 1
    beside = after + 1 < len(tokens) and tokens[after].has(Role.AT) and tokens[after + 1].kind == "clock"
    day, dot, month = tokens[index].text.partition(".")
    if not (beside and dot and month.isdecimal()) or found.month is not None or found.day is not None:
        return None
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
        return None
    found.day, found.month = int(day), int(month)
    return index + 1


def _day_slash_month(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read "21/08" or "8/21" where something tells a date: "on 21/08", "0100 GMT 21/08"."""
    slash, second = (tokens[at] if at < len(tokens) else None for at in (index + 1, index + 2))
    if slash is None or second is None or slash.text != "/" or not (slash.glued and second.glued):
        return None
    before, after = (
        tokens[index - 1] if index else None,
        tokens[index + 3] if index + 3 < len(tokens) else None,
    )
    told = before is not None and (before.has(Role.OF | Role.WEEKDAY) or _zoned(before))
    if (
        found.month is not None
        or not told
        or (after is not None and after.glued and after.text not in ".,;:)")
    ):
        return None
    first, other = (int(token.text) if token.text.isdecimal() else 0 for token in (tokens[index], second))
    day, month = (first, other) if other <= 12 else (other, first)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    found.day, found.month = day, month
    if day <= 12 and day != month:
        found.swapped = (day, month)
    return index + 3


def _is(tokens: list[Token], index: int, roles: int) -> bool:
    return index < len(tokens) and tokens[index].has(roles)


def _day_number(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """Read a day of the month with its ordinal ending, if it has one."""
    if index >= len(tokens) or tokens[index].kind != "number" or not tokens[index].text.isdecimal():
        return None
    day = int(tokens[index].text) if len(tokens[index].text) <= 2 else 0
    if not 1 <= day <= 31:
        return None
    after = index + 1
    after += _is(tokens, after + 1, Role.ORDINAL) and tokens[after].glued and tokens[after].text == "-"
    ordinal = _is(tokens, after, Role.ORDINAL) and tokens[after].glued
    return day, after + 1 if ordinal else index + 1


def _day_then_month(found: DateWords, tokens: list[Token], index: int) -> int | None:
    number = _day_number(tokens, index)
    if number is None or found.day is not None:
        return None
    day, after = number
    last = _day_number(tokens, after + 1) if after < len(tokens) and tokens[after].text in _DASHES else None
    if last is not None and last[0] > day and _is(tokens, last[1], Role.MONTH):
        found.ranged, after = True, last[1]  # "19-21 April"
    if _is(tokens, after, Role.OF):
        after += 1
    hyphen = _hyphen(tokens, after)
    after += hyphen
    if not _is(tokens, after, Role.MONTH):
        return None
    found.day, found.month = day, tokens[after].value(Role.MONTH)
    return after + 1 + hyphen if hyphen and _hyphen(tokens, after + 1) else _with_stop(tokens, after + 1)


def _hyphen(tokens: list[Token], index: int) -> bool:
    """Whether a hyphen joins the parts of "5-Jan-2017"."""
    return (
        index + 1 < len(tokens)
        and tokens[index].text in _DASHES
        and tokens[index].glued
        and tokens[index + 1].glued
    )


def _month_then_day(found: DateWords, tokens: list[Token], index: int) -> int | None:
    after = _with_stop(tokens, index + 1)
    number = _day_number(tokens, after)
    if number is None:
        return None
    day, end = number
    if _is(tokens, end, Role.MERIDIEM):
        return None
    last = _day_number(tokens, end + 1) if _hyphen(tokens, end) else None
    if last is not None and last[0] > day and not _is(tokens, last[1], _OF_A_CLOCK):
        found.ranged, end = True, last[1]  # "June 12-13"
    found.month, found.day = tokens[index].value(Role.MONTH), day
    return end


def _with_stop(tokens: list[Token], index: int) -> int:
    """Pass the full stop of an abbreviated month."""
    return index + 1 if index < len(tokens) and tokens[index].text == "." and tokens[index].glued else index


def _bare_day(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read "the 7th", unless a noun follows it ("the 7th round")."""
    number = _day_number(tokens, index)
    if number is None or not _is(tokens, index + 1, Role.ORDINAL):
        return None
    day, after = number
    if _is(tokens, after, Role.MONTH) or (_is(tokens, after, Role.OF) and _is(tokens, after + 1, Role.MONTH)):
        return _day_then_month(found, tokens, index)
    if after < len(tokens) and tokens[after].kind == "word":
        following = tokens[after]
        if not following.has(_FOLLOWS_DAY):
            return None
    found.day = day
    return after


def _year(found: DateWords, tokens: list[Token], index: int) -> int | None:
    token = tokens[index]
    if found.month is None or found.year is not None or len(token.text) != 4 or not token.text.isdecimal():
        return None
    year = int(token.text)
    if not 1900 <= year <= 2199:
        return None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and (following.has(Role.HOURS | Role.MERIDIEM) or _zoned(following)):
        return None
    found.year = year
    worded = _is(tokens, index + 1, Role.ORDINAL) and not tokens[index + 1].capital  # not "2025 St."
    return _with_stop(tokens, index + 2) if worded else index + 1


def _zoned(token: Token) -> bool:
    return token.kind == "word" and token.text.isupper() and bool(meanings(token.key))


def _numeric(found: DateWords, token: Token, index: int) -> int | None:
    if found.month is not None:
        return None
    first, second, third = (int(part) for part in _NUMBERS.findall(token.text))
    if first > 999:
        year, month, day = first, second, third
    else:
        day, month, year = first, second, third if third > 99 else 2000 + third
        if month > 12:
            day, month = month, day
        elif day <= 12 and day != month and "." not in token.text:
            found.swapped = (day, month)
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] and 1 <= year <= 9999):
        return None
    found.year, found.month, found.day = year, month, day
    return index + 1
