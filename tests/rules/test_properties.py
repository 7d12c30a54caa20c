"""What holds for the findings on any calls."""

from datetime import timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from callsched.checker.calls import check_call, check_schedule
from callsched.fold import fold
from callsched.models import After, Schedule
from callsched.rules import RULES
from strategies import calls, leaders

CODES = {rule.code: rule for rule in RULES}


@st.composite
def schedules(draw):
    """Calls on a few days by a few leaders, some of them after another, so that they meet."""
    people = draw(st.lists(leaders, min_size=1, max_size=3, unique_by=lambda leader: fold(leader.name)))
    drawn = draw(st.lists(calls, max_size=6, unique_by=lambda call: call.uid))
    day = drawn[0].civil if drawn else None
    made = []
    for call in drawn:
        changes = {
            "civil": day + timedelta(minutes=draw(st.integers(0, 1200))),
            "participants": tuple(draw(st.lists(st.sampled_from(people), max_size=2, unique=True))),
            "agreed": None,
        }
        if made and draw(st.booleans()):
            changes["after"] = After(uid=draw(st.sampled_from([*(other.uid for other in made), "nobody"])))
        made.append(type(call)(**{**dict(call), **changes}))
    return Schedule(calls=tuple(made))


@given(schedules())
def test_every_finding_is_one_of_the_rules_and_is_readable(schedule):
    for finding in check_schedule(schedule):
        assert CODES[finding.code].name == finding.name
        assert finding.message.isprintable()
        assert finding.span is None


@given(calls)
def test_a_call_alone_is_never_out_of_order_or_double_booked(call):
    alone = [
        finding for finding in check_schedule(Schedule(calls=(call,))) if finding not in check_call(call)
    ]
    assert alone == []


@given(schedules())
def test_double_booking_is_found_exactly_where_two_calls_of_a_leader_overlap(schedule):
    expected = set()
    for one, other in combinations(schedule, 2):
        if (one.start < other.end and other.start < one.end) or one.start == other.start:
            expected |= {leader.name for leader in one.everyone if leader in other.everyone}
    found = [finding for finding in check_schedule(schedule) if finding.name == "double-booked"]
    assert {name for name in expected if any(_names(finding, name) for finding in found)} == expected
    assert bool(found) is bool(expected)


def _names(finding, name: str) -> bool:
    from callsched.wording import quoted

    return finding.message.startswith(quoted(name))


@given(schedules())
def test_the_order_in_which_calls_are_listed_does_not_matter(schedule):
    turned = Schedule(calls=schedule.calls[::-1])
    assert sorted(f.name for f in check_schedule(turned)) == sorted(f.name for f in check_schedule(schedule))
