"""Files of others: the right instants, and a finding for whatever is not plain."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from callsched.errors import MisuseError, UnreadableError
from callsched.ical import busy_times, client_findings, from_ics, to_ics
from callsched.models import Answer, Call, Classification, Leader, Schedule, Status
from callsched.models.announcement import stamp

PARIS = """BEGIN:VTIMEZONE
TZID:{tzid}
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def calendar(*blocks, head=""):
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{''.join(blocks)}END:VCALENDAR\n".replace("\n", "\r\n")


def event(*lines, uid="1", title="x"):
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", *lines, "END:VEVENT", ""])


def read(*lines, head="", zones="", **options):
    return from_ics(calendar(zones, event(*lines), head=head), **options)


def codes(schedule):
    return [finding.name for finding in schedule.findings]


def starts(schedule):
    return [stamp(call.start) for call in schedule.calls]


@pytest.mark.parametrize(
    ("tzid", "names"),
    [
        ("Europe/Paris", []),
        ("europe/paris", ["zone-renamed"]),
        ("Romance Standard Time", ["zone-renamed"]),
        ("/mozilla.org/20050126_1/Europe/Paris", ["zone-renamed"]),
        ("Customized Time Zone", ["zone-by-rules-only"]),
    ],
)
def test_a_zone_is_known_by_any_of_its_names(tzid, names):
    found = read(f"DTSTART;TZID={tzid}:20260715T170000", zones=PARIS.format(tzid=tzid))
    assert starts(found) == ["2026-07-15T15:00:00Z"]
    assert codes(found) == names


def test_rules_that_contradict_their_name_are_told():
    liar = PARIS.format(tzid="Europe/Moscow")
    found = read("DTSTART;TZID=Europe/Moscow:20260715T170000", zones=liar)
    assert starts(found) == ["2026-07-15T14:00:00Z"]
    assert "2026-07-15 15:00Z in clients that read its rules" in found.findings[0].message
    assert "2026-07-15 14:00Z in those that go by the name" in found.findings[0].message


def test_a_time_without_a_zone_is_an_error_unless_one_is_given():
    found = read("DTSTART:20260715T170000")
    assert (found.calls[0].date, found.calls[0].start) == (date(2026, 7, 15), None)
    assert codes(found) == ["floating-time"]
    assert starts(read("DTSTART:20260715T170000", zone="Asia/Tokyo")) == ["2026-07-15T08:00:00Z"]
    named = read("DTSTART:20260715T170000", head="X-WR-TIMEZONE:Europe/Kyiv\n")
    assert starts(named) == ["2026-07-15T14:00:00Z"]


def test_an_unknown_zone_without_rules_is_an_error():
    found = read("DTSTART;TZID=Nowhere:20260715T170000")
    assert codes(found) == ["unknown-time-zone"]
    assert found.calls[0].date == date(2026, 7, 15)


def test_rdate_forms_of_a_zone_are_read_strictly():
    zones = (
        "BEGIN:VTIMEZONE\nTZID:C\nBEGIN:STANDARD\nDTSTART:20251026T030000\nRDATE:20251026T030000,20261025T030000\n"
        "TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:20250330T020000\n"
        "RDATE:20250330T020000,20260329T010000Z\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
    )
    found = [
        starts(read(f"DTSTART;TZID=C:{civil}", zones=zones))[0][11:13]
        for civil in ("20260328T120000", "20260330T120000", "20261024T120000", "20261026T120000")
    ]
    assert found == ["11", "10", "10", "11"]


def test_a_doubled_and_a_skipped_time_are_told():
    assert codes(read("DTSTART;TZID=Europe/Paris:20261025T023000")) == ["shown-twice"]
    assert codes(read("DTSTART;TZID=Europe/Paris:20260329T023000")) == ["skipped-by-clocks"]
    assert starts(read("DTSTART;TZID=Europe/Paris:20260329T023000")) == ["2026-03-29T01:30:00Z"]


