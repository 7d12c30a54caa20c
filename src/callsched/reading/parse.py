"""From tokens to items: clock readings, date words and labels, in the order of the text."""

from __future__ import annotations

import re

from callsched.labels import meanings
from callsched.languages import role
from callsched.reading.beginnings import BEGINNING, CLOCK, DATE, LABEL
from callsched.reading.clocks import clock_at, figure_at
from callsched.reading.date_time_groups import writes_zulu, zone_letter
from callsched.reading.dates import date_at
from callsched.reading.items import Clock, Item
from callsched.reading.labels import label_at
from callsched.reading.listings import listed_hours
from callsched.reading.offsets import is_reference, offset_at
from callsched.reading.tokens import Token, plays

_FIGURES = ("clock", "number", "date")
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_MONEY = frozenset("$€£¥₽₴₹#№%°")
_BETWEEN = frozenset("(/")  # a clock reading and its label
_ARTICLES = BEGINNING | role.PART | role.DAYS
_AFTER_ARTICLE = role.NTH | role.PART
_BEFORE_HYPHEN = role.MERIDIEM | role.HOURS | role.WEEKDAY  # "10 p.m. UTC Friday-5 p.m. EST Friday"
_COUNTING = role.TITLE | role.NUMBERED
_LENGTHS = role.MINUTES | role.HOURS | role.UNIT
_AFTER_FIGURE = role.MERIDIEM | role.HALF_LETTER | role.HOURS | role.ORDINAL


def items(tokens: list[Token]) -> list[Item]:
    """Read tokens into items, each token once.

    >>> from callsched.reading.tokens import tokens
    >>> [type(item).__name__ for item in items(tokens("Monday at 1700 Moscow time"))]
    ['DateWords', 'Token', 'Clock', 'Label']
    """
    found: list[Item] = []
    passed = 0
    zulu: bool | None = None  # asked once a text, and seldom
    read: tuple[Item, int] | None
    for index, token in enumerate(tokens):
        if not token.word.begins or index < passed:
            continue
        if index > passed:
            found += tokens[passed:index]
            passed = index
        read = None
        if token.kind == "word":
            if token.word.leads or token.roles & BEGINNING:
                read = _word(tokens, index, found)
            if read is None and token.glued:
                zulu = writes_zulu(tokens) if zulu is None else zulu
                letter = zone_letter(token, found[-1], zulu=zulu)
                read = (letter, index + 1) if letter is not None else None
        elif token.kind == "mark":
            read = offset_at(tokens, index, after_clock=_after_clock(found))
        elif token.kind in _FIGURES:
            read = date_at(tokens, index)
            if read is None and not _spoiled(tokens, index):
                read = figure_at(tokens, index)
        if read is not None:
            item, passed = read
            found.append(item)
    return found + tokens[passed:]


def _word(tokens: list[Token], index: int, found: list[Item]) -> tuple[Item, int] | None:
    """Read what begins with a word: a date, a clock reading, a label, or nothing."""
    token = tokens[index]
    roles = token.roles
    if roles & DATE:
        if roles & _ARTICLES == role.ARTICLE and _leads_to_neither(token, tokens, index + 1):
            return None
        if token.word.leads > 1 and token.word.capital:
            label = label_at(tokens, index, after_clock=False)
            if label is not None and label[1] > index + 1:
                return label  # "Sun Valley", "May Pen"
        date = date_at(tokens, index)
        if date is not None:
            return date
    if roles & CLOCK:
        clock = clock_at(tokens, index)
        if clock is not None:
            return clock
    if roles & role.LISTING:
        return listed_hours(tokens, index, found)
    if token.word.leads or roles & LABEL:
        return label_at(tokens, index, _after_clock(found))
    return None


def _leads_to_neither(article: Token, tokens: list[Token], index: int) -> bool:
    """Whether an article leads to no date and no name: "the talks", but not "the first", "The Hague"."""
    if index == len(tokens):
        return False
    noun = tokens[index]
    named = article.word.named or article.word.pairs(noun.word)
    return noun.kind == "word" and not (named or noun.roles & _AFTER_ARTICLE)


