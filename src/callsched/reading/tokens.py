"""One linear scan that cuts a text into figures, words and marks, and knows the role of every word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, final

from callsched.fold import fold
from callsched.languages import Entry, Role, longest_words, past_endings, second_words, words
from callsched.reading.beginnings import BEGINNING
from callsched.reading.zone_phrases import longest_zone_phrases

_TOKEN = re.compile(
    r"""
    \ ? (?:
      (?P<mark> [^\w\s぀-ヿ] )
    | (?P<line> \n )
    | (?P<link> https?://[^\s)>\]]+ )
    | (?P<word> (?<=\d\ ) [A-Z]{3,4} (?=[A-Z][a-z]{2})  # "17:00 UTCJune 1"
              | (?<!\d) [A-Za-z]{2,} (?:\ [A-Za-z]{2,})* (?![\w'’]|://)  # most words, as many as follow
              | (?<=\d) [aApP][mM] (?=[A-Z]{2,5}\b)
              | (?<=\d) [A-Z]{2,5} (?=[a-z]{2})
              | (?<=\d{6}) [A-Z] (?=[A-Z]{3}\d\d)  # "141800ZJUN25"
              | (?: [^\W\d_]\. ){2,} | [^\W\d_]\.[^\W\d_](?!\w)
              | [぀-ヿ㐀-鿿]
              | [^\W\d_぀-ヿ㐀-鿿]+ (?: ['’][^\W\d_]+ )* )
    | (?P<date> (?<![\d.-])(?<!\d/)(?:
                    \d{4}(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2} (?!\d)
                  | \d{1,2}(?P<stop>[/.])\d{1,2}(?P=stop)(?:\d{4}|\d{2}) (?![\d/]|[.:]\d)
                  | \d{1,2}-\d{1,2}-\d{4} (?![\d-])
                  | \d{8} (?= T\d{4}(?:\d\d)? (?:Z|\b) ) ) )
    | (?P<clock> (?: 0 (?=\d\d:) )? \d{1,2}
                 (?: [:：.] | [hH](?=\d\d) | [:.]\ (?= (?: 00|1[3-9]|[2-5]\d ) \ ?[aApP]\.?[mM]\b )
                   | [:.]\ (?= [03][05]\ [A-Z]{3,4}\b ) )
                 \d{2} (?: :\d{2} (?:\.\d+)? )?
                 (?! \d | [.:]\d | [,/]\d (?! \d?[:：.hH]\d\d ) | % )
               | (?<! [\d.,:-] ) [012]\d[0-5]\d:[0-5]\d (?= \ [A-Z]{1,4}\b )
               | (?<! [\d-] ) \d{1,2}-(?:00|30|45) (?! [\d-] | [.:,/%]\d ) )
    | (?P<number> \d+ (?: [.,]\d+ )* )
    )
    """,
    re.VERBOSE,
)
_SIGNS = frozenset("+-−")  # of offsets
_POSSESSIVE = ("'s", "’s")
_CONTRACTED = ("that", "it", "what", "here", "there", "he", "she")
_NO_ROLES = Entry(0, 0, {})
_WORDS_KEPT = 1 << 15
_LONG_WORD = 40  # characters
_SHORTEST_VERB = 5  # characters, in the past


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of a word or mark wherever it stands.

    `key` is its folded form, `spelled` the same as phrases of languages have it ("new years eve"), `roles`
    those that it can play as it is written, each a bit, with their `values`; `seconds` are the second words
    of the phrases that begin with it, `leads` is the number of words of the longest zone phrase that does;
    `begins` tells whether more than a plain word may begin with it.
    """

    key: str
    spelled: str
    possessive: bool
    capital: bool
    roles: int
    values: dict[int, Any]
    seconds: frozenset[str]
    leads: int
    begins: bool


_NONE: frozenset[str] = frozenset()
_FIGURE = Word("", "", False, True, 0, {}, _NONE, 0, True)


@final
class Token:
    """A piece of the text: `kind` is date, clock, number, word, link, line or mark; `word` tells the rest."""

    __slots__ = ("end", "glued", "kind", "roles", "start", "text", "word")

    def __init__(self, kind: str, text: str, start: int, end: int, glued: bool, word: Word) -> None:
        self.kind = kind
        self.text = text
        self.start = start
        self.end = end
        self.glued = glued
        self.word = word
        self.roles = word.roles

    def __repr__(self) -> str:
        return f"<{self.kind} {self.text!r}>"

    def has(self, roles: int) -> bool:
        """Tell whether the token can play one of some roles."""
        return self.roles & roles != 0

    def value(self, role: int) -> Any:
        """Give what a role of the token stands for."""
        return self.word.values[role]


def is_line(item: object) -> bool:
    """Whether an item of a text is the end of a line."""
    return type(item) is Token and item.kind == "line"


def tokens(text: str) -> list[Token]:
    """Cut a text into tokens, phrases that a language knows made one.

    >>> tokens("at 10 a.m. local time")
    [<word 'at'>, <number '10'>, <word 'a.m.'>, <word 'local'>, <word 'time'>]
    """
    pieces: list[Token] = []
    openers = []
    seconds = _NONE
    last = -1
    for match in _TOKEN.finditer(text):
        kind, end = match.lastgroup or "", match.end()
        found = match[kind]
        start = end - len(found)
        if kind != "word":
            word = _mark(found) if kind == "mark" else _FIGURE
            pieces.append(Token(kind, found, start, end, start == last, word))
            seconds = _NONE
            last = end
            continue
        for piece in found.split(" "):
            size = len(piece)
            word = _word(piece) if size < _LONG_WORD else _known(piece)
            if seconds and word.spelled in seconds:
                openers.append(len(pieces) - 1)
            seconds = word.seconds
            end = start + size
            pieces.append(Token("word", piece, start, end, start == last, word))
            start, last = end + 1, end
    return _joined(pieces, openers, text) if openers else pieces


@lru_cache(maxsize=_WORDS_KEPT)
def _mark(piece: str) -> Word:
    """Tell what is known of a mark."""
    entry = words().get(fold(piece), _NO_ROLES)  # "&" is "and"
    return Word(piece, piece, False, True, entry.capital, entry.values, _NONE, 0, piece in _SIGNS)


def _known(piece: str) -> Word:
    """Tell what is known of a word."""
    known = words()
    possessive = piece.endswith(_POSSESSIVE) and piece[:-2].lower() not in _CONTRACTED
    key = fold(piece[:-2] if possessive else piece)
    spelled = f"{key}s" if possessive else key
    capital = not piece[0].islower()
    entry = known.get(key, _NO_ROLES)
    roles = entry.capital if capital else entry.small
    if not roles and not capital and len(key) >= _SHORTEST_VERB and key.endswith(past_endings()):
        roles = Role.PAST_FORM
    seconds = second_words().get(key, _NONE)
    if possessive and seconds:
        seconds = second_words().get(spelled, _NONE)  # "new year's eve"
    leads = longest_zone_phrases().get(key, 0)
    begins = bool(roles & BEGINNING or leads) or len(piece) == 1  # a letter: "1430Z"
    return Word(key, spelled, possessive, capital, roles, entry.values, seconds, leads, begins)


_word = lru_cache(maxsize=_WORDS_KEPT)(_known)  # the same words come again and again


def _joined(pieces: list[Token], openers: list[int], text: str) -> list[Token]:
    """Join the words of known phrases; `openers` are the indices of words that seem to begin one."""
    found: list[Token] = []
    done = 0
    for index in openers:
        phrase = _phrase(pieces, index, text) if index >= done else None
        if phrase is not None:
            token, after = phrase
            found += pieces[done:index]
            found.append(token)
            done = after
    return found + pieces[done:] if done else pieces


def _phrase(pieces: list[Token], index: int, text: str) -> tuple[Token, int] | None:
    """Find the longest known phrase that begins at a word; give it and the index after it."""
    first = pieces[index]
    capital = first.word.capital
    known, longest = words(), longest_words()[first.word.spelled]
    for count in range(longest, 1, -1):
        part = pieces[index : index + count]
        key = " ".join([piece.word.spelled for piece in part])
        entry = known.get(key)
        if entry is not None and all(piece.kind == "word" for piece in part):
            roles = entry.capital if capital else entry.small
            leads = longest_zone_phrases().get(key, 0)
            begins = bool(roles & BEGINNING or leads)
            word = Word(key, key, False, capital, roles, entry.values, _NONE, leads, begins)
            end = part[-1].end
            return Token("word", text[first.start : end], first.start, end, first.glued, word), index + count
    return None
