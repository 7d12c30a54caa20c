"""Times told to the minute beside one told to the second."""

import pytest

import callsched as cs


def read(text):
    (said,) = cs.read(text, published="2025-05-19")
    return said


@pytest.mark.parametrize(
    ("other", "civil"),
    [
        ("10:43 p.m. EDT", "22:43:00"),
        ("10:44 p.m. EDT", "22:44:00"),  # rounded
        ("22:43:46 EDT", "22:43:46"),
        ("22.43 in New York", "22:43:00"),
    ],
)
def test_a_time_to_the_minute_agrees_with_one_to_the_second(other, civil):
    said = read(f"Lift-off was at 02:43:46 UTC ({other} on May 19).")
    assert said.verdict == "consistent"
    assert said.start is not None
    assert said.start.isoformat() == "2025-05-20T02:43:46+00:00"
    assert str(said.times[1].civil) == f"2025-05-19 {civil}"


@pytest.mark.parametrize("other", ["10:45 p.m. EDT", "10:42 p.m. EDT", "22:43:47 EDT"])
def test_another_minute_or_second_contradicts(other):
    assert read(f"Lift-off was at 02:43:46 UTC ({other} on May 19).").verdict == "contradictory"


def test_an_hour_round_in_words():
    assert read("It was at noon in Rome, 10:00:31 UTC.").verdict == "consistent"


def test_an_offset_may_have_seconds():
    said = read("The handover of 3 January 1972 was set for noon in Monrovia, 12:44:30 GMT.")
    assert said.verdict == "consistent"
    assert said.start is not None
    assert said.start.isoformat() == "1972-01-03T12:44:30+00:00"
    assert str(said.times[0].civil) == "1972-01-03 12:00:00"
