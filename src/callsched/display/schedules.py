"""The display of a schedule: a timeline of its busy days, and a table of its calls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from callsched.display.axis import LINE, WIDTH, Axis, around, drawing, scale
from callsched.display.calls import STATUSES, when
from callsched.display.markup import Markup, joined, tag
from callsched.display.palette import BLUE, BLUE_GROUND, GREY, RED, WHITE
from callsched.display.parts import card, findings_list, lines, names, on_ground, table, wide
from callsched.models import Status
from callsched.models.shown import counted
from callsched.wording import in_words, length, utc
from callsched.zones import Zone, zone

if TYPE_CHECKING:
    from callsched.models import Call, Schedule

_APART = timedelta(hours=12)
_MARGIN = timedelta(hours=1)
_NO_LENGTH = timedelta(minutes=1)
_STRETCHES, _LEADERS = 14, 60
_HEIGHT = 26
_NAME = "white-space:nowrap;min-width:9em"  # so that the days stand under each other


class _Timed(NamedTuple):
    start: datetime
    end: datetime
    number: int
    call: Call


def schedule_html(schedule: Schedule) -> str:
    """Show a schedule: who speaks when, a strip a leader, and its calls in a table.

    >>> from callsched.models import Call, Schedule
    >>> call = Call(title="Merz–Tusk", civil="2026-07-15T10:00", zone="Europe/Berlin", duration="PT30M")
    >>> "2026-07-15 08:00 UTC" in schedule_html(Schedule(calls=[call]))
    True
    """
    timed = _timed(schedule)
    stretches = _stretches(timed)
    clock = _clock(timed)
    timelines = [_timeline(stretch, clock) for stretch in stretches[:_STRETCHES]]
    if len(stretches) > _STRETCHES:
        timelines.append(tag("div", f"… and {len(stretches) - _STRETCHES} more stretches of calls"))
    rows = [_row(number, call) for number, call in enumerate(schedule.calls, start=1)]
    count = counted(len(rows), "call")
    headline = joined(tag("bdi", tag("strong", schedule.title or "Schedule")), f" · {count}")
    calls = wide(table("", ("", "call", "when", "who", "status"), rows)) if rows else ""
    return card("Schedule", tag("div", headline), *timelines, calls, findings_list(schedule.findings))


def _timed(schedule: Schedule) -> list[_Timed]:
    found = []
    for number, call in enumerate(schedule.calls, start=1):
        start = call.start
        if start is not None:
            found.append(_Timed(start, call.end or start + _NO_LENGTH, number, call))
    return sorted(found, key=lambda timed: timed[:3])


def _stretches(timed: Sequence[_Timed]) -> list[list[_Timed]]:
    """Part the calls where nothing is on for half a day, so that each stretch fills its strip."""
    found: list[list[_Timed]] = []
    until: datetime | None = None
    for one in timed:
        if until is None or one.start - until >= _APART:
            found.append([])
            until = one.end
        found[-1].append(one)
        until = max(until, one.end)
    return found


def _clock(timed: Sequence[_Timed]) -> Zone:
    """Give the clock that all calls were agreed by, else UTC."""
    keys = {one.call.zone for one in timed}
    return zone(keys.pop() or "Etc/UTC") if len(keys) == 1 else zone("Etc/UTC")


def _timeline(stretch: Sequence[_Timed], clock: Zone) -> Markup:
    axis = around(stretch[0].start, max(one.end for one in stretch), _MARGIN)
    rows = [
        [tag("div", tag("bdi", name), style=_NAME), _strip(name, timed, axis)]
        for name, timed in _by_leader(stretch).items()
    ]
    day = f"{clock.civil(stretch[0].start):%a %Y-%m-%d}"
    shown = table(
        f"{day}, hours by {clock.key.removeprefix('Etc/')}", ("leader", scale(axis, clock)), rows[:_LEADERS]
    )
    more = tag("div", f"… and {len(rows) - _LEADERS} more leaders") if len(rows) > _LEADERS else ""
    return wide(shown, more)


def _by_leader(stretch: Sequence[_Timed]) -> dict[str, list[_Timed]]:
    """Give each leader's calls, in order of time; calls in which nobody is named come last."""
    found: dict[str, list[_Timed]] = {}
    for one in stretch:
        for name in {leader.name: None for leader in one.call.everyone}:
            found.setdefault(name, []).append(one)
    without = [one for one in stretch if not one.call.everyone]
    return found | ({"nobody named": without} if without else {})


def _strip(name: str, timed: Sequence[_Timed], axis: Axis) -> Markup:
    told = [f"call {one.number} {one.start:%a %H:%M} to {one.end:%H:%M} UTC" for one in timed]
    foot = tag("line", x1=0, x2=WIDTH, y1=_HEIGHT - 2, y2=_HEIGHT - 2, stroke=GREY)
    bars = [_bar(one, axis) for one in timed]
    return drawing(_HEIGHT, f"{name}: {in_words(told)}", foot, *bars, *_clashes(timed, axis))


def _bar(one: _Timed, axis: Axis) -> Markup:
    """Draw a call: a ground with its number, hollow where it is cancelled."""
    left, right = axis.x(one.start.timestamp()), axis.x(one.end.timestamp())
    width = max(round(right - left, 1), 3)
    cancelled = one.call.status is Status.CANCELLED
    place = {"x": left, "y": 4, "width": width, "height": _HEIGHT - 7, "rx": 2}
    fill = (
        {"fill": "none", "stroke": GREY, "stroke_dasharray": "3 2"}
        if cancelled
        else {"fill": BLUE_GROUND, "stroke": BLUE}
    )
    colour = LINE if cancelled else WHITE
    number = tag("text", str(one.number), x=left + 6, y=18, font_size=12, fill=colour)
    fits = width >= 9 * len(str(one.number)) + 6
    words = f"{one.number}. {one.call.title}, {one.start:%H:%M} to {one.end:%H:%M} UTC, {one.call.status}"
    return tag("g", tag("title", words), tag("rect", **place, **fill), number if fits else "")


def _clashes(timed: Sequence[_Timed], axis: Axis) -> list[Markup]:
    """Rule the stretches in which a leader has two calls at once."""
    drawn: list[Markup] = []
    until: datetime | None = None
    for one in timed:
        if one.call.status is Status.CANCELLED:
            continue
        if until is not None and one.start < until:
            left, right = axis.x(one.start.timestamp()), axis.x(min(until, one.end).timestamp())
            title = tag("title", "two calls at once")
            width = max(round(right - left, 1), 3)
            line = tag("rect", x=left, y=_HEIGHT - 4, width=width, height=4, fill=RED)
            cross = tag("text", "✕", x=left, y=3, font_size=10, fill=LINE)
            drawn.append(tag("g", title, line, cross))
        until = one.end if until is None else max(until, one.end)
    return drawn


def _row(number: int, call: Call) -> list[str]:
    who = names(leader.name for leader in call.everyone)
    status = on_ground(str(call.status), STATUSES[call.status])
    return [str(number), tag("bdi", call.title), lines(*_when(call)), who, status]


def _when(call: Call) -> tuple[str, str]:
    """Tell the clock reading that was agreed, and below it the zone and the instant."""
    start = call.start
    if call.civil is None or start is None:
        return when(call), ""
    lasting = f", {length(call.duration)}" if call.duration is not None else ""
    return f"{call.civil:%a %Y-%m-%d %H:%M}{lasting}", f"{call.zone} · {utc(start)}"
