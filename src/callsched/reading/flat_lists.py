"""Tables that lost their lines, each place before its time: "Lima 2 p.m. Rome 9 p.m. Delhi 12:30 a.m."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.items import DateWords, Label
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Item
    from callsched.reading.page import Page

_LEAST = 3  # times: two may be "… in Rome 9 p.m. Delhi"


def led_by_places(page: Page) -> dict[int, list[int]]:
    """Find the places before the times of such lists, as indices by the index of the clock reading."""
    found: dict[int, list[int]] = {}
    if len(page.clocks) < _LEAST or len(page.labels) < _LEAST:
        return found
    if sum(page.label(at - 1) is not None for at in page.clocks) < _LEAST:
        return found
    run: list[int] = []
    for at in (*page.clocks, len(page.items)):
        if run and not _only_places(page.items[run[-1] + 1 : at]):
            if len(run) >= _LEAST:
                found |= _bound(page, run)
            run = []
        run.append(at)
    return found


def _only_places(between: Sequence[Item]) -> bool:
    """Whether nothing but places and dates stands between two times."""
    placed = False
    for item in between:
        if type(item) is Label:
            placed = placed or (item.form == "place" and not item.timed)
        elif type(item) is Token:
            if item.text not in ",." and not item.roles & role.OF:
                return False
        elif type(item) is not DateWords:
            return False
    return placed


def _bound(page: Page, run: Sequence[int]) -> dict[int, list[int]]:
    found = {at: _places_before(page, at) for at in run}
    return found if all(found.values()) else {}


def _places_before(page: Page, at: int) -> list[int]:
    """Give the places that touch a time from before, the city before its country."""
    found: list[int] = []
    index = at - 1
    while (label := page.label(index)) is not None and label.form == "place" and not label.people:
        found.insert(0, index)
        index -= 2 if page.is_mark(index - 1, ",") else 1
    return [] if page.is_word(index, role.IN) and index + 1 in found else found
