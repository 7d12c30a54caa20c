"""Zone phrases: what a folded phrase names in either language, and how far to look for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.languages import adjectives, names
from callsched.reading.zone_phrases import longest_zone_phrases, zone_phrase
from strategies import hostile_texts

foreign = st.sampled_from(sorted({*names(), *adjectives()}))


def place(key):
    return zone_phrase(key).place


class TestLabels:
    @pytest.mark.parametrize(
        ("key", "zone", "seconds"),
        [
            ("est", "America/New_York", -18000),
            ("utc", "Etc/UTC", 0),
            ("eastern", "America/New_York", None),
            ("central european summer time", "Europe/Paris", 7200),
        ],
    )
    def test_one_of_the_tables_names_no_place(self, key, zone, seconds):
        phrase = zone_phrase(key)
        assert (phrase.meanings[0].zone, phrase.meanings[0].offset) == (zone, seconds)
        assert (phrase.foreign, phrase.foreign_meanings, phrase.place) == ("", (), None)

    @pytest.mark.parametrize(
        ("key", "english", "zone", "of_people"),
        [
            ("мск", "moscow time", "Europe/Moscow", False),
            ("московскому", "moscow time", "Europe/Moscow", True),
            ("гринвичу", "gmt", "Europe/London", False),
            ("восточного побережья", "eastern time", "America/New_York", False),
        ],
    )
    def test_one_of_another_language_means_the_english_one(self, key, english, zone, of_people):
        phrase = zone_phrase(key)
        assert (phrase.foreign, phrase.of_people, phrase.meanings) == (english, of_people, ())
        assert phrase.foreign_meanings[0].zone == zone


class TestPlaces:
    @pytest.mark.parametrize(
        ("key", "zone", "country", "marks"),
        [
            ("kyiv", "Europe/Kyiv", "UA", {"city", "proper"}),
            ("japan", "Asia/Tokyo", "JP", {"proper"}),
            ("russia", "Europe/Moscow", "RU", {"multizone", "proper"}),
            ("dutch", "Europe/Amsterdam", "NL", {"people", "proper"}),
            ("reading", "Europe/London", "GB", {"common", "city", "proper"}),
            ("bali", "Asia/Makassar", "ID", {"island", "proper"}),
            ("east coast", "America/New_York", "US", set()),
            ("москве", "Europe/Moscow", "RU", {"city", "proper"}),
            ("ирану", "Asia/Tehran", "IR", {"proper"}),
            ("японскому", "Asia/Tokyo", "JP", {"people"}),
            ("киевскому", "Europe/Kyiv", "UA", {"people", "city"}),
        ],
    )
    def test_one_is_known_with_what_it_is(self, key, zone, country, marks):
        named = place(key)
        flags = ("people", "common", "multizone", "city", "island", "proper")
        assert (named.meanings[0].zone, named.country) == (zone, country)
        assert {flag for flag in flags if getattr(named, flag)} == marks

    def test_places_of_one_name_come_with_the_likeliest_first(self):
        zones = [meaning.zone for meaning in place("hamilton").meanings]
        assert zones == ["America/Toronto", "Pacific/Auckland", "Atlantic/Bermuda"]

    def test_those_with_more_people_than_the_first_are_told(self):
        assert [meaning.zone for meaning in place("georgia").larger] == ["America/New_York"]
        assert place("paris").larger == ()


class TestNothing:
    @pytest.mark.parametrize("key", ["", "nowhere", "KYIV", "kyiv ", "kyiv kyiv", "по", "\ud800", "k" * 9999])
    def test_what_no_table_holds_names_nothing(self, key):
        assert zone_phrase(key) is None

    @given(hostile_texts)
    def test_any_text_can_be_asked_for(self, text):
        phrase = zone_phrase(text)
        assert phrase is None or phrase.foreign_meanings or phrase.meanings or phrase.place


class TestHowFarToLook:
    @pytest.mark.parametrize(
        ("first", "count"),
        [("washington", 2), ("pacific", 4), ("etc", 1), ("kyiv", 1), ("восточного", 3), ("москве", 1)],
    )
    def test_the_longest_phrase_of_a_first_word(self, first, count):
        assert longest_zone_phrases()[first] == count

    @pytest.mark.parametrize("word", ["zzz", "", "Washington", "побережья сша"])
    def test_no_phrase_begins_with_another_word(self, word):
        assert word not in longest_zone_phrases()

    @given(foreign)
    def test_every_phrase_of_a_language_is_found_and_within_reach(self, phrase):
        assert zone_phrase(phrase) is not None
        assert longest_zone_phrases()[phrase.split()[0]] >= len(phrase.split())
