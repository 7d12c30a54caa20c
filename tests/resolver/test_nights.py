"""Nights: a time in the small hours after one in the evening is the next day's."""

import pytest

import callsched as cs
from resolver.moments import starts

ROWS = "Tuesday, 3 June\n• {} ET: Indiana\n• {} ET: Alaska"


class TestRowsBelowOneDate:
    def test_the_small_hours_after_an_evening_are_the_next_day(self):
        assert starts(ROWS.format("7 p.m.", "1 a.m.")) == ["2025-06-03 23:00", "2025-06-04 05:00"]

    @pytest.mark.parametrize(
        ("first", "second"), [("1 a.m.", "7 p.m."), ("noon", "1 a.m."), ("7 p.m.", "9 a.m.")]
    )
    def test_otherwise_they_are_of_the_day_named(self, first, second):
        assert {start[:10] for start in starts(ROWS.format(first, second))} == {"2025-06-03"}

    def test_in_one_sentence_the_evening_must_be_later(self):
        text = "On 3 June polls close at {} CEST; people queued at 4 a.m. CEST."
        assert starts(text.format("6 p.m."))[1] == "2025-06-03 02:00"
        assert starts(text.format("11 p.m."))[1] == "2025-06-04 02:00"


class TestADayOff:
    def verdict(self, text):
        (announcement,) = cs.check(text, published="2025-05-19").announcements
        return announcement.verdict

    @pytest.mark.parametrize(
        ("day", "found"), [("Saturday", cs.Verdict.CONTRADICTORY), ("Sunday", cs.Verdict.CONSISTENT)]
    )
    def test_a_list_whose_day_the_last_time_repeats_is_wrong_there(self, day, found):
        text = f"Main event, Saturday May 24: 8 p.m. PT / 11 p.m. ET / 4 a.m. BST on {day}."
        assert self.verdict(text) is found

    def test_of_two_times_either_may_be_of_the_day_named(self):
        text = "Sunday's match in London: 10 p.m. ET (3 a.m. Sunday in London)."
        assert self.verdict(text) is cs.Verdict.CONSISTENT
