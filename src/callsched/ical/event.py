"""One call as the lines of a VEVENT."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from callsched.errors import InvitationError, shortened
from callsched.ical.carried import STATUS, carried
from callsched.ical.description import describe
from callsched.ical.people import attendee_lines, invited, organizer_line, shown_location
from callsched.ical.text import escaped, parameter, parsed, visible
from callsched.ical.values import civil_text, date_text, duration_text, utc_text
from callsched.models import Medium

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from callsched.models import Call, Leader

_BUSY = {"TENTATIVE": "TENTATIVE", "CONFIRMED": "BUSY"}
_REDACTED = {Medium.TELEPHONE: "Telephone call", Medium.VIDEO: "Video call", Medium.MEETING: "Meeting"}
_BEFORE_ALL = datetime(2020, 1, 1, tzinfo=UTC)
OWN = frozenset(
    {"BEGIN", "END", "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "DURATION", "SUMMARY"}
    | {"DESCRIPTION", "LOCATION", "CATEGORIES", "STATUS", "TRANSP", "CLASS", "ORGANIZER", "ATTENDEE"}
    | {"CONFERENCE", "RELATED-TO", "RECURRENCE-ID", "RRULE", "RDATE", "EXDATE", "EXRULE", "METHOD", "VERSION"}
    | {"PRODID", "TZID", "X-MICROSOFT-CDO-BUSYSTATUS", "X-CALLSCHED-CALL"}
)
"""The properties that the writer writes itself or never writes; `extra` may hold any other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """For whom a file is, and how much of a call it tells."""

    method: str
    stamp: datetime | None = None
    recipient: Leader | None = None
    hide_attendees: bool = False
    hide_text: bool = False
    whole: bool = True
    titles: Mapping[str, str]


def event_lines(call: Call, copy: Copy, *, in_utc: bool) -> Iterator[str]:
    """Yield the content lines of a call, unfolded, the alarm last."""
    if call.uid != visible(call.uid):
        raise InvitationError(f"the uid `{shortened(call.uid)}` holds control characters")
    description = _description(call, copy)
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(call.uid)}"
    yield f"DTSTAMP:{utc_text(stamp_of(call, copy.stamp))}"
    if (changed := last_change(call)) is not None:
        yield f"LAST-MODIFIED:{utc_text(changed)}"
    yield f"SEQUENCE:{call.sequence}"
    yield from time_lines(call, in_utc=in_utc)
    summary = _REDACTED[call.medium] if copy.hide_text else call.title
    yield f"SUMMARY:{escaped(summary)}"
    if description:
        yield f"DESCRIPTION:{escaped(description)}"
    yield from _details(call, copy)
    yield from _people(call, copy)
    if copy.whole:
        yield f"X-CALLSCHED-CALL:{escaped(carried(call, description, copy.method))}"
    if not copy.hide_text:
        yield from map(_extra, call.extra)
    if call.alarm is not None and copy.method != "CANCEL":
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{escaped(summary)}")
        yield from (f"TRIGGER:{_alarm(call.alarm)}", "END:VALARM")
    yield "END:VEVENT"


def busyness(status: str, *, untimed: bool) -> tuple[str, str]:
    """Give how a call blocks its time, as the standard says it and as Outlook does.

    >>> busyness("TENTATIVE", untimed=False)
    ('OPAQUE', 'TENTATIVE')
    """
    return ("TRANSPARENT", "FREE") if untimed or status == "CANCELLED" else ("OPAQUE", _BUSY[status])


def stamp_of(call: Call, stamp: datetime | None) -> datetime:
    """Give the DTSTAMP: the caller's, else that of the last change, else 2020 and a second for each revision.

    Nothing is taken from the host's clock: the same call gives the same bytes.
    """
    if stamp is not None:
        return stamp
    return last_change(call) or _BEFORE_ALL + timedelta(seconds=min(call.sequence, 10**9))


