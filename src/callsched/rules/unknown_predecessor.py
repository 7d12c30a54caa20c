"""CS508: a call is to follow one that the schedule does not hold."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.models import Schedule


@rule("CS508", severity=Severity.WARNING, on=Subject.SCHEDULE)
def unknown_predecessor(schedule: Schedule) -> Iterator[Found]:
    """A call is to follow one that the schedule does not hold.

    What it does: looks up the uid in `after=` among the calls of the schedule.

    Why it matters: an order that names no call is not checked, and not kept when the schedule is planned.

    Example:
        >>> from callsched.models import After, Call, Schedule
        >>> ukraine = Call(title="Trump–Zelensky", after=After(uid="trump-putin"))
        >>> print(unknown_predecessor(Schedule(calls=(ukraine,)))[0].message)
        `Trump–Zelensky` is to follow `trump-putin`, but no call of the schedule has this uid

    Fix: add the call that it follows, or correct the uid; `after=` takes the other `Call` itself.
    """
    uids = [call.uid for call in schedule]
    known = frozenset(uids)
    for call in schedule:
        if call.after is None or call.after.uid in known:
            continue
        close = get_close_matches(call.after.uid[:64], uids[:1000], n=1, cutoff=0.8)
        yield Found(
            f"{quoted(call.title)} is to follow {quoted(call.after.uid)},"
            " but no call of the schedule has this uid",
            explanation=f"did you mean {quoted(close[0])}?" if close else "",
        )
