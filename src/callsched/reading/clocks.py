"""Clock readings: figures, their half of the day, and hours in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.date_time_groups import date_time_group, is_date_time_group
from callsched.reading.items import Clock
from callsched.reading.remembered import Remembered
from callsched.reading.tokens import plays

if TYPE_CHECKING:
    from callsched.reading.tokens import Token

_PARTS = re.compile(r"\d+")
_ABBREVIATED = role.MERIDIEM | role.HOURS
_AFTER_FIGURE = (
    role.MERIDIEM | role.NOON | role.MIDNIGHT | role.HALF_LETTER | role.HOUR_LETTER | role.OCLOCK | role.HOURS
)
_DIAL = frozenset(str(hour) for hour in range(1, 13))
_MOST_WORDS = 2  # after a figure: "12 o'clock noon"
_OF_AN_HOUR = role.MERIDIEM | role.OCLOCK
_AN_HOUR = 60  # minutes
_TWO_DIGITS = len("59")
_BASIC = len("140000")
_Parts = tuple[str, int, int, int]  # form, hour, minute and second
_LONGEST_FIGURE = 16  # characters: "12:00:00.000" and a little more


def clock_at(tokens: list[Token], index: int) -> tuple[Clock, int] | None:
    """Read a clock time that begins at a token; give it and the index after it."""
    token = tokens[index]
    if token.kind in ("clock", "number"):
        return figure_at(tokens, index)
    if token.kind != "word":
        return None
    if token.has(role.NOON) or token.has(role.MIDNIGHT):
        midnight = token.has(role.MIDNIGHT)
        hour = 0 if midnight else 12
        half = None if midnight else 12
        clock = Clock(token.start, token.end, hour, 0, 0, "word", True, half, midnight)
        clock.proper = token.text.istitle()
        return clock, index + 1
    if token.has(role.PAST_HOUR):
        return _past_hour(tokens, index, index + 1, token.value(role.PAST_HOUR))
    if token.has(role.NUMBER):
        hour = token.value(role.NUMBER)
        if plays(tokens, index + 1, role.MINUTES_OFF):
            return _minutes_off(tokens, index, hour)
        clock = Clock(token.start, token.end, hour, 0, form="word")
        return _half_of_day(clock, tokens, _past_figure(tokens, index + 1, hour))
    return None


def _past_figure(tokens: list[Token], index: int, hour: int) -> int:
    """Pass the figure of an hour that is written out before it: "six (6) p.m."."""
    written = [token.text for token in tokens[index : index + 3]]
    return index + 3 if written == ["(", str(hour), ")"] else index


def figure_at(tokens: list[Token], index: int) -> tuple[Clock, int] | None:
    """Read a clock time in figures."""
    token = tokens[index]
    text = token.text
    known = _MARKED if token.kind == "clock" else _PLAIN
    if known is _PLAIN and len(text) <= _TWO_DIGITS and plays(tokens, index + 1, role.MINUTES_OFF):
        return _minutes_off(tokens, index, int(text))
    if len(text) >= _BASIC:
        if len(text) > _LONGEST_FIGURE:
            return None
        if len(text) == _BASIC and text.isdecimal() and _behind_date(tokens, index):
            known, text = _MARKED, f"{text[:2]}:{text[2:4]}:{text[4:]}"
        elif len(text) == _BASIC and is_date_time_group(tokens, index):
            return date_time_group(token), index + 1
    parts = known[text]
    if parts is None:
        return None
    form, hour, minute, second = parts
    clock = Clock(token.start, token.end, hour, minute, second, form)
    if form != "hour":
        clock.padded = text[0] == "0"
    elif index + 1 < len(tokens) and tokens[index + 1].roles & role.HOURS:
        after = _minutes(clock, tokens, index + 2)
        labelled = after < len(tokens) and tokens[after].word.named
        if after > index + 2 and labelled:  # "14 hours 39 minutes IST", not "lasted 2 hours 10 minutes"
            clock.padded = True
            return clock, after
    read = _half_of_day(clock, tokens, index + 1)
    return None if form == "four" and len(text) == 3 and clock.meridiem is None else read


def _plain(text: str) -> _Parts | None:
    """Read a figure without a mark in it, if it can be that of a clock: "17", "1700"."""
    if len(text) > 4 or not text.isdecimal():
        return None
    return _possible("four", *divmod(int(text), 100)) if len(text) > 2 else _possible("hour", int(text))


def _marked(text: str) -> _Parts | None:
    """Read a figure with a colon or another mark in it, if it can be that of a clock: "17:00"."""
    parts = [int(part) for part in _PARTS.findall(text)[:3]]
    separator = text.lstrip("0123456789")[:1]
    if text.index(separator) > 3:  # "1814:08"
        return _possible("four", *divmod(parts[0], 100), parts[1])
    form = "dot" if separator in ".-" else "h" if separator in "hH" else "clock"
    return _possible(form, *parts)


def _possible(form: str, hour: int, minute: int = 0, second: int = 0) -> _Parts | None:
    return None if minute > 59 or second > 59 or hour > 29 else (form, hour, minute, second)


_PLAIN, _MARKED = Remembered(_plain), Remembered(_marked)


def _behind_date(tokens: list[Token], index: int) -> bool:
    """Whether a T ties a figure to a date: "20250519T140000Z"."""
    return (
        index > 1
        and tokens[index].glued
        and tokens[index - 1].text == "T"
        and tokens[index - 2].kind == "date"
    )


def _minutes_off(tokens: list[Token], index: int, count: int) -> tuple[Clock, int] | None:
    """Read "2 minutes past midnight", "ten minutes to 6 p.m.", but not "30 minutes to 2 hours"."""
    at = index + 2
    if at < len(tokens) and tokens[at].text in _DIAL and not plays(tokens, at + 1, _OF_AN_HOUR):
        return None
    return _past_hour(tokens, index, at, count * tokens[index + 1].value(role.MINUTES_OFF))


def _past_hour(tokens: list[Token], index: int, at: int, off: int) -> tuple[Clock, int] | None:
    """Read minutes counted from the hour that stands at an index: "half past two", "2 minutes to 6"."""
    following = tokens[at] if at < len(tokens) else None
    if following is None or abs(off) >= _AN_HOUR:
        return None
    midnight, noon = following.has(role.MIDNIGHT), following.has(role.NOON)
    if following.has(role.NUMBER):
        hour = following.value(role.NUMBER)
    elif following.text in _DIAL:
        hour = int(following.text)
    elif midnight or noon:
        hour = 0 if midnight else 12
    else:
        return None
    minutes = hour * 60 + off
    hour, minute = divmod(minutes % (24 * 60), 60)
    clock = Clock(tokens[index].start, following.end, hour, minute, form="word", firm=True)
    if midnight or noon:
        clock.meridiem = 0 if hour < 12 else 12
    elif not hour:
        clock.hour = 12
    return _half_of_day(clock, tokens, at + 1)


def _half_of_day(clock: Clock, tokens: list[Token], index: int) -> tuple[Clock, int]:
    """Take in what follows a figure: "p.m.", "noon", "hours"."""
    written, words = clock.hour, 0
    if index < len(tokens) and tokens[index].text == ":" and _slipped(tokens, index):
        index += 1
    while index < len(tokens) and tokens[index].roles & _AFTER_FIGURE and words < _MOST_WORDS:
        token = tokens[index]
        if token.roles & role.POINTED and not _pointed(tokens, index, clock):
            break
        if not _takes(clock, token, written):
            break
        clock.end = token.end
        index += 1
        words += 1
        if token.roles & _ABBREVIATED and index < len(tokens) and tokens[index].glued:
            index += _stopped(tokens, index)
            clock.end = tokens[index - 1].end
        index = _minutes(clock, tokens, index) if token.roles & role.OCLOCK else index
    if clock.hour >= 24 and (clock.hour > 24 or clock.minute or clock.second):
        clock.flaw = "a clock shows no hour beyond 24:00"
    return clock, index


def _slipped(tokens: list[Token], index: int) -> bool:
    """Whether a colon stands between an hour and "am" by a slip: "8:am"."""
    return tokens[index].glued and plays(tokens, index + 1, role.MERIDIEM) and tokens[index + 1].glued


def _minutes(clock: Clock, tokens: list[Token], index: int) -> int:
    """Take in the minutes of "10 часов 30 минут"; give the index after them."""
    if index + 1 < len(tokens) and tokens[index + 1].has(role.MINUTES):
        figure = tokens[index].text
        if figure.isdecimal() and len(figure) <= 2 and int(figure) <= 59:
            clock.minute, clock.end = int(figure), tokens[index + 1].end
            return index + 2
    return index


def _pointed(tokens: list[Token], index: int, clock: Clock) -> bool:
    """Whether the words before an hour allow what follows it: "в 10 часов", but not "через 10 часов"."""
    if clock.firm or clock.form not in ("hour", "word"):
        return True
    at = index - 2
    if at > 1 and tokens[at].has(role.TO | role.AND):  # the second of "с 9 до 11 часов"
        at -= 2
    return at >= 0 and tokens[at].word.key in tokens[index].value(role.POINTED)


def _takes(clock: Clock, token: Token, written: int) -> bool:
    """Apply a word after a figure to its reading, if it belongs to it."""
    if clock.meridiem is None and token.roles & role.MERIDIEM:
        _apply(clock, token.value(role.MERIDIEM), written)
    elif written == 12 and clock.minute == 0 and (token.has(role.NOON) or token.has(role.MIDNIGHT)):
        clock.midnight = token.has(role.MIDNIGHT)
        clock.hour, clock.meridiem = (0, 0) if clock.midnight else (12, 12)
    elif token.has(role.HALF_LETTER) and token.glued and clock.meridiem is None and 0 < written <= 12:
        _apply(clock, token.value(role.HALF_LETTER), written)
        if clock.form == "hour":
            return True  # "7p" is a time only if a label follows
    elif token.has(role.HOUR_LETTER) and token.glued and clock.form == "hour":
        clock.form = "h" if written > 12 else "hour"
        clock.padded = True  # who writes "8h" writes "20h", too
        return True  # "17h" is a time only if something points at it
    elif not token.has(role.OCLOCK) and not (
        token.has(role.HOURS) and clock.form in ("four", "clock", "dot", "h")
    ):
        return False  # "5 hours" is a length
    if clock.form == "hour" and token.roles & role.OCLOCK and token.value(role.OCLOCK) == 24:
        clock.form = "clock"
    clock.firm = True
    return True


def _stopped(tokens: list[Token], index: int) -> bool:
    """Whether what touches "pm" is a full stop that belongs to it, or a plus: "12 AM+ PDT"."""
    text = tokens[index].text
    return text == "+" or (text == "." and _closes(tokens, index))


def _closes(tokens: list[Token], index: int) -> bool:
    """Whether a full stop belongs to "pm." and does not end the sentence."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.glued:
        return following is not None and following.text in ",;)"
    return following.kind == "mark" or following.text.isupper() or following.text[0].islower()


def _apply(clock: Clock, meridiem: int | None, written: int) -> None:
    if meridiem is None:  # "at night"
        meridiem = 12 if 5 < written < 12 else 0
    clock.meridiem = meridiem
    if written > 12:
        half = "p.m." if meridiem else "a.m."
        if not meridiem and written < 24:
            clock.flaw = f"`{written}` is an afternoon hour, but `{half}` a morning one"
        elif meridiem:
            clock.flaw = f"`{written}` is a 24-hour figure, so `{half}` says it twice"
    elif written == 12:
        clock.hour = meridiem
    else:
        clock.hour = written + meridiem
        if not written and meridiem:
            clock.flaw = "`0` is no hour after noon"
