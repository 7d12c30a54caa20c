"""When: what DTSTART, DTEND and their like denote, by the name of their zone and by the file's own rules."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from callsched.errors import shortened
from callsched.ical.clocks import FileZone, named_zone, offset_zone
from callsched.ical.values import parse_time
from callsched.zones import format_offset, zone

if TYPE_CHECKING:
    from callsched.ical.kinds import Log
    from callsched.ical.text import Line


@dataclass(slots=True)
class Context:
    """What the entries of one calendar share."""

    log: Log
    zones: dict[str, FileZone] = field(default_factory=dict)
    default: str | None = None
    method: str = ""
    said: set[tuple[str, str]] = field(default_factory=set)
    kept: Counter[str] = field(default_factory=Counter)
    unused: Counter[str] = field(default_factory=Counter)

    def once(self, name: str, about: str, message: str, explanation: str = "") -> None:
        """Note a finding that says the same of many entries only once."""
        if (name, about) not in self.said:
            self.said.add((name, about))
            self.log.tell(name, message, explanation)


class Moment(NamedTuple):
    """A start or an end as read: a date, or a civil time in a zone."""

    civil: datetime | None
    day: date | None
    zone: str | None
    fold: int | None = None

    @property
    def instant(self) -> datetime | None:
        """The instant of a timed moment."""
        if self.civil is None or self.zone is None:
            return None
        return instant_or_none(self.civil, self.zone, self.fold)


def by_clock_of(key: str, instant: datetime) -> Moment:
    """Give an instant as the clocks of a zone show it.

    >>> by_clock_of("Europe/Paris", utc_of(datetime(2026, 7, 15, 15))).civil.isoformat()
    '2026-07-15T17:00:00'
    """
    civil = zone(key).civil(instant)
    instants = zone(key).instants(civil)
    return Moment(civil, None, key, instants.index(instant) if len(instants) > 1 else None)


def utc_of(civil: datetime) -> datetime:
    """Mark a civil time in UTC as an instant."""
    return civil.replace(tzinfo=UTC)


def instant_or_none(civil: datetime, key: str, fold: int | None = 0) -> datetime | None:
    """Give the instant of a civil time; None outside the years that datetime knows."""
    try:
        return zone(key).instant(civil, fold=fold)
    except OverflowError:
        return None


def moment(line: Line, context: Context, what: str) -> Moment | None:
    """Read DTSTART, DTEND, RECURRENCE-ID or one value of EXDATE or RDATE."""
    found = parse_time(line.value)
    if found is None:
        context.log.tell("unreadable-value", f"{line.name} of `{what}` is no time: `{shortened(line.value)}`")
        return None
    value, utc = found
    if not isinstance(value, datetime):
        return Moment(None, value, None)
    if utc:
        return Moment(value, None, "Etc/UTC")
    tzid = line.parameter("TZID").strip()
    return _in_zone(value, tzid, context, what) if tzid else _floating(value, context, what)


def _floating(civil: datetime, context: Context, what: str) -> Moment | None:
    if context.default is None:
        context.log.tell(
            "floating-time",
            f"`{what}` is at {civil:%Y-%m-%d %H:%M} in no zone; give one with `zone=`",
            "every client takes its own zone; only the date is read",
        )
        return Moment(None, civil.date(), None)
    return _by_name(civil, context.default, context, what)


def _in_zone(civil: datetime, tzid: str, context: Context, what: str) -> Moment | None:
    rules = context.zones.get(tzid)
    key = named_zone(tzid, rules.hint if rules else "")
    by_rules = rules.instant(civil) if rules is not None else None
    if key is not None:
        if key != tzid:
            context.once("zone-renamed", tzid, f"the zone `{shortened(tzid)}` is read as {key}")
        moment = _by_name(civil, key, context, what)
        if by_rules is not None:
            _compare(moment, by_rules, tzid, context, what)
        return moment
    if by_rules is None or rules is None:
        context.log.tell(
            "unknown-time-zone",
            f"`{what}` is at {civil:%Y-%m-%d %H:%M} in `{shortened(tzid)}`, which is no known zone",
            "the file does not say what it means either; only the date is read",
        )
        return Moment(None, civil.date(), None)
    offset = rules.offset(civil) or 0
    context.once(
        "zone-by-rules-only", tzid, f"the zone `{shortened(tzid)}` is known from this file's own rules only"
    )
    fixed = offset_zone(offset)
    if fixed is not None:
        return Moment(civil, None, fixed)
    return Moment(by_rules.replace(tzinfo=None), None, "Etc/UTC")


def _by_name(civil: datetime, key: str, context: Context, what: str) -> Moment:
    offsets = zone(key).offsets(civil)
    if len(offsets) == 1:
        return Moment(civil, None, key)
    name = "shown-twice" if offsets else "skipped-by-clocks"
    change = zone(key).transition_at(civil)
    context.log.tell(
        name, f"`{what}` is at {civil:%Y-%m-%d %H:%M} in {key}: {change}", "read by the offset before"
    )
    return Moment(civil, None, key, 0)


def _compare(moment: Moment, by_rules: datetime, tzid: str, context: Context, what: str) -> None:
    by_name = moment.instant
    if by_name is None or by_name == by_rules or moment.fold is not None:
        return
    offset = int((by_name - by_rules).total_seconds())
    context.once(
        "rules-contradict-name",
        f"{tzid} {offset} {by_name.year}",
        f"this file puts `{what}` at {by_rules:%Y-%m-%d %H:%M}Z in clients that read its rules "
        f"and at {by_name:%Y-%m-%d %H:%M}Z in those that go by the name `{shortened(tzid)}`",
        f"the name counts here; the rules are {format_offset(offset)[3:]} apart from it",
    )


def midnight(day: date) -> datetime:
    """Give the civil time at which a day begins."""
    return datetime.combine(day, time())
