"""Texts on a terminal: they fit, they lose nothing but what is invisible, and they steer nothing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.columns import clipped, columns, cut, isolated, padded, printable, wrapped
from strategies import hostile_texts

shown = hostile_texts.map(printable)
widths = st.integers(20, 120)


@given(hostile_texts)
def test_what_is_printable_steers_nothing(text):
    assert printable(text).isprintable()
    assert printable(printable(text)) == printable(text)


@pytest.mark.parametrize(
    ("text", "width"),
    [("Kyiv", 4), ("東京", 4), ("ｶﾅ", 2), ("Kie\u0301v", 4), ("한국", 4), ("שָׁלוֹם", 4), ("", 0)],
)
def test_columns_are_those_of_terminals(text, width):
    assert columns(text) == width
    assert columns(padded(text, 9)) == 9


@given(shown, widths, st.data())
def test_what_is_clipped_fits_and_keeps_what_is_pointed_at(line, width, data):
    low = data.draw(st.integers(0, max(0, columns(line) - 1)))
    part, gone = clipped(line, low, low + 1, width)
    assert columns(part) <= width
    if columns(line) > width:
        assert 0 <= low - gone < width


@given(shown, widths)
def test_what_is_wrapped_fits_and_keeps_its_letters(line, width):
    lines = wrapped(line, width)
    indent = len(line) - len(line.lstrip())
    if indent < width // 2:
        assert all(columns(one) <= width for one in lines)
    assert "".join("".join(lines).split()) == "".join(line.split())


@given(shown, st.integers(0, 60), st.integers(0, 60))
def test_what_is_cut_has_its_columns(line, low, size):
    assert columns(cut(line, low, low + size)) == max(0, min(size, columns(line) - low))


@given(shown)
def test_only_words_from_right_to_left_are_isolated(text):
    turned = any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)
    assert turned <= (isolated(text) != text)
