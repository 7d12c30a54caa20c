"""CS104: a midnight that may start or end its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.resolver.signs import Sign
from callsched.resolver.told import moments
from callsched.wording import quoted, utc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.resolver import Resolution


@rule("CS104", severity=Severity.ERROR, on=Subject.ANNOUNCEMENT, sign=Sign.MIDNIGHT)
def midnight_of_which_day(resolution: Resolution) -> Iterator[Found]:
    """A midnight may be the one that starts the day named, or the one that ends it.

    What it does: reports "midnight" with a day where neither another stated time nor the wording tells which
    end of the day is meant. A weekday after "until" or "by" is read as its end; "tonight" always is. Where
    something expires or closes, the end of the day is the likelier of the two, and comes first.

    Why it matters: the two are 24 hours apart, and deadlines, truces and embargoes hang on them.

    Example:
        >>> from callsched import check
        >>> report = check("The truce begins at midnight on Friday in Kyiv.", published="2025-05-19")
        >>> print(report.findings[0].message)
        `midnight` may start or end 2025-05-23: 2025-05-22 21:00 UTC or 2025-05-23 21:00 UTC

    Fix: write "00:01 on Friday" or "11:59 p.m. on Thursday", or give both days.
    """
    if not resolution.midnight:
        return
    clock = resolution.choices[0].stated.mention.clock
    dated = resolution.choices[0].dated
    day = f" {dated.day.date}" if dated is not None else " its day"
    instants = " or ".join(utc(at) for at in moments(sorted(resolution.candidates)))
    written = quoted(resolution.text[clock.start : clock.end])
    yield Found(f"{written} may start or end{day}: {instants}", (clock.start, clock.end))
