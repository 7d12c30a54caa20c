"""Items: what stands in a text as clock readings, date words and labels, and what only looks so."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.reading.items import Clock, DateWords, Label
from callsched.reading.parse import items
from callsched.reading.tokens import Token, tokens
from strategies import hostile_texts

PIECES = """
    at 10 5 17:00 1700 17.30 p.m. a.m. noon midnight half past six o'clock hours local time here EST GMT
    +3 -0800 UTC-5 Z Moscow Kyiv's Hamilton , Bermuda / ( ) . |
    Monday May 19 19th 2025 2025-05-19 21/08 the of next
    tomorrow в 10 часов 30 минут вечера по Москве московскому времени 19 мая года пятницу полночь $ chapter
"""
phrases = st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=25).map(" ".join)
texts = st.one_of(hostile_texts, phrases)


def read(text):
    return items(tokens(text))


def written(text, kind):
    return [text[item.start : item.end] for item in read(text) if isinstance(item, kind)]


class TestWhatIsRead:
    @pytest.mark.parametrize(
        ("text", "clocks", "dates", "labels"),
        [
            ("Monday at 1700 Moscow time", ["1700"], ["Monday"], ["Moscow time"]),
            ("on May 19 at 5 p.m. EST (2200 GMT)", ["5 p.m.", "2200"], ["May 19"], ["EST", "GMT"]),
            ("from 5-7 p.m. in Kyiv", ["5", "7 p.m."], [], ["Kyiv"]),
            ("2025-05-19T17:00:00-03:00", ["17:00:00"], ["2025-05-19"], ["-03:00"]),
            ("0430C (0130Z)", ["0430", "0130"], [], ["C", "Z"]),
            ("tomorrow, noon local time", ["noon"], ["tomorrow"], ["local time"]),
            ("в пятницу в 10 часов по Москве", ["10 часов"], ["пятницу"], ["по Москве"]),
            ("9 мая 2025 года в 17:00 мск", ["17:00"], ["9 мая 2025 года"], ["мск"]),
            ("just after5:15 p.m.GMT", ["5:15 p.m."], [], ["GMT"]),
            ("GMT1400", ["1400"], [], ["GMT"]),
            ("17:00 (eastern)", ["17:00"], [], ["eastern"]),
            ("17:00 GMT/eastern", ["17:00"], [], ["GMT", "eastern"]),
            ("17:00, eastern wind", ["17:00"], [], []),
        ],
    )
    def test_times_dates_and_labels_are_told_apart(self, text, clocks, dates, labels):
        assert written(text, Clock) == clocks
        assert written(text, DateWords) == dates
        assert written(text, Label) == labels

    def test_nothing_is_read_in_nothing(self):
        assert items([]) == []

    def test_other_words_stay_tokens(self):
        assert [item.text for item in read("They talk again.") if isinstance(item, Token)] == [
            "They",
            "talk",
            "again",
            ".",
        ]

    def test_a_town_named_like_a_day_is_a_place(self):
        assert written("Sun Valley, 5 p.m.", Label) == ["Sun Valley"]
        assert written("Sun 5 p.m.", DateWords) == ["Sun"]


class TestWhatIsNoTime:
    @pytest.mark.parametrize(
        "text",
        [
            "$10:30",
            "€1700",
            "№ 1700",
            "1700%",
            "1700°",
            "48-hour",
            "5kg",
            "10m",
            "chapter 10:30",
            "Ratio 16:10",
            "version 10.30",
            "v10.30",
            "B1700",
            "716a5af812",
            "I-165",
            "02110-1301",
            "the zone is -8",
            "1,700",
            "130",
            "30:00",
            "10:60",
            "12:00:60",
            "9" * 400,
            "²½",
        ],
    )
    def test_no_clock_is_read_in_it(self, text):
        assert written(text, Clock) == []

    def test_the_last_digits_of_a_telephone_number_are_none(self):
        assert "0118" not in written("+1 202 555 0118", Clock)

    @pytest.mark.parametrize("text", ["Round 9 (kick-offs in AEST)", "Game 6 on Friday", "Week 12"])
    def test_the_number_of_a_round_is_none(self, text):
        assert written(text, Clock) == []

    @pytest.mark.parametrize(
        "text", ["Game 7 p.m. GMT", "Game 19:00 GMT", "must be beaten by 9 p.m.", "Flight 17:30 GMT"]
    )
    def test_a_time_behind_such_a_word_is_one(self, text):
        assert len(written(text, Clock)) == 1

    def test_behind_a_year_they_may_be_one(self):
        assert written("7 May 2025 1430", Clock) == ["1430"]

    @pytest.mark.parametrize("text", ["Monday -8 p.m.", "Tuesday -20:00"])
    def test_a_hyphen_before_a_whole_time_makes_no_negative_figure(self, text):
        assert len(written(text, Clock)) == 1

    @pytest.mark.parametrize("text", ["17:00-18:30", "17:00–18:30", "5pm-6pm", "5 p.m. Friday-6:30 p.m."])
    def test_both_ends_of_a_range_are_read(self, text):
        assert len(written(text, Clock)) == 2


class TestAnyText:
    @given(texts)
    def test_items_keep_the_order_of_the_text_and_never_overlap(self, text):
        found = read(text)
        assert all(item.start < item.end for item in found)
        assert all(before.end <= after.start for before, after in pairwise(found))

    @given(texts)
    def test_every_token_goes_into_one_item(self, text):
        found = read(text)
        for token in tokens(text):
            assert sum(item.start <= token.start < item.end for item in found) == 1
