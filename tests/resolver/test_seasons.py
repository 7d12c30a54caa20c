"""Seasons: which offsets the clocks of a zone have about a day."""

from datetime import date

import pytest

from callsched.labels import offset_meaning
from callsched.resolver.seasons import keeps, offset_on, used

HOUR = 3600
JUNE = date(2025, 6, 5)


@pytest.mark.parametrize(
    ("key", "days", "hours"),
    [("Europe/Rome", 0, 2), ("Europe/Rome", 182, 1), ("America/New_York", 0, -4), ("Asia/Tokyo", -182, 9)],
)
def test_the_offset_on_a_day_or_half_a_year_off(key, days, hours):
    assert offset_on(key, JUNE, days) == hours * HOUR


@pytest.mark.parametrize(
    ("key", "hours", "is_used"),
    [
        ("Europe/Rome", 1, True),
        ("Europe/Rome", 2, True),
        ("Europe/Rome", 3, False),
        ("Asia/Amman", 3, True),
        ("Asia/Amman", 2, False),
    ],
)
def test_an_offset_is_one_of_the_zone_about_that_time(key, hours, is_used):
    assert used(key, offset_meaning(hours * HOUR), JUNE) is is_used


@pytest.mark.parametrize(
    ("key", "hours", "is_kept"),
    [("Australia/Brisbane", 10, True), ("Australia/Sydney", 10, False), ("America/Panama", -5, True)],
)
def test_an_offset_may_be_that_of_summer_and_winter(key, hours, is_kept):
    assert keeps(key, offset_meaning(hours * HOUR), JUNE) is is_kept
