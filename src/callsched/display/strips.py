"""Strips: a participant's hours along a stretch of time, with date line, clock changes and the call."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from callsched.display.axis import LINE, WIDTH, WORDS, Axis, drawing
from callsched.display.markup import Markup, joined, tag
from callsched.display.palette import AMBER, BLUE, GREEN, GREY, PURPLE, RED
from callsched.models import Leader
from callsched.scheduling.level import Level
from callsched.scheduling.profile import Conditions, levels, moment, whereabouts
from callsched.zones import Zone, zone

HEIGHT = 42
_TOP, _FOOT = 15, 40
_LABEL = 6.2
_DAY = 86400

_BARS = {
    Level.PREFERRED: (GREEN, 24, True),
    Level.ACCEPTABLE: (BLUE, 17, True),
    Level.POSSIBLE: (AMBER, 10, True),
    Level.DAY_OFF: (GREEN, 24, False),
    Level.DAY_OFF_ACCEPTABLE: (BLUE, 17, False),
    Level.DAY_OFF_POSSIBLE: (AMBER, 10, False),
    Level.NEVER: (GREY, 4, True),
}

LEGEND = (
    (Level.PREFERRED, "preferred"),
    (Level.ACCEPTABLE, "acceptable"),
    (Level.POSSIBLE, "possible"),
    (Level.DAY_OFF, "day off (hollow)"),
    (Level.BUSY, "busy or away"),
    (Level.NEVER, "night, or never asked"),
)


class Stay(NamedTuple):
    """A stretch of time that somebody lives by one clock."""

    start: int
    end: int
    clock: Zone


class Piece(NamedTuple):
    """A stretch of time of one level."""

    start: int
    end: int
    level: Level


class Strip(NamedTuple):
    """What is drawn for a participant: whose it is, the clocks lived by, the levels of the hours."""

    name: str
    stays: list[Stay]
    pieces: list[Piece]

    def civil(self, seconds: int) -> datetime:
        """Give what the participant's clock shows."""
        clock = next((stay.clock for stay in self.stays if stay.start <= seconds < stay.end), None)
        return (clock or self.stays[-1].clock).civil(moment(seconds))


def strip_of(leader: Leader, axis: Axis, *, weekends: bool = True, holidays: bool = False) -> Strip:
    """Give the strip of a leader with a zone."""
    conditions = Conditions(axis.low, axis.high, weekends=weekends, holidays=holidays)
    steps = levels(leader.model_copy(update={"notice": timedelta(0)}), conditions)
    pieces = [Piece(start, end, Level(value)) for start, end, value in steps.pieces(axis.low, axis.high)]
    return Strip(leader.name, [Stay(*stay) for stay in whereabouts(leader, axis.low, axis.high)], pieces)


def clock_strip(name: str, key: str, axis: Axis) -> Strip:
    """Give the strip of somebody of whom the zone is known, and the hours are not."""
    return Strip(name, [Stay(axis.low, axis.high, zone(key))], [])


def picture(strip: Strip, axis: Axis, start: datetime, end: datetime) -> Markup:
    """Draw a strip, with the call that lies from `start` to `end`."""
    foot = tag("line", x1=0, x2=WIDTH, y1=_FOOT, y2=_FOOT, stroke=GREY)
    bars = [_bar(strip, piece, axis) for piece in strip.pieces]
    return drawing(HEIGHT, told(strip), foot, *bars, _call(axis, start, end), *_changes(strip, axis))


def told(strip: Strip) -> str:
    """Tell a strip in words, for those who do not see it."""
    hours = [f"from {strip.civil(start):%a %H:%M} {level.words}" for start, _, level in strip.pieces]
    changes = [f"{words} at {strip.civil(at):%a %Y-%m-%d %H:%M}" for at, words in clock_changes(strip)]
    return f"{strip.name}, by the local clock: {', '.join([*hours, *changes]) or 'hours not known'}"


def symbol(level: Level) -> Markup:
    """Draw a level as the legend shows it."""
    foot = tag("line", x1=0, x2=18, y1=25, y2=25, stroke=GREY)
    style = "display:inline-block;vertical-align:-3px;height:18px;width:13px"
    return tag("svg", foot, _shape(level, 0, 18, 25), viewBox="0 0 18 26", aria_hidden="true", style=style)


def clock_changes(strip: Strip) -> list[tuple[int, str]]:
    """Give the changes of a participant's clock: of its zone's offset, and from one zone to another."""
    found: list[tuple[int, str]] = []
    before: int | None = None
    for start, end, clock in strip.stays:
        for period in clock.periods(start, end):
            if before is not None and period.offset != before:
                at = max(period.start, start)
                cause = "clocks" if period.start >= start else f"to {clock.key}:"
                found.append((at, f"{cause} {_difference(period.offset - before)}"))
            before = period.offset
    return found


