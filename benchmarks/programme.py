"""How fast `plan` finds the fairest programme of ten calls that follow one another, over a month and a year.

    python benchmarks/programme.py

The ratio is to the time that a loop over minutes through zoneinfo takes for the clocks of the same people
alone, before it has looked at a single call.
"""

import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from callsched.models import After, Call, Leader, Schedule
from callsched.scheduling import arrange
from capitals import capitals
from scheduling import oracle

START = datetime(2026, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


def programme(calls: int, within: timedelta | None) -> Schedule:
    """Washington speaks to one capital after another, each call at least an hour after the last."""
    by_country = {leader.country: leader for leader in capitals()}
    host = by_country["US"]
    others = ["RU", "UA", "DE", "FR", "GB", "PL", "IT", "TR", "FI", "NO", "JP"]
    chain: list[Call] = []
    for number in range(calls):
        after = After(uid=chain[-1].uid, gap=HOUR, within=within) if chain else None
        chain.append(
            Call(
                title=f"call {number}",
                host=host,
                participants=(by_country[others[number]], by_country[others[number + 1]]),
                duration=HOUR,
                after=after,
            )
        )
    return Schedule(calls=tuple(chain))


def people_of(schedule: Schedule) -> list[Leader]:
    return list(schedule.everyone)


def main() -> None:
    for days in (31, 365):
        for within, words in ((None, "no latest"), (timedelta(days=2), "within two days")):
            schedule = programme(10, within)
            taken = []
            for _ in range(3):
                begun = time.perf_counter()
                found = arrange(schedule, earliest=START, latest=START + timedelta(days=days))
                taken.append(time.perf_counter() - begun)
            proof = "optimal" if found.optimal else "not proved"
            print(f"10 calls, {days} days, {words}: {min(taken):.3f} s, {proof}")
    own = min(taken)
    zone = oracle.zoneinfo("America/New_York")
    begun = time.perf_counter()
    at = START
    for _ in range(31 * 1440):
        at.astimezone(zone)
        at += oracle.MINUTE
    loop = (time.perf_counter() - begun) * 365 / 31 * len(people_of(schedule))
    people = len(people_of(schedule))
    print(f"the clocks of {people} people alone, by a loop over minutes: {loop / own:,.0f} times the plan")


if __name__ == "__main__":
    main()
