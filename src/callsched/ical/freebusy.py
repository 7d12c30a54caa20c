"""Free/busy: the times of a calendar file at which someone cannot be asked for a call."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from callsched.ical.clocks import REACH
from callsched.ical.kinds import Log
from callsched.ical.moments import midnight, moment
from callsched.ical.reader import calls_of, context_of
from callsched.ical.recurrence import Budget
from callsched.ical.scan import scan
from callsched.ical.series import Limits
from callsched.ical.text import Line
from callsched.ical.values import parse_duration
from callsched.models import Status
from callsched.models.leader import Busy
from callsched.zones import zone as zone_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from callsched.ical.moments import Context
    from callsched.ical.scan import Component
    from callsched.models import Call, Leader

_MOST = 20_000
_DAYS = 400_000


def busy_times(
    data: bytes | str, *, zone: str | ZoneInfo = "Etc/UTC", occurrences: int = 500
) -> tuple[Busy, ...]:
    r"""Read the busy times of a calendar file: VFREEBUSY, and events that take up time.

    >>> busy_times(
    ...     "BEGIN:VCALENDAR\r\nBEGIN:VFREEBUSY\r\n"
    ...     "FREEBUSY;FBTYPE=BUSY:20260715T150000Z/PT1H\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n"
    ... )[0].end.isoformat()
    '2026-07-15T16:00:00+00:00'

    `zone` is that of whole days and of times without one: the leader's own. Tentative times count as busy,
    free, transparent and cancelled ones do not. In order of time; at most 20,000 are read. Raises
    `UnreadableError` for what is no calendar file. RFC 5545 sections 3.6.4 and 3.8.2.6.
    """
    log = Log()
    key = zone_of(zone).key if isinstance(zone, str) else zone_of(zone.key).key
    limits, reach = Limits(occurrences, Budget(_DAYS)), Budget(REACH)
    found: set[Busy] = set()
    for calendar in scan(data, log):
        context = context_of(calendar, log, key, budget=reach)
        for part in calendar.parts:
            if part.name == "VFREEBUSY":
                found.update(_periods(part, context))
        for part, call in calls_of(calendar, context, limits):
            if not _free(part, call):
                found.update(_taken(call, key))
    return tuple(sorted(found))[:_MOST]


def with_busy_times(leader: Leader, data: bytes | str) -> Leader:
    """Give the leader with the busy times of a calendar file, which `find_slots` keeps free of calls."""
    known = busy_times(data, zone=leader.zone or "Etc/UTC")
    return leader.model_copy(update={"busy": tuple(sorted({*leader.busy, *known}))})


def _periods(part: Component, context: Context) -> Iterator[Busy]:
    for line in part.all("FREEBUSY"):
        kind = line.parameter("FBTYPE").upper() or "BUSY"
        if kind == "FREE":
            continue
        for value in line.value.split(",")[:_MOST]:
            begins, _, ends = value.strip().partition("/")
            first = moment(Line(line.name, line.parameters, begins, line.raw), context, "FREEBUSY")
            start = first.instant if first is not None else None
            if start is None:
                continue
            length = parse_duration(ends)
            last = (
                None
                if length
                else moment(Line(line.name, line.parameters, ends, line.raw), context, "FREEBUSY")
            )
            end = _sum(start, length) if length else last.instant if last is not None else None
            if end is not None and end > start:
                yield Busy(start, end, "" if kind == "BUSY" else kind.lower())


def _sum(start: datetime, length: timedelta) -> datetime | None:
    try:
        return start + length
    except OverflowError:
        return None


def _free(part: Component, call: Call) -> bool:
    hint = part.text("X-MICROSOFT-CDO-BUSYSTATUS").upper()
    return part.text("TRANSP").upper() == "TRANSPARENT" or hint == "FREE" or call.status is Status.CANCELLED


def _taken(call: Call, key: str) -> Iterator[Busy]:
    start, end = call.start, call.end
    if call.date is not None:
        clock = zone_of(key)
        try:
            start = clock.instant(midnight(call.date), fold=0)
            end = clock.instant(midnight(call.date + (call.duration or timedelta(days=1))), fold=0)
        except OverflowError:
            return
    if start is not None and end is not None and end > start:
        yield Busy(start, end, call.title)
