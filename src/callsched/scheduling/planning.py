"""Planning: a schedule in, the same schedule with times out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callsched.scheduling.programme import arrange
from callsched.scheduling.summit.arrange import arrange_summit

if TYPE_CHECKING:
    from datetime import datetime

    from callsched.models import Schedule
    from callsched.scheduling.summit.problem import Summit


def plan(
    schedule: Schedule,
    *,
    earliest: datetime | str,
    latest: datetime | str,
    summit: Summit | None = None,
    **options: Any,
) -> Schedule:
    """Give the calls of a schedule that have no time yet the times that make the whole fairest.

    >>> from callsched.models import Call, Leader, Schedule
    >>> washington, moscow, kyiv = (Leader(name=city, zone=city) for city in ("Washington", "Moscow", "Kyiv"))
    >>> first = Call(title="with Moscow", host=washington, participants=[moscow], duration="PT2H")
    >>> then = Call(title="with Kyiv", host=washington, participants=[kyiv], duration="PT1H", after=first)
    >>> monday = Schedule(calls=[first, then])
    >>> planned = plan(monday, earliest="2025-05-19T00:00Z", latest="2025-05-20T00:00Z")
    >>> [f"{call.start:%H:%M}" for call in planned]
    ['12:00', '14:00']

    A call with `after=` follows the one it names, with its least and most gap; calls that share a person
    keep the order listed (`order="free"` lets them change it), with `pause=` between them. Calls that have
    a time stay where they are. The programme has the fewest people at the worst level, over all calls,
    then at the next; of equally fair ones each call in turn is as early as can be. `duration=` is for calls
    that have none; `worst`, `asked`, `weekends` and `holidays` are those of `find_slots`.

    With `summit=` the calls are wishes without an order: the plan holds as much weight of them as it finds
    room for, and leaves the others without a time; `progress=` is told how far it is. To hear what was proved
    call `arrange`, or `arrange_summit`; to mend a summit's plan after a change, `replan`.

    Raises: MisuseError for arguments that make no sense; SchedulingError for calls that follow in a
    circle and for a programme that nothing fits, with what stands in the way.
    """
    if summit is not None:
        return arrange_summit(schedule, summit, earliest=earliest, latest=latest, **options).schedule
    return arrange(schedule, earliest=earliest, latest=latest, **options).schedule
