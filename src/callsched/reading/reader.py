"""Read a text: its stated times, how they hang together, and the words that date and place them."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from callsched.languages import role, words
from callsched.reading.mentions import mentions
from callsched.reading.page import Page
from callsched.reading.parse import items
from callsched.reading.surroundings import Surroundings
from callsched.reading.tokens import tokens

if TYPE_CHECKING:
    from callsched.reading.items import DateWords

_CLOCK_WORDS = role.NOON | role.MIDNIGHT | role.PAST_HOUR | role.OCLOCK | role.MERIDIEM


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
    if _tells_no_time(text):
        return Reading(text)
    page = Page(items(tokens(text)))
    times = mentions(page)
    return Reading(text, Surroundings(page, times)) if times else Reading(text)
