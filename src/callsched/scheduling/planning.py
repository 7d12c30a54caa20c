"""Planning: a schedule in, the same schedule with times out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callsched.scheduling.programme import arrange

if TYPE_CHECKING:
    from datetime import datetime

    from callsched.models import Schedule


def plan(schedule: Schedule, *, earliest: datetime | str, latest: datetime | str, **options: Any) -> Schedule:
    """Give every call of a schedule that has no time yet the one that makes the whole programme fairest.

    >>> from callsched.models import Call, Leader, Schedule
    >>> washington, moscow, kyiv = (Leader(name=city, zone=city) for city in ("Washington", "Moscow", "Kyiv"))
    >>> first = Call(title="with Moscow", host=washington, participants=[moscow], duration="PT2H")
    >>> then = Call(title="with Kyiv", host=washington, participants=[kyiv], duration="PT1H", after=first)
    >>> monday = Schedule(calls=[first, then])
    >>> planned = plan(monday, earliest="2025-05-19T00:00Z", latest="2025-05-20T00:00Z")
    >>> [f"{call.start:%H:%M}" for call in planned]
    ['12:00', '14:00']
    """
    return arrange(schedule, earliest=earliest, latest=latest, **options).schedule
