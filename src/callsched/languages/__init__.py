"""Words of all languages in one table, so that a text is read in one pass whatever its language.

A language is one file of words and one line here.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from callsched.fold import fold
from callsched.languages.en import ENGLISH
from callsched.languages.roles import Entry, Language, Role

__all__ = ["LANGUAGES", "Entry", "Language", "Role", "longest_words", "past_endings", "words", "zone_phrases"]

LANGUAGES: tuple[Language, ...] = (ENGLISH,)


_NAMES = (Role.MONTH, Role.WEEKDAY)


@cache
def words() -> dict[str, Entry]:
    """Give the roles of every folded phrase; where languages share a phrase, it has the roles of all.

    >>> entry = words()["may"]
    >>> bool(entry.small & Role.MONTH), bool(entry.capital & Role.MONTH), entry.values[Role.MONTH]
    (False, True, 5)
    """
    table: dict[str, Entry] = {}
    for language in LANGUAGES:
        for role, value, phrases in language.words:
            for phrase in _listed(phrases):
                key = fold(phrase) or phrase
                known = table.setdefault(key, Entry(0, 0, {}))
                known.values.setdefault(int(role), value)
                small = 0 if phrase in language.cased and role in _NAMES else int(role)
                table[key] = Entry(known.small | small, known.capital | role, known.values)
    return table


def _listed(phrases: str) -> list[str]:
    """Cut a list of phrases at bars and line ends."""
    return [phrase.strip() for phrase in phrases.replace("\n", "|").split("|") if phrase.strip()]


@cache
def longest_words() -> dict[str, int]:
    """Give, for a first word, how many words the longest phrase has that begins with it.

    >>> longest_words()["which"]
    4
    """
    longest: dict[str, int] = {}
    for phrase in words():
        first, *rest = phrase.split()
        longest[first] = max(longest.get(first, 1), 1 + len(rest))
    return longest


@cache
def past_endings() -> tuple[str, ...]:
    """Give the endings of verbs in the past."""
    return tuple({ending for language in LANGUAGES for ending in language.past_endings})


@cache
def zone_phrases() -> dict[str, str]:
    """Give the zones of the phrases that languages know beside the label table."""
    table: dict[str, Any] = {}
    for language in LANGUAGES:
        table |= {fold(phrase): zone for phrase, zone in language.zones.items()}
    return table
