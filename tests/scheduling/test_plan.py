"""Programmes: order, gaps, people who cannot be in two calls, and the optimum against brute force."""

import random
from datetime import UTC, datetime, time, timedelta
from itertools import product

import pytest

from callsched.errors import MisuseError, SchedulingError
from callsched.models import After, Call, Hours, Leader, Schedule, Status
from callsched.scheduling import Level, arrange, plan
from callsched.scheduling.steps import Steps
from callsched.scheduling.tree import Tie, solve

MONDAY = {"earliest": "2025-05-19T00:00Z", "latest": "2025-05-20T00:00Z"}
HOUR = timedelta(hours=1)
WASHINGTON, MOSCOW, KYIV, BERLIN, PARIS, ROME = (
    Leader(name=city, zone=city) for city in ("Washington", "Moscow", "Kyiv", "Berlin", "Paris", "Rome")
)


def monday() -> Schedule:
    """The Monday of 19 May 2025: Washington speaks to Moscow, then Kyiv, then European leaders."""
    moscow = Call(title="Moscow", host=WASHINGTON, participants=[MOSCOW], duration="PT2H")
    kyiv = Call(
        title="Kyiv",
        host=WASHINGTON,
        participants=[KYIV],
        duration="PT30M",
        after=After(uid=moscow.uid, gap=HOUR / 4, within=HOUR),
    )
    europe = Call(
        title="Europe", host=WASHINGTON, participants=[KYIV, BERLIN, PARIS, ROME], duration="PT1H", after=kyiv
    )
    return Schedule(calls=[moscow, kyiv, europe])


def starts(schedule: Schedule) -> list[str]:
    return [f"{call.start:%H:%M}" if call.start else "" for call in schedule]


class TestOrder:
    def test_the_monday_of_may_2025(self):
        found = arrange(monday(), **MONDAY)
        assert found.optimal
        assert starts(found.schedule) == ["12:00", "14:15", "14:45"]
        assert found.schedule.calls[0].civil == datetime(2025, 5, 19, 8)
        assert found.schedule.calls[0].zone == "America/New_York"
        assert "no fairer programme exists in the range" in found.explain()

    def test_calls_listed_out_of_order_still_follow(self):
        schedule = monday()
        turned = schedule.model_copy(update={"calls": schedule.calls[::-1]})
        assert starts(plan(turned, **MONDAY)) == starts(plan(schedule, **MONDAY))[::-1]

    def test_a_call_with_a_time_stays_and_the_others_go_around_it(self):
        schedule = monday()
        fixed = Call(
            title="fixed",
            host=WASHINGTON,
            participants=[ROME],
            civil="2025-05-19T08:30",
            zone="America/New_York",
            duration="PT1H",
        )
        planned = plan(Schedule(calls=[fixed, *schedule.calls]), **MONDAY)
        assert planned.calls[0] == fixed
        assert starts(planned) == ["12:30", "13:30", "15:45", "16:15"]

    def test_a_call_after_one_held_before_the_range(self):
        held = Call(
            title="held",
            participants=[KYIV, PARIS],
            civil="2025-05-19T10:00",
            zone="Europe/Kyiv",
            duration="PT1H",
        )
        then = Call(
            title="then",
            participants=[KYIV, ROME],
            duration="PT1H",
            after=After(uid=held.uid, gap=2 * HOUR, within=3 * HOUR),
        )
        planned = plan(Schedule(calls=[held, then]), earliest="2025-05-19T09:00Z", latest="2025-05-19T15:00Z")
        assert starts(planned) == ["07:00", "10:00"]

    def test_people_are_never_in_two_calls_and_keep_the_order_listed(self):
        calls = [
            Call(title=str(n), host=WASHINGTON, participants=[one], duration="PT1H")
            for n, one in enumerate([ROME, PARIS, BERLIN])
        ]
        assert starts(plan(Schedule(calls=calls), **MONDAY)) == ["13:00", "14:00", "15:00"]
        assert starts(plan(Schedule(calls=calls), pause="PT15M", **MONDAY)) == ["12:00", "13:15", "14:30"]

    def test_in_free_order_the_calls_may_change_places(self):
        late = Leader(
            name="late",
            zone="Washington",
            hours=Hours(preferred=(time(12), time(13)), acceptable=None, possible=None),
        )
        calls = [
            Call(title="late", host=WASHINGTON, participants=[late], duration="PT1H"),
            Call(title="Rome", host=WASHINGTON, participants=[ROME], duration="PT1H"),
        ]
        listed = arrange(Schedule(calls=calls), **MONDAY)
        free = arrange(Schedule(calls=calls), order="free", **MONDAY)
        assert starts(listed.schedule) == ["16:00", "17:00"]
        assert starts(free.schedule) == ["16:00", "13:00"]
        assert free.optimal

    def test_a_date_alone_keeps_a_call_to_its_day(self):
        call = Call(
            title="x", participants=[KYIV, ROME], duration="PT1H", date="2025-05-21", zone="Europe/Kyiv"
        )
        planned = plan(Schedule(calls=[call]), earliest="2025-05-19T00:00Z", latest="2025-05-24T00:00Z")
        assert planned.calls[0].civil.date().isoformat() == "2025-05-21"

    def test_cancelled_calls_ask_nobody(self):
        gone = Call(title="gone", participants=[KYIV], status=Status.CANCELLED)
        assert plan(Schedule(calls=[gone]), **MONDAY).calls == (gone,)

    def test_an_empty_schedule_is_planned(self):
        assert plan(Schedule(), **MONDAY) == Schedule()

    def test_a_repeated_hour_is_told_apart_by_fold(self):
        early = Hours(preferred=(time(1), time(2)), acceptable=None, possible=None)
        leader = Leader(name="x", zone="America/New_York", hours=early)
        calls = [Call(title=str(n), participants=[leader], duration="PT1H") for n in range(2)]
        planned = plan(
            Schedule(calls=calls), earliest="2025-11-02T00:00-04:00", latest="2025-11-02T23:00-05:00"
        )
        assert [(call.civil.hour, call.fold, call.start.hour) for call in planned] == [(1, 0, 5), (1, 1, 6)]