def _after_clock(found: list[Item]) -> bool:
    """Whether a clock reading stands right before; a label, a date or an opening bracket may lie between."""
    before = found[-1] if found else None
    if type(before) is Clock:
        return True
    if type(before) is Token and before.text not in _BETWEEN:
        return False  # most often one of the two
    for item in found[-2:-5:-1]:
        if type(item) is Clock:
            return True
        if type(item) is Token and item.text not in _BETWEEN:
            return False
    return False


def _spoiled(tokens: list[Token], index: int) -> bool:
    """Whether what touches a figure shows that it is no clock reading: a price, a model, a length."""
    token = tokens[index]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None:
        if after.glued and _coded(after, tokens, index + 2):
            return True
        if after.roles & _LENGTHS and _counts(token, after, tokens, index + 2):
            return True
    if index:
        before = tokens[index - 1]
        if before.text in _MONEY or (before.roles & _COUNTING and _numbers(before, token, after)):
            return True
        if before.kind == "number" and _dialled(tokens, index):
            return True
        if token.glued:
            if before.glued and before.text in "-–+" and index > 1:
                return _numbered(tokens[index - 2])
            if before.text in "-−" and index > 1 and _negative(tokens, index, after):
                return True
            if before.kind == "word" and not (
                before.text == "T" and index > 1 and tokens[index - 2].kind == "date"
            ):
                return not (_reference(before) or before.has(role.AT))  # "just after5:15 p.m."
    return after is not None and after.glued and _measured(after, tokens, index + 2)


def _coded(touching: Token, tokens: list[Token], index: int) -> bool:
    """Whether letters between figures make a code: "716a5af812"."""
    if touching.kind != "word" or index >= len(tokens):
        return False
    return tokens[index].glued and tokens[index].kind == "number"


def _counts(token: Token, unit: Token, tokens: list[Token], index: int) -> bool:
    """Whether a figure counts something: "record by 2:11 minutes", "9:30 hours ahead of UTC", "11.3 feet"."""
    if unit.has(role.UNIT) or (token.kind == "clock" and unit.has(role.MINUTES)):
        return True
    return unit.has(role.HOURS) and plays(tokens, index, role.AHEAD)


def _numbers(word: Token, figure: Token, after: Token | None) -> bool:
    """Whether a word makes a number of a figure: "Chapter 9:30", "Round 9".

    Not so "St. John's 6:30 pm", "network genesis 6:00 UTC", "Game 7 p.m.".
    """
    if word.word.possessive:
        return False
    if after is not None and (after.has(role.MERIDIEM) or _reference(after)):
        return False
    return word.has(role.TITLE) or (figure.kind == "number" and len(figure.text) <= len("31"))


def _negative(tokens: list[Token], index: int, after: Token | None) -> bool:
    """Whether a hyphen makes a bare figure negative: "PST is -8", but not "Monday -8 p.m."."""
    bare = tokens[index].kind == "number" and not (after is not None and after.has(_AFTER_FIGURE))
    return bare and tokens[index - 2].kind == "word"


def _dialled(tokens: list[Token], index: int) -> bool:
    """Whether four digits behind another number end a telephone number: "+1 202 555 0118"."""
    figure = tokens[index]
    if figure.kind != "number" or index < 2 or len(figure.text) != 4:
        return False
    code, exchange = tokens[index - 2 : index]
    return code.kind == "number" and _YEAR.fullmatch(exchange.text) is None


def _reference(token: Token) -> bool:
    """Whether a word is "GMT" or "UTC", to which a figure may be glued: "GMT1400"."""
    return len(token.text) > 1 and is_reference(token)


def _numbered(token: Token) -> bool:
    """Whether a figure behind a hyphen belongs to a name or number before it: "I-165", "02110-1301"."""
    if token.kind == "word":
        return not (token.has(_BEFORE_HYPHEN) or meanings(token.word.key))
    return token.kind == "number" and len(token.text) > 4


def _measured(touching: Token, tokens: list[Token], index: int) -> bool:
    """Whether a figure is a length or share, by what touches it: "48-hour", "5kg", "15%"."""
    if touching.text in "%°‰":
        return True
    if touching.text in "-‑":
        return index < len(tokens) and tokens[index].kind == "word" and tokens[index].glued
    if touching.kind != "word" or touching.roles & _AFTER_FIGURE:
        return False
    return touching.text[0].islower() and len(touching.text) < 3
