"""The ends of ranges, read by the clock of the start, or by one of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.models import Verdict
from callsched.reading.dating import day
from callsched.resolver.agreement import DAY
from callsched.resolver.days import date_of, number
from callsched.resolver.readings import by_letter

if TYPE_CHECKING:
    from callsched.reading.items import Clock
    from callsched.resolver.readings import Reading
    from callsched.resolver.resolution import Choice, Resolution


def set_ends(result: Resolution) -> None:
    """Give each stated time its end, and the moment too, if all that have one agree."""
    ended = []
    for choice in result.choices:
        clock = choice.stated.mention.clock_end
        if clock is not None:
            _set_end(choice, clock)
        if choice.end is not None:
            ended.append(choice)
    if not ended:
        return
    if len(ended) > 1:
        _follow_dated(ended)
    found = {choice.end for choice in ended}
    if result.verdict is Verdict.CONTRADICTORY:
        return
    if len(found) == 1:
        result.end = found.pop()
    else:
        result.ends_differ = True
        result.verdict, result.start = Verdict.CONTRADICTORY, None


def _follow_dated(ended: list[Choice]) -> None:
    """Put ends without a day on that of one with a day: "until midnight on Sunday (2100 GMT)"."""
    dated = next((choice.end for choice in ended if choice.stated.mention.end_dates), None)
    for choice in ended:
        if dated is None or choice.end is None or choice.local_end is None or choice.stated.mention.end_dates:
            continue
        away = round((dated - choice.end) / DAY) * DAY
        choice.local_end, choice.end = choice.local_end + away, choice.end + away


def _set_end(choice: Choice, clock: Clock) -> None:
    if choice.local is None or choice.instant is None or choice.reading is None:
        return
    seconds = (clock.hour * 60 + clock.minute) * 60 + clock.second
    reading = _end_reading(choice) or choice.reading
    first, start = divmod(reading.local(choice.instant), DAY)
    words = choice.stated.mention.end_dates[:1]
    named = day(words[0], date_of(first), past=False) if words else None
    last = number(named.date) + clock.midnight if named is not None else first + (seconds <= start)
    local = last * DAY + seconds
    offsets = reading.offsets_of(local)
    later = [local - offset for offset in offsets if local - offset > choice.instant]
    if later:
        choice.local_end, choice.end = local, later[0]


def _end_reading(choice: Choice) -> Reading | None:
    """Give the clock of an end that states its own, by the letter: "… and 5 p.m. in New York"."""
    labels = choice.stated.mention.end_labels
    meant = [meaning for label in labels for meaning in label.meanings[:1]] if labels else []
    return by_letter(meant[0]) if meant else None
