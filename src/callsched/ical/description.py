"""What an invitation says in words: each participant's clock, who announced it, what it follows."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from callsched.ical.text import visible
from callsched.zones import format_offset, zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, datetime

    from callsched.models import Call, Leader

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069\n]")


def describe(call: Call, *, first: Leader | None = None, titles: Mapping[str, str] | None = None) -> str:
    """Tell a call in words, the clock of the one it is for first.

    >>> from callsched.models import Call, Leader
    >>> putin = Leader(name="Vladimir Putin", zone="Europe/Moscow")
    >>> trump = Leader(name="Donald Trump", zone="America/New_York")
    >>> call = Call(title="x", participants=[putin, trump], civil="2025-05-19T17:00", zone="Europe/Moscow")
    >>> print(describe(call))
    Monday 19 May 2025
    17:00 Europe/Moscow (UTC+03:00): Vladimir Putin
    10:00 America/New_York (UTC-04:00): Donald Trump
    14:00 UTC
    """
    blocks = [_times(call, first), _announced(call), _joining(call), _order(call, titles or {}), [call.notes]]
    return "\n\n".join("\n".join(block) for block in map(list, blocks) if any(block))


def clocks(
    call: Call, first: Leader | None = None
) -> Iterator[tuple[str, datetime, datetime | None, list[str]]]:
    """Yield each zone concerned, what its clocks show at start and end, and whose clocks they are."""
    start, end = call.start, call.end
    if start is None or call.zone is None:
        return
    whose: dict[str, list[str]] = {}
    if first is not None and (own := call.zone_of(first)) is not None:
        whose[own] = []
    whose.setdefault(call.zone, [])
    for leader in call.everyone:
        if (own := call.zone_of(leader)) is not None:
            whose.setdefault(own, []).append(leader.name)
    for key, names in whose.items():
        clock = zone(key)
        yield key, clock.civil(start), clock.civil(end) if end is not None else None, names


def day_in_words(day: date) -> str:
    """Write a day as it is read aloud, whatever the host's language."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def length_in_words(length: timedelta) -> str:
    """Write a length of time.

    >>> from datetime import timedelta
    >>> length_in_words(timedelta(hours=1, minutes=15)), length_in_words(timedelta(0))
    ('1 hour 15 minutes', '0 minutes')
    """
    hours, rest = divmod(length.seconds, 3600)
    counted = ((length.days, "day"), (hours, "hour"), (rest // 60, "minute"), (rest % 60, "second"))
    return " ".join(f"{n} {unit}{'s' if n != 1 else ''}" for n, unit in counted if n) or "0 minutes"


def _times(call: Call, first: Leader | None) -> Iterator[str]:
    start = call.start
    if start is None:
        if call.date is not None:
            days = call.duration.days if call.duration is not None else 1
            last = f" to {day_in_words(call.date + timedelta(days=days - 1))}" if days > 1 else ""
            yield f"{day_in_words(call.date)}{last}; no time is set yet"
        return
    shown = list(clocks(call, first))
    day = shown[0][1].date()
    yield day_in_words(day)
    for key, begins, ends, names in shown:
        offset = format_offset(zone(key).offset(int(start.timestamp())))
        where = "UTC" if key in _UTC else f"{key} ({offset})"
        people = f": {', '.join(map(_name, names))}" if names else ""
        yield f"{_span(begins, ends, day)} {where}{people}"
    if not any(key in _UTC for key, *_ in shown):
        utc = zone("Etc/UTC")
        yield f"{_span(utc.civil(start), utc.civil(call.end) if call.end else None, day)} UTC"


_UTC = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "UCT", "Zulu", "Etc/Zulu", "Universal", "Etc/Universal"})


def _span(begins: datetime, ends: datetime | None, day: date) -> str:
    text = f"{begins:%H:%M}" + (f" on {day_in_words(begins.date())}" if begins.date() != day else "")
    if ends is None:
        return text
    other = f" on {day_in_words(ends.date())}" if ends.date() != begins.date() else ""
    return f"{text} to {ends:%H:%M}{other}" if other or begins.date() != day else f"{text}–{ends:%H:%M}"


def _announced(call: Call) -> Iterator[str]:
    for announcement in call.announcements:
        source = announcement.source
        published = day_in_words(source.published) if source and source.published else ""
        told = [source.who, source.where, published] if source else []
        by = ", ".join(_name(part) for part in told if part)
        words = "; ".join(_name(time.text) for time in announcement.times)
        verb = "Withdrawn" if announcement.withdrawn else "Announced"
        yield f"{verb} by {by}: {words}" if by else f"{verb}: {words}"


def _joining(call: Call) -> Iterator[str]:
    for conference in call.conferences:
        features = f" ({', '.join(conference.features)})" if conference.features else ""
        yield f"{_name(conference.label) or 'Join'}: {conference.uri}{features}"


def _order(call: Call, titles: Mapping[str, str]) -> Iterator[str]:
    if call.after is None:
        return
    title = titles.get(call.after.uid)
    which = f"“{_name(title)}”" if title else f"the call {_name(call.after.uid)}"
    gap = f", not before {length_in_words(call.after.gap)} after its end" if call.after.gap else ""
    limit = f", within {length_in_words(call.after.within)} of it" if call.after.within is not None else ""
    yield f"Follows {which}{gap}{limit}"


def _name(text: str) -> str:
    """Keep a name to its line and to its direction of writing."""
    return _TURNS.sub(" ", visible(text))
