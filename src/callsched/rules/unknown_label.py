"""CS203: letters that look like a label and are in no table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.resolver.signs import Sign
from callsched.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.resolver import Resolution


@rule("CS203", severity=Severity.WARNING, on=Subject.ANNOUNCEMENT, sign=Sign.UNKNOWN)
def unknown_label(resolution: Resolution) -> Iterator[Found]:
    """Words that stand like a label are in no table of labels or places.

    What it does: reports capitals such as XST and names such as "Gotham time" right after a clock time
    that neither the tz database, nor CLDR, nor GeoNames, nor newsroom use knows. The time has no zone then.

    Why it matters: it may be a misprint of a label that would change the instant.

    Example:
        >>> from callsched import check
        >>> report = check("The call is at 10 a.m. EQT (1400 GMT).", published="2025-05-19")
        >>> print(report.findings[0].message)
        `EQT` is no label or place that the tables know

    Fix: write the label meant, or the place.
    """
    for choice in resolution.choices:
        unknown = choice.stated.mention.unknown
        if unknown is not None:
            written = quoted(resolution.text[unknown[0] : unknown[1]])
            severity = None if resolution.candidates else Severity.ERROR  # no instant stands
            yield Found(f"{written} is no label or place that the tables know", unknown, severity=severity)
