"""What callers hand in: instants, durations, participants, checked and said back when wrong."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from callsched.errors import MisuseError, shortened, unknown
from callsched.models import Leader, Schedule
from callsched.scheduling.level import Level
from callsched.scheduling.profile import ceil, floor

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from callsched.models import Call

_LONGEST = timedelta(days=3660)


def instant(value: datetime | str, name: str) -> datetime:
    """Take an aware datetime, or its ISO 8601 form with an offset.

    >>> instant("2025-05-19T17:00+03:00", "earliest").isoformat()
    '2025-05-19T17:00:00+03:00'
    """
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        raise MisuseError(f"{name}= is no ISO 8601 time: `{shortened(str(value))}`") from None
    if not isinstance(found, datetime):
        raise MisuseError(f"{name}= is an instant, a datetime with an offset, not `{shortened(repr(value))}`")
    if found.tzinfo is None or found.utcoffset() is None:
        raise MisuseError(f"{name}= is an instant and needs an offset, but `{found.isoformat()}` has none")
    return found


def since(asked: datetime | str | None) -> int | None:
    """Give the second from which notice counts, where it is told."""
    return None if asked is None else ceil(instant(asked, "asked"))


def span(earliest: datetime | str, latest: datetime | str) -> tuple[int, int]:
    """Give a range in seconds since 1970, rounded inwards to whole seconds."""
    first, last = instant(earliest, "earliest"), instant(latest, "latest")
    if last <= first:
        raise MisuseError(f"latest= `{last.isoformat()}` is not after earliest= `{first.isoformat()}`")
    if last - first > _LONGEST:
        raise MisuseError(f"a range of {(last - first).days} days is more than the {_LONGEST.days} searched")
    return ceil(first), floor(last)


@cache
def _durations() -> TypeAdapter[timedelta]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - only for durations in text

    return TypeAdapter(timedelta)


def seconds(value: timedelta | str, name: str = "duration") -> int:
    """Take a timedelta, or a duration in ISO 8601, as whole seconds, a fraction counting as one.

    >>> seconds("PT1H30M")
    5400
    """
    if isinstance(value, str):
        try:
            found = _durations().validate_python(value)
        except ValueError:
            raise MisuseError(
                f"{name}= is no ISO 8601 duration such as PT45M: `{shortened(value)}`"
            ) from None
    else:
        found = value
    if not isinstance(found, timedelta):
        raise MisuseError(f"{name}= is a timedelta, not `{shortened(repr(value))}`")
    if found <= timedelta(0):
        raise MisuseError(f"{name}= is more than nothing, but it is {found}")
    return -(-found // timedelta(seconds=1))


def people(participants: Iterable[Leader]) -> tuple[Leader, ...]:
    """Take one leader or more, each with a zone and a name of their own."""
    given: object = participants
    if isinstance(given, Leader) or not isinstance(given, Iterable):
        raise MisuseError(f"participants is a list of leaders, not `{shortened(repr(given))}`")
    found = tuple(participants)
    if not found:
        raise MisuseError("participants is empty: give one leader or more")
    names = set()
    for leader in found:
        if not isinstance(leader, Leader):
            raise MisuseError(f"a participant is a Leader, not `{shortened(repr(leader))}`")
        if leader.zone is None:
            raise MisuseError(f"`{leader.name}` has no zone; give the leader zone= an IANA key or a city")
        if leader.name in names:
            raise MisuseError(f"two participants are called `{shortened(leader.name)}`; name each once")
        names.add(leader.name)
    return found


def of_call(call: Call) -> tuple[Leader, ...]:
    """Give those who take part in a call, host first, checked like participants."""
    try:
        return people(call.everyone)
    except MisuseError as error:
        raise MisuseError(f"call `{shortened(call.title)}`: {error}") from None


def level(value: Level | int) -> Level:
    """Take a level, the worst that may be asked of anyone."""
    try:
        return Level(value)
    except ValueError:
        levels = ", ".join(one.name for one in Level)
        raise MisuseError(f"worst= is a Level ({levels}), not {unknown(value, levels.split(', '))}") from None


def schedule(value: Schedule) -> Schedule:
    """Take a schedule, and nothing that only looks like one."""
    given: object = value
    if not isinstance(given, Schedule):
        raise MisuseError(f"a Schedule is planned, not `{shortened(repr(given))}`")
    return value


def count(value: int, name: str, least: int, most: int | None = None) -> int:
    """Take a whole number within bounds."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise MisuseError(f"{name}= is a whole number, not `{shortened(repr(value))}`")
    if value < least or (most is not None and value > most):
        limits = f"at least {least}" if most is None else f"from {least} to {most}"
        raise MisuseError(f"{name}= is {limits}, but it is {value}")
    return value
