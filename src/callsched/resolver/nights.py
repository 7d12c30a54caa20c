"""Times in the small hours: of the night of an evening before them, or named by the wrong day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.resolver.agreement import DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.resolver.agreement import Agreement, Member
    from callsched.resolver.resolution import Choice

_EVENING, _LATE, _MORNING = 18 * 3600, 21 * 3600, 6 * 3600  # seconds of the day


def into_the_night(text: str, evening: Choice, night: Choice) -> bool:
    """Whether a time in the small hours follows one in the evening by the same clock, of one night.

    They stand in one sentence, or in rows below one date: "Tuesday … 7 p.m. ET … 1 a.m. ET".
    """
    if evening.local is None or night.local is None:
        return False
    rows = _below_one_date(evening, night) and on_another_line(text, evening, night)
    if not rows and evening.stated.sentence is not night.stated.sentence:
        return False
    names = {choice.reading.name() for choice in (evening, night) if choice.reading is not None}
    late = evening.local % DAY >= (_EVENING if rows else _LATE)
    return late and len(names) == 1 and night.local % DAY < _MORNING


def one_day_elsewhere(evening: Sequence[Choice], night: Sequence[Choice]) -> bool:
    """Whether, a day later, the second of two moments is on the day of the first by another clock of both.

    "Lift-off at 2058 GMT (4:58 p.m. EDT), docking at 0248 GMT (10:48 p.m. EDT)".
    """
    days = {
        one.reading.name(): one.local // DAY
        for one in evening
        if one.reading is not None and one.local is not None
    }
    return any(
        one.reading is not None
        and one.local is not None
        and days.get(one.reading.name()) == one.local // DAY + 1
        for one in night[1:]
    )


def on_another_line(text: str, first: Choice, second: Choice) -> bool:
    """Whether a line break parts two times."""
    return "\n" in text[first.stated.mention.end : second.stated.mention.start]


def _below_one_date(first: Choice, second: Choice) -> bool:
    """Whether two times take their day from the same words."""
    if first.dated is None or second.dated is None:
        return False
    return first.dated.words is not None and first.dated.words is second.dated.words


def a_day_off(choices: Sequence[Choice], members: Sequence[Member], found: Agreement) -> bool:
    """Whether a time repeats the day named for all, and so puts all others on the day before.

    "Saturday: 9:45 p.m. GMT, 10:45 p.m. in London, 12:45 a.m. Saturday in Jeddah" is meant as Saturday night.
    """
    named, told = members[0].named, choices[0].dated
    own = (words for choice in choices for words in choice.stated.mention.dates)
    if named is None or told is None or any(words is told.words for words in own):
        return False
    read = [(one.day, member) for one, member in zip(found.matches, members, strict=True) if one is not None]
    others = [day for day, member in read if member.days is None]
    repeated = {day for day, member in read if member.days is not None}
    return len(others) > 1 and set(others) == {named - 1} and repeated == {named}