def date_lines(strip: Strip, axis: Axis) -> list[tuple[int, datetime]]:
    """Give the instants at which a participant's date changes, and what the clock shows then."""
    found: list[tuple[int, datetime]] = []
    shown = strip.civil(axis.low).date()
    for start, end, clock in strip.stays:
        for period in clock.periods(start, end):
            low, high = max(period.start, start), min(period.end, end)
            for day in range((low + period.offset) // _DAY, (high + period.offset - 1) // _DAY + 1):
                at = max(day * _DAY - period.offset, low)
                civil = clock.civil(moment(at))
                if civil.date() != shown:
                    found.append((at, civil))
                    shown = civil.date()
    return found


def _bar(strip: Strip, piece: Piece, axis: Axis) -> Markup:
    left, right = axis.x(piece.start), axis.x(piece.end)
    since, until = strip.civil(piece.start), strip.civil(piece.end)
    title = tag("title", f"{strip.name}: {since:%a %H:%M} to {until:%a %H:%M}, {piece.level.words}")
    ground = tag(
        "rect", x=left, y=_TOP, width=round(right - left, 1), height=_FOOT - _TOP, fill="transparent"
    )
    return tag("g", title, ground, _shape(piece.level, left, right, _FOOT))


def _shape(level: Level, left: float, right: float, foot: int) -> Markup:
    """Draw a level: the better, the taller; low at night, hollow on a day off, ruled when busy."""
    width = round(right - left, 1)
    if level in _BARS:
        colour, height, filled = _BARS[level]
        if filled:
            return tag("rect", x=left, y=foot - height, width=width, height=height, fill=colour)
        inset = {"x": left + 1, "y": foot - height + 1, "width": max(width - 2, 0.5), "height": height - 1}
        return tag("rect", **inset, fill="none", stroke=colour, stroke_width=2)
    if level is Level.BUSY:
        rules = range(int(left) + 2, max(int(right), int(left) + 3), 4)
        path = " ".join(f"M{x} {foot}v-24" for x in rules)
        return tag("path", d=path, stroke=RED, stroke_width=1.5)
    return Markup("")


def _call(axis: Axis, start: datetime, end: datetime) -> Markup:
    left, right = axis.x(start.timestamp()), axis.x(end.timestamp())
    width = max(round(right - left, 1), 1.5)
    place = {"x": left, "y": _TOP - 1, "width": width, "height": HEIGHT - _TOP + 1}
    title = tag("title", f"the call: {start:%a %Y-%m-%d %H:%M} to {end:%H:%M} UTC")
    ground = tag("rect", **place, fill=LINE, fill_opacity=0.14)
    tall = HEIGHT - _TOP + 1
    drawn = f"M{left} {_TOP - 1}v{tall}m{width} 0v-{tall}"
    sides = tag("path", d=drawn, stroke=LINE, stroke_width=2, fill="none")
    return tag("g", title, ground, sides)


def _changes(strip: Strip, axis: Axis) -> list[Markup]:
    """Draw date lines and clock changes, their words one after the other above the hours."""
    first = (axis.low, f"{strip.civil(axis.low):%a %d %b}", "", "")
    days = [(at, f"{civil:%a %d %b}", LINE, "3 3") for at, civil in date_lines(strip, axis)]
    clocks = [(at, f"▲ {words}", PURPLE, "") for at, words in clock_changes(strip)]
    changes = sorted([first, *days, *clocks])
    drawn: list[Markup] = []
    room = 0.0
    crowded = len(changes) > 9
    for number, (at, words, colour, dashes) in enumerate(changes):
        x, width = axis.x(at), len(words) * _LABEL
        if colour:
            drawn.append(_line(x, colour, dashes or None))
        after = axis.x(changes[number + 1][0]) if number + 1 < len(changes) else WIDTH + 40
        fits = x + width < after or (colour != "" and not crowded)
        if fits:
            left = (max(x + 3, room) if x + width < WIDTH else x - width - 1) if colour else x
            drawn.append(tag("text", words, x=round(left, 1), y=11, **WORDS))
            room = left + width + 4
    return drawn


def _line(x: float, colour: str, dashes: str | None) -> Markup:
    return tag("line", x1=x, x2=x, y1=1, y2=HEIGHT, stroke=colour, stroke_width=1.5, stroke_dasharray=dashes)


def _difference(seconds: int) -> str:
    sign = "−" if seconds < 0 else "+"
    hours, rest = divmod(abs(seconds), 3600)
    minutes = rest // 60
    return sign + " ".join(
        part for part in (f"{hours} h" * bool(hours), f"{minutes} min" * bool(minutes)) if part
    )


def legend() -> Markup:
    """Tell what the shapes mean."""
    shapes = [joined(symbol(level), " ", words) for level, words in LEGEND]
    signs = ["┆ date line", "▲ clocks change", "▯ the call"]
    items = [tag("span", item, style="white-space:nowrap;margin-right:1.2em") for item in [*shapes, *signs]]
    return tag("div", joined(*(joined(item, " ") for item in items)), style="font-size:90%;margin:.2em 0")