class TestContradictions:
    def test_calls_in_a_circle(self):
        one = Call(uid="1", title="one", participants=[KYIV], duration="PT1H", after=After(uid="2"))
        two = Call(uid="2", title="two", participants=[KYIV], duration="PT1H", after=After(uid="1"))
        with pytest.raises(SchedulingError, match="in a circle: `one` → `two` → `one`"):
            plan(Schedule(calls=[one, two]), **MONDAY)

    def test_a_call_after_one_that_is_not_there(self):
        call = Call(title="one", participants=[KYIV], duration="PT1H", after=After(uid="gone"))
        with pytest.raises(SchedulingError, match="the schedule does not hold: `gone`"):
            plan(Schedule(calls=[call]), **MONDAY)

    def test_gaps_longer_than_the_range(self):
        one = Call(title="one", participants=[KYIV], duration="PT1H")
        two = Call(
            title="two", participants=[ROME], duration="PT1H", after=After(uid=one.uid, gap=timedelta(days=1))
        )
        with pytest.raises(
            SchedulingError, match="one, then two need 1 day, 2:00:00 at least, but the range is 1 day"
        ):
            plan(Schedule(calls=[one, two]), **MONDAY)

    def test_nothing_fits_and_it_says_who_would_be_asked_too_much(self):
        tokyo = Leader(name="Tokyo", zone="Tokyo")
        call = Call(title="too long", participants=[WASHINGTON, tokyo], duration="PT4H")
        with pytest.raises(SchedulingError, match=r"the nearest asks too much of too long: .* outside hours"):
            plan(Schedule(calls=[call]), **MONDAY)

    def test_gaps_that_contradict_each_other(self):
        fixed = Call(
            title="fixed", participants=[KYIV], civil="2025-05-19T12:00", zone="Europe/Kyiv", duration="PT1H"
        )
        then = Call(
            title="then",
            participants=[KYIV],
            duration="PT1H",
            after=After(uid=fixed.uid, gap=timedelta(days=3)),
        )
        with pytest.raises(SchedulingError, match="leave no time that keeps them all"):
            plan(Schedule(calls=[fixed, then]), **MONDAY)

    def test_a_call_without_duration_needs_one(self):
        with pytest.raises(MisuseError, match="`x` has no duration"):
            plan(Schedule(calls=[Call(title="x", participants=[KYIV])]), **MONDAY)
        assert (
            plan(Schedule(calls=[Call(title="x", participants=[KYIV])]), duration="PT1H", **MONDAY)
            .calls[0]
            .start
        )

    def test_a_list_of_calls_is_no_schedule(self):
        with pytest.raises(MisuseError, match="a Schedule is planned, not"):
            plan([], **MONDAY)

    def test_a_call_without_people_says_which(self):
        with pytest.raises(MisuseError, match="call `x`: participants is empty"):
            plan(Schedule(calls=[Call(title="x", duration="PT1H")]), **MONDAY)

    def test_two_leaders_of_one_name(self):
        calls = [
            Call(title=city, participants=[Leader(name="x", zone=city)], duration="PT1H")
            for city in ("Rome", "Kyiv")
        ]
        with pytest.raises(MisuseError, match="two different leaders are called `x`"):
            plan(Schedule(calls=calls), **MONDAY)

    def test_many_calls_of_one_person_are_no_hang(self):
        people = [Leader(name=f"P{n}", zone="Paris") for n in range(60)]
        calls = [
            Call(title=one.name, host=WASHINGTON, participants=[one], duration="PT15M") for one in people
        ]
        found = arrange(Schedule(calls=calls), earliest="2025-05-19T00:00Z", latest="2025-05-24T00:00Z")
        assert found.optimal


