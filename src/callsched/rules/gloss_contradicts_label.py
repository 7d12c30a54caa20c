"""CS205: an offset in brackets that is not the label's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.resolver.resolution import label_text
from callsched.resolver.signs import Sign
from callsched.wording import quoted
from callsched.zones import format_offset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.resolver import Resolution


@rule("CS205", severity=Severity.WARNING, on=Subject.ANNOUNCEMENT, sign=Sign.BESIDE)
def gloss_contradicts_label(resolution: Resolution) -> Iterator[Found]:
    """The offset in brackets is not the one of the label before it.

    What it does: compares a gloss such as "(GMT-4)" with the offset of the label that it explains.

    Why it matters: one of the two is wrong, and software that knows only offsets follows the gloss.

    Example:
        >>> from callsched import check
        >>> report = check("Lift-off is at 10:01 a.m. EST (GMT-4) on Feb. 18.", published="2017-02-17")
        >>> print(report.findings[0].message)
        `GMT-4` is UTC-04:00, but `EST` is UTC-05:00

    Fix: write the offset of the label, or leave the gloss out.
    """
    for choice in resolution.choices:
        reading, mention = choice.reading, choice.stated.mention
        if reading is None or choice.local is None or choice.instant is None or not mention.labels:
            continue
        for gloss in mention.glosses:
            named = gloss.form == "abbreviation" and len(gloss.meanings) == 1 and mention.clock_end is None
            exact = gloss.form == "offset" or named
            if not exact or gloss.meanings[0].offset is None:
                continue
            stated = gloss.meanings[0].offset
            by_letter = choice.strict if choice.strict is not None else choice.instant
            offset = choice.local - by_letter
            if stated != offset:
                label = quoted(label_text(resolution.text, choice))
                written = quoted(resolution.text[gloss.start : gloss.end])
                yield Found(
                    f"{written} is {format_offset(stated)}, but {label} is {format_offset(offset)}",
                    (gloss.start, gloss.end),
                )
