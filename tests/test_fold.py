"""Folding: one key for every usual spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.fold import fold


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Washington, D.C.", "washington dc"),
        ("U.S.", "us"),
        ("St. John's", "st johns"),
        ("St. John’s", "st johns"),
        ("Sana'a", "sanaa"),
        ("Nuku\u02bbalofa", "nukualofa"),
        ("Hawaii-Aleutian", "hawaii aleutian"),
        ("Rostov\u2011on\u2011Don", "rostov on don"),
        ("ET/PT", "et pt"),
        ("Trinidad & Tobago", "trinidad and tobago"),
        ("  New\u00a0York \n City ", "new york city"),
        ("São Paulo", "sao paulo"),
        ("Sa\u0303o Paulo", "sao paulo"),
        ("Türkiye", "turkiye"),
        ("İSTANBUL", "istanbul"),
        ("Diyarbakır", "diyarbakir"),
        ("Tromsø", "tromso"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Vương quốc", "vuong quoc"),
        ("ＧＭＴ", "gmt"),
        ("ChST", "chst"),
        ("", ""),
        (" -. ", ""),
    ],
)
def test_spellings_of_one_name_share_a_key(written: str, key: str) -> None:
    assert fold(written) == key


@pytest.mark.parametrize(
    "written", ["мск", "київ", "московский", "कोलकाता", "東京", "ガーナ", "القاهرة", "서울"]
)
def test_letters_of_other_scripts_keep_their_marks(written: str) -> None:
    assert fold(written) == written


def test_other_scripts_lose_their_case() -> None:
    assert fold("МСК") == "мск"
    assert fold("Αθήνα") == "αθήνα"


@given(st.text())
def test_any_text_folds_and_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_takes_the_short_way_to_the_same_key(text: str) -> None:
    assert fold(text) == fold(text + "é").removesuffix("e").rstrip()


@given(st.text(), st.text())
def test_a_phrase_folds_word_by_word(first: str, second: str) -> None:
    assert fold(f"{fold(first)} {fold(second)}") == f"{fold(first)} {fold(second)}".strip()
