"""The order of calls: who follows whom, by `after=` and by the list, and where that makes a circle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from callsched.errors import SchedulingError, shortened, unknown

if TYPE_CHECKING:
    from callsched.models import Call


def in_order(calls: Sequence[Call]) -> list[Call]:
    """Put calls after those they follow, and leave them as listed otherwise.

    Raises: SchedulingError for an `after=` that names no call listed, and for calls that follow in a circle.
    """
    known = {call.uid: call for call in calls}
    placed: dict[str, Call] = {}
    for call in calls:
        path: dict[str, Call] = {}
        at: Call | None = call
        while at is not None and at.uid not in placed:
            if at.uid in path:
                names = [one.title for one in list(path.values())[list(path).index(at.uid) :]]
                raise SchedulingError(
                    f"calls follow one another in a circle: {_chain([*names, names[0]])}; drop one after="
                )
            path[at.uid] = at
            at = _before(at, known)
        placed.update(reversed(path.items()))
    return list(placed.values())


def _before(call: Call, known: Mapping[str, Call]) -> Call | None:
    if call.after is None:
        return None
    if call.after.uid not in known:
        raise SchedulingError(
            f"`{shortened(call.title)}` follows a call that the schedule does not hold: "
            f"{unknown(call.after.uid, known)}"
        )
    return known[call.after.uid]


def least_time(calls: Sequence[Call], lengths: Mapping[str, timedelta]) -> tuple[timedelta, list[str]]:
    """Give the longest time that a chain of `after=` needs at least, and its calls; calls are in order."""
    needed: dict[str, tuple[timedelta, list[str]]] = {}
    for call in calls:
        own = lengths[call.uid]
        before = needed.get(call.after.uid) if call.after else None
        if before is None or call.after is None:
            needed[call.uid] = (own, [call.title])
        else:
            needed[call.uid] = (before[0] + call.after.gap + own, [*before[1], call.title])
    return max(needed.values(), key=lambda row: row[0])


def _chain(names: list[str]) -> str:
    return " → ".join(f"`{shortened(name, 40)}`" for name in names)
