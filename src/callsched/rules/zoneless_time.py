"""CS105: a clock time without a zone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.resolver.signs import Sign
from callsched.resolver.told import labels_of, span_of, text_of
from callsched.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.resolver import Resolution


@rule("CS105", severity=Severity.ERROR, on=Subject.ANNOUNCEMENT, sign=Sign.ZONELESS)
def zoneless_time(resolution: Resolution) -> Iterator[Found]:
    """A clock time has no zone: no label, no heading, no place.

    What it does: reports announced times that state no label where neither an earlier time, nor the sentence,
    nor `place=` gives a zone; "local time" counts as none. Beside times that have a zone it is an info: the
    moment stands without it. It reports, too, a time whose only label is another's that leaves two instants:
    the 7 p.m. of "Doors open at 7 p.m., the talk is at 8 p.m. EST." in July.

    Why it matters: a clock reading is an instant only in a zone.

    Example:
        >>> from callsched import check
        >>> report = check("The ministers meet on Monday at 5:30 p.m.", published="2025-05-19")
        >>> print(report.findings[0].message)
        `5:30 p.m.` has no zone: it states no label, and no place was named or given

    Fix: pass `place=`, or write the label.
    """
    if resolution.undated:
        return
    if _shares_an_ambiguous_label(resolution):
        first = resolution.choices[0]
        written = quoted(text_of(resolution, first))
        message = f"{written} states no label, and the one that it shares leaves two instants"
        yield Found(message, span_of(first))
    settled = bool(resolution.candidates)
    why = "the other times do not tell it" if settled else "no place was named or given"
    severity = Severity.INFO if settled else None
    for choice in resolution.choices:
        unread = not choice.zoned if settled else choice.reading is None
        if unread and choice.stated.mention.unknown is None:
            written = quoted(text_of(resolution, choice))
            message = f"{written} has no zone: it states no label, and {why}"
            yield Found(message, span_of(choice), severity=severity)


def _shares_an_ambiguous_label(resolution: Resolution) -> bool:
    """Whether a time without a label stays at two instants: by another's letter, and by its wall clock."""
    if resolution.start is not None or len(resolution.candidates) < 2 or len(resolution.choices) > 1:
        return False
    alone = resolution.choices[0]
    if resolution.midnight or resolution.repeated is not None or labels_of(alone):
        return False
    return alone.wall is not None or len({reading.name() for reading, _ in alone.alternatives}) > 1
