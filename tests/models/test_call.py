"""A call: what was agreed about its time, and its life from one revision to the next."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from callsched.models import (
    After,
    Announcement,
    Call,
    Conference,
    Leader,
    StatedTime,
    Status,
    Verdict,
)
from callsched.models.leader import Trip
from callsched.zones import tzdata_version, zone
from ical.drawn import calls


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(calls)
def test_a_call_is_kept_whole_through_json(call):
    assert Call.model_validate_json(call.model_dump_json()) == call
    assert hash(call) == hash(Call.model_validate_json(call.model_dump_json()))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(calls)
def test_what_was_agreed_is_kept_beside_the_civil_time(call):
    assert (call.agreed is None) == (call.civil is None)
    if call.agreed is not None:
        assert (call.agreed.instant, call.agreed.tzdata) == (call.start, tzdata_version())


@pytest.mark.parametrize(
    "fields",
    [
        {"civil": "2026-07-15T17:00"},
        {"civil": "2026-07-15T17:00", "date": "2026-07-15", "zone": "Europe/Paris"},
        {"civil": "2026-07-15T17:00", "zone": "Nowhere"},
        {"civil": "2026-03-29T02:30", "zone": "Europe/Paris"},
        {"civil": "2026-10-25T02:30", "zone": "Europe/Paris"},
        {"civil": "0001-01-01T00:00", "zone": "Asia/Tokyo"},
        {"civil": "9999-12-31T23:00", "zone": "America/New_York"},
        {"civil": "9998-12-31T10:00", "zone": "Etc/UTC", "duration": "P2D"},
        {"civil": "2026-07-15T10:00", "zone": "Etc/UTC", "duration": "P99999999D"},
        {"date": "9999-12-31"},
        {"date": "2026-07-15", "agreed": {"instant": "2026-07-15T15:00Z", "tzdata": "2026a"}},
        {"duration": "PT0S"},
        {"alarm": "-PT5M"},
        {"sequence": -1},
        {"unknown": 1},
    ],
)
def test_what_contradicts_itself_is_refused(fields):
    with pytest.raises(ValueError):  # noqa: PT011 (pydantic's, with the library's own inside)
        Call(title="x", **fields)


@pytest.mark.parametrize("uri", ["", "no scheme", "https://a b", "tel:\r\nX:1", 'https://"'])
def test_a_conference_is_a_uri(uri):
    with pytest.raises(ValueError, match="URI"):
        Conference(uri=uri)


def test_a_call_follows_another_or_its_uid():
    first = Call(title="first")
    assert Call(title="second", after=first).after == After(uid=first.uid)
    with pytest.raises(ValueError, match="gap"):
        After(uid="1", gap=timedelta(minutes=-1))
    with pytest.raises(ValueError, match="within"):
        After(uid="1", gap=timedelta(hours=2), within=timedelta(hours=1))


def test_an_announced_call_is_at_its_first_zone():
    start = zone("Europe/Moscow").instant(datetime(2025, 5, 19, 17))
    times = (StatedTime("5 p.m.", (0, 6), datetime(2025, 5, 19, 17), zone="Europe/Moscow"),)
    announcement = Announcement(Verdict.CONSISTENT, times, start=start, end=start + timedelta(hours=2))
    call = Call.from_announcement(announcement, title="x")
    assert (call.civil, call.zone, call.duration) == (
        datetime(2025, 5, 19, 17),
        "Europe/Moscow",
        timedelta(hours=2),
    )
    assert call.status is Status.CONFIRMED
    with pytest.raises(ValueError, match="no instant"):
        Call.from_announcement(Announcement(Verdict.CONTRADICTORY, times), title="x")


def test_a_leader_on_a_trip_reads_the_clock_there():
    leader = Leader(
        name="x", zone="Europe/Paris", trips=[Trip(zone="Tokyo", first="2026-07-14", last="2026-07-16")]
    )
    call = Call(title="x", participants=[leader], civil="2026-07-15T17:00", zone="Europe/Paris")
    assert call.zone_of(leader) == "Asia/Tokyo"
    assert call.clock_of(leader) == datetime(2026, 7, 16, 0)
    later = call.reschedule(civil="2026-07-20T17:00")
    assert later.clock_of(leader) == datetime(2026, 7, 20, 17)


def test_rescheduling_changes_what_is_named_and_nothing_else():
    call = Call(title="x", civil="2026-10-25T02:30", fold=0, zone="Europe/Paris", duration="PT1H", notes="n")
    longer = call.reschedule(duration="PT2H")
    assert (longer.civil, longer.fold, longer.duration, longer.notes) == (
        call.civil,
        0,
        timedelta(hours=2),
        "n",
    )
    second = call.reschedule(civil="2026-10-25T02:30", fold=1)
    assert second.start - call.start == timedelta(hours=1)
    abroad = call.reschedule(civil="2026-10-26T10:00", zone="Asia/Tokyo")
    assert (abroad.zone, abroad.history[0].before) == ("Asia/Tokyo", "2026-10-25 02:30 Europe/Paris")
    dated = call.reschedule(date="2026-11-01")
    assert (dated.civil, dated.date, dated.start, dated.agreed) == (None, date(2026, 11, 1), None, None)
    with pytest.raises(ValueError, match="occurs twice"):
        call.reschedule(civil="2026-10-25T02:45")


def test_short_words_for_people():
    assert repr(Call(title="x")) == "<Call x · no time yet · announced>"
    assert str(Call(title="x", date="2026-07-15").cancel()) == "<Call x · 2026-07-15 · cancelled>"
