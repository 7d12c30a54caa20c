"""Read a text: its stated times, how they hang together, and the words that date and place them."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from callsched.languages import Role, words
from callsched.reading.mentions import mentions
from callsched.reading.page import Page
from callsched.reading.parse import items
from callsched.reading.surroundings import Surroundings
from callsched.reading.tokens import tokens

if TYPE_CHECKING:
    from callsched.reading.items import DateWords

_CLOCK_WORDS = Role.NOON | Role.MIDNIGHT | Role.PAST_HOUR | Role.OCLOCK | Role.MERIDIEM


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
    pointing, numbers = (
        "|".join(
            sorted(phrase for phrase, roles in words().items() if roles.small & role and phrase.isalpha())
        )
        for role in (Role.AT, Role.NUMBER)
    )
    return re.compile(
        rf"\b(?:{'|'.join(sorted(spoken))}|(?:{pointing})\ (?:{numbers}))\b|o['’]clock", re.IGNORECASE
    )


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
