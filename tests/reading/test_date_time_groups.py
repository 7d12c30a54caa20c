"""Military date-time groups: one figure for day, hour and minute, and the letter of a zone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.reading.clocks import clock_at
from callsched.reading.date_time_groups import (
    date_of_group,
    date_time_group,
    is_date_time_group,
    writes_zulu,
    zone_letter,
)
from callsched.reading.items import Clock, DateWords
from callsched.reading.tokens import tokens

HOUR = 3600


def letter(text, zulu=True):
    """Give what the letter behind a figure at the beginning of a text means, in hours."""
    pieces = tokens(text)
    found = zone_letter(pieces[1], clock_at(pieces, 0)[0], zulu=zulu)
    return found and found.meanings[0].offset / HOUR


class TestGroups:
    @pytest.mark.parametrize(
        "text", ["150030Z", "150030Z FEB 24", "150030A FEB", "311200Y Dec", "010000M мая"]
    )
    def test_six_digits_and_a_letter_are_one(self, text):
        assert is_date_time_group(tokens(text), 0)

    @pytest.mark.parametrize(
        "text",
        [
            "150030",
            "150030 Z",
            "150030A",
            "150030A team",
            "150030J FEB",
            "150030z",
            "15003Z",
            "1500300Z",
            "15.030Z",
        ],
    )
    def test_other_figures_are_none(self, text):
        assert not is_date_time_group(tokens(text), 0)

    @given(st.integers(1, 31), st.integers(0, 23), st.integers(0, 59))
    def test_day_hour_and_minute_are_read_again(self, day, hour, minute):
        clock = date_time_group(tokens(f"{day:02}{hour:02}{minute:02}Z")[0])
        assert (clock.day, clock.reading) == (day, (hour, minute, 0))
        assert (clock.form, clock.firm, clock.start, clock.end) == ("four", True, 0, 6)

    def test_the_figure_alone_is_no_clock(self):
        assert clock_at(tokens("150030"), 0) is None
        assert clock_at(tokens("150030Z"), 0)[0].day == 15


class TestLetters:
    @pytest.mark.parametrize(
        ("name", "hours"),
        [("A", 1), ("I", 9), ("K", 10), ("M", 12), ("N", -1), ("R", -5), ("Y", -12)],
    )
    def test_each_stands_for_an_offset(self, name, hours):
        assert letter(f"0430{name}") == hours

    @pytest.mark.parametrize("text", ["0430J", "0430Z", "0430a", "04:30C", "430C pm", "0430CD"])
    def test_others_stand_for_none(self, text):
        pieces = tokens(text)
        clock = clock_at(pieces, 0)
        assert clock is None or zone_letter(pieces[1], clock[0], zulu=True) is None

    def test_one_behind_four_digits_needs_a_text_that_writes_a_z(self):
        assert letter("0430C", zulu=False) is None
        assert letter("150030C FEB", zulu=False) == 3

    def test_its_label_is_the_letter_alone(self):
        pieces = tokens("0430C")
        label = zone_letter(pieces[1], clock_at(pieces, 0)[0], zulu=True)
        assert (label.start, label.end, label.text, label.form, label.timed) == (4, 5, "C", "offset", True)

    def test_one_behind_no_clock_stands_for_none(self):
        figure, mark = tokens("0430C")
        assert zone_letter(mark, figure, zulu=True) is None

    @pytest.mark.parametrize(
        ("text", "zulu"),
        [
            ("0430C (0130Z)", True),
            ("17:00Z", True),
            ("17:00 Z", False),
            ("Zulu", False),
            ("0130z", False),
            ("", False),
        ],
    )
    def test_a_text_writes_a_z_where_one_touches_a_time(self, text, zulu):
        assert writes_zulu(tokens(text)) is zulu


class TestDates:
    @pytest.mark.parametrize(
        ("written", "year", "month"),
        [
            ([], None, None),
            ([{"month": 2, "day": 24}], 2024, 2),
            ([{"month": 2, "year": 2024}], 2024, 2),
            ([{"month": 12, "day": 19, "year": 2031}], 2031, 12),
            ([{"month": 2}], None, 2),
            ([{"weekday": 2}], None, None),
            ([{"month": 2, "day": 24}, {"month": 3, "day": 25}], 2024, 2),
        ],
    )
    def test_month_and_year_are_those_behind_the_group(self, written, year, month):
        words = date_of_group(Clock(3, 9, 0, 30, day=15), [DateWords(11, 17, **parts) for parts in written])
        assert (words.year, words.month, words.day) == (year, month, 15)
        assert (words.start, words.end) == (3, 9)
