"""The shortest VTIMEZONE that is true for the instants of one file, and for which of them it is.

One STANDARD and one DAYLIGHT with a yearly rule each where the zone's clocks follow one around these
instants; one STANDARD with the offset in force where they do not (Morocco, a one-off decree). Whatever
neither can say is left to UTC. Onsets are written by the clocks before the change (RFC 5545 section 3.6.5),
nothing is multi-valued, and every observance begins before the first instant: clients differ in the rest.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from callsched.zones import zone as zone_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from callsched.zones import Zone

_DAY = 86400
_EPOCH = datetime(1970, 1, 1)
_ROOM = 2 * _DAY  # an instant nearer to a change gets an onset from the year before
_BACK = 800 * _DAY
_AHEAD = 12
_CANDIDATES = 16
_IN_2019 = (date(2019, 1, 1) - date(1970, 1, 1)).days * _DAY
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

Span = tuple[int, int]
"""A start and an end, in seconds since 1970."""


class _Change(NamedTuple):
    at: int
    before: int
    after: int


class _Onset(NamedTuple):
    """A yearly change: its first occurrence, and its day as the nth (-1: the last) weekday of a month."""

    first: _Change
    nth: int

    @property
    def civil(self) -> datetime:
        return _EPOCH + timedelta(seconds=self.first.at + self.first.before)

    def in_year(self, year: int) -> _Change:
        civil = self.civil
        day = _nth_weekday(year, civil.month, civil.weekday(), self.nth)
        at = (day - _EPOCH.date()).days * _DAY + civil.hour * 3600 + civil.minute * 60 + civil.second
        return _Change(at - self.first.before, self.first.before, self.first.after)

    def lines(self) -> list[str]:
        name = "STANDARD" if self.first.after < self.first.before else "DAYLIGHT"
        civil = self.civil
        return [
            f"BEGIN:{name}",
            f"DTSTART:{civil:%Y%m%dT%H%M%S}",
            f"RRULE:FREQ=YEARLY;BYMONTH={civil.month};BYDAY={self.nth}{_WEEKDAYS[civil.weekday()]}",
            f"TZOFFSETFROM:{utc_offset(self.first.before)}",
            f"TZOFFSETTO:{utc_offset(self.first.after)}",
            f"END:{name}",
        ]


@dataclass(frozen=True, slots=True)
class _Clock:
    """One VTIMEZONE body, and the spans for which it is true."""

    lines: tuple[str, ...]
    since: int
    until: int
    offset: int | None = None

    def holds(self, span: Span, offsets: Span) -> bool:
        if self.offset is not None:
            return offsets == (self.offset, self.offset)
        return self.since <= span[0] and span[1] < self.until


class Written(NamedTuple):
    """The VTIMEZONE of one zone (empty where none is needed), and which spans are told by it."""

    lines: list[str]
    told: list[bool]


def vtimezone(zone: Zone, spans: Sequence[Span]) -> Written:
    r"""Write the shortest VTIMEZONE that is true for the spans; those it cannot tell are for UTC.

    >>> written = vtimezone(zone_of("Europe/Paris"), [(1784127600, 1784131200)])
    >>> written.told, written.lines[3:5]
    ([True], ['DTSTART:20251026T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'])

    Spans whose start or end the clocks show twice are never told by it. RFC 5545 section 3.6.5.
    """
    plain = [_plain_offsets(zone, span) for span in spans]
    clock = _best(zone, spans, plain)
    if clock is None:
        return Written([], [False] * len(spans))
    told = [
        offsets is not None and clock.holds(span, offsets) for span, offsets in zip(spans, plain, strict=True)
    ]
    return Written(["BEGIN:VTIMEZONE", f"TZID:{zone.key}", *clock.lines, "END:VTIMEZONE"], told)


def utc_offset(seconds: int) -> str:
    """Write an offset as a UTC-OFFSET value.

    >>> utc_offset(20700), utc_offset(-12600)
    ('+0545', '-0330')
    """
    sign = "-" if seconds < 0 else "+"
    hours, rest = divmod(abs(seconds), 3600)
    minutes, odd = divmod(rest, 60)
    return f"{sign}{hours:02}{minutes:02}" + (f"{odd:02}" if odd else "")


def _plain_offsets(zone: Zone, span: Span) -> Span | None:
    """Give the offsets at start and end; None where the clocks show one twice, or have odd seconds."""
    offsets = []
    for seconds in span:
        offset = zone.offset(seconds)
        civil = _EPOCH + timedelta(seconds=seconds + offset)
        if offset % 60 or len(zone.offsets(civil)) != 1:
            return None
        offsets.append(offset)
    return offsets[0], offsets[1]


def _best(zone: Zone, spans: Sequence[Span], plain: Sequence[Span | None]) -> _Clock | None:
    able = [(span, offsets) for span, offsets in zip(spans, plain, strict=True) if offsets is not None]
    if not able:
        return None
    periods = Counter(zone.period(span[0] - _ROOM).start for span, _ in able)
    by_rule = [_yearly(zone.key, start) for start, _ in periods.most_common(_CANDIDATES)]
    early = min(span[0] for span, _ in able) < _ROOM
    offsets = Counter(pair[0] for _, pair in able if pair[0] == pair[1] != 0)
    fixed = [_fixed(offset, early=early) for offset, _ in offsets.most_common(1)]
    clocks = [clock for clock in [*by_rule, *fixed] if clock is not None]
    counts = [sum(clock.holds(*each) for each in able) for clock in clocks]
    most = max(counts, default=0)
    return clocks[counts.index(most)] if most else None


def _fixed(offset: int, *, early: bool) -> _Clock:
    text = utc_offset(offset)
    since = "16010101T000000" if early else "19700101T000000"
    lines = (
        "BEGIN:STANDARD",
        f"DTSTART:{since}",
        f"TZOFFSETFROM:{text}",
        f"TZOFFSETTO:{text}",
        "END:STANDARD",
    )
    return _Clock(lines, 0, 0, offset)


@lru_cache(maxsize=4096)
def _yearly(key: str, period_start: int) -> _Clock | None:
    """Find the yearly rule whose latest change, or that before a change of name only, began a period."""
    zone = zone_of(key)
    earlier = [c for c in _changes(zone, period_start - _BACK, period_start + 1) if c.at <= period_start][-2:]
    if len(earlier) != 2 or (earlier[0].before, earlier[0].after) != (earlier[1].after, earlier[1].before):
        return None
    first, second = earlier
    if any(c.before % 60 or c.after % 60 for c in earlier):
        return None
    year = (_EPOCH + timedelta(seconds=second.at)).year
    actual = list(
        _changes(zone, first.at, (date(min(year + _AHEAD, 9998), 1, 1) - _EPOCH.date()).days * _DAY)
    )
    pairs = [(_Onset(first, a), _Onset(second, b)) for a in _nths(first) for b in _nths(second)]
    reaches = [_reach(pair, actual) for pair in pairs]
    best = reaches.index(max(reaches))
    if reaches[best] < second.at + 370 * _DAY:
        return None
    pair: tuple[_Onset, _Onset] | None = pairs[best]
    if pair is not None and 0 in (pair[0].first.after, pair[1].first.after):
        pair = _begun_by_2018(pair, zone)
    if pair is None:
        return None
    standard, daylight = sorted(pair, key=_offset_after)
    return _Clock((*standard.lines(), *daylight.lines()), second.at + _ROOM, reaches[best] - _DAY)


def _offset_after(onset: _Onset) -> int:
    return onset.first.after


def _begun_by_2018(pair: tuple[_Onset, _Onset], zone: Zone) -> tuple[_Onset, _Onset] | None:
    """Move two onsets back before 2019, if the rule held then, for a zone whose offset is at times zero.

    vobject (Radicale) takes a zone whose clocks show UTC from 2000 to 2019 for UTC, and London's times for
    floating ones.
    """
    while pair[1].first.at >= _IN_2019:
        first, second = (_Onset(onset.in_year(onset.civil.year - 1), onset.nth) for onset in pair)
        if list(_changes(zone, first.first.at, pair[0].first.at)) != [first.first, second.first]:
            return None
        pair = first, second
    return pair


def _nths(change: _Change) -> list[int]:
    """Say which weekday of its month a change came on: the nth, the last, or both."""
    day = (_EPOCH + timedelta(seconds=change.at + change.before)).date()
    nth = (day.day - 1) // 7 + 1
    last = day.day + 7 > monthrange(day.year, day.month)[1]
    return ([-1] if last else []) + ([nth] if nth < 5 else [])


def _reach(pair: tuple[_Onset, _Onset], actual: list[_Change]) -> int:
    """Say until when two yearly onsets foretell the actual changes."""
    year = pair[0].civil.year
    foretold = sorted(onset.in_year(y) for y in range(year, min(year + _AHEAD + 2, 9999)) for onset in pair)
    foretold = [
        c for c in foretold if c.at >= pair[0].first.at and (c.at >= pair[1].first.at or c == pair[0].first)
    ]
    for said, done in zip(foretold, actual, strict=False):
        if said != done:
            return min(said.at, done.at)
    return actual[-1].at


def _changes(zone: Zone, start: int, end: int) -> Iterator[_Change]:
    """Yield the changes of offset; a change of name alone is none."""
    offset: int | None = None
    for period in zone.periods(start - 1, end):
        if offset is not None and period.offset != offset and start <= period.start:
            yield _Change(period.start, offset, period.offset)
        offset = period.offset


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
