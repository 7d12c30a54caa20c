"""Binding: labels and dates that stand before their time."""

import pytest

from callsched.reading.binding import bound_labels
from reading.stated_times import dates, first, labels, mention, page_of, times, written


class TestLabelsBefore:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("London: 2 a.m.", ["London"]),
            ("Madrid | 17:00", ["Madrid"]),
            ("Rome - 17:00 GMT+2", ["Rome"]),
            ("Delhi clocks will show 20:45", ["Delhi clocks"]),
            ("In Delhi the clocks will say 20:45", ["Delhi"]),
            ("In BST that will be 1:00", ["BST"]),
            ("In Perth that is 2 p.m.", ["Perth"]),
            ("Korean time is 3:30 am", ["Korean time"]),
            ("UTC 17:00", ["UTC"]),
            ("UTC Thu 5 Jan 20:00", ["UTC"]),
            ("EDT Sun, 26 May 2024 at 11:00 AM", ["EDT"]),
            ("India's 6:30 pm slot", ["India"]),
            ("По Москве это 22:00", ["По Москве"]),
        ],
    )
    def test_a_mark_or_a_verb_leads_to_the_time(self, text, found):
        assert labels(text)[:1] == found

    @pytest.mark.parametrize(
        "text",
        [
            "after talks in Baku: 5 p.m.",
            "The envoy left Baku, and 5 p.m. passed",
            "They met in Rome. Moscow - 17:00",
        ],
    )
    def test_a_place_of_the_sentence_is_no_label(self, text):
        assert labels(text) == []

    def test_no_year_is_a_time_behind_a_city(self):
        assert times("Paris 2024 was held in summer.") == []

    def test_the_label_behind_the_time_leaves_the_one_before_alone(self):
        text = "UTC/GMT - 22:16 BST"
        assert labels(text) == ["BST"]

    def test_the_index_of_the_time_leads_to_that_of_the_label(self):
        page = page_of("London: 2 a.m.; Perth: 9 a.m.")
        bound = bound_labels(page)
        assert list(bound) == page.clocks
        assert [index for indices in bound.values() for index in indices] == page.labels
        assert all(page.label(index).taken for index in page.labels)


class TestGlosses:
    @pytest.mark.parametrize(
        ("text", "label", "glosses"),
        [
            ("UK (GMT) 3:00 AM", ["GMT"], ["UK"]),
            ("Brisbane (AEST): 9 a.m.", ["Brisbane"], ["AEST"]),
            ("Los Angeles, USA: 1 p.m.", ["Los Angeles"], []),
        ],
    )
    def test_a_bracket_behind_the_label_tells_more_of_it(self, text, label, glosses):
        found = mention(text)
        assert (written(text, found.labels), written(text, found.glosses)) == (label, glosses)


class TestSpansOfDays:
    def test_the_first_of_them_dates_the_time(self):
        assert dates("Office hours: Mon-Fri 9am GMT") == ["Mon"]


class TestDatesBefore:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Thursday at 5 p.m.", ["Thursday"]),
            ("August 28: 8am", ["August 28"]),
            ("on 3 June from 5 p.m. GMT", ["3 June"]),
            ("3 June, 17:00 GMT", ["3 June"]),
            ("Mon/Tue 8 p.m. GMT", ["Mon"]),
            ("on 3 June they talk at 5 p.m. GMT", []),
        ],
    )
    def test_they_touch_the_time(self, text, found):
        assert dates(text) == found

    def test_a_date_of_the_time_before_is_not_taken_again(self):
        text = "at 5 p.m. GMT on Monday, 7 p.m. GMT"
        assert written(text, first(text).mention.dates) == ["Monday"]
