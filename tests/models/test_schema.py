"""The JSON schemas are true of what is written, and hold of what is read."""

import inspect
import json

import pytest
from hypothesis import HealthCheck, given, settings
from pydantic import BaseModel, TypeAdapter

import callsched as cs
from callsched.models import __all__ as models
from ical.drawn import schedules

CLASSES = [getattr(cs, name) for name in models]
MODELS = [one for one in CLASSES if issubclass(one, BaseModel)]
WITHOUT = "needs the dependency group `docs`"


def validator(schema):
    jsonschema = pytest.importorskip("jsonschema", reason=WITHOUT)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("mode", ["validation", "serialization"])
@pytest.mark.parametrize("one", CLASSES, ids=lambda one: one.__name__)
def test_every_class_has_a_schema(one, mode):
    schema = TypeAdapter(one).json_schema(mode=mode)
    json.dumps(schema)
    if not issubclass(one, (tuple, str)):
        assert schema["additionalProperties"] is False
        assert schema.get("description", inspect.getdoc(one)) == inspect.getdoc(one)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_schema_names_every_field_and_needs_what_the_model_needs(model):
    schema = model.model_json_schema()
    assert list(schema["properties"]) == list(model.model_fields)
    needed = [name for name, field in model.model_fields.items() if field.is_required()]
    assert schema.get("required", []) == needed


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(schedules)
def test_what_is_written_is_as_the_schema_says(schedule):
    written = json.loads(schedule.model_dump_json())
    validator(cs.Schedule.model_json_schema(mode="serialization")).validate(written)
    validator(cs.Schedule.model_json_schema()).validate(written)


def test_announcements_are_as_their_schema_says():
    adapter = TypeAdapter(cs.Announcement)
    report = cs.check("They talk at 1700 Moscow time (1000 EST, 3 p.m. GMT).", published="2025-05-19")
    (announcement,) = report.announcements
    written = json.loads(adapter.dump_json(announcement))
    validator(adapter.json_schema(mode="serialization")).validate(written)
    assert adapter.validate_python(written) == announcement


def test_what_no_model_takes_is_against_its_schema():
    jsonschema = pytest.importorskip("jsonschema", reason=WITHOUT)
    with pytest.raises(jsonschema.ValidationError, match="titel"):
        validator(cs.Call.model_json_schema()).validate({"title": "x", "titel": "y"})
