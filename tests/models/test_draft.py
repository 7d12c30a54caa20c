"""Values made by way of a draft are those that the constructor makes, and as frozen."""

import pickle
from copy import deepcopy
from dataclasses import FrozenInstanceError, fields, replace
from datetime import UTC, date, datetime

import pytest

from callsched import Report
from callsched.models import Announcement, Edit, Finding, Fix, Severity, Source, StatedTime, Verdict
from callsched.models.draft import maker

AT = datetime(2025, 5, 19, 14, tzinfo=UTC)
TIME = StatedTime("1400 GMT", (0, 8), AT.replace(tzinfo=None), "GMT", AT, None, None, "UTC+00:00", AT)
FINDING = Finding("CS202", "label-out-of-season", Severity.WARNING, (3, 6), "`EST`", fix=None)
VALUES = [
    TIME,
    Source("the Kremlin", "Moscow", date(2025, 5, 19)),
    Announcement(Verdict.UNCONFIRMED, (TIME,), AT, candidates=(AT,), findings=(FINDING,), tzdata="2025b"),
    Edit((3, 6), "EDT"),
    Fix((Edit((3, 6), "EDT"),), safe=True, help="write `EDT`"),
    FINDING,
    Report("at 1400 GMT", (), (FINDING,)),
]


def given(value):
    return [getattr(value, field.name) for field in fields(value)]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_made_by_a_draft_is_as_from_the_constructor(value):
    made = maker(type(value))(*given(value))
    assert type(made) is type(value)
    assert (made, hash(made), repr(made), str(made)) == (value, hash(value), repr(value), str(value))
    assert pickle.loads(pickle.dumps(made)) == deepcopy(made) == replace(made) == value


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_made_by_a_draft_is_frozen(value):
    made = maker(type(value))(*given(value))
    for field in fields(value):
        with pytest.raises(FrozenInstanceError):
            setattr(made, field.name, None)
        with pytest.raises(FrozenInstanceError):
            delattr(made, field.name)


def test_a_draft_has_the_defaults_and_names_of_the_constructor():
    made = maker(StatedTime)("17:00", span=(0, 5), civil=None)
    assert made == StatedTime("17:00", (0, 5), None)
    with pytest.raises(TypeError):
        maker(Edit)((0, 5))
