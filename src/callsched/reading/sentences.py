"""Sentences: where they begin, and what each holds that can date or place the times in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import TYPE_CHECKING

from callsched.languages import Role, past_endings
from callsched.reading.gaps import ends_sentence
from callsched.reading.items import DateWords, Label
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Item, Mention
    from callsched.reading.page import Page

_DATELINE = 8  # items
_NO_PAST = Role.BE | Role.FUTURE | Role.REPORT
_PARTS = tuple(field.name for field in fields(DateWords) if field.name not in ("start", "end"))


@dataclass(slots=True)
class Sentence:
    """The items from `low` to before `high`, and the indices of what matters in them.

    `free` are the dates that no time has taken, `places` the places but not peoples, `located` those after
    "in", `verbs` the words that tell past from future; `past_forms`: some word looks like a verb in the past,
    which tells where nothing else does.
    """

    low: int
    high: int
    dates: list[int]
    free: list[int]
    places: list[int]
    located: list[int]
    verbs: list[tuple[int, bool]]
    past_forms: bool
    moves: int | None


class Sentences:
    """The sentences of a text; each is looked through once, when first asked for."""

    def __init__(self, page: Page, taken: set[int]) -> None:
        self.items = items = page.items
        self.taken = taken
        self.dateline = _dateline_date(items)
        self.starts = [0, *(index + 1 for index in page.stops if self._ends(index))]
        self._found: dict[int, Sentence] = {}

    def of(self, mention: Mention) -> Sentence:
        """Give the sentence that a stated time begins in."""
        number = bisect_right(self.starts, mention.first) - 1
        found = self._found.get(number)
        if found is None:
            high = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.items)
            found = self._found[number] = self._sentence(self.starts[number], high)
        return found

    def before(self, sentence: Sentence) -> list[Sentence]:
        """Give the two sentences before another, the nearer first."""
        number = bisect_left(self.starts, sentence.low)
        lows = [*self.starts[max(0, number - 2) : number], sentence.low]
        return [self._sentence(low, high) for low, high in reversed([*pairwise(lows)])]

    def _ends(self, index: int) -> bool:
        item = self.items[index]
        if isinstance(item, Token) and item.kind == "line":
            before = self.items[index - 1] if index else None
            return isinstance(before, Token) and (before.kind == "line" or before.text in '.!?”"')
        return ends_sentence(self.items, index)

    def _sentence(self, low: int, high: int) -> Sentence:
        found = Sentence(low, high, [], [], [], [], [], False, None)
        for index in range(low, high):
            item = self.items[index]
            if isinstance(item, DateWords) and index == self.dateline:
                continue
            if isinstance(item, DateWords):
                found.dates.append(index)
                if id(item) not in self.taken and item.shift is None:
                    found.free.append(index)
            elif isinstance(item, Label):
                if item.form == "place" and not item.people:
                    found.places.append(index)
                    if self._governed(index, item):
                        found.located.append(index)
            elif isinstance(item, Token) and item.kind == "word":
                self._word(found, index, item)
        return found

    def _governed(self, index: int, place: Label) -> bool:
        before = self.items[index - 1] if index else None
        return not place.timed and isinstance(before, Token) and before.has(Role.IN)

    def _word(self, found: Sentence, index: int, word: Token) -> None:
        if word.has(Role.MOVE) and found.moves is None:
            found.moves = index
        if word.has(Role.FUTURE | Role.MOVE):
            found.verbs.append((index, False))
        elif word.has(Role.PAST) and not self._follows(index, _NO_PAST):
            found.verbs.append((index, True))
        elif self._in_past_form(index, word):
            found.past_forms = True

    def _in_past_form(self, index: int, word: Token) -> bool:
        """Whether a word looks like a verb in the past, by its ending."""
        if word.roles or word.capital or len(word.key) < 5 or not word.key.endswith(past_endings()):
            return False
        return not self._follows(index, _NO_PAST | Role.FILL)

    def _follows(self, index: int, roles: int) -> bool:
        """Whether the word before makes a verb no past tense: "will be held", "the lost goods"."""
        before = self.items[index - 1] if index else None
        if not isinstance(before, Token) or before.kind != "word" or before.has(Role.PAST):
            return False
        return before.has(roles)


def _dateline_date(items: Sequence[Item]) -> int | None:
    """Find the date of a dateline, which tells when a text was written: "BAKU, Oct. 29 (Xinhua) --"."""
    for index, item in enumerate(items[:_DATELINE]):
        if isinstance(item, DateWords):
            marks = [after.text for after in items[index + 1 : index + 5] if isinstance(after, Token)]
            agency = "".join(marks[:1]) == "(" and ")" in marks and any(mark in "-–—" for mark in marks)
            return index if item.absolute and index and (agency or marks[:2] == ["-", "-"]) else None
    return None


def looks_back(sentence: Sentence, at: int) -> bool:
    """Whether a time is reported of the past: by the nearest verb before it, or else the next after it."""
    number = bisect_left(sentence.verbs, (at, False))
    nearest = sentence.verbs[number - 1 : number] or sentence.verbs[number : number + 1]
    return nearest[0][1] if nearest else sentence.past_forms


def combined(dates: Sequence[DateWords]) -> DateWords:
    """Join date words that stand apart: "tomorrow evening — Wednesday, July 23"."""
    last = dates[-1]
    if len(dates) < 2 or last.start - dates[0].end > 3:
        return last
    joined = DateWords(dates[0].start, last.end)
    for name in _PARTS:
        value = getattr(last, name)
        setattr(joined, name, value if value is not None else getattr(dates[0], name))
    return joined
