"""Read a text: its stated times, how they hang together, and the words that date and place them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from callsched.languages import Role, past_endings, words
from callsched.places import country_of
from callsched.reading.items import DateWords, Item, Label, Mention, Other
from callsched.reading.links import Link, between, ends_sentence, link
from callsched.reading.mentions import mentions
from callsched.reading.parse import items
from callsched.reading.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLOCK_WORDS = (Role.NOON, Role.MIDNIGHT, Role.PAST_HOUR, Role.HOURS, Role.MERIDIEM)


@dataclass(slots=True)
class Stated:
    """A stated time with what the text around it says."""

    mention: Mention
    link: Link
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
    places: list[Label]


@cache
def _hint() -> re.Pattern[str]:
    """Match what every clock time has: a digit, or a word such as "noon"."""
    spoken = [
        re.escape(phrase)
        for phrase, roles in words().items()
        if any(role in roles for role in _CLOCK_WORDS) and len(phrase) > 3 and phrase not in ("hour", "hours")
    ]
    return re.compile(rf"\d|(?i:\b(?:{'|'.join(sorted(spoken))})\b|o['’]clock)")


def read(text: str) -> Reading:
    """Read the stated times of a text.

    >>> [stated.mention.clock.reading for stated in read("at 1700 Moscow time (1000 EST)").stated]
    [(17, 0, 0), (10, 0, 0)]
    """
    if _hint().search(text) is None:
        return Reading(text, [], frozenset(), [], [])
    found = items(tokens(text))
    times = mentions(found)
    if not times:
        return Reading(text, [], frozenset(), [], [])
    return _Reader(text, found, times).reading()


class _Reader:
    """The sentences of a text, and what each says of the times in it."""

    def __init__(self, text: str, found: list[Item], times: list[Mention]) -> None:
        self.text = text
        self.items = found
        self.times = times
        self.taken = {id(date) for mention in times for date in (*mention.dates, *mention.end_dates)}
        self.starts = self._sentences()
        self.headings = [item for item in found if isinstance(item, Label) and item.heading]

    def reading(self) -> Reading:
        stated = []
        for number, mention in enumerate(self.times):
            self._mark_rejected(number)
            following = self.times[number + 1] if number + 1 < len(self.times) else None
            joined = link(self.items, self.times[number - 1], mention, following) if number else Link.NEW
            stated.append(self._stated(mention, joined, number))
        dates = [item for item in self.items if isinstance(item, DateWords) and item.full]
        places = [item for item in self.items if isinstance(item, Label) and item.form == "place"]
        return Reading(self.text, stated, self._countries(places), dates, places)

    # -- sentences ----------------------------------------------------------------------------------

    def _sentences(self) -> list[int]:
        """Give the index of the first item of every sentence."""
        starts = [0]
        for index, item in enumerate(self.items):
            if isinstance(item, Other) and item.token.kind == "mark" and item.token.text in ".!?":
                if ends_sentence(self.items, index):
                    starts.append(index + 1)
            elif isinstance(item, Other) and item.token.kind == "line" and self._new_paragraph(index):
                starts.append(index + 1)
        return starts

    def _new_paragraph(self, index: int) -> bool:
        """Whether a line break parts two paragraphs, not two rows of a list."""
        before = self.items[index - 1] if index else None
        return isinstance(before, Other) and (before.token.kind == "line" or before.token.text in '.!?”"')

    def _bounds(self, mention: Mention) -> tuple[int, int]:
        low = max(start for start in self.starts if start <= mention.first)
        later = [start for start in self.starts if start > mention.first]
        return low, max(later[0] if later else len(self.items), mention.last)

    # -- what a sentence says of its times ----------------------------------------------------------

    def _stated(self, mention: Mention, joined: Link, number: int) -> Stated:
        low, high = self._bounds(mention)
        sentence = self.items[low:high]
        return Stated(
            mention,
            joined,
            around=self._date_around(mention, low, high),
            carried=self._date_carried(low),
            past=_looks_back(self.items, low, mention.first, high),
            heading=self._heading(mention),
            cities=[
                item
                for item in sentence
                if isinstance(item, Label) and item.form == "place" and not item.people
            ],
            event_place=self._event_place(mention, low, high),
            deadline=self._deadline(mention, low),
            bracketed=self._bracketed(mention),
        )

    def _free(self, index: int) -> DateWords | None:
        item = self.items[index]
        return item if isinstance(item, DateWords) and id(item) not in self.taken else None

    def _date_around(self, mention: Mention, low: int, high: int) -> DateWords | None:
        before = [date for i in range(low, mention.first) if (date := self._free(i))]
        if before:
            return _combined(before[-2:])
        after = [date for i in range(mention.last, high) if (date := self._free(i))]
        if after:
            return _combined(after[:1])
        taken = [item for item in self.items[low:high] if isinstance(item, DateWords) and item.shift is None]
        own = {id(date) for date in (*mention.dates, *mention.end_dates)}
        others = [item for item in taken if id(item) not in own]
        earlier = [item for item in others if item.end <= mention.start]
        return (earlier[-1:] or others[:1] or [None])[0]

    def _date_carried(self, low: int) -> DateWords | None:
        earlier = [start for start in self.starts if start < low]
        for start in reversed(earlier[-2:]):
            dates = [
                item for item in self.items[start:low] if isinstance(item, DateWords) and item.shift is None
            ]
            if dates:
                return _combined(dates[-1:])
        return None

    def _heading(self, mention: Mention) -> list[Label]:
        """Give the label of the last heading before a time, or of the first after it."""
        before = [label for label in self.headings if label.start < mention.start]
        return before[-1:] or self.headings[:1]

    def _event_place(self, mention: Mention, low: int, high: int) -> Label | None:
        """Give the nearest "in Tokyo" of the sentence, or the place of a dateline."""
        found = [self._located(i) for i in range(low, high)]
        near = [place for place in found if place is not None and not place.taken]
        if near:
            return min(
                near, key=lambda place: min(abs(place.start - mention.end), abs(mention.start - place.end))
            )
        cities = [item for item in self.items[low : mention.first] if isinstance(item, Label) and item.city]
        free = [city for city in cities if not city.taken and not city.people and not city.common]
        if free:
            return free[-1]
        first = self.items[0]
        after = self.items[1] if len(self.items) > 1 else None
        dateline = isinstance(after, Other) and after.token.text in "(—–-,:"
        if isinstance(first, Label) and first.form == "place" and not first.people and dateline:
            return first
        return None

    def _located(self, index: int) -> Label | None:
        place, before = self.items[index], self.items[index - 1] if index else None
        if not isinstance(place, Label) or place.form != "place" or place.people or place.timed:
            return None
        return place if isinstance(before, Other) and before.has(Role.IN) else None

    def _deadline(self, mention: Mention, low: int) -> bool:
        before = self.items[max(low, mention.first - 4) : mention.first]
        return any(isinstance(item, Other) and item.has(Role.UNTIL) for item in before)

    def _bracketed(self, mention: Mention) -> bool:
        for item in reversed(self.items[max(0, mention.first - 12) : mention.first]):
            if isinstance(item, Other) and item.token.text in "([（":
                return True
            if isinstance(item, Other) and item.token.text in ")]）.":
                return False
        return False

    def _mark_rejected(self, number: int) -> None:
        """Mark a time that the text takes back: "not 16:00", "moved from 3 p.m. …", "originally at …"."""
        mention = self.times[number]
        previous = self.times[number - 1].last if number else 0
        low = max(previous, mention.first - 9)
        back = [item for item in self.items[low : mention.first] if isinstance(item, Other)]
        roles = between(self.items, low, mention.first)
        near = back[-3:]
        if any(item.has(Role.NOT) for item in near) or (Role.ONCE in roles.roles and not roles.sentence):
            mention.rejected = True
        elif number + 1 < len(self.times) and any(item.has(Role.FROM) for item in near):
            gap = between(self.items, mention.last, self.times[number + 1].first)
            leads_on = Role.TO in gap.roles and not gap.foreign and not gap.sentence
            if (leads_on and (self._moves(mention) or (number and self.times[number - 1].rejected))) or (
                leads_on and number > 1 and self.times[number - 2].rejected
            ):
                mention.rejected = True

    def _moves(self, mention: Mention) -> bool:
        low, _ = self._bounds(mention)
        return any(
            isinstance(item, Other) and item.has(Role.MOVE) for item in self.items[low : mention.first]
        )

    def _countries(self, places: Sequence[Label]) -> frozenset[str]:
        """Give the countries that the text names, or whose institutions and leaders it names."""
        governed = {id(place) for i in range(len(self.items)) if (place := self._located(i)) is not None}
        named = {
            place.country for place in places if place.country and (not place.common or id(place) in governed)
        }
        for item in self.items:
            if isinstance(item, Other) and item.token.kind == "word" and item.token.capital:
                country = country_of(item.token.key)
                if country:
                    named.add(country)
        return frozenset(named)


def _combined(dates: list[DateWords]) -> DateWords:
    """Join date words that stand apart: "tomorrow evening — Wednesday, July 23"."""
    last = dates[-1]
    if len(dates) < 2 or last.start - dates[0].end > 3:
        return last
    first = dates[0]
    joined = DateWords(first.start, last.end)
    for name in (
        "year",
        "month",
        "day",
        "weekday",
        "relative",
        "shift",
        "which",
        "weekday_span",
        "swapped",
        "part",
    ):
        value = getattr(last, name)
        setattr(joined, name, value if value is not None else getattr(first, name))
    return joined


def _looks_back(items: Sequence[Item], low: int, at: int, high: int) -> bool:
    """Whether a time is reported of the past: by the nearest word before it that tells, or else after it."""
    for index in (*range(at - 1, low - 1, -1), *range(at, high)):
        item = items[index]
        if isinstance(item, Other) and item.token.kind == "word":
            if item.has(Role.FUTURE) or item.has(Role.MOVE):
                return False
            if item.has(Role.PAST) or (_past_form(item) and not _participle(items, index)):
                return True
    return False


def _past_form(item: Other) -> bool:
    token = item.token
    plain = not token.roles and token.text[0].islower() and len(token.key) > 4
    return plain and token.key.endswith(past_endings())


def _participle(items: Sequence[Item], index: int) -> bool:
    """Whether a form in "-ed" is none of a past tense: "are tested", "the listed goods"."""
    before = items[index - 1] if index else None
    if not isinstance(before, Other) or before.token.kind != "word":
        return False
    return any(before.has(role) for role in (Role.BE, Role.FUTURE, Role.FILL, Role.REPORT))
