"""What participants send back: REPLY, COUNTER and REFRESH (RFC 5546 section 3.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from callsched.errors import InvitationError, MisuseError, UnreadableError, shortened
from callsched.ical.carried import STATUS
from callsched.ical.entry import attendees_of, duration_of, number
from callsched.ical.event import stamp_of, time_lines
from callsched.ical.kinds import Log
from callsched.ical.moments import Moment, by_clock_of, moment
from callsched.ical.people import organizer_line
from callsched.ical.reader import context_of
from callsched.ical.scan import Component, scan
from callsched.ical.series import occurrence_id
from callsched.ical.text import escaped, file_of
from callsched.ical.values import calendar_address, parse_time, utc_text
from callsched.models import Answer, Reply
from callsched.models.announcement import stamp
from callsched.models.shown import brief

if TYPE_CHECKING:
    from callsched.ical.moments import Context
    from callsched.models import Call, Finding


@dataclass(frozen=True, slots=True)
class Answered:
    """A REPLY: what one participant answers to the call of a uid."""

    uid: str
    reply: Reply
    findings: tuple[Finding, ...] = ()

    def __repr__(self) -> str:
        """Show who answers what to which call, short enough for a line."""
        return brief(self, self.uid, self.reply.address, self.reply.answer)

    def applied(self, call: Call) -> Call:
        """Take the answer in; the newest of a participant counts."""
        _same(self.uid, call)
        return call.answered(self.reply)


@dataclass(frozen=True, slots=True)
class Counter:
    """A COUNTER: another time that a participant proposes."""

    uid: str
    address: str
    proposed: Moment
    duration: timedelta | None = None
    at: datetime | None = None
    sequence: int = 0
    comment: str = ""
    findings: tuple[Finding, ...] = ()

    def __repr__(self) -> str:
        """Show who proposes which time for which call, short enough for a line."""
        return brief(self, self.uid, self.address, stamp(self.start) or self.proposed.day)

    @property
    def start(self) -> datetime | None:
        """The instant that is proposed; None for a date only."""
        return self.proposed.instant

    def accepted(self, call: Call, *, at: datetime | None = None) -> Call:
        """Give the next revision of the call, at the proposed time, to be sent to all as a REQUEST."""
        _same(self.uid, call)
        if self.sequence < call.sequence:
            raise InvitationError(
                f"the proposal is about revision {self.sequence}, and the call is at revision {call.sequence}"
            )
        start = self.start
        when = by_clock_of(call.zone, start) if start is not None and call.zone is not None else self.proposed
        return call.reschedule(
            civil=when.civil,
            date=when.day,
            zone=when.zone,
            fold=when.fold,
            duration=self.duration,
            at=at,
            reason=f"proposed by {self.address}",
        )

    def declined(self, call: Call, *, stamp: datetime | None = None, comment: str = "") -> bytes:
        """Write the DECLINECOUNTER that goes back to the one who proposed; the call stays as it is."""
        _same(self.uid, call)
        lines = ["BEGIN:VEVENT", f"UID:{escaped(call.uid)}", f"DTSTAMP:{utc_text(stamp_of(call, stamp))}"]
        lines += [f"SEQUENCE:{call.sequence}", organizer_line(call, needed=True)]
        lines += [f"ATTENDEE:{calendar_address(self.address)}", *time_lines(call, in_utc=True)]
        lines += [f"SUMMARY:{escaped(call.title)}", f"STATUS:{STATUS[call.status]}"]
        lines += [f"COMMENT:{escaped(comment)}"] if comment else []
        return file_of("DECLINECOUNTER", [*lines, "END:VEVENT"])


@dataclass(frozen=True, slots=True)
class Refresh:
    """A REFRESH: a participant asks for the newest revision."""

    uid: str
    address: str
    at: datetime | None = None
    findings: tuple[Finding, ...] = ()

    def __repr__(self) -> str:
        """Show who asks for which call, short enough for a line."""
        return brief(self, self.uid, self.address, stamp(self.at))


def read_message(data: bytes | str) -> Answered | Counter | Refresh:
    r"""Read what a participant sent back.

    >>> message = read_message(
    ...     "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260701T120000Z\r\n"
    ...     "ATTENDEE;PARTSTAT=ACCEPTED:mailto:pm@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ... )
    >>> message.reply.answer.value, message.uid
    ('accepted', '1')

    An ORGANIZER is not needed: outlook.com sends none. Raises `UnreadableError` for what is no REPLY, COUNTER
    or REFRESH, or names no participant. RFC 5546 sections 3.2.3, 3.2.6 and 3.2.7.
    """
    log = Log()
    calendar = next(iter(scan(data, log)), None)
    part = next((p for p in calendar.parts if p.name == "VEVENT"), None) if calendar is not None else None
    if calendar is None or part is None:
        raise UnreadableError("the message holds no event")
    context = context_of(calendar, log)
    method = context.method
    if method not in ("REPLY", "COUNTER", "REFRESH"):
        raise UnreadableError(f"the message is no REPLY, COUNTER or REFRESH but `{shortened(method)}`")
    people = list(attendees_of(part, context))
    if not people or not part.text("UID"):
        raise UnreadableError(f"the {method} does not say who sent it, or about which call")
    uid = _uid(part, context)
    address, at = people[0].leader.address, _stamp(part)
    if method == "REFRESH":
        return Refresh(uid, address, at, log.findings())
    sequence, comment = number(part.text("SEQUENCE")), part.text("COMMENT")
    if method == "COUNTER":
        proposed, duration = _proposed(part, context)
        return Counter(uid, address, proposed, duration, at, sequence, comment, log.findings())
    answer = people[0].answer
    if answer is Answer.NEEDS_ACTION:
        log.tell("unreadable-value", f"`{shortened(address)}` replies, but does not say what")
    reply = Reply(address=address, answer=answer, at=at, sequence=sequence, comment=comment)
    return Answered(uid, reply, log.findings())


def _uid(part: Component, context: Context) -> str:
    """Give the uid of the call: of one occurrence of a series, as `from_ics` names it."""
    line = part.first("RECURRENCE-ID")
    each = moment(line, context, part.text("UID")) if line is not None else None
    return part.text("UID") + (f"/{occurrence_id(each)}" if each is not None else "")


def _proposed(part: Component, context: Context) -> tuple[Moment, timedelta | None]:
    line = part.first("DTSTART")
    what = shortened(part.text("SUMMARY") or part.text("UID"))
    proposed = moment(line, context, what) if line is not None else None
    if proposed is None:
        raise UnreadableError("the COUNTER proposes no time that can be read")
    return proposed, duration_of(part, proposed, context, what)


def _stamp(part: Component) -> datetime | None:
    found = parse_time(part.text("DTSTAMP"))
    return found[0].replace(tzinfo=UTC) if found is not None and isinstance(found[0], datetime) else None


def _same(uid: str, call: Call) -> None:
    if uid != call.uid:
        raise MisuseError(f"the message is about `{shortened(uid)}`, not about `{shortened(call.uid)}`")
