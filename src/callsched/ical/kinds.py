"""What reading a calendar file can have to tell: each kind of finding with its code, severity and page."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from callsched.models import Finding, Severity

_MOST = 20

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


class Kind(NamedTuple):
    """A kind of finding on a calendar file."""

    code: str
    severity: Severity
    page: str


KINDS: dict[str, Kind] = {
    "rules-contradict-name": Kind(
        "CS601",
        _WARNING,
        "A VTIMEZONE gives another instant than the zone whose name it bears: clients differ.",
    ),
    "floating-time": Kind("CS602", _ERROR, "A time has no zone at all; every client takes its own."),
    "unknown-time-zone": Kind("CS603", _ERROR, "A TZID is no known name and the file does not define it."),
    "zone-by-rules-only": Kind(
        "CS604", _INFO, "A TZID is no known name; the file's own rules give the instant, kept by its offset."
    ),
    "zone-renamed": Kind("CS605", _INFO, "A TZID of Outlook or of another vendor stands for an IANA zone."),
    "series-unrolled": Kind("CS606", _INFO, "A series became one call for each of its occurrences."),
    "series-cut": Kind("CS607", _WARNING, "A series has more occurrences than are read."),
    "series-not-read": Kind(
        "CS608", _WARNING, "A recurrence rule is not understood; only the first call is read."
    ),
    "not-utf-8": Kind("CS609", _WARNING, "The file is not UTF-8; it was read as Western European text."),
    "broken-line": Kind("CS610", _WARNING, "A line is no content line of a calendar file."),
    "broken-structure": Kind("CS611", _WARNING, "BEGIN and END do not match, or the file ends too early."),
    "kept-as-it-is": Kind("CS612", _INFO, "Properties that callsched does not use are kept in `extra`."),
    "not-a-call": Kind("CS613", _INFO, "A component that is no event was not read."),
    "shown-twice": Kind(
        "CS614", _WARNING, "The clocks show a start or end twice; clients take the one or the other."
    ),
    "skipped-by-clocks": Kind(
        "CS615", _WARNING, "The clocks skip a start or end; clients differ by an hour."
    ),
    "uid-twice": Kind("CS616", _WARNING, "Two entries share a UID; the newest revision counts."),
    "event-without-start": Kind("CS617", _WARNING, "An event has no start that can be read."),
    "unreadable-value": Kind("CS618", _WARNING, "The value of a property is not what it should be."),
    "ends-before-start": Kind("CS619", _WARNING, "An event ends before it starts; its end is not read."),
    "changed-elsewhere": Kind(
        "CS620", _INFO, "Another program changed what callsched wrote; what the file says now counts."
    ),
    "control-characters": Kind("CS621", _WARNING, "The file holds control characters; they were dropped."),
    "no-uid": Kind("CS622", _WARNING, "An event has no UID; one was derived from it."),
    "left-out": Kind("CS623", _WARNING, "Something that a file holds has no place in a call."),
    "zone-missing-here": Kind(
        "CS624", _WARNING, "A TZID has no VTIMEZONE in the file; Outlook takes the time as floating."
    ),
    "too-much-for-outlook": Kind(
        "CS625", _WARNING, "A VTIMEZONE holds more than the one STANDARD and one DAYLIGHT that Outlook reads."
    ),
    "first-date-only": Kind(
        "CS626", _WARNING, "A VTIMEZONE lists several dates in one RDATE; Thunderbird reads only the first."
    ),
    "length-by-clock": Kind(
        "CS627", _WARNING, "DURATION over a change of clocks: clients differ on the end."
    ),
    "no-answer-buttons": Kind("CS628", _WARNING, "An invitation that clients show without a way to answer."),
    "many-calls-in-request": Kind(
        "CS629", _WARNING, "A REQUEST holds more than one call; clients take the first."
    ),
    "lines-not-crlf": Kind("CS630", _INFO, "Lines do not end in CR LF; strict readers refuse the file."),
    "starts-with-mark": Kind(
        "CS631", _INFO, "The file begins with a byte order mark; strict readers refuse it."
    ),
    "clients-differ": Kind(
        "CS632", _WARNING, "Kinds of clients put the same start or end at different instants."
    ),
    "not-used": Kind("CS633", _INFO, "Properties or parameters that have no place in a call were not read."),
}
"""By name; codes are append-only."""


class Log:
    """The findings on one file, at most twenty of a kind, the rest counted."""

    def __init__(self) -> None:
        self._found: list[Finding] = []
        self._counts = Counter[str]()

    def tell(self, name: str, message: str, explanation: str = "") -> None:
        """Note a finding."""
        self._counts[name] += 1
        if self._counts[name] <= _MOST:
            kind = KINDS[name]
            self._found.append(Finding(kind.code, name, kind.severity, None, message, explanation))

    def findings(self) -> tuple[Finding, ...]:
        """Give what was noted, in order; the overflow of a kind as one finding at the end."""
        more = [
            Finding(
                KINDS[name].code,
                name,
                KINDS[name].severity,
                None,
                f"{count - _MOST} more findings like these",
            )
            for name, count in self._counts.items()
            if count > _MOST
        ]
        return (*self._found, *more)
