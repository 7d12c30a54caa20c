"""Busy times of a calendar file."""

from datetime import timedelta

from callsched.ical import busy_times, with_busy_times
from callsched.models import Leader
from callsched.models.announcement import stamp

FILE = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VFREEBUSY
DTSTART:20260701T000000Z
FREEBUSY;FBTYPE=BUSY:20260715T150000Z/PT1H,20260715T170000Z/20260715T173000Z
FREEBUSY;FBTYPE=FREE:20260715T190000Z/PT1H
FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260716T150000Z/PT1H
FREEBUSY:nonsense,20260715T150000Z/nonsense,99991231T230000Z/P5D
END:VFREEBUSY
BEGIN:VEVENT
UID:1
SUMMARY:Cabinet
DTSTART;TZID=Europe/Paris:20260720T100000
DTEND;TZID=Europe/Paris:20260720T120000
RRULE:FREQ=WEEKLY;COUNT=2
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:Visit
DTSTART;VALUE=DATE:20260801
DTEND;VALUE=DATE:20260803
END:VEVENT
BEGIN:VEVENT
UID:3
TRANSP:TRANSPARENT
DTSTART:20260715T090000Z
DTEND:20260715T100000Z
END:VEVENT
BEGIN:VEVENT
UID:4
STATUS:CANCELLED
DTSTART:20260715T090000Z
DTEND:20260715T100000Z
END:VEVENT
BEGIN:VEVENT
UID:5
SUMMARY:no end
DTSTART:20260715T090000Z
END:VEVENT
END:VCALENDAR
"""


def test_busy_times_are_read_by_the_leaders_clock():
    found = [(stamp(start), stamp(end), what) for start, end, what in busy_times(FILE, zone="Europe/Paris")]
    assert found == [
        ("2026-07-15T15:00:00Z", "2026-07-15T16:00:00Z", ""),
        ("2026-07-15T17:00:00Z", "2026-07-15T17:30:00Z", ""),
        ("2026-07-16T15:00:00Z", "2026-07-16T16:00:00Z", "busy-tentative"),
        ("2026-07-20T08:00:00Z", "2026-07-20T10:00:00Z", "Cabinet"),
        ("2026-07-27T08:00:00Z", "2026-07-27T10:00:00Z", "Cabinet"),
        ("2026-07-31T22:00:00Z", "2026-08-02T22:00:00Z", "Visit"),
    ]


def test_a_leader_gets_the_busy_times():
    leader = with_busy_times(Leader(name="x", zone="Europe/Paris"), FILE)
    assert len(leader.busy) == 6
    assert with_busy_times(leader, FILE) == leader
    assert Leader.model_validate_json(leader.model_dump_json()) == leader


def test_a_million_periods_are_bounded():
    many = ",".join(
        f"2026{m:02}{d:02}T{h:02}{i:02}00Z/PT1M"
        for m in range(1, 13)
        for d in range(1, 29)
        for h in range(24)
        for i in range(0, 60, 5)
    )
    found = busy_times(f"BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nFREEBUSY:{many}\nEND:VFREEBUSY\nEND:VCALENDAR\n")
    assert len(found) == 20_000
    assert found[0].end - found[0].start == timedelta(minutes=1)
