"""The life of an invitation: sent, moved, answered, countered, called off."""

from datetime import UTC, datetime, timedelta

import pytest

from callsched.errors import InvitationError, MisuseError, UnreadableError
from callsched.ical import Answered, Counter, Refresh, from_ics, read_message, to_ics, to_ics_files
from callsched.models import Answer, Call, Leader, Reply, Schedule, Status

PROTOCOL = Leader(name="Protocol", address="mailto:protocol@example.org")
MERZ = Leader(
    name="Friedrich Merz", address="mailto:merz@example.org", zone="Europe/Berlin", office="Chancellor"
)
STARMER = Leader(name="Keir Starmer", address="starmer@example.org", zone="Europe/London")
CALL = Call(
    uid="1@example.org", title="Merz–Starmer", organizer=PROTOCOL, participants=[MERZ, STARMER],
    topics=["Ukraine"],    civil="2026-07-15T17:00",
    zone="Europe/Berlin", duration="PT1H", notes="secret brief",
)  # fmt: skip
MAY, JUNE = datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC)


def lines(data):
    return data.decode().replace("\r\n ", "").split("\r\n")


def value(data, name):
    return [line.rpartition(":")[2] for line in lines(data) if line.startswith((f"{name}:", f"{name};"))]


def reply(method="REPLY", *more, organizer=True):
    told = ["ORGANIZER:mailto:protocol@example.org"] if organizer else []
    body = [
        "BEGIN:VCALENDAR",
        f"METHOD:{method}",
        "BEGIN:VEVENT",
        "UID:1@example.org",
        "DTSTAMP:20260601T120000Z",
        *told,
    ]
    return "\r\n".join([*body, *more, "END:VEVENT", "END:VCALENDAR", ""])


def test_a_request_asks_everyone_who_has_an_address():
    data = to_ics(CALL, method="REQUEST", stamp=MAY)
    assert value(data, "METHOD") == ["REQUEST"]
    assert value(data, "DTSTAMP") == ["20260501T000000Z"]
    assert value(data, "ATTENDEE") == ["merz@example.org", "starmer@example.org"]
    attendees = [line for line in lines(data) if line.startswith("ATTENDEE")]
    assert all(
        "PARTSTAT=NEEDS-ACTION;RSVP=TRUE" in line and "CUTYPE=INDIVIDUAL" in line for line in attendees
    )
    assert "ORGANIZER;CN=Protocol:mailto:protocol@example.org" in lines(data)


def test_a_publication_names_no_attendees_but_an_organizer():
    data = to_ics(CALL)
    assert value(data, "ATTENDEE") == []
    assert "ORGANIZER;CN=Protocol:mailto:protocol@example.org" in lines(data)
    assert "ORGANIZER:invalid:nomail" in lines(to_ics(Call(title="x", date="2026-07-15")))


def test_revisions_raise_the_sequence_and_keep_the_uid():
    moved = CALL.reschedule(civil="2026-07-16T17:00", at=MAY, reason="travel")
    confirmed = moved.confirm(at=JUNE)
    gone = confirmed.cancel(at=JUNE)
    assert [call.sequence for call in (CALL, moved, confirmed, gone)] == [0, 1, 2, 3]
    assert {call.uid for call in (CALL, moved, confirmed, gone)} == {CALL.uid}
    assert [change.what for change in gone.history] == ["rescheduled", "confirmed", "cancelled"]
    assert moved.agreed.instant == moved.start
    assert value(to_ics(confirmed, method="REQUEST"), "LAST-MODIFIED") == ["20260601T000000Z"]
    assert value(to_ics(confirmed, method="REQUEST"), "DTSTAMP") == ["20260601T000000Z"]


def test_a_cancel_keeps_uid_attendees_and_time():
    sent, gone = to_ics(CALL, method="REQUEST"), to_ics(CALL.cancel(at=JUNE), method="CANCEL")
    for name in ("UID", "DTSTART", "DTEND", "ATTENDEE", "ORGANIZER"):
        assert value(sent, name) == value(gone, name)
    assert (value(gone, "STATUS"), value(gone, "SEQUENCE")) == (["CANCELLED"], ["1"])
    assert b"RSVP=TRUE" not in gone
    assert b"VALARM" not in to_ics(
        CALL.model_copy(update={"alarm": timedelta(minutes=5)}).cancel(), method="CANCEL"
    )
    assert from_ics(gone).calls[0].status is Status.CANCELLED


