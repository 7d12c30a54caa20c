"""CS201: a label with two meanings, equally sane here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.labels import family
from callsched.models import Severity, Verdict
from callsched.resolver.resolution import label_text
from callsched.resolver.signs import Sign
from callsched.resolver.told import label_span, moment, text_of
from callsched.wording import quoted, utc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.resolver import Resolution
    from callsched.resolver.readings import Reading


@rule("CS201", severity=Severity.ERROR, on=Subject.ANNOUNCEMENT, sign=Sign.AMBIGUOUS)
def ambiguous_label(resolution: Resolution) -> Iterator[Found]:
    """A label has several meanings, and nothing in the text settles which.

    What it does: reports announced times that stay at two instants because a label can mean two zones and
    the other stated times, the places, countries and people named, and the dateline speak for neither.

    Why it matters: "CST" is Chicago's, Shanghai's and Havana's. Software that settles it silently is an
    hour or half a day out.

    Example:
        >>> from callsched import check
        >>> text = "American and Chinese officials talk at 9 p.m. CST."
        >>> print(check(text, published="2025-01-20").findings[0].message)
        `CST` may mean Central Time (2025-01-21 03:00 UTC) or China Time (2025-01-20 13:00 UTC)

    Fix: write the place ("Beijing time") or the offset.
    """
    if resolution.midnight or resolution.repeated or len(resolution.candidates) < 2:
        return
    if resolution.verdict is not Verdict.AMBIGUOUS:
        return
    for choice in resolution.choices:
        readings: dict[str, int] = {}
        for reading, instant in choice.alternatives:
            readings.setdefault(_family(reading), instant)
        if len(readings) < 2:
            continue
        told = " or ".join(f"{name} ({utc(moment(at))})" for name, at in readings.items())
        yield Found(
            f"{quoted(label_text(resolution.text, choice) or text_of(resolution, choice))} may mean {told}",
            label_span(choice),
        )


def _family(reading: Reading) -> str:
    return family(reading.meaning.zone) if reading.meaning is not None else reading.name()
