"""Summit weeks: no one twice in one place, rooms enough, bounds that hold, replanning that moves few."""

import random
import sys
from datetime import UTC, datetime, time, timedelta
from itertools import product
from pathlib import Path

import pytest

from callsched.errors import MisuseError
from callsched.models import After, Busy, Call, Hours, Leader, Schedule
from callsched.scheduling import Summit, arrange_summit, plan, replan
from callsched.scheduling.steps import Steps
from callsched.scheduling.summit.ticks import mask_of, runs

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from un_week import un_week

DAY = {"earliest": "2026-09-21T12:00Z", "latest": "2026-09-21T20:00Z"}
ALWAYS = Hours(preferred=(time(0), time(0)))
PAUSE = timedelta(minutes=10)


def people(*names: str) -> dict[str, Leader]:
    return {name: Leader(name=name, zone="America/New_York", hours=ALWAYS) for name in names}


def wish(one: Leader, other: Leader, minutes: int = 30) -> Call:
    return Call(
        title=f"{one.name}–{other.name}", participants=[one, other], duration=timedelta(minutes=minutes)
    )


def check(schedule: Schedule, rooms: int, without_room: frozenset[str] = frozenset()) -> None:
    """Nobody meets two at once, pauses are kept, leaders are free, rooms suffice."""
    held = [call for call in schedule if call.start and call.end]
    for number, one in enumerate(held):
        for leader in one.participants:
            assert not any(since < one.end and one.start < until for since, until, _ in leader.busy)
            assert leader.arrives is None or leader.arrives <= one.start
            assert leader.departs is None or one.end <= leader.departs
        for other in held[:number]:
            if {leader.name for leader in one.participants} & {leader.name for leader in other.participants}:
                assert one.end + PAUSE <= other.start or other.end + PAUSE <= one.start
    users = [call for call in held if call.uid not in without_room]
    for call in users:
        assert sum(other.start <= call.start < other.end + PAUSE for other in users) <= rooms


class TestPlan:
    def test_a_wish_is_a_call_without_a_time(self):
        who = people("A", "B", "C")
        calls = [wish(who["A"], who["B"]), wish(who["B"], who["C"]), wish(who["A"], who["C"])]
        planned = plan(Schedule(calls=calls), summit=Summit(rooms=1), **DAY)
        assert all(call.start for call in planned)
        check(planned, rooms=1)

    def test_weight_decides_what_is_left_out(self):
        who = people("A", "B", "C", "D")
        busy = [Busy(datetime(2026, 9, 21, 12, 30, tzinfo=UTC), datetime(2026, 9, 21, 20, tzinfo=UTC))]
        who["A"] = who["A"].model_copy(update={"busy": tuple(busy)})
        calls = [wish(who["A"], who[name]) for name in "BCD"]
        weights = {calls[1].uid: 3, calls[2].uid: 2}
        found = arrange_summit(Schedule(calls=calls), Summit(rooms=3, weights=weights), **DAY)
        assert [bool(call.start) for call in found.schedule] == [False, True, False]
        assert found.optimal
        assert (found.weight, found.bound) == (3, 3)
        assert set(found.left_out) == {calls[0].uid, calls[2].uid}
        assert "1 of 3 calls held, weight 3: no plan holds more" in found.explain()

    def test_calls_with_a_time_stay_and_take_their_room(self):
        who = people("A", "B", "C", "D")
        fixed = wish(who["A"], who["B"], 440).model_copy(update={})
        fixed = Call(
            title="fixed",
            participants=[who["A"], who["B"]],
            duration="PT7H30M",
            civil="2026-09-21T08:00",
            zone="America/New_York",
        )
        free = wish(who["C"], who["D"], 15)
        planned = plan(Schedule(calls=[fixed, free]), summit=Summit(rooms=1), **DAY)
        assert planned.calls[0] == fixed
        assert planned.calls[1].start == datetime(2026, 9, 21, 19, 40, tzinfo=UTC)

    def test_no_rooms_hold_only_what_needs_none(self):
        who = people("A", "B", "C")
        calls = [wish(who["A"], who["B"]), wish(who["B"], who["C"])]
        found = arrange_summit(
            Schedule(calls=calls), Summit(rooms=0, without_room=frozenset([calls[0].uid])), **DAY
        )
        assert [bool(call.start) for call in found.schedule] == [True, False]

    def test_comfort_comes_after_weight(self):
        late = Hours(preferred=(time(14), time(16)), acceptable=(time(8), time(20)))
        one, other = (Leader(name=name, zone="America/New_York", hours=late) for name in "AB")
        planned = plan(Schedule(calls=[wish(one, other)]), summit=Summit(rooms=1), **DAY)
        assert planned.calls[0].civil.hour == 14

    def test_the_same_question_has_the_same_answer(self):
        week = un_week(30, 8, seed=3)
        summit = Summit(rooms=week.rooms, weights=week.weights, without_room=week.without_room, time_limit=30)
        ranges = {"earliest": week.earliest, "latest": week.latest}
        one, other = (arrange_summit(week.schedule, summit, **ranges) for _ in range(2))
        assert one.schedule == other.schedule
        assert one.optimal
        check(one.schedule, week.rooms, week.without_room)

    @pytest.mark.parametrize("seed", range(30))
    def test_no_plan_of_all_is_better_than_the_bound_or_the_answer(self, seed):
        """Few meetings of few people in a short morning: every start of every meeting is tried."""
        rnd = random.Random(seed)
        first = datetime(2026, 9, 21, 12, tzinfo=UTC)
        who = [
            Leader(
                name=name,
                zone="America/New_York",
                hours=ALWAYS,
                busy=[
                    Busy(first + timedelta(minutes=m), first + timedelta(minutes=m + 20))
                    for m in rnd.sample(range(0, 80, 10), rnd.randint(0, 2))
                ],
            )
            for name in "ABC"
        ]
        calls = [
            wish(*pair, rnd.choice([10, 20]))
            for pair in ((who[0], who[1]), (who[1], who[2]), (who[0], who[2]))
        ]
        calls.append(Call(title="again", participants=[who[0], who[1]], duration="PT20M"))
        weights = {call.uid: rnd.randint(1, 4) for call in calls}
        step = timedelta(minutes=10)
        ranges = {"earliest": first, "latest": first + 8 * step}
        summit = Summit(rooms=1, weights=weights, pause=step, step=step, time_limit=0.3)
        found = arrange_summit(Schedule(calls=calls), summit, **ranges)
        best = 0
        for chosen in product([None, *range(8)], repeat=len(calls)):
            if _possible(calls, chosen, first, step):
                best = max(
                    best,
                    sum(weights[call.uid] for call, at in zip(calls, chosen, strict=True) if at is not None),
                )
        assert found.weight <= best <= found.bound
        assert found.weight == best