def test_an_update_must_raise_the_sequence():
    moved = CALL.reschedule(civil="2026-07-16T17:00")
    assert to_ics(moved, method="REQUEST", replaces=CALL)
    with pytest.raises(InvitationError, match="revision 0 cannot replace revision 0"):
        to_ics(CALL.model_copy(update={"title": "y"}), method="REQUEST", replaces=CALL)
    with pytest.raises(InvitationError, match="revision 1 cannot replace revision 2"):
        to_ics(moved, method="REQUEST", replaces=moved.confirm())
    with pytest.raises(InvitationError, match="uid"):
        to_ics(moved, method="REQUEST", replaces=Call(title="other"))


@pytest.mark.parametrize(
    "change",
    [
        lambda: CALL.cancel().cancel(),
        lambda: CALL.cancel().reschedule(civil="2026-07-16T17:00"),
        lambda: CALL.confirm().confirm(),
        CALL.reschedule,
        lambda: CALL.reschedule(civil=CALL.civil),
        lambda: CALL.confirm(at=JUNE).cancel(at=MAY),
        lambda: to_ics(CALL, stamp=datetime(2026, 1, 1)),
        lambda: to_ics(CALL.confirm(at=JUNE), stamp=MAY),
        lambda: to_ics(CALL, method="REFRESH"),
        lambda: to_ics(CALL, hide=["everything"]),
        lambda: to_ics(CALL, hide=["text"], whole=True),
        lambda: to_ics(CALL, method="REQUEST", recipient="nobody@example.org"),
    ],
)
def test_misuse_is_refused(change):
    with pytest.raises(MisuseError):
        change()


@pytest.mark.parametrize(
    ("write", "why"),
    [
        (lambda: to_ics(CALL, method="CANCEL"), "cancelled call"),
        (lambda: to_ics(CALL.cancel(), method="REQUEST"), "CANCEL"),
        (
            lambda: to_ics(Schedule(calls=[CALL, Call(title="y", date="2026-07-15")]), method="REQUEST"),
            "one call",
        ),
        (
            lambda: to_ics(Call(title="x", date="2026-07-15", participants=[MERZ]), method="REQUEST"),
            "organizer",
        ),
        (
            lambda: to_ics(Call(title="x", date="2026-07-15", organizer=PROTOCOL), method="REQUEST"),
            "calendar address",
        ),
        (lambda: to_ics(Call(title="x")), "no time and no date"),
        (lambda: to_ics(Call(title="x", uid="a\rb", date="2026-07-15")), "control characters"),
        (lambda: to_ics(Call(title="x", date="2026-07-15", extra=["X:1\nY:2"])), "no line"),
        (lambda: to_ics(Call(title="x", date="2026-07-15", extra=["UID:2"])), "no line"),
        (
            lambda: to_ics(Call(title="x", date="2026-07-15", organizer=Leader(name="x", address="a b@c"))),
            "address",
        ),
    ],
)
def test_what_cannot_be_sent_is_told(write, why):
    with pytest.raises(InvitationError, match=why):
        write()


def test_what_is_sent_does_not_tell_what_only_callsched_reads():
    leader = MERZ.model_copy(update={"busy": ((MAY, JUNE, "holiday"),)})
    call = CALL.model_copy(update={"participants": (leader,)}).cancel(reason="a secret reason")
    sent = to_ics(call, method="CANCEL")
    assert b"holiday" not in sent
    assert b"secret reason" not in sent
    assert from_ics(to_ics(call, method="CANCEL", whole=True)).calls == (call,)


def test_a_schedule_gives_one_file_a_call():
    other = CALL.model_copy(update={"uid": "2"})
    assert list(to_ics_files(Schedule(calls=[CALL, other, Call(title="later")]))) == [CALL.uid, "2"]


