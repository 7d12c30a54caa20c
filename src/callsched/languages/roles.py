"""What a word can do for a clock time: the only things that the grammar asks of a language."""

from __future__ import annotations

from enum import IntEnum, auto
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Role(IntEnum):
    """The part that a word or phrase plays; the comment says what its value is.

    Each is a bit, so that the roles of a word are one number: `Role.AND | Role.OR`.
    """

    @staticmethod
    def _generate_next_value_(name: str, start: int, count: int, last_values: list[int]) -> int:  # noqa: ARG004
        return 1 << count

    MERIDIEM = auto()  # "a.m.", "in the afternoon": 0 or 12; None: night, to be told from the hour
    NOON = auto()  # a clock time of its own: 12:00
    MIDNIGHT = auto()  # a clock time of its own: 0:00 of a day to be settled
    HOURS = auto()  # "hours": the number before it is a clock reading, if it has four digits or minutes
    OCLOCK = auto()  # "o'clock": the number before it is a clock reading; 24: of a day of 24 hours
    HOUR_LETTER = auto()  # "h" in "17h"
    HALF_LETTER = auto()  # "a" in "9:30a": 0 or 12, as for MERIDIEM
    PAST_HOUR = auto()  # "half past": minutes after the hour that follows, negative before it
    NUMBER = auto()  # an hour written out: 1 to 12
    MONTH = auto()  # 1 to 12
    WEEKDAY = auto()  # 0 is Monday
    DAY = auto()  # "tomorrow": days after publication
    SHIFT = auto()  # "the next day": days after the day of the other times
    NEIGHBOUR = auto()  # "following", "previous" before a weekday: 1, -1, after the day of the other times
    DAYS = auto()  # "days", "week": 1 or 7
    SPAN = auto()  # "two days", "a week": how many days
    AGO = auto()  # behind a span of days: "ago", "from now": -1 or 1, as seen from publication
    LATER = auto()  # behind a span of days: "later", "earlier": 1 or -1, from the day of the other times
    FORMERLY = auto()  # "was" in "17:30 (was 15:00)"
    NTH = auto()  # "first", "last": 1 to 5, or -1, counted in a month
    PART = auto()  # "morning", "afternoon", "evening", "night": the hour it begins at, 0, 12, 17 or 18
    WHICH = auto()  # "next", "last", "this" before a weekday: 1, -1, 0
    ORDINAL = auto()  # "th" after a number
    ARTICLE = auto()  # "the" before a day of the month
    OF = auto()  # may stand between the parts of a date: "of", "on"
    TIME = auto()  # "time" in "Moscow time"
    LOCAL = auto()  # "local" in "local time"
    THERE = auto()  # "there" behind a time: by the clock of the place named last
    CAPITAL = auto()  # "capital" after the name of a people: "the Indonesian capital"
    FEAST = auto()  # a day with a name: (month, day)
    ALL = auto()  # "all times", a heading that gives the zone of a list
    ZONE = auto()  # "time zone": a label behind its colon is such a heading too
    BRACKETS = auto()  # "UTC in brackets": a heading for the times in brackets
    IN = auto()  # before a place: "in Kyiv", "for Kyiv"
    WITHIN = auto()  # before the place where something happens: "in Kyiv", but not "on Ukraine"
    AT = auto()  # before a clock time: "at", "around", "since"
    FROM = auto()  # opens a range: "from", "between"
    BETWEEN = auto()  # makes a range of two times joined by "and"
    TO = auto()  # joins the ends of a range
    UNTIL = auto()  # before an end that stands alone, and before a deadline
    AND = auto()
    OR = auto()
    SAME = auto()  # what follows is the same moment by another clock: "which is"
    BE = auto()  # "is", "will be": the same moment, if nothing but times stands around it
    THEN = auto()  # what follows is another moment
    NOT = auto()  # the time after it is rejected: "not", "rather than"
    ONCE = auto()  # the time after it was the old one: "originally"
    MOVE = auto()  # "moved from … to …": an old and a new moment, not a range
    AIM = auto()  # "for": the time after it lies ahead of the verb, as in "called for 3 p.m."
    DURING = auto()  # "4 p.m. during IST": what the hour would be in the other season
    CLOSE = auto()  # "ends", "finishing": what the time before began is over then
    FUTURE = auto()  # the clause looks forward
    PROSPECT = auto()  # "would": the clause looks forward, if no verb before it looks back
    PAST = auto()  # the clause looks back
    PERFECT = auto()  # "had": so does the verb in the past after it
    SHOW = auto()  # what clocks do: "Delhi clocks show 20:45"
    SAY = auto()  # "said": a date behind it tells when somebody spoke
    SPEAK = auto()  # "speaking": so does one behind it, if "said" follows
    REPORT = auto()  # "announced": tells that somebody spoke, not when the call is
    FILL = auto()  # may stand between two times of one moment, or between a time and its label
    TITLE = auto()  # before a figure that only looks like a clock time: "chapter", "ratio"
    BY = auto()  # names the clock that follows it: "по" in "17:00 по Москве"
    POINTED = auto()  # "часов" makes a clock time only of a figure that follows one of these words
    MINUTES = auto()  # "минут" in "10 часов 30 минут", "minutes" in "14 hours 39 minutes IST"
    PAST_FORM = auto()  # a word with the ending of a verb in the past, which may not be one


class Entry(NamedTuple):
    """The roles of a phrase: those it plays as written in small letters, and with a capital."""

    small: int
    capital: int
    values: dict[int, Any]


class Language(NamedTuple):
    """The words of a language.

    `words` lists (role, value, phrases by bars or lines); `names` maps the language's names of
    places and clocks, in every case that occurs, to English ones that the tables know; `adjectives` does so
    for the words that are labels only beside "time". `cased` are the words that count only with a capital;
    `past_endings` are those of verbs in the past.
    """

    code: str
    words: tuple[tuple[Role, Any, str], ...]
    names: Mapping[str, str] = {}
    adjectives: Mapping[str, str] = {}
    cased: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
