"""One linear scan that cuts a text into figures, words and marks, and knows the role of every word."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from callsched.fold import fold
from callsched.languages import Entry, longest_words, words

_TOKEN = re.compile(
    r"""
    (?P<date> (?<![\d./-])(?: \d{4}(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2} (?!\d)
                | \d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:\d{4}|\d{2}) (?![\d/]|[.:]\d) ) )
  | (?P<clock> \d{1,2} (?: [:：.] | [hH](?=\d\d) | :\ (?=[03]0\ ?[aApP]) ) \d{2} (?: :\d{2} (?:\.\d+)? )?
               (?! \d | [.:,/]\d | % ) )
  | (?P<number> \d+ (?: [.,]\d+ )* )
  | (?P<word> (?<=\d) [aApP][mM] (?=[A-Z]{2,5}\b)
            | (?<=\d) [A-Z]{2,5} (?=[a-z]{2})
            | (?: [^\W\d_]\. ){2,} | [^\W\d_]\.[^\W\d_](?!\w)
            | [぀-ヿ㐀-鿿]
            | [^\W\d_぀-ヿ㐀-鿿]+ (?: ['’][^\W\d_]+ )* )
  | (?P<line> \n )
  | (?P<mark_> [^\w\s] )
    """,
    re.VERBOSE,
)
_POSSESSIVE = ("'s", "’s")
_CONTRACTED = ("that", "it", "what", "here", "there", "he", "she")
_NO_ROLES = Entry(0, 0, {})


class Token:
    """A piece of the text: `kind` is date, clock, number, word, line or mark; `key` its folded form.

    `roles` are the roles that it can play as it is written, each a bit.
    """

    __slots__ = ("capital", "end", "glued", "key", "kind", "possessive", "roles", "start", "text", "values")

    def __init__(self, kind: str, text: str, start: int, end: int, glued: bool) -> None:
        self.kind = kind
        self.text = text
        self.start = start
        self.end = end
        self.glued = glued
        self.possessive = False
        self.capital = True
        self.key = text
        self.roles = 0
        self.values = _NO_ROLES.values

    def __repr__(self) -> str:
        return f"<{self.kind} {self.text!r}>"

    def has(self, roles: int) -> bool:
        """Tell whether the token can play one of some roles."""
        return self.roles & roles != 0

    def value(self, role: int) -> Any:
        """Give what a role of the token stands for."""
        return self.values[role]

    def play(self, entry: Entry) -> None:
        """Take the roles of a phrase."""
        self.capital = not self.text[0].islower()
        self.roles = entry.capital if self.capital else entry.small
        self.values = entry.values


def tokens(text: str) -> list[Token]:
    """Cut a text into tokens, phrases that a language knows made one.

    >>> tokens("at 10 a.m. local time")
    [<word 'at'>, <number '10'>, <word 'a.m.'>, <word 'local'>, <word 'time'>]
    """
    return _phrases(_pieces(text), text)


def _pieces(text: str) -> list[Token]:
    known = words()
    pieces = []
    last = -1
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span()
        piece = match[0]
        if kind == "mark_":
            token = Token("mark", piece, start, end, start == last)
            if piece in known:
                token.play(known[piece])
        elif kind == "word":
            token = Token("word", piece, start, end, start == last)
            if piece.endswith(_POSSESSIVE) and piece[:-2].lower() not in _CONTRACTED:
                token.possessive = True
                piece = piece[:-2]
            token.key = piece.lower() if piece.isascii() and piece.isalpha() else fold(piece)
            token.play(known.get(token.key, _NO_ROLES))
        else:
            token = Token(kind if kind in _FIGURES else "date", piece, start, end, start == last)
        pieces.append(token)
        last = end
    return pieces


_FIGURES = {"clock", "number", "line"}


@cache
def _openers() -> dict[str, int]:
    return {first: count for first, count in longest_words().items() if count > 1}


def _phrases(pieces: list[Token], text: str) -> list[Token]:
    """Join the words of known phrases."""
    openers = _openers()
    if not any(piece.key in openers for piece in pieces):
        return pieces
    known = words()
    joined = []
    index = 0
    while index < len(pieces):
        token = pieces[index]
        count = openers.get(token.key, 1) if token.kind == "word" else 1
        while count > 1:
            part = pieces[index : index + count]
            phrase = " ".join([piece.key + "s" * piece.possessive for piece in part])
            if phrase in known and all(piece.kind == "word" for piece in part):
                end = part[-1].end
                token = Token("word", text[token.start : end], token.start, end, token.glued)
                token.key = phrase
                token.play(known[phrase])
                break
            count -= 1
        joined.append(token)
        index += max(count, 1)
    return joined
