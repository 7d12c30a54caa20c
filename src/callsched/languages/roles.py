"""What the grammar asks of a language: words, each with the roles that it can play for a clock time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Entry(NamedTuple):
    """The roles of a phrase: those it plays as written in small letters, and with a capital."""

    small: int
    capital: int
    values: dict[int, Any]


class Language(NamedTuple):
    """The words of a language.

    `words` lists (role, value, phrases by bars or lines); `names` maps the language's names of
    places and clocks, in every case that occurs, to English ones that the tables know; `adjectives` does so
    for the words that are labels only beside "time". `cased` are the words that count only with a capital;
    `past_endings` are those of verbs in the past. `contractions` gives the verb of words such as "we're" that
    would be another word without the mark.
    """

    code: str
    words: tuple[tuple[int, Any, str], ...]
    names: Mapping[str, str] = {}
    adjectives: Mapping[str, str] = {}
    cased: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    contractions: Mapping[str, str] = {}
