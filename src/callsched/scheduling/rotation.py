"""Rotation: a standing weekly call whose bad hours are shared fairly over the weeks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from callsched.errors import MisuseError, SchedulingError, unknown
from callsched.models.fields import STRICT
from callsched.models.shown import brief, counted
from callsched.scheduling import arguments, sharing
from callsched.scheduling.level import Level
from callsched.scheduling.profile import moment
from callsched.scheduling.searching import Search, search
from callsched.scheduling.slot import Slot
from callsched.scheduling.solver import share_by_solver
from callsched.zones import tzdata_version

if TYPE_CHECKING:
    from callsched.models import Leader
    from callsched.scheduling.sweep import Window

BURDENS = (0, 1, 2, 4, 5, 6, 10)
_WEEK = 7 * 86400


@dataclass(frozen=True, slots=True)
class Rotation:
    """A slot for each week, and the burden of each participant over all of them.

    `bounds[k]` is proved: the k + 1 who bear most cannot bear less together. Where the burdens reach all
    bounds, no rotation is fairer; `fixed` is what the same would cost by the best slot of every week.
    """

    __pydantic_config__ = STRICT

    slots: tuple[Slot, ...]
    burdens: tuple[tuple[str, int], ...]
    bounds: tuple[int, ...]
    fixed: tuple[tuple[str, int], ...]
    tzdata: str

    def __repr__(self) -> str:
        """Show the weeks, the worst burden and what is proved, short enough for a line."""
        proof = "no fairer one" if self.optimal else "not proved the fairest"
        return brief(self, counted(len(self.slots), "week"), f"worst burden {self.worst}", proof)

    @property
    def worst(self) -> int:
        """The burden of whoever bears most."""
        return max(burden for _, burden in self.burdens)

    @property
    def worst_proved(self) -> bool:
        """Whether nobody's burden need be less than the worst."""
        return self.worst <= self.bounds[0]

    @property
    def optimal(self) -> bool:
        """Whether it is proved that no rotation is fairer: the worst, then the next, and so on."""
        return sharing.most([burden for _, burden in self.burdens]) == list(self.bounds)

    def explain(self) -> str:
        """Tell the slots, the burdens, what is proved, and what the best slot of every week would cost."""
        if self.optimal:
            proof = "no rotation is fairer"
        elif self.worst_proved:
            proof = "nobody's worst can be less; the rest may be"
        else:
            proof = f"the worst cannot be less than {self.bounds[0]}"
        fixed = max(burden for _, burden in self.fixed)
        lines = [f"worst burden {self.worst} over {len(self.slots)} weeks: {proof}"]
        lines.append(f"by the best slot of every week it would be {fixed}")
        lines += [f"  {name}: {burden}" for name, burden in self.burdens]
        lines += [str(slot) for slot in self.slots]
        return "\n".join([*lines, f"tz database {self.tzdata}"])


def rotate(  # noqa: PLR0913 - the contract
    participants: Iterable[Leader],
    *,
    weeks: int,
    duration: timedelta | str,
    earliest: datetime | str,
    burdens: Sequence[int] = BURDENS,
    worst: Level = Level.NEVER,
    asked: datetime | str | None = None,
    weekends: bool = True,
    holidays: bool = False,
    solver: Literal["python", "cp-sat"] = "python",
    time_limit: float = 10.0,
) -> Rotation:
    """Choose a slot for each of some weeks so that nobody bears more of the bad hours than need be.

    >>> from callsched.models import Leader
    >>> leaders = [Leader(name=city, zone=city) for city in ("Wellington", "London", "Los Angeles")]
    >>> shared = rotate(leaders, weeks=3, duration="PT1H", earliest="2026-01-04T00:00Z")
    >>> shared.worst, shared.optimal
    (3, True)

    A week is seven times 24 hours from `earliest` on. Each level costs its `burdens` points, from a
    preferred hour to one outside all hours; who is busy is never asked. A rotation is fairer when the
    greatest sum is less, then the next. The proof is by prices on people's burdens; where that leaves a gap,
    `solver="cp-sat"` with the extra `callsched[summit]` closes it within `time_limit` seconds.

    Raises: MisuseError; SchedulingError for a week in which nothing fits.
    """
    leaders = arguments.people(participants)
    arguments.count(weeks, "weeks", 1, 520)
    if len(burdens) <= int(worst) or list(burdens) != sorted(burdens) or burdens[0] < 0:
        raise MisuseError(f"burdens= gives points for each level up to {Level(worst).words}, none falling")
    if solver not in {"python", "cp-sat"}:
        raise MisuseError(f"solver= is python or cp-sat, not {unknown(solver, ('python', 'cp-sat'))}")
    first = arguments.instant(earliest, "earliest")
    searches = [
        search(
            leaders,
            duration=duration,
            earliest=first + timedelta(seconds=_WEEK * week),
            latest=first + timedelta(seconds=_WEEK * (week + 1)),
            top=1,
            worst=worst,
            asked=asked,
            weekends=weekends,
            holidays=holidays,
        )
        for week in range(weeks)
    ]
    choices = [_choices(week, burdens) for week in searches]
    vectors = [tuple(options) for options in choices]
    chosen, bounds = sharing.share(vectors)
    if solver == "cp-sat" and sharing.most(sharing.total(chosen)) != bounds:
        chosen, bounds = share_by_solver(vectors, chosen, bounds, time_limit)
    slots = tuple(
        week.ranked([options[vector]])[0]
        for week, options, vector in zip(searches, choices, chosen, strict=True)
    )
    names = [leader.name for leader in leaders]
    best = [tuple(burdens[one.level] for one in week.slots[0].standings) for week in searches]
    return Rotation(
        slots=slots,
        burdens=tuple(zip(names, sharing.total(chosen), strict=True)),
        bounds=tuple(bounds),
        fixed=tuple(zip(names, sharing.total(best), strict=True)),
        tzdata=tzdata_version(),
    )


def _choices(week: Search, burdens: Sequence[int]) -> dict[tuple[int, ...], Window]:
    """Give the first window for each sharing of burdens that no other one betters for all."""
    limit = week.question.ranking.limit
    found: dict[tuple[int, ...], Window] = {}
    reached = week.worst_ahead
    at = [0] * len(reached)
    for window in week.windows:
        vector = []
        for number, steps in enumerate(reached):
            index, times = at[number], steps.times
            while index + 1 < len(times) and times[index + 1] <= window.first:
                index += 1
            at[number] = index
            vector.append(steps.values[index])
        if window.key < limit:
            found.setdefault(tuple(burdens[level] for level in vector), window)
    if not found:
        start = moment(week.question.conditions.start)
        raise SchedulingError(f"nothing fits in the week from {start:%Y-%m-%d %H:%M} UTC: {week.explain()}")
    return {vector: found[vector] for vector in sharing.undominated(list(found))}
