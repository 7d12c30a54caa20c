"""Zone words in a text: which words are labels where they stand, and what they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.reading.labels import label_at
from callsched.reading.tokens import tokens
from callsched.zones import keys

HOUR = 3600


def read(text, at=0, after_clock=False):
    found = label_at(tokens(text), at, after_clock=after_clock)
    return found[0] if found else None


class TestForms:
    @pytest.mark.parametrize(
        ("text", "form", "zone", "seconds", "timed"),
        [
            ("EST", "abbreviation", "America/New_York", -5 * HOUR, True),
            ("G.M.T.", "abbreviation", "Europe/London", 0, True),
            ("British Summer Time", "name", "Europe/London", HOUR, True),
            ("Eastern", "name", "America/New_York", None, False),
            ("Eastern time", "name", "America/New_York", None, True),
            ("Kyiv", "place", "Europe/Kyiv", None, False),
            ("Kyiv time", "place", "Europe/Kyiv", None, True),
            ("SÃO PAULO TIME", "place", "America/Sao_Paulo", None, True),
            ("East Coast time", "place", "America/New_York", None, True),
            ("Dutch time", "place", "Europe/Amsterdam", None, True),
            ("local Syrian time", "place", "Asia/Damascus", None, True),
            ("по московскому времени", "name", "Europe/Moscow", None, True),
            ("МСК", "name", "Europe/Moscow", None, True),
            ("по времени восточного побережья", "name", "America/New_York", None, True),
            ("по Гринвичу", "abbreviation", "Europe/London", 0, True),
            ("по киевскому времени", "place", "Europe/Kyiv", None, True),
        ],
    )
    def test_a_label_is_read_whole(self, text, form, zone, seconds, timed):
        label = read(text)
        assert (label.start, label.end, label.form, label.timed) == (0, len(text), form, timed)
        assert (label.meanings[0].zone, label.meanings[0].offset) == (zone, seconds)

    @given(st.sampled_from(sorted(key for key in keys() if "/" in key and not set(key) & set("+0123456789"))))
    def test_every_zone_key_is_read_as_it_is_written(self, key):
        label = read(f"{key}.")
        assert (label.text, label.end, label.meanings[0].zone) == (key, len(key), key)

    @pytest.mark.parametrize("text", ["local time", "местного времени", "по местному времени"])
    def test_local_time_has_no_meaning_of_its_own(self, text):
        label = read(text)
        assert (label.form, label.meanings, label.timed, label.end) == ("local", (), True, len(text))

    def test_there_is_the_clock_of_the_place_named_last(self):
        assert [read(text, after_clock=True).there for text in ("there", "their time", "here")] == [
            True,
            True,
            False,
        ]

    def test_a_possessive_is_not_part_of_a_name(self):
        assert (read("Kyiv's").end, read("Kyiv's").possessive) == (4, True)

    def test_a_people_is_no_place_without_its_capital_or_time(self):
        assert [read(text).people for text in ("Dutch", "Dutch capital", "Dutch time")] == [
            True,
            False,
            False,
        ]


class TestWhereItStands:
    @pytest.mark.parametrize("text", ["eastern", "british summer time", "local", "мск", "GMT"])
    def test_right_behind_a_clock_small_letters_do(self, text):
        assert read(text, after_clock=True) is not None

    @pytest.mark.parametrize("text", ["eastern", "british summer time", "Zulu", "мск", "there", "cat"])
    def test_elsewhere_they_are_other_words(self, text):
        assert read(text) is None

    @pytest.mark.parametrize("text", ["cat", "est", "Cat", "Art", "nice", "reading", "z", "IN", "the", "по"])
    def test_some_words_are_no_label_even_there(self, text):
        assert read(text, after_clock=True) is None

    def test_a_z_stands_right_behind_its_time(self):
        assert read("17:00Z", 1, after_clock=True).meanings[0].zone == "Etc/UTC"
        assert read("17:00 Z", 1, after_clock=True).meanings[0].zone == "Etc/UTC"
        assert read("plan Z", 1) is None

    def test_a_part_of_a_name_with_a_hyphen_is_none(self):
        assert read("Asia-Pacific", 2) is None

    @pytest.mark.parametrize(("after_clock", "read_there"), [(True, True), (False, False)])
    def test_a_russian_clock_word_needs_a_time_or_an_exact_name(self, after_clock, read_there):
        assert (read("по Москве", after_clock=after_clock) is not None) is read_there
        assert read("по Ирану", after_clock=after_clock) is None

    def test_a_place_that_tells_its_time_needs_no_figure_before(self):
        assert read("По Москве это 22:00").timed


class TestSharedNames:
    @pytest.mark.parametrize(
        ("text", "zone"),
        [
            ("Hamilton, Bermuda", "Atlantic/Bermuda"),
            ("Hamilton, Ontario", "America/Toronto"),
            ("Paris, Texas", "America/Chicago"),
            ("London, Ontario time", "America/Toronto"),
        ],
    )
    def test_the_country_or_state_behind_it_chooses(self, text, zone):
        label = read(text)
        assert ([meaning.zone for meaning in label.meanings], label.end) == ([zone], len(text))

    @pytest.mark.parametrize("text", ["Hamilton, talks", "Hamilton, Moscow", "Hamilton, Dutch"])
    def test_what_does_not_fit_is_left(self, text):
        assert read(text).end == len("Hamilton")
        assert len(read(text).meanings) > 1
