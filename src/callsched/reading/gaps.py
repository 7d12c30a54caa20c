"""What stands between two stated times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.items import Clock, DateWords, Label
from callsched.reading.tokens import Token, is_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Item, Mention

_OPEN, _CLOSE = frozenset("([（［"), frozenset(")]）］")
_HARMLESS = (
    role.AT
    | role.AND
    | role.OR
    | role.SAME
    | role.BE
    | role.FILL
    | role.FROM
    | role.TO
    | role.IN
    | role.TIME
    | role.UNTIL
    | role.PART
    | role.LOCAL
    | role.HOURS
    | role.MERIDIEM
    | role.NOT
    | role.ONCE
    | role.WATCH
)
_LINES_APART = 2  # more line breaks than that part two texts


@dataclass(slots=True)
class Gap:
    """A sum of the items between two times.

    `foreign` counts the words that times of one moment do not have between them, `fresh` those of the last
    sentence; `roles` are those of all words, `ends` those of the last; `inside` tells that the second time
    stands in a bracket that opened after the first, `closed` that one closed between them; `lines` and
    `breaks` tell of line and sentence ends, `comma` and `colon` that one stands last, `parted` of a
    semicolon, `placed` of a place that is no label, `city` of one that is a city, `headed` of a date on a
    line or in a cell that opens one, `above` of a colon that ends a line.
    """

    foreign: int = 0
    fresh: int = 0
    roles: int = 0
    ends: int = 0
    inside: bool = False
    closed: bool = False
    lines: int = 0
    breaks: int = 0
    comma: bool = False
    colon: bool = False
    parted: bool = False
    placed: bool = False
    city: bool = False
    headed: bool = False
    above: bool = False

    @property
    def retold(self) -> bool:
        """Whether words tell what those elsewhere see at the same moment."""
        return self.roles & role.WATCH != 0 or (self.roles & role.AIM != 0 and self.roles & role.IT != 0)


def between(items: Sequence[Item], low: int, high: int) -> Gap:
    """Sum up the items from one index to before another."""
    gap = Gap()
    foreign = roles = ended = 0
    item = None
    for index, item in enumerate(items[low:high], low):
        if type(item) is Token:
            roles |= item.roles
            if item.kind == "word":
                foreign += not item.roles & _HARMLESS
            elif item.kind == "mark":
                _add_mark(gap, item.text)
                if item.text in ".!?" and ends_sentence(items, index):
                    gap.breaks += 1
                    ended = foreign
            elif item.kind == "line":
                gap.lines += 1
                before = items[index - 1]
                gap.above = gap.above or (type(before) is Token and before.text == ":")
            else:
                foreign += 1  # a number or a link
        elif type(item) is Clock:
            foreign += 1
        elif type(item) is Label:
            gap.placed = gap.placed or (item.form == "place" and not item.people)
            gap.city = gap.city or (item.city and not _goes_on(items, low, index))
        elif gap.lines and (_fills_line(items, index) or _opens_table_row(items, index)):
            gap.headed = True
    if gap.lines > _LINES_APART:
        gap.breaks += 1
    if type(item) is Token:
        foreign += item.roles & role.ARTICLE != 0  # "the 9 a.m. announcement" is another
        gap.comma = item.text == ","
        gap.ends = item.roles
        gap.colon = item.text == ":"
    gap.foreign, gap.fresh, gap.roles = foreign, foreign - ended, roles
    return gap


def _goes_on(items: Sequence[Item], low: int, index: int) -> bool:
    """Whether a city is one more for the time before: "11 a.m. in Lyon and Nice, and 9 a.m. in Fez"."""
    joiner = items[low]
    return index == low + 1 and type(joiner) is Token and joiner.roles & role.AND != 0


def _fills_line(items: Sequence[Item], index: int) -> bool:
    """Whether a date stands on a line of its own, a colon aside."""
    after = index + 1
    colon = items[after] if after < len(items) else None
    after += type(colon) is Token and colon.text == ":"
    return _is_line(items, index - 1) and _is_line(items, after)


def _opens_table_row(items: Sequence[Item], index: int) -> bool:
    """Whether a date fills the first cell of a row: "| 30 Oct | Mexico | 13:00 |", "30 Oct | Mexico"."""
    before, after = (items[at] if 0 <= at < len(items) else None for at in (index - 1, index + 1))
    if type(after) is not Token or after.text != "|":
        return False
    barred = type(before) is Token and before.text == "|" and _is_line(items, index - 2)
    return barred or is_line(before)


def _is_line(items: Sequence[Item], index: int) -> bool:
    item = items[index] if 0 <= index < len(items) else None
    return is_line(item)


def _add_mark(gap: Gap, mark: str) -> None:
    if mark in _OPEN:
        gap.inside, gap.closed = True, False
    elif mark in _CLOSE:
        gap.inside, gap.closed = False, True
    elif mark == ";":
        gap.parted = True


def ends_sentence(items: Sequence[Item], index: int) -> bool:
    """Whether a full stop ends a sentence: white space and a capital, a figure or nothing follow."""
    item, before = items[index], items[index - 1] if index else None
    following = items[index + 1] if index + 1 < len(items) else None
    if following is None:
        return True
    if type(before) is Token and before.roles & role.SHORT:
        return False  # "Ortega vs. Jung"
    if following.start == item.end:
        return type(following) is Token and following.text in '"”’»\n'
    if type(following) is Token:
        if following.text in _OPEN and index + 2 < len(items) and type(items[index + 2]) is Clock:
            return False  # "1440 GMT approx. (1540 local)"
        return following.kind == "line" or following.word.capital
    if type(following) is Clock:
        return not isinstance(before, (Clock, Label, DateWords))
    return True


def repeats(before: Mention, after: Mention) -> bool:
    """Whether two times stand in the same zone; then they can hardly be one moment."""
    if not before.labels or not after.labels:
        return False
    first, second = _telling(before.labels), _telling(after.labels)
    if first.form == "local" or second.form == "local":
        return first.form == second.form
    if not first.meanings or not second.meanings:
        return first.meanings == second.meanings
    mine, its = first.meanings[0], second.meanings[0]
    return mine.zone == its.zone and mine.offset == its.offset


def in_another_place(before: Mention, after: Mention) -> bool:
    """Whether two times of one label have their places behind them: "6 MST in Phoenix, 7 MST in Denver"."""
    there, elsewhere = _zones_behind(before), _zones_behind(after)
    return bool(there and elsewhere) and there != elsewhere and repeats(before, after)


def _zones_behind(time: Mention) -> list[str]:
    """Give the zones of the places that stand behind a time."""
    places = [label for label in time.labels if label.form == "place" and label.start > time.clock.start]
    return [meaning.zone for place in places for meaning in place.meanings[:1]]


def shows_again(before: Mention, after: Mention) -> bool:
    """Whether two times differ in their figures or their days; by one clock they are two moments then."""
    if before.clock.reading != after.clock.reading:
        return True
    if not (before.dates and after.dates):
        return False
    mine, its = before.dates[0], after.dates[0]  # "Tuesday 10:00 UTC, Wednesday 10:00 UTC"
    parts = ((mine.month, its.month), (mine.day, its.day), (mine.weekday, its.weekday))
    return any(first != second for first, second in parts if first is not None and second is not None)


def _telling(labels: Sequence[Label]) -> Label:
    """Choose the label that a time is by: not the place that only heads its row, "Fiji: 3:30 PM IST"."""
    first = labels[0]
    if len(labels) == 1 or first.form not in ("place", "local"):
        return first
    return next((label for label in labels if label.form in ("abbreviation", "offset")), first)