def _possible(calls, chosen, first, step) -> bool:
    spans = []
    for call, at in zip(calls, chosen, strict=True):
        if at is None:
            continue
        start = first + at * step
        end = start + call.duration
        if end > first + 8 * step:
            return False
        if any(since < end and start < until for one in call.participants for since, until, _ in one.busy):
            return False
        if any(start < other_end + step and other_start < end + step for other_start, other_end in spans):
            return False  # one room: no two overlap, pauses included
        spans.append((start, end))
    return True


class TestReplan:
    def test_a_late_arrival_moves_few_others(self):
        week = un_week(60, 10, seed=2)
        summit = Summit(rooms=week.rooms, weights=week.weights, without_room=week.without_room, time_limit=5)
        ranges = {"earliest": week.earliest, "latest": week.latest}
        agreed = arrange_summit(week.schedule, summit, **ranges).schedule
        late, changed = delayed(agreed, timedelta(days=1))
        mended = replan(changed, summit, **ranges)
        check(mended.schedule, week.rooms, week.without_room)
        assert len(mended.moved) <= 3
        theirs = {call.uid for call in agreed if late in {leader.name for leader in call.participants}}
        assert set(mended.rebooked) <= theirs
        for before, after in zip(changed, mended.schedule, strict=True):
            if before.uid not in {*mended.moved, *mended.rebooked, *mended.left_out} and before.start:
                assert after.start == before.start

    def test_as_few_others_move_as_one_says(self):
        week = un_week(60, 16, seed=3)
        summit = Summit(rooms=week.rooms, weights=week.weights, without_room=week.without_room, time_limit=2)
        ranges = {"earliest": week.earliest, "latest": week.latest}
        agreed = arrange_summit(week.schedule, summit, **ranges).schedule
        _, changed = delayed(agreed, timedelta(days=1))
        rebooked = []
        for moving in (0, 2):
            mended = replan(changed, summit, moving=moving, **ranges)
            assert len(mended.moved) <= moving
            check(mended.schedule, week.rooms, week.without_room)
            rebooked.append(len(mended.rebooked))
        assert rebooked == sorted(rebooked)

    def test_nothing_changed_moves_nothing(self):
        who = people("A", "B", "C")
        calls = [wish(who["A"], who["B"]), wish(who["B"], who["C"])]
        summit = Summit(rooms=1)
        agreed = plan(Schedule(calls=calls), summit=summit, **DAY)
        again = replan(agreed, summit, **DAY)
        assert again.schedule == agreed
        assert again.moved == again.rebooked == again.left_out == ()

    def test_who_cannot_be_met_any_more_is_left_out(self):
        who = people("A", "B")
        summit = Summit(rooms=1)
        agreed = plan(Schedule(calls=[wish(who["A"], who["B"])]), summit=summit, **DAY)
        _, changed = delayed(agreed, timedelta(days=2))
        mended = replan(changed, summit, **DAY)
        assert mended.left_out == (agreed.calls[0].uid,)
        assert mended.schedule.calls[0].start is None
        assert "left out: A–B" in mended.explain()


