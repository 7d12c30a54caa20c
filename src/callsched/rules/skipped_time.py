"""CS401: a civil time that the clocks jump over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.resolver.signs import Sign
from callsched.resolver.told import span_of, text_of
from callsched.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.resolver import Resolution


@rule("CS401", severity=Severity.ERROR, on=Subject.ANNOUNCEMENT, sign=Sign.SKIPPED)
def skipped_time(resolution: Resolution) -> Iterator[Found]:
    """A stated time does not exist: the clocks of its zone jump over it on that day.

    What it does: reports civil times in the gap of a change, by the rules of the tz database.

    Why it matters: there is no such instant; software picks one silently, an hour apart.

    Example:
        >>> from callsched import check
        >>> report = check("The call begins at 2:30 a.m. in New York on March 9.", published="2025-03-07")
        >>> print(report.findings[0].message.partition(": on")[0])
        `2:30 a.m. in New York on March 9` does not exist in America/New_York

    Fix: write the time by the clock after the change, or in UTC.
    """
    if resolution.skipped is not None:
        choice, key, change = resolution.skipped
        yield Found(
            f"{quoted(text_of(resolution, choice))} does not exist in {key}: {change}", span_of(choice)
        )
