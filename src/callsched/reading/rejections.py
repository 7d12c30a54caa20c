"""Times that a text takes back: "not 16:00", "moved from 3 p.m. …", "originally at …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import Role
from callsched.reading.gaps import between
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Item, Mention
    from callsched.reading.sentences import Sentence

REJECTING = Role.NOT | Role.ONCE | Role.FROM
_BACK = 9  # items: how far "originally" may stand from its time


def mark_rejected(items: Sequence[Item], times: Sequence[Mention], number: int, sentence: Sentence) -> None:
    """Mark a time if the words before it take it back."""
    mention = times[number]
    low = max(times[number - 1].last if number else 0, mention.first - _BACK)
    if not any(isinstance(item, Token) and item.roles & REJECTING for item in items[low : mention.first]):
        return
    words = [item for item in items[low : mention.first] if isinstance(item, Token)][-3:]
    before = between(items, low, mention.first)
    if any(word.has(Role.NOT) for word in words) or (before.roles & Role.ONCE and not before.breaks):
        mention.rejected = True
    elif any(word.has(Role.FROM) for word in words) and number + 1 < len(times):
        gap = between(items, *_to_the_next(items, times, number))
        leads_on = gap.roles & Role.TO and not gap.foreign and not gap.breaks
        moved = sentence.moves is not None and sentence.moves < mention.first
        again = any(time.rejected for time in times[max(0, number - 2) : number])
        mention.rejected = bool(leads_on) and (moved or again)


def _to_the_next(items: Sequence[Item], times: Sequence[Mention], number: int) -> tuple[int, int]:
    """Give the stretch from a time to the next, past one in a bracket: "from 3 p.m. GMT (5 p.m. CEST) to"."""
    if number + 2 < len(times) and between(items, times[number].last, times[number + 1].first).inside:
        number += 1
    return times[number].last, times[number + 1].first
