"""Which of a time's labels say most, and what several say together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from callsched.labels import Kind
from callsched.resolver.seasons import used

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from callsched.labels import Meaning
    from callsched.reading.items import Label

_LISTED = len(") ")  # "(UTC+01:00) Amsterdam, Berlin"


def primary(
    exact: list[Label], located: list[Label], on: date | None, glosses: Sequence[Label] = ()
) -> list[Label]:
    """Choose the labels that say most: in "Pacific (PST)" it is PST, in "ET/PT" both.

    An offset before a generic name or a city only lists it, as in "(UTC-05:00) Eastern Time (US & Canada)",
    unless those are its `glosses`: "GMT-5 (New York)".
    """
    first = exact[0] if exact else None
    if first is not None and first.form == "offset" and on is not None:
        named = [label for label in exact if label.form == "name" and label.start > first.end]
        named += [place for place in located if place.start == first.end + _LISTED]
        generic = named[0].meanings[0] if named and named[0] not in glosses else None
        if generic is not None and generic.offset is None and used(generic.zone, first.meanings[0], on):
            return named[:1]
    fixed = [label for label in exact if label.meanings and label.meanings[0].kind is not Kind.GENERIC]
    chosen = [label for label in fixed if label.form != "offset"] or fixed or exact
    if chosen and chosen[0].meanings[0].kind is Kind.REFERENCE:
        return [label for label in exact if label.form == "offset"][:1] or chosen[:1]  # "GMT/UTC +3"
    return chosen if chosen == exact else chosen[:1]


def both_seasons(labels: list[Label]) -> Meaning | None:
    """Give the meaning of "EST/EDT": the wall clock, whatever the season."""
    if len(labels) == 1:
        return None
    first = [label.meanings[0] for label in labels if label.meanings]
    seasonal = all(meaning.kind in (Kind.STANDARD, Kind.DAYLIGHT, Kind.REFERENCE) for meaning in first)
    one_zone = len({meaning.zone for meaning in first}) == 1
    if not seasonal or not one_zone or len({meaning.offset for meaning in first}) == 1:
        return None
    return replace(first[0], kind=Kind.GENERIC, offset=None)


def shared_offsets(labels: list[Label]) -> set[int | None]:
    """Give the offsets that two labels of one time can both denote, as in "BST/IST"."""
    offsets = [{meaning.offset for meaning in label.meanings} - {None} for label in labels]
    return set.intersection(*offsets) if len(labels) > 1 else set()
