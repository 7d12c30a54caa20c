"""CS106: a numeric date that may be read two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.resolver.signs import Sign
from callsched.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.resolver import Resolution


@rule("CS106", severity=Severity.INFO, on=Subject.ANNOUNCEMENT, sign=Sign.TWO_DAYS)
def date_order(resolution: Resolution) -> Iterator[Found]:
    """A numeric date may be day/month or month/day.

    What it does: reports dates such as 3/7/2025 beside an announced time, and which order was read: the one
    that a weekday beside it confirms, or else that of the text's other dates, or the American one where all
    labels are American, or the one nearer to the date of publication.

    Why it matters: Americans write the month first, most others the day.

    Example:
        >>> from callsched import check
        >>> report = check("Doors open at 10:00 GMT on 3/7/2025.", published="2025-06-30")
        >>> print(report.findings[0].message)
        `3/7/2025` is read as 2025-07-03; the other way round it is 2025-03-07

    Fix: write the month as a word, or the date as 2025-07-03.
    """
    for choice in resolution.choices:
        dated = choice.dated
        if dated is None or dated.words is None or dated.day.other is None:
            continue
        if dated.words.swapped is not None:  # not "on Monday", which may be that of another week
            span = (dated.words.start, dated.words.end)
            written = quoted(resolution.text[span[0] : span[1]])
            day, other = dated.day.date, dated.day.other
            yield Found(f"{written} is read as {day}; the other way round it is {other}", span)
