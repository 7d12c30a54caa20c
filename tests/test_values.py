"""Every public value: short on a line, the same after pickling and copying, and fit for a set."""

import copy
import pickle
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import cache

import pytest
from hypothesis import given, settings

import callsched as cs
from callsched import checker, display, frames, ical, labels, models, scheduling, zones
from callsched.places import Place, find_place
from callsched.scheduling import Summit, arrange, arrange_summit, rotate
from callsched.scheduling.reasons import Relaxation
from strategies import hostile_texts

MODULES = [cs, checker, display, frames, ical, labels, models, scheduling, zones]
CLASSES = {
    value
    for module in MODULES
    for name in module.__all__
    if isinstance(value := getattr(module, name), type) and not issubclass(value, Exception)
} | {Place, Relaxation}
ENUMS = sorted((one for one in CLASSES if issubclass(one, Enum)), key=lambda one: one.__name__)
NOON = datetime(2025, 5, 19, 12, tzinfo=UTC)
WEEK = {"earliest": "2025-05-19T00Z", "latest": "2025-05-24T00Z"}
SENT = (
    "BEGIN:VCALENDAR\r\nMETHOD:{}\r\nBEGIN:VEVENT\r\nUID:{}\r\nDTSTAMP:20260701T120000Z\r\n"
    "DTSTART:20260707T120000Z\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:pm@example.org\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)


def texts(name: str) -> list[object]:
    """Give what is made of texts, and of a call that announcements are about."""
    report = cs.check("They talk at 1700 Moscow time (1000 EST).", published="2025-05-19")
    (announcement,) = report.announcements
    (finding,) = report.findings
    assert finding.fix is not None
    time = cs.StatedTime(name, (0, 4), datetime(2025, 5, 19, 12), name, NOON, zone=name)
    return [
        report,
        announcement,
        finding,
        finding.fix,
        finding.fix.edits[0],
        cs.Report(name, (cs.Announcement(cs.Verdict.AMBIGUOUS, (time,) * 40, candidates=(NOON,)),), ()),
        time,
        cs.Source(who=name, where=name, published=date(2025, 5, 19)),
        cs.Source(),
        cs.Finding(
            name, name, cs.Severity.INFO, None, name, name, cs.Fix((cs.Edit((0, 1), name),), False, name)
        ),
    ]


def people(name: str) -> list[cs.Leader]:
    return [
        cs.Leader(
            name=name,
            office=name,
            country="JP",
            zone="Tokyo",
            address="mailto:pm@example.org",
            hours=cs.Hours(possible=("06:00", "23:00")),
            days_off=[date(2025, 5, 20)],
            busy=[cs.Busy(NOON, NOON + timedelta(hours=1), name)],
            trips=[cs.Trip(zone="London", first="2025-05-21", last="2025-05-22")],
        ),
        cs.Leader(name="Donald Tusk", zone="Warsaw"),
    ]


def agreed(name: str) -> list[object]:
    """Give the models: leaders, calls, schedules and what is in them."""
    one, other = people(name)
    call = cs.Call(title=name, participants=[one, other], civil="2025-05-19T17:00", zone="Europe/Moscow")
    call = call.answered(cs.Reply(address=one.address, answer="declined", at=NOON, comment=name))
    moved = call.reschedule(civil="2025-05-19T18:00", duration="PT1H", reason=name)
    later = cs.Call(title=name, uid="2", after=cs.After(uid=call.uid, gap="PT1H", within="PT3H"))
    conference = cs.Conference(uri="https://meet.example.org/1", features=["video"], label=name)
    values: list[object] = [call, moved, later, conference, cs.Schedule(title=name, calls=[moved, later])]
    values += [one, other, one.hours, cs.Hours(), one.busy[0], one.trips[0], moved.agreed, moved.history[0]]
    return [*values, call.replies[0], later.after, cs.Schedule()]


def scheduled(name: str) -> list[object]:
    """Give what searches and plans answer."""
    leaders = people(name)
    search = cs.search(leaders, duration="PT1H", **WEEK)
    slot = search.slots[0]
    calls = [
        cs.Call(title=f"{name} {one}", uid=str(one), participants=leaders, duration="PT1H") for one in "12"
    ]
    summit = Summit(rooms=1, weights={"1": 5}, time_limit=1)
    planned = arrange_summit(cs.Schedule(calls=calls), summit, **WEEK)
    hour = {"duration": "PT1H", "earliest": "2025-05-19T00Z"}
    values: list[object] = [search.slots[0], slot.rank, slot.standings[0], scheduling.Slots(search.slots)]
    values += [rotate(leaders, weeks=2, **hour), arrange(cs.Schedule(calls=calls), **WEEK)]
    relaxation = Relaxation(NOON, ((name, timedelta(hours=1), cs.Level.BUSY, cs.Level.PREFERRED),))
    return [*values, summit, planned, scheduling.Progress(1.5, 10, 12), relaxation, search]


def looked_up() -> list[object]:
    """Give what tables and messages hold."""
    moscow = zones.zone("Europe/Moscow")
    transition = zones.zone("Europe/Kyiv").transition_at(datetime(2025, 3, 30, 3, 30))
    kinds = ("REPLY", "COUNTER", "REFRESH")
    messages = [ical.read_message(SENT.format(kind, "x" * 200)) for kind in kinds]
    rule = zones.zone("Europe/Paris").rule
    return [
        *messages,
        moscow,
        moscow.period(0),
        transition,
        rule,
        find_place("Kiev"),
        *labels.meanings("ist"),
    ]


@cache
def values(name: str = "Ursula von der Leyen") -> list[object]:
    return [*texts(name), *agreed(name), *scheduled(name), *looked_up()]


HOSTILE = ["x" * 5000, "a\nb\r\x00\x1b[31m\u202eevil", "`<b>` " * 40]
SHORT = 120
KEPT = [value for value in values() if not isinstance(value, scheduling.Search)]


def kind(value: object) -> str:
    return type(value).__name__


def test_every_public_class_is_looked_at():
    assert {type(value) for value in values()} == CLASSES - set(ENUMS)


@pytest.mark.parametrize("value", values(), ids=kind)
def test_a_value_prints_on_a_short_line(value):
    for line in repr(value).split(",\n ") if isinstance(value, list) else [repr(value)]:
        assert line.isprintable()
        assert len(line) <= SHORT
        assert type(value).__name__ in line or "Slot" in line


@pytest.mark.parametrize("name", HOSTILE, ids=["long", "controls", "marks"])
@pytest.mark.parametrize("make", [texts, agreed, scheduled])
def test_whatever_a_value_holds_it_prints_on_a_short_line(make, name):
    for value in make(name.replace("\x00", "") if make is not texts else name):
        for line in repr(value).split(",\n ") if isinstance(value, list) else [repr(value)]:
            assert line.isprintable()
            assert len(line) <= SHORT


@given(hostile_texts)
@settings(max_examples=50)
def test_what_is_read_prints_on_a_short_line(text):
    report = cs.check(text, published="2025-05-19")
    for value in [report, *report.announcements, *report.findings]:
        assert repr(value).isprintable()
        assert len(repr(value)) <= SHORT


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
@pytest.mark.parametrize("value", KEPT, ids=kind)
def test_a_copy_is_the_same_value(value, again):
    same = again(value)
    assert type(same) is type(value)
    assert same == value
    assert repr(same) == repr(value)


@pytest.mark.parametrize("value", [one for one in KEPT if not isinstance(one, list)], ids=kind)
def test_equal_values_have_one_hash(value):
    same = pickle.loads(pickle.dumps(value))
    assert hash(same) == hash(value)
    assert {value: 1}[same] == 1


@pytest.mark.parametrize("value", [one for one in KEPT if not isinstance(one, (list, zones.Zone))], ids=kind)
def test_a_value_does_not_change(value):
    name = next(iter(getattr(type(value), "model_fields", None) or value.__match_args__))
    with pytest.raises((AttributeError, ValueError)):
        setattr(value, name, None)


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_members_stay_themselves(enum):
    for member in enum:
        assert copy.deepcopy(member) is member
        assert pickle.loads(pickle.dumps(member)) is member
        assert len(repr(member)) <= SHORT


def test_a_slot_leaves_its_search_behind():
    leaders = [cs.Leader(name=str(number), zone="Kyiv") for number in range(200)]
    slot = cs.find_slots(leaders, duration="PT1H", **WEEK, top=1)[0]
    assert len(pickle.dumps(slot)) < 30_000
    assert "_search" not in vars(pickle.loads(pickle.dumps(slot)))
