"""What a TZID of a file stands for: by its name, and by the rules that the file gives for it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from callsched.ical.recurrence import Budget, Rule, occurrences, parse_rule
from callsched.ical.values import parse_time
from callsched.zones import keys

if TYPE_CHECKING:
    from callsched.ical.scan import Component

_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)(?::?(\d\d))?")
_BY_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d\d))?", re.IGNORECASE)
_HINTS = ("X-LIC-LOCATION", "TZID-ALIAS-OF")
REACH = 3_000_000
"""How many days the rules of the zones of one file may look at."""
_MOST = 800


@dataclass(slots=True)
class Observance:
    """One STANDARD or DAYLIGHT block: when it sets in, by the clocks before it, and its offsets."""

    onsets: list[datetime]
    rule: Rule | None
    before: int
    after: int
    daylight: bool = False
    read_singly: list[datetime] = field(default_factory=list)
    """the onsets that are left where of each list of dates only the first is read"""

    def around(self, year: int, budget: Budget) -> list[datetime]:
        """Give the onsets in a year, and the last one before it."""
        first, after = datetime(year, 1, 1), datetime(min(year + 1, 9999), 1, 1)
        found = self.onsets[max(bisect_left(self.onsets, first) - 1, 0) : bisect_left(self.onsets, after)]
        if self.rule is None:
            return found
        until = self.rule.until
        last = min(year, until.year) if until is not None else year
        begins = self.onsets[0]
        if self.rule.yearly_day and last > begins.year:
            begins = begins.replace(year=last - 1, month=1, day=1)
        ruled = takewhile(after.__gt__, occurrences(self.rule, begins, budget))
        return [*found, *(onset for onset in deque(ruled, _MOST) if onset >= self.onsets[0])]


@dataclass(slots=True)
class FileZone:
    """A VTIMEZONE as RFC 5545 section 3.6.5 reads it."""

    tzid: str
    observances: list[Observance]
    hint: str = ""
    budget: Budget = field(default_factory=lambda: Budget(REACH))
    """the days that its rules may still look at; once it is spent, they tell nothing any more"""
    variants: dict[str, FileZone] = field(default_factory=dict)
    """what other readers make of it"""
    _years: dict[int, list[tuple[datetime, int, int]]] = field(default_factory=dict)

    def offset(self, civil: datetime) -> int | None:
        """Give the offset in force at a civil time, the first of two where it is shown twice."""
        if not self.observances:
            return None
        onsets = self._onsets(civil.year)
        if self.budget.left <= 0:
            return None
        index = bisect_right(onsets, (civil, len(self.observances), 0)) - 1
        return onsets[index][2] if index >= 0 else min(self.observances, key=first_onset).before

    def _onsets(self, year: int) -> list[tuple[datetime, int, int]]:
        """Lay out the onsets that matter in a year, once."""
        if year not in self._years:
            found = [
                (onset, number, observance.after)
                for number, observance in enumerate(self.observances)
                for onset in observance.around(year, self.budget)
            ]
            self._years[year] = sorted(found)
        return self._years[year]

    def instant(self, civil: datetime) -> datetime | None:
        """Give the instant of a civil time by these rules."""
        offset = self.offset(civil)
        try:
            return None if offset is None else civil.replace(tzinfo=UTC) - timedelta(seconds=offset)
        except OverflowError:
            return None


def first_onset(observance: Observance) -> datetime:
    """Give when an observance first sets in, by the clocks before it."""
    return observance.onsets[0]


def file_zone(component: Component, budget: Budget) -> FileZone:
    """Read a VTIMEZONE; observances that cannot be read are left out."""
    observances: list[Observance] = []
    for part in component.parts[:400]:
        observance = _observance(part) if part.name in ("STANDARD", "DAYLIGHT") else None
        observances += [observance] if observance is not None else []
    hint = next((component.text(name) for name in _HINTS if component.first(name)), "")
    return FileZone(component.text("TZID"), observances, hint, budget)


def _observance(part: Component) -> Observance | None:
    before, after = (_seconds(part.text(name)) for name in ("TZOFFSETFROM", "TZOFFSETTO"))
    start = parse_time(part.text("DTSTART"))
    if before is None or after is None or start is None or not isinstance(start[0], datetime):
        return None
    onsets, singly = [start[0]], [start[0]]
    for line in part.all("RDATE")[:2000]:
        first = len(onsets)
        for value in line.value.split(",")[:2000]:
            found = parse_time(value)
            if found is not None and isinstance(found[0], datetime) and len(onsets) < 4000:
                onsets.append(found[0] + timedelta(seconds=before) if found[1] else found[0])
        singly += onsets[first : first + 1]
    rule = parse_rule(part.text("RRULE")) if part.first("RRULE") is not None else None
    if rule is not None and rule.until is not None and rule.until_utc:
        until = rule.until + timedelta(seconds=before) if rule.until.year < 9990 else rule.until
        rule = replace(rule, until=until, until_utc=False)
    return Observance(sorted(onsets), rule, before, after, part.name == "DAYLIGHT", sorted(singly))


def _seconds(text: str) -> int | None:
    found = _OFFSET.fullmatch(text.strip())
    if found is None:
        return None
    sign = -1 if found[1] == "-" else 1
    total = int(found[2]) * 3600 + int(found[3]) * 60 + int(found[4] or 0)
    return sign * total if total < 86400 else None


def named_zone(tzid: str, hint: str = "") -> str | None:
    """Give the IANA key that a TZID stands for: its own, Outlook's name, one after a vendor's prefix.

    >>> named_zone("Europe/Paris"), named_zone("Romance Standard Time")
    ('Europe/Paris', 'Europe/Paris')
    >>> named_zone("/citadel.org/20210210_1/Europe/Kyiv"), named_zone("GMT+0300"), named_zone("Custom")
    ('Europe/Kyiv', 'Etc/GMT-3', None)
    """
    for name in (tzid.strip().strip('"'), hint.strip()):
        if not name or len(name) > 200:
            continue
        if name in keys():
            return name
        parts = [part for part in name.split("/") if part]
        for length in (3, 2):
            tail = "/".join(parts[-length:])
            if len(parts) > length - 1 and tail in keys():
                return tail
        found = _any_case().get(name.casefold()) or windows_zones().get(name.casefold()) or _by_offset(name)
        if found is not None:
            return found
    return None


@cache
def _any_case() -> dict[str, str]:
    return {key.casefold(): key for key in keys()}


@cache
def windows_zones() -> dict[str, str]:
    """Give Outlook's zone names with their IANA keys, as icalendar has them from CLDR."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415

    return {name.casefold(): key for name, key in WINDOWS_TO_OLSON.items() if key in keys()}


def _by_offset(name: str) -> str | None:
    """Read `GMT+3` as clocks do, three hours east, not as the tz database's Etc names."""
    found = _BY_OFFSET.fullmatch(name)
    if found is None or int(found[3] or 0):
        return None
    return offset_zone((-1 if found[1] == "-" else 1) * int(found[2]) * 3600)


def offset_zone(seconds: int) -> str | None:
    """Give the key of a whole-hour offset.

    >>> offset_zone(10800), offset_zone(20700)
    ('Etc/GMT-3', None)
    """
    hours, rest = divmod(abs(seconds), 3600)
    key = "Etc/UTC" if not seconds else f"Etc/GMT{'-' if seconds > 0 else '+'}{hours}"
    return key if not rest and key in keys() else None