def delayed(schedule: Schedule, by: timedelta) -> tuple[str, Schedule]:
    """The same schedule, with the busiest leader arriving later."""
    held = [call for call in schedule if call.start]
    names = [leader.name for call in held for leader in call.participants]
    late = max(sorted(set(names)), key=names.count)
    first = min(call.start for call in held if late in {leader.name for leader in call.participants})

    def changed(leader: Leader) -> Leader:
        return leader.model_copy(update={"arrives": first + by}) if leader.name == late else leader

    calls = [
        call.model_copy(update={"participants": tuple(map(changed, call.participants))}) for call in schedule
    ]
    return late, schedule.model_copy(
        update={"calls": tuple(calls), "leaders": tuple(map(changed, schedule.leaders))}
    )


class TestMisuse:
    @pytest.mark.parametrize(
        ("fields", "message"),
        [
            ({"rooms": -1}, "rooms= is at least 0"),
            ({"rooms": 1, "pause": timedelta(minutes=-1)}, "pause= cannot be negative"),
            ({"rooms": 1, "step": timedelta(0)}, "step= is more than nothing"),
            ({"rooms": 1, "time_limit": 0}, "time_limit= is in seconds"),
            ({"rooms": 1, "solver": "magic"}, "solver= is python or cp-sat"),
            ({"rooms": 1, "weights": {"x": 0}}, "the weight of x= is from 1"),
        ],
    )
    def test_the_message_names_the_value(self, fields, message):
        with pytest.raises(MisuseError) as caught:
            Summit(**fields)
        assert message in str(caught.value)

    def test_a_summit_has_no_order(self):
        who = people("A", "B")
        call = wish(who["A"], who["B"])
        then = Call(title="then", participants=list(who.values()), duration="PT1H", after=After(uid=call.uid))
        with pytest.raises(MisuseError, match="a summit has no order"):
            plan(Schedule(calls=[call, then]), summit=Summit(rooms=1), **DAY)

    def test_a_weight_for_no_call(self):
        with pytest.raises(MisuseError, match="no call with the uid `gone`"):
            plan(Schedule(), summit=Summit(rooms=1, weights={"gone": 1}), **DAY)

    def test_an_empty_summit_is_planned(self):
        assert arrange_summit(Schedule(), Summit(rooms=1), **DAY).optimal


class TestSolver:
    def test_without_the_extra_it_says_how_to_get_it(self, monkeypatch):
        for name in ("ortools", "ortools.sat", "ortools.sat.python"):
            monkeypatch.setitem(sys.modules, name, None)
        with pytest.raises(MisuseError, match=r"pip install 'callsched\[summit\]'"):
            plan(Schedule(), summit=Summit(rooms=1, solver="cp-sat"), **DAY)

    def test_the_solver_is_no_worse(self):
        pytest.importorskip("ortools", reason="the extra callsched[summit] is not installed")
        week = un_week(60, 18, seed=3)
        told = []
        summit = Summit(
            rooms=week.rooms,
            weights=week.weights,
            without_room=week.without_room,
            time_limit=4,
            solver="cp-sat",
        )
        found = arrange_summit(
            week.schedule, summit, earliest=week.earliest, latest=week.latest, progress=told.append
        )
        check(found.schedule, week.rooms, week.without_room)
        assert found.gap < 0.01
        assert [one.weight for one in told] == sorted(one.weight for one in told)


@pytest.mark.parametrize("seed", range(50))
def test_runs_of_ticks_are_those_of_a_plain_loop(seed):
    rnd = random.Random(seed)
    mask, length = rnd.getrandbits(60), rnd.randint(1, 9)
    plain = sum(1 << n for n in range(60) if all(mask >> (n + k) & 1 for k in range(length)))
    assert runs(mask, length) == plain


def test_a_tick_with_one_bad_second_is_not_free():
    assert bin(mask_of(Steps([0, 299, 301], [0, 6, 0], 1200), 0, 300, 4, worst=5)) == "0b1100"
