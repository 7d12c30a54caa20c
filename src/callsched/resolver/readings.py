"""Readings: each meaning of a label applied by its letter, and as the wall clock meant."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from callsched.labels import Kind, Meaning, family, meanings
from callsched.resolver import costs
from callsched.resolver.primary import both_seasons, primary, shared_offsets
from callsched.resolver.seasons import keeps, offset_on, used
from callsched.resolver.weighing import Context, Near, by_countries, weighed
from callsched.zones import Zone, zone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from callsched.reading.items import Label

__all__ = ["Context", "Reading", "by_letter", "local_reading", "readings"]

_KEPT = 1 << 12  # labels, each with what stood around it
_REFERENCE = Kind.REFERENCE  # members of an enumeration are slow to look up
_NOWHERE: frozenset[str] = frozenset()
_cost = attrgetter("cost")
_HOUR = 3600
_SHORT = len("WA")
_MOST_PLACES = 3  # whose clocks a writer may have looked at


@dataclass(slots=True)
class Reading:
    """A clock to read a figure by: a zone's, or a fixed offset from UTC in seconds.

    `meant`: not what the label denotes by its letter, but the wall clock that its writer looked at.
    `namesake`: not of the place that the name means first, but of another one.
    """

    meaning: Meaning | None
    zone: Zone | None
    offset: int
    meant: bool
    cost: float
    namesake: bool = False

    def local(self, instant: int) -> int:
        """Give what this clock shows at an instant; both in seconds since 1970."""
        return instant + (self.offset if self.zone is None else self.zone.offset(instant))

    def offsets_of(self, local: int) -> tuple[int, ...]:
        """Give the offsets under which this clock shows a reading: none in a gap, two in a fold."""
        return (self.offset,) if self.zone is None else self.zone.offsets_of(local)

    @property
    def as_london(self) -> bool:
        """Whether GMT is read as London's clock in summer."""
        return self.meant and self.meaning is not None and self.meaning.kind is _REFERENCE

    @property
    def clock(self) -> tuple[str, str]:
        """Whose clock it is: of the label's zone, by the name of what it shows."""
        return self.meaning.zone if self.meaning is not None else "", self.name()

    def at_cost(self, cost: float) -> Reading:
        """Give the same reading at another cost."""
        return Reading(self.meaning, self.zone, self.offset, self.meant, cost, self.namesake)

    def told(self) -> str:
        """Name the clock for a reader: the family of the label's meaning, with its offset if it is fixed."""
        if self.meaning is None or not self.meaning.zone:
            return self.name()
        shown = f" ({self.name()})" if self.zone is None else ""
        return f"{family(self.meaning.zone)}{shown}"

    def name(self) -> str:
        """Name the clock: an IANA key or `UTC-05:00`."""
        return _named(self.offset) if self.zone is None else self.zone.key


@cache
def _named(offset: int) -> str:
    """Write an offset as `UTC-05:00`; there are few."""
    sign = "-" if offset < 0 else "+"
    return f"UTC{sign}{abs(offset) // 3600:02}:{abs(offset) // 60 % 60:02}"


@cache
def local_reading(key: str) -> Reading:
    """Give the reading of "local time" in a zone; it is shared."""
    return _wall(Meaning(Kind.LOCATION, key, key, None))


def by_letter(meaning: Meaning, cost: float = costs.STRICT) -> Reading:
    """Give the reading of a meaning by its letter."""
    if meaning.offset is None:
        return Reading(meaning, zone(meaning.zone), 0, False, cost)
    return Reading(meaning, None, meaning.offset, False, cost)


