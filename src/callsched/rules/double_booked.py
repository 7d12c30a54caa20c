"""CS502: a leader is in two calls at once."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from callsched.findings import Found, Subject, rule
from callsched.fold import fold
from callsched.models import Severity, Status
from callsched.wording import length, quoted, utc

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from callsched.models import Call, Leader, Schedule


class _Booking(NamedTuple):
    start: datetime
    end: datetime
    order: int
    call: Call
    leader: Leader


@rule("CS502", severity=Severity.ERROR, on=Subject.SCHEDULE)
def double_booked(schedule: Schedule) -> Iterator[Found]:
    """A leader is in two calls at once.

    What it does: follows each leader through the schedule in order of time, and tells every call that
    begins while another is still on. A call without a duration counts at its start only; cancelled calls
    do not count. Where one of the two is tentative, the finding is a warning.

    Why it matters: one of the two calls will start late or without the leader.

    Example:
        >>> from callsched.models import Call, Leader, Schedule
        >>> merz = Leader(name="Friedrich Merz", zone="Europe/Berlin")
        >>> day = {"zone": "Europe/Berlin", "participants": (merz,), "duration": "PT1H"}
        >>> first = Call(title="Merz–Tusk", civil="2025-05-19T10:00", **day)
        >>> second = Call(title="Merz–Starmer", civil="2025-05-19T10:45", **day)
        >>> print(double_booked(Schedule(calls=(first, second)))[0].message)
        `Friedrich Merz` is in two calls at once: `Merz–Tusk` lasts until 2025-05-19 09:00 UTC, \
`Merz–Starmer` starts at 2025-05-19 08:45 UTC, 15 minutes earlier

    Fix: move one of the calls; `find_slots` finds a time that suits its participants.
    """
    bookings: dict[str, list[_Booking]] = defaultdict(list)
    for order, call in enumerate(schedule):
        start = call.start
        if start is None or call.status is Status.CANCELLED:
            continue
        end = start + (call.duration or timedelta(0))
        for leader in call.everyone:
            bookings[fold(leader.name)].append(_Booking(start, end, order, call, leader))
    for of_one in bookings.values():
        of_one.sort(key=lambda booking: booking[:3])
        latest: _Booking | None = None
        for booking in of_one:
            if latest is not None and _clash(latest, booking):
                yield _found(latest, booking)
            if latest is None or booking.end >= latest.end:
                latest = booking


def _clash(before: _Booking, after: _Booking) -> bool:
    """Tell whether a call begins while another is on, and both concern the same person."""
    overlap = after.start < before.end or after.start == before.start
    countries = {before.leader.country, after.leader.country} - {None}
    return overlap and len(countries) < 2 and before.call.uid != after.call.uid


def _found(before: _Booking, after: _Booking) -> Found:
    if after.start == before.start:
        times = f"{quoted(before.call.title)} and {quoted(after.call.title)} both start at {utc(after.start)}"
    else:
        times = (
            f"{quoted(before.call.title)} lasts until {utc(before.end)}, {quoted(after.call.title)}"
            f" starts at {utc(after.start)}, {length(before.end - after.start)} earlier"
        )
    tentative = Status.TENTATIVE in (before.call.status, after.call.status)
    message = f"{quoted(before.leader.name)} is in two calls at once: {times}"
    return Found(message, severity=Severity.WARNING if tentative else None)
