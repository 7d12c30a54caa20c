"""Columns of a terminal: how many a text takes, and texts that fit and steer nothing."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_UNSEEN = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # soft hyphens, joiners, marks of order
_LEFT_TO_RIGHT_ISOLATE, _FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2066", "\u2068", "\u2069"


def printable(text: str) -> str:
    r"""Write a text so that it cannot steer a terminal: spaces plain, joiners left out, the rest shown as �.

    >>> printable("5\u00a0p.m.\t\x1b[31m \u202eTSE")
    '5 p.m. �[31m �TSE'
    """
    return text if text.isprintable() else "".join(map(_printable, text))


@cache
def _printable(char: str) -> str:
    if char.isprintable():
        return char
    if char in _UNSEEN:
        return ""
    return " " if char == "\t" or unicodedata.category(char) == "Zs" else "\ufffd"


def columns(text: str) -> int:
    """Count the columns of a printable text: East Asian wide characters take two, marks and isolates none.

    >>> columns("Kyiv"), columns("東京"), columns("Kie\u0301v")
    (4, 4, 4)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


@cache
def _columns(char: str) -> int:
    within = "\u1160" <= char <= "\u11ff"  # vowels and finals of a Hangul syllable
    if within or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def padded(text: str, width: int) -> str:
    """Fill a text up with spaces.

    >>> padded("東京", 6)
    '東京  '
    """
    return text + " " * (width - columns(text))


def cut(text: str, low: int, high: int) -> str:
    """Cut out what stands in some columns; of a wide character on their edge a space is left.

    >>> cut("東京 09:00", 1, 7)
    ' 京 09'
    """
    if text.isascii():
        return text[low:high]
    pieces, at = [], 0
    for char in text:
        size = _columns(char)
        if low <= at and at + size <= high:
            pieces.append(char)
        elif at < high and at + size > low:
            pieces.append(" ")
        at += size
    return "".join(pieces)


def clipped(line: str, low: int, high: int, width: int) -> tuple[str, int]:
    """Cut a line to a width around some columns, and tell how many columns are gone on the left.

    >>> clipped("They will talk at 1000 EST on Monday, says the Kremlin.", 23, 26, 20)
    ('…at 1000 EST on Mon…', 14)
    """
    total = columns(line)
    if total <= width:
        return line, 0
    start = max(0, min((low + high) // 2 - width // 2, total - width))
    end = start + width
    before, after = "…" if start else "", "…" if end < total else ""
    return f"{before}{cut(line, start + len(before), end - len(after))}{after}", start


def wrapped(line: str, width: int) -> list[str]:
    """Break a line at spaces to fit a width; what follows is indented by two more.

    >>> wrapped("  as written 15:00 UTC; read as Eastern Time 14:00 UTC", 30)
    ['  as written 15:00 UTC; read', '    as Eastern Time 14:00 UTC']
    """
    if columns(line) <= width:
        return [line]
    words = line.strip(" ").split(" ")
    indent = line[: len(line) - len(line.lstrip(" "))]
    lines, current = [], indent + words[0]
    for word in words[1:]:
        if columns(current) + 1 + columns(word) <= width:
            current += f" {word}"
        elif word:
            lines.append(current.rstrip(" "))
            current = f"{indent}  {word}"
    return [piece for one in (*lines, current) for piece in _pieces(one, width)]


def _pieces(line: str, width: int) -> list[str]:
    """Cut what is one long word."""
    pieces = []
    while columns(line) > width:
        head = ""
        for char in line:
            if columns(head) + _columns(char) > width:
                break
            head += char
        pieces.append(head)
        line = line[len(head) :]
    return [*pieces, line]


def isolated(text: str, *, leftmost_first: bool = False) -> str:
    """Keep a text with words written from right to left from turning what stands around it.

    >>> isolated("Kyiv"), isolated("كييف") == "\u2068كييف\u2069"
    ('Kyiv', True)

    Its first letter tells where it begins; a part of a line begins on the left, as the line does.
    """
    if not _RIGHT_TO_LEFT.search(text):
        return text
    return f"{_LEFT_TO_RIGHT_ISOLATE if leftmost_first else _FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"
