"""CS506: a call falls outside the hours that are possible for a leader."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity, Status
from callsched.wording import on_clock, quoted
from callsched.zones import zone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import time

    from callsched.models import Call, Hours, Leader


@rule("CS506", severity=Severity.INFO, on=Subject.CALL)
def unsocial_hour(call: Call) -> Iterator[Found]:
    """A call falls outside the hours that are possible for a leader.

    What it does: reads the clock of each leader at the start and the end of a call, on a trip the clock
    there, and compares it with the leader's hours (07:00 to 22:00 unless given). Held and cancelled calls do
    not count.

    Why it matters: a call at 3 a.m. is often a slip of a sign in an offset, and always a burden.

    Example:
        >>> from callsched.models import Call, Leader
        >>> ishiba = Leader(name="Shigeru Ishiba", zone="Asia/Tokyo")
        >>> noon = {"civil": "2025-05-23T12:00", "zone": "America/New_York"}
        >>> call = Call(title="Trump–Ishiba", **noon, participants=(ishiba,))
        >>> print(unsocial_hour(call)[0].message)
        `Trump–Ishiba` starts at an unsocial hour for `Shigeru Ishiba`: \
2025-05-24 01:00 in Asia/Tokyo (UTC+09:00), outside 07:00–22:00

    Fix: look for another time with `find_slots`, or widen the leader's `hours`.
    """
    start = call.start
    if start is None or call.status in (Status.HELD, Status.CANCELLED):
        return
    end = start + (call.duration or timedelta(0))
    for leader in call.everyone:
        key = _zone_at(leader, start)
        if key is None:
            continue
        begins, ends = zone(key).civil(start), zone(key).civil(end)
        verb, at = ("ends", end) if _within(begins, begins, leader.hours) else ("starts", start)
        if not _within(begins, ends, leader.hours):
            yield Found(
                f"{quoted(call.title)} {verb} at an unsocial hour for {quoted(leader.name)}:"
                f" {on_clock(at, key)}, outside {_told(leader.hours)}"
            )


def _zone_at(leader: Leader, instant: datetime) -> str | None:
    """Give the zone whose clock a leader goes by at an instant: that of a trip, else the usual one."""
    for trip in leader.trips:
        if trip.first <= zone(trip.zone).civil(instant).date() <= trip.last:
            return trip.zone
    return leader.zone


def _within(begins: datetime, ends: datetime, hours: Hours) -> bool:
    """Tell whether a stretch of a leader's clock lies in one span of the hours."""
    return any(_in_span(begins, ends, *span) for span in _spans(hours))


def _in_span(begins: datetime, ends: datetime, opens: time, closes: time) -> bool:
    if opens == closes:
        return True
    day = begins.date() - timedelta(days=begins.time() < opens)
    until = datetime.combine(day + timedelta(days=closes < opens), closes)
    return begins <= until and ends <= until


def _told(hours: Hours) -> str:
    widest = _spans(hours)
    return f"{widest[0][0]:%H:%M}–{widest[0][1]:%H:%M}" if widest else "all hours: none are given"


def _spans(hours: Hours) -> list[tuple[time, time]]:
    return [span for span in (hours.possible, hours.acceptable, hours.preferred) if span is not None]
