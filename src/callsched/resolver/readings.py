"""Readings: each meaning of a label applied by its letter, and as the wall clock meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from callsched.labels import Kind, Meaning, family
from callsched.resolver import costs
from callsched.zones import Zone, zone

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from callsched.reading.items import Label


class Reading(NamedTuple):
    """A clock to read a figure by: a zone's, or a fixed offset from UTC in seconds.

    `meant`: not what the label denotes by its letter, but the wall clock that its writer looked at.
    """

    meaning: Meaning | None
    zone: Zone | None
    offset: int
    meant: bool
    cost: float

    def local(self, instant: int) -> int:
        """Give what this clock shows at an instant; both in seconds since 1970."""
        return instant + (self.offset if self.zone is None else self.zone.offset(instant))

    def told(self) -> str:
        """Name the clock for a reader: the family of the label's meaning, with its offset if it is fixed."""
        if self.meaning is None or not self.meaning.zone:
            return self.name()
        shown = f" ({self.name()})" if self.zone is None else ""
        return f"{family(self.meaning.zone)}{shown}"

    def name(self) -> str:
        """Name the clock: an IANA key or `UTC-05:00`."""
        if self.zone is not None:
            return self.zone.key
        sign = "-" if self.offset < 0 else "+"
        return f"UTC{sign}{abs(self.offset) // 3600:02}:{abs(self.offset) // 60 % 60:02}"


class Context(NamedTuple):
    """What the surroundings of a text say: the event's zone, and the countries named."""

    zone: str | None = None
    country: str = ""
    countries: frozenset[str] = frozenset()
    zones: frozenset[str] = frozenset()


def readings(
    labels: Iterable[Label],
    glosses: Iterable[Label],
    context: Context,
    on: date | None,
    cities: Iterable[Label] = (),
) -> list[Reading]:
    """Give the readings of a stated time's labels, the cheapest first.

    `cities` are the places of the sentence: the writer may have looked at a clock there.
    """
    given = list(labels)
    exact = [label for label in (*given, *glosses) if label.form in ("abbreviation", "name", "offset")]
    located = [label for label in (*given, *glosses) if label.form == "place"]
    primary = _primary(exact)
    if not primary:
        return [_located(meaning, cost) for label in located[:1] for meaning, cost in _places(label, context)]
    found = [
        reading
        for label in primary
        for meaning, cost in _weighed(label, located, context, on)
        for reading in (*_of(meaning, cost, located), *_there(meaning, cost, cities))
    ]
    return sorted(found, key=lambda reading: reading.cost)


def local_reading(key: str) -> Reading:
    """Give the reading of "local time" in a zone."""
    return Reading(Meaning(Kind.LOCATION, key, key, None), zone(key), 0, False, costs.STRICT)


def _primary(exact: list[Label]) -> list[Label]:
    """Choose the labels that say most: in "Pacific (PST)" it is PST, in "ET/PT" both."""
    fixed = [label for label in exact if label.meanings and label.meanings[0].kind is not Kind.GENERIC]
    chosen = [label for label in fixed if label.form != "offset"] or fixed or exact
    if len(chosen) > 1 and chosen[0].meanings[0].kind is Kind.REFERENCE:
        return chosen[:1]
    return chosen if chosen == exact else chosen[:1]


def _places(label: Label, context: Context) -> list[tuple[Meaning, float]]:
    """Weigh the places that share a name: the largest first, unless the context names a country."""
    found = []
    for rank, meaning in enumerate(label.meanings[:3]):
        supported = bool(set(meaning.countries) & context.countries - {label.country})
        found.append((meaning, 0.0 if rank == 0 or supported else costs.FOREIGN_MEANING * rank))
    best = min(cost for _, cost in found)
    return [(meaning, cost) for meaning, cost in found if cost == best][:1]


def _located(meaning: Meaning, cost: float) -> Reading:
    return Reading(meaning, zone(meaning.zone), 0, False, cost)


def _weighed(
    label: Label, located: list[Label], context: Context, on: date | None
) -> list[tuple[Meaning, float]]:
    """Weigh the meanings of a label by its surroundings."""
    meanings = [m for m in label.meanings if on is None or m.applies(on)] or list(label.meanings)
    if len(meanings) == 1:
        return [(meanings[0], costs.STRICT)]
    beside = {country for place in located for meaning in place.meanings[:1] for country in meaning.countries}
    near = set(context.countries) | ({context.country} if context.country else set())
    supported = [bool(set(meaning.countries) & near) for meaning in meanings]
    weighed = []
    for meaning, fits in zip(meanings, supported, strict=True):
        if (beside and set(meaning.countries) & beside) or (fits and not beside):
            cost = costs.STRICT
        elif meaning.rank == 0 and not beside:
            cost = costs.BESIDE_CONTEXT if any(supported) else costs.STRICT
        else:
            cost = costs.FOREIGN_MEANING * (1 + meaning.rank)
        weighed.append((meaning, cost))
    return weighed


def _there(meaning: Meaning, cost: float, cities: Iterable[Label]) -> list[Reading]:
    """Read a fixed label as the wall clock of a place named near it: "Phoenix … 10 a.m. MDT"."""
    if meaning.kind not in (Kind.STANDARD, Kind.DAYLIGHT):
        return []
    zones = {
        place.zone: None
        for label in cities
        for place in label.meanings[:1]
        if not label.multizone
        and set(place.countries) & set(meaning.countries)
        and place.zone != meaning.zone
    }
    return [Reading(meaning, zone(key), 0, True, cost + costs.MEANT_THERE) for key in list(zones)[:3]]


def _of(meaning: Meaning, cost: float, located: list[Label]) -> list[Reading]:
    """Apply a meaning: by its letter, and as the wall clock meant where that can differ."""
    if meaning.offset is None:
        return [Reading(meaning, zone(meaning.zone), 0, False, cost)]
    strict = Reading(meaning, None, meaning.offset, False, cost)
    places = [
        place.meanings[0].zone
        for place in located
        if place.meanings
        and not place.multizone
        and (set(place.meanings[0].countries) & set(meaning.countries) or not meaning.countries)
    ]
    if meaning.kind is Kind.OFFSET or meaning.zone in ("", "Etc/UTC", "UTC"):
        return [strict]
    extra = costs.MEANT_REFERENCE if meaning.kind is Kind.REFERENCE else costs.MEANT
    wall = (places or [meaning.zone])[0]
    return [strict, Reading(meaning, zone(wall), 0, True, cost + extra)]
