"""Which stated times belong together: one moment by several clocks, or several moments."""

from __future__ import annotations

from enum import Enum, auto
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.gaps import Gap, between, repeats, shows_again
from callsched.reading.items import Clock, Item, Mention
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_RESTATING = role.SAME | role.BE | role.SHOW
_REJECTING = role.NOT | role.ONCE
_A_CLAUSE = 6  # foreign words: more than "which viewers in Europe should note as" has
_A_SENTENCE = 16  # foreign words: who joins from elsewhere, and why
_A_NAME = 3  # foreign words: more than "on RTÉ," has
_A_FEW_SENTENCES = 2
_ROWS = 12  # times: how many clocks a list shows
_A_LEAD = 4  # foreign words before the first row of a list


class Link(Enum):
    """How a stated time hangs on the one before it."""

    NEW = auto()  # another moment
    SAME = auto()  # the same moment by another clock
    MAYBE = auto()  # the same moment if the two agree
    CLOSING = auto()  # the last of a list of clocks: the same moment if those before it are one
    LISTED = auto()  # on a line or in a bracket of its own: the same if the two agree, perhaps by wall clocks
    MOVED = auto()  # the new time of a call that was moved from the one before


def gaps(items: Sequence[Item], times: Sequence[Mention]) -> list[Gap]:
    """Sum up what stands between each stated time and the next, with what leads from a label to its time."""
    found = []
    for before, after in pairwise(times):
        gap = between(items, before.last, after.first)
        if after.start < after.clock.start:
            gap.roles |= _lead_roles(items, after)
        found.append(gap)
    return found


def link(times: Sequence[Mention], gaps: Sequence[Gap], number: int) -> Link:
    """Tell how a stated time hangs on the one before it; a gap has the number of the time before it."""
    before, after, gap = times[number - 1], times[number], gaps[number - 1]
    if gap.lines and gap.foreign < _A_LEAD and not before.rejected and _respells(before, after):
        return Link.SAME
    if gap.lines and _opens_pair(gaps, number):
        return Link.MAYBE
    if gap.headed and not any(label.timed for label in after.labels):
        return Link.MAYBE  # another day's programme: "10:15 South Africa"
    if gap.headed and any(repeats(other, after) for other in times[max(0, number - _ROWS) : number]):
        return Link.NEW  # the clocks of the day before again
    if gap.breaks:
        return _across_sentences(gap, before, after, glossed=_glossed(gaps, number))
    if before.rejected or (after.rejected and _takes_back(gap, before, after)):
        return _beside_rejected(gap, before, after)
    if gap.roles & role.THEN:
        return Link.MAYBE
    return _in_a_sentence(times, gaps, number)


def _opens_pair(gaps: Sequence[Gap], number: int) -> bool:
    """Whether a time opens a row of two, as the one before it ended one: "Noon in Oslo: 11.00 GMT"."""
    if number < 2 or number >= len(gaps):
        return False
    return all(gap.colon and not gap.lines for gap in (gaps[number - 2], gaps[number]))


def _in_a_sentence(times: Sequence[Mention], gaps: Sequence[Gap], number: int) -> Link:
    """Join times of one sentence; most are a time and its conversion in a bracket."""
    gap = gaps[number - 1]
    before, after = times[number - 1], times[number]
    if gap.inside and not gap.foreign and not gap.roles & role.OR:
        halves = before.clock.meridiem is not None and after.clock.meridiem is not None
        bare = halves and not (before.labels or after.labels)  # "1 p.m. (1:15 p.m. for options)"
        borrowed = after.borrows  # "5:12 and 5:22 p.m. (2112 and 2122 UTC)"
        return Link.MAYBE if bare or borrowed else Link.SAME
    again, glossed = _again(before, after), _glossed(gaps, number)
    if gap.foreign:
        return _across_words(gap, after, again=again, glossed=glossed)
    rolls = _rolls(times, number)
    if gap.roles & role.OR and (rolls or _to_choose_from(before, after)):
        return Link.MAYBE
    if gap.roles & role.AND and not (again or rolls) and _closes_list(gaps, times, number):
        return Link.CLOSING
    of_its_own = again or rolls or _listed(gap, before, after) or _in_bare_row(gap, times, number)
    of_its_own = of_its_own or (gap.lines > 0 and number > 1 and repeats(times[number - 2], before))
    return _side_by_side(gap, after, glossed=glossed, of_its_own=of_its_own)


