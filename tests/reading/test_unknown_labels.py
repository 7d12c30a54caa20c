"""Words that stand where a label would, and that no table knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.languages import words
from callsched.reading.page import Page
from callsched.reading.parse import items
from callsched.reading.tokens import tokens
from callsched.reading.unknown_labels import unknown_label
from callsched.reading.zone_phrases import zone_phrase
from strategies import hostile_texts

letters = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=4).map(lambda text: f"{text}T")


def counted(text):
    """Count the words of an unknown label behind the first time of a text."""
    page = Page(items(tokens(text)))
    return unknown_label(page, page.clocks[0] + 1)


class TestAbbreviations:
    @pytest.mark.parametrize("text", ["17:00 EQT", "5 p.m. GOTT", "noon ABCDT", "1700EQT", "17:00 EQT/EST"])
    def test_three_to_five_capitals_with_a_t_at_the_end_look_like_one(self, text):
        assert counted(text) == 1

    @pytest.mark.parametrize(
        "text",
        [
            "17:00 QT",
            "17:00 ABCDET",
            "17:00 EQS",
            "17:00 Eqt",
            "17:00 eqt",
            "17:00 ÉQT",
            "17:00 ЭКТ",
            "17:00 EQ7",
            "17:00, EQT",
            "17:00 (EQT)",
            "17:00\nEQT",
            "17:00 at EQT",
        ],
    )
    def test_others_do_not(self, text):
        assert counted(text) == 0

    @pytest.mark.parametrize("text", ["17:00 EST", "17:00 EET", "17:00 NOT", "17:00 OCT", "17:00 SAT"])
    def test_those_that_are_known_are_none(self, text):
        assert counted(text) == 0

    @given(letters)
    def test_it_is_unknown_where_neither_a_label_nor_a_word_is_known(self, written):
        known = written.lower() in words() or zone_phrase(written.lower()) is not None
        assert counted(f"17:00 {written}.") == (not known)


class TestNames:
    @pytest.mark.parametrize(
        ("text", "count"),
        [
            ("17:00 Gotham time", 2),
            ("17:00 Gotham times", 2),
            ("17:00 Gotham City time on Monday", 3),
            ("17:00 New Gotham City time", 4),
            ("17:00 Готэма время", 2),
        ],
    )
    def test_capitals_before_the_word_time_are_counted(self, text, count):
        assert counted(text) == count

    @pytest.mark.parametrize(
        "text",
        [
            "17:00 Big New Gotham City time",
            "17:00 gotham time",
            "17:00 time",
            "17:00 Gotham",
            "17:00 Gotham and time",
            "17:00 Gotham\ntime",
            "17:00 Gotham, time",
            "17:00 Kyiv time",
            "17:00 Gotham 5 time",
            "17:00 готэма время",
        ],
    )
    def test_other_words_are_not(self, text):
        assert counted(text) == 0


class TestTheEdges:
    def test_behind_the_last_item_stands_nothing(self):
        assert counted("17:00") == 0
        assert unknown_label(Page([]), 0) == 0

    @given(hostile_texts)
    def test_it_never_reaches_beyond_the_text(self, text):
        page = Page(items(tokens(text)))
        for at in range(len(page.items)):
            count = unknown_label(page, at)
            assert count <= 4
            assert at + count <= len(page.items)
