"""How much of a UN week's wishes is held, how near to the proved bound, how soon, and how it is mended.

python benchmarks/summit.py [--seconds 60] [--seeds 1 2 3] [--size 190x15 100x15] [--solver python cp-sat]
"""

import argparse
import time
from collections import Counter
from datetime import timedelta
from importlib.util import find_spec
from itertools import pairwise

from callsched.models import Leader, Schedule
from callsched.scheduling import Summit, SummitPlan, arrange_summit, replan
from un_week import UnWeek, un_week

PAUSE = timedelta(minutes=10)


def check(schedule: Schedule, week: UnWeek) -> None:
    """Fail if anybody is in two places, or more rooms are taken than there are."""
    of_person: dict[str, list[tuple[float, float]]] = {}
    rooms: Counter[float] = Counter()
    for call in schedule:
        if call.start is None or call.end is None:
            continue
        span = (call.start.timestamp(), (call.end + PAUSE).timestamp())
        for leader in call.participants:
            of_person.setdefault(leader.name, []).append(span)
            assert not any(since < call.end and call.start < until for since, until, _ in leader.busy)
        if call.uid not in week.without_room:
            rooms.update(range(int(span[0]), int(span[1]), 300))
    for spans in of_person.values():
        spans.sort()
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert max(rooms.values()) <= week.rooms


def late(agreed: Schedule) -> tuple[Schedule, int]:
    """Let the busiest delegation arrive a day after its first meeting."""
    held = [call for call in agreed if call.start]
    busiest = Counter(leader.name for call in held for leader in call.participants).most_common(1)[0][0]
    first = min(
        call.start for call in held if call.start and busiest in {leader.name for leader in call.participants}
    )

    def changed(leader: Leader) -> Leader:
        if leader.name != busiest:
            return leader
        return leader.model_copy(update={"arrives": first + timedelta(days=1)})

    calls = tuple(
        call.model_copy(update={"participants": tuple(map(changed, call.participants))}) for call in agreed
    )
    hit = sum(
        bool(call.start and call.start < first + timedelta(days=1))
        and busiest in {one.name for one in call.participants}
        for call in agreed
    )
    leaders = tuple(map(changed, agreed.leaders))
    return agreed.model_copy(update={"calls": calls, "leaders": leaders}), hit


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seeds", type=int, nargs="*", default=[1, 2, 3])
    parser.add_argument("--size", nargs="*", default=["100x15", "190x15"])
    parser.add_argument(
        "--load", type=float, default=0.5, help="the share of room time that the wishes would fill"
    )
    parser.add_argument(
        "--solver", nargs="*", default=["python", *(["cp-sat"] if find_spec("ortools") else [])]
    )
    options = parser.parse_args()
    for size in options.size:
        delegations, mean = map(int, size.split("x"))
        for seed in options.seeds:
            week = un_week(delegations, mean, seed=seed, load=options.load)
            for solver in options.solver:
                summit = Summit(
                    rooms=week.rooms,
                    weights=week.weights,
                    without_room=week.without_room,
                    time_limit=options.seconds,
                    solver=solver,
                )
                begun = time.perf_counter()
                found = arrange_summit(week.schedule, summit, earliest=week.earliest, latest=week.latest)
                taken = time.perf_counter() - begun
                check(found.schedule, week)
                print(f"{size}, seed {seed}, {solver}: {told(found)} in {taken:.1f} s", flush=True)
            changed, hit = late(found.schedule)
            begun = time.perf_counter()
            mended = replan(changed, summit, earliest=week.earliest, latest=week.latest)
            taken = time.perf_counter() - begun
            check(mended.schedule, week)
            lost = len(mended.left_out) - len(found.left_out)
            changes = f"{hit} displaced, {hit - lost} rebooked, {len(mended.moved)} others moved"
            print(f"  a day late: {changes}, {taken:.1f} s", flush=True)


def told(found: SummitPlan) -> str:
    held = len(found.schedule) - len(found.left_out)
    proof = "proved" if found.optimal else f"{found.gap:.3%} below the bound"
    return f"{held} of {len(found.schedule)} held, weight {found.weight} of {found.bound}, {proof}"


if __name__ == "__main__":
    main()