def _side_by_side(gap: Gap, after: Mention, *, glossed: bool, of_its_own: bool) -> Link:
    """Join times with no other words between them, unless they seem to be several moments."""
    if gap.inside:
        return Link.SAME
    apart = of_its_own and not gap.roles & (role.OR | role.SAME | role.BE)
    elsewhere = gap.city and not ((gap.comma or gap.lines) and after.labels)
    return Link.MAYBE if apart or elsewhere or ((gap.closed or gap.lines) and glossed) else Link.SAME


def _to_choose_from(before: Mention, after: Mention) -> bool:
    """Whether two times joined by "or" are two hours by one clock: "at 3 p.m. or 4 p.m. GMT"."""
    if before.clock.reading == after.clock.reading:
        return False
    if before.labels and after.labels:
        return before.labels[0].text == after.labels[0].text
    halves = before.clock.meridiem is not None and after.clock.meridiem is not None
    return halves and not before.labels and bool(after.labels) and before.clock.form == after.clock.form


def _listed(gap: Gap, before: Mention, after: Mention) -> bool:
    """Whether times stand in a row like several moments of one programme."""
    if not before.labels:  # "at 9:00, 10:00 and 11:00 GMT"
        return not after.labels or bool(gap.roles & role.AND)
    if gap.parted and (not after.labels or (after.dates and gap.roles & role.AT)):
        return True  # "…; at 00:29 on Wednesday"
    return bool(gap.roles & role.AND and gap.roles & role.AT)  # "at noon in Geneva and at one in New York"


def _closes_list(gaps: Sequence[Gap], times: Sequence[Mention], number: int) -> bool:
    """Whether "and" leads to the last clock of a list: "at 4 in Rome, at 5 in Kyiv and at 7 in Baku"."""
    if number < 2 or not all(time.labels for time in times[number - 2 : number + 1]):
        return False
    before, gap = gaps[number - 2 : number]
    if not (gap.roles & role.AND and gap.roles & role.AT):
        return False
    plain = before.foreign < _A_NAME and not (before.inside or before.closed or before.lines or before.parted)
    return plain and before.roles & role.AT != 0 and before.roles & role.AND == 0


def _in_bare_row(gap: Gap, times: Sequence[Mention], number: int) -> bool:
    """Whether a time ends a row of three or more, the others without a label: "10 a.m., noon, 3 p.m. ET"."""
    if number < 2 or not gap.comma or gap.inside:
        return False
    first, before = times[number - 2], times[number - 1]
    return not (first.labels or before.labels) and before.first - first.last == 1


def _across_words(gap: Gap, after: Mention, *, again: bool, glossed: bool) -> Link:
    """Join times with other words between them if those restate the time, or are a mere name."""
    apart = gap.lines or gap.parted or glossed
    named = gap.foreign < _A_NAME and gap.comma and bool(after.labels) and not apart
    glossed_name = gap.inside and not gap.parted and gap.foreign < _A_NAME  # "with Lula (9 p.m. in Lima)"
    named = named or (glossed_name and bool(after.labels))
    happens = gap.roles & role.PAST and not gap.ends & role.SAME  # "where it was still Thursday, sirens went"
    restated = gap.roles & role.SAME and not happens and (gap.foreign < _A_CLAUSE or gap.ends & role.SAME)
    restated = restated or (gap.retold and bool(after.labels))
    restated = restated or (gap.colon and gap.roles & role.HOURS)  # "an hour behind Lima: 10 a.m. in Cusco"
    of_its_own = gap.closed and glossed  # "… (19:00 UTC); it is at 10:00 PDT (17:00 UTC)"
    if (named or restated) and not (again or of_its_own):
        return Link.SAME
    return Link.LISTED if gap.lines or gap.inside else Link.MAYBE


