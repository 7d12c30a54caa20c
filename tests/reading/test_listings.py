"""Hours as American listings write them."""

import pytest

import callsched as cs


def told(text):
    (announcement,) = cs.read(text, published="2025-05-19")
    times = [(time.text, time.civil.strftime("%H:%M"), time.zone) for time in announcement.times]
    return announcement.verdict, times


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("It airs Friday at 8/7c on ABC.", ["20:00", "19:00"]),
        ("It airs Friday at 8/7C on ABC.", ["20:00", "19:00"]),
        ("It airs Friday 8:30/7:30c.", ["20:30", "19:30"]),
        ("It airs Friday at 8pm/7c.", ["20:00", "19:00"]),
        ("It airs Friday at 10 a.m./9c.", ["10:00", "09:00"]),
        ("It airs Friday at 12/11c.", ["12:00", "11:00"]),
        ("It airs Friday at 1/12c.", ["13:00", "12:00"]),
    ],
)
def test_they_are_eastern_and_central(text, hours):
    verdict, times = told(text)
    assert verdict is cs.Verdict.CONSISTENT
    assert [hour for _, hour, _ in times] == hours
    assert [where for _, _, where in times] == ["America/New_York", "America/Chicago"]


def test_their_spans_are_the_figures():
    assert [text for text, _, _ in told("It airs Friday at 8/7c on ABC.")[1]] == ["8", "7c"]


@pytest.mark.parametrize(
    "text", ["The ratio is 8/6c.", "They sell 8 / 7 c.", "It has 7c.", "A/7c and 8/c", "c 8/7"]
)
def test_other_figures_are_none(text):
    assert cs.read(text, published="2025-05-19") == ()
