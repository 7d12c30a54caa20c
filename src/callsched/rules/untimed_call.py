"""CS509: a call has no time yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity, Status
from callsched.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.models import Call


@rule("CS509", severity=Severity.INFO, on=Subject.CALL)
def untimed_call(call: Call) -> Iterator[Found]:
    """A call has neither a clock time nor a date.

    What it does: finds calls that are announced "afterwards" or "in the coming days".

    Why it matters: nothing about such a call can be checked, and an invitation cannot carry it.

    Example:
        >>> from callsched.models import Call
        >>> print(untimed_call(Call(title="Trump–Zelensky"))[0].message)
        `Trump–Zelensky` has no time yet: there is nothing to check

    Fix: give `civil` and `zone` when they are known; `plan` puts a schedule's calls in order.
    """
    if call.civil is None and call.date is None and call.status is not Status.CANCELLED:
        yield Found(f"{quoted(call.title)} has no time yet: there is nothing to check")
