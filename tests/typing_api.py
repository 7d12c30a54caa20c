"""Real use of the public names, for the type checker: this file is never run."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, assert_type

import pandas
import polars

import callsched as cs
from callsched.display import call_html, report_html, schedule_html, show_slots, slot_html, slots_html
from callsched.errors import UnknownNameError
from callsched.frames import check_batches, check_frame
from callsched.labels import Meaning, meanings
from callsched.scheduling import Slots, Summit, SummitPlan, arrange_summit
from callsched.zones import Transition, zone

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

assert_type(report_html(report), str)
assert_type(call_html(call), str)
assert_type(schedule_html(schedule), str)
week = {"earliest": "2026-01-05T00:00Z", "latest": "2026-01-06T00:00Z"}
slots = cs.find_slots([leader], duration="PT1H", earliest=week["earliest"], latest=week["latest"])
assert_type(slots, list[cs.Slot])
assert_type(slots[0], cs.Slot)
assert_type(slot_html(slots[0]), str)
assert_type(slots_html(slots[:2]), str)
assert_type(show_slots(slots[:2]), Slots)
assert_type(show_slots(slots)[0].standings[0].civil, datetime)
assert_type(report._repr_mimebundle_(include=["text/html"], exclude=set()), dict[str, Any])
assert_type(report.to_dict(), dict[str, Any])

papers = pandas.DataFrame({"text": ["noon GMT"], "day": ["2025-05-19"]})
assert_type(check_frame(papers, published="day"), pandas.DataFrame)
assert_type(check_frame(papers, workers=2, progress=True)["verdict"].tolist(), list[Any])
wires = polars.DataFrame({"text": ["noon GMT"], "day": ["2025-05-19"]})
assert_type(check_frame(wires, published="day", prefix="call_"), polars.DataFrame)
assert_type(check_frame(wires)["verdict"], polars.Series)
check_frame("noon GMT")  # type: ignore[type-var]
check_frame(wires.lazy())  # type: ignore[type-var]


def in_spark(batches: Iterator[Any]) -> Iterator[Any]:
    """Check batches as an engine does, by a function bound to its columns."""
    yield from partial(check_batches, text="text", published="day")(batches)


planned = arrange_summit(schedule, Summit(rooms=2), earliest=week["earliest"], latest=week["latest"])
assert_type(planned, SummitPlan)
assert_type(planned.schedule, cs.Schedule)
assert_type(zone("Europe/Kyiv").transition_at(datetime(2025, 3, 30, 3, 30)), Transition)
assert_type(meanings("est"), tuple[Meaning, ...])
assert_type(cs.Status("confirmed"), cs.Status)
try:
    cs.find_place("Kyivv")
except UnknownNameError as error:
    assert_type(error.matches, tuple[str, ...])
