"""Spelled-out zone names: CLDR's English ones, and the forms that newsrooms make of them."""

import re
from collections import defaultdict
from collections.abc import Iterator

from babel import Locale
from babel.core import get_global

from labels.meanings import Label
from labels.rows import read
from labels.zonetab import countries

LOCALES = ("en", "en_001", "en_AU", "en_CA", "en_GB", "en_IN", "en_NZ", "en_ZA")
DAYLIGHT = ("Daylight Time", "Daylight Saving Time", "Daylight Savings Time", "Summer Time")
AMERICAN = {"America_Eastern", "America_Central", "America_Mountain", "America_Pacific"}
BARE = AMERICAN | {"Atlantic", "Australia_Eastern", "Australia_Central"}  # written without "Time" too
SPELLINGS = {
    "Central European": ("Central Europe",),
    "Eastern European": ("East European", "Eastern Europe"),
    "Western European": ("West European", "Western Europe"),
}
DAYLIGHT_ZONES = {"Hawaii_Aleutian": "America/Adak", "Amazon": "America/Cuiaba"}  # the standard one has none


def labels() -> Iterator[Label]:
    """Yield a label for every form of every English metazone name."""
    golden = _golden_zones()
    members = _members()
    for metazone, zone in sorted(golden.items()):
        used = {countries()[member] for member in members[metazone] if member in countries()}
        home = countries().get(zone, "")
        ordered = tuple(country for country in (home, *sorted(used - {home})) if country)
        for kind, name in sorted(_names(metazone)):
            kept = DAYLIGHT_ZONES.get(metazone, zone) if kind == "daylight" else zone
            for form in _forms(name, kind, metazone):
                yield Label(form, kind, kept, countries=ordered, source="cldr")
            for form in _spelled(name, kind):
                yield Label(form, kind, kept, countries=ordered)


def _members() -> dict[str, list[str]]:
    members = defaultdict(list)
    for zone, metazone in get_global("meta_zones").items():
        members[metazone].append(zone)
    return members


def _golden_zones() -> dict[str, str]:
    golden = {metazone: zones[0] for metazone, zones in _members().items() if len(zones) == 1}
    golden |= {metazone: zone for metazone, zone in read("golden.tsv")}  # noqa: C416 -- rows are lists
    return {metazone: zone for metazone, zone in golden.items() if zone != "-"}


def _names(metazone: str) -> set[tuple[str, str]]:
    """Return the kinds and long names of a metazone in all kinds of English.

    A metazone without seasons has a "standard" name only; without the word it names wall time: "Nepal Time".
    """
    found = set()
    for code in LOCALES:
        for kind, name in Locale.parse(code).meta_zones.get(metazone, {}).get("long", {}).items():
            seasonal = kind == "daylight" or "Standard" in name
            found.add((kind if seasonal else "generic", name.replace("’", "'")))
    return found


def _forms(name: str, kind: str, metazone: str) -> Iterator[str]:
    """Yield a name and its other forms: "Eastern Daylight Time" as "US Eastern Daylight"."""
    for long in sorted(_synonyms(name) if kind == "daylight" else {name}):
        forms = [long]
        if metazone in BARE and not long.endswith("Summer Time"):
            forms.append(long.removesuffix(" Time"))
        yield from forms
        if long.startswith("Australian "):
            yield from (f"Australia {form.removeprefix('Australian ')}" for form in forms)
        if metazone in AMERICAN:
            yield from (f"{prefix} {form}" for prefix in ("US", "North American") for form in forms)
    if metazone in AMERICAN and kind == "generic":
        yield from (f"{name.removesuffix(' Time')} {ending}" for ending in ("US", "US Time"))


def _spelled(name: str, kind: str) -> Iterator[str]:
    """Yield a name as newsrooms spell it: "Eastern European Time" as "East European Time"."""
    for written, others in SPELLINGS.items():
        if name.startswith(f"{written} "):
            for long in sorted(_synonyms(name) if kind == "daylight" else {name}):
                yield from (f"{other}{long.removeprefix(written)}" for other in others)


def _synonyms(name: str) -> set[str]:
    stem = re.sub(r" (Half )?(Daylight|Summer)( Savings?)? Time$", "", name)
    return {name, *(f"{stem} {ending}" for ending in DAYLIGHT)}
