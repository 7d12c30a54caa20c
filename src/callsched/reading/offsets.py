"""Offsets from UTC in a text: "GMT+3", "UTC -10", "+03:00", and the counting from Moscow of "MSK+2"."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from callsched.labels import Kind, meanings, offset_meaning
from callsched.languages import role
from callsched.reading.items import Label
from callsched.reading.plain_figures import zoned
from callsched.zones import zone

if TYPE_CHECKING:
    from callsched.labels import Meaning
    from callsched.reading.tokens import Token

_SIGNS = {"+": 1, "-": -1, "−": -1, "–": -1}
_HOURS_AND_MINUTES = re.compile(r"\d{1,2}(?:[:.]?\d\d)?")
_SIGNED = re.compile(r"\d\d:?\d\d")
_MINUS_OFFSET = re.compile(r"(?:0\d|1[0-2]):?(?:[03]0|45)")
_NEAR = 6  # tokens, to another time's offset
_FARTHEST = 14 * 3600  # seconds from UTC
_SOLSTICES = tuple(int(datetime(2030, month, 21, tzinfo=UTC).timestamp()) for month in (6, 12))


def offset_at(tokens: list[Token], index: int, *, after_clock: bool) -> tuple[Label, int] | None:
    """Read a bare offset: "+03:00" behind a clock reading or alone in brackets, "-0400" behind one."""
    sign = tokens[index]
    if sign.text not in _SIGNS or index + 1 >= len(tokens) or not tokens[index + 1].glued:
        return None
    iso = index > 1 and tokens[index - 2].text == "T" and after_clock and sign.glued
    told = _in_bracket(tokens, index, after_clock=after_clock)
    if told is not None:
        return _bare(sign, tokens[told - 1], _seconds(tokens[index + 1].text) or 0), told
    if sign.text != "+" and not (iso or (after_clock and _minus(tokens, index))):
        return None
    if sign.glued and tokens[index - 1].kind == "number" and len(tokens[index - 1].text) < len("1700"):
        return None  # a game of "10+10" minutes
    after = tokens[index + 2] if index + 2 < len(tokens) else None
    if after is not None and after.has(role.MERIDIEM | role.HOURS):
        return None  # "+7:30 PM" in a list of changes
    if not after_clock and [token.kind for token in tokens[index + 2 : index + 4]] == ["number", "number"]:
        return None  # "call +509 2229 8000"
    seconds = _seconds(tokens[index + 1].text)
    if seconds is None or (tokens[index + 1].kind == "number" and len(tokens[index + 1].text) < 2):
        return None
    return _bare(sign, tokens[index + 1], seconds), index + 2


def _bare(sign: Token, last: Token, seconds: int) -> Label:
    """Make the label of an offset that no "GMT" leads."""
    meaning = offset_meaning(_SIGNS[sign.text] * seconds)
    return Label(sign.start, last.end, "", "offset", (meaning,), timed=True)


def _in_bracket(tokens: list[Token], index: int, *, after_clock: bool) -> int | None:
    """Give the index that closes a bracket which an offset fills: "(-07:00)", "(-7 GMT)", "Fiji (+12hrs)"."""
    unit = tokens[index + 2] if index + 2 < len(tokens) else None
    if not index or tokens[index - 1].text != "(" or unit is None:
        return None
    figure, after = tokens[index + 1].text, index + 2
    exact = _SIGNED.fullmatch(figure) is not None
    if unit.has(role.HOURS):
        exact, after = not after_clock and index > 1 and tokens[index - 2].word.capital, index + 3
    elif is_reference(unit):
        exact, after = True, index + 3
    closes = after < len(tokens) and tokens[after].text == ")"
    return after if exact and closes and _seconds(figure) is not None else None


def is_reference(token: Token) -> bool:
    """Whether a word is "GMT", "UTC" or "Z"."""
    return zoned(token) and meanings(token.word.key)[0].kind is Kind.REFERENCE


def _minus(tokens: list[Token], index: int) -> bool:
    """Whether a stroke behind a time is a minus, and no range's: "17:00 -0400", "1700 +0300 / 1000 -0400"."""
    clock, sign, figure = tokens[index - 1 : index + 2]
    if sign.glued or _MINUS_OFFSET.fullmatch(figure.text) is None:
        return False
    if sign.text == "−" or (clock.kind == "clock" and figure.kind == "number"):
        return True
    if clock.text.count(":") > 1:
        return True  # "09:23:03 -08:00": a log tells no ranges
    near = tokens[max(0, index - _NEAR) : index + _NEAR]
    return any(plus.text == "+" and _SIGNED.fullmatch(its.text) for plus, its in pairwise(near) if its.glued)


def with_offset(label: Label, tokens: list[Token], index: int) -> tuple[Label, int] | None:
    """Take in the offset of "GMT+3", "UTC-10", "UTC +5:30", and of "MSK+2", which counts from MSK."""
    if index + 1 >= len(tokens):
        return None
    sign = tokens[index]
    if sign.text not in _SIGNS and sign.kind != "number":
        return None
    figure = tokens[index + 1]
    if sign.kind == "number":
        if figure.text != "+" or not figure.glued:
            return None
        sign, figure = figure, sign  # "GMT 3+"
    if len({meaning.zone for meaning in label.meanings}) != 1:
        return None
    base = label.meanings[0]
    counted = base.offset if base.offset is not None else _steady_offset(base)
    if base.kind is not Kind.REFERENCE and not (counted and sign.text == "+" and sign.glued):
        return None
    following = tokens[index + 2] if index + 2 < len(tokens) else None
    closed = following is None or following.text in "),.;/"  # "(UTC -3)"
    if sign.start < figure.start and (not figure.glued or not (sign.glued or sign.text == "+" or closed)):
        return None
    seconds = _seconds(figure.text)
    glosses = closed and index > 1 and tokens[index - 2].text in "(/"  # "(GMT-0800)"
    four = len(figure.text) == 4 and figure.kind == "number" and sign.text != "+"
    ranged = label.text == "z" or (four and not glosses)
    if seconds is None or ranged or (following is not None and following.has(role.MERIDIEM)):
        return None
    label.meanings = (offset_meaning((counted or 0) + _SIGNS[sign.text] * seconds),)
    label.form, label.end, label.timed = "offset", tokens[index + 1].end, True
    return label, index + 2


def _steady_offset(meaning: Meaning) -> int | None:
    """Give the offset of a generic label whose zone has no seasons: "МСК+2" counts from Moscow time."""
    if meaning.kind is not Kind.GENERIC:
        return None
    winter, summer = (zone(meaning.zone).offset(instant) for instant in _SOLSTICES)
    return winter if winter == summer else None


def _seconds(text: str) -> int | None:
    if _HOURS_AND_MINUTES.fullmatch(text) is None:
        return None
    digits = text.replace(":", "").replace(".", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else divmod(int(digits), 100)
    seconds = hours * 3600 + minutes * 60
    return seconds if seconds <= _FARTHEST and minutes < 60 else None
