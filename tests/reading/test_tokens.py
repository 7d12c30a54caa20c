"""Tokens: the pieces that a text is cut into, and what is known of each before anything is read."""

from itertools import pairwise

import pytest
from hypothesis import given

from callsched.languages import role
from callsched.reading.tokens import tokens
from strategies import hostile_texts


def cut(text):
    return [token.text for token in tokens(text)]


def kinds(text):
    return [(token.kind, token.text) for token in tokens(text)]


class TestKinds:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("17:00", "clock"),
            ("17h00", "clock"),
            ("17-30", "clock"),
            ("17：00", "clock"),
            ("17:00:30.25", "clock"),
            ("012:30", "clock"),
            ("2025-05-19", "date"),
            ("19.5.2025", "date"),
            ("5/19/25", "date"),
            ("1700", "number"),
            ("3.11.4.2", "number"),
            ("Moscow", "word"),
            ("a.m.", "word"),
            ("o'clock", "word"),
            ("時", "word"),
            ("https://example.org/17:00?day=2025-05-19", "link"),
            ("\n", "line"),
            ("@", "mark"),
            ("−", "mark"),
            ("\ud800", "mark"),
        ],
    )
    def test_a_piece_is_one_token(self, text, kind):
        assert kinds(text) == [(kind, text)]

    @pytest.mark.parametrize("text", ["", " ", "\t \r", "\u00a0", "___"])
    def test_blanks_are_no_tokens(self, text):
        assert tokens(text) == []

    @pytest.mark.parametrize(
        "text",
        ["12:30%", "10:05,5", "1,017:00", "1-17-45", "17-31", "123:45", "17:5", "3/4"],
    )
    def test_figures_that_only_resemble_a_clock_are_cut_up(self, text):
        assert {token.kind for token in tokens(text)} <= {"number", "mark"}

    def test_four_digits_and_seconds_are_a_clock_before_a_label_alone(self):
        assert kinds("1814:08 UTC")[0] == ("clock", "1814:08")
        assert kinds("1814:08 goals")[0] == ("number", "1814")

    @pytest.mark.parametrize("text", ["5: 30 pm", "5. 30 a.m.", "9: 05 EST"])
    def test_a_space_behind_the_colon_is_allowed_before_what_shows_a_time(self, text):
        assert tokens(text)[0].kind == "clock"

    def test_a_space_behind_the_colon_parts_other_figures(self):
        assert cut("group 5: 30 seats") == ["group", "5", ":", "30", "seats"]


class TestRunsOfWords:
    @pytest.mark.parametrize(
        ("text", "pieces"),
        [
            ("talks start soon", ["talks", "start", "soon"]),
            ("talks  start\nsoon", ["talks", "start", "\n", "soon"]),
            ("see https://example.org now", ["see", "https://example.org", "now"]),
            ("talks by Kyiv's clock", ["talks", "by", "Kyiv's", "clock"]),
            ("talks in São Paulo", ["talks", "in", "São", "Paulo"]),
            ("open in the p.m. here", ["open", "in", "the", "p.m.", "here"]),
            ("at 17:00 UTCJune is far", ["at", "17:00", "UTC", "June", "is", "far"]),
        ],
    )
    def test_a_run_ends_where_a_word_is_no_plain_one(self, text, pieces):
        assert cut(text) == pieces

    def test_each_word_of_a_run_has_its_own_span(self):
        assert [(token.start, token.end, token.glued) for token in tokens("(see you soon")][1:] == [
            (1, 4, True),
            (5, 8, False),
            (9, 13, False),
        ]


class TestWhatIsGlued:
    @pytest.mark.parametrize(
        ("text", "pieces"),
        [
            ("10a.m.EST", ["10", "a.m.", "EST"]),
            ("5PMEST", ["5", "PM", "EST"]),
            ("17:00 UTCJune 1", ["17:00", "UTC", "June", "1"]),
            ("17:00-18:30", ["17:00", "-", "18:30"]),
            ("2025-05-19T17:00Z", ["2025-05-19", "T", "17:00", "Z"]),
            ("20250519T140000Z", ["20250519", "T", "140000", "Z"]),
            ("東京12時", ["東", "京", "12", "時"]),
            ("(https://example.org/a)", ["(", "https://example.org/a", ")"]),
        ],
    )
    def test_it_is_cut_where_one_thing_ends(self, text, pieces):
        assert cut(text) == pieces

    def test_it_is_known_to_touch_what_stands_before(self):
        assert [token.glued for token in tokens("at 5pm, GMT+3")] == [
            False,
            False,
            True,
            True,
            False,
            True,
            True,
        ]


class TestWords:
    def test_a_word_has_the_roles_of_its_spelling(self):
        small, capital = tokens("may May")
        assert not small.has(role.MONTH)
        assert capital.value(role.MONTH) == 5

    @pytest.mark.parametrize(
        ("text", "key", "possessive"),
        [
            ("Lula's", "lula", True),
            ("Kyiv’s", "kyiv", True),
            ("That's", "thats", False),
            ("É.T.", "et", False),
        ],
    )
    def test_a_key_is_folded_and_a_contraction_no_possessive(self, text, key, possessive):
        (token,) = tokens(text)
        assert (token.word.key, token.word.possessive) == (key, possessive)

    @pytest.mark.parametrize(
        "text", ["half past", "new year's eve", "the day after tomorrow", "на следующий день", "All Times"]
    )
    def test_a_phrase_that_a_language_knows_is_one_word(self, text):
        assert cut(f"{text} x") == [text, "x"]

    @pytest.mark.parametrize("text", ["half\npast", "half, past", "half the", "half"])
    def test_what_is_interrupted_is_no_phrase(self, text):
        assert "half" in cut(text)

    @pytest.mark.parametrize(
        ("word", "past"), [("resumed", True), ("bed", False), ("Resumed", False), ("обсудили", True)]
    )
    def test_a_longer_small_word_may_end_like_a_verb_in_the_past(self, word, past):
        assert tokens(word)[0].has(role.PAST_FORM) is past


class TestAnyText:
    @given(hostile_texts)
    def test_spans_cut_the_text_and_leave_only_blanks(self, text):
        found = tokens(text)
        assert all(text[token.start : token.end] == token.text for token in found)
        ends = [0, *(token.end for token in found)]
        starts = [*(token.start for token in found), len(text)]
        between = [text[end:start] for end, start in zip(ends, starts, strict=True)]
        assert all(end <= start for end, start in zip(ends, starts, strict=True))
        assert not "".join(between).replace("_", "").strip()

    @given(hostile_texts)
    def test_only_what_touches_is_glued(self, text):
        for before, token in pairwise(tokens(text)):
            assert token.glued == (before.end == token.start)

    @pytest.mark.parametrize("text", ["7" * 9999, "z" * 9999, "ы" * 9999])
    def test_a_piece_of_any_length_stays_whole(self, text):
        assert cut(text) == [text]
