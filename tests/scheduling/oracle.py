"""The oracle: what `callsched.scheduling` must find, by looking at every minute through `zoneinfo`.

It shares nothing with the library but its values, and takes the tz database from the `tzdata` package's
files, whatever the host holds. All hours and offsets since 1972 are whole minutes, so that a call's worst
level shows at its first second, at every whole minute in it, and at the edges of busy times.
"""

import random
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from callsched.models import Busy, Hours, Leader, Rest, Trip
from callsched.scheduling import Level

MINUTE = timedelta(minutes=1)
WEEKENDS = {"US": (5, 6), "UA": (5, 6), "IL": (4, 5), "IR": (4,), "BN": (4, 6), None: ()}
ZONES = [
    "America/New_York", "Europe/Kyiv", "Europe/Moscow", "Asia/Kathmandu", "Australia/Lord_Howe", "Asia/Gaza",
    "Antarctica/Troll", "Africa/Casablanca", "Pacific/Apia", "Pacific/Chatham", "America/St_Johns",
    "Asia/Kolkata", "Europe/Dublin", "Asia/Tehran", "America/Caracas", "Asia/Pyongyang", "Pacific/Kiritimati",
    "Antarctica/Casey", "America/Havana", "Africa/Cairo", "Europe/London", "Australia/Eucla",
]  # fmt: skip


@cache
def zoneinfo(key: str) -> ZoneInfo:
    with resources.files("tzdata").joinpath("zoneinfo", *key.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=key)


@cache
def beginning(key: str, day: date) -> datetime:
    """The first minute at which the clocks show a day, or a later one."""
    at = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=30)
    while at.astimezone(zoneinfo(key)).date() < day:
        at += MINUTE
    return at


def where(leader: Leader, at: datetime) -> str:
    for number, trip in reversed(list(enumerate(leader.trips))):
        if at < beginning(trip.zone, trip.first):
            continue
        following = leader.trips[number + 1] if number + 1 < len(leader.trips) else None
        straight_on = following is not None and following.first - trip.last == timedelta(days=1)
        if straight_on or at < beginning(trip.zone, trip.last + timedelta(days=1)):
            return trip.zone
        return leader.zone
    return leader.zone


def inside(span: tuple[time, time] | None, clock: time) -> bool:
    if span is None:
        return False
    start, end = span
    return start <= clock < end if start < end else clock >= start or clock < end


def level(leader: Leader, at: datetime) -> int:
    """The level of the second that begins at an instant, busy times left out."""
    local = at.astimezone(zoneinfo(where(leader, at)))
    off = local.weekday() in WEEKENDS[leader.country] or local.date() in leader.days_off
    if off and leader.rest is Rest.NEVER:
        return Level.NEVER
    spans = (leader.hours.preferred, leader.hours.acceptable, leader.hours.possible)
    for number, span in enumerate(spans):
        if inside(span, local.time()):
            return number + (Level.DAY_OFF if off and leader.rest is Rest.WORSE else 0)
    return Level.NEVER


def worst(leader: Leader, start: datetime, duration: timedelta) -> int:
    """The worst level of a call, minute by minute."""
    end = start + duration
    if any(since < end and start < until for since, until, _ in leader.busy):
        return Level.BUSY
    if (leader.arrives and start < leader.arrives) or (leader.departs and end > leader.departs):
        return Level.BUSY
    found = level(leader, start)
    at = start.replace(second=0, microsecond=0) + MINUTE
    while at < end:
        found = max(found, level(leader, at))
        at += MINUTE
    return found


def key(levels: list[int]) -> list[int]:
    """Fairness: the levels of all, the worst first."""
    return sorted(levels, reverse=True)


def total(leaders: list[Leader], start: datetime, duration: timedelta) -> int:
    """The seconds of a call, each times its level, over all who can come."""
    return sum(
        level(leader, start + timedelta(seconds=second))
        for leader in leaders
        for second in range(int(duration.total_seconds()))
    )


def some_hours(rnd: random.Random) -> Hours:
    def span() -> tuple[time, time] | None:
        if rnd.random() < 0.1:
            return None
        return tuple(time(rnd.randrange(24), rnd.choice([0, 0, 15, 30, 45, 7, 59])) for _ in range(2))

    if rnd.random() < 0.4:
        return Hours()
    return Hours(preferred=span(), acceptable=span(), possible=span())


def some_leader(rnd: random.Random, name: str, around: datetime) -> Leader:
    def near(hours: float) -> datetime:
        return around + timedelta(seconds=rnd.randrange(int(-3600 * hours), int(3600 * hours)))

    busy = [Busy(start, start + timedelta(seconds=rnd.randrange(1, 20000))) for start in (near(40), near(40))]
    first = (around + timedelta(days=rnd.randrange(-5, 1))).date()
    last = first + timedelta(days=rnd.randrange(3))
    onward = last + timedelta(days=rnd.randrange(1, 3))
    trips = [
        Trip(zone=rnd.choice(ZONES), first=first, last=last),
        Trip(zone=rnd.choice(ZONES), first=onward, last=onward + timedelta(days=rnd.randrange(2))),
    ]
    return Leader(
        name=name,
        zone=rnd.choice(ZONES),
        country=rnd.choice(list(WEEKENDS)),
        hours=some_hours(rnd),
        rest=rnd.choice(list(Rest)),
        days_off=[around.date()] if rnd.random() < 0.2 else [],
        busy=busy[: rnd.randrange(3)],
        trips=trips[: rnd.choice([0, 0, 0, 1, 2])],
        arrives=near(20) if rnd.random() < 0.1 else None,
    )


def some_moment(rnd: random.Random) -> datetime:
    """An instant from 2009 to 2037, every other one beside a change of some clocks."""
    at = datetime(2009, 1, 1, tzinfo=UTC) + timedelta(seconds=rnd.randrange(28 * 365 * 86400))
    if rnd.random() < 0.5:
        clock = zoneinfo(rnd.choice(ZONES))
        for _ in range(200):
            if at.astimezone(clock).utcoffset() != (at + timedelta(days=2)).astimezone(clock).utcoffset():
                return at + timedelta(days=1, seconds=rnd.randrange(86400))
            at += timedelta(days=2)
    return at
