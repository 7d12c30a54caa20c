"""Which country a zone lies in (zone.tab of the tz database)."""

from collections import defaultdict
from datetime import date
from functools import cache
from importlib.resources import files

from labels.history import seasons

RECENT = date(2000, 1, 1)
CLOCKS_FROM = date(2024, 1, 1)
OCCUPIED = {"Europe/Simferopol"}  # on Moscow time since 2014: no second clock of Ukraine's


@cache
def countries() -> dict[str, str]:
    """Return the country of each zone of zone.tab."""
    lines = files("tzdata").joinpath("zoneinfo/zone.tab").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {row[2]: row[0] for row in rows}


@cache
def multizone() -> frozenset[str]:
    """Return the countries whose zones have kept different clocks since 2024."""
    clocks = defaultdict(set)
    for zone, country in countries().items():
        if zone not in OCCUPIED:
            kept = [(season.start, season.offset) for season in seasons(zone) if season.end > CLOCKS_FROM]
            clocks[country].add((kept[0][1], *kept[1:]))
    return frozenset(country for country, kept in clocks.items() if len(kept) > 1)


@cache
def users(abbreviation: str) -> dict[int | None, frozenset[str]]:
    """Return the countries that have used an abbreviation since 2000, by the offset it had."""
    found = defaultdict(set)
    for zone, country in countries().items():
        for season in seasons(zone):
            if season.abbreviation.upper() == abbreviation.upper() and season.end > RECENT:
                found[season.offset].add(country)
    return {offset: frozenset(used) for offset, used in found.items()}
