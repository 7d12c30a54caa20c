"""CS411: the clocks jump over the civil time of a call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.wording import on_clock, quoted, utc
from callsched.zones import zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.models import Call


@rule("CS411", severity=Severity.INFO, on=Subject.CALL)
def skipped_call_time(call: Call) -> Iterator[Found]:
    """A call stands at a clock reading that does not exist, and `fold=` chose its instant.

    What it does: finds calls whose civil time falls into a gap, where the clocks jump ahead.

    Why it matters: nobody's clock will ever show the time that was announced; people will connect an
    hour apart.

    Example:
        >>> from callsched.models import Call
        >>> call = Call(title="Briefing", civil="2025-03-09T02:30", zone="America/New_York", fold=0)
        >>> print(skipped_call_time(call)[0].message)
        `Briefing` is at a time that does not exist: `2025-03-09 02:30` in America/New_York, where on \
2025-03-09 at 02:00 the clocks went from EST (UTC-05:00) to EDT (UTC-04:00); \
fold=0 puts it at 2025-03-09 07:30 UTC

    Fix: agree on a time that exists; without `fold=` such a call is refused.
    """
    start = call.start
    if call.civil is None or call.zone is None or start is None:
        return
    found = zone(call.zone)
    if found.offsets(call.civil):
        return
    yield Found(
        f"{quoted(call.title)} is at a time that does not exist: `{call.civil:%Y-%m-%d %H:%M}`"
        f" in {call.zone}, where {found.transition_at(call.civil)}; fold={call.fold} puts it at {utc(start)}",
        explanation=f"the clocks will show {on_clock(start, call.zone)}",
    )
