"""Ranges: a second clock reading that is the end of the first."""

import pytest

from reading.stated_times import first, labels, mention, span, spans, times, written


class TestJoining:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("from 17:00 to 18:30 GMT", ("17:00", "18:30")),
            ("17:00-18:30 GMT", ("17:00", "18:30")),
            ("17:00 – 18:30 GMT", ("17:00", "18:30")),
            ("17:00~18:30 KST", ("17:00", "18:30")),
            ("between 3 and 5 p.m. GMT", ("15:00", "17:00")),
            ("from 8 p.m. GMT on Friday, to 4 a.m.", ("20:00", "4:00")),
            ("Maine: 2 p.m. — 3 p.m.", ("14:00", "15:00")),
            ("с 9 до 11 часов по Москве", ("9:00", "11:00")),
            ("from 8 a.m. GMT for 10 hours, until 6 p.m.", ("8:00", "18:00")),
            ("Change: the office is open from 9 a.m. to 3 p.m. GMT", ("9:00", "15:00")),
            ("from 11 p.m. tonight (16) to 5 a.m. tomorrow (17), Rome time", ("23:00", "5:00")),
            ("goes into extended downtime from 11:00 to 14:00 UTC", ("11:00", "14:00")),
            ("from 10 p.m. to midnight GMT", ("22:00", "0:00")),
        ],
    )
    def test_words_and_dashes_join_two_readings(self, text, found):
        assert spans(text) == [found]

    @pytest.mark.parametrize(
        "text",
        [
            "at 3 p.m. and 5 p.m. GMT",
            "Change: from 3 p.m. to 5 p.m. GMT",
            "the call was moved from 3 p.m. to 5 p.m. GMT",
            "9 a.m. GMT to 5 p.m. CET",
            "9 a.m. in London – 5 p.m. in Tokyo – on Friday",
        ],
    )
    def test_two_times_are_no_range(self, text):
        assert [end for _, end in spans(text)] == [None, None]

    def test_nor_are_the_clocks_between_two_dashes(self):
        text = "at 10 p.m. Saturday – 6 a.m. Sunday in London and 3 p.m. in Perth – in Las Vegas"
        assert [end for _, end in spans(text)] == [None, None, None]

    def test_a_move_in_another_sentence_does_not_part_a_range(self):
        text = "The call was moved. From 3 p.m. to 5 p.m. GMT they rest."
        assert spans(text) == [("15:00", "17:00")]

    def test_a_bracket_behind_a_range_states_it_again(self):
        text = "between 3 and 5 p.m. GMT (8 and 10 a.m. PDT)"
        assert spans(text) == [("15:00", "17:00"), ("8:00", "10:00")]


class TestTheHalfOfTheDay:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("from 7 to 8 p.m. GMT", ("19:00", "20:00")),
            ("from 11 to 1 p.m. GMT", ("11:00", "13:00")),
            ("from 9 to 11 a.m. GMT", ("9:00", "11:00")),
            ("9pm - 12pm GMT", ("21:00", "24:00")),
            ("10 a.m. - 12 p.m. GMT", ("10:00", "12:00")),
            ("from 10 p.m. to 11 GMT", ("22:00", "23:00")),
            ("from 10 a.m. to 2 GMT", ("10:00", "2:00")),
            ("9 to 17:00 hours GMT", ("9:00", "17:00")),
        ],
    )
    def test_the_ends_share_it(self, text, found):
        assert span(mention(text)) == found


class TestIntervals:
    def test_two_dated_times_of_iso_8601_are_one(self):
        for joiner in ("/", " to ", " - "):
            text = f"2025-05-28T22:00Z{joiner}2025-05-29T02:00Z"
            assert spans(text) == [("22:00", "2:00")]
            assert written(text, first(text).mention.end_dates) == ["2025-05-29"]

    def test_two_clocks_of_one_moment_are_none(self):
        assert len(spans("2025-05-28 22:00 UTC / 2025-05-28 18:00 EDT")) == 2


class TestTwelveAtTheEnd:
    def test_it_is_midnight_in_the_evening_and_noon_on_another_day(self):
        assert spans("9pm - 12pm ET") == [("21:00", "24:00")]
        assert spans("3 June 9pm ET - 4 June 12pm ET") == [("21:00", "12:00")]


class TestLabelsAndDates:
    def test_a_label_behind_the_end_is_that_of_both(self):
        assert labels("from 17:00 to 18:30 GMT") == ["GMT"]

    @pytest.mark.parametrize(
        "text",
        ["from 9 a.m. GMT to 5 p.m. CET", "between 9 a.m. GMT and 5 p.m. CET"],
    )
    def test_another_clock_is_that_of_the_end(self, text):
        found = mention(text)
        assert (written(text, found.labels), written(text, found.end_labels)) == (["GMT"], ["CET"])

    def test_the_other_season_of_a_label_is_no_other_clock(self):
        text = "from 11 p.m. EDT on Saturday to 4 a.m. EST"
        found = mention(text)
        assert (written(text, found.glosses), found.end_labels) == (["EST"], [])

    @pytest.mark.parametrize(
        ("text", "dates", "end_dates"),
        [
            ("from Monday 10 p.m. GMT to Tuesday 4 a.m.", ["Monday"], ["Tuesday"]),
            ("from 9 p.m. GMT on 3 June to 4 a.m. on 5 June", ["3 June"], ["5 June"]),
            ("from 9 p.m. to 11 p.m. GMT on 3 June", ["3 June"], []),
        ],
    )
    def test_each_end_may_have_its_day(self, text, dates, end_dates):
        found = mention(text)
        assert (written(text, found.dates), written(text, found.end_dates)) == (dates, end_dates)

    def test_what_is_no_end_keeps_its_own(self):
        text = "9 a.m. GMT to 5 p.m. CET on Friday"
        assert times(text) == ["9 a.m. GMT", "5 p.m. CET on Friday"]
        assert first(text).mention.dates == []
