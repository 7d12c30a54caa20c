"""A high-level week of the United Nations, made up: delegations, wished bilaterals, arrivals, side events."""

import random
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from callsched.models import Busy, Call, Hours, Leader, Medium, Schedule

NEW_YORK = "America/New_York"
MONDAY = date(2026, 9, 21)
MIDNIGHT = datetime(2026, 9, 21, 4, tzinfo=UTC)  # 00:00 in New York
OPEN = Hours(preferred=(time(9), time(18)), acceptable=(time(8, 30), time(19)), possible=(time(8), time(20)))


class UnWeek(NamedTuple):
    schedule: Schedule
    weights: dict[str, int]
    without_room: frozenset[str]
    rooms: int
    earliest: datetime
    latest: datetime


def un_week(delegations: int, mean: float, *, load: float = 0.5, days: int = 6, seed: int = 1) -> UnWeek:
    """Make an instance: `mean` meetings a delegation, asked of the popular more than of others.

    Delegations arrive on one of the first two days and leave on one of the last three; each is busy with one
    to three side events a day. Meetings last 20 to 45 minutes, 90% need one of the booths, of which there
    are so many that the wishes would fill `load` of their time.
    """
    rnd = random.Random(seed)
    leaders = []
    for number in range(delegations):
        arrives = MIDNIGHT + timedelta(days=rnd.choice([0, 0, 1, 1]), hours=rnd.choice([0, 10, 14]))
        departs = MIDNIGHT + timedelta(days=days - rnd.choice([0, 0, 1, 2]), hours=-rnd.choice([0, 6, 10]))
        busy = []
        for day in range(days):
            for _ in range(rnd.randint(1, 3)):
                start = MIDNIGHT + timedelta(days=day, minutes=15 * rnd.randrange(32, 76))
                busy.append(Busy(start, start + timedelta(minutes=15 * rnd.randrange(2, 8)), "side event"))
        leaders.append(
            Leader(
                name=f"Delegation {number:03}",
                zone=NEW_YORK,
                hours=OPEN,
                busy=busy,
                arrives=arrives,
                departs=departs,
            )
        )
    popularity = [1 / (1 + number) ** 0.42 for number in range(delegations)]
    wished: set[tuple[int, int]] = set()
    total = round(delegations * mean / 2)
    while len(wished) < total:
        one, other = sorted(rnd.choices(range(delegations), popularity, k=2))
        if one != other:
            wished.add((one, other))
    calls, weights, without_room, minutes = [], {}, set(), 0
    for one, other in sorted(wished):
        length = rnd.choice([20, 25, 30, 30, 45])
        call = Call(
            title=f"{leaders[one].name[-3:]} meets {leaders[other].name[-3:]}",
            participants=(leaders[one], leaders[other]),
            duration=timedelta(minutes=length),
            medium=Medium.MEETING,
        )
        calls.append(call)
        weights[call.uid] = rnd.choice([1, 2, 3, 4, 5, 6, 6])
        if rnd.random() < 0.1:
            without_room.add(call.uid)
        else:
            minutes += length + 10
    rooms = max(1, round(minutes / (days * 12 * 60 * load)))
    schedule = Schedule(title=f"UN week, {delegations} × {mean}", calls=calls, leaders=leaders)
    return UnWeek(
        schedule, weights, frozenset(without_room), rooms, MIDNIGHT, MIDNIGHT + timedelta(days=days)
    )
