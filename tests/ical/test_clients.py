"""What would go wrong in which kind of client, and the command that says so."""

import json

import pytest
from click.testing import CliRunner

from callsched.cli.ics import ics
from callsched.ical import client_findings, to_ics
from callsched.models import Call, Leader
from ical.test_reader import PARIS, calendar, event

RDATES = """BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:STANDARD
DTSTART:20251026T030000
RDATE:20261025T030000,20271031T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20250330T020000
RDATE:20250330T020000,20260329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""
TIMED = "DTSTART;TZID=Europe/Paris:20260715T170000"


def names(*blocks, head=""):
    return [finding.name for finding in client_findings(calendar(*blocks, head=head))]


def test_a_file_of_ours_has_nothing_to_tell():
    for civil, key in [("2026-07-15T17:00", "Europe/Paris"), ("2026-02-20T17:00", "Africa/Casablanca")]:
        call = Call(title="x", civil=civil, zone=key, duration="PT1H")
        assert client_findings(to_ics(call)) == ()


def test_clients_that_differ_are_told_with_their_instants():
    found = client_findings(calendar(RDATES, event(TIMED)))
    assert [finding.name for finding in found] == ["first-date-only", "clients-differ"]
    assert "2026-07-15 15:00Z in clients that go by the name, clients that read the rules" in found[1].message
    assert "2026-07-15 16:00Z in Thunderbird" in found[1].message


def test_what_outlook_cannot_hold_is_told():
    two = PARIS.replace("BEGIN:DAYLIGHT", "BEGIN:STANDARD").replace("END:DAYLIGHT", "END:STANDARD")
    assert "too-much-for-outlook" in names(two.format(tzid="Europe/Paris"), event(TIMED))
    monthday = PARIS.format(tzid="Europe/Paris").replace(
        "BYDAY=-1SU", "BYMONTHDAY=25,26,27,28,29,30,31;BYDAY=SU"
    )
    assert "too-much-for-outlook" in names(monthday, event(TIMED))
    assert "zone-missing-here" in names(event(TIMED))


def test_methods_and_durations_are_looked_at():
    assert names(event("DTSTART:20260101T100000Z"), head="METHOD:REQUEST\n") == ["no-answer-buttons"]
    asked = event("DTSTART:20260101T100000Z", "ATTENDEE;RSVP=TRUE:mailto:a@example.org")
    assert names(asked) == ["no-answer-buttons"]
    full = event("DTSTART:20260101T100000Z", "ATTENDEE:mailto:a@b", "ORGANIZER:mailto:c@d")
    assert names(full, full.replace("UID:1", "UID:2"), head="METHOD:REQUEST\n") == ["many-calls-in-request"]
    across = event("DTSTART;TZID=Europe/Paris:20261024T120000", "DURATION:P1D")
    assert names(PARIS.format(tzid="Europe/Paris"), across) == ["length-by-clock"]


@pytest.fixture
def run(tmp_path):
    def runs(data, *arguments):
        path = tmp_path / "invite.ics"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return CliRunner().invoke(ics, [str(path), *arguments])

    return runs


def test_the_command_tells_every_clock(run):
    putin = Leader(name="Vladimir Putin", zone="Europe/Moscow")
    call = Call(title="Trump–Putin", civil="2025-05-19T17:00", zone="Europe/Moscow", participants=[putin])
    result = run(to_ics(call), "--clock", "Kyiv", "--clock", "America/New_York")
    assert result.exit_code == 0
    assert "17:00 Europe/Moscow (UTC+03:00): Vladimir Putin" in result.output
    assert "17:00 Europe/Kyiv (UTC+03:00): Kyiv" in result.output
    assert "10:00 America/New_York (UTC-04:00)" in result.output


def test_the_command_warns_and_fails_where_no_instant_stands(run):
    lying = run(
        calendar(PARIS.format(tzid="Europe/Moscow"), event("DTSTART;TZID=Europe/Moscow:20260715T170000"))
    )
    assert lying.exit_code == 0
    assert "CS601" in lying.output
    assert "Outlook" in lying.output
    floating = run(calendar(event("DTSTART:20260715T170000", title="\x1b[31mred\u202e")))
    assert floating.exit_code == 1
    assert "\x1b[31mred" not in floating.output
    assert "\u202e" not in floating.output
    assert run(calendar(event("DTSTART:20260715T170000")), "--zone", "Europe/Kyiv").exit_code == 0


def test_the_command_gives_json(run):
    result = run(
        calendar(event("DTSTART;TZID=Romance Standard Time:20260715T170000")), "--json", "--clock", "Tokyo"
    )
    document = json.loads(result.output)
    assert document["calls"][0]["start"] == "2026-07-15T15:00:00Z"
    assert document["calls"][0]["clocks"] == [
        {"name": "Tokyo", "zone": "Asia/Tokyo", "civil": "2026-07-16T00:00:00"}
    ]
    assert {finding["code"] for finding in document["findings"]} == {"CS605", "CS624"}


@pytest.mark.parametrize("arguments", [[], ["--zone", "Nowhere"], ["--clock", "Nowhereville"]])
def test_wrong_usage_is_told(run, arguments):
    result = run(b"no calendar" if not arguments else calendar(event(TIMED)), *arguments)
    assert result.exit_code == 2
    assert CliRunner().invoke(ics, ["/nowhere/at/all.ics"]).exit_code == 2
