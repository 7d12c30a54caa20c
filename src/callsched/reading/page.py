"""A row of items with ways to look along it: what stands where, and what small words lead to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from callsched.languages import role
from callsched.reading.items import Clock, DateWords, Label, Mention
from callsched.reading.tokens import Token, is_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Item

AHEAD = 5  # items: how far a label or a date may stand from its time
_BRACKET = 14  # items: a longer bracket is a sentence of its own
_OPEN, _CLOSE = frozenset("([（［"), frozenset(")]）］")
_NOTHING: Final = (None,) * 32  # items: farther than anything looks
_LIST_MARKS = frozenset("•*·◦‣|;,/(:")
_PARTING = frozenset(".!?\n;|")
_SMALL = role.AT | role.FILL
_VERBS = role.REPORT | role.MOVE | role.FUTURE | role.PAST | role.PAST_FORM | role.PROSPECT | role.WITH
DASHES = frozenset("-–—−‒‑")


@dataclass(frozen=True, slots=True)
class Above:
    """What a text says above for all that follows: its dateline, and its last headings."""

    dateline: Label | None
    headings: Sequence[Label]


class Page:
    """The items of a text, or of a part of it, gone through once: where labels, clock readings and so on are.

    `row` are the items again, with nothing (None) a little beyond either end.
    `roles` are those that occur at all; `verbs` are the words that tell past from future; `dated` are the
    dates that a stated time has taken, `passed` those that no time has; `tabular` tells that there are cells,
    `swapped` that a date may be read two ways, `counted` that one counts from another; `paired` is the mark
    behind a range such as "between 3 and 5 p.m. (…", which states it again. `above` tells of the parts before
    it.
    """

    def __init__(self, items: Sequence[Item], above: Above | None = None) -> None:
        self.items = items
        self.above = above
        self.row: list[Item | None] = [*items, *_NOTHING]  # an index before the first finds nothing, too
        self.labels: list[int] = []
        self.clocks: list[int] = []
        self.dates: list[int] = []
        self.verbs: list[int] = []
        self.stops: list[int] = []
        self.semicolons: list[int] = []
        self.tabular = self.swapped = self.counted = False
        self.paired: int | None = None
        roles = 0
        for index, item in enumerate(items):
            if type(item) is Token:
                plays = item.roles
                if plays:
                    roles |= plays
                    if plays & _VERBS:
                        self.verbs.append(index)
                if item.kind != "word" and item.text in _PARTING:
                    if item.text == "|":
                        self.tabular = True
                    else:
                        (self.semicolons if item.text == ";" else self.stops).append(index)
            elif type(item) is Label:
                self.labels.append(index)
            elif type(item) is Clock:
                self.clocks.append(index)
            else:
                self.dates.append(index)
                self.swapped = self.swapped or item.swapped is not None
                self.counted = self.counted or item.shift is not None
        self.roles = roles
        self.dated: set[int] = set()
        self.passed: list[DateWords] = []
        self.headings: list[Label] = [] if above is None else [*above.headings]

    @cached_property
    def agenda(self) -> bool:
        """Whether lines are opened by what can be but times, so that years do not open others: "0930: …"."""
        return any(
            type(clock := self.row[at]) is Clock
            and (clock.form == "clock" or clock.padded)
            and self.opens_line(at)
            and self.is_colon(at + 1)
            for at in self.clocks
        )

    @cached_property
    def dateline(self) -> Label | None:
        """The place that opens the text: "MOSCOW — …"."""
        if self.above is not None:
            return self.above.dateline
        first, after = self.row[0], self.token(1)
        marked = after is not None and after.text in "(—–-,:"
        marked = marked or (self.is_mark(1, ".") and self.date(2) is not None)  # "MOSCOW. May 19"
        place = type(first) is Label and first.form == "place" and not first.people
        return first if type(first) is Label and place and marked else None

    @cached_property
    def venues(self) -> list[Label]:
        """The places, in order, that lines such as "Venue: Media Room, Pretoria" end with."""
        found: list[Label] = []
        places: list[Label] = []
        heads = False
        for at in range(len(self.items) + 1):
            item = self.row[at]
            if item is None or is_line(item):
                cities = [place for place in places if place.city]
                found += (cities or places)[-1:] if heads else ()
                places, heads = [], False
            elif type(item) is Label and item.form == "place":
                places.append(item)
            elif self.is_word(at, role.VENUE) and self.is_colon(at + 1) and self.opens_row(at):
                places, heads = [], True
        return found

    def label(self, at: int) -> Label | None:
        """Give the item at an index if it is a label."""
        item = self.row[at]
        return item if type(item) is Label else None

    def date(self, at: int) -> DateWords | None:
        """Give the item at an index if it is date words."""
        item = self.row[at]
        return item if type(item) is DateWords else None

    def token(self, at: int) -> Token | None:
        """Give the item at an index if it is a plain word or mark."""
        item = self.row[at]
        return item if type(item) is Token else None

    def is_clock(self, at: int) -> bool:
        """Whether a clock reading stands at an index."""
        return type(self.row[at]) is Clock

    def is_mark(self, at: int, marks: str) -> bool:
        """Whether one of some marks stands at an index."""
        item = self.row[at]
        return type(item) is Token and item.text in marks

    def is_colon(self, at: int) -> bool:
        """Whether a colon stands at an index."""
        return self.is_mark(at, ":：")

    def is_word(self, at: int, roles: int) -> bool:
        """Whether a word or mark that can play one of some roles stands at an index."""
        item = self.row[at]
        return type(item) is Token and item.roles & roles != 0

    def describes(self, at: int) -> bool:
        """Whether the word at an index stands before a noun like an adjective: "into extended downtime"."""
        noun = self.row[at + 1]
        plain = type(noun) is Token and noun.kind == "word" and not noun.roles
        if not plain or self.is_word(at - 1, role.DETERMINER):
            return plain
        words = self.date(at - 1)
        return words is not None and words.possessive  # "Sunday's televised games"

    def opens_row(self, at: int) -> bool:
        """Whether an index begins the text, a line, or an entry of a list."""
        before = self.row[at - 1]
        if type(before) is not Token:
            return before is None
        if before.kind == "line" or before.text in _LIST_MARKS:
            return True
        return before.text in DASHES and at > 1 and self.opens_line(at - 1)

    def opens_line(self, at: int) -> bool:
        """Whether an index begins the text or a line."""
        return self.ends_line(at - 1)

    def ends_line(self, at: int) -> bool:
        """Whether the text or a line ends at an index."""
        item = self.row[at]
        return item is None or is_line(item)

    def bracket_end(self, at: int) -> int | None:
        """Give the index of the closing bracket to the opening one at an index."""
        opening = self.row[at]
        if type(opening) is not Token or opening.text not in _OPEN:
            return None
        for index, inner in enumerate(self.items[at + 1 : at + _BRACKET], at + 1):
            if type(inner) is Token and inner.text in _CLOSE:
                return index
        return None

    def before_date(self, at: int) -> int:
        """Pass back over a date, and "at" behind it, that stand before an index: "Monday at 9 a.m."."""
        at -= self.is_word(at - 1, role.AT) and self.date(at - 2) is not None
        return at - (self.date(at - 1) is not None)

    def past_small_words(self, at: int, *, marks: str = ",(", dates: bool = False) -> int:
        """Pass small words, some marks, and dates if asked, on the way to a time."""
        farthest = at + AHEAD
        while at < farthest:
            item = self.row[at]
            if type(item) is Token:
                if not item.roles & _SMALL and item.text not in marks:
                    break
            elif item is None or not (dates and type(item) is DateWords):
                break
            at += 1
        return at

    def measures(self, at: int) -> bool:
        """Whether the figure at an index is a length: "(GMT+9, about 12 hours)"."""
        unit = self.token(at + 1)
        return unit is not None and unit.has(role.HOURS) and not unit.glued

    def time_follows(self, at: int) -> bool:
        """Whether a time stands right ahead, so that what precedes it may be its own."""
        if self.is_colon(at):
            return self.is_clock(self.past_small_words(at + 1, dates=True))
        ahead = self.past_small_words(at)
        clock = self.row[ahead]
        if type(clock) is Clock and clock.form == "hour" and not clock.firm:
            return self.label(ahead + 1) is not None  # not ", 20 Rockefeller Plaza"
        between = [item.text for item in self.items[at:ahead] if type(item) is Token]
        return (
            self.is_clock(ahead) and not self.measures(ahead) and not any(mark in "/|;()" for mark in between)
        )

    def attach(self, mention: Mention, at: int, *, gloss: bool = False) -> None:
        """Give a label to a stated time."""
        label = self.row[at]
        if type(label) is not Label:
            return
        label.taken = True
        (mention.glosses if gloss else mention.labels).append(label)
        if at < mention.first:
            mention.start, mention.first = label.start, at
        elif at >= mention.last:
            mention.end, mention.last = label.end, at + 1

    def take_date(self, mention: Mention, at: int) -> DateWords | None:
        """Give date words that stand apart to a stated time."""
        words = self.date(at)
        if words is not None:
            mention.dates.append(words)
            self.dated.add(at)
        return words

    def let_go(self, mention: Mention) -> None:
        """Let go of what a stated time has taken that is none."""
        for label in (*mention.labels, *mention.glosses, *mention.context):
            label.taken = False
        if mention.dates:
            own = range(mention.first, mention.last)
            self.dated.difference_update([at for at in own if self.date(at) in mention.dates])

    def pass_date(self, at: int) -> None:
        """Put aside date words that only tell of others: the first of "between Friday and Saturday"."""
        words = self.date(at)
        if words is not None:
            self.dated.add(at)
            self.passed.append(words)

    def attach_date(self, mention: Mention, at: int) -> None:
        """Give date words to a stated time, which then reaches to them."""
        words = self.take_date(mention, at)
        if words is not None and at >= mention.last:
            mention.end, mention.last = words.end, at + 1
