"""A standing: what a time means for one participant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from callsched.models.fields import STRICT
from callsched.models.shown import brief
from callsched.scheduling.level import Level
from callsched.scheduling.profile import clock_at, moment

if TYPE_CHECKING:
    from callsched.models import Leader
    from callsched.scheduling.steps import Steps


@dataclass(frozen=True, slots=True)
class Standing:
    """What a time means for one participant: the clock as the call starts, and the worst level in it."""

    __pydantic_config__ = STRICT

    name: str
    zone: str
    civil: datetime
    level: Level

    def __repr__(self) -> str:
        """Show name, clock and level, short enough for a line."""
        return brief(self, self.name, f"{self.civil:%a %Y-%m-%d %H:%M} {self.zone}", self.level.words)

    def __str__(self) -> str:
        """Give name, clock and level."""
        return f"{self.name}: {self.civil:%a %Y-%m-%d %H:%M} {self.zone}, {self.level.words}"


def standings(
    people: Sequence[Leader], profiles: Sequence[Steps], start: int, duration: int
) -> tuple[Standing, ...]:
    """Say what a call that starts at a second means for each participant."""
    instant = moment(start)
    found = []
    for leader, steps in zip(people, profiles, strict=True):
        clock = clock_at(leader, instant)
        level = Level(steps.worst(start, start + duration))
        found.append(Standing(leader.name, clock.key, clock.civil(instant), level))
    return tuple(found)
