"""CS301: stated times that no sane reading makes agree."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Edit, Fix, Severity, Verdict
from callsched.resolver.causes import likely_cause
from callsched.resolver.resolution import civil_of
from callsched.resolver.signs import Sign
from callsched.resolver.told import figure_span, hour_and_minute, moment, on_another_day, span_of, text_of
from callsched.restating import clock_time
from callsched.wording import in_words, length, other_times, quoted, utc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.resolver import Choice, Resolution


@rule("CS301", severity=Severity.ERROR, on=Subject.ANNOUNCEMENT, sign=Sign.CONTRADICTORY)
def times_disagree(resolution: Resolution) -> Iterator[Found]:
    """No sane reading makes the stated times agree.

    What it does: reports announcements whose times name different instants whichever way their labels are
    read. Where most agree, it names the odd one out, what it should say, and the likely cause: hours added in
    the wrong direction, a dropped half hour, a.m. for p.m., the wrong day, an offset of the other season or
    of rules that are gone.

    Why it matters: somebody will call at the wrong hour.

    Example:
        >>> from callsched import check
        >>> text = "It opens on June 1 at 4 p.m. PDT, 7 p.m. EDT and 9 a.m. JST (June 2)."
        >>> print(check(text, published="2023-05-30").findings[0].message)
        `9 a.m. JST (June 2)` is 2023-06-02 00:00 UTC, 1 hour after the other two times; it should say 8 a.m.

    Fix: correct the odd one; unsafe, since it changes the instant written.
    """
    if resolution.verdict is not Verdict.CONTRADICTORY or resolution.ends_differ:
        return
    odd = [choice for choice in resolution.choices if choice.odd]
    if odd:
        for choice in odd:
            yield _odd_one(resolution, choice)
    else:
        yield _all_differ(resolution)


def _odd_one(resolution: Resolution, odd: Choice) -> Found:
    """Tell the odd one out: how far off it is, what it should say, why it may be wrong."""
    others = [choice for choice in resolution.choices if not choice.odd]
    written = quoted(text_of(resolution, odd))
    agreed = odd.expected - _offset(odd) if odd.expected is not None else None
    if odd.local is None or odd.instant is None or odd.expected is None or agreed is None:
        return Found(f"{written} does not agree with the other times", span_of(odd))
    off = odd.instant - agreed
    side = "after" if off > 0 else "before"
    rest = other_times(len(others))
    right = clock_time(resolution.text[slice(*figure_span(odd))], civil_of(odd.expected))
    day = on_another_day(odd.expected, odd.local)
    ranged = odd.stated.mention.clock_end is not None
    should = f"begin at {hour_and_minute(odd.expected)}" if ranged else f"say {right}"
    message = (
        f"{written} is {utc(moment(odd.instant))}, {length(timedelta(seconds=abs(off)))} {side} {rest}; "
        f"it should {should}{day}"
    )
    edited = not day and not ranged  # of a range, both ends would move
    fix = Fix((Edit(figure_span(odd), right),), safe=False, help=f"write `{right}`") if edited else None
    return Found(message, span_of(odd), likely_cause(odd, others, agreed), fix)


def _offset(choice: Choice) -> int:
    """Give the offset that a stated time's clock had at the instant that it should have named."""
    if choice.reading is None or choice.expected is None:
        return 0
    if choice.reading.zone is None:
        return choice.reading.offset
    offsets = choice.reading.zone.offsets_of(choice.expected)
    return offsets[0] if offsets else 0


def _all_differ(resolution: Resolution) -> Found:
    """Tell the instants of times of which none has a majority."""
    told = [
        f"{quoted(text_of(resolution, choice))} is {utc(moment(choice.instant))}"
        for choice in resolution.choices
        if choice.instant is not None
    ]
    instants = [choice.instant for choice in resolution.choices if choice.instant is not None]
    apart = length(timedelta(seconds=max(instants) - min(instants))) if instants else "an unknown time"
    first, last = resolution.choices[0], resolution.choices[-1]
    cause = _cause(first, last) if len(resolution.choices) == 2 else ""
    return Found(f"the stated times are {apart} apart: {in_words(told)}", span_of(last), cause)


def _cause(first: Choice, last: Choice) -> str:
    """Give the likeliest slip of either time; rules that are gone explain more than a season."""
    if first.instant is None or last.instant is None:
        return ""
    causes = [likely_cause(last, [first], first.instant), likely_cause(first, [last], last.instant)]
    told = [cause for cause in causes if cause]
    return next((cause for cause in told if "rules" in cause), told[0] if told else "")
