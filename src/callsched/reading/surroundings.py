"""Surroundings: the dates, places and headings of a text that bear on the times in it."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.places import country_of, longest_context_words
from callsched.reading.items import DateWords, Label, Mention
from callsched.reading.links import Link, gaps, link
from callsched.reading.rejections import REJECTING, mark_rejected
from callsched.reading.sentences import Sentence, Sentences, combined
from callsched.reading.stated import Stated
from callsched.reading.tenses import looks_back
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from callsched.reading.page import Page

_START = attrgetter("start")
_NOTICE = 600  # characters
_UP_TO = role.UNTIL | role.TO
_BRACKET = 10  # items
_LED = 4  # items: "Both are on"
_ON_A_DAY = role.EACH | role.BE | role.OF | role.TIME | role.FUTURE


def _leads_to_a_date(item: object) -> bool:
    """Whether a word may stand between "all" and the day of all: "both times are on"."""
    return type(item) is Token and item.roles & _ON_A_DAY != 0


class Surroundings:
    """What a text, or a part of it, says of the times in it.

    `first` is the number of its first time in the text.
    """

    def __init__(self, page: Page, times: list[Mention], first: int = 0) -> None:
        self.page = page
        self.items = page.items
        self.times = times
        self.first = first
        taken = {id(date) for mention in times for date in mention.dates + mention.end_dates}
        if page.passed:
            taken.update(map(id, page.passed))
        self.sentences = Sentences(page, taken)
        self.headings: list[Label] = []
        self.asides: list[Label] = []
        for label in page.headings:
            (self.asides if label.aside else self.headings).append(label)

    def stated(self) -> list[Stated]:
        """Give the stated times, each with its link to the one before."""
        found = []
        apart = gaps(self.items, self.times)
        rejecting = self.page.roles & REJECTING
        for number, mention in enumerate(self.times):
            sentence = self.sentences.of(mention)
            if rejecting:
                mark_rejected(self.items, self.times, number, sentence)
            joined = link(self.times, apart, number) if number else Link.NEW
            found.append(Stated(mention, joined, self.first + number, sentence, self))
        return found

    def full_dates(self) -> list[DateWords]:
        """Give the dates that are stated with their year."""
        return [words for words in self._dates(self.page.dates) if words.full]

    def _dates(self, indices: Sequence[int]) -> list[DateWords]:
        return [item for i in indices if type(item := self.items[i]) is DateWords]

    def date_around(self, mention: Mention, sentence: Sentence) -> DateWords | None:
        """Give the date of the sentence: free ones first, before the time first, the nearest first."""
        if not sentence.free:
            return None
        at = bisect_left(sentence.free, mention.first)
        touching = self._past_bracket(mention.last)
        if touching in sentence.free[at : at + 1]:
            return self.page.date(touching)
        before, after = sentence.free[max(0, at - 2) : at], sentence.free[at : at + 1]
        near = bool(after) and not (
            self.parted(mention.last, after[0]) or self._heads_rows(after[0], sentence)
        )
        elsewhere = near and self.parted(before[-1], mention.first) if before else False
        if before and not elsewhere:  # not "… on May 16; … at 6 p.m. on May 13"
            return combined(self._dates(before))
        return self.page.date(after[0]) if near else None

    def _heads_rows(self, date: int, sentence: Sentence) -> bool:
        """Whether a date opens a line, and a time stands behind it: it heads what is below."""
        return self.page.opens_line(date) and self.time_between(self.items[date].start, sentence)

    def parted(self, low: int, high: int) -> bool:
        """Whether a semicolon stands between two indices."""
        at = bisect_left(self.page.semicolons, low)
        return at < len(self.page.semicolons) and self.page.semicolons[at] < high

    def _past_bracket(self, at: int) -> int:
        """Pass a bracket that follows a time, and a small word: "12:30 pm (00:30 UTC) Wednesday"."""
        close = self.page.bracket_end(at)
        if close is None or close - at >= _BRACKET:
            return -1
        return close + 1 + self.page.is_word(close + 1, role.FILL | role.IN)

    def date_beside(self, mention: Mention, sentence: Sentence) -> DateWords | None:
        """Give the date of another time of the sentence: of one before the time first, the nearest first."""
        if not sentence.dates:
            return None
        at = bisect_left(sentence.dates, mention.first)
        near = self._dates([*reversed(sentence.dates[max(0, at - 3) : at]), *sentence.dates[at : at + 3]])
        own = (*mention.dates, *mention.end_dates)
        others = (words for words in near if words.shift is None and not any(words is mine for mine in own))
        return next(others, None)

    def converted_on(self, words: DateWords) -> bool:
        """Whether date words are those of a time that converts another in a bracket: "(4 a.m. on Friday)"."""
        at = bisect_left(self.times, words.start, key=_START)
        owner = self.times[at - 1] if at else None
        return owner is not None and words in owner.dates and self.bracketed(owner)

    def date_carried(self, mention: Mention, sentence: Sentence) -> DateWords | None:
        """Give the last date of the sentences before, or "this afternoon" for a time in that part."""
        words, _ = self._carried(mention, sentence)
        return words

    def carried_past(self, mention: Mention, sentence: Sentence) -> bool | None:
        """Whether the sentence that dates another looks back."""
        words, earlier = self._carried(mention, sentence)
        return self.looks_back_at(words, earlier) if words is not None and earlier is not None else False

    def looks_back_at(self, words: DateWords, sentence: Sentence) -> bool | None:
        """Whether a sentence looks back at date words in it."""
        index = self.where(words, sentence)
        return looks_back(self.items, sentence, sentence.low if index is None else index)

    def where(self, words: DateWords, sentence: Sentence) -> int | None:
        """Give the index of date words that a sentence holds."""
        return next((index for index in sentence.dates if self.items[index] is words), None)

    def _carried(self, mention: Mention, sentence: Sentence) -> tuple[DateWords | None, Sentence | None]:
        for earlier in self.sentences.before(sentence):
            found = None
            last = earlier.dates[-3:]
            for one in self._dates(last) if len(last) > 1 else ():
                if one.relative == 0 and one.part and mention.clock.lies_in(one.part):
                    return one, earlier
            for index in reversed(last):
                words = self.page.date(index)
                if words is None or words.shift is not None or self._withdrawn(words):
                    continue
                if not self.page.is_word(index - 1, _UP_TO):  # "opens on Friday and runs until Sunday"
                    return words, earlier
                found = found or words
            if found is not None:
                return found, earlier
        return None, None

    def _withdrawn(self, words: DateWords) -> bool:
        """Whether date words are those of a time that the text takes back."""
        at = bisect_left(self.times, words.start, key=_START)
        near = self.times[max(0, at - 1) : at + 1]
        return any(mention.rejected and any(words is own for own in mention.dates) for mention in near)

    def located(self, place: Label, sentence: Sentence) -> bool:
        """Whether a place of a sentence is one where it says that something happens."""
        return any(self.items[index] is place for index in sentence.located)

    def date_following(self, sentence: Sentence) -> DateWords | None:
        """Give the first date of the next sentence, if no time stands there, or what dates all at the end."""
        after = self.sentences.after(sentence)
        if after is None or self.time_between(self.items[after.low].start, after):
            return self._dates_all
        dates = self._dates(after.dates)
        return next((words for words in dates if words.shift is None and words.relative is None), None)

    @cached_property
    def _dates_all(self) -> DateWords | None:
        """The last date of the text, if a sentence without a time gives it to all: "All on 5 February."."""
        at = self.page.dates[-1] if self.page.dates and self.page.roles & role.EACH else None
        if at is None or any(mention.last > at for mention in self.times[-1:]):
            return None
        before = self.page.row[max(0, at - _LED) : at][::-1]
        words = [item for item in takewhile(_leads_to_a_date, before) if type(item) is Token]
        return self.page.date(at) if any(word.has(role.EACH) for word in words) else None

    def time_between(self, start: int, sentence: Sentence) -> bool:
        """Whether a time stands behind a place in the text, and in a sentence."""
        at = bisect_left(self.times, start, key=_START)
        return at < len(self.times) and self.times[at].first < sentence.high

    def heading(self, mention: Mention) -> list[Label]:
        """Give the label of the last heading before a time, or of the first after it."""
        if self.asides and self.bracketed(mention):
            return self.asides[:1]
        at = bisect_left(self.headings, mention.start, key=_START)
        return self.headings[max(0, at - 1) : max(1, at)]

    def event_place(self, mention: Mention, sentence: Sentence) -> Label | None:
        """Give the nearest "in Tokyo" before a time, a city before it, "in Tokyo" after it, or a heading."""
        told = self._place_told(mention, sentence) if sentence.places else None
        return told or self._venue(mention) or self.page.dateline

    def _place_told(self, mention: Mention, sentence: Sentence) -> Label | None:
        """Give the nearest "in Tokyo" before a time, a city before it, or "in Tokyo" after it."""
        at = bisect_left(sentence.located, mention.first)
        before = self._free_place(reversed(sentence.located[max(0, at - 3) : at]))
        if before is not None:
            return before
        among = bisect_left(sentence.places, mention.first)
        city = self._free_place(reversed(sentence.places[max(0, among - 3) : among]), cities=True)
        return city or self._free_place(sentence.located[at : at + 3])

    def time_before(self, number: int) -> Mention | None:
        """Give the time before one, by its number in the text."""
        return self.times[number - self.first - 1] if number > self.first else None

    def _venue(self, mention: Mention) -> Label | None:
        """Give the venue that a line below a time names, or else the last above, of the same notice."""
        if not self.page.roles & role.VENUE:
            return None
        venues = self.page.venues
        at = bisect_left(venues, mention.start, key=_START)
        near = (*venues[at : at + 1], *venues[max(0, at - 1) : at])
        return next((place for place in near if abs(place.start - mention.start) < _NOTICE), None)

    def place_before(self, number: int, sentence: Sentence) -> Label | None:
        """Give the last place between a time and the one before it, or the city that heads its row."""
        earlier = self.time_before(number)
        low, high = earlier.last if earlier is not None else 0, self.times[number - self.first].first
        since, until = bisect_left(sentence.places, low), bisect_left(sentence.places, high)
        named = [(i, place) for i in sentence.places[since:until] if type(place := self.items[i]) is Label]
        free = [place for _, place in named if not place.taken]
        heads = [place for i, place in named if place.city and not place.taken and self.page.is_colon(i + 1)]
        if heads:
            return heads[0]  # "Harare: Zimbabwe v Ireland, 9.15am local"
        cities = [place for place in free if place.city and place.country == free[-1].country]
        return next(reversed(cities or free), None)  # "Mazatlán in Mexico"

    def _free_place(self, indices: Iterable[int], *, cities: bool = False) -> Label | None:
        """Give the first place that no time has taken as its label."""
        for index in indices:
            place = self.items[index]
            free = type(place) is Label and not place.taken
            if free and type(place) is Label and (not cities or (place.city and not place.common)):
                return place
        return None

    def any_before(self, mention: Mention, roles: int) -> bool:
        """Whether a word that plays a role stands shortly before a time."""
        before = self.items[max(0, mention.first - 4) : mention.first]
        return any(type(item) is Token and item.has(roles) for item in before)

    def bracketed(self, mention: Mention) -> bool:
        """Whether a time stands in a bracket."""
        for item in reversed(self.items[max(0, mention.first - 12) : mention.first]):
            if type(item) is Token and item.text in "([（":
                return True
            if type(item) is Token and item.text in ")]）.":
                return False
        return False

    def countries(self) -> set[str]:
        """Give the countries that the text names, or whose institutions and leaders it names."""
        known = longest_context_words()
        named = set()
        for index in self.page.labels:
            label = self.items[index]
            if type(label) is not Label or label.form != "place":
                continue
            if not label.common or self.page.is_word(index - 1, role.IN):
                named.add(label.country)
        for index, item in enumerate(self.items):
            if type(item) is Token and item.word.capital and item.word.key in known:
                named.add(self._speaks_for(index, known[item.word.key]))
        return named - {""}

    def _speaks_for(self, index: int, longest: int) -> str:
        """Give the country that a name which begins here speaks for: "African Union", "Modi"."""
        words = [item.word.key for item in self.items[index : index + longest] if type(item) is Token]
        names = (" ".join(words[:count]) for count in range(longest, 0, -1))
        return next((country for name in names if (country := country_of(name))), "")
