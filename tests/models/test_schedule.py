"""A schedule: calls in order, each with its own uid."""

import pytest
from hypothesis import HealthCheck, given, settings

from callsched.models import Call, Leader, Schedule
from ical.drawn import schedules


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(schedules)
def test_a_schedule_is_kept_whole_through_json(schedule):
    assert Schedule.model_validate_json(schedule.model_dump_json()) == schedule
    assert [schedule.call(call.uid) for call in schedule] == list(schedule.calls)
    assert len(schedule) == len(schedule.calls)


def test_two_calls_cannot_share_a_uid():
    with pytest.raises(ValueError, match="share the uid `1`"):
        Schedule(calls=[Call(uid="1", title="x"), Call(uid="1", title="y")])


def test_everyone_is_named_once():
    one, other = Leader(name="one"), Leader(name="other")
    schedule = Schedule(calls=[Call(title="x", host=one, participants=[one, other])], leaders=[other])
    assert schedule.everyone == (other, one)
    assert schedule.call("nobody") is None
    assert repr(Schedule(title="Week")) == "<Schedule Week · 0 calls>"
