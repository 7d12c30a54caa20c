"""What is known of each word and mark, wherever it stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from callsched.fold import fold
from callsched.languages import Entry, contractions, past_endings, role, second_words, words
from callsched.reading.beginnings import BEGINNING
from callsched.reading.remembered import Remembered
from callsched.reading.zone_phrases import (
    LONGEST_ABBREVIATION,
    ZONE_PHRASES,
    longest_zone_phrases,
    second_zone_words,
)

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from callsched.reading.zone_phrases import ZonePhrase

_SIGNS = frozenset("+-−")  # of offsets
_POSSESSIVE = ("'s", "’s")
_CONTRACTED = ("that", "it", "what", "here", "there", "he", "she")
_NO_ROLES = Entry(0, 0, {})
_SHORTEST_VERB = 5  # characters, in the past
_MOST_WORDS = 6  # of a zone phrase


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of a word or mark wherever it stands.

    `key` is its folded form, `spelled` the same as phrases of languages have it ("new years eve"), `roles`
    those that it can play as it is written, each a bit, with their `values`; `seconds` are the second words
    of the phrases that begin with it, `leads` is the number of words of the longest zone phrase that does,
    `partners` are the second words of those; `named` tells whether it is a zone phrase by itself, `begins`
    whether more than a plain word may begin with it.
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
    partners: AbstractSet[str] = frozenset()
    named: bool = False

    def pairs(self, following: Word) -> bool:
        """Whether a zone phrase may begin with the word and the one that follows it."""
        return following.key in self.partners or following.possessive or " " in following.key


NONE: frozenset[str] = frozenset()
FIGURE = Word("", "", False, True, 0, {}, NONE, 0, True)


def _word(piece: str) -> Word:
    """Tell what is known of a word."""
    known = words()
    possessive = piece.endswith(_POSSESSIVE) and piece[:-2].lower() not in _CONTRACTED
    key = _verb_of(piece) or fold(piece[:-2] if possessive else piece)
    spelled = f"{key}s" if possessive else key
    capital = not piece[0].islower()
    entry = known.get(key, _NO_ROLES)
    roles = entry.capital if capital else entry.small
    if not roles and not capital and len(key) >= _SHORTEST_VERB and key.endswith(past_endings()):
        roles = role.PAST_FORM
    seconds = second_words().get(key, NONE)
    if possessive and seconds:
        seconds = second_words().get(spelled, NONE)  # "new year's eve"
    leads = min(longest_zone_phrases().get(key, 0), _MOST_WORDS)
    zone = ZONE_PHRASES[key] if leads else None
    if leads == 1 and not capital and zone is not None and _in_capitals(zone, key):
        leads = 0
    begins = bool(roles & BEGINNING or leads) or len(piece) == 1  # a letter: "1430Z"
    partners = second_zone_words().get(key, NONE)
    named = zone is not None
    return Word(
        key, spelled, possessive, capital, roles, entry.values, seconds, leads, begins, partners, named
    )


def _verb_of(piece: str) -> str:
    """Give the verb of a contracted word: "We'd" is no Wednesday, "we're" no past."""
    if "'" not in piece and "’" not in piece:
        return ""
    return contractions().get(piece.lower().replace("’", "'"), "")


def _in_capitals(zone: ZonePhrase, key: str) -> bool:
    """Whether a short word is a label in capitals only, since it is another word, too: "at"."""
    only_label = zone.place is None and not zone.foreign_meanings
    return only_label and zone.meanings[0].common and len(key) <= LONGEST_ABBREVIATION


def _mark(piece: str) -> Word:
    """Tell what is known of a mark."""
    entry = words().get(fold(piece), _NO_ROLES)  # "&" is "and"
    return Word(piece, piece, False, True, entry.capital, entry.values, NONE, 0, piece in _SIGNS)


@cache
def phrase(key: str, *, capital: bool) -> Word:
    """Tell what is known of several words that a language has as one."""
    entry = words()[key]
    roles = entry.capital if capital else entry.small
    leads = min(longest_zone_phrases().get(key, 0), _MOST_WORDS)
    begins = bool(roles & BEGINNING or leads)
    return Word(key, key, False, capital, roles, entry.values, NONE, leads, begins)


WORDS = Remembered(_word)
MARKS = Remembered(_mark)
