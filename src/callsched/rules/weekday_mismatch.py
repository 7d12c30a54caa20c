"""CS102: a weekday beside a date that is another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Edit, Fix, Severity
from callsched.resolver.agreement import DAY
from callsched.resolver.days import date_of
from callsched.resolver.signs import Sign
from callsched.restating import as_cased
from callsched.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.resolver import Resolution


@rule("CS102", severity=Severity.WARNING, on=Subject.ANNOUNCEMENT, sign=Sign.TWO_DAYS)
def weekday_mismatch(resolution: Resolution) -> Iterator[Found]:
    """A weekday and a date that stand together are different days.

    What it does: compares the weekday word with the date beside it. The date counts, unless the weekday
    agrees with a third word ("tomorrow, Wednesday, July 23" when tomorrow is Wednesday the 24th).

    Why it matters: one of the two is a slip, and readers will follow either.

    Example:
        >>> from callsched import check
        >>> report = check("They talk on Wednesday 3 July at 17:00 Kyiv time.", published="2025-07-03")
        >>> print(report.findings[0].message)
        `Wednesday` does not go with 2025-07-03, a Thursday

    Fix: write the weekday of the date; the instant stays.
    """
    told = set()
    for choice in resolution.choices:
        words = choice.dated.words if choice.dated is not None else None
        if words is None or choice.dated is None or choice.dated.day.contradiction is None:
            continue
        if words.weekday_span is None or words.weekday_span in told:
            continue
        told.add(words.weekday_span)
        day = choice.dated.day.date if choice.local is None else date_of(choice.local // DAY)
        start, end = words.weekday_span
        written = resolution.text[start:end]
        if day.weekday() == words.weekday:
            other = choice.dated.day.contradiction
            message = f"{quoted(written)} is {day}, but the date beside it is {other}, a {other:%A}"
            yield Found(message, words.weekday_span)
        else:
            message = f"{quoted(written)} does not go with {day}, a {day:%A}"
            yield Found(message, words.weekday_span, fix=_fix(written, words.weekday_span, f"{day:%A}"))


def _fix(written: str, span: tuple[int, int], right: str) -> Fix | None:
    """Write the right weekday as the wrong one was written, in full or short; only in English."""
    if not written.isascii() or not written.lower().startswith(_ENGLISH):
        return None
    replacement = as_cased(
        right if len(written) > 5 or written.lower().endswith("day") else right[:3], written
    )
    return Fix((Edit(span, replacement),), safe=True, help=f"write `{replacement}`")


_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
