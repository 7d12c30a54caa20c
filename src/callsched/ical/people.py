"""Who sends an invitation, who receives it: ORGANIZER and ATTENDEE lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.errors import InvitationError
from callsched.ical.text import parameter, visible
from callsched.ical.values import calendar_address
from callsched.models import Answer
from callsched.models.invitation import mailbox

if TYPE_CHECKING:
    from callsched.models import Call, Leader

NOBODY = "invalid:nomail"
"""The address of an organizer who has none: a published entry must name an ORGANIZER (RFC 5546 3.2.1)."""


def organizer_of(call: Call) -> Leader | None:
    """Give who sends the invitations: the organizer, or else the host."""
    return call.organizer or call.host


def organizer_line(call: Call, *, needed: bool) -> str:
    """Write the ORGANIZER; raise `InvitationError` where one with an address is needed and missing."""
    organizer = organizer_of(call)
    address = organizer.address if organizer is not None else ""
    if needed and not address.strip():
        raise InvitationError(
            f"an invitation to `{visible(call.title)}` needs an organizer (or host) with a calendar address"
        )
    name = f";CN={parameter(visible(organizer.name))}" if organizer is not None and organizer.name else ""
    return f"ORGANIZER{name}:{calendar_address(address) if address.strip() else NOBODY}"


def invited(call: Call, recipient: Leader | None = None) -> list[Leader]:
    """List who can be invited: the host and the participants that have an address, each address once."""
    people = [recipient] if recipient is not None else list(call.everyone)
    by_address = {mailbox(leader.address): leader for leader in reversed(people) if leader.address.strip()}
    return list(reversed(by_address.values()))


def attendee_answers(call: Call) -> dict[str, Answer]:
    """Give the PARTSTAT of everyone who can be invited, by address; the organizer has accepted."""
    given = {mailbox(reply.address): reply.answer for reply in call.replies}
    organizer = organizer_of(call)
    sender = mailbox(organizer.address) if organizer is not None else ""
    keys = [mailbox(leader.address) for leader in invited(call)]
    return {key: given.get(key, Answer.ACCEPTED if key == sender else Answer.NEEDS_ACTION) for key in keys}


def attendee_lines(call: Call, people: list[Leader], *, asking: bool) -> list[str]:
    """Write the ATTENDEEs, all parameters written out, for clients differ in what they take for granted."""
    answers = attendee_answers(call)
    lines = []
    for leader in people:
        answer = answers.get(mailbox(leader.address), Answer.NEEDS_ACTION)
        role = "CHAIR" if leader == call.host else "REQ-PARTICIPANT"
        asked = ";RSVP=TRUE" if asking and answer is Answer.NEEDS_ACTION else ";RSVP=FALSE"
        name = f";CN={parameter(visible(leader.name))}" if leader.name else ""
        lines.append(
            f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE={role};PARTSTAT={answer.upper()}{asked}{name}"
            f":{calendar_address(leader.address)}"
        )
    return lines


def shown_location(call: Call) -> str:
    """Give what stands in LOCATION: the place, or else the first way in, for few clients show CONFERENCE."""
    return call.location or (call.conferences[0].uri if call.conferences else "")
