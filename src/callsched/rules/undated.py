"""CS101: a clock time without a day."""

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


@rule("CS101", severity=Severity.ERROR, on=Subject.ANNOUNCEMENT, sign=Sign.UNDATED)
def undated(resolution: Resolution) -> Iterator[Found]:
    """A clock time has no day: neither the text nor its date of publication gives one.

    What it does: reports announced times whose text states no date, where no date of publication was given,
    and dates that no calendar has, such as 31 June. Words such as "Monday" or "today" count from the text's
    own full dates, if it has any.

    Why it matters: without a day there is no instant, and no telling which season's offset holds.

    Example:
        >>> from callsched import check
        >>> print(check("The call begins at 5 p.m. Moscow time.").findings[0].message)
        `5 p.m. Moscow time` has no day: the text states no full date, and no date of publication was given

    Fix: pass `published=`, or write the date.
    """
    named = resolution.no_day
    if named is not None:
        written = quoted(resolution.text[named.start : named.end])
        yield Found(f"{written} is no day of the calendar", (named.start, named.end))
    elif resolution.beyond:
        first = resolution.choices[0]
        yield Found(
            f"{quoted(text_of(resolution, first))} lies beyond the years of the calendar", span_of(first)
        )
    elif resolution.undated:
        span, written = span_of(resolution.choices[0]), quoted(text_of(resolution, resolution.choices[0]))
        yield Found(
            f"{written} has no day: the text states no full date, and no date of publication was given", span
        )
