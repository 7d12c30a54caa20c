"""Moments that a text states twice: where two can be at one instant by different clocks, they are one."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from callsched.models import Verdict
from callsched.resolver.agreement import DAY, agree
from callsched.resolver.resolution import Choice, Resolution
from callsched.resolver.verdicts import judge

if TYPE_CHECKING:
    from collections.abc import Iterable

_place_in_text = attrgetter("stated.mention.start")


def united(resolutions: Iterable[Resolution]) -> list[Resolution]:
    """Join each moment to an earlier one that it states again: "at 0300 GMT. It starts at 6 a.m. in Gaza"."""
    kept: list[Resolution] = []
    at: dict[int, int] = {}  # the moment that can be at an instant
    for later in resolutions:
        number = next((at[instant] for instant in later.candidates if instant in at), len(kept))
        both = _united(kept[number], later) if number < len(kept) else None
        if both is not None:
            kept[number] = both
        else:
            for instant in later.candidates:
                at.setdefault(instant, len(kept))
            kept.append(later)
    return kept


def _united(earlier: Resolution, later: Resolution) -> Resolution | None:
    """Judge two moments as one, if they can be that; none of a list of several is another's conversion."""
    if (
        earlier.withdrawn
        or later.withdrawn
        or _ends(earlier) != _ends(later)
        or not _other_clocks(earlier, later)
    ):
        return None
    pairs = [*zip(earlier.zoned, earlier.members, strict=True), *zip(later.zoned, later.members, strict=True)]
    fresh = {id(choice): Choice(choice.stated, choice.dated) for choice, _ in pairs}
    choices = [fresh.get(id(choice), choice) for choice in (*earlier.choices, *later.choices)]
    both = Resolution(earlier.text, sorted(choices, key=_place_in_text), Verdict.AMBIGUOUS)
    both.zoned, both.members = list(fresh.values()), [one for _, one in pairs]
    both.published = earlier.published
    judge(both, both.members, agree(both.members))
    contradict = Verdict.CONTRADICTORY in (earlier.verdict, later.verdict)
    return both if contradict or both.start is not None else None


def _ends(moment: Resolution) -> set[int | None]:
    """Give the instants at which the times of a moment end."""
    return {choice.end for choice in moment.zoned}


def _other_clocks(earlier: Resolution, later: Resolution) -> bool:
    """Whether different clocks tell the two: none of one zone, nor alike, nor two that show one figure."""
    if not _clocks(earlier).isdisjoint(_clocks(later)):
        return False
    shown = set(_shown(earlier))
    offsets = {offset for offset, _ in shown}
    # "8 p.m. Mountain, and … at 8 p.m. Pacific" are two moments
    figures = {local % DAY for _, local in shown}
    return all(
        (offset, local) in shown or (offset not in offsets and local % DAY not in figures)
        for offset, local in _shown(later)
    )


def _clocks(moment: Resolution) -> set[str]:
    """Give the zones of a moment's clocks."""
    readings = [choice.reading for choice in moment.zoned if choice.reading is not None]
    return {reading.clock[0] or reading.name() for reading in readings}


def _shown(moment: Resolution) -> list[tuple[int, int]]:
    """Give how far each clock of a moment is from UTC, with what it shows."""
    return [
        (choice.local - choice.instant, choice.local)
        for choice in moment.zoned
        if choice.local is not None and choice.instant is not None
    ]
