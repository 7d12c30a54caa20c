"""CS107: an hour that may be before or after noon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity, Verdict
from callsched.resolver.agreement import DAY
from callsched.resolver.signs import Sign
from callsched.resolver.told import moments
from callsched.wording import quoted, utc

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from callsched.resolver import Resolution
    from callsched.resolver.resolution import Choice

_HALVES = {0, DAY // 2}


@rule("CS107", severity=Severity.ERROR, on=Subject.ANNOUNCEMENT, sign=Sign.AMBIGUOUS)
def half_of_day(resolution: Resolution) -> Iterator[Found]:
    """An hour may be the one before noon or the one after it.

    What it does: reports hours such as "10 o'clock" where neither "a.m.", a part of the day nor another
    stated time tells the half of the day.

    Why it matters: the two are twelve hours apart, and either may be a sane hour for a call.

    Example:
        >>> from callsched import check
        >>> report = check("The call is at 10 o'clock on Friday in London.", published="2025-05-19")
        >>> print(report.findings[0].message)
        `10 o'clock` may be before or after noon: 2025-05-23 09:00 UTC or 2025-05-23 21:00 UTC

    Fix: write "10 a.m." or "22:00".
    """
    if resolution.verdict is not Verdict.AMBIGUOUS:
        return
    for choice in resolution.choices:
        if _shows_both_halves(choice, resolution.candidates):
            clock = choice.stated.mention.clock
            instants = " or ".join(utc(at) for at in moments(sorted(resolution.candidates)))
            written = quoted(resolution.text[clock.start : clock.end])
            yield Found(f"{written} may be before or after noon: {instants}", (clock.start, clock.end))


def _shows_both_halves(choice: Choice, candidates: Sequence[int]) -> bool:
    """Whether the candidates differ but in the half of the day that a time's clock shows."""
    clock, reading = choice.stated.mention.clock, choice.reading
    if reading is None or choice.local is None or clock.midnight or clock.meridiem is not None:
        return False
    return {(reading.local(at) - choice.local) % DAY for at in candidates} == _HALVES
