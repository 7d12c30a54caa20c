"""CS507: an announcement names another instant than the call's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity, Verdict
from callsched.wording import length, quoted, said_by, utc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.models import Call


@rule("CS507", severity=Severity.ERROR, on=Subject.CALL)
def announcement_against_call(call: Call) -> Iterator[Found]:
    """An announcement of a call names another instant than the one at which the call stands.

    What it does: compares the instant of a call with those of its announcements. Withdrawn announcements do
    not count; an ambiguous one is told only if none of its instants is the call's.

    Why it matters: people go by what was announced, calendars by what the call says.

    Example:
        >>> from datetime import UTC, datetime
        >>> from callsched.models import Announcement, Call, Source, StatedTime, Verdict
        >>> at = datetime(2025, 5, 19, 14, 30, tzinfo=UTC)
        >>> time = StatedTime("10:30 Eastern", (0, 13), None, instant=at)
        >>> said = Announcement(Verdict.UNCONFIRMED, (time,), start=at, source=Source(who="the White House"))
        >>> kremlin = {"civil": "2025-05-19T17:00", "zone": "Europe/Moscow"}
        >>> call = Call(title="Trump–Putin", **kremlin, announcements=(said,))
        >>> print(announcement_against_call(call)[0].message)
        `Trump–Putin` is at 2025-05-19 14:00 UTC, but the White House says `10:30 Eastern`, \
2025-05-19 14:30 UTC: 30 minutes later

    Fix: correct the call's time, or mark the announcement `withdrawn`.
    """
    start = call.start
    if start is None:
        return
    for said in call.announcements:
        possible = said.candidates if said.verdict is Verdict.AMBIGUOUS else ()
        instants = (said.start,) if said.start else possible
        if said.withdrawn or not instants or start in instants:
            continue
        nearest = min(instants, key=lambda instant: abs(instant - start))
        side = "later" if nearest > start else "earlier"
        yield Found(
            f"{quoted(call.title)} is at {utc(start)}, but {said_by(said)}, {utc(nearest)}:"
            f" {length(abs(nearest - start))} {side}"
        )
