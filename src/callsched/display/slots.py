"""The display of slots: for each a strip a participant, with the hours, the date line and the call."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from callsched.display.axis import Axis, around, scale
from callsched.display.markup import Markup, joined, tag
from callsched.display.palette import GREEN_GROUND, GREY_GROUND, Look
from callsched.display.parts import card, lines, names, on_ground, table, wide
from callsched.display.strips import Strip, clock_strip, legend, picture, strip_of
from callsched.scheduling.slot import Slots
from callsched.wording import length, utc
from callsched.zones import zone

if TYPE_CHECKING:
    from callsched.scheduling import Search, Slot

_MARGIN = timedelta(hours=12)
_BEST = Look("", GREEN_GROUND, "")
_OTHER = Look("", GREY_GROUND, "")
_MOST = 20
_SMALL = "font-size:85%"


def show_slots(slots: Iterable[Slot]) -> Slots:
    """Give slots a display of their own, such as a part of those that were found.

    >>> from callsched.models import Leader
    >>> from callsched.scheduling import find_slots
    >>> leaders = [Leader(name=city, zone=city) for city in ("Washington", "Kyiv")]
    >>> day = {"earliest": "2025-05-19T00Z", "latest": "2025-05-20T00Z"}
    >>> show_slots(find_slots(leaders, duration="PT1H", **day)[:1])
    [<Slot 2025-05-19 13:00–14:00 UTC · preferred hour>]
    """
    return Slots(slots)


def slots_html(slots: Iterable[Slot]) -> str:
    """Show slots one under the other, best first."""
    shown = list(slots)
    if not shown:
        return card("Slots", "no slots: ", tag("code", "search(…).explain()"), " tells why")
    more = [tag("div", f"… and {len(shown) - _MOST} more")] if len(shown) > _MOST else []
    return card("Slots", *[_slot(slot) for slot in shown[:_MOST]], *more, legend(), _source(shown[0]))


def slot_html(slot: Slot) -> str:
    """Show one slot.

    >>> from callsched.models import Leader
    >>> from callsched.scheduling import find_slots
    >>> leaders = [Leader(name="<Kyiv>", zone="Kyiv")]
    >>> slot = find_slots(leaders, duration="PT1H", earliest="2025-05-19T00Z", latest="2025-05-20T00Z")[0]
    >>> "&lt;Kyiv&gt;" in slot_html(slot)
    True
    """
    return card("Slot", _slot(slot), legend(), _source(slot))


def _slot(slot: Slot) -> Markup:
    axis = around(slot.start, slot.end, _MARGIN)
    rows = [
        [
            lines(tag("bdi", standing.name), standing.zone),
            picture(strip, axis, slot.start, slot.end),
            lines(tag("strong", f"{standing.civil:%a %H:%M}"), *standing.level.words.split(" of a ")),
        ]
        for standing, strip in zip(slot.standings, _strips(slot, axis), strict=True)
    ]
    hours = table("", ("participant", scale(axis, zone("Etc/UTC")), "at the start"), rows)
    return joined(tag("div", _headline(slot)), wide(hours))


def _headline(slot: Slot) -> Markup:
    rank = slot.rank
    place = on_ground(f"{rank.place} of {rank.compared}", _BEST if rank.place == 1 else _OTHER)
    window = f"{slot.start:%a} {utc(slot.start)}, {length(slot.duration)}"
    if slot.first_start != slot.last_start:
        window += f"; any start from {slot.first_start:%H:%M} to {slot.last_start:%H:%M}"
    who = joined(": ", names(slot.deciders)) if slot.deciders else " for everyone"
    return joined(place, " ", tag("strong", window), f" · {slot.worst.words}", who)


def _source(slot: Slot) -> Markup:
    return tag("div", f"hours along the top are UTC; tz database {slot.tzdata}", style=_SMALL)


def _strips(slot: Slot, axis: Axis) -> list[Strip]:
    """Give a strip for each standing: with hours where the slot is fresh from its search."""
    search: Search | None = slot.__dict__.get("_search")
    if search is None:
        return [clock_strip(standing.name, standing.zone, axis) for standing in slot.standings]
    asked = search.question.conditions
    return [
        strip_of(leader, axis, weekends=asked.weekends, holidays=asked.holidays)
        for leader in search.question.participants
    ]
