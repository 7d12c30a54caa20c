"""Words of all languages in one table, so that a text is read in one pass whatever its language.

A language is one file of words and one line here.
"""

from __future__ import annotations

from functools import cache

from callsched.fold import fold
from callsched.languages import role
from callsched.languages.en import ENGLISH
from callsched.languages.roles import Entry, Language
from callsched.languages.ru import RUSSIAN

__all__ = [
    "LANGUAGES",
    "Entry",
    "Language",
    "adjectives",
    "contractions",
    "longest_words",
    "names",
    "past_endings",
    "role",
    "second_words",
    "words",
]

LANGUAGES: tuple[Language, ...] = (ENGLISH, RUSSIAN)


_NAMES = (role.MONTH, role.WEEKDAY)


@cache
def words() -> dict[str, Entry]:
    """Give the roles of every folded phrase; where languages share a phrase, it has the roles of all.

    >>> entry = words()["may"]
    >>> bool(entry.small & role.MONTH), bool(entry.capital & role.MONTH), entry.values[role.MONTH]
    (False, True, 5)
    """
    table: dict[str, Entry] = {}
    for language in LANGUAGES:
        for part, value, phrases in language.words:
            for phrase in _listed(phrases):
                key = fold(phrase) or phrase
                known = table.setdefault(key, Entry(0, 0, {}))
                known.values.setdefault(part, value)
                small = 0 if phrase in language.cased and part in _NAMES else part
                table[key] = Entry(known.small | small, known.capital | part, known.values)
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
def second_words() -> dict[str, frozenset[str]]:
    """Give, for a first word, the second words of the phrases that begin with it.

    >>> "past" in second_words()["half"], "the" in second_words()["half"]
    (True, False)
    """
    seconds: dict[str, set[str]] = {}
    for phrase in words():
        first, *rest = phrase.split()
        if rest:
            seconds.setdefault(first, set()).add(rest[0])
    return {first: frozenset(found) for first, found in seconds.items()}


@cache
def past_endings() -> tuple[str, ...]:
    """Give the endings of verbs in the past."""
    return tuple({ending for language in LANGUAGES for ending in language.past_endings})


@cache
def contractions() -> dict[str, str]:
    """Give the verb of each contracted word that would be another one without its mark.

    >>> contractions()["we'd"], contractions()["we're"]
    ('would', 'are')
    """
    return {word: verb for language in LANGUAGES for word, verb in language.contractions.items()}


@cache
def names() -> dict[str, str]:
    """Give the English names, as the tables have them, of the places and clocks that languages name.

    >>> names()["москве"], names()["восточного побережья"]
    ('moscow', 'eastern time')
    """
    return {name: english for language in LANGUAGES for name, english in language.names.items()}


@cache
def adjectives() -> dict[str, str]:
    """Give the English names of the places and clocks that languages have adjectives for."""
    return {word: english for language in LANGUAGES for word, english in language.adjectives.items()}
