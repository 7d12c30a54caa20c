"""`find_slots` against an oracle that looks at every minute through `zoneinfo`."""

import random
from datetime import timedelta

import pytest

from callsched.scheduling import Level, search
from scheduling import oracle


def differences(rnd: random.Random, probes: int) -> list[str]:
    """Search a random range, and compare the levels at random starts and at the windows' edges."""
    around = oracle.some_moment(rnd)
    leaders = [oracle.some_leader(rnd, f"L{number}", around) for number in range(rnd.randrange(1, 4))]
    duration = timedelta(seconds=rnd.choice([1, 59, 60, 61, 900, 3600, 5400, rnd.randrange(1, 4000)]))
    earliest = around - timedelta(seconds=rnd.randrange(3600, 100000))
    latest = around + duration + timedelta(seconds=rnd.randrange(3600, 100000))
    found = search(leaders, duration=duration, earliest=earliest, latest=latest, worst=Level.BUSY, top=1)
    windows = found.windows
    wrong = []
    for _ in range(probes):
        window = rnd.choice(windows)
        seconds = rnd.choice([window.first, window.last, rnd.randint(window.first, window.last)])
        start = oracle.datetime.fromtimestamp(seconds, oracle.UTC)
        expected = [oracle.worst(leader, start, duration) for leader in leaders]
        got = [steps.worst(seconds, seconds + int(duration.total_seconds())) for steps in found.profiles]
        weights = found.question.ranking.weights(needed=True)
        if got != expected or window.key != sum(weights[level] for level in expected):
            wrong.append(f"{start} {duration} {leaders}: {got} {window.key}, expected {expected}")
    return wrong


@pytest.mark.parametrize("seed", range(150))
def test_every_start_has_the_levels_that_the_clocks_show(seed):
    assert differences(random.Random(seed), probes=8) == []


@pytest.mark.parametrize("seed", range(60))
def test_the_best_slot_is_the_best_of_all_seconds(seed):
    """Every second of a few hours is tried: fairness, then least total, then earliest; and no gaps."""
    rnd = random.Random(seed)
    around = oracle.some_moment(rnd)
    leaders = [oracle.some_leader(rnd, f"L{number}", around) for number in range(rnd.randrange(1, 4))]
    duration = timedelta(minutes=rnd.choice([1, 5, 17]))
    latest = around + timedelta(minutes=rnd.choice([40, 100]))
    found = search(leaders, duration=duration, earliest=around, latest=latest, top=3)
    length = int(duration.total_seconds())
    first, last = found.question.conditions.start, found.question.conditions.end - length
    assert [window.first for window in found.windows[1:]] == [
        window.last + 1 for window in found.windows[:-1]
    ]
    assert (found.windows[0].first, found.windows[-1].last) == (first, last)
    ranked = []
    for second in range(first, last + 1):
        start = oracle.datetime.fromtimestamp(second, oracle.UTC)
        levels = [oracle.worst(leader, start, duration) for leader in leaders]
        if max(levels) < Level.NEVER:
            ranked.append((oracle.key(levels), start))
    if not ranked:
        assert found.slots == ()
        return
    best = min(key for key, _ in ranked)
    starts = [start for key, start in ranked if key == best]
    slot = found.slots[0]
    assert oracle.key([standing.level for standing in slot.standings]) == best
    assert slot.start in starts
    fewest = oracle.total(leaders, slot.start, duration)
    for start in rnd.sample(starts, min(len(starts), 12)):
        assert (fewest, slot.start) <= (oracle.total(leaders, start, duration), start)
    for one, other in zip(found.slots, found.slots[1:], strict=False):
        levels = [sorted((s.level for s in slot.standings), reverse=True) for slot in (one, other)]
        assert levels[0] <= levels[1]
