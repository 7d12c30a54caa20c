"""Verdicts: what the times of a moment add up to, and what stays open."""

import pytest

from callsched.models import Verdict
from callsched.resolver.resolution import civil
from resolver.moments import candidates, only, utc


def strict(text):
    return [utc(choice.strict) for choice in only(text).choices]


class TestTheVerdict:
    @pytest.mark.parametrize(
        ("text", "verdict", "start"),
        [
            ("They talk on 3 June at 14:00 GMT.", "unconfirmed", "2025-06-03 14:00"),
            ("They talk on 3 June at 1000 EDT (1400 GMT).", "consistent", "2025-06-03 14:00"),
            ("They talk on 3 June at 1000 EST (1500 GMT).", "consistent", "2025-06-03 15:00"),
            ("They talk on 3 June at 1000 EST (1400 GMT).", "mislabelled", "2025-06-03 14:00"),
            ("They talk on 3 February at 1000 EDT (1500 GMT).", "mislabelled", "2026-02-03 15:00"),
            ("On 3 June they talk at 5 p.m. GMT (5 p.m. in London).", "mislabelled", "2025-06-03 16:00"),
            ("They talk on 3 June at 1000 EDT (1500 GMT).", "contradictory", None),
            ("They talk on 3 June at 10 a.m. EST.", "ambiguous", None),
            ("They talk on 3 June at 10 a.m. local time.", "ambiguous", None),
        ],
    )
    def test_it_follows_from_what_agrees(self, text, verdict, start):
        found = only(text)
        assert (str(found.verdict), utc(found.start)) == (verdict, start)

    def test_a_conversion_into_gmt_is_not_taken_for_londons_clock(self):
        assert only("On 3 June they talk at 5 p.m. in Berlin (1600 GMT).").verdict == "contradictory"


class TestMislabelled:
    TEXT = "They talk on 3 June at 1000 EST (1400 GMT)."

    def test_the_letter_and_the_wall_clock_are_both_kept(self):
        assert strict(self.TEXT) == ["2025-06-03 15:00", "2025-06-03 14:00"]
        first, second = only(self.TEXT).choices
        assert (first.wall.name(), second.wall) == ("America/New_York", None)

    def test_a_label_that_is_right_by_its_letter_tells_its_wall_clock_too(self):
        first, _ = only("They talk on 3 June at 1000 EST (1500 GMT).").choices
        assert (first.reading.name(), first.wall.name()) == ("UTC-05:00", "America/New_York")


class TestRivals:
    @pytest.mark.parametrize(
        ("text", "instants"),
        [
            ("They talk on 3 June at 10 a.m. EST.", ["14:00", "15:00"]),
            ("They talk on 3 June at 10 a.m. EST and 7 a.m. PST.", ["14:00", "15:00"]),
            ("They talk on 3 June at 10 a.m. IST.", ["04:30", "08:00", "09:00"]),
        ],
    )
    def test_what_a_label_leaves_open_is_told(self, text, instants):
        assert [one.removeprefix("2025-06-03 ") for one in candidates(text)] == instants

    def test_each_instant_has_its_reading(self):
        (choice,) = only("They talk on 3 June at 10 a.m. EST.").choices
        told = [(reading.name(), utc(at)) for reading, at in choice.alternatives]
        assert told == [("America/New_York", "2025-06-03 14:00"), ("UTC-05:00", "2025-06-03 15:00")]

    def test_a_repeated_hour_is_two_instants(self):
        found = only("They talk on 2 November 2025 at 1:30 a.m. New York time.")
        choice, key, change = found.repeated
        assert (found.verdict, choice, key) == (Verdict.AMBIGUOUS, found.choices[0], "America/New_York")
        assert (change.abbreviation_before, change.abbreviation_after) == ("EDT", "EST")
        assert [utc(at) for at in found.candidates] == ["2025-11-02 05:30", "2025-11-02 06:30"]

    def test_another_time_tells_which_of_the_two(self):
        found = only("They talk on 2 November 2025 at 1:30 a.m. New York time (0630 GMT).")
        assert (found.verdict, utc(found.start)) == ("consistent", "2025-11-02 06:30")
        assert found.repeated is not None
        assert found.choices[0].strict == found.start

    @pytest.mark.parametrize(
        ("text", "midnight"),
        [
            ("They meet at midnight GMT on 4 June.", True),
            ("They meet on 3 June at 10 a.m. EST.", False),
            ("They meet on 26 October 2025 at 2:30 a.m. in Berlin.", False),
        ],
    )
    def test_a_midnight_is_told_from_other_doubts(self, text, midnight):
        assert (only(text).verdict, only(text).midnight) == ("ambiguous", midnight)


class TestContradictory:
    def test_a_majority_names_the_odd_one_and_what_it_should_show(self):
        found = only("They talk at 14:00 UTC, 10:00 EDT and 17:30 Kyiv time on 19 May 2025.")
        assert [choice.odd for choice in found.choices] == [False, False, True]
        assert f"{civil(found.choices[2].expected):%d %H:%M}" == "19 17:00"
        assert [utc(at) for at in found.candidates] == ["2025-05-19 14:00", "2025-05-19 14:30"]

    def test_of_two_none_is_the_odd_one(self):
        found = only("They talk on 3 June at 14:30 in Delhi (09:30 GMT).")
        assert [choice.odd for choice in found.choices] == [False, False]
        assert [f"{civil(choice.expected):%H:%M}" for choice in found.choices] == ["14:30", "09:00"]

    def test_a_slip_of_season_in_it_is_read_by_its_letter(self):
        found = only("They talk on 3 June at 1400 GMT, 1000 EST, 1500 BST and 1800 in Kyiv.")
        assert [choice.odd for choice in found.choices] == [False, False, False, True]
        assert strict("They talk on 3 June at 1400 GMT, 1000 EST, 1500 BST and 1800 in Kyiv.") == [
            "2025-06-03 14:00",
            "2025-06-03 15:00",
            "2025-06-03 14:00",
            "2025-06-03 15:00",
        ]


class TestSkipped:
    @pytest.mark.parametrize(
        ("text", "key"),
        [
            ("They talk on 9 March 2025 at 2:30 a.m. New York time.", "America/New_York"),
            ("They talk on 30 March 2025 at 02:15 in Berlin.", "Europe/Berlin"),
            ("They talk on 30 December 2011 at noon in Apia.", "Pacific/Apia"),
        ],
    )
    def test_what_the_clocks_jump_over_is_no_instant(self, text, key):
        found = only(text)
        assert (found.skipped[0], found.skipped[1]) == (found.choices[0], key)
        assert (found.verdict, found.start, found.candidates) == (Verdict.AMBIGUOUS, None, [])

    def test_an_ordinary_time_of_that_day_is_not_skipped(self):
        found = only("They talk on 9 March 2025 at 3:30 a.m. New York time.")
        assert (found.skipped, utc(found.start)) == (None, "2025-03-09 07:30")
