"""The tz database: PyPI's `tzdata`, read explicitly, whatever the host holds."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

import tzdata

from callsched.errors import MisuseError, UnknownZoneError
from callsched.zones import tzif
from callsched.zones.zone import Zone


def tzdata_version() -> str:
    """Name the release of the tz database that every answer comes from, such as `2026f`.

    >>> tzdata_version()[:2]
    '20'
    """
    return tzdata.IANA_VERSION


@cache
def keys() -> frozenset[str]:
    """Give the keys of all zones and links of the release.

    >>> "Europe/Kyiv" in keys(), "Europe/Kiev" in keys(), "EST5EDT4" in keys()
    (True, True, False)
    """
    return frozenset(resources.files(tzdata).joinpath("zones").read_text(encoding="ascii").split())


def release_table(name: str) -> list[list[str]]:
    """Give the rows of a table that the release holds beside the zones, cut at tabs.

    >>> release_table("iso3166.tab")[0]
    ['AD', 'Andorra']
    """
    text = resources.files(tzdata).joinpath("zoneinfo", name).read_text(encoding="utf-8")
    return [row.split("\t") for row in text.splitlines() if row and not row.startswith("#")]


@cache
def zone_countries() -> dict[str, str]:
    """Give the country of each zone that the release's zone.tab places in one, by its ISO code.

    >>> zone_countries()["Asia/Manila"], "Asia/Calcutta" in zone_countries()
    ('PH', False)
    """
    return {key: country for country, _, key, *_ in release_table("zone.tab")}


def zone(key: str | ZoneInfo | Zone) -> Zone:
    """Get a zone by its key; a `ZoneInfo` counts by its key, not by the rules it has loaded.

    >>> zone("Europe/Kyiv")
    Zone('Europe/Kyiv')

    Raises `UnknownZoneError`, with close matches, for what the release does not hold; nothing is
    ever looked up as a path.
    """
    if isinstance(key, str):
        return _load(key)
    return key if isinstance(key, Zone) else _load(zone_key(key))


def zone_key(key: str | ZoneInfo) -> str:
    """Check a zone key and give it back.

    >>> zone_key(ZoneInfo("Asia/Tokyo"))
    'Asia/Tokyo'
    >>> zone_key("Asia/Tokio")
    Traceback (most recent call last):
    callsched.errors.UnknownZoneError: unknown zone `Asia/Tokio`; did you mean `Asia/Tokyo` or `Asia/Tomsk`?
    """
    name = key.key if isinstance(key, ZoneInfo) else key
    if not isinstance(name, str):
        raise MisuseError(f"a zone is an IANA key such as `Europe/Kyiv`, not {name!r}")
    if name not in keys():
        raise UnknownZoneError(name, get_close_matches(name[:64], sorted(keys()), n=2, cutoff=0.75))
    return name


@cache
def _load(key: str) -> Zone:
    """Load a zone, whose key is checked but once."""
    zone_key(key)
    data = resources.files(tzdata).joinpath("zoneinfo", *key.split("/")).read_bytes()
    return Zone(key, tzif.parse(data))
