"""Midnights: the words behind one that tell which it is."""

import pytest

import callsched as cs
from reading.stated_times import mention


@pytest.mark.parametrize(
    ("text", "hour", "midnight", "days"),
    [
        ("midnight GMT at the end of Friday", 24, False, ["Friday"]),
        ("midnight GMT at the start of Friday", 0, False, ["Friday"]),
        ("Thursday, midnight AEST (start of Friday)", 0, False, ["Friday"]),
        ("midnight (the end of Friday) in Rome", 24, False, ["Friday"]),
        ("midnight in Rome on Friday", 0, True, ["Friday"]),
        ("midnight in Rome between Friday and Saturday", 0, True, ["Saturday"]),
        ("midnight in Rome (the end of the talks)", 0, True, []),
    ],
)
def test_the_days_beside_tell_which_midnight(text, hour, midnight, days):
    found = mention(text)
    assert (found.clock.hour, found.clock.midnight) == (hour, midnight)
    assert [text[words.start : words.end] for words in found.dates] == days


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("It closes at midnight at the end of Friday, Rome time.", "2025-05-23T22:00:00+00:00"),
        ("It opens at midnight at the start of Friday, Rome time.", "2025-05-22T22:00:00+00:00"),
        ("It closes at midnight between Friday and Saturday, Rome time.", "2025-05-23T22:00:00+00:00"),
    ],
)
def test_so_no_midnight_is_ambiguous(text, start):
    (said,) = cs.read(text, published="2025-05-19")
    assert said.start is not None
    assert said.start.isoformat() == start
