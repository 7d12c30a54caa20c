"""Real use of the public names, for the type checker: this file is never run."""

from datetime import date, datetime, timedelta
from typing import assert_type

import callsched as cs

report = cs.check("at 5 p.m. Kyiv time", published=date(2025, 5, 19), place="Kyiv")
assert_type(report, cs.Report)
assert_type(report.verdict, str)
assert_type(report.corrected, str)
assert_type(report.findings, tuple[cs.Finding, ...])
for announcement in report.announcements:
    assert_type(announcement, cs.Announcement)
    assert_type(announcement.start, datetime | None)
    assert_type(announcement.verdict, cs.Verdict)
    for time in announcement.times:
        assert_type(time.span, tuple[int, int])
        assert_type(time.instant, datetime | None)
assert_type(cs.read("noon GMT", published="2025-05-19"), tuple[cs.Announcement, ...])

leader = cs.Leader(name="Emmanuel Macron", office="President", country="FR", zone="Europe/Paris")
call = cs.Call(
    title="Macron–Merz",
    participants=(leader,),
    civil=datetime(2025, 5, 19, 17),
    zone="Europe/Paris",
    duration=timedelta(hours=1),
)
later = cs.Call(title="Macron–Tusk", date=date(2025, 5, 19), after=cs.After(uid=call.uid))
assert_type(call.start, datetime | None)
assert_type(call.everyone, tuple[cs.Leader, ...])
schedule = cs.Schedule(calls=(call, later))
assert_type(cs.check(schedule).findings, tuple[cs.Finding, ...])
assert_type(cs.to_ics(schedule, skip_untimed=True), bytes)
assert_type(cs.from_ics(cs.to_ics(call)), cs.Schedule)
assert_type(cs.tzdata_version(), str)
assert_type(cs.to_ics_files(schedule), dict[str, bytes])
assert_type(cs.find_place("Kyiv").zone, str)
found = cs.search([leader], duration="PT1H", earliest="2026-01-05T00:00Z", latest="2026-01-06T00:00Z")
assert_type(found.slots, tuple[cs.Slot, ...])
assert_type(cs.with_busy_times(leader, b""), cs.Leader)
assert_type(cs.busy_times(b""), tuple[cs.Busy, ...])
