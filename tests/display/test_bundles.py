"""A notebook takes from each value the forms that it asks for."""

import json

import pytest

from callsched.display import show_slots
from display.shown import call, report, schedule, slots

NAME = "Ursula von der Leyen"
VALUES = {
    "report": report(NAME),
    "call": call(NAME),
    "schedule": schedule(NAME),
    "slot": slots(NAME)[0],
    "slots": slots(NAME),
}
ALL = ["text/plain", "text/html", "application/json"]


@pytest.mark.parametrize("kind", VALUES)
def test_unasked_there_is_a_line_and_html(kind):
    value = VALUES[kind]
    assert value._repr_mimebundle_() == {"text/plain": repr(value), "text/html": value._repr_html_()}


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize(
    ("include", "exclude", "given"),
    [
        (None, ["text/html"], ["text/plain"]),
        (["text/html"], None, ["text/html"]),
        ({"application/json", "text/plain"}, {"text/plain"}, ["application/json"]),
        (ALL, [], ALL),
        ([], None, ["text/plain", "text/html"]),
        (["image/png"], None, []),
        (None, ALL, []),
    ],
)
def test_what_is_asked_for_is_given(kind, include, exclude, given):
    assert list(VALUES[kind]._repr_mimebundle_(include=include, exclude=exclude)) == given


@pytest.mark.parametrize("kind", VALUES)
def test_json_is_json_and_tells_the_value(kind):
    value = VALUES[kind]
    data = value._repr_mimebundle_(include=["application/json"])["application/json"]
    assert json.loads(json.dumps(data)) == data
    assert NAME in json.dumps(data)


def test_json_of_a_model_gives_the_model_back():
    one = VALUES["schedule"]
    data = one._repr_mimebundle_(include=["application/json"])["application/json"]
    assert type(one).model_validate(data) == one


def test_ipython_takes_the_bundle():
    formatters = pytest.importorskip("IPython.core.formatters", reason="needs the dependency group `docs`")
    forms, _ = formatters.DisplayFormatter().format(show_slots(slots(NAME)))
    assert sorted(forms) == ["text/html", "text/plain"]
