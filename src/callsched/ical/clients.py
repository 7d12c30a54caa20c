"""What would go wrong with a calendar file, and in which kind of client.

Each kind of client is told by what it does with a VTIMEZONE: it goes by the name of the zone (Google, Apple,
most servers), reads the rules to the letter (RFC 5545), takes only the first date of a list (Thunderbird and
all else on ical.js, vobject), or holds one STANDARD and one DAYLIGHT, the latest of each (Outlook, Exchange).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from callsched.errors import shortened
from callsched.ical.clocks import REACH, FileZone, first_onset, named_zone
from callsched.ical.kinds import Log
from callsched.ical.moments import instant_or_none
from callsched.ical.reader import context_of
from callsched.ical.recurrence import Budget
from callsched.ical.scan import scan
from callsched.ical.values import parse_duration, parse_time
from callsched.zones import zone

if TYPE_CHECKING:
    from callsched.ical.clocks import Observance
    from callsched.ical.moments import Context
    from callsched.ical.scan import Component
    from callsched.ical.text import Line
    from callsched.models import Finding

_OUTLOOK_RULE = re.compile(
    r"(?=.*FREQ=YEARLY)(?=.*BYMONTH=\d{1,2}(;|$))(?=.*BYDAY=-?[1-5][A-Z]{2}(;|$))[A-Z0-9=;-]+", re.IGNORECASE
)
_MOST = 5000


def client_findings(data: bytes | str) -> tuple[Finding, ...]:
    r"""Say what would go wrong with a calendar file in which kind of client.

    >>> found = client_findings(
    ...     "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Macron–Merz\r\n"
    ...     "DTSTART;TZID=Europe/Paris:20260715T170000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ... )
    >>> print(found[0])
    CS624 `Macron–Merz` is in Europe/Paris, which the file does not define: Outlook takes it as floating

    Raises `UnreadableError` for what is no calendar file. The first 5,000 events are looked at.
    """
    log = Log()
    budget = Budget(REACH)
    for calendar in scan(data, log):
        context = context_of(calendar, Log(), budget=budget)
        events = [part for part in calendar.parts if part.name == "VEVENT"][:_MOST]
        for part in calendar.parts:
            if part.name == "VTIMEZONE":
                _rules(part, log)
        _method(calendar, events, log)
        for event in events:
            _event(event, context, log)
    return log.findings()


def client_instants(line: Line, context: Context) -> dict[str, datetime | None]:
    """Give the instant of a DTSTART or DTEND in each kind of client; None where it is floating."""
    found = parse_time(line.value)
    tzid = line.parameter("TZID").strip()
    if found is None or not isinstance(found[0], datetime) or found[1] or not tzid:
        return {}
    civil, rules = found[0], context.zones.get(tzid)
    key = named_zone(tzid, rules.hint if rules else "")
    instants: dict[str, datetime | None] = {}
    if key is not None:
        offsets = zone(key).offsets(civil)
        instants["clients that go by the name"] = instant_or_none(civil, key) if offsets else None
    if rules is None:
        instants["Outlook"] = None
        return instants
    instants["clients that read the rules"] = rules.instant(civil)
    if not rules.variants:
        rules.variants |= {
            "Thunderbird and others on ical.js": _first_dates(rules),
            "Outlook": _outlook(rules),
        }
    return instants | {who: variant.instant(civil) for who, variant in rules.variants.items()}


def _first_dates(rules: FileZone) -> FileZone:
    """Keep of each list of dates in the rules the first, as ical.js and vobject do."""
    kept = [replace(observance, onsets=observance.read_singly) for observance in rules.observances]
    return FileZone(rules.tzid, kept, budget=rules.budget)


def _outlook(rules: FileZone) -> FileZone:
    """Keep the latest STANDARD and the latest DAYLIGHT, as Exchange does (MS-OXCICAL)."""
    latest: dict[bool, Observance] = {}
    for observance in sorted(rules.observances, key=first_onset):
        latest[observance.daylight] = observance
    kept = list(latest.values())
    if len(kept) == 1:
        kept = [replace(kept[0], before=kept[0].after)]
    return FileZone(rules.tzid, kept, budget=rules.budget)


def _event(event: Component, context: Context, log: Log) -> None:
    what = shortened(event.text("SUMMARY") or event.text("UID") or "an event without a name")
    for name in ("DTSTART", "DTEND"):
        line = event.first(name)
        if line is None:
            continue
        instants = client_instants(line, context)
        tzid = shortened(line.parameter("TZID"))
        if instants.get("Outlook", ...) is None:
            told = f"`{what}` is in {tzid}, which the file does not define"
            log.tell("zone-missing-here", f"{told}: Outlook takes it as floating")
        elif len({*instants.values()}) > 1:
            log.tell(
                "clients-differ",
                f"`{what}` {'starts' if name == 'DTSTART' else 'ends'} at {_by_instant(instants)}",
            )
            break
    length, line = event.first("DURATION"), event.first("DTSTART")
    if length is not None and line is not None and _changes_within(length, line):
        log.tell("length-by-clock", f"`{what}` runs over a change of clocks with a DURATION: write DTEND")


def _by_instant(instants: dict[str, datetime | None]) -> str:
    """Tell which clients agree on which instant."""
    who: dict[datetime | None, list[str]] = {}
    for client, instant in instants.items():
        who.setdefault(instant, []).append(client)
    return "; ".join(f"{_shown(instant)} in {', '.join(clients)}" for instant, clients in who.items())


def _shown(instant: datetime | None) -> str:
    return "floating" if instant is None else f"{instant:%Y-%m-%d %H:%M}Z"


def _changes_within(length: Line, line: Line) -> bool:
    found, lasting = parse_time(line.value), parse_duration(length.value)
    key = named_zone(line.parameter("TZID"))
    if found is None or lasting is None or key is None or not isinstance(found[0], datetime) or found[1]:
        return False
    start = instant_or_none(found[0], key)
    try:
        return start is not None and zone(key).civil(start + lasting) - found[0] != lasting
    except OverflowError:
        return False


def _rules(part: Component, log: Log) -> None:
    tzid = shortened(part.text("TZID"))
    blocks = [block for block in part.parts if block.name in ("STANDARD", "DAYLIGHT")]
    counts = [sum(block.name == name for block in blocks) for name in ("STANDARD", "DAYLIGHT")]
    if counts[0] != 1 or counts[1] > 1:
        log.tell(
            "too-much-for-outlook",
            f"{tzid} has {counts[0]} STANDARD and {counts[1]} DAYLIGHT: Outlook reads one and at most one",
        )
    elif any(not _OUTLOOK_RULE.fullmatch(line.value) for block in blocks for line in block.all("RRULE")):
        log.tell(
            "too-much-for-outlook", f"{tzid} has a rule that Outlook cannot hold: yearly, one nth weekday"
        )
    if any("," in line.value for block in blocks for line in block.all("RDATE")):
        log.tell("first-date-only", f"{tzid} lists several dates in one RDATE: Thunderbird reads the first")


def _method(calendar: Component, events: list[Component], log: Log) -> None:
    method = calendar.text("METHOD").upper()
    if method == "REQUEST" and len({event.text("UID") for event in events}) > 1:
        log.tell("many-calls-in-request", f"a REQUEST of {len(events)} events: Outlook opens the first")
    for event in events:
        what = shortened(event.text("SUMMARY") or event.text("UID"))
        asked = event.first("ATTENDEE") is not None
        if method == "REQUEST" and (event.first("ORGANIZER") is None or not asked):
            log.tell(
                "no-answer-buttons", f"`{what}` asks for an answer, but names no organizer or no attendee"
            )
        elif (
            method in ("", "PUBLISH")
            and asked
            and any(line.parameter("RSVP").upper() == "TRUE" for line in event.all("ATTENDEE"))
        ):
            log.tell(
                "no-answer-buttons", f"`{what}` names attendees, but is no REQUEST: clients offer no answer"
            )
