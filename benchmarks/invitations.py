"""Invitations beside icalendar, in one run: written as 1,000 files, as one file, and read back.

    python benchmarks/invitations.py [--files 1000]

The same calls in three zones, with organizer, two attendees, description and alarm; icalendar makes its
VTIMEZONEs with `add_missing_timezones()`. Ratios, for a machine's seconds mean nothing elsewhere.
"""

import argparse
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar
from zoneinfo import ZoneInfo

import icalendar
from icalendar import Alarm, Calendar, Event, vCalAddress

from callsched.ical import from_ics, to_ics
from callsched.models import Call, Leader, Schedule
from callsched.zones import tzdata_version, zone

T = TypeVar("T")
ZONES = ("Europe/Moscow", "America/New_York", "Asia/Kolkata")
BEGIN, STAMP = datetime(2026, 3, 1, 9, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)
LENGTH, BEFORE = timedelta(minutes=45), timedelta(minutes=15)


def start(number: int) -> datetime:
    """Give the instant of a call, never in a doubled hour: icalendar loses its fold."""
    return BEGIN + timedelta(hours=7 * number, minutes=number % 2)


def call(number: int) -> Call:
    """Make a call."""
    key = ZONES[number % 3]
    clock = zone(key)
    civil = clock.civil(start(number))
    instants = clock.instants(civil)
    people = [Leader(name=f"Attendee {k}", address=f"mailto:a{k}@example.org") for k in range(2)]
    return Call(
        uid=f"call-{number}@example.org",
        title=f"Call {number}: Élysée, Kremlin",
        organizer=Leader(name="Protocol Office", address="mailto:protocol@example.org"),
        participants=people,
        civil=civil,
        zone=key,
        fold=instants.index(start(number)) if len(instants) > 1 else None,
        duration=LENGTH,
        notes="Line one\nLine two",
        alarm=BEFORE,
    )


def event(number: int) -> Event:
    """Make the same call with icalendar."""
    begins = start(number).astimezone(ZoneInfo(ZONES[number % 3]))
    attendees = [
        vCalAddress.new(
            f"a{k}@example.org",
            cn=f"Attendee {k}",
            rsvp=True,
            role="REQ-PARTICIPANT",
            partstat="NEEDS-ACTION",
            cutype="INDIVIDUAL",
        )
        for k in range(2)
    ]
    made = Event.new(
        uid=f"call-{number}@example.org",
        stamp=STAMP,
        start=begins,
        summary=f"Call {number}: Élysée, Kremlin",
        description="Line one\nLine two",
        organizer=vCalAddress.new("protocol@example.org", cn="Protocol Office"),
        attendees=attendees,
        sequence=0,
    )
    made.DURATION = LENGTH
    made.add_component(Alarm.new_display("Reminder", trigger=-BEFORE))
    return made


def by_icalendar(numbers: range, method: str) -> bytes:
    """Write a file with icalendar."""
    calendar = Calendar.new(method=method)
    for number in numbers:
        calendar.add_component(event(number))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def starts(data: bytes) -> list[datetime]:
    """Read a file with icalendar."""
    return [getattr(event["DTSTART"], "dt") for event in Calendar.from_ical(data).walk("VEVENT")]  # noqa: B009


def timed(work: Callable[[], T], times: int) -> tuple[float, T]:
    """Give the least time that some work took, and what it gave."""
    best = float("inf")
    for _ in range(times):
        began = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - began)
    return best, result


def compared(what: str, ours: float, theirs: float, target: float) -> bool:
    """Print a ratio with its target."""
    ratio = theirs / ours
    times = f"callsched {ours:7.3f} s  icalendar {theirs:7.3f} s"
    print(f"{what:36} {times}  {ratio:6.1f} × (target {target:g} ×)", flush=True)
    return ratio >= target


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--files", type=int, default=1000)
    count = arguments.parse_args().files
    print(f"{count} calls, icalendar {icalendar.__version__}, tzdata {tzdata_version()}")
    numbers = range(count)
    # Both sides make their calls or events within the time, as one who sends them must.
    ours, files = timed(lambda: [to_ics(call(n), method="REQUEST", stamp=STAMP) for n in numbers], 3)
    theirs, _ = timed(lambda: [by_icalendar(range(n, n + 1), "REQUEST") for n in numbers], 1)
    fine = compared(f"{count} files, each with VTIMEZONE", ours, theirs, 20)
    mine, one = timed(lambda: to_ics(Schedule(calls=[call(n) for n in numbers]), stamp=STAMP), 3)
    others, other = timed(lambda: by_icalendar(numbers, "PUBLISH"), 3)
    fine &= compared("one file", mine, others, 1)
    for name, data in (("reading back one file, ours", one), ("reading back one file, icalendar's", other)):
        ours, schedule = timed(partial(from_ics, data), 3)
        theirs, _ = timed(partial(starts, data), 3)
        fine &= compared(name, ours, theirs, 1)
        assert [c.start for c in schedule.calls] == [start(n) for n in numbers]
    ours, _ = timed(lambda: [from_ics(data) for data in files], 1)
    theirs, _ = timed(lambda: [starts(data) for data in files], 1)
    fine &= compared(f"reading back {count} files", ours, theirs, 1)
    sys.exit(not fine)


if __name__ == "__main__":
    main()
