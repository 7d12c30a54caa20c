"""Military date-time groups: day, hour and minute in one figure, "150030Z FEB 24"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.reading.items import Clock, DateWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.tokens import Token


def is_date_time_group(tokens: Sequence[Token], index: int) -> bool:
    """Whether a figure of six digits with a Z stands at a token."""
    figure = tokens[index].text
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    lettered = following is not None and following.glued and following.text == "Z"
    return lettered and len(figure) == 6 and figure.isdecimal()


def date_time_group(token: Token) -> Clock:
    """Read the clock reading and the day of the month of a date-time group."""
    day, hour, minute = int(token.text[:2]), int(token.text[2:4]), int(token.text[4:])
    clock = Clock(token.start, token.end, min(hour, 24), min(minute, 59), form="four", firm=True)
    clock.day = day if 1 <= day <= 31 else None
    return clock


def date_of_group(clock: Clock, written: Sequence[DateWords]) -> DateWords:
    """Give the date of a group: the month and year may follow, and the year has two digits."""
    words = DateWords(clock.start, clock.end, day=clock.day)
    for month in written[:1]:
        words.month, words.year = month.month, month.year
        if month.month is not None and month.year is None and month.day is not None:
            words.year = 2000 + month.day
    return words
