"""Zone phrases: what a folded phrase names, whatever the language, and how far to look for one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from callsched import labels, places
from callsched.fold import fold
from callsched.languages import adjectives, names
from callsched.reading.remembered import Remembered
from callsched.tables import table
from callsched.zones import keys

if TYPE_CHECKING:
    from callsched.labels import Meaning

LONGEST_ABBREVIATION = 5  # characters


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that a phrase names, the likeliest first; `larger` are those of the name with more people.

    `proper`: it needs a capital letter, so that "east coast" does not, but "reading" does.
    """

    meanings: tuple[Meaning, ...]
    larger: tuple[Meaning, ...]
    country: str
    people: bool
    common: bool
    multizone: bool
    city: bool
    island: bool
    proper: bool


@dataclass(frozen=True, slots=True)
class ZonePhrase:
    """What a phrase names: a label in another language or in English, a place, or several of them."""

    foreign: str
    of_people: bool
    foreign_meanings: tuple[Meaning, ...]
    meanings: tuple[Meaning, ...]
    place: NamedPlace | None


def zone_phrase(key: str) -> ZonePhrase | None:
    """Tell what a folded phrase names; nothing if no table holds it.

    >>> phrase = zone_phrase("kyiv")
    >>> phrase.place.city, phrase.place.meanings[0].zone, zone_phrase("nowhere")
    (True, 'Europe/Kyiv', None)
    """
    adjective = adjectives().get(key)
    foreign = adjective or names().get(key) or ""
    found = ZonePhrase(
        foreign=foreign,
        of_people=adjective is not None,
        foreign_meanings=labels.meanings(foreign) if foreign else (),
        meanings=labels.meanings(key),
        place=_place(key, foreign, of_people=adjective is not None),
    )
    return found if found.foreign_meanings or found.meanings or found.place else None


def _place(key: str, foreign: str, *, of_people: bool) -> NamedPlace | None:
    where = places.places(foreign or key)
    if not where:
        return None
    first = where[0]
    people = of_people or first.role == "demonym"
    alike = [place for place in where if of_people or not people or place.role == first.role]
    return NamedPlace(
        meanings=tuple(labels.location(place) for place in alike),
        larger=tuple(labels.location(place) for place in where[1:] if place.weight > first.weight),
        country=first.country,
        people=people,
        common=first.common and not foreign,
        multizone=first.multizone,
        city=first.role in ("capital", "city"),
        island=first.role == "island",
        proper=not (of_people or (" " in key and first.role == "region")),
    )


ZONE_PHRASES = Remembered(zone_phrase)


@cache
def longest_zone_phrases() -> dict[str, int]:
    """Give, for a folded first word, how many words the longest zone phrase has that begins with it.

    >>> longest_zone_phrases()["washington"], longest_zone_phrases()["pacific"]
    (2, 4)
    """
    longest = dict(places.longest_words())
    for first, count in labels.longest_words().items():
        longest[first] = max(longest.get(first, 1), count)
    for region in {key.partition("/")[0] for key in keys() if "/" in key}:
        longest.setdefault(fold(region), 1)  # "Etc/UTC"
    for phrase in (*names(), *adjectives()):
        first, *rest = phrase.split()
        longest[first] = max(longest.get(first, 1), 1 + len(rest))
    return longest


@cache
def second_zone_words() -> dict[str, set[str]]:
    """Give, for a folded first word, the second words of the zone phrases that begin with it.

    >>> "york" in second_zone_words()["new"], "talks" in second_zone_words()["the"]
    (True, False)
    """
    seconds: dict[str, set[str]] = {}
    for phrase in chain(table("places"), table("labels"), names(), adjectives()):
        if " " in phrase:
            first, second, *_ = phrase.split(" ", 2)
            seconds.setdefault(first, set()).add(second)
    return seconds
