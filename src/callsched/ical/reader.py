"""`from_ics`: what a calendar file says, as calls with the right instants, and what to tell about it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from callsched.errors import shortened
from callsched.ical.clocks import REACH, file_zone, named_zone
from callsched.ical.entry import fields_of
from callsched.ical.kinds import Log
from callsched.ical.moments import Context, Moment, moment
from callsched.ical.recurrence import Budget
from callsched.ical.scan import Component, scan
from callsched.ical.series import Limits, occurrence_id, recurs, starts
from callsched.ical.text import unescaped
from callsched.models import Call, Schedule
from callsched.zones import zone_key

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_NAMESPACE = UUID("0a3f4c19-27d1-5c1c-8a5b-4a5f0d8a7c52")
_DAYS = 400_000


def from_ics(data: bytes | str, *, zone: str | ZoneInfo | None = None, occurrences: int = 500) -> Schedule:
    r"""Read a calendar file.

    >>> schedule = from_ics(
    ...     "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Macron–Merz\r\n"
    ...     "DTSTART;TZID=Romance Standard Time:20260715T170000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ... )
    >>> schedule.calls[0].start.isoformat(), [finding.code for finding in schedule.findings]
    ('2026-07-15T15:00:00+00:00', ['CS605'])

    `zone` is that of times without one, unless the file names it (X-WR-TIMEZONE). A series becomes one call
    an occurrence, at most `occurrences` of each. A TZID counts by its name where it has a known one, else by
    the rules in the file; where the two differ, `findings` says what clients will make of it. Nothing is
    dropped without a finding. Raises `UnreadableError` for what is no calendar file or too large. RFC 5545.
    """
    log = Log()
    default = zone_key(zone) if zone is not None else None
    calls: list[Call] = []
    carried: dict[str, Any] = {}
    limits, reach = Limits(occurrences, Budget(_DAYS)), Budget(REACH)
    title = ""
    for calendar in scan(data, log):
        context = context_of(calendar, log, default, budget=reach)
        title = title or calendar.text("X-WR-CALNAME") or calendar.text("NAME")
        carried = carried or _carried(calendar, log)
        calls += [call for _, call in calls_of(calendar, context, limits)]
        _tell_of_the_rest(calendar, context)
    return _schedule(title, _distinct(calls, log), carried, log)


_CALENDAR = frozenset(
    {"VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "X-WR-CALDESC", "X-WR-TIMEZONE"}
    | {"X-CALLSCHED-TZDATA", "X-CALLSCHED-SCHEDULE"}
)


def _tell_of_the_rest(calendar: Component, context: Context) -> None:
    """Say which properties are kept as they are, and which have no place in a schedule."""
    for line in calendar.lines:
        context.unused[f"{line.name} of the calendar"] += line.name not in _CALENDAR
    for name, count in sorted(context.kept.items()):
        context.log.tell("kept-as-it-is", f"{name} is not used and kept as it is ({count})")
    unused = [f"{shortened(name)} ({count})" for name, count in sorted(context.unused.items()) if count]
    if unused:
        context.log.tell("not-used", f"has no place in a call and was not read: {', '.join(unused[:20])}")


def context_of(
    calendar: Component, log: Log, default: str | None = None, *, budget: Budget | None = None
) -> Context:
    """Gather what the entries of a calendar share: its zones, its method, the zone of times without one."""
    context = Context(log, method=calendar.text("METHOD").upper())
    shared = budget or Budget(REACH)
    for part in calendar.parts:
        if part.name == "VTIMEZONE":
            found = file_zone(part, shared)
            context.zones.setdefault(found.tzid, found)
    named = calendar.text("X-WR-TIMEZONE")
    context.default = (named_zone(named) if named else None) or default
    return context


def calls_of(calendar: Component, context: Context, limits: Limits) -> list[tuple[Component, Call]]:
    """Read the events of a calendar, each call with the block that it comes from."""
    by_uid: dict[str, list[Component]] = {}
    others: dict[str, int] = {}
    for part in calendar.parts:
        if part.name == "VEVENT":
            by_uid.setdefault(part.text("UID") or f"\0{len(by_uid)}", []).append(part)
        elif part.name not in ("VTIMEZONE", "VFREEBUSY"):
            others[part.name] = others.get(part.name, 0) + 1
    for name, count in others.items():
        context.log.tell("not-a-call", f"{count} {shortened(name)} not read: only events are calls")
    return [call for parts in by_uid.values() for call in _entry(parts, context, limits)]


def _entry(parts: list[Component], context: Context, limits: Limits) -> list[tuple[Component, Call]]:
    """Read all that a file says under one UID: an event, or a series with its overrides."""
    masters = [part for part in parts if part.first("RECURRENCE-ID") is None]
    overrides = [part for part in parts if part.first("RECURRENCE-ID") is not None]
    master = max(masters, key=_revision) if masters else None
    if len(masters) > 1:
        what = shortened(masters[0].text("UID"))
        context.log.tell(
            "uid-twice", f"{len(masters)} events share the UID `{what}`; the newest revision counts"
        )
    replaced = _overrides(overrides, context)
    if master is None:
        return [call for name, part in replaced.items() for call in _call(part, context, suffix=name)]
    if not recurs(master):
        calls = _call(master, context)
        return calls + [call for name, part in replaced.items() for call in _call(part, context, suffix=name)]
    first = _start(master, context)
    if first is None:
        return []
    moments = starts(master, first, limits, context)
    title = shortened(master.text("SUMMARY") or master.text("UID"))
    context.log.tell(
        "series-unrolled", f"the series `{title}` became {len(moments)} calls, each with a UID of its own"
    )
    calls = []
    for each in moments:
        name = occurrence_id(each)
        override = replaced.pop(name, None)
        if override is not None:
            calls += _call(override, context, suffix=name)
        else:
            calls += _call(master, context, at=each, suffix=name)
    return calls + [call for name, part in replaced.items() for call in _call(part, context, suffix=name)]


def _overrides(parts: list[Component], context: Context) -> dict[str, Component]:
    newest: dict[str, Component] = {}
    for part in sorted(parts, key=_revision):
        line = part.first("RECURRENCE-ID")
        each = moment(line, context, shortened(part.text("SUMMARY") or part.text("UID"))) if line else None
        if line is not None and line.parameter("RANGE"):
            context.log.tell(
                "left-out", "a change to this and all later occurrences is read for this one only"
            )
        if each is not None:
            newest[occurrence_id(each)] = part
    return newest


def _revision(part: Component) -> tuple[int, str]:
    number = part.text("SEQUENCE")
    return (
        int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0,
        part.text("DTSTAMP"),
    )


def _start(part: Component, context: Context) -> Moment | None:
    line = part.first("DTSTART")
    what = shortened(part.text("SUMMARY") or part.text("UID") or "an event without a name")
    found = moment(line, context, what) if line is not None else None
    if found is None:
        context.log.tell("event-without-start", f"`{what}` has no start and is not read")
    return found


def _call(
    part: Component, context: Context, *, at: Moment | None = None, suffix: str = ""
) -> list[tuple[Component, Call]]:
    """Make the call of an event, or of one occurrence of a series; none where it cannot be one."""
    try:
        start = _start(part, context)
        if start is None:
            return []
        fields = fields_of(part, start, context)
        if at is not None:
            fields = {k: v for k, v in fields.items() if k not in ("civil", "zone", "date", "fold", "agreed")}
            placed = {"civil": at.civil, "date": at.day, "zone": at.zone, "fold": at.fold}
            fields |= {k: v for k, v in placed.items() if v is not None}
        if not fields["uid"]:
            context.log.tell("no-uid", f"`{shortened(fields['title'])}` has no UID; one was derived from it")
            fields["uid"] = f"{uuid5(_NAMESPACE, '|'.join(line.raw for line in part.lines))}@callsched"
        if suffix:
            fields["uid"] += f"/{suffix}"
        return [(part, Call(**fields))]
    except (ValueError, OverflowError) as error:
        what = shortened(part.text("SUMMARY") or part.text("UID") or "an event without a name")
        context.log.tell(
            "unreadable-value", f"`{what}` cannot be read: {shortened(str(error).splitlines()[-1])}"
        )
        return []


def _distinct(calls: list[Call], log: Log) -> list[Call]:
    newest: dict[str, Call] = {}
    for call in calls:
        if call.uid in newest:
            log.tell("uid-twice", f"two calendars of the file hold the UID `{shortened(call.uid)}`")
        if call.uid not in newest or call.sequence >= newest[call.uid].sequence:
            newest[call.uid] = call
    return list(newest.values())


def _carried(calendar: Component, log: Log) -> dict[str, Any]:
    line = calendar.first("X-CALLSCHED-SCHEDULE")
    if line is None:
        return {}
    try:
        values = json.loads(unescaped(line.value))
        Schedule.model_validate({n: v for n, v in values.items() if n != "untimed"})
        untimed = [(int(index), Call.model_validate(call)) for index, call in values.pop("untimed", [])]
    except (ValueError, RecursionError, TypeError, AttributeError, OverflowError):
        log.tell("unreadable-value", "X-CALLSCHED-SCHEDULE cannot be read")
        return {}
    return {**values, "untimed": untimed}


def _schedule(title: str, calls: list[Call], carried: dict[str, Any], log: Log) -> Schedule:
    for index, call in carried.pop("untimed", []):
        if all(call.uid != other.uid for other in calls):
            calls.insert(index, call)
    whole = Schedule.model_validate({"title": title, **carried})
    findings = (*whole.findings, *log.findings())
    return Schedule(title=whole.title, calls=tuple(calls), leaders=whole.leaders, findings=findings)
