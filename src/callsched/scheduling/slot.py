"""A slot: a window in which a call may start, what it means for each participant, and why it ranks so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from callsched.errors import shortened
from callsched.models.fields import STRICT
from callsched.models.shown import Shown, brief
from callsched.scheduling.level import Level
from callsched.scheduling.standing import Standing

if TYPE_CHECKING:
    from callsched.scheduling.searching import Search


@dataclass(frozen=True, slots=True)
class Rank:
    """How a slot was found: its place among the windows compared, in which range, by which rules."""

    __pydantic_config__ = STRICT

    place: int
    ties: int
    """how many windows are as fair"""
    compared: int
    earliest: datetime
    latest: datetime
    allowed: Level
    """the worst level that may be asked of anyone"""
    tzdata: str

    def __repr__(self) -> str:
        """Show the place, short enough for a line."""
        return brief(self, f"{self.place} of {self.compared}", self.allowed.words, self.tzdata)


@dataclass(frozen=True, repr=False)
class Slot(Shown):
    """A window of starts between which nothing changes for any participant, and the best start in it.

    A call that starts at any second from `first_start` to `last_start` has the same worst level for each
    participant. `start` is the one among them with the least time in poor hours, then the earliest.
    All are UTC; `standings` gives each participant's clock at `start`.
    """

    __pydantic_config__ = STRICT

    start: datetime
    first_start: datetime
    last_start: datetime
    duration: timedelta
    standings: tuple[Standing, ...]
    rank: Rank

    @property
    def end(self) -> datetime:
        """The instant at which a call that starts at `start` ends."""
        return self.start + self.duration

    @property
    def window(self) -> tuple[datetime, datetime]:
        """The first and the last start."""
        return self.first_start, self.last_start

    @property
    def tzdata(self) -> str:
        """The release of the tz database that the clocks come from."""
        return self.rank.tzdata

    @property
    def worst(self) -> Level:
        """The worst level of those who take part."""
        return max((standing.level for standing in self.present), default=Level.PREFERRED)

    @property
    def present(self) -> tuple[Standing, ...]:
        """Those who can take part: all, unless a quorum lets some miss the call."""
        return tuple(standing for standing in self.standings if standing.level <= self.rank.allowed)

    @property
    def missing(self) -> tuple[str, ...]:
        """Those who cannot take part."""
        return tuple(standing.name for standing in self.standings if standing.level > self.rank.allowed)

    @property
    def deciders(self) -> tuple[str, ...]:
        """Those for whom the slot is worst, and who so decide its rank; nobody where all prefer it."""
        worst = self.worst
        return tuple(standing.name for standing in self.present if standing.level == worst > Level.PREFERRED)

    def explain(self) -> str:
        """Tell, line by line, what the slot means for each and why it ranks where it does.

        A slot fresh from a search also tells whose hours bind it and what would make a fairer time; one
        that was copied or read back tells only what it holds itself.
        """
        rank = self.rank
        between = f"between {rank.earliest:%Y-%m-%d %H:%M} and {rank.latest:%Y-%m-%d %H:%M} UTC"
        if rank.place == 1:
            others = f", {rank.ties - 1} others as fair" if rank.ties > 1 else ""
            place = f"no fairer time exists {between}: {rank.compared} windows compared{others}"
        else:
            place = f"number {rank.place} of {rank.compared} windows {between}"
        who = ", ".join(self.deciders)
        decided = f"decided by {who}: {self.worst.words}" if who else "a preferred hour for everyone"
        window = f"starts from {self.first_start:%Y-%m-%d %H:%M:%S} to {self.last_start:%H:%M:%S} UTC"
        search: Search | None = self.__dict__.get("_search")
        reasons = search.reasons(self) if search else []
        met = [f"  {standing}" for standing in self.standings]
        return "\n".join([place, decided, window, *met, *reasons, f"tz database {self.tzdata}"])

    def __repr__(self) -> str:
        """Show the window, the worst level and who decides, short enough for a line."""
        window = f"{self.first_start:%Y-%m-%d %H:%M}–{self.last_start:%H:%M} UTC"
        who = f"{', '.join(self.deciders[:3])}{'…' if len(self.deciders) > 3 else ''}"
        return brief(self, window, f"{self.worst.words} ({shortened(who, 36)})" if who else self.worst.words)

    __str__ = __repr__

    def __getstate__(self) -> dict[str, object]:
        """Leave the search behind: a copy holds what the fields hold."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


class Slots(list[Slot], Shown):
    """The slots that were found, best first: a list, which a notebook shows as strips."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Show the slots, a line each."""
        return "[" + ",\n ".join(map(repr, self)) + "]"