def readings(
    labels: Sequence[Label],
    glosses: Sequence[Label],
    context: Context,
    on: date | None,
    cities: Sequence[Label] = (),
) -> list[Reading]:
    """Give the readings of a stated time's labels, the cheapest first.

    `cities` are the places of the sentence: the writer may have looked at a clock there.
    """
    if len(labels) == 1 and not glosses:
        label, known = labels[0], labels[0].meanings
        if len(known) == 1:
            anywhere = known[0].offset is None and not label.larger
            if anywhere or not (cities or context.zone):
                return _alone(known[0])
        if label.form == "place":
            return _at(label, cities)
        if known and known is meanings(label.text):
            named = context.countries if len(known) > 1 else _NOWHERE
            return _by_context(label.text, context.here, _near(cities), named, on)
    given = (*labels, *glosses)
    exact = [label for label in given if label.form in ("abbreviation", "name", "offset")]
    located = [label for label in given if label.form == "place"]
    chosen = primary(exact, located, on, glosses)
    if not chosen:
        return [reading for label in _narrowest(located)[:1] for reading in _at(label, cities)]
    whole_year = both_seasons(chosen)
    if whole_year is not None:
        return [_wall(whole_year)]
    shared = shared_offsets(chosen)
    near, beside = _near(cities), _near(located)
    found = [
        reading
        for label in chosen
        for meaning, cost in weighed(label, glosses, located, context, on)
        if not shared or meaning.offset in shared
        for reading in _of(meaning, cost, _walls(meaning, beside, near, context.here, on), near, on)
    ]
    if chosen[0].form == "offset":
        generic = [label for label in exact if label.meanings[0].kind is Kind.GENERIC]
        found += _other_season(chosen[0].meanings[0], beside + _near(generic), on)
    if on is not None and glosses:
        found = _as_glossed(found, glosses, on)
    return sorted(found, key=_cost)


def _as_glossed(found: list[Reading], glosses: Sequence[Label], on: date) -> list[Reading]:
    """Prefer the wall clock of a label whose gloss has that clock's offset: "8 p.m. EST (GMT-4)" in July."""
    stated = {gloss.meanings[0].offset for gloss in glosses if gloss.form == "offset" and gloss.meanings}
    walls = [one for one in found if one.meant and one.zone and offset_on(one.zone.key, on) in stated]
    if not walls or any(one.offset in stated for one in found if one.zone is None):
        return found
    return [one.at_cost(costs.STRICT if one in walls else one.cost + costs.MEANT) for one in found]


def _other_season(offset: Meaning, beside: Near, on: date | None) -> list[Reading]:
    """Give the wall clocks of places whose offset is that of the other season: "in Riga (UTC+2)" in June."""
    if on is None:
        return []
    near = [key for key, _ in beside if offset_on(key, on) != offset.offset and used(key, offset, on)]
    return [Reading(offset, zone(key), 0, True, costs.MEANT) for key in near]


@lru_cache(maxsize=_KEPT)
def _by_context(
    text: str, here: Near, near: Near, countries: frozenset[str], on: date | None
) -> list[Reading]:
    """Give the readings of one label by what is named around it; the list is shared."""
    found = [
        reading
        for meaning, cost in by_countries(meanings(text), countries, on)
        for reading in _of(meaning, cost, _walls(meaning, (), near, here, on), near, on)
    ]
    return sorted(found, key=_cost)


def _near(places: Sequence[Label]) -> Near:
    """Give the zones of places, with the countries that they lie in."""
    if not places:
        return ()
    near = [
        (place.meanings[0].zone, place.meanings[0].countries)
        for place in places
        if place.meanings and not place.multizone
    ]
    return tuple(near)


@cache
def _alone(meaning: Meaning) -> list[Reading]:
    """Give the readings of a meaning that nothing around it bears on; the list is shared."""
    return _of(meaning, costs.STRICT, [meaning.zone], (), None)


def _narrowest(places: list[Label]) -> list[Label]:
    """Choose the part of a country of several zones: "USA: 9:30 p.m. (west coast)"."""
    wide = places[0] if places else None
    if wide is None or not wide.multizone:
        return places
    return [place for place in places if place.country == wide.country and not place.multizone] or places


