"""Tails: what follows a clock reading and is its own."""

import pytest

from reading.stated_times import dates, labels, mention, times, written


class TestLabels:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("at 17:00 Kyiv time", ["Kyiv time"]),
            ("at 9 a.m. in Kyiv", ["Kyiv"]),
            ("at 9 a.m. (Kyiv time)", ["Kyiv time"]),
            ("at 9 p.m. ET/PT", ["ET", "PT"]),
            ("at 5 p.m. – London", ["London"]),
            ("at 6:30pm in Las Vegas:\n- Sydney", ["Las Vegas"]),
            ("8:33 p.m., in Washington, D.C.", ["Washington, D.C."]),
            ("at 3 p.m., Moscow time, the ministers meet", ["Moscow time"]),
            ("at 5 p.m., 3 June, GMT", ["GMT"]),
            ("at 17:00 (5 p.m.) GMT", ["GMT"]),
            ("midnight/00:00 BST", ["BST"]),
            ("at 17:00 GMT in Tokyo", ["GMT", "Tokyo"]),
            ("at 5 p.m. local time in Las Vegas", ["local time", "Las Vegas"]),
            ("at 5 p.m. at Hawthorne in California", ["California"]),
            ("at 5 p.m. for those watching from the UK", ["UK"]),
            ("at 10:11 at epicentre (UTC+9)", ["at epicentre"]),
            ("at 10:11 at sea (UTC+9)", ["UTC+9"]),
            ("at 3 p.m. Dutch time", ["Dutch time"]),
        ],
    )
    def test_they_may_stand_a_few_small_words_or_marks_away(self, text, found):
        assert labels(text) == found

    @pytest.mark.parametrize(
        "text",
        [
            "at 9 a.m. Kyiv said nothing",
            "at 3 p.m. Dutch ministers meet",
            "at 8 p.m. In the United States it is late",
        ],
    )
    def test_a_place_that_is_a_subject_is_none(self, text):
        assert labels(text) == []

    def test_a_second_place_is_none(self):
        assert labels("at 17:00 London, Tokyo") == ["London"]

    def test_a_place_that_leads_to_the_next_time_is_that_ones(self):
        text = "at 5 p.m., London 4 p.m."
        assert times(text)[0] == "5 p.m."

    def test_a_place_behind_a_comma_that_leads_to_the_next_time_is_that_ones_too(self):
        text = "in London on Friday at 2 a.m., in Melbourne on Friday at 1 p.m."
        assert times(text) == ["2 a.m.", "1 p.m."]

    def test_capitals_in_no_table_are_kept_as_unknown(self):
        text = "at 5 p.m. XQT on Friday"
        found = mention(text)
        assert (labels(text), text[slice(*found.unknown)], dates(text)) == ([], "XQT", ["Friday"])


class TestGlosses:
    def test_a_second_label_in_a_bracket_glosses_the_first(self):
        text = "at 9 a.m. Eastern (EDT)"
        assert (labels(text), written(text, mention(text).glosses)) == (["Eastern"], ["EDT"])

    def test_a_country_before_an_abbreviation_is_its_context(self):
        text = "at 9 a.m. US PST"
        assert (labels(text), written(text, mention(text).context)) == (["PST"], ["US"])

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("at 17:00 GMT (a long evening of hard talks)", "17:00 GMT"),
            ("at 17:00 (5 p.m.) sharp", "17:00 (5 p.m.)"),
            ("at 17:00 GMT (Friday)", "17:00 GMT (Friday)"),
            ("at 17:00 GMT ()", "17:00 GMT"),
        ],
    )
    def test_a_bracket_of_other_words_is_left_alone(self, text, found):
        assert times(text) == [found]

    def test_a_bracket_with_another_time_is_a_time_of_its_own(self):
        assert times("at 17:00 GMT (8 p.m. Moscow time)") == ["17:00 GMT", "8 p.m. Moscow time"]

    def test_the_label_that_opens_a_bracket_of_times_is_that_of_the_time_before(self):
        text = "at 5 p.m. (New York time; midnight Greek time)"
        assert times(text) == ["5 p.m. (New York time", "midnight Greek time"]


class TestDates:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("at 5 p.m. GMT on Monday", ["Monday"]),
            ("at 5 p.m., 3 June, GMT", ["3 June"]),
            ("at 5 p.m. Monday GMT", ["Monday"]),
            ("on Monday at 5 p.m. GMT (19 May)", ["19 May"]),
            ("| 01:00 | 20 Thu | Sydney |", ["20 Thu"]),
        ],
    )
    def test_they_stand_behind_it(self, text, found):
        assert dates(text) == found

    def test_those_that_touch_the_next_time_are_that_ones(self):
        text = "at 5 p.m. GMT, on Monday 7 p.m. GMT"
        assert times(text) == ["5 p.m. GMT", "7 p.m. GMT"]

    def test_of_the_two_days_that_a_midnight_parts_it_opens_the_second(self):
        text = "at midnight between Friday and Saturday GMT"
        found = mention(text)
        assert (dates(text), labels(text), found.clock.opens) == (["Saturday"], ["GMT"], True)
        assert not mention("at midnight GMT on Saturday").clock.opens
