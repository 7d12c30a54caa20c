"""Rotation: burdens shared, and the proof."""

from itertools import product

import pytest

from callsched.errors import MisuseError, SchedulingError
from callsched.models import Leader
from callsched.scheduling import Level, rotate
from callsched.scheduling.sharing import most, share, total, undominated

FAR = [Leader(name=city, zone=city) for city in ("Canberra", "London", "Los Angeles")]


def test_three_parts_of_the_world_take_turns():
    shared = rotate(FAR, weeks=6, duration="PT1H", earliest="2026-01-05T00:00Z")
    assert len(shared.slots) == 6
    assert shared.worst_proved
    assert shared.worst < max(burden for _, burden in shared.fixed)
    assert "by the best slot of every week it would be 12" in shared.explain()


def test_every_slot_lies_in_its_week():
    shared = rotate(FAR, weeks=4, duration="PT1H", earliest="2026-03-02T00:00Z")
    days = [(slot.start - shared.slots[0].rank.earliest).days for slot in shared.slots]
    assert [day // 7 for day in days] == [0, 1, 2, 3]


def test_a_week_in_which_nothing_fits_is_named():
    busy = Leader(name="x", busy=[("2026-01-12T00:00Z", "2026-01-19T00:00Z")]).busy
    away = FAR[1].model_copy(update={"busy": busy})
    with pytest.raises(SchedulingError, match="nothing fits in the week from 2026-01-12 00:00 UTC"):
        rotate([FAR[0], away], weeks=3, duration="PT1H", earliest="2026-01-05T00:00Z")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"weeks": 0}, "weeks= is from 1 to 520"),
        ({"burdens": (0, 1)}, "burdens= gives points for each level"),
        ({"burdens": (5, 4, 3, 2, 1, 0, 0)}, "none falling"),
        ({"solver": "magic"}, "solver= is python or cp-sat"),
        ({"worst": Level.POSSIBLE, "burdens": (0, 1)}, "burdens="),
    ],
)
def test_misuse_names_the_value(change, message):
    arguments = {"weeks": 2, "duration": "PT1H", "earliest": "2026-01-05T00:00Z", **change}
    with pytest.raises(MisuseError) as caught:
        rotate(FAR, **arguments)
    assert message in str(caught.value)


@pytest.mark.parametrize("seed", range(25))
def test_what_is_proved_is_true_of_all_choices(seed):
    import random

    rnd = random.Random(seed)
    weeks = [
        tuple(undominated([tuple(rnd.randint(0, 6) for _ in range(3)) for _ in range(4)])) for _ in range(4)
    ]
    chosen, bounds = share(weeks)
    best = min(most(total(choice)) for choice in product(*weeks))
    found = most(total(chosen))
    assert found >= best
    assert bounds[0] <= best[0]
    assert all(
        min(most(total(choice))[k] for choice in product(*weeks)) >= bound for k, bound in enumerate(bounds)
    )
    if found == bounds:
        assert found == best


def test_the_solver_proves_what_prices_leave_open():
    pytest.importorskip("ortools", reason="the extra callsched[summit] is not installed")
    leaders = [
        Leader(name=city, zone=city) for city in ("Washington", "London", "Moscow", "Beijing", "Canberra")
    ]
    plain = rotate(leaders, weeks=8, duration="PT1H", earliest="2026-01-05T00:00Z")
    solved = rotate(
        leaders, weeks=8, duration="PT1H", earliest="2026-01-05T00:00Z", solver="cp-sat", time_limit=60
    )
    assert solved.optimal
    assert solved.worst <= plain.worst
    assert plain.bounds[0] <= solved.worst


@pytest.mark.parametrize("seed", range(5))
def test_the_solver_finds_the_best_of_all_choices(seed):
    pytest.importorskip("ortools", reason="the extra callsched[summit] is not installed")
    import random

    from callsched.scheduling.solver import share_by_solver

    rnd = random.Random(seed)
    weeks = [
        tuple(undominated([tuple(rnd.randint(0, 6) for _ in range(3)) for _ in range(4)])) for _ in range(4)
    ]
    chosen, bounds = share_by_solver(weeks, *share(weeks), time_limit=60)
    assert most(total(chosen)) == bounds == min(most(total(choice)) for choice in product(*weeks))
