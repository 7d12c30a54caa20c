"""Date words: weekdays, days of the month, numeric dates, "tomorrow", "the next day"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.beginnings import DATE
from callsched.reading.day_figures import (
    bare_day,
    day_then_month,
    figures,
    may_be_day,
    month_then_day,
)
from callsched.reading.days_away import day_away, week_of
from callsched.reading.items import DateWords
from callsched.reading.nth_days import nth_day
from callsched.reading.plain_figures import numeric, two_digits, weekday_in_brackets
from callsched.reading.tokens import plays

if TYPE_CHECKING:
    from callsched.reading.tokens import Token

_LONGEST_SHORT = len("Thurs")
_LAST_DAY = 31
_MOST_BETWEEN = 2  # tokens between the parts of a date
_BETWEEN_PARTS = role.ARTICLE | role.OF
_COUNTED = role.NTH | role.SPAN | role.DAYS | role.WHICH
_PARTS = DATE | role.PART | role.DAYS


def date_at(tokens: list[Token], index: int) -> tuple[DateWords, int] | None:
    """Read date words that begin at a token; give them and the index after them."""
    token = tokens[index]
    if token.kind == "word":
        if token.roles & _PARTS == role.ARTICLE and not _after_article(tokens, index + 1):
            return None
    elif token.kind == "number":
        if not may_be_day(tokens, index):
            return None
    elif token.kind == "clock" and "." not in token.text:
        return None
    found = DateWords(token.start, token.end)
    after = _element(found, tokens, index)
    if after is None:
        return None
    while True:
        if after < len(tokens) and tokens[after].text == "(":
            after = _day_aside(found, tokens, _weekday_aside(found, tokens, after))
        found.end = tokens[after - 1].end
        at = _skip(tokens, after)
        another = at > after and at < len(tokens) and tokens[at].has(role.PART)  # "Sunday, the night that …"
        following = _element(found, tokens, at) if at < len(tokens) and not another else None
        if following is None:
            if found.shift is not None and found.absolute:
                found.shift = None  # "three weeks earlier, on 4 October": nothing is left to count
            return None if found.week_alone else (found, after)
        after = following


def _after_article(tokens: list[Token], index: int) -> bool:
    """Whether a token may go on with a date after "the"; few do."""
    return index < len(tokens) and (tokens[index].kind == "number" or tokens[index].has(role.NTH | role.PART))


def _weekday_aside(found: DateWords, tokens: list[Token], index: int) -> int:
    """Take in a weekday in brackets behind a day of a month: "September 11 (Friday) 2009", "6/3 (Tue)"."""
    if found.weekday is not None or found.day is None or found.month is None:
        return index
    close = weekday_in_brackets(tokens, index)
    if close is None:
        return index
    day = tokens[index + 1]
    found.weekday, found.weekday_span = day.value(role.WEEKDAY), (day.start, day.end)
    return close + 1


def _day_aside(found: DateWords, tokens: list[Token], index: int) -> int:
    """Pass a day of the month in brackets behind one that is named: "tomorrow (17)"."""
    if found.relative is None or found.day is not None or index + 2 >= len(tokens):
        return index
    opening, number, closing = tokens[index : index + 3]
    bracketed = opening.text == "(" and closing.text == ")"
    return index + 3 if bracketed and 1 <= two_digits(number) <= _LAST_DAY else index


def _skip(tokens: list[Token], index: int) -> int:
    """Pass what may stand between the parts of a date: a comma, "the", "of"."""
    for token in tokens[index : index + _MOST_BETWEEN]:
        stop = token.text == "." and _abbreviates(tokens, index)
        if not (stop or token.text == "," or token.roles & _BETWEEN_PARTS):
            break
        index += 1
    return index


def _abbreviates(tokens: list[Token], stop: int) -> bool:
    """Whether a full stop belongs to a weekday: "Tue. 20 May", but not "on Tuesday. Tomorrow"."""
    return plays(tokens, stop - 1, role.WEEKDAY) and len(tokens[stop - 1].text) <= _LONGEST_SHORT


def _element(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Add one part of a date to what was found, unless it has that part already."""
    token = tokens[index]
    if token.kind == "date":
        return numeric(found, token, index)
    if token.kind == "clock":
        return figures(found, tokens, index) if "." in token.text else None
    if token.kind == "number":
        return figures(found, tokens, index) or day_away(found, tokens, index)
    if not token.roles & _PARTS:
        return None
    if token.roles & _COUNTED and (after := _counted(found, tokens, index)) is not None:
        return after
    if token.roles & role.MONTH and found.month is None:
        return month_then_day(found, tokens, index)
    if token.roles & role.ARTICLE and found.day is None:
        return (
            bare_day(found, tokens, index + 1)
            or nth_day(found, tokens, index + 1)
            or _part_of_day(found, tokens, index + 1)
        )
    return index + 1 if _word(found, tokens, index) else None


def _counted(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read a day counted in a month or from another, or the week of one."""
    token = tokens[index]
    if token.has(role.SPAN):
        return day_away(found, tokens, index)
    after = nth_day(found, tokens, index) if token.has(role.NTH) else None
    return after or week_of(found, tokens, index)


def _part_of_day(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read "night of December 7", a day with a part of it before."""
    if not (
        plays(tokens, index, role.PART) and plays(tokens, index + 1, role.OF) and index + 2 < len(tokens)
    ):
        return None
    month = plays(tokens, index + 2, role.MONTH)
    after = (month_then_day if month else day_then_month)(found, tokens, index + 2)
    if after is not None:
        found.part = tokens[index].value(role.PART)
    return after


def _word(found: DateWords, tokens: list[Token], index: int) -> bool:
    """Add what one word says of a date: a weekday, "tomorrow", "the next day", "Christmas Day", "morning"."""
    token = tokens[index]
    roles = token.roles
    relative = roles & role.DAY and found.relative is None
    if roles & role.WEEKDAY and found.weekday is None:
        found.weekday = token.value(role.WEEKDAY)
        found.weekday_span = (token.start, token.end - 2 * token.word.possessive)
    elif roles & role.FEAST and found.month is None:
        found.month, found.day = token.value(role.FEAST)
    elif relative:
        found.relative = token.value(role.DAY)
    elif roles & role.SHIFT and found.shift is None:
        found.shift = token.value(role.SHIFT)
    elif roles & role.WHICH and found.which is None and plays(tokens, index + 1, role.WEEKDAY):
        found.which = token.value(role.WHICH)
    elif roles & role.NEIGHBOUR and found.which is None and plays(tokens, index + 1, role.WEEKDAY):
        found.shift = found.which = token.value(role.NEIGHBOUR)
    elif not roles & role.PART or (found.weekday is None and found.relative is None):
        return False
    if roles & role.PART and (relative or not roles & role.DAY):
        found.part = token.value(role.PART)
    return True
