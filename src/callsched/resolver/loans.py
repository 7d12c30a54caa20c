"""Times that state no zone of their own, and take another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading import Stated
    from callsched.resolver.agreement import Agreement
    from callsched.resolver.resolution import Choice


def borrows(stated: Stated) -> bool:
    """Whether the zone of a time is another's: in brackets, a heading tells it only if it heads those."""
    place = stated.event_place
    if stated.mention.labels or (place is not None and stated.leads_here(place)):
        return False
    return not any(label.aside or not stated.bracketed for label in stated.heading)


def by_loan(choices: Sequence[Choice], found: Agreement) -> bool:
    """Whether times agree only by a wall clock for a label that one of them does not state."""
    for choice, matched in zip(choices, found.matches, strict=True):
        if matched is not None and matched.reading.meant and borrows(choice.stated):
            return True
    return False
