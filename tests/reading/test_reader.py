"""Reading a text: what is seen at a glance is what the whole grammar would find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.languages import role, words
from callsched.reading import read
from callsched.reading.mentions import mentions
from callsched.reading.page import Page
from callsched.reading.parse import items
from callsched.reading.tokens import tokens

# written hours are times only behind "at" and before "p.m.": alone they are numbers
WORDS = sorted(word for word, entry in words().items() if not entry.capital & role.NUMBER)


@pytest.mark.parametrize(
    "text",
    [
        "They talk at noon in Paris.",
        "They talk at five Moscow time.",
        "They talk at half past five in Rome.",
        "Lunch is at one o\u2019clock in Rome.",
        "One p.m. in Rome, they said.",
        "MIDNIGHT IN KYIV",
        "Совещание в полдень по Москве.",
    ],
)
def test_a_time_in_words_is_found(text):
    assert len(read(text).stated) == 1


@pytest.mark.parametrize(
    "text", ["", "No time at all.", "One of the ten came at last.", "He came at one with himself on it."]
)
def test_other_words_are_no_time(text):
    assert read(text).stated == []


@given(
    st.lists(
        st.sampled_from([*WORDS, "at five", "one p.m.", "Paris", "GMT", "Moscow time", ",", "."]), max_size=8
    )
)
def test_a_glance_overlooks_nothing(drawn):
    text = " ".join(drawn)
    whole = mentions(Page(items(tokens(text))))
    assert len(read(text).stated) == len(whole)
