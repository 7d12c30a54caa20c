"""CS302: ranges that start together and end apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.resolver.signs import Sign
from callsched.resolver.told import moment, span_of, text_of
from callsched.wording import in_words, quoted, utc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.resolver import Resolution


@rule("CS302", severity=Severity.ERROR, on=Subject.ANNOUNCEMENT, sign=Sign.CONTRADICTORY)
def ends_disagree(resolution: Resolution) -> Iterator[Found]:
    """The ranges given in several zones start at one instant and end at different ones.

    What it does: compares the ends of ranges whose starts agree.

    Why it matters: one of the ends is wrong, and with it how long the line is held.

    Example:
        >>> from callsched import check
        >>> text = "Maintenance: 14:00-16:00 GMT (3-6 p.m. BST)."
        >>> print(check(text, published="2025-05-19").findings[0].message.partition(":")[0])
        the ranges end at different instants

    Fix: correct the end that is wrong.
    """
    if not resolution.ends_differ:
        return
    ended = [choice for choice in resolution.choices if choice.end is not None]
    ends = [choice.end for choice in ended]
    odd = [choice for choice in ended if ends.count(choice.end) == 1]  # of three or more, perhaps one
    told = [f"{utc(moment(choice.end or 0))} ({quoted(text_of(resolution, choice))})" for choice in ended]
    yield Found(
        f"the ranges end at different instants: {in_words(told)}",
        span_of((odd if len(odd) == 1 else ended)[-1]),
    )
