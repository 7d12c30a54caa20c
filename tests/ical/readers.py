"""Other programs that read calendar files: each takes texts and gives the starts and ends of their events.

The name of every zone is replaced by one that means nothing, so that only the rules in the file count.
"""

import ctypes
import ctypes.util
import json
import re
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

HERE = Path(__file__).parent
_numbers = count()


def letters(number: int) -> str:
    """Write a number in letters: dateutil takes "Z3" for a zone three hours off."""
    return letters(number // 26 - 1) + chr(97 + number % 26) if number >= 26 else chr(97 + number)


def nameless(text: str) -> str:
    """Give every TZID a name that no program knows, and none has met before."""
    name = "Nowhere/" + letters(next(_numbers)).capitalize()
    text = re.sub(r"(?m)^TZID:\S+", f"TZID:{name}", text)
    return re.sub(r"TZID=[^:;]+", f"TZID={name}", text)


def ical_js(texts):
    """ical.js, the parser of Thunderbird and Nextcloud."""
    node = subprocess.run(
        [shutil.which("node"), HERE / "read.mjs"],
        input="\n".join(map(json.dumps, texts)),
        capture_output=True,
        text=True,
        check=True,
        cwd=HERE,
    )
    return [{uid: tuple(span) for uid, span in json.loads(line).items()} for line in node.stdout.splitlines()]


def vobject(texts):
    """vobject over dateutil's tzical: Radicale's parser."""
    library = pytest.importorskip("vobject", reason="vobject, of the dependency group `interop`, is missing")
    registry = library.icalendar

    for text in texts:
        registry.__dict__["__tzidMap"].clear()
        registry.registerTzid("UTC", registry.utc)
        events = library.readOne(text).vevent_list
        yield {e.uid.value: (_seconds(e.dtstart.value), _seconds(e.dtend.value)) for e in events}


def icalendar(texts):
    """icalendar with recurring-ical-events."""
    import icalendar as library

    reason = "recurring_ical_events, of the dependency group `interop`, is missing"
    recurring_ical_events = pytest.importorskip("recurring_ical_events", reason=reason)

    for text in texts:
        events = recurring_ical_events.of(library.Calendar.from_ical(text)).all()
        yield {str(e["UID"]): (_seconds(e.start), _seconds(e.end)) for e in events}


def _seconds(time):
    return int(time.timestamp()) if time.tzinfo is not None else "floating"


class _Time(ctypes.Structure):
    _fields_ = [
        *(
            (name, ctypes.c_int)
            for name in ("year", "month", "day", "hour", "minute", "second", "date", "dst")
        ),
        ("zone", ctypes.c_void_p),
    ]


def libical(texts):
    """libical, the parser of Evolution, KDE and Cyrus, where the system has it."""
    library = ctypes.CDLL(ctypes.util.find_library("ical"))
    pointer = ctypes.c_void_p
    library.icalparser_parse_string.restype = pointer
    for name in ("get_first_component", "get_next_component"):
        getattr(library, f"icalcomponent_{name}").argtypes = [pointer, ctypes.c_int]
        getattr(library, f"icalcomponent_{name}").restype = pointer
    library.icalcomponent_get_uid.argtypes, library.icalcomponent_get_uid.restype = [pointer], ctypes.c_char_p
    library.icaltime_as_timet_with_zone.argtypes = [_Time, pointer]
    library.icaltime_as_timet_with_zone.restype = ctypes.c_long
    library.icalcomponent_free.argtypes = [pointer]
    starts, ends = library.icalcomponent_get_dtstart, library.icalcomponent_get_dtend
    for get in (starts, ends):
        get.argtypes, get.restype = [pointer], _Time
    kind = library.icalcomponent_string_to_kind(b"VEVENT")
    for text in texts:
        calendar = library.icalparser_parse_string(text.encode())
        event, found = library.icalcomponent_get_first_component(calendar, kind), {}
        while event:
            times = [get(event) for get in (starts, ends)]
            found[library.icalcomponent_get_uid(event).decode()] = tuple(
                library.icaltime_as_timet_with_zone(time, time.zone) if time.zone else "floating"
                for time in times
            )
            event = library.icalcomponent_get_next_component(calendar, kind)
        library.icalcomponent_free(calendar)
        yield found


def strict(texts):
    """RFC 5545 sections 3.3.5 and 3.6.5 to the letter, over dateutil's rrule; written for these tests."""
    for text in texts:
        head, *events = re.sub(r"\r\n[ \t]", "", text).replace("\r\n", "\n").split("BEGIN:VEVENT\n")
        onsets, found = _onsets(head), {}
        for event in events:
            values = dict(re.findall(r"(?m)^(UID|DTSTART|DTEND)[:;](?:\S+:)?(\S+)$", event))
            times = [
                datetime.strptime(values[name].rstrip("Z"), "%Y%m%dT%H%M%S") for name in ("DTSTART", "DTEND")
            ]
            utc = values["DTSTART"].endswith("Z")
            span = times if utc else [_utc(onsets, time) for time in times]
            found[values["UID"]] = tuple(int(time.replace(tzinfo=UTC).timestamp()) for time in span)
        yield found


def _offset(value):
    sign = -1 if value[0] == "-" else 1
    return sign * timedelta(hours=int(value[1:3]), minutes=int(value[3:5]), seconds=int(value[5:7] or 0))


def _onsets(text):
    from dateutil.rrule import rrulestr

    onsets = []
    for block in re.findall(r"BEGIN:(?:STANDARD|DAYLIGHT)\n(.*?)\nEND:", text, re.DOTALL):
        values = dict(line.split(":", 1) for line in block.split("\n"))
        before, after = _offset(values["TZOFFSETFROM"]), _offset(values["TZOFFSETTO"])
        first = datetime.strptime(values["DTSTART"], "%Y%m%dT%H%M%S")
        until = datetime(first.year + 40, 1, 1)
        times = (
            rrulestr(values["RRULE"], dtstart=first).between(first, until, inc=True)
            if "RRULE" in values
            else [first]
        )
        onsets += [(time - before, before, after) for time in times]
    return sorted(onsets)


def _utc(onsets, civil):
    ends = [onset[0] for onset in onsets[1:]] + [datetime.max]
    fits = [
        civil - after for (at, _, after), end in zip(onsets, ends, strict=True) if at <= civil - after < end
    ]
    return min(fits) if fits else civil - [o for o in onsets if o[0] + o[1] <= civil][-1][1]


READERS = {"ical.js": ical_js, "vobject": vobject, "icalendar": icalendar, "strict": strict}
if ctypes.util.find_library("ical") is not None:
    READERS["libical"] = libical
