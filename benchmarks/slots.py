"""How fast `find_slots` is, as a ratio to a loop over minutes through zoneinfo, and whether it is right.

    python benchmarks/slots.py                  times, and their growth with people and days
    python benchmarks/slots.py --probes 20000   differences from the oracle of tests/scheduling

The loop does what a scheduler with a grid of one minute does: it asks each participant's clock at every
minute, takes the worst level over the call, and keeps the fairest start. Days off count for both; the
loop has no busy times and no windows.
"""

import argparse
import sys
import time
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from callsched.models import Busy, Leader
from callsched.scheduling import Level, find_slots
from callsched.zones import tzdata_version
from capitals import capitals
from scheduling import oracle
from scheduling.test_against_oracle import differences

START = datetime(2026, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
HOURS = [6] * 7 + [2] + [1] + [0] * 9 + [1] * 2 + [2] * 2 + [6] * 2  # the levels of a working day


def with_busy(leaders: list[Leader], days: int, seed: int = 1) -> list[Leader]:
    """Give each leader about two random busy blocks a day."""
    rnd = Random(seed)
    found = []
    for leader in leaders:
        begins = [START + timedelta(seconds=rnd.randrange(days * 86400)) for _ in range(2 * days)]
        busy = tuple(Busy(begin, begin + timedelta(minutes=rnd.randrange(15, 120))) for begin in begins)
        found.append(leader.model_copy(update={"busy": busy}))
    return found


def seconds(leaders: list[Leader], days: int, *, holidays: bool, times: int = 3) -> float:
    best = 1e9
    for _ in range(times):
        begun = time.perf_counter()
        find_slots(
            leaders,
            duration=HOUR,
            earliest=START,
            latest=START + timedelta(days=days),
            worst=Level.NEVER,
            holidays=holidays,
        )
        best = min(best, time.perf_counter() - begun)
    return best


def minute_loop(leaders: list[Leader], days: int) -> float:
    """Time the loop over minutes; the fairest start that it finds must be the library's."""
    zones = [oracle.zoneinfo(str(leader.zone)) for leader in leaders]
    minutes = days * 1440
    begun = time.perf_counter()
    rows: list[list[int]] = []
    for zone in zones:
        row = []
        at = START
        for _ in range(minutes):
            local = at.astimezone(zone)
            level = HOURS[local.hour]
            if local.weekday() >= 5 and level < 6:
                level += 3
            row.append(level)
            at += oracle.MINUTE
        rows.append(row)
    best = min(
        (sorted((max(row[start : start + 60]) for row in rows), reverse=True), start)
        for start in range(minutes - 59)
    )
    taken = time.perf_counter() - begun
    own = find_slots(
        leaders, duration=HOUR, earliest=START, latest=START + timedelta(days=days), worst=Level.NEVER
    )
    found = sorted((standing.level for standing in own[0].standings), reverse=True)
    assert found == best[0], "the loop and the library disagree"
    return taken


def probe(count: int, seed: int) -> None:
    wrong: list[str] = []
    begun = time.perf_counter()
    for number in range(count // 10):
        wrong += differences(Random(seed + number), probes=10)
    print(
        f"{count} probes against the oracle: {len(wrong)} differences ({time.perf_counter() - begun:.0f} s)"
    )
    for line in wrong[:5]:
        print("  ", line)
    raise SystemExit(bool(wrong))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--probes", type=int, help="compare with the oracle at so many random starts")
    parser.add_argument("--seed", type=int, default=10_000)
    options = parser.parse_args()
    if options.probes:
        probe(options.probes, options.seed)
    world = capitals()
    extra = find_spec("holidays") is not None
    print(f"tz database {tzdata_version()}; holidays {'counted' if extra else 'not installed, not counted'}")
    countries = {"US", "FR", "DE", "UA", "RU", "JP", "CN", "IN", "BR", "GB"}
    common = [leader for leader in world if leader.country in countries]
    ours = seconds(common, 31, holidays=False)
    loop = minute_loop(common, 31)
    print(
        f"10 leaders, a month: {1000 * ours:.1f} ms; a loop over minutes takes {loop / ours:,.0f} times that"
    )
    busy = with_busy(common, 31)
    print(f"  with two busy times a day each: {1000 * seconds(busy, 31, holidays=False):.1f} ms")
    print(f"{len(world)} leaders, a year: {seconds(world, 365, holidays=extra):.2f} s")
    print("growth (people × days, ms, µs per person and day):")
    for people, days in [(10, 365), (50, 365), (100, 365), (195, 365), (195, 31), (195, 730)]:
        taken = seconds(world[:people], days, holidays=False, times=2)
        print(f"  {people:4} × {days:4}: {1000 * taken:8.1f} {1e6 * taken / people / days:6.2f}")


if __name__ == "__main__":
    main()
