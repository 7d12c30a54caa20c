"""CS402: a civil time that the clocks show twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.resolver.signs import Sign
from callsched.resolver.told import moment, span_of, text_of
from callsched.wording import others_do, quoted, utc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.resolver import Resolution


@rule("CS402", severity=Severity.ERROR, on=Subject.ANNOUNCEMENT, sign=Sign.REPEATED)
def repeated_time(resolution: Resolution) -> Iterator[Found]:
    """A stated time comes twice: the clocks of its zone go back over it on that day.

    What it does: reports civil times in the fold of a change. Alone they leave two instants; where another
    stated time picks one of them, that is told for information.

    Why it matters: the two are an hour apart, and software picks one silently.

    Example:
        >>> from callsched import check
        >>> report = check("The call begins at 1:30 a.m. in New York on November 2.", published="2025-10-31")
        >>> print(report.findings[0].message.partition(": on")[0])
        `1:30 a.m. in New York on November 2` comes twice in America/New_York

    Fix: write `EDT` or `EST`, or the time in UTC.
    """
    if resolution.repeated is not None:
        choice, key, change = resolution.repeated
        settled = resolution.start is not None
        others = len(resolution.choices) - 1
        pick = f"; {others_do(others, 'pick')} {utc(moment(resolution.start or 0))}"
        picked = pick if settled and others else ""
        written = quoted(text_of(resolution, choice))
        yield Found(
            f"{written} comes twice in {key}: {change}{picked}",
            span_of(choice),
            severity=Severity.INFO if settled else None,
        )
