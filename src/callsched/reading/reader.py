"""Read a text: its stated times, how they hang together, and the words that date and place them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, cached_property
from typing import TYPE_CHECKING

from callsched.languages import Role, words
from callsched.places import country_of
from callsched.reading.items import Clock, DateWords, Item, Label, Mention
from callsched.reading.links import Link, link
from callsched.reading.mentions import mentions
from callsched.reading.page import Page
from callsched.reading.parse import items
from callsched.reading.rejections import mark_rejected
from callsched.reading.sentences import Sentence, Sentences, combined, looks_back
from callsched.reading.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST_PLACES = 8  # of a sentence, whose clocks a writer may have looked at
_CLOCK_WORDS = Role.NOON | Role.MIDNIGHT | Role.PAST_HOUR | Role.OCLOCK | Role.MERIDIEM


class Stated:
    """A stated time, and what the text around it says of it, looked up when it is asked for."""

    __slots__ = ("link", "mention", "number", "sentence", "text")

    def __init__(
        self, mention: Mention, link: Link, number: int, sentence: Sentence, text: Surroundings
    ) -> None:
        self.mention = mention
        self.sentence = sentence
        self.link = link
        self.number = number
        self.text = text

    @property
    def around(self) -> DateWords | None:
        """The date words of the sentence that stand with no time."""
        return self.text.date_around(self.mention, self.sentence)

    @property
    def beside(self) -> DateWords | None:
        """The date words of another time of the sentence, of one before it first."""
        return self.text.date_beside(self.mention, self.sentence)

    @property
    def carried(self) -> DateWords | None:
        """The date words of the sentences before."""
        return self.text.date_carried(self.sentence)

    @property
    def following(self) -> DateWords | None:
        """The date words of the sentence after, if it states no time."""
        return self.text.date_following(self.sentence)

    @property
    def past(self) -> bool:
        """Whether the sentence reports the time as past."""
        return looks_back(self.text.items, self.sentence, self.mention.first)

    @property
    def heading(self) -> list[Label]:
        """The label of the last heading before, or else of the first after."""
        return self.text.heading(self.mention)

    @property
    def cities(self) -> list[Label]:
        """The places of the sentence."""
        return self.text.cities(self.sentence)

    @property
    def event_place(self) -> Label | None:
        """The place where the sentence says it happens, or the dateline."""
        return self.text.event_place(self.mention, self.sentence)

    @property
    def place_before(self) -> Label | None:
        """The last place of the sentence before the time, and after the time before it."""
        return self.text.place_before(self.number, self.sentence)

    @property
    def deadline(self) -> bool:
        """Whether a word such as "until" stands before."""
        return self.text.any_before(self.mention, Role.UNTIL)

    @property
    def closes(self) -> bool:
        """Whether a word such as "ends" stands before."""
        return self.text.any_before(self.mention, Role.CLOSE)

    @property
    def bracketed(self) -> bool:
        """Whether it stands in a bracket that another time opened."""
        return self.text.bracketed(self.mention)


class Reading:
    """What was read in a text: its stated times in order, the countries and full dates it names."""

    def __init__(self, text: str, surroundings: Surroundings | None = None) -> None:
        self.text = text
        self.surroundings = surroundings
        self.stated = surroundings.stated() if surroundings is not None else []

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that the text names, or whose institutions and leaders it names."""
        return self.surroundings.countries() if self.surroundings is not None else frozenset()

    @cached_property
    def full_dates(self) -> list[DateWords]:
        """The dates that are stated with their year."""
        return self.surroundings.full_dates() if self.surroundings is not None else []


_DIGIT = re.compile(r"\d")


@cache
def _spoken() -> re.Pattern[str]:
    """Match what a clock time without figures has: a word such as "noon"."""
    spoken = [
        re.escape(phrase)
        for phrase, roles in words().items()
        if roles.capital & _CLOCK_WORDS and (len(phrase) > 3 or not phrase.isascii())
    ]
    return re.compile(rf"\b(?:{'|'.join(sorted(spoken))})\b|o['’]clock", re.IGNORECASE)


def read(text: str) -> Reading:
    """Read the stated times of a text.

    >>> [stated.mention.clock.reading for stated in read("at 1700 Moscow time (1000 EST)").stated]
    [(17, 0, 0), (10, 0, 0)]
    """
    if _DIGIT.search(text) is None and _spoken().search(text) is None:
        return Reading(text)
    page = Page(items(tokens(text)))
    times = mentions(page)
    return Reading(text, Surroundings(page, times)) if times else Reading(text)


