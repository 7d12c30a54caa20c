"""Offsets from UTC in a text: beside a label, and alone."""

import pytest

from callsched.reading.labels import label_at
from callsched.reading.offsets import offset_at
from callsched.reading.tokens import tokens

HOUR = 3600


def read(text, at=0, after_clock=False):
    found = label_at(tokens(text), at, after_clock=after_clock)
    return found[0] if found else None


def offset(text, at=0, after_clock=False):
    found = offset_at(tokens(text), at, after_clock=after_clock)
    return found and found[0].meanings[0].offset


class TestOffsets:
    @pytest.mark.parametrize(
        ("text", "hours"),
        [
            ("GMT+3", 3),
            ("GMT +3", 3),
            ("GMT 3+", 3),
            ("GMT-3", -3),
            ("UTC−4", -4),
            ("UTC+0530", 5.5),
            ("UTC+05:45", 5.75),
            ("UTC+14", 14),
            ("UTC-12:00", -12),
            ("CET+1", 2),
        ],
    )
    def test_a_reference_and_an_offset_are_one_label(self, text, hours):
        label = read(text)
        assert (label.form, label.meanings[0].offset, label.end) == ("offset", hours * HOUR, len(text))

    @pytest.mark.parametrize(
        "text",
        ["GMT+ 3", "UTC+15", "UTC-1700", "UTC+14:60", "UTC+5.5", "GMT+3 p.m.", "UTC+", f"GMT+{'9' * 99}"],
    )
    def test_other_figures_are_left_to_be_times(self, text):
        assert (read(text).form, read(text).end) == ("abbreviation", 3)

    def test_four_digits_behind_a_hyphen_need_a_bracket(self):
        assert read("(UTC-0530)", 1).meanings[0].offset == -5.5 * HOUR
        assert read("UTC-0530").end == 3

    @pytest.mark.parametrize(
        ("text", "at", "after_clock", "hours"),
        [
            ("(+03:00)", 1, False, 3),
            ("+03", 0, False, 3),
            ("+0545", 0, False, 5.75),
            ("17:00+03:00", 1, True, 3),
            ("2025-05-19T17:00-03:00", 3, True, -3),
            ("09:23:03 -0800", 1, True, -8),
            ("09:23:03 -08:00", 1, True, -8),
            ("09:23 -0800", 1, True, -8),
            ("0923 −0800", 1, True, -8),
            ("0923 (-0800)", 2, True, -8),
            ("1000 -0400 / 1700 +0300", 1, True, -4),
            ("1700 +0300 / 1000 -0400", 5, True, -4),
        ],
    )
    def test_one_may_stand_alone(self, text, at, after_clock, hours):
        assert offset(text, at, after_clock) == hours * HOUR

    @pytest.mark.parametrize(
        ("text", "at"),
        [
            ("+3", 0),
            ("+7:30 PM", 0),
            ("+15:00", 0),
            ("-0300", 0),
            ("17:00-03:00", 1),
            ("0700 -0800", 1),
            ("07:00 -08:00", 1),
            ("10:00-0800", 1),
            ("10:00 -1530", 1),
            ("10:00 -0410", 1),
            ("0700 (-0800 at the latest)", 2),
            ("+x", 0),
            (f"+{'9' * 99}", 0),
        ],
    )
    def test_a_sign_alone_makes_none(self, text, at):
        assert offset(text, at, at > 0) is None
