"""Sentences: where they begin, and what each holds that can date or place the times in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.gaps import ends_sentence
from callsched.reading.items import DateWords, Label
from callsched.reading.page import DASHES
from callsched.reading.tenses import note_verb
from callsched.reading.tokens import Token, is_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Mention
    from callsched.reading.page import Page

_SPEECH = role.SAY | role.SPEAK
_STARTS_A_CLAUSE = role.FUTURE | role.BE | role.PROSPECT
_SMALL_WORDS = 3  # words: "said late on"
_DATELINE = 8  # items
_LOOKED_AT = 5  # sentences, some of them perhaps but line ends
_PARTS = tuple(field.name for field in fields(DateWords) if field.name not in ("start", "end"))


@dataclass(slots=True)
class Sentence:
    """The items from `low` to before `high`, the `number`-th of a text, with the indices of what matters.

    `free` are the dates that no time has taken, `places` the places but not peoples, `named` the labels of
    those, `located` those after "in", `verbs` the words that tell past from future; `past_form` is the first
    word that looks like a verb in the past, which tells where nothing else does, unless a `prospect` such as
    "would" opens; `reported` is the first that reports.
    """

    low: int
    high: int
    dates: list[int]
    free: list[int]
    places: list[int]
    named: list[Label]
    located: list[int]
    verbs: list[tuple[int, bool | None]]
    past_form: int | None = None
    moves: int | None = None
    prospect: int | None = None
    number: int = 0
    reported: int | None = None

    def verb_before(self, at: int) -> tuple[int, bool | None] | None:
        """Give the last verb before an index, and whether it looks back; None: it may do either."""
        number = bisect_left(self.verbs, (at,))
        return self.verbs[number - 1] if number else None


class Sentences:
    """The sentences of a text; each is looked through once, when first asked for."""

    def __init__(self, page: Page, taken: set[int]) -> None:
        self.page = page
        self.items = page.items
        self.taken = taken
        self.dateline = _dateline_date(page) if page.above is None else None
        self.starts = [0]
        for index in page.stops:
            if self._ends(index):
                if self.starts[-1] == index:
                    self.starts[-1] = index + 1  # an empty line is no sentence
                else:
                    self.starts.append(index + 1)
        self._found: dict[int, Sentence] = {}

    def of(self, mention: Mention) -> Sentence:
        """Give the sentence that a stated time begins in."""
        number = bisect_right(self.starts, mention.first) - 1
        return self._found.get(number) or self._numbered(number)

    def before(self, sentence: Sentence) -> list[Sentence]:
        """Give the three sentences before another, the nearer first; what holds no word is none."""
        numbers = range(sentence.number - 1, max(-1, sentence.number - 1 - _LOOKED_AT), -1)
        return [found for found in map(self._numbered, numbers) if self._worded(found)][:3]

    def after(self, sentence: Sentence) -> Sentence | None:
        """Give the sentence after another, if there is one near."""
        numbers = range(sentence.number + 1, min(len(self.starts), sentence.number + 1 + _LOOKED_AT))
        return next((found for found in map(self._numbered, numbers) if self._worded(found)), None)

    def _numbered(self, number: int) -> Sentence:
        found = self._found.get(number)
        if found is None:
            low = self.starts[number]
            high = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.items)
            found = self._found[number] = self._sentence(low, high)
            found.number = number
        return found

    def _worded(self, sentence: Sentence) -> bool:
        within = self.items[sentence.low : sentence.high]
        return any(type(item) is not Token or item.kind == "word" for item in within)

    def _ends(self, index: int) -> bool:
        item = self.items[index]
        if is_line(item):
            before = self.items[index - 1] if index else None
            return type(before) is Token and (before.kind == "line" or before.text in '.!?”"')
        return ends_sentence(self.items, index)

    def _sentence(self, low: int, high: int) -> Sentence:
        found = Sentence(low, high, [], [], [], [], [], [])
        for index in _within(self.page.verbs, low, high):
            word = self.items[index]
            if type(word) is Token:
                note_verb(self.page, found, index, word)
        for index in _within(self.page.dates, low, high):
            item = self.items[index]
            if type(item) is DateWords:
                days = item.last_day is not None  # "the session (19-21 April)"
                aside = (days and self.page.is_mark(index - 1, "(")) or self._closes_range(index)
                free = id(item) not in self.taken
                aside = aside or (free and self.page.is_word(index - 1, role.SINCE))  # "since 20 January"
                if index != self.dateline and not aside and not self._tells_when_said(index, item):
                    found.dates.append(index)
                    if free and item.shift is None:
                        found.free.append(index)
        for index in _within(self.page.labels, low, high):
            place = self.items[index]
            if type(place) is Label and place.form == "place" and not place.people:
                found.places.append(index)
                found.named.append(place)
                if self._governed(index, place):
                    found.located.append(index)
        return found

    def _closes_range(self, index: int) -> bool:
        """Whether a date is the last of several days: "July 28th - July 30th"."""
        first = self.page.row[index - 2]
        if type(first) is not DateWords or not first.absolute or id(first) in self.taken:
            return False
        dash = self.page.token(index - 1)
        return dash is not None and (dash.text in DASHES or dash.has(role.TO))

    def _tells_when_said(self, index: int, words: DateWords) -> bool:
        """Whether a date tells when somebody spoke: "said on Tuesday", but not "said Tuesday's call"."""
        weekday = words.weekday_span is not None and words.end <= words.weekday_span[1]
        today = words.relative == 0 and words.weekday_span is None
        if not (weekday or today) or id(words) in self.taken:
            return False
        for before in reversed(self.items[max(0, index - _SMALL_WORDS) : index]):
            if type(before) is not Token or before.kind != "word" or before.roles & _STARTS_A_CLAUSE:
                return False
            if before.roles & _SPEECH:
                return before.has(role.SAY) or self._said_after(index)
        return False

    def _said_after(self, index: int) -> bool:
        after = self.items[index + 1 : index + 1 + _SMALL_WORDS]
        return any(type(item) is Token and item.has(role.SAY) for item in after)

    def _governed(self, index: int, place: Label) -> bool:
        before = self.items[index - 1] if index else None
        if type(before) is Token and before.roles & role.ARTICLE and index > 1:
            before = self.items[index - 2]
        if place.timed or type(before) is not Token:
            return False
        return before.has(role.IN if place.island else role.WITHIN)


def _within(indices: list[int], low: int, high: int) -> list[int]:
    """Give those of some indices that lie from one to before another; in a text of one sentence, all."""
    if not indices or low <= indices[0] <= indices[-1] < high:
        return indices
    return indices[bisect_left(indices, low) : bisect_left(indices, high)]


def _dateline_date(page: Page) -> int | None:
    """Find the date of a dateline, which tells when a text was written: "BAKU, Oct. 29 (Xinhua) --"."""
    index = page.dates[0] if page.dates else 0
    if not 0 < index < _DATELINE:
        return None
    words = page.date(index)
    if words is None or not words.absolute:
        return None
    marks = [after.text for after in page.items[index + 1 : index + 5] if type(after) is Token]
    agency = "".join(marks[:1]) == "(" and ")" in marks and any(mark in "-–—" for mark in marks)
    return index if agency or marks[:2] == ["-", "-"] else None


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