class Surroundings:
    """What a text says of the times in it."""

    def __init__(self, page: Page, times: list[Mention]) -> None:
        self.items = page.items
        self.times = times
        taken = {id(date) for mention in times for date in (*mention.dates, *mention.end_dates)}
        self.sentences = Sentences(page, taken)
        self.headings = page.headings
        self.heading_starts = [label.start for label in self.headings]

    def stated(self) -> list[Stated]:
        """Give the stated times, each with its link to the one before."""
        found = []
        for number, mention in enumerate(self.times):
            sentence = self.sentences.of(mention)
            mark_rejected(self.items, self.times, number, sentence)
            joined = link(self.items, self.times, number) if number else Link.NEW
            found.append(Stated(mention, joined, number, sentence, self))
        return found

    def full_dates(self) -> list[DateWords]:
        """Give the dates that are stated with their year."""
        return [item for item in self.items if isinstance(item, DateWords) and item.full]

    def cities(self, sentence: Sentence) -> list[Label]:
        """Give the places of a sentence, peoples left out."""
        return [item for i in sentence.places[:_MOST_PLACES] if isinstance(item := self.items[i], Label)]

    def _dates(self, indices: Sequence[int]) -> list[DateWords]:
        return [item for i in indices if isinstance(item := self.items[i], DateWords)]

    def date_around(self, mention: Mention, sentence: Sentence) -> DateWords | None:
        """Give the date of the sentence: free ones first, before the time first, the nearest first."""
        at = bisect_left(sentence.free, mention.first)
        before = self._dates(sentence.free[max(0, at - 2) : at])
        if before:
            return combined(before)
        return next(iter(self._dates(sentence.free[at : at + 1])), None)

    def date_beside(self, mention: Mention, sentence: Sentence) -> DateWords | None:
        """Give the date of another time of the sentence: of one before the time first, the nearest first."""
        at = bisect_left(sentence.dates, mention.first)
        near = self._dates([*reversed(sentence.dates[max(0, at - 3) : at]), *sentence.dates[at : at + 3]])
        own = (*mention.dates, *mention.end_dates)
        others = (words for words in near if words.shift is None and not any(words is mine for mine in own))
        return next(others, None)

    def date_carried(self, sentence: Sentence) -> DateWords | None:
        """Give the last date of the two sentences before."""
        for earlier in self.sentences.before(sentence):
            dates = [words for words in self._dates(earlier.dates[-3:]) if words.shift is None]
            if dates:
                return dates[-1]
        return None

    def date_following(self, sentence: Sentence) -> DateWords | None:
        """Give the first date of the next sentence, if no time stands there: "Both on 5 February."."""
        after = self.sentences.after(sentence)
        if after is None or any(isinstance(item, Clock) for item in self.items[after.low : after.high]):
            return None
        return next((words for words in self._dates(after.dates) if words.shift is None), None)

    def heading(self, mention: Mention) -> list[Label]:
        """Give the label of the last heading before a time, or of the first after it."""
        at = bisect_left(self.heading_starts, mention.start)
        return self.headings[max(0, at - 1) : max(1, at)]

    def event_place(self, mention: Mention, sentence: Sentence) -> Label | None:
        """Give the nearest "in Tokyo" before a time, a city before it, "in Tokyo" after it, or a dateline."""
        at = bisect_left(sentence.located, mention.first)
        before = self._free_place(reversed(sentence.located[max(0, at - 3) : at]))
        if before is not None:
            return before
        among = bisect_left(sentence.places, mention.first)
        city = self._free_place(reversed(sentence.places[max(0, among - 3) : among]), cities=True)
        return city or self._free_place(sentence.located[at : at + 3]) or self._dateline()

    def place_before(self, number: int, sentence: Sentence) -> Label | None:
        """Give the last place between a time and the one before it, peoples left out."""
        low = self.times[number - 1].last if number else 0
        at = bisect_left(sentence.places, self.times[number].first)
        index = sentence.places[at - 1] if at else -1
        place = self.items[index] if index >= low else None
        return place if isinstance(place, Label) and not place.taken else None

    def _free_place(self, indices: Iterable[int], *, cities: bool = False) -> Label | None:
        """Give the first place that no time has taken as its label."""
        for index in indices:
            place = self.items[index]
            free = isinstance(place, Label) and not place.taken
            if free and isinstance(place, Label) and (not cities or (place.city and not place.common)):
                return place
        return None

    def _dateline(self) -> Label | None:
        first, after = self.items[0], self.items[1] if len(self.items) > 1 else None
        marked = isinstance(after, Token) and after.text in "(—–-,:"
        place = isinstance(first, Label) and first.form == "place" and not first.people
        return first if isinstance(first, Label) and place and marked else None

    def any_before(self, mention: Mention, roles: int) -> bool:
        """Whether a word that plays a role stands shortly before a time."""
        before = self.items[max(0, mention.first - 4) : mention.first]
        return any(isinstance(item, Token) and item.has(roles) for item in before)

    def bracketed(self, mention: Mention) -> bool:
        """Whether a time stands in a bracket."""
        for item in reversed(self.items[max(0, mention.first - 12) : mention.first]):
            if isinstance(item, Token) and item.text in "([（":
                return True
            if isinstance(item, Token) and item.text in ")]）.":
                return False
        return False

    def countries(self) -> frozenset[str]:
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
