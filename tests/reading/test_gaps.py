"""Gaps: what stands between two stated times."""

import pytest

from callsched.reading.gaps import between, ends_sentence
from callsched.reading.mentions import mentions
from reading.stated_times import page_of


def gap(text):
    """The gap between the first two times of a text."""
    page = page_of(text)
    first, second = mentions(page)[:2]
    return between(page.items, first.last, second.first)


class TestWords:
    @pytest.mark.parametrize(
        ("middle", "foreign"),
        [
            (", ", 0),
            (" and at ", 0),
            (" or, that is, from ", 0),
            (" and the old king dines at ", 3),
            (" on RTÉ, ", 1),
            (". The ministers dine at ", 2),
            (" and the ", 1),
        ],
    )
    def test_those_of_one_moment_are_not_foreign(self, middle, foreign):
        assert gap(f"at 5 p.m. GMT{middle}8 p.m. in Moscow").foreign == foreign


class TestMarks:
    @pytest.mark.parametrize(
        ("middle", "told"),
        [
            (" (", {"inside"}),
            (" (hard, long and slow work) and ", {"closed"}),
            (", ", {"comma"}),
            (": ", {"colon"}),
            ("; ", {"parted"}),
            (" and ", set()),
        ],
    )
    def test_they_are_told(self, middle, told):
        found = gap(f"at 5 p.m. GMT{middle}8 p.m. in Moscow")
        names = ("closed", "inside", "comma", "colon", "parted")
        assert {name for name in names if getattr(found, name)} == told

    @pytest.mark.parametrize(
        ("middle", "lines", "breaks"),
        [
            (", ", 0, 0),
            ("\n", 1, 0),
            (". That is ", 0, 1),
            (". He asks. They answer. That is ", 0, 3),
            ("\n\n\n", 3, 1),
        ],
    )
    def test_lines_and_sentences_are_counted(self, middle, lines, breaks):
        found = gap(f"at 5 p.m. GMT{middle}8 p.m. in Moscow")
        assert (found.lines, found.breaks) == (lines, breaks)


class TestPlacesAndDates:
    @pytest.mark.parametrize(
        ("middle", "placed", "city"),
        [
            (", in Georgia they dine at ", True, False),
            (", in Prague they dine at ", True, True),
            (", Dutch guests dine at ", False, False),
            (", they dine at ", False, False),
        ],
    )
    def test_a_place_that_is_no_label_is_told(self, middle, placed, city):
        found = gap(f"at 5 p.m. GMT{middle}8 p.m. EET")
        assert (found.placed, found.city) == (placed, city)

    @pytest.mark.parametrize(
        ("middle", "headed"),
        [
            ("\n4 June:\n", True),
            ("\n4 June\n", True),
            ("\non 4 June they talk\n", False),
            (", 4 June, ", False),
            (" |\n| 4 June | Rome | ", True),
        ],
    )
    def test_a_date_on_a_line_of_its_own_is_a_heading(self, middle, headed):
        assert gap(f"5 p.m. GMT{middle}they dine at 10:15 GMT").headed is headed


class TestSentenceEnds:
    @pytest.mark.parametrize(
        ("text", "ends"),
        [
            ("It ends. They go.", True),
            ("It ends.", True),
            ("It ends.\nthey go", True),
            ("It ends. they go", False),
            ("It ends.” They go.", True),
            ("It ends at approx. (15:40 local)", False),
            ("It ends there. 15:40 is late.", True),
            ("It ends on Monday. 15:40 is late.", False),
        ],
    )
    def test_a_full_stop_ends_a_sentence_before_a_capital_or_nothing(self, text, ends):
        items = page_of(text).items
        stop = next(index for index, item in enumerate(items) if getattr(item, "text", "") == ".")
        assert ends_sentence(items, stop) is ends
