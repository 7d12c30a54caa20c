"""Links: how a stated time hangs on the one before it."""

import pytest

from callsched.reading.links import repeats
from callsched.reading.mentions import mentions
from reading.stated_times import links, page_of


class TestOneMoment:
    @pytest.mark.parametrize(
        "text",
        [
            "at 5 p.m. Moscow time (3 p.m. London time)",
            "at 5 p.m. GMT, 8 p.m. in Moscow",
            "at 5 p.m. GMT or 8 p.m. in Moscow",
            "at 5 p.m. GMT. That is 8 p.m. in Moscow.",
            "at 5 p.m. GMT, which viewers in Europe should note as 7 p.m. CEST",
            "at 5 p.m. GMT on RTÉ, 6 p.m. CET",
            "at 5 p.m. GMT, after dark as last year. That is 9 p.m. in Dubai",
            "at 5 p.m. GMT. Fans of the club in America should note the 1 p.m. EDT start",
            "at 4 p.m. Rome time with Lula (11 a.m. in Brasília)",
            "5 p.m. in Rome\n6 p.m. in Kyiv",
            "3 p.m. PST\n3 p.m. PDT",
        ],
    )
    def test_another_clock_states_the_same(self, text):
        assert links(text) == ["NEW", "SAME"]

    def test_the_last_of_a_list_of_three_does(self):
        text = "at 4 a.m. in Sydney, around 3 a.m. in Osaka and around 11 p.m. in Perth"
        assert links(text) == ["NEW", "SAME", "CLOSING"]

    def test_rows_of_two_are_moments_of_their_own(self):
        text = "Noon in Oslo: 11.00 GMT\nNoon in Kyiv: 10.00 GMT\nNoon in Dubai: 08.00 GMT"
        assert links(text) == ["NEW", "SAME", "MAYBE", "SAME", "MAYBE", "SAME"]

    def test_rows_of_a_list_do(self):
        assert links("5 p.m. in Rome\n6 p.m. in Kyiv\n7 p.m. in Minsk") == ["NEW", "SAME", "SAME"]


class TestPerhaps:
    @pytest.mark.parametrize(
        "text",
        [
            "at 5 p.m. GMT and at 7 p.m. GMT",
            "at 5 p.m. GMT and dine at 8 p.m. in Moscow",
            "at 5 p.m. GMT. The ministers dine at 8 p.m. in Moscow.",
            "at 5 p.m. GMT; at 00:29 on Wednesday",
            "at 1 p.m. (1:15 p.m. for some)",
            "at 5 p.m. GMT, and in Rome, where it was still dark, sirens went off at 7 p.m. CEST",
            "at 5 p.m. GMT, then they dine at 8 p.m. Moscow time",
            "5 p.m. GMT\n\n4 June:\n10:15 South Africa",
        ],
    )
    def test_what_could_be_another_moment_is_the_same_if_it_agrees(self, text):
        assert links(text) == ["NEW", "MAYBE"]

    def test_one_figure_in_three_zones_rolls_over_the_world(self):
        text = "8 a.m. in Tokyo, 8 a.m. in Rome, 8 a.m. in Lima"
        assert links(text) == ["NEW", "MAYBE", "MAYBE"]

    def test_each_time_of_a_row_with_its_own_conversion_is_its_own(self):
        text = "at 5 p.m. GMT (8 p.m. in Moscow), 7 p.m. GMT (10 p.m. in Moscow)"
        assert links(text) == ["NEW", "SAME", "MAYBE", "SAME"]

    def test_on_a_line_of_its_own_it_may_agree_loosely(self):
        text = "5 p.m. talks begin\nand the dinner is served at 7 p.m."
        assert links(text) == ["NEW", "LISTED"]


class TestAnother:
    @pytest.mark.parametrize(
        "text",
        [
            "at 5 p.m. GMT. They dine at 7 p.m. GMT.",
            "at 5 p.m. GMT. It is a long flight. They land at 7 p.m.",
            "at 5 p.m. GMT, not 4 p.m. GMT",
        ],
    )
    def test_the_same_clock_with_another_figure_is_another_moment(self, text):
        assert links(text) == ["NEW", "NEW"]

    @pytest.mark.parametrize(
        "text",
        [
            "Calls: Tuesday 10:00 UTC, Wednesday 10:00 UTC",
            "Calls: May 20 10:00 UTC, June 20 10:00 UTC",
            "Calls: 10:00 UTC on May 20, 10:00 UTC on May 21",
            "Calls: 5/20 10:00 UTC, 6/7 10:00 UTC",
        ],
    )
    def test_the_same_clock_on_another_day_may_be_another_moment(self, text):
        assert links(text)[1] != "SAME"

    def test_three_sentences_part_two_moments(self):
        text = "at 5 p.m. GMT sharp. He sings. She plays. All dance. They dine at 8 p.m. in Moscow."
        assert links(text) == ["NEW", "NEW"]


class TestMoved:
    @pytest.mark.parametrize(
        "text",
        [
            "moved from 3 p.m. GMT to 5 p.m. GMT",
            "postponed from 16:00 GMT until 18:00 GMT",
            "rescheduled from Monday 4 p.m. GMT to Tuesday 6 p.m. GMT",
            "перенесены с 15:00 на 17:00 по Москве",
        ],
    )
    def test_the_new_time_hangs_on_the_old(self, text):
        assert links(text) == ["NEW", "MOVED"]

    def test_a_conversion_of_the_old_time_is_of_the_old_time(self):
        assert links("not 4 p.m. GMT (6 p.m. CEST) but 5 p.m. GMT") == ["NEW", "SAME", "NEW"]


class TestRepeats:
    @pytest.mark.parametrize(
        ("text", "same"),
        [
            ("at 5 p.m. GMT and at 7 p.m. GMT", True),
            ("at 5 p.m. in Kyiv and at 7 p.m. Kyiv time", True),
            ("at 5 p.m. local time and at 7 p.m. local time", True),
            ("at 5 p.m. EST and at 7 p.m. EDT", False),
            ("at 5 p.m. GMT and at 7 p.m. in Kyiv", False),
            ("at 5 p.m. and then at 7 p.m.", False),
        ],
    )
    def test_two_times_by_one_clock_repeat_it(self, text, same):
        first, second = mentions(page_of(text))
        assert repeats(first, second) is same
