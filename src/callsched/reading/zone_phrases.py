"""How far to look for zone words: the longest phrase of labels and places that begins with a word."""

from __future__ import annotations

from functools import cache

from callsched import labels, places
from callsched.languages import adjectives, names


@cache
def longest_zone_phrases() -> dict[str, int]:
    """Give, for a folded first word, how many words the longest zone phrase has that begins with it.

    >>> longest_zone_phrases()["washington"], longest_zone_phrases()["pacific"]
    (2, 4)
    """
    longest = dict(places.longest_words())
    for first, count in labels.longest_words().items():
        longest[first] = max(longest.get(first, 1), count)
    for phrase in (*names(), *adjectives()):
        first, *rest = phrase.split()
        longest[first] = max(longest.get(first, 1), 1 + len(rest))
    return longest
