"""Times in a row, of which the last tells the label, and the half of the day of bare hours."""

import pytest

import callsched as cs
from callsched.reading import read

PUBLISHED = "2025-05-21"


def starts(text, place=None):
    found = cs.check(text, published=PUBLISHED, place=place).announcements
    return [f"{announcement.start:%d %H:%M}" for announcement in found]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("at 9 and 11 a.m. GMT", [9, 11]),
        ("at 9, 10 and 11 a.m. GMT", [9, 10, 11]),
        ("at 7, 8, and 9:30 p.m. GMT", [19, 20, 21]),
        ("at 11 and 1 p.m. GMT", [11, 13]),
        ("at 12 and 2 p.m. GMT", [12, 14]),
    ],
)
def test_each_hour_is_of_the_half_that_the_last_tells(text, hours):
    assert [stated.mention.clock.hour for stated in read(text).stated] == hours


def test_each_is_a_moment_of_its_own_by_the_label_of_the_last():
    assert starts("Sessions are at 9, 10 and 11 a.m. ET on Friday.") == ["23 13:00", "23 14:00", "23 15:00"]


def test_the_label_counts_before_the_place_of_the_event():
    assert starts("They meet at 8 and 10 p.m. GMT.", place="Europe/Kyiv") == ["21 20:00", "21 22:00"]


def test_two_hours_to_choose_from_are_no_contradiction():
    assert starts("They meet at 9 or 11 a.m. ET.") == ["21 13:00", "21 15:00"]


@pytest.mark.parametrize(
    "text",
    [
        "At 3 and 5 the children left.",
        "He is 9, and 10 p.m. is late for him.",
        "Between 3 and 5 p.m. GMT",
        "at 14 and 5 p.m. GMT",
    ],
)
def test_other_figures_are_no_row(text):
    assert len(read(text).stated) <= 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at 10:00 a.m. and 10:30 a.m. ET", ["21 14:00", "21 14:30"]),
        ("at 11:49 a.m., 12:07 p.m. and 12:19 p.m. Hawaii time", ["21 21:49", "21 22:07", "21 22:19"]),
    ],
)
def test_times_written_alike_share_the_label_of_the_last_wherever_the_event_is(text, found):
    assert starts(f"In Dallas two reports are due {text}.") == found


def test_a_time_written_otherwise_is_by_the_clock_of_its_place():
    assert starts("In Dallas it is due at 10:00 and 5 p.m. GMT.") == ["21 15:00", "21 17:00"]
