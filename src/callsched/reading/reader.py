"""Read a text: its stated times, how they hang together, and the words that date and place them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from callsched.languages import Role, words
from callsched.places import country_of
from callsched.reading.items import DateWords, Item, Label, Mention
from callsched.reading.links import Link, link
from callsched.reading.mentions import mentions
from callsched.reading.parse import items
from callsched.reading.rejections import mark_rejected
from callsched.reading.sentences import Sentence, Sentences, combined, looks_back
from callsched.reading.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_PLACES = 8  # of a sentence, whose clocks a writer may have looked at
_CLOCK_WORDS = Role.NOON | Role.MIDNIGHT | Role.PAST_HOUR | Role.OCLOCK | Role.MERIDIEM


@dataclass(slots=True)
class Stated:
    """A stated time with what the text around it says."""

    mention: Mention
    link: Link
    number: int
    """its place among the times of the text"""
    around: DateWords | None = None
    """date words of the sentence that stand with no time"""
    carried: DateWords | None = None
    """date words of the sentences before"""
    past: bool = False
    heading: list[Label] = field(default_factory=list)
    cities: list[Label] = field(default_factory=list)
    """the places of the sentence"""
    event_place: Label | None = None
    """the place that the sentence says it happens in, or the dateline"""
    deadline: bool = False
    bracketed: bool = False
    """it stands in a bracket that another time opened"""


@dataclass(slots=True)
class Reading:
    """What was read in a text: stated times in order, countries named, full dates."""

    text: str
    stated: list[Stated]
    countries: frozenset[str]
    full_dates: list[DateWords]


@cache
def _hint() -> re.Pattern[str]:
    """Match what every clock time has: a digit, or a word such as "noon"."""
    spoken = [
        re.escape(phrase)
        for phrase, roles in words().items()
        if roles.capital & _CLOCK_WORDS and len(phrase) > 3
    ]
    return re.compile(rf"\d|(?i:\b(?:{'|'.join(sorted(spoken))})\b|o['’]clock)")


def read(text: str) -> Reading:
    """Read the stated times of a text.

    >>> [stated.mention.clock.reading for stated in read("at 1700 Moscow time (1000 EST)").stated]
    [(17, 0, 0), (10, 0, 0)]
    """
    if _hint().search(text) is None:
        return Reading(text, [], frozenset(), [])
    found = items(tokens(text))
    times = mentions(found)
    if not times:
        return Reading(text, [], frozenset(), [])
    return _Reader(text, found, times).reading()


class _Reader:
    """What a text says of the times in it."""

    def __init__(self, text: str, found: list[Item], times: list[Mention]) -> None:
        self.text = text
        self.items = found
        self.times = times
        taken = {id(date) for mention in times for date in (*mention.dates, *mention.end_dates)}
        self.sentences = Sentences(found, {i for i, item in enumerate(found) if id(item) in taken})
        self.headings = [item for item in found if isinstance(item, Label) and item.heading]
        self.heading_starts = [label.start for label in self.headings]

    def reading(self) -> Reading:
        stated = []
        for number, mention in enumerate(self.times):
            mark_rejected(self.items, self.times, number, self.sentences.of(mention))
            following = self.times[number + 1] if number + 1 < len(self.times) else None
            joined = link(self.items, self.times[number - 1], mention, following) if number else Link.NEW
            stated.append(self._stated(mention, joined, number))
        dates = [item for item in self.items if isinstance(item, DateWords) and item.full]
        return Reading(self.text, stated, self._countries(), dates)

    def _stated(self, mention: Mention, joined: Link, number: int) -> Stated:
        sentence = self.sentences.of(mention)
        return Stated(
            mention,
            joined,
            number,
            around=self._date_around(mention, sentence),
            carried=self._date_carried(sentence),
            past=looks_back(sentence, mention.first),
            heading=self._heading(mention),
            cities=[item for i in sentence.places[:_MOST_PLACES] if isinstance(item := self.items[i], Label)],
            event_place=self._event_place(mention, sentence),
            deadline=self._any_before(mention, Role.UNTIL),
            bracketed=self._bracketed(mention),
        )

    def _dates(self, indices: Sequence[int]) -> list[DateWords]:
        return [item for i in indices if isinstance(item := self.items[i], DateWords)]

    def _date_around(self, mention: Mention, sentence: Sentence) -> DateWords | None:
        """Give the date of the sentence: free ones first, before the time first, the nearest first."""
        at = bisect_left(sentence.free, mention.first)
        before = self._dates(sentence.free[max(0, at - 2) : at])
        if before:
            return combined(before)
        after = self._dates(sentence.free[at : at + 1])
        if after:
            return after[0]
        at = bisect_left(sentence.dates, mention.first)
        near = self._dates([*reversed(sentence.dates[max(0, at - 3) : at]), *sentence.dates[at : at + 3]])
        own = (*mention.dates, *mention.end_dates)
        others = (words for words in near if words.shift is None and not any(words is mine for mine in own))
        return next(others, None)

    def _date_carried(self, sentence: Sentence) -> DateWords | None:
        for earlier in self.sentences.before(sentence):
            dates = [words for words in self._dates(earlier.dates[-3:]) if words.shift is None]
            if dates:
                return dates[-1]
        return None

    def _heading(self, mention: Mention) -> list[Label]:
        """Give the label of the last heading before a time, or of the first after it."""
        at = bisect_left(self.heading_starts, mention.start)
        return self.headings[max(0, at - 1) : max(1, at)]

    def _event_place(self, mention: Mention, sentence: Sentence) -> Label | None:
        """Give the nearest "in Tokyo" of the sentence, a city before the time, or the place of a dateline."""
        at = bisect_left(sentence.located, mention.first)
        near = [*sentence.located[max(0, at - 3) : at], *sentence.located[at : at + 3]]
        free = [place for i in near if isinstance(place := self.items[i], Label) and not place.taken]
        if free:
            return min(free, key=lambda place: _distance(place, mention))
        at = bisect_left(sentence.places, mention.first)
        for index in reversed(sentence.places[max(0, at - 3) : at]):
            place = self.items[index]
            if isinstance(place, Label) and place.city and not place.taken and not place.common:
                return place
        return self._dateline()

    def _dateline(self) -> Label | None:
        first, after = self.items[0], self.items[1] if len(self.items) > 1 else None
        marked = isinstance(after, Token) and after.text in "(—–-,:"
        place = isinstance(first, Label) and first.form == "place" and not first.people
        return first if isinstance(first, Label) and place and marked else None

    def _any_before(self, mention: Mention, roles: int) -> bool:
        before = self.items[max(0, mention.first - 4) : mention.first]
        return any(isinstance(item, Token) and item.has(roles) for item in before)

    def _bracketed(self, mention: Mention) -> bool:
        for item in reversed(self.items[max(0, mention.first - 12) : mention.first]):
            if isinstance(item, Token) and item.text in "([（":
                return True
            if isinstance(item, Token) and item.text in ")]）.":
                return False
        return False

    def _countries(self) -> frozenset[str]:
        """Give the countries that the text names, or whose institutions and leaders it names."""
        named = set()
        before: Item | None = None
        for item in self.items:
            if isinstance(item, Label):
                governed = isinstance(before, Token) and before.has(Role.IN)
                if item.form == "place" and (not item.common or governed):
                    named.add(item.country)
            elif isinstance(item, Token) and item.kind == "word" and item.capital:
                named.add(country_of(item.key))
            before = item
        return frozenset(named - {""})


def _distance(place: Label, mention: Mention) -> int:
    return min(abs(place.start - mention.end), abs(mention.start - place.end))
