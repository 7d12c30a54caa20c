"""CS504: a call was announced only after it began."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.wording import quoted, utc
from callsched.zones import zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.models import Call


@rule("CS504", severity=Severity.WARNING, on=Subject.CALL)
def announced_late(call: Call) -> Iterator[Found]:
    """A call was announced only after it began.

    What it does: compares the day of the earliest announcement with the day on which the call began. A day of
    publication has no zone, so it counts as later only if it is later on the clocks of all who take part and
    of every zone named. Where an announcement has no day of publication, nothing is told.

    Why it matters: nobody could act on the announcement: it is a report, or its date or the call's is wrong.

    Example:
        >>> from datetime import UTC, date, datetime
        >>> from callsched.models import Announcement, Call, Source, StatedTime, Verdict
        >>> at = datetime(2025, 5, 19, 14, tzinfo=UTC)
        >>> said = Announcement(
        ...     Verdict.UNCONFIRMED,
        ...     (StatedTime("17:00", (0, 5), None),),
        ...     start=at,
        ...     source=Source(who="the Kremlin", published=date(2025, 5, 21)),
        ... )
        >>> kremlin = {"civil": "2025-05-19T17:00", "zone": "Europe/Moscow"}
        >>> call = Call(title="Trump–Putin", **kremlin, announcements=(said,))
        >>> print(announced_late(call)[0].message)
        `Trump–Putin` was announced only after it began: first on 2025-05-21, it began at 2025-05-19 14:00 UTC

    Fix: check both dates; a call that has taken place has the status `held`.
    """
    published = [a.source.published if a.source else None for a in call.announcements]
    days = [day for day in published if day is not None]
    if not days or len(days) < len(published) or not all(_after(call, day) for day in days):
        return
    began = utc(call.start) if call.start else f"{call.date}"
    first = min(f"{day}" for day in days)
    yield Found(
        f"{quoted(call.title)} was announced only after it began: first on {first}, it began"
        f" {'at' if call.start else 'on'} {began}"
    )


def _after(call: Call, published: date) -> bool:
    """Tell whether a publication came after a call's start, on whichever clock it was dated."""
    start = call.start
    if start is None:
        return call.date is not None and _day(published) > call.date
    if isinstance(published, datetime) and published.tzinfo is not None:
        return published > start
    stated = [time.zone for a in call.announcements for time in a.times if "/" in time.zone]
    zones = {call.zone, *stated, *(leader.zone for leader in call.everyone)} - {None}
    return all(_day(published) > zone(key).civil(start).date() for key in zones if key)


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
