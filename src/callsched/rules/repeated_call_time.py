"""CS412: the clocks show the civil time of a call twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.wording import quoted, utc
from callsched.zones import zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.models import Call


@rule("CS412", severity=Severity.INFO, on=Subject.CALL)
def repeated_call_time(call: Call) -> Iterator[Found]:
    """A call stands at a clock reading that comes twice, and `fold=` chose one of the two.

    What it does: finds calls whose civil time falls into a fold, where the clocks are turned back.

    Why it matters: the clock reading alone names two instants; whoever hears only that may come an
    hour early or late.

    Example:
        >>> from callsched.models import Call
        >>> call = Call(title="Briefing", civil="2025-11-02T01:30", zone="America/New_York", fold=1)
        >>> print(repeated_call_time(call)[0].explanation)
        the other would be 2025-11-02 05:30 UTC

    Fix: announce the call with its offset ("1:30 a.m. EST"), or agree on a time that comes once.
    """
    start = call.start
    if call.civil is None or call.zone is None or start is None:
        return
    found = zone(call.zone)
    instants = found.instants(call.civil)
    if len(instants) < 2:
        return
    which = "second" if call.fold else "first"
    other = next(instant for instant in instants if instant != start)
    yield Found(
        f"{quoted(call.title)} is at a time that comes twice: `{call.civil:%Y-%m-%d %H:%M}` in {call.zone},"
        f" where {found.transition_at(call.civil)}; fold={call.fold} takes the {which}, {utc(start)}",
        explanation=f"the other would be {utc(other)}",
    )
