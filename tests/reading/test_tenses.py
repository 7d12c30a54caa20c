"""Tense: what the words of a sentence tell of it."""

import pytest

from callsched.reading import read


def verbs(text):
    stated = read(text).stated[0]
    items = stated.text.items
    return [(items[index].text, past) for index, past in stated.sentence.verbs]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was to start at 5 p.m. GMT", [("was", True)]),
        ("It was due at 5 p.m. GMT", [("was", True), ("due", None)]),
        ("It was moved to 5 p.m. GMT", [("was", True), ("moved", False)]),
        ("They switched to gas at 5 p.m. GMT", [("switched", True)]),
        ("It was off since the clocks changed, at 5 p.m. GMT", [("was", True)]),
        (
            "It was sent and said he would speak at 5 p.m. GMT",
            [("was", True), ("sent", True), ("would", False)],
        ),
        ("They had said it would end at 5 p.m. GMT", [("had said", True)]),
    ],
)
def test_each_verb_looks_back_or_ahead(text, told):
    assert verbs(text)[: len(told)] == told
