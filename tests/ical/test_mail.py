"""The mail that carries an invitation."""

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest

from callsched.errors import InvitationError
from callsched.ical import from_ics, to_email, to_ics
from callsched.models import Call, Leader

SENDER = Leader(name="Protocol\r\nBcc: evil@example.org", address="mailto:protocol@example.org")
GUEST = Leader(name="Élodie, “Présidente”", address="elodie@example.org", zone="Europe/Paris")
OTHER = Leader(name="Other", address="mailto:other@example.org", zone="Asia/Tokyo")
CALL = Call(
    uid="1", title="Réunion\r\nX-Evil: 1", organizer=SENDER, participants=[GUEST, OTHER],
    civil="2026-07-15T17:00",    zone="Europe/Paris", duration="PT1H", notes="brief",
)  # fmt: skip
STAMP = datetime(2026, 5, 1, tzinfo=UTC)


def test_the_parts_are_those_that_clients_look_for():
    mail = message_from_bytes(to_email(CALL, stamp=STAMP).as_bytes(), policy=policy.default)
    types = [part.get_content_type() for part in mail.walk()]
    assert types == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/calendar",
        "application/ics",
    ]
    calendar = next(part for part in mail.walk() if part.get_content_type() == "text/calendar")
    assert calendar.get_param("method") == "REQUEST"
    assert calendar.get_content_charset() == "utf-8"
    assert calendar.get_content_disposition() is None
    expected = to_ics(CALL, method="REQUEST", stamp=STAMP, whole=False)
    assert calendar.get_payload(decode=True) == expected
    attached = next(mail.iter_attachments())
    assert (attached.get_filename(), attached.get_payload(decode=True)) == ("invite.ics", expected)
    assert "17:00–18:00 Europe/Paris" in mail.get_body(("plain",)).get_content()
    assert from_ics(expected).calls[0].start == CALL.start


def test_headers_cannot_be_injected():
    mail = message_from_bytes(to_email(CALL).as_bytes(), policy=policy.default)
    assert "Bcc" not in mail
    assert "X-Evil" not in mail
    assert mail["Subject"] == "Invitation: Réunion X-Evil: 1"
    assert [address.addr_spec for address in mail["To"].addresses] == [
        "elodie@example.org",
        "other@example.org",
    ]
    assert mail["To"].addresses[0].display_name == "Élodie, “Présidente”"
    assert mail["Date"] is None


def test_the_same_call_gives_the_same_bytes():
    assert to_email(CALL).as_bytes() == to_email(CALL).as_bytes()
    assert to_email(CALL)["Message-ID"] != to_email(CALL, recipient=OTHER)["Message-ID"]


def test_one_recipient_gets_their_clock_first():
    mail = to_email(CALL, recipient=OTHER)
    text = mail.get_body(("plain",)).get_content()
    assert text.index("Asia/Tokyo") < text.index("Europe/Paris")
    assert mail["To"] == "Other <other@example.org>"


def test_updates_and_cancellations_say_so():
    assert to_email(CALL.confirm())["Subject"].startswith("Updated invitation: ")
    gone = to_email(CALL.cancel(), method="CANCEL")
    assert gone["Subject"].startswith("Cancelled: ")
    assert gone.get_body(("plain",)) is not None


def test_addresses_of_other_scripts_need_smtputf8():
    guest = Leader(name="ü", address="mailto:ü@example.org")
    mail = to_email(CALL.model_copy(update={"participants": (guest,)}))
    assert "ü@example.org".encode() in mail.as_bytes()


@pytest.mark.parametrize("address", ["urn:uuid:1", "mailto:", "", "mailto:a@b@c", "a b@example.org"])
def test_what_no_mail_can_go_to_is_refused(address):
    sender = Leader(name="x", address=address)
    with pytest.raises(InvitationError):
        to_email(CALL.model_copy(update={"organizer": sender}))