def test_a_series_with_holes_and_a_moved_call():
    series = event(
        "DTSTART;TZID=Europe/Paris:20261012T100000", "DTEND;TZID=Europe/Paris:20261012T110000",
        "RRULE:FREQ=WEEKLY;COUNT=5", "EXDATE;TZID=Europe/Paris:20261019T100000", "SEQUENCE:3",
    )  # fmt: skip
    moved = event("RECURRENCE-ID:20261026T090000Z", "DTSTART:20261026T150000Z", title="moved")
    found = from_ics(calendar(series, moved))
    expected = [
        "2026-10-12T08:00:00Z",
        "2026-10-26T15:00:00Z",
        "2026-11-02T09:00:00Z",
        "2026-11-09T09:00:00Z",
    ]
    assert starts(found) == expected
    assert [call.title for call in found.calls] == ["x", "moved", "x", "x"]
    assert found.calls[0].uid == "1/20261012T080000Z"
    assert found.calls[2].duration == timedelta(hours=1)
    assert codes(found) == ["series-unrolled"]


def test_extra_dates_and_all_day_series():
    found = read(
        "DTSTART;VALUE=DATE:20260101", "RDATE;VALUE=DATE:20260105,20260103", "EXDATE;VALUE=DATE:20260105"
    )
    assert [call.date.day for call in found.calls] == [1, 3]
    period = read("DTSTART:20260101T100000Z", "RDATE;VALUE=PERIOD:20260102T100000Z/PT1H")
    assert starts(period) == ["2026-01-01T10:00:00Z", "2026-01-02T10:00:00Z"]


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=3", "nonsense", "FREQ=DAILY;BYDAY=XX", ""]
)
def test_a_rule_that_is_no_series_of_calls_is_told(rule):
    found = read("DTSTART:20260101T100000Z", f"RRULE:{rule}")
    assert starts(found) == ["2026-01-01T10:00:00Z"]
    assert "series-not-read" in codes(found)


