"""Days counted from another: "in two days' time", "three days ago", "a week from Thursday", "Friday week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.tokens import plays

if TYPE_CHECKING:
    from callsched.reading.items import DateWords
    from callsched.reading.tokens import Token

_WEEK = 7  # days
_LONGEST_COUNT = 3  # digits: of days or weeks that anybody counts
_LIES_AHEAD = role.FUTURE | role.BE


def day_away(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read how far a day is from today, from a day named, or from the day of the other times."""
    span = _span(tokens, index)
    if span is None or found.away is not None or found.weekday is not None:
        return None
    days, after = span
    if plays(tokens, after, role.LATER):
        found.shift = days * tokens[after].value(role.LATER)
        return after + 1
    if plays(tokens, after, role.AGO):
        return _ago(found, tokens, after, days)
    far = plays(tokens, after, role.FROM) and plays(tokens, after + 1, role.WEEKDAY | role.DAY)
    if far or (days % _WEEK == 0 and plays(tokens, after, role.DAY)):  # "a week today"
        found.away = days
        return after + far
    if _lies_ahead(tokens, index, after):
        found.relative = days
        return after
    return None


def week_of(found: DateWords, tokens: list[Token], index: int) -> int | None:
    """Read the week of a weekday: "Thursday next week", "last week, on Thursday", "Thursday week"."""
    token = tokens[index]
    if token.has(role.WHICH) and token.value(role.WHICH) and found.week is None and _week(tokens, index + 1):
        found.week = token.value(role.WHICH)
        return index + 2
    if (found.weekday is None and found.relative is None) or found.away is not None:
        return None
    if not _week(tokens, index) or plays(tokens, index - 1, role.ARTICLE):
        return None
    found.away = _WEEK
    return index + 1


def _span(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """Read a number of days; give it and the index after it."""
    token = tokens[index]
    if token.has(role.SPAN):
        return token.value(role.SPAN), index + 1
    counted = token.kind == "number" and plays(tokens, index + 1, role.DAYS) and token.text.isdecimal()
    if counted and len(token.text) <= _LONGEST_COUNT:
        return int(token.text) * tokens[index + 1].value(role.DAYS), index + 2
    return None


def _week(tokens: list[Token], index: int) -> bool:
    """Whether the word "week" stands at an index, and no number or other word is tied to it."""
    if not plays(tokens, index, role.DAYS) or tokens[index].value(role.DAYS) != _WEEK:
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    tied = following is not None and (
        following.kind == "number"
        or following.has(role.NUMBER)
        or (following.glued and following.text in "-‑")
    )
    return not (tied or tokens[index].word.capital or tokens[index].word.possessive)


def _ago(found: DateWords, tokens: list[Token], index: int, days: int) -> int:
    """Read "three days ago"; of whole weeks, and a weekday, "a week ago on Monday"."""
    days *= tokens[index].value(role.AGO)
    after = index + 1
    weekday = after + plays(tokens, after, role.OF)
    if days % _WEEK == 0 and plays(tokens, weekday, role.WEEKDAY):
        found.week = days // _WEEK
        return weekday
    found.relative = days
    return after


def _lies_ahead(tokens: list[Token], index: int, after: int) -> bool:
    """Whether a number of days tells when, not how long: "in two days' time", "in two days, at …"."""
    if not plays(tokens, index - 1, role.WITHIN):
        return False
    at = after + (after < len(tokens) and tokens[after].text in "'’,")
    return plays(tokens, at, role.TIME | role.AT) or plays(tokens, index - 2, _LIES_AHEAD)
