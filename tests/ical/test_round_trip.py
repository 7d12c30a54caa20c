"""What is written is read back equal, whatever is in it."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callsched.errors import InvitationError
from callsched.ical import from_ics, to_ics
from callsched.models import Call, Leader, Schedule, Status
from ical.drawn import calls, schedules

SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=150)


@SLOW
@given(schedules)
def test_a_schedule_is_read_back_equal(schedule):
    assert from_ics(to_ics(schedule, skip_untimed=True)) == schedule


@SLOW
@given(calls, st.sampled_from(["REQUEST", "CANCEL"]))
def test_an_invitation_is_read_back_equal(call, method):
    wanted = {"status": Status.CANCELLED} if method == "CANCEL" else {}
    if method == "REQUEST" and call.status is Status.CANCELLED:
        wanted = {"status": Status.HELD}
    sender = Leader(name="Protocol", address="mailto:protocol@example.org")
    guest = Leader(name="Guest", address="guest@example.org")
    people = {"organizer": sender, "participants": (guest, *call.participants)}
    sent = Call.model_validate({**dict(call), **wanted, **people})
    if sent.civil is None and sent.date is None:
        return
    assert from_ics(to_ics(sent, method=method, whole=True)) == Schedule(calls=(sent,))


@SLOW
@given(schedules)
def test_the_same_schedule_gives_the_same_bytes(schedule):
    again = Schedule.model_validate_json(schedule.model_dump_json())
    assert again == schedule
    assert to_ics(schedule, skip_untimed=True) == to_ics(again, skip_untimed=True)


@SLOW
@given(schedules)
def test_every_line_is_short_whole_and_ends_in_crlf(schedule):
    data = to_ics(schedule, skip_untimed=True)
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    for line in data.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        text = line.decode("utf-8")
        assert all(char == "\t" or char.isprintable() or ord(char) >= 160 for char in text)
    unfolded = data.decode().replace("\r\n ", "")
    timed = [call for call in schedule.calls if call.civil is not None or call.date is not None]
    assert unfolded.count("\r\nBEGIN:VEVENT\r\n") == unfolded.count("\r\nEND:VEVENT\r\n") == len(timed)
    assert "\r\nX-EVIL" not in unfolded


@SLOW
@given(st.text(max_size=20))
def test_any_uid_is_read_back_or_refused(uid):
    try:
        call = Call(uid=uid, title="x", date="2026-07-15")
        data = to_ics(call)
    except (InvitationError, ValueError):
        return
    assert from_ics(data).calls == (call,)


def test_a_length_of_less_than_a_second_is_kept():
    call = Call(title="x", civil="2026-08-21T09:29", zone="UTC", duration=timedelta(microseconds=1))
    assert from_ics(to_ics(call)) == Schedule(calls=(call,))
