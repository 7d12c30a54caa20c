"""Busy times from calls, such as those that a calendar file holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from callsched.models import Busy, Call, Status

if TYPE_CHECKING:
    from callsched.models import Leader


def busy_times(calls: Iterable[Call], *, leader: Leader | None = None) -> tuple[Busy, ...]:
    """Give the times that calls take, of all of them or of those that a leader takes part in.

    >>> from callsched.models import Leader
    >>> visit = Call(title="visit", civil="2025-05-19T09:00", zone="America/New_York", duration="PT30M")
    >>> Leader(name="Rubio", zone="Washington", busy=busy_times([visit])).busy[0].start.isoformat()
    '2025-05-19T13:00:00+00:00'

    Takes any calls, a `Schedule` and so what `from_ics` reads. Calls that are cancelled, or have no time or
    no duration, take none.
    """
    return tuple(
        Busy(call.start, call.end, call.title)
        for call in calls
        if call.status is not Status.CANCELLED
        and call.start is not None
        and call.end is not None
        and (leader is None or leader.name in {one.name for one in call.everyone})
    )
