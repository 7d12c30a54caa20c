"""Read a text: its stated times, how they hang together, and the words that date and place them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from callsched.languages import role, words
from callsched.reading.headings import mark_headings
from callsched.reading.mentions import mentions
from callsched.reading.page import Above, Page
from callsched.reading.parse import items
from callsched.reading.parts import parts
from callsched.reading.surroundings import Surroundings
from callsched.reading.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.reading.items import DateWords
    from callsched.reading.parts import Part
    from callsched.reading.stated import Stated

_START = attrgetter("start")
_HEADINGS = 2  # that of all times, and that of those in brackets
_CLOCK_WORDS = role.NOON | role.MIDNIGHT | role.PAST_HOUR | role.OCLOCK | role.MERIDIEM


class Reading:
    """What was read in a text: its stated times in order, the countries and full dates it names."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.stated: list[Stated] = []
        self._parts: list[tuple[Part, Surroundings | None]] = []

    def add(self, part: Part, page: Page) -> None:
        """Add what a part of the text states; without a time it is let go, and read again if asked for."""
        times = mentions(page)
        first = bisect_left(times, part.start, key=_START)
        after = bisect_left(times, part.end, key=_START)
        around = Surroundings(page, times, len(self.stated) - first) if first < after else None
        if around is not None:
            self.stated += around.stated()[first:after]
        self._parts.append((part, around))

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that the text names, or whose institutions and leaders it names."""
        named: set[str] = set()
        for _, around in self._surroundings():
            named |= around.countries()
        return frozenset(named)

    @cached_property
    def full_dates(self) -> list[DateWords]:
        """The dates that are stated with their year."""
        dates = ((part, words) for part, around in self._surroundings() for words in around.full_dates())
        return [words for part, words in dates if part.holds(words.start)]

    def _surroundings(self) -> Iterator[tuple[Part, Surroundings]]:
        for part, around in self._parts if self.stated else ():
            yield part, around or Surroundings(_page(self.text, part), [])


_DIGIT = re.compile(r"\d")
_SHORT = len("p m")  # the shortest clock words are other words, too


class _Spoken(NamedTuple):
    """What a clock time without figures is told by: pieces of text, of which one occurs, and the pattern."""

    hints: tuple[str, ...]
    pattern: re.Pattern[str]


@cache
def _spoken(*, ascii_only: bool) -> tuple[_Spoken, _Spoken]:
    """Give clock words such as "noon", and what makes a time of a written hour: "at one", "one p.m."."""
    known = [(word, entry) for word, entry in words().items() if word.isascii() or not ascii_only]
    told = [word for word, entry in known if entry.capital & _CLOCK_WORDS]
    halves = "|".join(r"\.?\ ?".join(word.split()) for word in told if len(word) <= _SHORT and word.isascii())
    told = [word for word in told if len(word) > _SHORT or not word.isascii()]
    hours = [word for word, entry in known if entry.capital & role.NUMBER]
    pointing = "|".join(re.escape(word) for word, entry in known if entry.small & role.AT)
    clock_words, numbers = "|".join(map(re.escape, told)), "|".join(map(re.escape, hours))
    longest = sorted({max(word.split(), key=len) for word in told})
    return (
        _Spoken((*longest, "clock"), re.compile(rf"\b(?:{clock_words})\b|o['’]clock", re.IGNORECASE)),
        _Spoken(
            tuple(hours),
            re.compile(rf"\b(?:(?:{pointing})\ (?:{numbers})|(?:{numbers})\ (?:{halves}))\b", re.IGNORECASE),
        ),
    )


def _tells_no_time(text: str) -> bool:
    """Whether a text has neither a figure nor a clock word; most has none, and this is quick to see."""
    if _DIGIT.search(text) is not None:
        return False
    small = text.lower()
    for spoken in _spoken(ascii_only=text.isascii()):
        for hint in spoken.hints:
            if hint in small:
                if spoken.pattern.search(text) is not None:
                    return False
                break
    return True


def read(text: str) -> Reading:
    """Read the stated times of a text.

    >>> [stated.mention.clock.reading for stated in read("at 1700 Moscow time (1000 EST)").stated]
    [(17, 0, 0), (10, 0, 0)]
    """
    reading = Reading(text)
    if _tells_no_time(text):
        return reading
    above = None
    for part in parts(text):
        page = _page(text, part, above)
        reading.add(part, page)
        if part.end < len(text):
            above = _above(page)
    return reading


def _page(text: str, part: Part, above: Above | None = None) -> Page:
    return Page(items(tokens(text, part.low, part.high)), above)


def _above(page: Page) -> Above:
    """Give what is told in a part for those that follow."""
    if not page.clocks:
        mark_headings(page)  # where there are times they are marked
    return Above(page.dateline, page.headings[-_HEADINGS:])
