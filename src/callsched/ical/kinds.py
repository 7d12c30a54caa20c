"""What reading a calendar file can have to tell: each kind of finding with its code, severity and page."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from callsched.models import Finding, Severity

_MOST = 20

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


class Kind(NamedTuple):
    """A kind of finding on a calendar file: what it says of the file, and what to do about it."""

    code: str
    severity: Severity
    told: str
    fix: str

    @property
    def page(self) -> str:
        """What `callsched rule` prints of it, as the docstring of a rule is that of a rule."""
        return f"{self.told}\n\nFix: {self.fix}"


KINDS: dict[str, Kind] = {
    "rules-contradict-name": Kind(
        "CS601",
        _WARNING,
        "A VTIMEZONE gives another instant than the zone whose name it bears: clients differ.",
        "ask the sender which instant is meant; what `to_ics` writes has the rules of the zone it names.",
    ),
    "floating-time": Kind(
        "CS602",
        _ERROR,
        "A time has no zone at all; every client takes its own.",
        "say with `zone=` (`--zone`) which clock is meant; the writer is to add a TZID, or write in UTC.",
    ),
    "unknown-time-zone": Kind(
        "CS603",
        _ERROR,
        "A TZID is no known name and the file does not define it.",
        "say with `zone=` (`--zone`) which clock is meant; the writer is to use an IANA name.",
    ),
    "zone-by-rules-only": Kind(
        "CS604",
        _INFO,
        "A TZID is no known name; the file's own rules give the instant, kept by its offset.",
        "none is needed; a call that is to follow its zone's rules needs the IANA name.",
    ),
    "zone-renamed": Kind(
        "CS605",
        _INFO,
        "A TZID of Outlook or of another vendor stands for an IANA zone.",
        "none is needed; what callsched writes bears the IANA name.",
    ),
    "series-unrolled": Kind(
        "CS606",
        _INFO,
        "A series became one call for each of its occurrences.",
        "none is needed; each call can now be moved on its own.",
    ),
    "series-cut": Kind(
        "CS607",
        _WARNING,
        "A series has more occurrences than are read.",
        "ask for more with `occurrences=`, or give the series an end.",
    ),
    "series-not-read": Kind(
        "CS608",
        _WARNING,
        "A recurrence rule is not understood; only the first call is read.",
        "write the rule by the year, month, week or day (RFC 5545 section 3.3.10), or list its dates.",
    ),
    "not-utf-8": Kind(
        "CS609",
        _WARNING,
        "The file is not UTF-8; it was read as Western European text.",
        "write the file in UTF-8, and look at names with accents.",
    ),
    "broken-line": Kind(
        "CS610",
        _WARNING,
        "A line is no content line of a calendar file.",
        "write `NAME:value`; a long line goes on in the next one after a blank.",
    ),
    "broken-structure": Kind(
        "CS611",
        _WARNING,
        "BEGIN and END do not match, or the file ends too early.",
        "fetch the file anew: it is cut off, or was changed by hand.",
    ),
    "kept-as-it-is": Kind(
        "CS612",
        _INFO,
        "Properties that callsched does not use are kept in `extra`.",
        "none is needed; they are written again with the call.",
    ),
    "not-a-call": Kind(
        "CS613",
        _INFO,
        "A component that is no event was not read.",
        "none is needed; tasks, notes and free/busy times are no calls (`busy_times` reads the last).",
    ),
    "shown-twice": Kind(
        "CS614",
        _WARNING,
        "The clocks show a start or end twice; clients take the one or the other.",
        "write it in UTC, or move it by the hour that is shown twice.",
    ),
    "skipped-by-clocks": Kind(
        "CS615",
        _WARNING,
        "The clocks skip a start or end; clients differ by an hour.",
        "choose a time that the clocks of that zone show on that day.",
    ),
    "uid-twice": Kind(
        "CS616",
        _WARNING,
        "Two entries share a UID; the newest revision counts.",
        "give each call a UID of its own; a revision keeps the UID and counts up its SEQUENCE.",
    ),
    "event-without-start": Kind(
        "CS617",
        _WARNING,
        "An event has no start that can be read.",
        "give it a DTSTART.",
    ),
    "unreadable-value": Kind(
        "CS618",
        _WARNING,
        "The value of a property is not what it should be.",
        "write the value as the message says; what could not be read was left out.",
    ),
    "ends-before-start": Kind(
        "CS619",
        _WARNING,
        "An event ends before it starts; its end is not read.",
        "set the end after the start; look whether both have the zone that is meant.",
    ),
    "changed-elsewhere": Kind(
        "CS620",
        _INFO,
        "Another program changed what callsched wrote; what the file says now counts.",
        "none is needed, if the change was meant.",
    ),
    "control-characters": Kind(
        "CS621",
        _WARNING,
        "The file holds control characters; they were dropped.",
        "look at the texts of the file: what wrote them was given no plain text.",
    ),
    "no-uid": Kind(
        "CS622",
        _WARNING,
        "An event has no UID; one was derived from it.",
        "give it a UID: without one, an update or a cancellation finds no call.",
    ),
    "left-out": Kind(
        "CS623",
        _WARNING,
        "Something that a file holds has no place in a call.",
        "keep the file beside the calls, if what the message names matters.",
    ),
    "zone-missing-here": Kind(
        "CS624",
        _WARNING,
        "A TZID has no VTIMEZONE in the file; Outlook takes the time as floating.",
        "write the file with `to_ics`, which defines every zone it names.",
    ),
    "too-much-for-outlook": Kind(
        "CS625",
        _WARNING,
        "A VTIMEZONE holds more than the one STANDARD and one DAYLIGHT that Outlook reads.",
        "write the file with `to_ics`, which gives each call the rules of its year.",
    ),
    "first-date-only": Kind(
        "CS626",
        _WARNING,
        "A VTIMEZONE lists several dates in one RDATE; Thunderbird reads only the first.",
        "write one RDATE for each date.",
    ),
    "length-by-clock": Kind(
        "CS627",
        _WARNING,
        "DURATION over a change of clocks: clients differ on the end.",
        "write DTEND in place of DURATION.",
    ),
    "no-answer-buttons": Kind(
        "CS628",
        _WARNING,
        "An invitation that clients show without a way to answer.",
        'send it as METHOD:REQUEST with an ORGANIZER and ATTENDEEs: `to_ics(call, method="REQUEST")`.',
    ),
    "many-calls-in-request": Kind(
        "CS629",
        _WARNING,
        "A REQUEST holds more than one call; clients take the first.",
        "send one file for each call: `to_ics_files`.",
    ),
    "lines-not-crlf": Kind(
        "CS630",
        _INFO,
        "Lines do not end in CR LF; strict readers refuse the file.",
        "end lines in CR LF; mail programs and version control may have changed them.",
    ),
    "starts-with-mark": Kind(
        "CS631",
        _INFO,
        "The file begins with a byte order mark; strict readers refuse it.",
        "write UTF-8 without the mark.",
    ),
    "clients-differ": Kind(
        "CS632",
        _WARNING,
        "Kinds of clients put the same start or end at different instants.",
        "write the file with `to_ics`, whose zones they read alike; until then, tell the time in UTC too.",
    ),
    "not-used": Kind(
        "CS633",
        _INFO,
        "Properties or parameters that have no place in a call were not read.",
        "none is needed; keep the file beside the calls, if they matter.",
    ),
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
