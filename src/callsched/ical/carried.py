"""What only callsched reads: the fields that no standard property holds, as JSON beside them.

The standard properties count: of what is carried, only that is taken which still agrees with them, so that
a call that was moved or renamed in a client is read as it is there.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from callsched.errors import CallschedError, shortened
from callsched.ical.moments import by_clock_of
from callsched.ical.people import attendee_answers, organizer_line, shown_location
from callsched.ical.text import parsed, visible
from callsched.models import After, Agreement, Call, Conference, Reply, Status
from callsched.models.invitation import mailbox

if TYPE_CHECKING:
    from callsched.ical.kinds import Log

STATUS = {
    Status.ANNOUNCED: "TENTATIVE",
    Status.TENTATIVE: "TENTATIVE",
    Status.CONFIRMED: "CONFIRMED",
    Status.HELD: "CONFIRMED",
    Status.CANCELLED: "CANCELLED",
}
_SECOND = timedelta(seconds=1)
_TIME = frozenset({"civil", "zone", "fold", "date"})
_STANDARD = frozenset({"uid", "sequence", "extra"})
_ALWAYS = ("medium", "host", "participants", "announcements", "history", "organizer", "replies")


def carried(call: Call, description: str, method: str) -> str:
    """Write what no standard property holds."""
    plain = {name for name in ("title", "location") if getattr(call, name) == visible(getattr(call, name))}
    if call.conferences and shown_location(call) == call.conferences[0].uri:
        plain.discard("location")
    if all(topic and topic == visible(topic) for topic in call.topics):
        plain.add("topics")
    if call.duration is not None and call.civil is not None and not (call.civil + call.duration).microsecond:
        plain |= {"duration"} if not call.civil.microsecond else set()
    if call.status not in (Status.ANNOUNCED, Status.HELD):
        plain.add("status")
    if all(c.label == visible(c.label) and len(set(c.features)) == len(c.features) for c in call.conferences):
        plain.add("conferences")
    if call.alarm is None or (method != "CANCEL" and not call.alarm.microseconds):
        plain.add("alarm")
    if call.after is None or (call.after.within is None and not call.after.gap.microseconds):
        plain.add("after")
    plain.add("classification")
    values: dict[str, Any] = call.model_dump(mode="json", exclude_defaults=True, exclude={*_STANDARD, *plain})
    if "status" not in plain:
        values["status"] = call.status.value
    if description:
        values["told"] = fingerprint(description)
    return json.dumps(values, ensure_ascii=True, separators=(",", ":"), sort_keys=True)


def fingerprint(description: str) -> str:
    """Give a mark by which a description is known again."""
    return blake2b(description.encode(), digest_size=6).hexdigest()


def restored(read: dict[str, Any], text: str, attendees: dict[str, Any], log: Log) -> dict[str, Any]:
    """Lay what is carried over what the standard properties say, where the two agree."""
    try:
        values = json.loads(text)
        told = values.pop("told", "")
        full = Call.model_validate({**read["fields"], "notes": "", **_known(values), "agreed": None})
    except (ValueError, RecursionError, AttributeError, TypeError, OverflowError):
        log.tell(
            "unreadable-value", f"X-CALLSCHED-CALL of `{shortened(read['fields']['uid'])}` cannot be read"
        )
        return dict(read["fields"])
    fields, changed = dict(read["fields"]), list[str]()
    for name in ("title", "location", "topics", "status", "conferences", "alarm", "after"):
        if name in values:
            kept = _agrees(name, full, fields, read)
            fields[name] = getattr(full, name) if kept else fields.get(name)
            changed += [] if kept else [name]
    for name in _ALWAYS:
        if name in values:
            fields[name] = getattr(full, name)
    _restore_time(values, full, fields, changed)
    _restore_notes(told, values, fields, read["description"], changed)
    _restore_people(full, fields, read, attendees, changed)
    if changed:
        log.tell(
            "changed-elsewhere",
            f"`{shortened(fields['title'])}`: another program changed {', '.join(changed)}",
        )
    return {name: value for name, value in fields.items() if value is not None}


def _known(values: dict[str, Any]) -> dict[str, Any]:
    known = {
        name: value for name, value in values.items() if name in Call.model_fields and name not in _STANDARD
    }
    if "date" in known:
        known |= {"civil": None}
    elif "civil" in known:
        known |= {"date": None}
    return known


def _agrees(name: str, full: Call, fields: dict[str, Any], read: dict[str, Any]) -> bool:
    """Say whether a carried value is what the standard property shows of it."""
    conferences: tuple[Conference, ...] = fields.get("conferences", ())
    after: After | None = fields.get("after")
    alarm: timedelta | None = fields.get("alarm")
    shown: dict[str, bool] = {
        "title": visible(full.title) == fields["title"],
        "location": visible(shown_location(full)) == read["location"],
        "topics": list(filter(None, map(visible, full.topics))) == list(fields.get("topics", ())),
        "status": STATUS[full.status] == read["status"],
        "conferences": [(c.uri, visible(c.label)) for c in full.conferences]
        == [(c.uri, c.label) for c in conferences],
        "alarm": alarm is None or (full.alarm or timedelta(0)) - alarm < _SECOND,
        "after": after is not None and full.after is not None and full.after.uid == after.uid,
    }
    return shown[name]


def _restore_time(values: dict[str, Any], full: Call, fields: dict[str, Any], changed: list[str]) -> None:
    """Take the civil time, zone and fold that were agreed, if the file still means them."""
    if full.civil is None and full.date is None:
        changed.append("the time")
        return
    agreed = _agreement(values)
    if _same_time(full, fields, agreed):
        fields.update({name: getattr(full, name) for name in _TIME})
        fields["agreed"] = agreed
    else:
        changed.append("the time")
        start = _start_of(fields)
        if start is not None and full.zone is not None and fields.get("zone") == "Etc/UTC":
            when = by_clock_of(full.zone, start)
            fields.update({"civil": when.civil, "zone": when.zone, "fold": when.fold})
    shown: timedelta | None = fields.get("duration")
    if full.date is not None and fields.get("civil") is None:
        days = max(1, full.duration.days if full.duration is not None else 1)
        if days == (shown.days if shown is not None else 1):
            fields["duration"] = full.duration
    elif full.duration is not None and abs(full.duration - (shown or timedelta(0))) < _SECOND:
        fields["duration"] = full.duration


def _same_time(full: Call, fields: dict[str, Any], agreed: Agreement | None) -> bool:
    """Say whether the file has the time that is carried: by the clock, or by the instant then or now."""
    if full.date is not None or fields.get("date") is not None:
        return full.date == fields.get("date")
    if (full.civil and full.civil.replace(microsecond=0), full.zone) == (
        fields.get("civil"),
        fields.get("zone"),
    ):
        return True
    then = agreed.instant if agreed is not None else None
    return _start_of(fields) in (_floor(full.start), _floor(then))


def _agreement(values: dict[str, Any]) -> Agreement | None:
    try:
        return Agreement.model_validate(values["agreed"]) if "agreed" in values else None
    except ValueError:
        return None


def _start_of(fields: dict[str, Any]) -> datetime | None:
    timed = Call(title="", **{name: fields.get(name) for name in _TIME})
    return _floor(timed.start)


def _floor(instant: datetime | None) -> datetime | None:
    return instant.replace(microsecond=0) if instant is not None else None


def _restore_notes(
    told: object, values: dict[str, Any], fields: dict[str, Any], description: str, changed: list[str]
) -> None:
    if told == (fingerprint(description) if description else ""):
        fields["notes"] = values.get("notes", "")
    else:
        changed.append("the description")


def _restore_people(
    full: Call, fields: dict[str, Any], read: dict[str, Any], attendees: dict[str, Any], changed: list[str]
) -> None:
    """Follow the file where it names another organizer, other attendees or other answers."""
    fields["participants"], fields["host"], fields["organizer"] = full.participants, full.host, full.organizer
    try:
        expected = attendee_answers(full)
        organizer = organizer_mark(organizer_line(full, needed=False))
    except CallschedError:
        return
    if read["organizer_line"] and organizer != organizer_mark(read["organizer_line"]):
        fields["organizer"] = read["organizer"]
        changed.append("the organizer")
    if not attendees:
        return
    gone = set(expected) - set(attendees)
    new = [person.leader for key, person in attendees.items() if key not in expected]
    if gone or new:
        kept = [leader for leader in full.participants if mailbox(leader.address) not in gone]
        fields["participants"] = (*kept, *new)
        if full.host is not None and mailbox(full.host.address) in gone:
            fields["host"] = None
        changed.append("who takes part")
    answered = [
        Reply(address=a.leader.address, answer=a.answer)
        for k, a in attendees.items()
        if expected.get(k, a.answer) != a.answer
    ]
    if answered:
        keys = {mailbox(reply.address) for reply in answered}
        fields["replies"] = (*(r for r in full.replies if mailbox(r.address) not in keys), *answered)
        changed.append("an answer")


def organizer_mark(raw: str) -> tuple[str, str]:
    """Give of an ORGANIZER line what names the organizer: servers change the rest."""
    line = parsed(raw)
    return (line.parameter("CN"), mailbox(line.value)) if line is not None else ("", "")
