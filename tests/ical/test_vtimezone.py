"""The VTIMEZONE of a file: the shortest that is true, and read by all at the right instant."""

import os
import re
import shutil
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from callsched.ical import to_ics
from callsched.models import Call, Schedule
from callsched.zones import zone
from ical.readers import READERS, nameless

TRAPS = [
    "Africa/Casablanca", "Africa/Cairo", "Africa/Monrovia", "America/Caracas", "America/New_York",
    "America/Nuuk", "America/Santiago", "America/Sao_Paulo", "Antarctica/Troll", "Asia/Amman", "Asia/Gaza",
    "Asia/Jerusalem", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Pyongyang", "Asia/Tehran", "Atlantic/Azores",
    "Australia/Lord_Howe", "Europe/Dublin", "Europe/Istanbul", "Europe/Kyiv", "Europe/London",
    "Europe/Moscow", "Europe/Paris", "Pacific/Apia", "Pacific/Chatham", "Pacific/Norfolk",
]  # fmt: skip
MINUTES = (-180, -61, -60, -30, -1, 0, 1, 29, 30, 59, 60, 61, 180)


def call_at(start, length, key, uid):
    clock = zone(key)
    civil = clock.civil(start)
    instants = clock.instants(civil)
    fold = instants.index(start) if len(instants) > 1 else None
    return Call(uid=uid, title="x", civil=civil, zone=key, fold=fold, duration=length)


def files(key):
    """Write files with calls around and across the changes of a zone, and files of one call."""
    clock, hour = zone(key), timedelta(hours=1)
    spans = []
    for year in (1975, 2007, 2016, 2026, 2031, 2040):
        since = datetime(year, 1, 1, tzinfo=UTC)
        changes = [
            t.at
            for t in clock.transitions(since, since + timedelta(days=730))
            if t.offset_before != t.offset_after
        ]
        for at in [since + timedelta(days=100), *changes[:2]]:
            spans += [(at + timedelta(minutes=m), 0.75 * hour) for m in MINUTES]
            spans += [(at - 0.5 * hour, hour), (at - 2 * hour, 4 * hour), (at - 12 * hour, 24 * hour)]
    for begin in range(0, len(spans), 16):
        calls = [
            call_at(start, length, key, str(n)) for n, (start, length) in enumerate(spans[begin : begin + 16])
        ]
        yield Schedule(calls=calls)
        yield Schedule(calls=calls[begin % len(calls) :][:1])


@cache
def written():
    schedules = [schedule for key in TRAPS for schedule in files(key)]
    return [(nameless(to_ics(s).decode().replace("\r\n ", "")), spans_of(s)) for s in schedules]


def spans_of(schedule):
    return {call.uid: (int(call.start.timestamp()), int(call.end.timestamp())) for call in schedule.calls}


@pytest.mark.parametrize("reader", READERS)
def test_other_programs_read_every_instant(reader):
    there = shutil.which("node") and (Path(__file__).parent / "node_modules").is_dir()
    if reader == "ical.js" and not there and "CI" not in os.environ:
        pytest.skip("ical.js is missing: it needs node, and `npm ci --prefix tests/ical`")
    texts, truths = zip(*written(), strict=True)
    for text, truth, found in zip(texts, truths, READERS[reader](texts), strict=True):
        assert found == truth, text


def rules_of(data):
    return [
        re.findall(r"BEGIN:(STANDARD|DAYLIGHT)", block)
        for block in re.findall(r"BEGIN:VTIMEZONE.*?END:VTIMEZONE", data.decode(), re.DOTALL)
    ]


def one(civil, key, **more):
    return to_ics(Call(title="x", civil=civil, zone=key, duration="PT1H", **more))


@pytest.mark.parametrize("key", TRAPS)
def test_a_file_holds_what_outlook_can(key):
    for schedule in files(key):
        data = to_ics(schedule).decode()
        for block in re.findall(r"BEGIN:VTIMEZONE.*?END:VTIMEZONE", data, re.DOTALL):
            assert sorted(re.findall(r"BEGIN:(STANDARD|DAYLIGHT)", block)) in (
                ["DAYLIGHT", "STANDARD"],
                ["STANDARD"],
            )
            assert "RDATE" not in block
            assert data.index("END:VTIMEZONE") < data.index("BEGIN:VEVENT")
            for rule in re.findall(r"RRULE:(.*)\r", block):
                assert re.fullmatch(r"FREQ=YEARLY;BYMONTH=\d+;BYDAY=(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)", rule)
        for tzid in re.findall(r"DTSTART;TZID=([^:]+):", data):
            assert f"TZID:{tzid}\r\n" in data


def test_a_rule_zone_has_a_rule_and_others_an_offset():
    assert rules_of(one("2026-07-15T17:00", "Europe/Paris")) == [["STANDARD", "DAYLIGHT"]]
    assert rules_of(one("2026-07-15T17:00", "Africa/Casablanca")) == [["STANDARD"]]
    assert rules_of(one("2026-07-15T17:00", "Europe/Moscow")) == [["STANDARD"]]


def test_onsets_are_told_by_the_clocks_before_the_change():
    text = one("2026-07-15T17:00", "America/New_York").decode()
    assert "DTSTART:20251102T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\nTZOFFSETFROM:-0400" in text
    assert "DTSTART:20260308T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\nTZOFFSETFROM:-0500" in text


def test_a_doubled_hour_and_utc_need_no_zone():
    assert b"DTSTART:20261025T003000Z" in one("2026-10-25T02:30", "Europe/Paris", fold=0)
    assert b"DTSTART:20261025T013000Z" in one("2026-10-25T02:30", "Europe/Paris", fold=1)
    assert b"DTEND:20261025T003000Z" in one("2026-10-25T01:30", "Europe/Paris")
    assert b"DTSTART:20260715T170000Z" in one("2026-07-15T17:00", "Etc/UTC")
    assert rules_of(one("2026-07-15T17:00", "Etc/UTC")) == []


def test_a_call_across_a_change_without_a_rule_is_in_utc():
    data = one("2026-02-15T01:30", "Africa/Casablanca")
    assert rules_of(data) in ([["STANDARD"]], [])


def test_what_a_single_rule_cannot_tell_goes_to_utc():
    calls = [
        Call(uid=str(year), title="x", civil=f"{year}-07-15T12:00", zone="America/Sao_Paulo", duration="PT1H")
        for year in range(2010, 2026)
    ]
    data = to_ics(Schedule(calls=calls)).decode()
    assert data.count("BEGIN:VTIMEZONE") == 1
    winter = [
        Call(uid=f"w{c.uid}", title="x", civil=f"{c.uid}-01-15T12:00", zone=c.zone, duration="PT1H")
        for c in calls
    ]
    mixed = to_ics(Schedule(calls=[*calls, *winter])).decode()
    assert mixed.count("BEGIN:VTIMEZONE") == 1
    assert re.search(r"DTSTART:\d+T\d+Z", mixed)


def test_london_is_not_taken_for_utc_by_vobject():
    first = re.search(r"BEGIN:DAYLIGHT\r\nDTSTART:(\d{4})", one("2026-07-15T17:00", "Europe/London").decode())
    assert int(first[1]) < 2019
