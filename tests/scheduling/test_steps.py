"""Step functions and packed keys, against plain loops over every second."""

from hypothesis import given
from hypothesis import strategies as st

from callsched.scheduling.keys import ranking
from callsched.scheduling.level import Level
from callsched.scheduling.steps import Steps, ahead, merged, raised
from callsched.scheduling.sweep import add_up, least_total
from callsched.scheduling.tree import added, cheapest

DENSE = st.lists(st.integers(0, 7), min_size=1, max_size=30)
SPANS = st.lists(st.tuples(st.integers(-3, 30), st.integers(1, 9)), max_size=5)


def steps(dense: list[int]) -> Steps:
    changes = [at for at, value in enumerate(dense) if at == 0 or value != dense[at - 1]]
    return Steps(changes, [dense[at] for at in changes], len(dense))


def seconds(found: Steps) -> dict[int, int]:
    assert all(one < other for one, other in zip(found.times, found.times[1:], strict=False))
    assert all(one != other for one, other in zip(found.values, found.values[1:], strict=False))
    return {at: found.worst(at, at + 1) for at in range(found.times[0], found.end)} if found.times else {}


@given(DENSE, st.integers(0, 5), st.integers(0, 12))
def test_ahead_is_the_worst_of_what_lies_ahead(dense, nearest, more):
    farthest = nearest + more
    expected = {
        at: max(dense[at + nearest : at + farthest + 1]) for at in range(-nearest, len(dense) - farthest)
    }
    assert seconds(ahead(steps(dense), nearest, farthest)) == expected


@given(DENSE, SPANS)
def test_raised_sets_the_spans_and_nothing_else(dense, spans):
    joined = merged((start, start + length) for start, length in spans)
    expected = [9 if any(a <= at < b for a, b in joined) else value for at, value in enumerate(dense)]
    assert list(seconds(raised(steps(dense), joined, 9)).values()) == expected


@given(DENSE, st.integers(-4, 8), st.integers(0, 12))
def test_cheapest_is_the_least_of_what_a_gap_allows(dense, least, more):
    never = 99
    found = seconds(cheapest(steps(dense), least, least + more, never))
    for at in range(len(dense)):
        allowed = [dense[other] for other in range(len(dense)) if least <= other - at <= least + more]
        assert found[at] == min(allowed, default=never)


@given(st.lists(st.lists(st.integers(0, 7), min_size=12, max_size=12), min_size=1, max_size=4))
def test_sums_are_sums(parts):
    found = seconds(added([steps(part) for part in parts], never=12))
    assert list(found.values()) == [min(sum(column), 12) for column in zip(*parts, strict=True)]


@given(st.lists(st.lists(st.sampled_from(Level), min_size=20, max_size=20), min_size=1, max_size=4))
def test_the_order_of_keys_is_the_order_of_fairness(people):
    weights = ranking(len(people), Level.BUSY).weights(needed=True)
    windows = add_up([(steps(levels), weights) for levels in people], 20)
    told = {at: window.key for window in windows for at in range(window.first, window.last + 1)}
    plain = [sorted(column, reverse=True) for column in zip(*people, strict=True)]
    assert sorted(range(20), key=lambda at: (told[at], at)) == sorted(
        range(20), key=lambda at: (plain[at], at)
    )


@given(
    st.lists(st.lists(st.integers(0, 5), min_size=30, max_size=30), min_size=1, max_size=3), st.integers(1, 8)
)
def test_the_least_total_is_that_of_the_best_of_all_starts(people, duration):
    first, last = 3, 30 - duration
    expected = min(
        (sum(min(level, 99) for levels in people for level in levels[at : at + duration]), at)
        for at in range(first, last + 1)
    )
    assert least_total([steps(levels) for levels in people], first, last, duration, worst=5) == expected
