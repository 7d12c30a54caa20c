"""A stated time, with what the text around it says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.tenses import looks_back
from callsched.reading.tokens import Token, is_line

if TYPE_CHECKING:
    from callsched.reading.items import DateWords, Label, Mention
    from callsched.reading.links import Link
    from callsched.reading.sentences import Sentence
    from callsched.reading.surroundings import Surroundings

_TENSED = role.SINCE | role.AIM | role.UNTIL  # words that lead to a time, and tell where it lies
_BESIDE = 2  # items: "dragged on until", "continued until"
_MOST_PLACES = 8  # of a sentence, whose clocks a writer may have looked at


class Stated:
    """A stated time, the `number`-th of its text; what is around it is looked up when it is asked for."""

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
        return self.text.date_carried(self.mention, self.sentence)

    @property
    def following(self) -> DateWords | None:
        """The date words of the sentence after, if it states no time."""
        return self.text.date_following(self.sentence)

    @property
    def past(self) -> bool | None:
        """Whether the sentence reports the time as past; None: it may lie on either side of today."""
        page, first = self.text.page, self.mention.first
        past = looks_back(self.text.items, self.sentence, first)
        if not page.roles & _TENSED:
            return past
        led = page.before_date(first) - 1
        if past is False:
            return page.is_word(led, role.SINCE)  # "has been closed since Friday at 2 p.m."
        if page.is_word(led, role.AIM):
            return False  # "called for Friday at 2 p.m."
        if page.is_word(led, role.UNTIL) and not self._verb_before():
            return past if self._goes_on_until(led) else False  # "cancelled flights until Friday at 2 p.m."
        return past

    def _aimed_at(self) -> bool:
        """Whether "for" leads to the time: "called a session for 3 p.m. (1400 GMT) on Sunday"."""
        page = self.text.page
        return page.roles & role.AIM != 0 and page.is_word(page.before_date(self.mention.first) - 1, role.AIM)

    def _goes_on_until(self, at: int) -> bool:
        """Whether a form of the past leads right to "until", at an index: "dragged on until 2 p.m."."""
        verb = self.sentence.past_form
        between = self.text.items[verb + 1 : at] if verb is not None and at - verb <= _BESIDE else None
        return between is not None and all(type(item) is Token and item.roles for item in between)

    def _verb_before(self) -> bool | None:
        """Whether the verb before the time looks back; None: either way, or there is none."""
        verb = self.sentence.verb_before(self.mention.first)
        return verb[1] if verb is not None else None

    def past_at(self, words: DateWords) -> bool | None:
        """Whether the sentence looks back at the time, or at date words behind it."""
        if words.start < self.mention.start or self._aimed_at():
            return self.past
        return self.text.looks_back_at(words, self.sentence)

    @property
    def heading(self) -> list[Label]:
        """The label of the last heading before, or else of the first after."""
        return self.text.heading(self.mention)

    @property
    def cities(self) -> list[Label]:
        """The places of the sentence, peoples left out."""
        return self.sentence.named[:_MOST_PLACES]

    @property
    def event_place(self) -> Label | None:
        """The place where the sentence says it happens, or the dateline."""
        return self.text.event_place(self.mention, self.sentence)

    @property
    def earlier(self) -> Mention | None:
        """The time before it."""
        return self.text.time_before(self.number)

    def leads_here(self, place: Label) -> bool:
        """Whether a place is named after the time before: "… and in Minsk at 8 p.m."."""
        earlier = self.earlier
        since = earlier.end if earlier is not None else 0
        return since <= place.start and place.end <= self.mention.start

    @property
    def place_before(self) -> Label | None:
        """The last place of the sentence before the time, and after the time before it."""
        return self.text.place_before(self.number, self.sentence)

    def happens_in(self, place: Label) -> bool:
        """Whether a place of the sentence is one where it says that something happens."""
        return self.text.located(place, self.sentence)

    def acts(self, place: Label) -> bool:
        """Whether a place of the sentence does something there: "GAZA — The truce brokered by Egypt"."""
        page = self.text.page
        return any(page.row[at] is place and page.is_word(at - 1, role.UNTIL) for at in self.sentence.places)

    @property
    def carried_past(self) -> bool | None:
        """Whether the sentence of the carried date words reports them as past."""
        return self.text.carried_past(self.mention, self.sentence)

    @property
    def ahead(self) -> bool:
        """Whether a verb before the time looks forward."""
        return self._verb_before() is False

    @property
    def deadline(self) -> bool:
        """Whether a word such as "until" stands before."""
        return self.text.any_before(self.mention, role.UNTIL)

    def leads_on(self, words: DateWords) -> bool:
        """Whether date words after it stand before another time of the sentence, and so are that one's."""
        return words.start > self.mention.start and self.text.time_between(words.start, self.sentence)

    def parted_from(self, words: DateWords) -> bool:
        """Whether a semicolon stands between it and date words of the sentence behind it."""
        at = self.text.where(words, self.sentence)
        return at is not None and self.text.parted(self.mention.last, at)

    def stamps(self, words: DateWords) -> bool:
        """Whether it opens a line above that of date words: "12.41 BST  Talks are on", with a day below."""
        page, at = self.text.page, self.text.where(words, self.sentence)
        if at is None or at < self.mention.last or not page.opens_line(self.mention.first):
            return False
        return any(is_line(item) for item in self.text.items[self.mention.last : at])

    def moved_to(self, words: DateWords) -> bool:
        """Whether date words are those of the new time: "set for 6 p.m., was put off until Friday at 10"."""
        page, at = self.text.page, self.text.where(words, self.sentence)
        if at is None or words.start < self.mention.start:
            return False
        return page.is_word(at - 1, role.TO | role.UNTIL)

    @property
    def closes(self) -> bool:
        """Whether a word such as "ends" stands before."""
        return self.text.any_before(self.mention, role.CLOSE)

    @property
    def bracketed(self) -> bool:
        """Whether it stands in a bracket that another time opened."""
        return self.text.bracketed(self.mention)