@pytest.mark.parametrize("seed", range(40))
def test_a_programme_is_as_fair_as_the_best_of_all_starts(seed):
    """Random calls of random people, every quarter of an hour of a day tried."""
    rnd = random.Random(seed)
    people = [
        Leader(name=city, zone=city, hours=Hours(preferred=(time(9 + n), time(15 + n))))
        for n, city in enumerate(["Rome", "Kyiv", "London"])
    ]
    calls: list[Call] = []
    for number in range(3):
        after = None
        if calls and rnd.random() < 0.7:
            gap = timedelta(minutes=rnd.choice([0, 30, 120]))
            within = gap + timedelta(minutes=rnd.choice([0, 60])) if rnd.random() < 0.4 else None
            after = After(uid=rnd.choice(calls).uid, gap=gap, within=within)
        calls.append(
            Call(
                title=str(number),
                participants=rnd.sample(people, rnd.randint(1, 2)),
                duration=timedelta(minutes=rnd.choice([60, 150, 300])),
                after=after,
            )
        )
    schedule = Schedule(calls=calls)
    ranges = {"earliest": "2025-05-19T05:00Z", "latest": "2025-05-19T19:00Z"}
    best = _brute_force(calls, people)
    try:
        found = arrange(schedule, order="free", **ranges)
    except SchedulingError:
        assert best is None
        return
    assert found.optimal
    assert sorted((s.level for _, met in found.places for s in met), reverse=True) == best


def _brute_force(calls: list[Call], people: list[Leader]) -> list[int] | None:
    from scheduling import oracle

    first = datetime(2025, 5, 19, 5, tzinfo=UTC)
    ticks = [first + timedelta(minutes=30) * n for n in range(29)]
    levels = [
        {
            at: [oracle.worst(one, at, call.duration) for one in call.participants]
            for at in ticks
            if at + call.duration <= ticks[-1]
        }
        for call in calls
    ]
    usable = [[at for at, found in own.items() if max(found) < Level.NEVER] for own in levels]
    best = None
    numbers = {call.uid: number for number, call in enumerate(calls)}
    for chosen in product(*usable):
        ends = [at + call.duration for at, call in zip(chosen, calls, strict=True)]
        if not all(_kept(call, chosen[number], numbers, ends) for number, call in enumerate(calls)):
            continue
        if any(
            {p.name for p in calls[a].participants} & {p.name for p in calls[b].participants}
            and chosen[a] < ends[b]
            and chosen[b] < ends[a]
            for a in range(3)
            for b in range(a)
        ):
            continue
        key = sorted(
            (level for own, at in zip(levels, chosen, strict=True) for level in own[at]), reverse=True
        )
        best = key if best is None or key < best else best
    return best


def _kept(call: Call, start: datetime, numbers: dict[str, int], ends: list[datetime]) -> bool:
    if call.after is None:
        return True
    gap = start - ends[numbers[call.after.uid]]
    return call.after.gap <= gap and (call.after.within is None or gap <= call.after.within)


@pytest.mark.parametrize("seed", range(300))
def test_the_tree_of_ties_has_the_least_cost_of_all_starts(seed):
    rnd = random.Random(seed)
    end, never = 13, 999
    costs = []
    for _ in range(rnd.randint(1, 4)):
        times = [0, *sorted(rnd.sample(range(1, end), rnd.randint(0, 5)))]
        costs.append(
            Steps(
                times,
                [(7 * n + rnd.randint(0, 6)) if rnd.random() < 0.9 else never for n, _ in enumerate(times)],
                end,
            )
        )
    ties = []
    for number in range(1, len(costs)):
        least = rnd.randint(-3, 5)
        tie = Tie(rnd.randrange(number), number, least, least + rnd.choice([0, 3, 1 << 40]))
        ties.append(tie if rnd.random() < 0.6 else Tie(tie.second, tie.first, tie.least, tie.most))
    found = solve(costs, ties, never)
    best = never
    for chosen in product(range(end), repeat=len(costs)):
        if all(tie.least <= chosen[tie.second] - chosen[tie.first] <= tie.most for tie in ties):
            best = min(best, sum(cost.worst(at, at + 1) for cost, at in zip(costs, chosen, strict=True)))
    assert found.key == best
