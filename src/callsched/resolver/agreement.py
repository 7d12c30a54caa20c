"""Agreement: the instant that the cheapest set of readings gives to all stated times of a moment."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from callsched.labels import Kind
from callsched.resolver import costs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.resolver.readings import Reading

DAY = 86400
_MAJORITY = 2  # times that agree
_ONE_EACH = 2  # a day and a clock reading
_FAR = 18 * 3600  # seconds: no slip of a conversion is so large, but of its day
_NO_LIMIT = float("inf")
_SEASONAL = (Kind.STANDARD, Kind.DAYLIGHT, Kind.OFFSET)  # an offset only beside a place: "in Riga (UTC+2)"


@dataclass(slots=True)
class Variant:
    """A clock reading in seconds of the day, the days that it lies after the day named, and its cost."""

    seconds: int
    shift: int
    cost: float


@dataclass(slots=True, eq=False)
class Match:
    """How a member reads at an instant: the clock reading in seconds since 1970, and the day named for it."""

    cost: float
    reading: Reading
    local: int
    day: int


@dataclass(slots=True)
class Member:
    """A stated time, ready to be weighed.

    `days` are the days, counted from 1970, that its own date words allow, with their costs; none: any
    day that suits the others. `named` is the day named for others, around which to look for an instant; it
    may be `preferred`. `denoted` keeps what `instants` found.
    """

    readings: Sequence[Reading]
    variants: Sequence[Variant]
    days: dict[int, float] | None
    named: int | None = None
    preferred: bool = False
    denoted: dict[int, Match] | None = field(default=None, init=False)

    def first_local(self) -> int | None:
        """Give its first clock reading on its first day, or on the day named for others, if there is one."""
        day = self.named if self.days is None else next(iter(self.days))
        first = self.variants[0]
        return None if day is None else (day + first.shift) * DAY + first.seconds


@dataclass(slots=True)
class Agreement:
    """What the search found: the instants on which all agree, the cheapest first, or the best majority."""

    instant: int | None
    matches: list[Match | None]
    cost: float
    rivals: list[int]

    @property
    def whole(self) -> bool:
        """Whether every member reads as the instant."""
        return self.instant is not None and None not in self.matches


def instants(member: Member) -> dict[int, Match]:
    """Give the instants that a member can denote by itself, each by its cheapest reading."""
    if member.denoted is not None:
        return member.denoted
    found: dict[int, Match] = {}
    days = member.days if member.days is not None else _around(member.named)
    for reading in member.readings:
        for variant in member.variants:
            for day, extra in days.items():
                local = (day + variant.shift) * DAY + variant.seconds
                cost = reading.cost + variant.cost + extra
                for offset in reading.offsets_of(local):
                    known = found.get(local - offset)
                    if known is None or cost < known.cost:
                        found[local - offset] = Match(cost, reading, local, day)
    member.denoted = found
    return found


def _around(named: int | None) -> dict[int, float]:
    """Give the days on which a clock may show a time where another has the day named."""
    return {} if named is None else {named - 1: 0.0, named: 0.0, named + 1: 0.0}


def match(member: Member, instant: int) -> Match | None:
    """Read a member at an instant: the cheapest reading whose clock shows what was stated.

    A dated member reads at none but its own instants. The readings are looked through in their order, until
    one comes that costs by itself what was found.
    """
    if member.days is not None:
        own = (member.denoted or instants(member)).get(instant)
        if own is None or own.reading is member.readings[0]:
            return own
    best = None
    for reading in member.readings:
        if best is not None and reading.cost >= best.cost:
            break
        local = reading.local(instant)
        seconds = local % DAY
        for variant in member.variants:
            if seconds != variant.seconds:
                continue
            cost = reading.cost + variant.cost
            day = local // DAY - variant.shift
            if member.days is not None:
                cost += member.days.get(day, costs.ODD)
            elif member.preferred and day != member.named:
                cost += costs.OTHER_DAY
            if best is None or cost < best.cost:
                best = Match(cost, reading, local, day)
    return best


def agree(members: Sequence[Member], *, majority: bool = True) -> Agreement:
    """Search for the instant with the cheapest readings, on which all agree, or else a `majority`.

    Every instant that a member can denote is tried on all; a member that cannot read so counts as odd.
    Of equally cheap ones the nearest to the first dated member's own instant wins. All can agree on none but
    its own instants: so these come first, and the others' only where a majority may stand without it.
    """
    return _at_once(members) or _searched(members, majority=majority)


def _at_once(members: Sequence[Member]) -> Agreement | None:
    """Give what mostly ends the search: all agree, by the letter, on the one instant of a first dated time.

    No reading that costs anything comes near that, so none is tried.
    """
    first = members[0]
    if not first.readings or first.days is None or len(first.days) + len(first.variants) > _ONE_EACH:
        return None
    reading, variant = first.readings[0], first.variants[0]
    (day,) = first.days
    if reading.cost + variant.cost + first.days[day] > costs.STRICT:
        return None
    for other in first.readings[1:]:
        if other.cost < costs.MARGIN:
            return None
    local = (day + variant.shift) * DAY + variant.seconds
    offsets = reading.offsets_of(local)
    if len(offsets) != 1:
        return None
    instant = local - offsets[0]
    matches: list[Match | None] = [Match(costs.STRICT, reading, local, day)]
    for member in members[1:]:
        found = match(member, instant)
        if found is None or found.cost:
            return None
        matches.append(found)
    return Agreement(instant, matches, costs.STRICT, [])


def _searched(members: Sequence[Member], *, majority: bool) -> Agreement:
    """Try every instant that may be meant."""
    dated = _first_dated(members)
    first = dated or instants(members[0])
    anchor, best = _cheapest(first), _NO_LIMIT
    if first:
        best, matches = _read_at(members, anchor, _NO_LIMIT)
        if dated or best == costs.STRICT:
            agreed = Agreement(anchor, matches, best, [])
            if len(first) > 1:
                tried = sorted([at for at, found in first.items() if found.cost < best + costs.MARGIN])
                agreed = _weigh(members, tried, anchor, best) if len(tried) > 1 else agreed
            if agreed.whole or not majority:
                return agreed
            if best == costs.ODD and not _elsewhere(members, matches):
                return agreed
    return _weigh(members, sorted(_tried(members, anchor)), anchor, best)


def _tried(members: Sequence[Member], anchor: int) -> set[int]:
    """Give the instants on which a majority may agree: those of undated times only near the first dated one.

    Else they would agree against it on the day before, by the clocks of before a change.
    """
    return {
        at
        for member in members
        for at in instants(member)
        if member.days is not None or abs(at - anchor) < _FAR
    }


def _first_dated(members: Sequence[Member]) -> dict[int, Match]:
    """Give the instants of the first member with days of its own on which its clocks show its figure."""
    for one in members:
        own = instants(one) if one.days is not None else None
        if own:
            return own
    return {}


def _cheapest(found: dict[int, Match]) -> int:
    """Give the first of the cheapest instants; 0 if there is none."""
    cheapest, least = 0, _NO_LIMIT
    for instant, read in found.items():
        if read.cost < least:
            cheapest, least = instant, read.cost
    return cheapest


def _weigh(members: Sequence[Member], tried: Sequence[int], anchor: int, best: float) -> Agreement:
    """Read all members at each of some instants, and choose; `best` is what one of them is known to cost."""
    if not tried:
        return Agreement(None, [None] * len(members), costs.ODD * len(members), [])
    weighed = []
    for instant in tried:
        cost, matches = _read_at(members, instant, best + costs.MARGIN)
        if len(matches) == len(members):
            weighed.append((cost, _elsewhere(members, matches), abs(instant - anchor), instant, matches))
            best = min(best, cost)
    weighed.sort()  # no two are of one instant
    cost, _, _, instant, matches = weighed[0]
    dearest = min(cost + costs.MARGIN, costs.ODD)
    return Agreement(instant, matches, cost, [rival[3] for rival in weighed[1:] if rival[0] < dearest])


def _elsewhere(members: Sequence[Member], matches: Sequence[Match | None]) -> int:
    """Count the times that would lie on another day than the one named, where but a majority agrees."""
    if None not in matches:
        return 0
    read = [(one, matched) for one, matched in zip(members, matches, strict=True) if matched is not None]
    if len(read) < _MAJORITY:
        return 0
    return sum(matched.day != one.named for one, matched in read)


def _read_at(members: Sequence[Member], instant: int, most: float) -> tuple[float, list[Match | None]]:
    """Read all members at an instant, and add up what it costs; stop where it costs more than `most`."""
    cost = costs.STRICT
    matches: list[Match | None] = []
    for member in members:
        found = match(member, instant)
        cost += costs.ODD if found is None else found.cost
        if cost > most:
            break
        matches.append(found)
    return cost, matches


def out_of_season(found: Match, instant: int, member: Member) -> Reading | None:
    """Give the wall clock that shows something else than a fixed label's letter, if there is one."""
    meaning = found.reading.meaning
    if meaning is None or found.reading.meant or meaning.kind not in _SEASONAL:
        return None
    for reading in member.readings:
        elsewhere = reading.cost >= found.reading.cost + costs.MEANT_THERE
        if elsewhere or not reading.meant or reading.meaning is not meaning:
            continue
        if reading.local(instant) != found.local and reading.local(instant - 1) != found.local - 1:
            return reading  # "the clocks go back at 2 a.m. BST" is by the clock that ends there
    return None


def meant_instead(members: Sequence[Member], walls: Sequence[Reading | None]) -> int | None:
    """Give the instant on which all agree too if every label is read as its wall clock.

    That holds only where every label is out of season, and none confirms the letter.
    """
    if None in walls:
        return None
    pairs = zip(members, walls, strict=True)
    again = agree([replace(one, readings=[wall.at_cost(costs.STRICT)]) for one, wall in pairs if wall])
    return again.instant if again.whole else None
