"""Profiles: a leader's hours, days off, trips and busy times as one step function of UTC seconds."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from callsched.errors import MisuseError
from callsched.models.leader import Rest
from callsched.scheduling.days_off import days_off
from callsched.scheduling.level import Level
from callsched.scheduling.steps import Steps, merged, raised
from callsched.zones import zone

if TYPE_CHECKING:
    from callsched.models import Hours, Leader
    from callsched.models.leader import Span
    from callsched.zones import Zone

_DAY = 86400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DATE = date(1970, 1, 1).toordinal()


class Conditions(NamedTuple):
    """What a search takes into account besides the leaders: the range in seconds, and which days are off."""

    start: int
    end: int
    asked: int | None = None
    weekends: bool = True
    holidays: bool = False


def levels(leader: Leader, conditions: Conditions) -> Steps:
    """Give the level of every second of a range for a leader.

    A day is what the clocks show, cut at every change of offset: an hour that the clocks skip is not
    there, one that they repeat counts twice, and a day may have any length.
    """
    start, end = conditions.start, conditions.end
    times: list[int] = []
    values: list[int] = []
    first, last = start // _DAY - 2, end // _DAY + 2
    country = leader.country if conditions.weekends else None
    off = days_off(country, first, last, holidays=False)
    if conditions.holidays and leader.country:
        off |= days_off(leader.country, first, last, holidays=True)
    if leader.days_off:
        off |= {day.toordinal() - _DATE for day in leader.days_off}
    work = _template(leader.hours, Level.PREFERRED)
    rest = _rest_template(leader)
    for since, until, clock in whereabouts(leader, start, end):
        for period in clock.periods(since, until):
            low, high = max(since, period.start), min(until, period.end)
            _lay_out(times, values, low, high, period.offset, work, rest, off)
    return raised(Steps(times, values, end), _taken(leader, conditions), Level.BUSY)


def whereabouts(leader: Leader, start: int, end: int) -> list[tuple[int, int, Zone]]:
    """Give the clocks that a leader lives by, in order: home, and the zones of trips between.

    A trip lasts from the beginning of its first day to the end of its last, by the clocks of the place;
    one that begins on the day after another follows it without a stop at home.
    """
    home = zone(_zone_of(leader))
    stays: list[tuple[int, int, Zone]] = []
    at = start
    for number, trip in enumerate(leader.trips):
        away = zone(trip.zone)
        begin = beginning(away, trip.first.toordinal())
        finish = beginning(away, trip.last.toordinal() + 1)
        if number + 1 < len(leader.trips):
            onward = leader.trips[number + 1]
            next_begin = beginning(zone(onward.zone), onward.first.toordinal())
            straight_on = onward.first - trip.last == timedelta(days=1)
            finish = next_begin if straight_on else min(finish, next_begin)
        begin, finish = max(begin, at), min(finish, end)
        if finish <= begin:
            continue
        if at < begin:
            stays.append((at, begin, home))
        stays.append((begin, finish, away))
        at = finish
    if at < end:
        stays.append((at, end, home))
    return stays


def clock_at(leader: Leader, instant: datetime) -> Zone:
    """Give the zone that a leader lives by at an instant."""
    seconds = (instant - _EPOCH) // timedelta(seconds=1)
    return whereabouts(leader, seconds, seconds + 1)[0][2]


def _zone_of(leader: Leader) -> str:
    if leader.zone is None:
        raise MisuseError(f"`{leader.name}` has no zone; give the leader zone= an IANA key or a city")
    return leader.zone


def beginning(clock: Zone, day: int) -> int:
    """Give the first second at which the clocks show a day, or a later one where they skip it."""
    local = (day - _DATE) * _DAY
    for period in clock.periods(local - 2 * _DAY, local + 2 * _DAY):
        if period.end + period.offset > local:
            return max(period.start, local - period.offset)
    return local - clock.offset(local)


def _seconds(clock: time) -> int:
    return clock.hour * 3600 + clock.minute * 60 + clock.second


class Template(NamedTuple):
    """The levels of a day by the clock: seconds after 00:00, and the level from then on."""

    times: tuple[int, ...]
    values: tuple[int, ...]


def _in(span: Span | None, second: int) -> bool:
    if span is None:
        return False
    start, end = _seconds(span[0]), _seconds(span[1])
    return start <= second < end if start < end else second >= start or second < end


@lru_cache(maxsize=1024)
def _template(hours: Hours, base: int) -> Template:
    spans = (hours.preferred, hours.acceptable, hours.possible)
    edges = sorted({0} | {_seconds(clock) for span in spans if span for clock in span})
    times: list[int] = []
    values: list[int] = []
    for edge in edges:
        inside = [number for number, span in enumerate(spans) if _in(span, edge)]
        level = base + inside[0] if inside else Level.NEVER
        if not values or values[-1] != level:
            times.append(edge)
            values.append(int(level))
    return Template(tuple(times), tuple(values))


def _rest_template(leader: Leader) -> Template:
    if leader.rest is Rest.NEVER:
        return Template((0,), (int(Level.NEVER),))
    ordinary = leader.rest is Rest.ORDINARY
    return _template(leader.hours, Level.PREFERRED if ordinary else Level.DAY_OFF)


def _lay_out(
    times: list[int],
    values: list[int],
    low: int,
    high: int,
    offset: int,
    work: Template,
    rest: Template,
    off: frozenset[int],
) -> None:
    """Append the levels from `low` to before `high`, between which the offset is constant."""
    last = values[-1] if values else -1
    for day in range((low + offset) // _DAY, (high + offset - 1) // _DAY + 1):
        template = rest if day in off else work
        base = day * _DAY - offset
        whole = low <= base and base + _DAY <= high
        if whole:
            same = template.values[0] == last
            times.extend([base + second for second in (template.times[1:] if same else template.times)])
            values.extend(template.values[1:] if same else template.values)
            last = values[-1]
            continue
        for number, second in enumerate(template.times):
            after = template.times[number + 1] if number + 1 < len(template.times) else _DAY
            begin, finish = max(base + second, low), min(base + after, high)
            if begin < finish and template.values[number] != last:
                times.append(begin)
                values.append(template.values[number])
                last = values[-1]


def _taken(leader: Leader, conditions: Conditions) -> list[tuple[int, int]]:
    """Give the times at which a leader cannot be asked, rounded outwards to whole seconds."""
    start, end = conditions.start, conditions.end
    spans = [(floor(since), ceil(until)) for since, until, _what in leader.busy]
    if leader.arrives is not None:
        spans.append((start, ceil(leader.arrives)))
    if leader.departs is not None:
        spans.append((floor(leader.departs), end))
    if leader.notice:
        if conditions.asked is None:
            raise MisuseError(f"`{leader.name}` needs {leader.notice} of notice; say from when with asked=")
        spans.append((start, conditions.asked - int(-leader.notice // timedelta(seconds=1))))
    return merged(
        (max(since, start), min(until, end)) for since, until in spans if since < end and start < until
    )


def floor(instant: datetime) -> int:
    """Give the whole seconds since 1970 of an instant, a fraction left out."""
    return (instant - _EPOCH) // timedelta(seconds=1)


def ceil(instant: datetime) -> int:
    """Give the whole seconds since 1970 of an instant, a fraction counting as one."""
    return -((_EPOCH - instant) // timedelta(seconds=1))


def moment(seconds: int) -> datetime:
    """Give the instant of a number of seconds since 1970."""
    return _EPOCH + timedelta(seconds=seconds)
