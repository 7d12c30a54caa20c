"""`to_email`: an invitation as the mail whose parts clients look for (iMIP, RFC 6047)."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from callsched.errors import InvitationError, shortened
from callsched.ical.description import describe
from callsched.ical.people import invited, organizer_of
from callsched.ical.text import visible
from callsched.ical.values import calendar_address
from callsched.ical.writer import Method, recipient_of, to_ics

if TYPE_CHECKING:
    from datetime import datetime
    from email.headerregistry import Address
    from email.message import EmailMessage

    from callsched.models import Call, Leader

_SUBJECTS = {"PUBLISH": "For your calendar", "REQUEST": "Invitation", "CANCEL": "Cancelled"}


def to_email(
    call: Call,
    *,
    method: Method = "REQUEST",
    recipient: Leader | str | None = None,
    stamp: datetime | None = None,
    whole: bool = False,
) -> EmailMessage:
    """Write the mail that carries an invitation, an update or a cancellation.

    >>> from callsched.models import Call, Leader
    >>> sender = Leader(name="Protocol", address="mailto:protocol@example.org")
    >>> guest = Leader(name="Keir Starmer", address="mailto:pm@example.org", zone="Europe/London")
    >>> call = Call(title="Starmer–Merz", date="2026-07-15", organizer=sender, participants=[guest])
    >>> mail = to_email(call)
    >>> mail["Subject"], mail["To"]
    ('Invitation: Starmer–Merz', 'Keir Starmer <pm@example.org>')
    >>> [part.get_content_type() for part in mail.walk()][2:]
    ['text/plain', 'text/calendar', 'application/ics']

    The parts: mixed{alternative{text/plain, text/calendar; method=…}, invite.ics}. To all who are invited, or
    to one `recipient` with that clock first. What only callsched reads stays out of it unless `whole`. Same
    call, same bytes; a Date only with a `stamp`. Raises `InvitationError` for what cannot be sent. RFC 6047.
    """
    from email import policy  # noqa: PLC0415 (mail is not what callsched is loaded for)
    from email.message import EmailMessage  # noqa: PLC0415
    from email.utils import format_datetime  # noqa: PLC0415

    one = recipient_of(recipient, [call])
    data = to_ics(call, method=method, stamp=stamp, recipient=one, whole=whole)
    sender = organizer_of(call)
    people = [one] if one is not None else invited(call)
    if sender is None or not people:
        raise InvitationError(f"a mail about `{shortened(call.title)}` needs a sender and someone to go to")
    addresses = [_address(leader) for leader in (sender, *people)]
    plain = all(address.addr_spec.isascii() for address in addresses)
    mail = EmailMessage(policy=policy.SMTP if plain else policy.SMTPUTF8)
    mail["From"], mail["To"] = addresses[0], addresses[1:]
    mail["Subject"] = _subject(call, method)
    mail["Message-ID"] = f"<{_mark(data + repr(one).encode())}@callsched>"
    if stamp is not None:
        mail["Date"] = format_datetime(stamp)
    mail.set_content(visible(f"{call.title}\n\n{describe(call, first=one)}\n"), cte="base64")
    mail.add_alternative(
        data, "text", "calendar", cte="base64", params={"method": method, "charset": "UTF-8"}
    )
    mail.add_attachment(data, "application", "ics", filename="invite.ics", params={"name": "invite.ics"})
    for number, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"=_{_mark(data)}_{number}")
    return mail


def _subject(call: Call, method: Method) -> str:
    word = "Updated invitation" if method == "REQUEST" and call.sequence else _SUBJECTS[method]
    return f"{word}: {' '.join(visible(call.title).split())}"


def _mark(data: bytes) -> str:
    return blake2b(data, digest_size=12).hexdigest()


def _address(leader: Leader) -> Address:
    from email.errors import HeaderParseError  # noqa: PLC0415
    from email.headerregistry import Address  # noqa: PLC0415

    text = calendar_address(leader.address or "?")
    mailbox = text.removeprefix("mailto:").partition("?")[0]
    name = " ".join(visible(leader.name).split())
    local, at, domain = mailbox.rpartition("@")
    try:
        if local and at and not local.isascii():
            return Address(display_name=name, username=local, domain=domain)
        found = Address(display_name=name, addr_spec=mailbox)
    except (ValueError, IndexError, AttributeError, HeaderParseError) as error:
        raise InvitationError(f"`{shortened(leader.address)}` is no address that a mail can go to") from error
    if mailbox == text:
        raise InvitationError(f"`{shortened(leader.address)}` is no mail address")
    return found