def test_an_endless_series_is_cut_and_told():
    found = read("DTSTART:20260101T100000Z", "RRULE:FREQ=DAILY", occurrences=10)
    assert len(found) == 10
    assert "series-cut" in codes(found)
    never = read("DTSTART:20260101T100000Z", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")
    assert len(never) == 1
    assert "series-cut" in codes(never)


def test_all_days_keep_their_length():
    days = read("DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260331").calls[0]
    assert (days.date, days.duration) == (date(2026, 3, 28), timedelta(days=3))
    assert read("DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260329").calls[0].duration is None


def test_a_duration_goes_by_the_clock_for_days_and_by_the_instant_for_hours():
    nominal = read("DTSTART;TZID=Europe/Paris:20261024T120000", "DURATION:P1D").calls[0]
    exact = read("DTSTART;TZID=Europe/Paris:20261024T120000", "DURATION:PT24H").calls[0]
    assert (nominal.duration, exact.duration) == (timedelta(hours=25), timedelta(hours=24))


def test_people_answers_and_details_are_read():
    found = read(
        "DTSTART:20260101T100000Z", "ORGANIZER;CN=Protocol:mailto:p@example.org", "STATUS:TENTATIVE",
        'ATTENDEE;CN="Merz, F.";PARTSTAT=ACCEPTED:mailto:m@example.org',
        "ATTENDEE;ROLE=CHAIR:mailto:c@example.org",
        "ATTENDEE;CUTYPE=ROOM:mailto:room@example.org", "CLASS:CONFIDENTIAL", "CATEGORIES:Ukraine,oil\\, gas",
        'CONFERENCE;VALUE=URI;FEATURE="PHONE,AUDIO":tel:+1',
        "X-GOOGLE-CONFERENCE:https://meet.example.org",
        "RELATED-TO;RELTYPE=FINISHTOSTART;GAP=PT15M:0", "PRIORITY:1", "DESCRIPTION:a\\nb", "COMMENT:kept",
    )  # fmt: skip
    call = found.calls[0]
    assert (call.organizer.name, call.host.address) == ("Protocol", "mailto:c@example.org")
    assert [leader.name for leader in call.participants] == ["Merz, F."]
    assert [(reply.address, reply.answer) for reply in call.replies] == [
        ("mailto:m@example.org", Answer.ACCEPTED)
    ]
    assert (call.status, call.classification) == (Status.TENTATIVE, Classification.CONFIDENTIAL)
    assert call.topics == ("Ukraine", "oil, gas")
    assert [len(c.features) for c in call.conferences] == [2, 0]
    assert (call.after.uid, call.after.gap) == ("0", timedelta(minutes=15))
    assert (call.notes, call.extra) == ("a\nb", ("PRIORITY:1", "COMMENT:kept"))
    assert codes(found) == ["left-out", "kept-as-it-is", "kept-as-it-is"]
    again = from_ics(to_ics(found))
    assert again.calls == found.calls


def test_what_another_program_changed_counts():
    call = Call(
        uid="1", title="old", civil="2026-07-15T17:00", zone="Europe/Paris", duration="PT1H", notes="n"
    )
    text = to_ics(call).decode().replace("\r\n ", "")
    moved = from_ics(
        text.replace("T170000", "T183000")
        .replace("SUMMARY:old", "SUMMARY:new")
        .replace("STATUS:TENTATIVE", "STATUS:CONFIRMED")
    )
    assert (moved.calls[0].title, starts(moved)) == ("new", ["2026-07-15T16:30:00Z"])
    assert moved.calls[0].status is Status.CONFIRMED
    assert moved.calls[0].agreed.instant == moved.calls[0].start
    assert "changed-elsewhere" in codes(moved)
    in_utc = re.sub(r"DT(START|END);TZID=Europe/Paris:20260715T1(\d)", r"DT\1:20260715T1\2", text)
    shifted = from_ics(in_utc.replace("170000", "170000Z").replace("180000", "180000Z"))
    assert (starts(shifted), shifted.calls[0].zone) == (["2026-07-15T17:00:00Z"], "Europe/Paris")
    edited = from_ics(text.replace("DESCRIPTION:", "DESCRIPTION:Bring papers. "))
    assert edited.calls[0].notes.startswith("Bring papers. Wednesday 15 July 2026")


def test_carried_values_cannot_break_reading():
    text = to_ics(Call(uid="1", title="x", date="2026-07-15")).decode().replace("\r\n ", "")
    for nonsense in (
        "{",
        "[]",
        "1",
        '{"zone":"Nowhere"}',
        "[" * 5000,
        '{"notes":1}',
        '{"told":[]}',
        '{"agreed":5}',
    ):
        found = from_ics(re.sub(r"X-CALLSCHED-CALL:.*", lambda _, n=nonsense: f"X-CALLSCHED-CALL:{n}", text))
        assert found.calls[0].date == date(2026, 7, 15)


def test_the_same_uid_twice_is_told_and_the_newest_counts():
    old, new = (
        event("DTSTART:20260101T100000Z", "SEQUENCE:1"),
        event("DTSTART:20260101T120000Z", "SEQUENCE:2"),
    )
    found = from_ics(calendar(new, old))
    assert starts(found) == ["2026-01-01T12:00:00Z"]
    assert codes(found) == ["uid-twice"]


def test_what_is_missing_is_told():
    found = from_ics(calendar("BEGIN:VEVENT\nSUMMARY:no start\nEND:VEVENT\nBEGIN:VTODO\nEND:VTODO\n"))
    assert sorted(codes(found)) == ["event-without-start", "not-a-call"]
    nameless = from_ics(calendar("BEGIN:VEVENT\nDTSTART:20260101T100000Z\nEND:VEVENT\n"))
    assert nameless.calls[0].uid.endswith("@callsched")
    assert codes(nameless) == ["no-uid"]


def test_bad_values_are_told():
    found = read("DTSTART:20260230T100000Z")
    assert codes(found) == ["unreadable-value", "event-without-start"]
    found = read("DTSTART:20260101T100000Z", "DTEND:20260101T090000Z")
    assert (found.calls[0].duration, codes(found)) == (None, ["ends-before-start"])


@pytest.mark.parametrize("civil", ["00010101T000000", "99991231T235959", "99991231T000000"])
@pytest.mark.parametrize("key", ["Asia/Tokyo", "America/New_York", "Etc/UTC"])
def test_the_ends_of_time_are_told(civil, key):
    for more in (
        [],
        ["RRULE:FREQ=YEARLY;BYWEEKNO=1,52"],
        ["DURATION:P9D"],
        [f"RECURRENCE-ID;TZID={key}:{civil}"],
    ):
        data = calendar(PARIS.format(tzid=key), event(f"DTSTART;TZID={key}:{civil}", *more))
        found = from_ics(data)
        assert all(2 <= call.start.year <= 9998 for call in found)
        assert "unreadable-value" in codes(found)
        client_findings(data)
        busy_times(data)


def test_charsets_marks_and_line_ends():
    text = calendar(event("DTSTART:20260101T100000Z", title="Élysée")).replace("\r\n", "\n")
    for data, name in [
        (b"\xef\xbb\xbf" + text.encode(), "starts-with-mark"),
        (text.encode("utf-16"), "not-utf-8"),
        (text.encode("cp1252"), "not-utf-8"),
        (text.replace("\n", "\r").encode(), "lines-not-crlf"),
    ]:
        found = from_ics(data)
        assert found.calls[0].title == "Élysée"
        assert name in codes(found)


def test_a_fold_inside_a_character_is_read():
    data = (
        calendar(event("DTSTART:20260101T100000Z", title="É")).encode().replace(b"\xc3\x89", b"\xc3\r\n \x89")
    )
    assert from_ics(data).calls[0].title == "É"


def test_a_file_cut_in_the_middle_is_told():
    whole = calendar(event("DTSTART:20260101T100000Z"), event("DTSTART:20260102T100000Z", uid="2"))
    found = from_ics(whole[: whole.index("UID:2") + 20])
    assert starts(found) == ["2026-01-01T10:00:00Z"]
    assert "broken-structure" in codes(found)


def test_what_is_no_calendar_is_refused():
    for data in (b"", b"hello", b"\x00" * 100, b"BEGIN:VCARD\r\nEND:VCARD\r\n"):
        with pytest.raises(UnreadableError):
            from_ics(data)
    with pytest.raises(MisuseError):
        from_ics(5)


def test_untimed_calls_are_said_and_come_back():
    schedule = Schedule(title="Week", calls=[Call(title="later"), Call(title="x", date="2026-07-15")])
    data = to_ics(schedule, skip_untimed=True)
    assert b"X-WR-CALDESC:Without a time yet: later" in data
    assert from_ics(data) == schedule


class TestWhatOnlyRepeats:
    """A property that says no more than the call's status is written anew, so it is no loss."""

    RAO = Leader(name="Meera Rao", zone="Asia/Kolkata", address="mailto:office@delhi.example")
    ANN = Leader(name="Ann Whitby", zone="Europe/London", address="mailto:pm@london.example")
    TALKS = Call(
        title="Talks", civil="2026-07-14T18:30", zone="Asia/Kolkata", host=RAO, participants=[ANN]
    ).reschedule(civil="2026-07-14T19:00", at=datetime(2026, 7, 13, 9, tzinfo=UTC))

    @pytest.mark.parametrize(
        "call", [TALKS, TALKS.confirm(), TALKS.model_copy(update={"status": "tentative"})]
    )
    def test_our_own_request_has_nothing_to_tell(self, call):
        assert from_ics(to_ics(call, method="REQUEST")).findings == ()

    def test_our_own_cancellation_has_nothing_to_tell(self):
        off = self.TALKS.cancel(at=datetime(2026, 7, 14, tzinfo=UTC))
        assert from_ics(to_ics(off, method="CANCEL")).findings == ()

    def test_what_the_status_does_not_say_is_told(self):
        ours = to_ics(self.TALKS.confirm(), method="REQUEST")
        (found,) = from_ics(ours.replace(b"BUSYSTATUS:BUSY", b"BUSYSTATUS:OOF")).findings
        assert (found.code, "X-MICROSOFT-CDO-BUSYSTATUS (1)" in found.message) == ("CS633", True)
        (found,) = from_ics(ours.replace(b"TRANSP:OPAQUE", b"TRANSP:TRANSPARENT")).findings
        assert (found.code, "TRANSP:TRANSPARENT (1)" in found.message) == ("CS633", True)
