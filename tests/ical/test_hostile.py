"""Files made to break readers: bounded time and memory, and no exception but the library's own."""

import re
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callsched.errors import CallschedError, UnreadableError
from callsched.ical import busy_times, client_findings, from_ics, read_message, to_ics
from callsched.models import Call, Leader, Schedule
from ical.drawn import schedules, texts
from ical.test_clients import RDATES
from ical.test_reader import PARIS, calendar, event

HEAD = b"BEGIN:VCALENDAR\r\n"
EVENT = "DTSTART:20260101T100000Z"
SEEDS = [
    calendar(
        PARIS.format(tzid="Europe/Paris"),
        event("DTSTART;TZID=Europe/Paris:20260715T170000", "RRULE:FREQ=WEEKLY;COUNT=4"),
    ),
    calendar(RDATES, event("DTSTART;TZID=Europe/Paris:20260715T170000", "DURATION:PT1H")),
    calendar(
        event(
            EVENT, "RECURRENCE-ID:20260101T100000Z", "EXDATE:20260101T100000Z", "RDATE:20260102T100000Z/PT1H"
        )
    ),
    calendar(
        "BEGIN:VFREEBUSY\nFREEBUSY:20260715T150000Z/PT1H\nEND:VFREEBUSY\n",
        event("DTSTART;VALUE=DATE:20260101"),
    ),
    calendar(
        event(EVENT, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b", "BEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM"),
        head="METHOD:REPLY\n",
    ),
]


def read_all(data):
    """Read in every way; whatever happens is an answer or an error of the library."""
    for read in (from_ics, client_findings, busy_times, read_message):
        try:
            found = read(data)
        except CallschedError:
            continue
        if isinstance(found, Schedule):
            try:
                assert from_ics(to_ics(found, skip_untimed=True)).calls == found.calls
            except CallschedError:
                continue


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_mutated_files_are_read_or_refused(data):
    text = data.draw(st.sampled_from(SEEDS) | schedules.map(lambda s: to_ics(s, skip_untimed=True).decode()))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 30))
        new = data.draw(
            st.sampled_from(
                [
                    "",
                    "\r\n",
                    "\n ",
                    ";",
                    ":",
                    ",",
                    "=",
                    '"',
                    "\\",
                    "Z",
                    "9999",
                    "-",
                    "0000",
                    "/",
                    "BEGIN:VEVENT\r\n",
                ]
            )
            | st.text(max_size=5)
        )
        text = text[:at] + new + text[at + length :]
    read_all(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    read_all(data)
    read_all(HEAD + b"BEGIN:VEVENT\r\n" + data + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(
        ["UID", "DTSTART", "DTEND", "RRULE", "RDATE", "TRIGGER", "SEQUENCE", "X-CALLSCHED-CALL", "GEO"]
    ),
    texts,
)
def test_any_value_is_read_or_refused(name, value):
    read_all(calendar(event(EVENT, f"{name}:{value}")).encode("utf-8", "surrogatepass"))


def bombs():
    deep = b"BEGIN:VEVENT\r\n" * 100_000
    many = b"BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n" * 1_000_000
    dates = ",".join(
        f"20{y:02}{m:02}{d:02}T{h:02}0000Z"
        for y in range(10, 40)
        for m in range(1, 13)
        for d in range(1, 29)
        for h in range(24)
    )
    zone_of_dates = PARIS.format(tzid="Custom").replace(
        "TZOFFSETFROM:+0200\n", f"TZOFFSETFROM:+0200\nRDATE:{dates}\n"
    )
    series = "".join(
        event(EVENT, "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", uid=str(n)) for n in range(2000)
    )
    return {
        "50 MB": HEAD + b"X:" + b"x" * 50_000_000,
        "30 MB in one line": HEAD + b"BEGIN:VEVENT\r\nSUMMARY:" + b"\\" * 30_000_000,
        "a million components": HEAD + many,
        "nested components": HEAD + deep,
        "a million folds": HEAD + b"BEGIN:VEVENT\r\nSUMMARY:x" + b"\r\n x" * 1_000_000,
        "a million parameters": HEAD + b"BEGIN:VEVENT\r\nSUMMARY" + b";A=b" * 1_000_000 + b":x\r\nEND:VEVENT",
        "open quotes": HEAD + b'BEGIN:VEVENT\r\nSUMMARY;A="' + b'",";' * 500_000,
        "a million bad lines": HEAD + b"BEGIN:VEVENT\r\n" + b"nonsense\r\n" * 300_000,
        "dates": calendar(event(EVENT, f"RDATE:{dates}")).encode(),
        "dates to leave out": calendar(event(EVENT, "RRULE:FREQ=DAILY", f"EXDATE:{dates}")).encode(),
        "a zone of dates": calendar(
            zone_of_dates, *(event("DTSTART;TZID=Custom:20260101T100000", uid=str(n)) for n in range(300))
        ).encode(),
        "rules that never match": calendar(series).encode(),
        "by the second for ever": calendar(event(EVENT, "RRULE:FREQ=SECONDLY")).encode(),
        "categories": calendar(event(EVENT, "CATEGORIES:" + "a\\,," * 200_000)).encode(),
        "attendees": calendar(event(EVENT, *(f"ATTENDEE:mailto:a{n}@b" for n in range(20_000)))).encode(),
        "end of nothing": HEAD + b"END:VEVENT\r\n" * 300_000,
    }


BOMBS = bombs()


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_defused(name):
    for read in (from_ics, client_findings, busy_times):
        try:
            found = read(BOMBS[name])
        except UnreadableError:
            continue
        assert len(getattr(found, "findings", ())) < 1000


def test_memory_stays_within_a_multiple_of_the_file():
    data = HEAD + b"BEGIN:VEVENT\r\n" + b"X-A:b\r\n" * 150_000
    tracemalloc.start()
    try:
        from_ics(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 150 * len(data)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_hostile_values_in_every_field_inject_nothing(text):
    text = text or "x"
    person = Leader(name=text, office=text, address="mailto:a@example.org")
    call = Call(
        title=text, topics=[text, text], participants=[person], organizer=person, location=text,
        notes=text * 5, date="2026-07-15",
    )  # fmt: skip
    plain = Call(
        title="x",
        topics=["x", "x"],
        participants=[person],
        organizer=person,
        location="x",
        notes="x",
        date="2026-07-15",
    )
    for method in ("PUBLISH", "REQUEST"):
        found, expected = (
            [n for n in names(to_ics(c, method=method)) if n not in ("CATEGORIES", "LOCATION")]
            for c in (call, plain)
        )
        assert found == expected


def names(data):
    return re.findall(r"(?m)^[A-Z0-9-]+", data.decode().replace("\r\n ", "").replace("\r", ""))


def test_ten_thousand_characters_in_every_field():
    long = 'é\r\n;,\\"^' * 1500
    person = Leader(name=long, address="mailto:a@example.org")
    call = Call(
        uid="1",
        title=long,
        topics=[long],
        participants=[person],
        organizer=person,
        location=long,
        notes=long,
        date="2026-07-15",
    )
    assert from_ics(to_ics(call, method="REQUEST", whole=True)).calls == (call,)
