"""Proofs: the place that makes a bare time and its conversion agree is the one whose clock shows it."""

import pytest

from resolver.moments import clocks, only, resolved, start


class TestABareTimeAndItsConversion:
    def test_a_place_of_the_sentence_that_makes_them_agree_is_its_clock(self):
        text = "India and Oman hold the briefing at 6 p.m. (1230 GMT)."
        assert clocks(text) == ["Asia/Kolkata", "UTC+00:00"]
        assert (only(text).verdict, start(text)) == ("consistent", "2025-05-21 12:30")

    def test_of_a_country_of_several_zones_it_is_the_main_one(self):
        assert clocks("China's parade starts at 9 a.m. (0100 GMT).")[0] == "Asia/Shanghai"

    @pytest.mark.parametrize(
        "text",
        [
            "India holds the briefing at 6 p.m. (1300 GMT).",
            "The United States holds the briefing at 9 a.m. (1600 GMT).",
            "They hold the briefing at 6 p.m. (1230 GMT).",
        ],
    )
    def test_otherwise_its_zone_stays_unknown(self, text):
        assert only(text).verdict == "unconfirmed"

    def test_alone_it_proves_nothing(self):
        assert only("India holds the briefing at 6 p.m.").verdict == "ambiguous"

    def test_a_place_behind_a_semicolon_is_not_its_own(self):
        first, second = resolved(
            "He will call at 10:00 a.m. on Friday; aides said it would be 17:00 in Moscow."
        )
        assert [choice.zoned for choice in (*first.choices, *second.choices)] == [False, True]
