"""One linear scan that cuts a text into figures, words and marks, and knows the role of every word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, final

from callsched.languages import longest_words, words
from callsched.reading.vocabulary import FIGURE, MARKS, NONE, WORDS, phrase

if TYPE_CHECKING:
    from callsched.reading.vocabulary import Word

# What may begin with few characters says so first, not with a group or a look around, since the matcher then
# passes over it by one character. The empty group behind it names its kind; what has none is a word.
_TOKEN = re.compile(
    r"""
    \ ?+ (?:
      [A-Z] (?<=\d\ .) [A-Z]{2,3} (?=[A-Z][a-z]{2})  # "17:00 UTCJune 1"
    | [A-Za-z] (?<!\d.) [A-Za-z]++ (?:\ [A-Za-z]{2,}+)* (?![\w'’]|://)  # most words, as many as follow
    | [^\w\s぀-ヿ] (?P<mark>)
    | (?= \d ) (?:
        (?= \d{1,8}[-/.T] )  # most figures begin no date
                  (?<![\d.-])(?<!\d/)(?:
                      \d{4}(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2} (?!\d)
                    | \d{1,2}(?P<stop>[/.])\d{1,2}(?P=stop)(?:\d{4}|\d{2}) (?![\d/]|[.:]\d)
                    | \d{1,2}-\d{1,2}-\d{4} (?![\d-])
                    | \d{8} (?= T\d{4}(?:\d\d)? (?:Z|\b) ) ) (?P<date>)
      | (?= \d{1,4}+ [:：.hH-] ) (?:  # and many no clock reading
                   (?: 0 (?=\d\d:) )? \d{1,2}
                   (?: [:：.] | [hH](?=\d\d) | [:.]\ (?= (?: 00|1[3-9]|[2-5]\d ) \ ?[aApP]\.?[mM]\b )
                     | [:.]\ (?= [03][05]\ [A-Z]{3,4}\b ) )
                   \d{2} (?: :\d{2} (?:\.\d+)? )?
                   (?! \d | [.:]\d | [,/]\d (?! \d?[:：.hH]\d\d ) | % )
                 | (?<! [\d.,:-] ) [012]\d[0-5]\d:[0-5]\d (?= \ [A-Z]{1,4}\b )
                 | (?<! [\d-] ) \d{1,2}-(?:00|30|45) (?! [\d-] | [.:,/%]\d ) ) (?P<clock>)
      | \d+ (?: [.,]\d+ )* (?P<number>) )
    | \n (?P<line>)
    | https?://[^\s)>\]]+ (?P<link>)
    | (?<=\d) [aApP][mM] (?=[A-Z]{2,5}\b)
    | (?<=\d) [A-Z]{2,5} (?=[a-z]{2})
    | (?<=\d{6}) [A-Z] (?=[A-Z]{3}\d\d)  # "141800ZJUN25"
    | (?: [^\W\d_]\. ){2,} | [^\W\d_]\.[^\W\d_](?!\w)
    | [぀-ヿ㐀-鿿]
    | [^\W\d_぀-ヿ㐀-鿿]+ (?: ['’][^\W\d_]+ )*
    )
    """,
    re.VERBOSE,
)


@final
class Token:
    """A piece of the text: `kind` is date, clock, number, word, link, line or mark; `word` tells the rest."""

    __slots__ = ("end", "glued", "kind", "roles", "start", "text", "word")

    kind: str
    text: str
    start: int
    end: int
    glued: bool
    word: Word
    roles: int

    def __repr__(self) -> str:
        return f"<{self.kind} {self.text!r}>"

    def has(self, roles: int) -> bool:
        """Tell whether the token can play one of some roles."""
        return self.roles & roles != 0

    def value(self, role: int) -> Any:
        """Give what a role of the token stands for."""
        return self.word.values[role]


def plays(tokens: list[Token], index: int, roles: int) -> bool:
    """Whether a token plays one of some roles."""
    return 0 <= index < len(tokens) and tokens[index].roles & roles != 0


def is_line(item: object) -> bool:
    """Whether an item of a text is the end of a line."""
    return type(item) is Token and item.kind == "line"


def tokens(text: str, low: int = 0, high: int | None = None) -> list[Token]:
    """Cut a text, or a part of it, into tokens, phrases that a language knows made one.

    >>> tokens("at 10 a.m. local time")
    [<word 'at'>, <number '10'>, <word 'a.m.'>, <word 'local'>, <word 'time'>]
    """
    pieces: list[Token] = []
    openers = []
    seconds = NONE
    last = -1
    for match in _TOKEN.finditer(text, low, len(text) if high is None else high):
        kind, end = match.lastgroup, match.end()
        found = match[0].lstrip(" ")
        start = end - len(found)
        glued, last = start == last, end
        if kind is not None:
            if kind != "mark":
                word = FIGURE
            elif found == "*" and "**" in text[max(0, start - 1) : end + 1]:
                last = -1
                continue  # "**09:49** (CEST)": letters in bold
            else:
                word = MARKS[found]
            pieces.append(_token(kind, found, start, end, glued, word))
            seconds = NONE
            continue
        for piece in found.split(" "):
            word = WORDS[piece]
            if seconds and word.spelled in seconds:
                openers.append(len(pieces) - 1)
            seconds = word.seconds
            end = start + len(piece)
            token = Token()  # as `_token` does: most tokens are words, and a call for each would cost
            token.kind = "word"
            token.text = piece
            token.start = start
            token.end = end
            token.glued = glued
            token.word = word
            token.roles = word.roles
            pieces.append(token)
            start = end + 1
            glued = False
    return _joined(pieces, openers, text) if openers else pieces


def _token(kind: str, text: str, start: int, end: int, glued: bool, word: Word) -> Token:
    """Make a token, without the call of an initializer, which costs more than what it would do."""
    token = Token()
    token.kind = kind
    token.text = text
    token.start = start
    token.end = end
    token.glued = glued
    token.word = word
    token.roles = word.roles
    return token


def _joined(pieces: list[Token], openers: list[int], text: str) -> list[Token]:
    """Join the words of known phrases; `openers` are the indices of words that seem to begin one."""
    found: list[Token] = []
    done = 0
    for index in openers:
        joined = _phrase(pieces, index, text) if index >= done else None
        if joined is not None:
            token, after = joined
            found += pieces[done:index]
            found.append(token)
            done = after
    return found + pieces[done:] if done else pieces


def _phrase(pieces: list[Token], index: int, text: str) -> tuple[Token, int] | None:
    """Find the longest known phrase that begins at a word; give it and the index after it."""
    first = pieces[index]
    known, longest = words(), longest_words()[first.word.spelled]
    for count in range(longest, 1, -1):
        part = pieces[index : index + count]
        key = " ".join([piece.word.spelled for piece in part])
        if key in known:
            word = phrase(key, capital=first.word.capital)
            end = part[-1].end
            return _token("word", text[first.start : end], first.start, end, first.glued, word), index + count
    return None
