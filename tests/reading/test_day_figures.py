"""Days, months and years in figures: what makes a date of them, and what of a figure makes none."""

import pytest

from callsched.languages import role
from callsched.reading.day_figures import (
    bare_day,
    day_then_month,
    figures,
    may_be_day,
    month_then_day,
    year_of,
)
from callsched.reading.items import DateWords
from callsched.reading.plain_figures import numeric
from callsched.reading.tokens import plays, tokens


def told(read, text, at=0, **known):
    """Give what a function reads at a token: year, month, day, and the text that it leaves."""
    pieces, words = tokens(text), DateWords(0, 0, **known)
    after = read(words, pieces, at)
    if after is None:
        return None
    rest = text[pieces[after].start :] if after < len(pieces) else ""
    return words.year, words.month, words.day, rest


class TestDayThenMonth:
    @pytest.mark.parametrize(
        ("text", "day", "month", "rest"),
        [
            ("7 May", 7, 5, ""),
            ("7th of May at noon", 7, 5, "at noon"),
            ("31st Dec. 2025", 31, 12, "2025"),
            ("5-Jan-2017", 5, 1, "2017"),
            ("19 to 21 April", 19, 4, ""),
            ("30 February", 30, 2, ""),
            ("19-е мая", 19, 5, ""),
        ],
    )
    def test_it_is_read(self, text, day, month, rest):
        assert told(day_then_month, text) == (None, month, day, rest)

    @pytest.mark.parametrize(
        "text", ["32 May", "0 May", "007 May", "7 may", "7 th May", "7", "21-19 April", "7, May"]
    )
    def test_it_is_not_read(self, text):
        assert told(day_then_month, text) is None

    def test_a_day_that_is_known_keeps_its_place(self):
        assert told(day_then_month, "7 May", day=3) is None


class TestMonthThenDay:
    @pytest.mark.parametrize(
        ("text", "day", "rest"),
        [
            ("May 7th", 7, ""),
            ("May 7, 2025", 7, ", 2025"),
            ("Sept. 11 at", 11, "at"),
            ("June 12-13", 12, ""),
            ("June 12-13 p.m.", 12, "-13 p.m."),
            ("June 12-9", 12, "-9"),
        ],
    )
    def test_it_is_read(self, text, day, rest):
        assert told(month_then_day, text)[2:] == (day, rest)

    @pytest.mark.parametrize("text", ["May", "May 32", "May 7 p.m.", "May 2025", "June two"])
    def test_it_is_not_read(self, text):
        assert told(month_then_day, text) is None


class TestBareDay:
    @pytest.mark.parametrize(
        ("text", "rest"), [("7th", ""), ("7th at noon", "at noon"), ("7th, they", ", they"), ("7th is", "is")]
    )
    def test_an_ordinal_is_a_day(self, text, rest):
        assert told(bare_day, text) == (None, None, 7, rest)

    def test_its_month_may_follow(self):
        assert told(bare_day, "7th of May 2025") == (None, 5, 7, "2025")

    @pytest.mark.parametrize("text", ["7", "7th round", "32nd", "7th Fleet", "th"])
    def test_others_are_none(self, text):
        assert told(bare_day, text) is None


class TestYear:
    @pytest.mark.parametrize("year", ["1900", "2025", "2199"])
    def test_four_digits_behind_a_month_are_one(self, year):
        assert told(year_of, year, month=5) == (int(year), 5, None, "")

    @pytest.mark.parametrize(
        "text", ["1899", "2200", "25", "02025", "2030 GMT", "2030 hours", "2030 pm", "2O25"]
    )
    def test_other_figures_are_none(self, text):
        assert told(year_of, text, month=5) is None

    def test_without_a_month_there_is_none(self):
        assert told(year_of, "2025") is None
        assert told(year_of, "2025", month=5, year=2024) is None

    @pytest.mark.parametrize(
        ("text", "rest"), [("2025 года", ""), ("2025 г. в", "в"), ("2025 St. Anne", "St. Anne")]
    )
    def test_the_word_behind_it_is_passed(self, text, rest):
        assert told(year_of, text, month=5)[3] == rest


class TestNumeric:
    @pytest.mark.parametrize(
        ("text", "date", "swapped"),
        [
            ("2025-05-19", (2025, 5, 19), None),
            ("3.7.2025", (2025, 7, 3), None),
            ("3/7/25", (2025, 7, 3), (3, 7)),
            ("3/3/2025", (2025, 3, 3), None),
            ("12/31/9999", (9999, 12, 31), None),
            ("29/02/2024", (2024, 2, 29), None),
        ],
    )
    def test_the_order_follows_from_marks_and_figures(self, text, date, swapped):
        words = DateWords(0, 0)
        assert numeric(words, tokens(text)[0], 0) == 1
        assert ((words.year, words.month, words.day), words.swapped) == (date, swapped)

    def test_the_basic_format_has_no_marks(self):
        words = DateWords(0, 0)
        assert numeric(words, tokens("20250519T140000Z")[0], 0) == 1
        assert (words.year, words.month, words.day) == (2025, 5, 19)

    @pytest.mark.parametrize("text", ["13/13/2025", "2025-00-10", "2025-06-32", "0/13/2025", "0/5/2025"])
    def test_what_no_month_has_is_not_read(self, text):
        words = DateWords(0, 0)
        assert numeric(words, tokens(text)[0], 0) is None
        assert words == DateWords(0, 0)


class TestDaySlashMonth:
    @pytest.mark.parametrize(
        ("text", "day", "month"),
        [
            ("on 21/08", 21, 8),
            ("on 8/21", 21, 8),
            ("GMT 3/7", 3, 7),
            ("Monday 4/4", 4, 4),
            ("on 24/7.", 24, 7),
        ],
    )
    def test_it_is_read_where_something_tells_a_date(self, text, day, month):
        assert told(figures, text, 1)[1:3] == (month, day)

    @pytest.mark.parametrize(
        "text", ["won 3/7", "at 3/7", "on 13/13", "on 3 / 7", "on 3/7-9", "on 0/7", "on 3/x"]
    )
    def test_it_is_a_share_elsewhere(self, text):
        assert told(figures, text, 1) is None


class TestOtherFigures:
    def test_a_day_and_a_weekday_fill_a_cell(self):
        assert told(figures, "| 12 Wed |", 1) == (None, None, 12, "Wed |")
        assert told(figures, "x 12 Wed |", 1) is None

    @pytest.mark.parametrize(
        ("text", "dated"), [("19.05 в 17:00", True), ("19.05", False), ("32.05 в 17:00", False)]
    )
    def test_a_clock_behind_it_shows_a_day_and_month(self, text, dated):
        assert (told(figures, text) is not None) is dated

    @pytest.mark.parametrize(
        ("text", "may"), [("7 May", True), ("7th", True), ("7-9", True), ("7 p.m.", False), ("7", False)]
    )
    def test_what_follows_tells_whether_a_figure_may_be_a_day(self, text, may):
        assert may_be_day(tokens(text), 0) is may

    def test_nothing_plays_a_role_beyond_the_end(self):
        assert plays(tokens("May"), 0, role.MONTH)
        assert not plays(tokens("May"), 1, role.MONTH)