def _at(label: Label, cities: Sequence[Label]) -> list[Reading]:
    """Give the readings of a place, and of larger ones of its name, which other times may prove."""
    first = _wall(_place(label, cities))
    larger = label.meanings[1:] if len(label.text) == _SHORT else label.larger  # "WA" in Australia
    others = [one for one in larger if one != first.meaning]
    return [first, *[Reading(one, zone(one.zone), 0, False, costs.FOREIGN_MEANING, True) for one in others]]


def _place(label: Label, cities: Sequence[Label]) -> Meaning:
    """Choose a place of a name: the capital, unless a larger one lies in a country named beside it.

    Two letters may be any of the places that they stand for.
    """
    near = {city.country for city in cities if city is not label}
    others = label.meanings[1:] if len(label.text) == _SHORT else label.larger
    fitting = [meaning for meaning in others if near & set(meaning.countries)]
    return fitting[0] if fitting and not near & set(label.meanings[0].countries) else label.meanings[0]


def _wall(meaning: Meaning) -> Reading:
    return Reading(meaning, zone(meaning.zone), 0, False, costs.STRICT)


def _walls(meaning: Meaning, located: Near, cities: Near, here: Near, on: date | None) -> list[str]:
    """Give the zones whose wall clock a fixed label may stand for, the likeliest first.

    A place beside the label comes first; then one named near it, or the event's, whose clocks are called so
    on that day, or show the label's offset all year ("EST" in Brisbane).
    """
    named = _zones(located, meaning)
    beside = [where for where in named if on is None or _near_clock(where, meaning, on)] if named else []
    if beside or on is None:
        return [*beside, meaning.zone]
    near = [where for where in _zones(cities, meaning) if _shows(where, meaning, on)]
    users = meaning.countries
    near += [
        where
        for where, (country, *_) in here
        if _called(where, meaning, on) or (country in users and _shows(where, meaning, on))
    ]
    return [*near, meaning.zone]


def _called(key: str, meaning: Meaning, on: date) -> bool:
    """Whether the clocks of a zone are called so on a day."""
    return zone(key).called(on) == meaning.name.upper()


def _shows(key: str, meaning: Meaning, on: date) -> bool:
    """Whether the clocks of a zone are called so on a day, or have that offset in summer and winter."""
    return _called(key, meaning, on) or keeps(key, meaning, on)


def _near_clock(key: str, meaning: Meaning, on: date) -> bool:
    """Whether a zone's clocks are at most an hour from a label's, unlike those of "EST in Mountain View"."""
    return meaning.offset is None or abs(offset_on(key, on) - meaning.offset) <= _HOUR


def _zones(places: Near, meaning: Meaning) -> list[str]:
    """Give the zones of places in countries that use a label so."""
    if not places:
        return []
    users = set(meaning.countries)
    return [where for where, countries in places if not users.isdisjoint(countries)]


def _of(meaning: Meaning, cost: float, walls: Sequence[str], cities: Near, on: date | None) -> list[Reading]:
    """Apply a meaning: by its letter, and as the wall clocks that may have been meant."""
    found = [by_letter(meaning, cost)]
    if meaning.offset is None or meaning.kind is Kind.OFFSET or meaning.zone in ("", "Etc/UTC"):
        return found
    if cost >= costs.FOREIGN_MEANING:
        return found  # nobody both takes a label from far away and slips in its season
    reference = meaning.kind is _REFERENCE
    extra = costs.MEANT_REFERENCE if reference else costs.MEANT
    found.append(Reading(meaning, zone(walls[0]), 0, True, cost + extra))
    if reference or not cities:
        return found
    there = [key for key in dict.fromkeys(_zones(cities, meaning)) if key != walls[0]]
    there = [key for key in there if on is None or _near_clock(key, meaning, on)]
    found += [Reading(meaning, zone(key), 0, True, cost + costs.MEANT_THERE) for key in there[:_MOST_PLACES]]
    return found