def test_a_copy_for_one_tells_that_clock_first_and_hides_what_is_asked():
    text = "\n".join(lines(to_ics(CALL, method="REQUEST", recipient=STARMER)))
    assert text.index("16:00–17:00 Europe/London") < text.index("17:00–18:00 Europe/Berlin")
    assert "X-CALLSCHED-CALL" not in text
    hidden = "\n".join(
        lines(
            to_ics(CALL, method="REQUEST", recipient="mailto:STARMER@example.org", hide=["attendees", "text"])
        )
    )
    for secret in ("Merz", "secret brief", "Ukraine", "merz@example.org"):
        assert secret not in hidden
    assert "SUMMARY:Telephone call" in hidden
    assert value(hidden.replace("\n", "\r\n").encode(), "ATTENDEE") == ["starmer@example.org"]


def test_an_answer_is_taken_in_and_the_newest_counts():
    message = read_message(
        reply("REPLY", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:MERZ@example.org", "COMMENT:gladly")
    )
    assert isinstance(message, Answered)
    call = message.applied(CALL)
    assert call.replies == (
        Reply(
            address="mailto:MERZ@example.org",
            answer="accepted",
            at=datetime(2026, 6, 1, 12, tzinfo=UTC),
            comment="gladly",
        ),
    )
    older = Reply(address="merz@example.org", answer="declined", at=MAY)
    newer = Reply(address="merz@example.org", answer="tentative", at=datetime(2026, 6, 2, tzinfo=UTC))
    assert call.answered(older) == call
    assert [r.answer for r in call.answered(newer).replies] == [Answer.TENTATIVE]
    assert "PARTSTAT=ACCEPTED" in "\n".join(lines(to_ics(call, method="REQUEST")))
    moved = call.reschedule(civil="2026-07-16T17:00")
    assert moved.replies == ()
    assert moved.answered(newer) == moved
    with pytest.raises(MisuseError, match="not asked"):
        call.answered(Reply(address="mailto:stranger@example.org", answer="accepted"))
    with pytest.raises(MisuseError, match="is about"):
        message.applied(Call(title="other"))


def test_outlook_com_answers_without_an_organizer():
    message = read_message(
        reply("REPLY", "ATTENDEE;PARTSTAT=DECLINED:mailto:merz@example.org", organizer=False)
    )
    assert message.reply.answer is Answer.DECLINED


def test_a_counter_is_accepted_or_declined():
    proposal = (
        "ATTENDEE;PARTSTAT=TENTATIVE:mailto:merz@example.org",
        "DTSTART:20260715T160000Z",
        "DTEND:20260715T163000Z",
    )
    message = read_message(reply("COUNTER", *proposal, "SEQUENCE:0"))
    assert isinstance(message, Counter)
    moved = message.accepted(CALL, at=JUNE)
    assert (moved.start.hour, moved.duration, moved.sequence) == (16, timedelta(minutes=30), 1)
    assert (moved.civil, moved.zone) == (datetime(2026, 7, 15, 18), "Europe/Berlin")
    assert to_ics(moved, method="REQUEST", replaces=CALL)
    no = message.declined(CALL, stamp=JUNE, comment="the chancellor travels")
    assert (value(no, "METHOD"), value(no, "ATTENDEE"), value(no, "SEQUENCE")) == (
        ["DECLINECOUNTER"],
        ["merz@example.org"],
        ["0"],
    )
    with pytest.raises(InvitationError, match="revision 0"):
        message.accepted(CALL.reschedule(civil="2026-07-17T17:00"))


def test_a_refresh_says_who_asks():
    message = read_message(reply("REFRESH", "ATTENDEE:mailto:merz@example.org"))
    assert (type(message), message.address) == (Refresh, "mailto:merz@example.org")


def test_an_answer_for_one_of_a_series():
    message = read_message(
        reply("REPLY", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b", "RECURRENCE-ID:20260715T150000Z")
    )
    assert message.uid == "1@example.org/20260715T150000Z"


@pytest.mark.parametrize(
    "data",
    [
        reply("REQUEST", "ATTENDEE:mailto:a@b"),
        reply("REPLY"),
        reply("COUNTER", "ATTENDEE:mailto:a@b"),
        "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n",
    ],
)
def test_what_is_no_message_is_refused(data):
    with pytest.raises(UnreadableError):
        read_message(data)
