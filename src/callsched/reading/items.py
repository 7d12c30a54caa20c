"""What the tokens of a text add up to: clock readings, date words, labels, and the words between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, final

from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from callsched.labels import Meaning

_NOON = 12


@final
@dataclass(slots=True)
class Clock:
    """A clock reading as written, not yet dated.

    `form` says how it is written: clock ("17:00"), dot ("17.00"), h ("17h00"), four ("1700"), hour ("5"),
    word ("noon"). `firm` readings need nothing beside them to be clock times. `meridiem` is 0 or 12 where
    it was stated. `flaw` tells what is impossible about the figure. `day` is the day of the month that a
    date-time group begins with.
    """

    start: int
    end: int
    hour: int
    minute: int
    second: int = 0
    form: str = "clock"
    firm: bool = False
    meridiem: int | None = None
    midnight: bool = False
    opens: bool = False  # the midnight that the day named starts with
    flaw: str = ""
    proper: bool = False
    padded: bool = False  # "04:00": of a day of 24 hours
    day: int | None = None

    @property
    def reading(self) -> tuple[int, int, int]:
        """Hour, minute and second; the hour is 24 at the end of a day."""
        return self.hour, self.minute, self.second

    @property
    def either(self) -> bool:
        """Whether the figure may be of either half of the day: "1:30", "one"."""
        bare = self.meridiem is None and 1 <= self.hour <= _NOON
        return bare and self.form != "four" and not self.padded

    @property
    def of_24_hours(self) -> bool:
        """Whether the figure can only be of a day of 24 hours: "15:00"."""
        return self.form == "clock" and self.meridiem is None and self.hour > _NOON

    def lies_in(self, part: int) -> bool:
        """Whether the reading may lie in the part of the day that begins at an hour."""
        return self.either or self.midnight or (self.hour >= part if part else self.hour < _NOON)


@final
@dataclass(slots=True)
class DateWords:
    """The words that date a time, as written: any of them may be missing."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: int | None = None
    shift: int | None = None
    which: int | None = None
    nth: int | None = None  # of the weekdays of the month, -1 the last
    week: int | None = None  # the calendar week of the weekday: 1 the next, -1 the last
    away: int | None = None  # days from the day that the rest names: "a week from Thursday"
    swapped: tuple[int, int] | None = None  # (month, day) the other way round, where both are possible
    month_first: bool | None = None  # of "6/21" and "21/6": which of the figures is the month
    ordered: bool = False  # something else tells which of the figures is the month
    part: int | None = None  # the hour at which a part of the day begins: 0 morning, 12 afternoon, 17, 18
    weekday_span: tuple[int, int] | None = None
    last_day: int | None = None  # "19-21 April": the day of the month that ends them

    @property
    def full(self) -> bool:
        """Whether year, month and day are all stated."""
        return self.year is not None and self.month is not None

    @property
    def weekday_alone(self) -> bool:
        """Whether nothing but a weekday is stated."""
        if self.weekday is None or self.month is not None:
            return False
        others = (self.day, self.relative, self.shift, self.which, self.nth, self.week, self.away)
        return others.count(None) == len(others)

    @property
    def possessive(self) -> bool:
        """Whether a weekday owns what follows: "Sunday's games"."""
        return self.weekday_span is not None and self.end > self.weekday_span[1]

    @property
    def week_alone(self) -> bool:
        """Whether but a week is stated, which is no day: "next week"."""
        return self.week is not None and self.weekday is None and self.day is None

    @property
    def day_alone(self) -> bool:
        """Whether but a day of some month is stated: "the 31st"."""
        return self.day is not None and self.month is None and self.weekday is None and self.relative is None

    @property
    def absolute(self) -> bool:
        """Whether month and day are stated."""
        return self.month is not None and self.day is not None


@final
@dataclass(slots=True)
class Label:
    """Zone words as written, and what they can mean.

    `form` is abbreviation, name, place, offset or local. `timed`: the word "time" stands with it, so
    that it can be nothing but a label. `people`: it names the people, not the place ("Dutch").
    """

    start: int
    end: int
    text: str
    form: str
    meanings: tuple[Meaning, ...] = ()
    timed: bool = False
    people: bool = False
    common: bool = False
    country: str = ""
    multizone: bool = False
    larger: tuple[Meaning, ...] = ()  # places of the same name that are no capitals, but larger
    city: bool = False
    island: bool = False
    possessive: bool = False
    there: bool = False  # by the clock of the place named last, not of the event's
    taken: bool = False
    heading: bool = False
    aside: bool = False  # a heading for the times in brackets

    def other_season(self, other: Label) -> bool:
        """Whether another label is that of the same zone by another offset: "EST" and "EDT"."""
        for mine, its in zip(self.meanings[:1], other.meanings[:1], strict=False):
            return mine.zone == its.zone and mine.offset != its.offset
        return False


Item = Clock | DateWords | Label | Token


@final
class Mention:
    """A stated time: a clock reading, perhaps with an end, its labels and its date words.

    `first` is the index of its first item, `last` that after its last item. `glosses` are labels that say
    the same again, `context` names only the country of one; `end_labels` are there where the end has a clock
    of its own. `weak`: only a zone named elsewhere would show that it is a time. `borrows`: its labels are
    those of the time that ends its row, which are `shared`. `unknown` are capitals that stand like a label
    and are in no table.
    """

    __slots__ = (
        "borrows", "clock", "clock_end", "context", "dates", "end", "end_dates", "end_labels", "first",
        "glosses", "labels", "last", "rejected", "shared", "start", "unknown", "weak",
    )  # fmt: skip

    def __init__(self, clock: Clock, at: int) -> None:
        self.start = clock.start
        self.end = clock.end
        self.first = at
        self.last = at + 1
        self.clock = clock
        self.clock_end: Clock | None = None
        self.labels: list[Label] = []
        self.glosses: list[Label] = []
        self.context: list[Label] = []
        self.end_labels: list[Label] = []
        self.dates: list[DateWords] = []
        self.end_dates: list[DateWords] = []
        self.unknown: tuple[int, int] | None = None
        self.rejected = False
        self.weak = False
        self.borrows = False
        self.shared = False

    @property
    def only_local(self) -> bool:
        """Whether no label tells more than "local time"."""
        return all(label.form == "local" for label in self.labels)

    @property
    def telling(self) -> list[Label]:
        """The labels that make a clock time of a figure: "10 local time", but not "10 here"."""
        return [label for label in self.labels if label.timed or label.form != "local"]
