"""How findings put instants, lengths of time and names into words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from callsched.errors import shortened
from callsched.zones import format_offset, zone

if TYPE_CHECKING:
    from callsched.models import Announcement

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TO_THE_MINUTE, _TO_THE_SECOND = len("2025-05-19 14:00"), len("2025-05-19 14:00:00")


def quoted(text: str) -> str:
    """Put a name from outside in backticks, on one line and short.

    >>> quoted("Trump–Putin")
    '`Trump–Putin`'
    """
    return f"`{shortened(text.replace('`', chr(39)))}`"


def utc(instant: datetime) -> str:
    """Write an instant for a reader.

    >>> utc(datetime(2025, 5, 19, 14, tzinfo=UTC))
    '2025-05-19 14:00 UTC'
    """
    return f"{_clock(instant)} UTC"


def on_clock(instant: datetime, key: str) -> str:
    """Write what a zone's clocks show at an instant, with their offset.

    >>> on_clock(datetime(2025, 5, 19, 14, tzinfo=UTC), "Europe/Moscow")
    '2025-05-19 17:00 in Europe/Moscow (UTC+03:00)'
    """
    found = zone(key)
    offset = found.offset((instant - _EPOCH) // timedelta(seconds=1))
    return f"{_clock(found.civil(instant))} in {key} ({format_offset(offset)})"


def length(time: timedelta) -> str:
    """Write a length of time.

    >>> length(timedelta(minutes=90)), length(timedelta(minutes=30)), length(timedelta(days=1))
    ('1 hour 30 minutes', '30 minutes', '1 day')
    """
    minutes, seconds = divmod(int(time.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = [(days, "day"), (hours, "hour"), (minutes, "minute"), (seconds, "second")]
    return " ".join(f"{n} {unit}{'s' * (n != 1)}" for n, unit in parts if n) or "no time"


def others_do(count: int, verb: str) -> str:
    """Say what the other times of an announcement do.

    >>> others_do(1, "say"), others_do(2, "say")
    ('the other time says', 'the other two times say')
    """
    return f"{other_times(count)} {verb}{'s' * (count == 1)}"


def in_words(items: list[str]) -> str:
    """Join items as a sentence does.

    >>> in_words(["Moscow", "Kyiv", "Washington"])
    'Moscow, Kyiv and Washington'
    """
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def said_by(announcement: Announcement) -> str:
    """Name who made an announcement, and what was written.

    >>> from callsched.models import Announcement, Source, StatedTime, Verdict
    >>> stated = StatedTime("1700 Moscow time", (0, 16), datetime(2025, 5, 19, 17))
    >>> said_by(Announcement(Verdict.UNCONFIRMED, (stated,), source=Source(who="the Kremlin")))
    'the Kremlin says `1700 Moscow time`'
    """
    source = announcement.source
    who = (source.who or source.where) if source else ""
    written = quoted(", ".join(time.text for time in announcement.times))
    return f"{shortened(who) if who else 'an announcement'} says {written}"


def _clock(moment: datetime) -> str:
    """Write a day and a clock reading, with its seconds if it has any, faster than `strftime` does."""
    return moment.isoformat(" ")[: _TO_THE_SECOND if moment.second else _TO_THE_MINUTE]


def other_times(count: int) -> str:
    """Name the stated times beside one, by their number.

    >>> other_times(1), other_times(2), other_times(9)
    ('the other time', 'the other two times', 'the other 9 times')
    """
    return "the other time" if count == 1 else f"the other {_COUNTS.get(count, count)} times"


_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
