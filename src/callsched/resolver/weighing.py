"""Weighing the meanings of a label by what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.resolver import costs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from callsched.labels import Meaning
    from callsched.reading import Reading
    from callsched.reading.items import Label

_BRITISH = frozenset({"GB", "IE"})
Near = tuple[tuple[str, tuple[str, ...]], ...]  # zones of places, with the countries that they lie in


class Context:
    """What the surroundings of a text say: the event's zone and country, and the countries named."""

    def __init__(self, zone: str | None, country: str, reading: Reading) -> None:
        self.zone = zone
        self.country = country
        self.reading = reading
        self.here: Near = ((zone, (country,)),) if zone else ()

    @property
    def countries(self) -> frozenset[str]:
        """The countries that the text names, and that of the event."""
        return self.reading.countries | {self.country}

    @property
    def british(self) -> bool:
        """Whether Britain or Ireland is named, whose clocks "GMT" may stand for."""
        return self.zone == "Europe/London" or not _BRITISH.isdisjoint(self.countries)


def weighed(
    label: Label, glosses: Sequence[Label], located: Sequence[Label], context: Context, on: date | None
) -> list[tuple[Meaning, float]]:
    """Give the meanings of a label with their costs; an offset or a place beside it decides alone."""
    if len(label.meanings) == 1:
        return [(label.meanings[0], costs.STRICT)]
    meanings = _in_use(label.meanings, on)
    stated = {gloss.meanings[0].offset for gloss in glosses if gloss.form == "offset" and gloss.meanings}
    beside = {country for place in located for meaning in place.meanings[:1] for country in meaning.countries}
    fitting = [m for m in meanings if m.offset in stated] or [
        m for m in meanings if beside & set(m.countries)
    ]
    if fitting:
        return [(meaning, costs.STRICT) for meaning in fitting]
    return _supported(meanings, context.countries) if len(meanings) > 1 else [(meanings[0], costs.STRICT)]


def by_countries(
    meanings: Sequence[Meaning], countries: frozenset[str], on: date | None
) -> list[tuple[Meaning, float]]:
    """Give meanings with their costs by the countries that a text names."""
    meanings = _in_use(meanings, on)
    return _supported(meanings, countries) if len(meanings) > 1 else [(meanings[0], costs.STRICT)]


def _supported(meanings: Sequence[Meaning], countries: frozenset[str]) -> list[tuple[Meaning, float]]:
    supported = [meaning for meaning in meanings if not countries.isdisjoint(meaning.countries)]
    return [(meaning, _cost(meaning, supported)) for meaning in meanings]


def _in_use(meanings: Sequence[Meaning], on: date | None) -> Sequence[Meaning]:
    """Give the meanings that a label had on a day, or all where it had none."""
    return [meaning for meaning in meanings if on is None or meaning.applies(on)] or meanings


def _cost(meaning: Meaning, supported: Sequence[Meaning]) -> float:
    if meaning in supported:
        return costs.STRICT
    if meaning.rank == 0:
        return costs.BESIDE_CONTEXT if supported else costs.STRICT
    return costs.FOREIGN_MEANING if meaning.rank == 1 else costs.RARE_MEANING
