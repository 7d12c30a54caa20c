"""Announcements and findings: small values that keep whole through JSON, pickle and sets."""

import json
import pickle
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, date, datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from callsched.models import Announcement, Edit, Finding, Fix, Severity, Source, StatedTime, Verdict
from callsched.models.announcement import stamp

AT = datetime(2025, 5, 19, 14, tzinfo=UTC)
FIX = Fix((Edit((29, 32), "EDT"),), safe=True, help="write `1000 EDT`, or `1000 ET`")
FINDING = Finding(
    "CS202", "label-out-of-season", Severity.WARNING, (29, 32), "`EST` is out of season", fix=FIX
)
TIMES = (
    StatedTime(
        "1700 Moscow time", (7, 23), datetime(2025, 5, 19, 17), "Moscow time", AT, zone="Europe/Moscow"
    ),
    StatedTime(
        "1000 EST",
        (24, 32),
        datetime(2025, 5, 19, 10),
        "EST",
        AT,
        zone="America/New_York",
        strict=AT.replace(hour=15),
    ),
)
ANNOUNCEMENT = Announcement(
    Verdict.MISLABELLED,
    TIMES,
    AT,
    candidates=(AT,),
    findings=(FINDING,),
    source=Source("Dmitry Peskov", "Moscow", date(2025, 5, 19)),
)
ADAPTER = TypeAdapter(Announcement)


def test_json_keeps_an_announcement_whole():
    assert ADAPTER.validate_json(ADAPTER.dump_json(ANNOUNCEMENT)) == ANNOUNCEMENT


def test_an_announcement_has_a_json_schema():
    assert "verdict" in ADAPTER.json_schema()["properties"]


def test_values_are_frozen_hashable_and_survive_pickling():
    with pytest.raises(FrozenInstanceError):
        ANNOUNCEMENT.start = None
    assert len({ANNOUNCEMENT, replace(ANNOUNCEMENT)}) == 1
    assert pickle.loads(pickle.dumps(ANNOUNCEMENT)) == ANNOUNCEMENT


@pytest.mark.parametrize("more", [{"extra": 1}, {"start": "2025-05-19T14:00:00"}, {"verdict": "fine"}])
def test_what_does_not_belong_is_refused(more):
    with pytest.raises(ValidationError):
        ADAPTER.validate_python({**json.loads(ADAPTER.dump_json(ANNOUNCEMENT)), **more})


def test_instants_of_other_offsets_become_utc():
    told = json.loads(ADAPTER.dump_json(ANNOUNCEMENT)) | {"start": "2025-05-19T17:00:00+03:00"}
    assert ADAPTER.validate_python(told).start == AT
    assert stamp(ADAPTER.validate_python(told).start) == "2025-05-19T14:00:00Z"


def test_the_span_goes_from_the_first_to_the_last_time():
    assert ANNOUNCEMENT.span == (7, 32)


def test_a_time_is_meant_where_its_label_was_read_as_the_wall_clock():
    assert TIMES[1].meant


def test_plain_values_are_those_of_the_command_line():
    told = ANNOUNCEMENT.to_dict()
    assert json.loads(json.dumps(told)) == told
    assert told["start"] == "2025-05-19T14:00:00Z"
    assert told["end"] is None
    assert told["times"][0] == {
        "text": "1700 Moscow time",
        "span": [7, 23],
        "civil": "2025-05-19T17:00:00",
        "label": "Moscow time",
        "zone": "Europe/Moscow",
        "instant": "2025-05-19T14:00:00Z",
    }
    assert told["findings"][0]["fix"]["edits"] == [{"span": [29, 32], "text": "EDT"}]


def test_a_finding_is_told_on_one_line():
    assert str(FINDING) == "CS202 `EST` is out of season"
