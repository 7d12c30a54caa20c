"""Lists in one line, in which each place stands before its time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.reading.flat_lists import led_by_places
from callsched.reading.page import Page
from callsched.reading.parse import items
from callsched.reading.tokens import tokens

CITIES = ["Lima", "Rome", "Delhi", "Tokyo", "Oslo", "Kyiv", "Москва", "Токио"]
rows = st.lists(st.tuples(st.sampled_from(CITIES), st.integers(13, 23)), min_size=3, max_size=6)


def led(text):
    """Give the times of a list, each with the places before it."""
    page = Page(items(tokens(text)))

    def cut(index):
        return text[page.items[index].start : page.items[index].end]

    return [(cut(at), [cut(index) for index in places]) for at, places in sorted(led_by_places(page).items())]


class TestLists:
    @pytest.mark.parametrize(
        "text",
        [
            "Lima 2 p.m. Rome 9 p.m. Delhi 12:30 a.m.",
            "Lima 2 p.m., Rome 9 p.m., Delhi 12:30 a.m.",
            "Lima 2 p.m. Monday Rome 9 p.m. Delhi 12:30 a.m.",
            "Clocks: Lima 2 p.m. Rome 9 p.m. Delhi 12:30 a.m. tomorrow",
        ],
    )
    def test_each_place_is_that_of_the_time_behind_it(self, text):
        assert led(text) == [("2 p.m.", ["Lima"]), ("9 p.m.", ["Rome"]), ("12:30 a.m.", ["Delhi"])]

    def test_a_city_comes_before_its_country(self):
        text = "Lima, Peru 2 p.m. Rome Italy 9 p.m. Delhi, India 12:30 a.m."
        assert led(text) == [
            ("2 p.m.", ["Lima, Peru"]),
            ("9 p.m.", ["Rome", "Italy"]),
            ("12:30 a.m.", ["Delhi", "India"]),
        ]

    def test_russian_places_lead_too(self):
        assert led("Лима 14:00 Рим 21:00 Дели 00:30") == [
            ("14:00", ["Лима"]),
            ("21:00", ["Рим"]),
            ("00:30", ["Дели"]),
        ]

    def test_one_text_may_hold_two(self):
        first, second = "Lima 2 p.m. Rome 9 p.m. Delhi 12:30 a.m.", "Oslo 8 p.m. Bern 8 p.m. Kyiv 9 p.m."
        assert led(f"{first} They met. {second}") == led(first) + led(second)

    @given(rows, st.sampled_from([" ", ", "]))
    def test_a_list_of_any_length_is_read(self, rows, between):
        text = between.join(f"{city} {hour}:15" for city, hour in rows)
        assert led(text) == [(f"{hour}:15", [city]) for city, hour in rows]


class TestWhatIsNoList:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "Lima",
            "Lima 2 p.m. Rome 9 p.m.",
            "2 p.m. 9 p.m. 12:30 a.m.",
            "2 p.m. Rome 9 p.m. Delhi 12:30 a.m.",
            "2 p.m. Lima 9 p.m. Rome 12:30 a.m. Delhi",
            "in Lima 2 p.m. Rome 9 p.m. Delhi 12:30 a.m.",
            "Lima 2 p.m. and Rome 9 p.m. Delhi 12:30 a.m.",
            "Lima 2 p.m. for Rome 9 p.m. Delhi 12:30 a.m.",
            "Lima 2 p.m. EST 9 p.m. Delhi 12:30 a.m.",
            "Lima time 2 p.m. Rome time 9 p.m. Delhi time 12:30 a.m.",
            "Dutch 2 p.m. Rome 9 p.m. Delhi 12:30 a.m.",
            "Lima 2 p.m.\nRome 9 p.m.\nDelhi 12:30 a.m.",
        ],
    )
    def test_no_place_leads(self, text):
        assert led(text) == []
