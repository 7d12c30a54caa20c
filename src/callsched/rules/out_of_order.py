"""CS503: a call does not follow the one that it is to follow."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity, Status
from callsched.wording import length, quoted, utc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.models import After, Call, Schedule


@rule("CS503", severity=Severity.ERROR, on=Subject.SCHEDULE)
def out_of_order(schedule: Schedule) -> Iterator[Found]:
    """A call starts before the one that it is to follow has ended, or later than agreed.

    What it does: compares a call with the one its `after=` names: it may start when that call has ended and
    the gap has passed, and must start within the time allowed. A call without a duration counts at its
    start; a call with a date only counts by its date.

    Why it matters: "President Zelensky afterwards" is an agreement like any other: who speaks first decides
    what the second is told.

    Example:
        >>> from callsched.models import Call, Schedule
        >>> russia = Call(title="Trump–Putin", civil="2025-05-19T16:00", zone="Etc/UTC", duration="PT2H")
        >>> ukraine = Call(title="Trump–Zelensky", civil="2025-05-19T17:30", zone="Etc/UTC", after=russia)
        >>> print(out_of_order(Schedule(calls=(russia, ukraine)))[0].message)
        `Trump–Zelensky` starts at 2025-05-19 17:30 UTC, before it may: it is to follow `Trump–Putin`, \
which ends at 2025-05-19 18:00 UTC

    Fix: move one of the two, or change `after=`.
    """
    calls = {call.uid: call for call in schedule}
    for call in schedule:
        before = calls.get(call.after.uid) if call.after else None
        if before is None or call.after is None or Status.CANCELLED in (before.status, call.status):
            continue
        yield from _by_instant(call, before, call.after)
        yield from _by_date(call, before)


def _by_instant(call: Call, before: Call, after: After) -> Iterator[Found]:
    start, earlier = call.start, before.start
    if start is None or earlier is None:
        return
    end = earlier + (before.duration or timedelta(0))
    verb = "ends" if before.duration else "starts"
    follow = f"it is to follow {quoted(before.title)}, which {verb} at {utc(end)}"
    gap = f", by {length(after.gap)}" if after.gap else ""
    if start < end + after.gap or start <= earlier:
        yield Found(f"{quoted(call.title)} starts at {utc(start)}, before it may: {follow}{gap}")
    elif after.within is not None and start > end + after.within:
        yield Found(
            f"{quoted(call.title)} starts at {utc(start)}, later than agreed:"
            f" {follow}, within {length(after.within)}",
            severity=Severity.WARNING,
        )


def _by_date(call: Call, before: Call) -> Iterator[Found]:
    """Compare dates where one of the two has nothing else, each on its own clocks."""
    if call.start is not None and before.start is not None:
        return
    day = call.civil.date() if call.civil else call.date
    earlier = before.civil.date() if before.civil else before.date
    # Two clocks may be a day apart at one instant: against a civil time elsewhere only more than that tells.
    slack = timedelta(days=0 if call.date and before.date else 1)
    if day is not None and earlier is not None and day + slack < earlier:
        yield Found(
            f"{quoted(call.title)} is on {day}, before it may: it is to follow {quoted(before.title)},"
            f" which is on {earlier}"
        )
