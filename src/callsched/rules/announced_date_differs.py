"""CS505: an announcement names another day than the call's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.wording import quoted, said_by
from callsched.zones import zone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from callsched.models import Announcement, Call


@rule("CS505", severity=Severity.ERROR, on=Subject.CALL)
def announced_date_differs(call: Call) -> Iterator[Found]:
    """An announcement puts a call that has a date only on another day.

    What it does: compares the date of a call without a clock time with the days on which its announcements
    put it: on the clock of the call's zone if it has one, else on the clocks of all who take part and of the
    announcement itself. Withdrawn announcements do not count.

    Why it matters: "on Saturday" and a date that is a Friday cannot both be right.

    Example:
        >>> from datetime import UTC, date, datetime
        >>> from callsched.models import Announcement, Call, Source, StatedTime, Verdict
        >>> at = datetime(2025, 5, 16, 12, tzinfo=UTC)
        >>> time = StatedTime("noon GMT", (0, 8), datetime(2025, 5, 16, 12), instant=at)
        >>> said = Announcement(Verdict.UNCONFIRMED, (time,), start=at, source=Source(who="the Pentagon"))
        >>> call = Call(title="Rubio–Lavrov", date=date(2025, 5, 17), announcements=(said,))
        >>> print(announced_date_differs(call)[0].message)
        `Rubio–Lavrov` is on Saturday 2025-05-17, but the Pentagon says `noon GMT` on Friday 2025-05-16

    Fix: correct the date, or mark the announcement `withdrawn`.
    """
    if call.date is None:
        return
    for announcement in call.announcements:
        days = [] if announcement.withdrawn else _days(call, announcement)
        if days and call.date not in days:
            yield Found(
                f"{quoted(call.title)} is on {call.date:%A %Y-%m-%d}, but {said_by(announcement)}"
                f" on {days[0]:%A %Y-%m-%d}"
            )


def _days(call: Call, announcement: Announcement) -> list[date]:
    """List the days on which an announcement may put a call, the announcement's own first."""
    if announcement.start is None:
        return []
    stated = [time.civil.date() for time in announcement.times if time.civil is not None]
    keys = [call.zone] if call.zone else [leader.zone for leader in call.everyone if leader.zone]
    by_clock = [zone(key).civil(announcement.start).date() for key in keys]
    return by_clock if call.zone else [*stated, *by_clock] or [announcement.start.date()]
