"""Headings: labels that give the zone of all the times below them."""

import pytest

from callsched.reading.headings import mark_headings
from callsched.reading.page import Page
from callsched.reading.parse import items
from callsched.reading.tokens import tokens


def headings(text):
    page = Page(items(tokens(text)))
    mark_headings(page)
    assert all(label.heading for label in page.headings)
    return [text[label.start : label.end] for label in page.headings]


def asides(text):
    page = Page(items(tokens(text)))
    mark_headings(page)
    return [text[label.start : label.end] for label in page.headings if label.aside]


class TestWordsThatHead:
    @pytest.mark.parametrize(
        ("text", "own"),
        [
            ("All times Eastern", "Eastern"),
            ("All times are Eastern.", "Eastern"),
            ("(all times in CET)", "CET"),
            ("Start times: the programme. All hours UTC", "UTC"),
            ("Times are stated by the clock of Rome", "Rome"),
            ("All times local (GMT)", "GMT"),
            ("All times (GMT)", "GMT"),
            ("Sydney times", "Sydney times"),
            ("Time zone: CET", "CET"),
            ("Timezone: Moscow", "Moscow"),
            ("Schedule of the 2023 race (CET).", "CET"),
            ("Milestones for Monday, 24 August (EDT):", "EDT"),
            ("Время указано по Москве", "Москве"),
            ("Время везде московское:", "Время везде московское"),
        ],
    )
    def test_the_label_beside_them_is_a_heading(self, text, own):
        assert headings(f"{text}\n10:00 Opening") == [own]

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "CET",
            "All times",
            "all times local",
            "all times 10:00 EST",
            "all times EST 10:00",
            "17:00 times CET",
            "13 hours ahead of Tokyo",
            "All times: early. They met in Rome",
            "times (they say) Rome",
            "times that people keep now in Rome",
            "the time in Rome",
            "zone: CET",
        ],
    )
    def test_others_are_none(self, text):
        assert headings(text) == []

    def test_each_label_is_looked_at(self):
        assert headings("All times EST.\n10:00 Opening\n\nAll times CET.\n11:00 Close") == ["EST", "CET"]


class TestMarksThatHead:
    @pytest.mark.parametrize(
        ("text", "own"),
        [
            ("Programme (CEST): 10:00", "CEST"),
            ("the Brazilian time:\n10:00 Opening", "Brazilian time"),
            ("Date/time (UTC)\n10:00", "UTC"),
            ("Date and time (Moscow)", "Moscow"),
        ],
    )
    def test_a_label_before_a_colon_or_in_a_bracket_is_one(self, text, own):
        assert headings(text) == [own]

    @pytest.mark.parametrize(
        "text",
        [
            "Brisbane (AEST): 10:00",
            "the Brazilian time: 10:00",
            "the Brazilian:\n10:00",
            "Date/time (UTC) 10:00",
            "| Date/time (UTC) | Room |",
            "Programme (CEST) 10:00",
            "(CEST): 10:00",
        ],
    )
    def test_one_that_belongs_to_a_single_time_is_none(self, text):
        assert headings(text) == []


class TestTimesInBrackets:
    def test_the_second_label_heads_them_and_the_first_the_others(self):
        text = "(AEDT; India in brackets)"
        assert sorted(headings(text)) == ["AEDT", "India"]
        assert asides(text) == ["India"]

    def test_it_is_told_once_where_the_first_is_a_heading_already(self):
        assert headings("All times AEDT, India in parentheses") == ["AEDT", "India"]

    @pytest.mark.parametrize("text", ["India in brackets", "AEDT and India in brackets"])
    def test_the_first_must_touch(self, text):
        assert headings(text) == ["India"]
        assert asides(text) == ["India"]

    @pytest.mark.parametrize("text", ["India brackets", "India in a bracket", "in brackets"])
    def test_other_words_head_none(self, text):
        assert headings(text) == []
