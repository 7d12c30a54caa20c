"""The axis: where an instant stands on a strip of time, and the hours written along it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from callsched.display.markup import Markup, tag
from callsched.scheduling.profile import moment
from callsched.zones import Zone

_HOUR, _DAY = 3600, 86400
_STEPS = (1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 720, 1440, 2880, 5760)
_MOST_TICKS = 9

FIRST, LAST = -62_135_000_000, 253_402_000_000
"""between these seconds every zone can show a clock reading"""

WIDTH = 600
LINE = "currentColor"
WORDS = {"fill": "currentColor", "font_size": 11, "font_weight": "normal"}


class Axis(NamedTuple):
    """A stretch of time, in seconds since 1970, laid out from left to right."""

    low: int
    high: int

    def x(self, seconds: float) -> float:
        """Give the place of an instant, held within the strip.

        >>> Axis(0, 86400).x(43200)
        300.0
        """
        inside = min(max(seconds, self.low), self.high)
        return round((inside - self.low) * WIDTH / max(self.high - self.low, 1), 1)

    def ticks(self, clock: Zone) -> Iterator[tuple[int, datetime]]:
        """Yield full hours by a clock, as many as have room, with what the clock shows.

        >>> from callsched.zones import zone
        >>> [f"{civil:%H:%M}" for _, civil in Axis(0, 86400).ticks(zone("Asia/Kolkata"))][:3]
        ['06:00', '09:00', '12:00']
        """
        hours = (self.high - self.low) / _HOUR
        step = next((step for step in _STEPS if hours / step <= _MOST_TICKS), _STEPS[-1])
        pace = 900 if step < 24 else _HOUR if step < 720 else _DAY
        for seconds in range(-(-self.low // pace) * pace, self.high, pace):
            civil = clock.civil(moment(seconds))
            if pace == _DAY:
                fits = (seconds // _DAY) % (step // 24) == 0
            else:
                fits = not civil.minute and (civil.toordinal() * 24 + civil.hour) % step == 0
            if fits:
                yield seconds, civil


def around(start: datetime, end: datetime, margin: timedelta) -> Axis:
    """Give the axis that shows a stretch of time with a margin, by whole hours."""
    low = int((start - margin).timestamp()) // _HOUR * _HOUR
    high = -(-int((end + margin).timestamp()) // _HOUR) * _HOUR
    return Axis(max(low, FIRST), min(high, LAST))


def scale(axis: Axis, clock: Zone) -> Markup:
    """Write the hours along an axis."""
    pieces: list[str] = []
    for seconds, civil in axis.ticks(clock):
        x = axis.x(seconds)
        pieces.append(tag("line", x1=x, x2=x, y1=14, y2=18, stroke=LINE))
        days_only = axis.high - axis.low > 4 * _DAY
        words = f"{civil:%d %b}" if days_only else f"{civil:%H:%M}"
        if x + 16 <= WIDTH:
            pieces.append(tag("text", words, x=max(x, 14), y=11, text_anchor="middle", **WORDS))
    return drawing(18, f"hours by {clock.key}", *pieces)


def drawing(height: int, label: str, *children: str) -> Markup:
    """Make a picture of a strip's width with a text alternative."""
    return tag(
        "svg",
        *children,
        role="img",
        aria_label=label,
        width=WIDTH,
        height=height,
        viewBox=f"0 0 {WIDTH} {height}",
        style="display:block;overflow:visible;max-width:none",
    )
