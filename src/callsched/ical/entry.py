"""One VEVENT as the fields of a call."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from callsched.errors import shortened
from callsched.ical.carried import restored
from callsched.ical.event import OWN, busyness
from callsched.ical.moments import Context, Moment, moment
from callsched.ical.people import NOBODY
from callsched.ical.text import split_escaped, unescaped, visible
from callsched.ical.values import parse_duration
from callsched.models import After, Answer, Classification, Conference, Feature, Leader, Reply, Status
from callsched.models.invitation import mailbox
from callsched.zones import zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.ical.scan import Component
    from callsched.ical.text import Line

_STATUS = {"TENTATIVE": Status.TENTATIVE, "CONFIRMED": Status.CONFIRMED, "CANCELLED": Status.CANCELLED}
_ANSWERS = {answer.value.upper(): answer for answer in Answer}
_CLASSES = {each.value.upper(): each for each in Classification}
_FEATURES = {feature.value.upper(): feature for feature in Feature}
_NUMBER = re.compile(r"\d{1,9}")


class Attendee(NamedTuple):
    """An ATTENDEE line."""

    leader: Leader
    answer: Answer
    chair: bool


def duration_of(part: Component, start: Moment, context: Context, what: str) -> timedelta | None:
    """Give the length of an event from DTEND or DURATION; a day by itself has none."""
    line = part.first("DTEND")
    length: timedelta | None = None
    if line is not None:
        end = moment(line, context, what)
        if end is not None and start.instant is not None and end.instant is not None:
            length = end.instant - start.instant
        elif end is not None and start.day is not None and end.day is not None:
            length = end.day - start.day if end.day - start.day != timedelta(days=1) else timedelta(0)
        elif end is not None:
            context.log.tell("unreadable-value", f"`{what}` has a date at one end and a time at the other")
    elif (given := part.first("DURATION")) is not None:
        length = _from_duration(given, start)
        if length is None:
            context.log.tell("unreadable-value", f"DURATION of `{what}` is none: `{shortened(given.value)}`")
    if length is not None and length < timedelta(0):
        context.log.tell("ends-before-start", f"`{what}` ends {-length} before it starts")
    return length if length is not None and length > timedelta(0) else None


def _from_duration(line: Line, start: Moment) -> timedelta | None:
    """Read a DURATION: its days go by the clock, its hours by the instant (RFC 5545 section 3.3.6)."""
    length = parse_duration(line.value)
    begins = start.instant
    if length is None or begins is None or start.civil is None or start.zone is None or not length.days:
        return length
    days = parse_duration(line.value.partition("T")[0]) or timedelta(0)
    try:
        return zone(start.zone).instant(start.civil + days, fold=0) + (length - days) - begins
    except OverflowError:
        return None


def fields_of(part: Component, start: Moment, context: Context) -> dict[str, Any]:
    """Give the fields of the call that a VEVENT tells of."""
    title = part.text("SUMMARY")
    what = shortened(title or part.text("UID") or "an event without a name")
    organizer, organizer_line = _organizer(part)
    attendees = {mailbox(a.leader.address): a for a in attendees_of(part, context)}
    status = part.text("STATUS").upper()
    if context.method == "CANCEL":
        status = "CANCELLED"
    conferences = tuple(_conferences(part, context, what))
    location = part.text("LOCATION")
    fields: dict[str, Any] = {
        "uid": part.text("UID"),
        "title": title,
        "civil": start.civil,
        "date": start.day,
        "zone": start.zone,
        "fold": start.fold,
        "duration": duration_of(part, start, context, what),
        "status": _STATUS.get(status, Status.CONFIRMED),
        "topics": tuple(_topics(part)),
        "classification": _CLASSES.get(part.text("CLASS").upper(), Classification.PUBLIC),
        "location": "" if conferences and location == conferences[0].uri else location,
        "notes": part.text("DESCRIPTION"),
        "conferences": conferences,
        "sequence": number(part.text("SEQUENCE")),
        "after": _after(part, context, what),
        "alarm": _alarm(part, context, what),
    }
    carried = part.first("X-CALLSCHED-CALL")
    fields["extra"] = tuple(_extra(part, context, told=carried is None))
    _note_the_rest(part, context, told=carried is None)
    if carried is None:
        _note_busyness(part, context, status, untimed=start.day is not None)
    if carried is None:
        fields["organizer"] = organizer
        fields["host"] = next((a.leader for a in attendees.values() if a.chair), None)
        fields["participants"] = tuple(a.leader for a in attendees.values() if not a.chair)
        fields["replies"] = tuple(
            Reply(address=a.leader.address, answer=a.answer)
            for a in attendees.values()
            if a.answer is not Answer.NEEDS_ACTION
        )
        return {name: value for name, value in fields.items() if value is not None}
    read = {
        "fields": {name: value for name, value in fields.items() if value is not None},
        "description": part.text("DESCRIPTION"),
        "location": location,
        "status": status,
        "organizer": organizer,
        "organizer_line": organizer_line,
    }
    return restored(read, unescaped(carried.value), attendees, context.log)


_ONCE = (
    "DTSTART",
    "DTEND",
    "DURATION",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "ORGANIZER",
    "STATUS",
    "CLASS",
    "UID",
)
_PEOPLE = frozenset({"CN", "PARTSTAT", "ROLE", "CUTYPE", "RSVP"})


def _note_the_rest(part: Component, context: Context, *, told: bool) -> None:
    """Count what a call has no place for, so that nothing is dropped silently."""
    for name in _ONCE:
        context.unused[f"a second {name}"] += max(0, len(part.all(name)) - 1)
    if part.first("DTEND") is not None and part.first("DURATION") is not None:
        context.unused["DURATION beside DTEND"] += 1
    if not told:
        return
    context.unused["EXRULE"] += part.first("EXRULE") is not None
    for line in [*part.all("ATTENDEE"), *part.all("ORGANIZER")]:
        for name in line.parameters.keys() - _PEOPLE:
            context.unused[f"{name} of {line.name}"] += 1


def _note_busyness(part: Component, context: Context, status: str, *, untimed: bool) -> None:
    """Count what says of the time blocked something else than the call's status does."""
    transparency, busy = busyness(status if status in _STATUS else "CONFIRMED", untimed=untimed)
    given = part.text("TRANSP").upper()
    context.unused[f"TRANSP:{given}"] += given in ("TRANSPARENT", "OPAQUE") and given != transparency
    hint = "X-MICROSOFT-CDO-BUSYSTATUS"
    context.unused[hint] += part.text(hint).upper() not in ("", busy)