def last_change(call: Call) -> datetime | None:
    """Give the instant of the last change on record."""
    return max((change.at for change in call.history if change.at is not None), default=None)


def time_lines(call: Call, *, in_utc: bool) -> Iterator[str]:
    """Yield DTSTART and DTEND; never DURATION, which clients read by the clock across a change."""
    if call.date is not None:
        days = max(1, call.duration.days if call.duration else 1)
        yield f"DTSTART;VALUE=DATE:{date_text(call.date)}"
        yield f"DTEND;VALUE=DATE:{date_text(call.date + timedelta(days=days))}"
        return
    start, end = call.start, call.end
    if start is None:
        raise InvitationError(f"the call `{shortened(call.title)}` has no time and no date to invite to")
    if in_utc or call.zone is None or call.civil is None:
        yield f"DTSTART:{utc_text(start)}"
        if end is not None:
            yield f"DTEND:{utc_text(end)}"
        return
    yield f"DTSTART;TZID={parameter(call.zone)}:{civil_text(call.civil)}"
    if end is not None:
        from callsched.zones import zone  # noqa: PLC0415

        yield f"DTEND;TZID={parameter(call.zone)}:{civil_text(zone(call.zone).civil(end))}"


def _description(call: Call, copy: Copy) -> str:
    told = call
    if copy.hide_attendees:
        told = told.model_copy(
            update={"host": None, "participants": (copy.recipient,) if copy.recipient else ()}
        )
    if copy.hide_text:
        told = told.model_copy(update={"notes": "", "announcements": (), "after": None})
    return visible(describe(told, first=copy.recipient, titles=copy.titles))


def _details(call: Call, copy: Copy) -> Iterator[str]:
    location = shown_location(call.model_copy(update={"location": ""}) if copy.hide_text else call)
    if location:
        yield f"LOCATION:{escaped(location)}"
    topics = [] if copy.hide_text else list(filter(None, map(visible, call.topics)))
    if topics:
        yield f"CATEGORIES:{','.join(map(escaped, topics))}"
    status = STATUS[call.status]
    yield f"STATUS:{status}"
    untimed = call.date is not None
    transparency, busy = busyness(status, untimed=untimed)
    yield f"TRANSP:{transparency}"
    yield f"X-MICROSOFT-CDO-BUSYSTATUS:{busy}"
    yield f"CLASS:{call.classification.upper()}"
    for conference in call.conferences:
        features = (
            ";FEATURE=" + ",".join(f.upper() for f in conference.features) if conference.features else ""
        )
        label = f";LABEL={parameter(visible(conference.label))}" if conference.label else ""
        yield f"CONFERENCE;VALUE=URI{features}{label}:{conference.uri}"
    if call.after is not None and not copy.hide_text:
        gap = f";GAP={duration_text(call.after.gap)}" if call.after.gap >= timedelta(seconds=1) else ""
        yield f"RELATED-TO;RELTYPE=FINISHTOSTART{gap}:{escaped(call.after.uid)}"


def _people(call: Call, copy: Copy) -> Iterator[str]:
    asking = copy.method != "PUBLISH"
    yield organizer_line(call, needed=asking)
    if not asking:
        return
    people = invited(call, copy.recipient if copy.hide_attendees else None)
    if not people:
        raise InvitationError(f"nobody who takes part in `{shortened(call.title)}` has a calendar address")
    yield from attendee_lines(call, people, asking=copy.method == "REQUEST")


def _alarm(before: timedelta) -> str:
    text = duration_text(before - timedelta(microseconds=before.microseconds))
    return text if text == "PT0S" else f"-{text}"


def _extra(raw: str) -> str:
    line = parsed(raw) if raw == visible(raw) and "\n" not in raw else None
    if line is None or line.name in OWN or "TZID" in line.parameters:
        raise InvitationError(f"`{shortened(raw)}` is no line that can stand beside those of callsched")
    return raw
