"""Times that a text takes back: "not 16:00", "moved from 3 p.m. …", "originally at …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.gaps import between, repeats
from callsched.reading.leads import appointed
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Item, Mention
    from callsched.reading.sentences import Sentence

_LEADING = role.NOT | role.ONCE | role.FROM
REJECTING = _LEADING | role.FORMERLY | role.MOVE | role.NOW
_ANOTHER = role.AND | role.TIME
_SMALL = role.AT | role.FILL | role.FROM | role.IN | role.ARTICLE | role.BE
_A_VERB = 4  # foreign words: more than "will now be held" has
_BACK = 9  # items: how far "originally" may stand from its time


def mark_rejected(items: Sequence[Item], times: Sequence[Mention], number: int, sentence: Sentence) -> None:
    """Mark a time if the words before it take it back."""
    mention = times[number]
    told = _in_its_bracket(items, times, number) or _told_last(items, times, number, sentence)
    if told or _moved_on(items, times, number, sentence) or _replaced(items, times, number):
        mention.rejected = True
        return
    low = max(times[number - 1].last if number else 0, mention.first - _BACK)
    if not any(type(item) is Token and item.roles & _LEADING for item in items[low : mention.first]):
        return
    words = [item for item in items[low : mention.first] if type(item) is Token][-3:]
    before = between(items, low, mention.first)
    negated = before.roles & role.NOT and _negated(words)
    if negated or (before.roles & role.ONCE and not before.breaks):
        mention.rejected = True
    elif any(word.has(role.FROM) for word in words) and number + 1 < len(times):
        gap = between(items, *_to_the_next(items, times, number))
        leads_on = gap.roles & role.TO and not gap.foreign and not gap.breaks
        moved = sentence.moves is not None and _governs(items[sentence.moves : mention.first])
        again = any(time.rejected for time in times[max(0, number - 2) : number])
        mention.rejected = bool(leads_on) and (moved or again)


def _told_last(items: Sequence[Item], times: Sequence[Mention], number: int, sentence: Sentence) -> bool:
    """Whether a move tells the old time behind the new one: "moved to 2:15 p.m. EDT from 1 p.m."."""
    if not number or sentence.moves is None or times[number - 1].rejected:
        return False
    before, after = times[number - 1], times[number]
    to, since = (items[at - 1] if at else None for at in (before.first, after.first))
    if not (type(to) is Token and to.has(role.TO) and type(since) is Token and since.has(role.FROM)):
        return False
    return sentence.moves < before.first and after.first - before.last == 1


def _moved_on(items: Sequence[Item], times: Sequence[Mention], number: int, sentence: Sentence) -> bool:
    """Whether what was due then is moved: "set for 6 p.m., was put off until 8", but no clocks that go on."""
    if sentence.moves is None or number + 1 == len(times) or sentence.moves < times[number].last:
        return False
    low, high = _to_the_next(items, times, number)
    if not low <= sentence.moves < high:
        return False
    gap, led = between(items, low, high), between(items, sentence.moves + 1, high)
    if gap.breaks or gap.parted or gap.roles & _ANOTHER or led.foreign:
        return False
    return led.roles & (role.TO | role.UNTIL | role.AIM) != 0


def _replaced(items: Sequence[Item], times: Sequence[Mention], number: int) -> bool:
    """Whether what was planned for a time "will now" be at the next: "announced for 9 a.m., will now …"."""
    if number + 1 == len(times) or not appointed(items, times[number], role.AIM | role.AT):
        return False
    low, high = _to_the_next(items, times, number)
    gap = between(items, low, high)
    if not gap.roles & role.NOW or gap.breaks or gap.parted or gap.roles & (_ANOTHER | role.THEN | role.SAME):
        return False
    return gap.foreign < _A_VERB


def _governs(since: Sequence[Item]) -> bool:
    """Whether a move is that of the time behind it: not "extended the curfew: it runs from 10 p.m. …"."""
    return bool(since) and not any(type(item) is Token and item.roles & role.RUN for item in since)


def _to_the_next(items: Sequence[Item], times: Sequence[Mention], number: int) -> tuple[int, int]:
    """Give the stretch from a time to the next, past one in a bracket: "from 3 p.m. GMT (5 p.m. CEST) to"."""
    if number + 2 < len(times) and between(items, times[number].last, times[number + 1].first).inside:
        number += 1
    return times[number].last, times[number + 1].first


def _negated(words: Sequence[Token]) -> bool:
    """Whether "not" turns down the time and not a verb: "not at 5 p.m.", not "will not open until 5 p.m."."""
    at = max((index for index, word in enumerate(words) if word.has(role.NOT)), default=None)
    if at is None:
        return False
    phrase = " " in words[at].word.key  # "instead of the usual 5 p.m."
    return phrase or all(word.has(_SMALL) and not word.has(role.UNTIL) for word in words[at + 1 :])


def _in_its_bracket(items: Sequence[Item], times: Sequence[Mention], number: int) -> bool:
    """Whether a bracket tells what a time was: "17:30 BST (was 15:00)", "11 a.m. ET (from 10 a.m. ET)"."""
    first = times[number].first
    if not number or first < times[number - 1].last + 2:
        return False
    opening, word = items[first - 2 : first]
    if not (type(opening) is Token and type(word) is Token and opening.text in "(["):
        return False
    if not word.has(role.FROM | role.FORMERLY):
        return False
    before, after = times[number - 1], times[number]
    return not after.labels or repeats(before, after)