def _topics(part: Component) -> Iterator[str]:
    for line in part.all("CATEGORIES"):
        yield from filter(None, map(visible, split_escaped(line.value)))


def number(text: str) -> int:
    """Read a whole number; what is none counts as 0."""
    return int(text) if _NUMBER.fullmatch(text.strip()) else 0


def _leader(line: Line) -> Leader:
    address = visible(line.value).strip()
    name = visible(line.parameter("CN")).strip() or address.removeprefix("mailto:")
    return Leader(name=name, address="" if address == NOBODY else address)


def _organizer(part: Component) -> tuple[Leader | None, str]:
    line = part.first("ORGANIZER")
    if line is None or (line.value == NOBODY and not line.parameter("CN")):
        return None, line.raw if line is not None else ""
    return _leader(line), line.raw


def attendees_of(part: Component, context: Context) -> Iterator[Attendee]:
    """Yield who takes part, with what they answered."""
    for line in part.all("ATTENDEE"):
        if line.parameter("CUTYPE").upper() in ("ROOM", "RESOURCE"):
            context.log.tell("left-out", f"the room or resource `{shortened(line.value)}` is no participant")
            continue
        answer = _ANSWERS.get(line.parameter("PARTSTAT").upper(), Answer.NEEDS_ACTION)
        yield Attendee(_leader(line), answer, line.parameter("ROLE").upper() == "CHAIR")


def _conferences(part: Component, context: Context, what: str) -> Iterator[Conference]:
    for line in [*part.all("CONFERENCE"), *part.all("X-GOOGLE-CONFERENCE")]:
        named = [
            piece.strip().upper()
            for value in line.parameters.get("FEATURE", [])
            for piece in value.split(",")
        ]
        features = tuple(dict.fromkeys(_FEATURES[name] for name in named if name in _FEATURES))
        try:
            yield Conference(uri=line.value, features=features, label=visible(line.parameter("LABEL")))
        except ValueError:
            context.log.tell(
                "unreadable-value", f"CONFERENCE of `{what}` is no URI: `{shortened(line.value)}`"
            )


def _after(part: Component, context: Context, what: str) -> After | None:
    found: After | None = None
    for line in part.all("RELATED-TO"):
        uid = visible(unescaped(line.value))
        if line.parameter("RELTYPE").upper() == "FINISHTOSTART" and found is None:
            gap = parse_duration(line.parameter("GAP") or "PT0S")
            found = After(uid=uid, gap=max(gap or timedelta(0), timedelta(0)))
        else:
            context.log.tell(
                "left-out", f"`{what}` is related to `{shortened(uid)}` in a way that calls have no word for"
            )
    return found


def _alarm(part: Component, context: Context, what: str) -> timedelta | None:
    found: timedelta | None = None
    for block in part.parts:
        trigger = block.first("TRIGGER") if block.name == "VALARM" else None
        before = parse_duration(trigger.value) if trigger is not None else None
        by_start = trigger is not None and trigger.parameter("RELATED").upper() != "END"
        if found is None and by_start and before is not None and before <= timedelta(0):
            found = -before
        else:
            context.log.tell("left-out", f"a {shortened(block.name)} of `{what}` has no place in a call")
    return found


_READ = OWN | {"X-GOOGLE-CONFERENCE"}


def _extra(part: Component, context: Context, *, told: bool) -> Iterator[str]:
    for line in part.lines:
        if line.name in _READ:
            continue
        if "TZID" in line.parameters:
            context.log.tell("left-out", f"{line.name} with its own TZID has no place in a call")
        else:
            if told:
                context.kept[line.name] += 1
            yield visible(line.raw).replace("\n", " ")
