"""Reasons: whose hours bind a search, and what would have to give for a fairer time, or for any at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from callsched.models.fields import STRICT
from callsched.models.shown import brief, counted
from callsched.scheduling.level import Level
from callsched.scheduling.profile import moment
from callsched.scheduling.steps import Steps, ahead
from callsched.scheduling.sweep import Window, least_total

if TYPE_CHECKING:
    from callsched.scheduling.searching import Search

_NAMED = 4
_LOOKED_AT = 4_000_000  # windows times people: more than that, and only those who decide are looked at


@dataclass(frozen=True, slots=True)
class Relaxation:
    """What would have to give: for how long each of some people would have to stretch, for which start."""

    __pydantic_config__ = STRICT

    start: datetime
    gives: tuple[tuple[str, timedelta, Level, Level], ...]
    """name, for how long, at which level now, and the level that this would have to count as"""

    @property
    def time(self) -> timedelta:
        """The time that all have to give together."""
        return sum((time for _, time, _, _ in self.gives), timedelta(0))

    def __repr__(self) -> str:
        """Show the start, the people and the time they give, short enough for a line."""
        people = counted(len(self.gives), "participant")
        return brief(self, f"{self.start:%Y-%m-%d %H:%M:%S} UTC", f"{people} {self.time}")

    def __str__(self) -> str:
        """Tell who gives how much for which start."""
        told = []
        for name, time, now, wanted in self.gives:
            if now is Level.BUSY:
                told.append(f"{name} frees {time} that are taken")
            elif now is Level.NEVER:
                told.append(f"{name} gives {time} outside hours")
            else:
                told.append(f"{name} counts {time} of {now.words} as {wanted.words}")
        if len(told) > _NAMED:
            told = [*told[:_NAMED], f"{len(told) - _NAMED} others likewise"]
        return f"{' and '.join(told)}, for a start at {self.start:%Y-%m-%d %H:%M:%S} UTC"


def binding(search: Search) -> tuple[str, ...]:
    """Name the participants without whom the others would have a fairer time, or any."""
    question = search.question
    limit = question.ranking.limit
    best = min((window.key for window in search.windows), default=limit)
    at = next((window.first for window in search.windows if window.key == best), 0)
    found = []
    for number in _worth_a_look(search):
        reached, weights = _reach(search, number)
        own = weights[reached.worst(at, at + 1)]
        rest = min(window.key - weights[level] for window, level in _with_levels(search.windows, reached))
        if (best < limit and rest < best - own) or (best >= limit > rest):
            found.append(question.participants[number].name)
    return tuple(found)


def improvements(search: Search) -> tuple[Relaxation, ...]:
    """Give, for each participant who decides the best slot, the least they could stretch for a fairer one.

    The participant counts some time of the call as one level better than the worst of the best slot. The
    cheapest come first; a participant alone who cannot make a fairer time is left out.
    """
    slot = search.slots[0]
    worst = slot.worst
    if worst is Level.PREFERRED:
        return ()
    best = min(window.key for window in search.windows)
    found = []
    for number, leader in enumerate(search.question.participants):
        if leader.name not in slot.deciders:
            continue
        reached, weights = _reach(search, number)
        indicator = _above(search.profiles[number], worst - 1)
        choices = [
            (*least_total([indicator], window.first, window.last, search.question.duration, 1), level)
            for window, level in _with_levels(search.windows, reached)
            if worst <= level < Level.BUSY and window.key - weights[level] + weights[worst - 1] < best
        ]
        if choices:
            seconds, start, level = min(choices)
            gives = (leader.name, timedelta(seconds=seconds), Level(level), Level(worst - 1))
            found.append(Relaxation(moment(start), (gives,)))
    return tuple(sorted(found, key=lambda one: (one.time, one.start)))


def concessions(search: Search, most: int = 3) -> tuple[Relaxation, ...]:
    """Give the cheapest ways to make any time fit: the fewest people first, then the least time of theirs."""
    question = search.question
    allowed = question.ranking.worst
    closed = [_above(profile, allowed) for profile in search.profiles]
    reached = [ahead(steps, 0, question.duration - 1) for steps in closed]
    counts = _counts(reached, [window.first for window in search.windows])
    spare = question.ranking.missing
    fewest = min(counts, default=0)
    choices = sorted(
        (*least_total(closed, window.first, window.last, question.duration, 1), window)
        for window, count in zip(search.windows, counts, strict=True)
        if count == fewest
    )
    found: dict[tuple[str, ...], Relaxation] = {}
    for _, start, _window in choices:
        gives = []
        for leader, profile, needed in zip(
            question.participants, search.profiles, question.needed, strict=True
        ):
            end = start + question.duration
            seconds = profile.above(start, end, allowed)
            if seconds:
                now = Level(profile.worst(start, end))
                gives.append((needed, (leader.name, timedelta(seconds=seconds), now, Level(allowed))))
        gives.sort(key=lambda row: (not row[0], row[1][1]))
        asked = tuple(row for _, row in gives[: max(len(gives) - spare, 1)])
        found.setdefault(tuple(name for name, *_ in asked), Relaxation(moment(start), asked))
        if len(found) == most:
            break
    return tuple(sorted(found.values(), key=lambda one: (len(one.gives), one.time, one.start)))


def longest_opening(search: Search) -> tuple[timedelta, datetime | None]:
    """Give the longest time in which all are free at once, and its start."""
    allowed = search.question.ranking.worst
    closed = [_above(profile, allowed) for profile in search.profiles]
    changes = sorted({at for steps in closed for at in steps.times} | {search.question.conditions.end})
    counts = _counts(closed, changes[:-1])
    best, start, since = 0, 0, None
    for number, count in enumerate([*counts, 1]):
        if count == 0 and since is None:
            since = changes[number]
        elif count and since is not None:
            if changes[number] - since > best:
                best, start = changes[number] - since, since
            since = None
    return timedelta(seconds=best), moment(start) if best else None


def _worth_a_look(search: Search) -> range | list[int]:
    count = len(search.profiles)
    if count * len(search.windows) <= _LOOKED_AT:
        return range(count)
    slot = (search.slots or search.nearest)[0]
    names = {*slot.deciders, *slot.missing}
    return [number for number, one in enumerate(search.question.participants) if one.name in names]


def _reach(search: Search, number: int) -> tuple[Steps, tuple[int, ...]]:
    question = search.question
    weights = question.ranking.weights(needed=question.needed[number])
    return search.worst_ahead[number], weights


def _with_levels(windows: Sequence[Window], reached: Steps) -> Iterator[tuple[Window, int]]:
    """Pair windows with the level of one participant in them."""
    times, values = reached.times, reached.values
    index, last = 0, len(times) - 1
    for window in windows:
        while index < last and times[index + 1] <= window.first:
            index += 1
        yield window, values[index]


def _above(steps: Steps, value: int) -> Steps:
    """Give 1 where a step function is above a value, else 0."""
    times: list[int] = []
    values: list[int] = []
    for at, found in zip(steps.times, steps.values, strict=True):
        shown = int(found > value)
        if not values or values[-1] != shown:
            times.append(at)
            values.append(shown)
    return Steps(times, values, steps.end)


def _counts(parts: Sequence[Steps], instants: Sequence[int]) -> list[int]:
    """Add up step functions of 0 and 1 at sorted instants."""
    changes: dict[int, int] = {}
    for steps in parts:
        before = 0
        for at, value in zip(steps.times, steps.values, strict=True):
            changes[at] = changes.get(at, 0) + value - before
            before = value
    order = sorted(changes)
    found = []
    total = index = 0
    for at in instants:
        while index < len(order) and order[index] <= at:
            total += changes[order[index]]
            index += 1
        found.append(total)
    return found
