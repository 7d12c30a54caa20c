"""Places that announcements name, and the clock each keeps."""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from callsched.errors import UnknownPlaceError
from callsched.fold import fold
from callsched.tables import longest_phrases, table

__all__ = ["Place", "capitals", "country_of", "find_place", "longest_words", "places"]


@dataclass(frozen=True, slots=True)
class Place:
    """A capital, city, state, country, its people's adjective, a region, an island or a site.

    >>> kyiv = find_place("Kiev")
    >>> kyiv.name, kyiv.zone, kyiv.country, kyiv.role, kyiv.weight
    ('Kyiv', 'Europe/Kyiv', 'UA', 'capital', 65)

    `name` is the usual English one, whatever spelling was looked up. `weight` is ten times the decimal
    logarithm of the population. `common` marks names that are ordinary English words too ("Reading", "Nice",
    "us"), which need stronger evidence than their letters. `multizone` marks a country with several clocks,
    read as its capital's: newsrooms that say "US time" mean Washington's.
    """

    name: str
    zone: str
    country: str
    role: str
    weight: int
    common: bool
    multizone: bool


def places(folded: str) -> tuple[Place, ...]:
    """Return the places of a folded name, the likeliest first: capitals before others, then the larger.

    >>> [(place.name, place.zone) for place in places("georgia")]
    [('Georgia', 'Asia/Tbilisi'), ('Georgia', 'America/New_York')]
    >>> places("atlantis")
    ()
    """
    return _places(folded) if folded in table("places") else ()


@cache
def _places(folded: str) -> tuple[Place, ...]:
    return tuple(_place(row) for row in table("places")[folded].split("\n"))


def _place(row: str) -> Place:
    name, zone, country, weight, role, marks = row.split("\t")
    return Place(name, zone, country, role, int(weight), common="c" in marks, multizone="m" in marks)


def find_place(name: str) -> Place:
    """Return the likeliest place of a name in any usual English spelling.

    >>> find_place("Washington, D.C.").zone, find_place("Türkiye").zone
    ('America/New_York', 'Europe/Istanbul')

    Raises: UnknownPlaceError, with the names that come close.
    """
    folded = fold(name)
    found = places(folded)
    if not found:
        close = get_close_matches(folded, table("places"), cutoff=0.75)
        raise UnknownPlaceError(name, tuple(dict.fromkeys(places(key)[0].name for key in close)))
    return found[0]


def capitals() -> tuple[Place, ...]:
    """Return all capitals, each once, by name.

    >>> [place.name for place in capitals()][:3]
    ['Abidjan', 'Abu Dhabi', 'Abuja']
    """
    found = {
        place.name: place for name in table("places") for place in places(name) if place.role == "capital"
    }
    return tuple(sorted(found.values(), key=lambda place: place.name))


@cache
def longest_words() -> dict[str, int]:
    """Return how many words the longest place name has that begins with a given folded word.

    >>> longest_words()["washington"], longest_words().get("atlantis", 0)
    (2, 0)

    It tells a scanner how far to look ahead.
    """
    return longest_phrases(table("places"))


@cache
def longest_context_words() -> dict[str, int]:
    """Return how many words the longest name has that `country_of` knows and that begins with a word.

    >>> longest_context_words()["white"], longest_context_words()["kremlin"]
    (2, 1)
    """
    return longest_phrases(table("context"))


def country_of(folded: str) -> str:
    """Return the country that an institution or a politician's name speaks for, or "".

    >>> country_of("kremlin"), country_of("zelenskyy"), country_of("smith")
    ('RU', 'UA', '')

    Such words have no clock; they tell which country's meaning of an abbreviation is likely.
    """
    return table("context").get(folded, "").rpartition("\t")[2]