def _across_sentences(gap: Gap, before: Mention, after: Mention, *, glossed: bool) -> Link:
    """Join what a new sentence or a list below it says of the same moment."""
    if before.rejected or after.rejected or gap.roles & role.THEN or _again(before, after):
        return Link.NEW
    two_clocks = bool(before.labels and (after.labels or gap.placed))
    if two_clocks and gap.lines and not gap.foreign:
        return Link.MAYBE if gap.closed and glossed else Link.SAME  # rows of a list
    if gap.breaks > _A_FEW_SENTENCES:
        return Link.NEW
    restated = gap.roles & role.SAME and gap.fresh < 2 and gap.breaks == 1
    if restated and not gap.fresh and after.labels and not gap.lines:
        return Link.SAME
    if gap.retold and gap.breaks == 1 and not (gap.lines or glossed):
        joined = (
            gap.inside and bool(after.labels) and gap.foreign < _A_SENTENCE
        )  # "joins from Amman (7 p.m. there)"
        if joined or (two_clocks and gap.foreign < _A_CLAUSE):
            return Link.SAME
    if gap.above and gap.roles & (role.ALL | role.SAME) and two_clocks and not glossed:
        return Link.SAME  # "Release times are below:", above a list
    led = any(label.start < after.clock.start for label in after.labels)
    listed = gap.lines > 0 and gap.foreign < _A_LEAD and led
    if restated or listed or two_clocks:
        row = gap.lines or (led and not gap.foreign)  # "USA: 15:00 EDT. UK: 20:00 BST."
        return Link.LISTED if row else Link.MAYBE
    return Link.NEW


def _takes_back(gap: Gap, before: Mention, after: Mention) -> bool:
    """Whether the words to a rejected time oppose the two: "moved to 2 p.m. from 1 p.m."."""
    old_behind = after.first - before.last == 1 and gap.roles & role.FROM
    return bool(gap.inside or gap.roles & _REJECTING or old_behind)


def _beside_rejected(gap: Gap, before: Mention, after: Mention) -> Link:
    if not before.rejected or gap.roles & _REJECTING:
        return Link.NEW
    restated = not gap.roles & role.TO and gap.roles & role.SAME
    by_another_clock = not repeats(before, after) and not gap.roles & (role.TO | role.BE | role.AT)
    in_its_bracket = gap.roles & role.AND and not gap.closed and by_another_clock
    if not gap.foreign and (gap.inside or restated or in_its_bracket):
        after.rejected = True
        return Link.SAME
    return Link.MOVED if gap.roles & role.TO else Link.NEW


def _lead_roles(items: Sequence[Item], mention: Mention) -> int:
    """Give the roles of the words between a label and its time: "In Ankara it will be 10"."""
    found = 0
    for index in range(mention.first, mention.last):
        item = items[index]
        if type(item) is Clock:
            break
        if type(item) is Token:
            found |= item.roles
    return found & _RESTATING


def _again(before: Mention, after: Mention) -> bool:
    """Whether two times of one zone are two moments."""
    return repeats(before, after) and shows_again(before, after)


def _respells(before: Mention, after: Mention) -> bool:
    """Whether a time is stated again by the other label of its zone: "3 p.m. PST", then "3 p.m. PDT"."""
    if before.clock.reading != after.clock.reading or not (before.labels and after.labels):
        return False
    return before.labels[0].other_season(after.labels[0])


def _rolls(times: Sequence[Mention], number: int) -> bool:
    """Whether three times have one figure in three zones: "8 a.m. in Tokyo, 8 a.m. in Rome, …"."""
    if times[number - 1].clock.reading != times[number].clock.reading:
        return False
    for row in (times[max(0, number - 2) : number + 1], times[number - 1 : number + 2]):
        alike = len(row) == 3 and row[0].clock.reading == row[2].clock.reading
        if alike and not any(repeats(one, other) for one, other in combinations(row, 2)):
            return True
    return False


def _glossed(gaps: Sequence[Gap], number: int) -> bool:
    """Whether the next time opens a bracket behind a time, and so is its conversion."""
    return number < len(gaps) and gaps[number].inside and not gaps[number].foreign
