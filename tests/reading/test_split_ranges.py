"""Split ranges: a conversion in brackets stands between the start and the end."""

import pytest

from reading.stated_times import first, spans, times, written

START = "from 9 p.m. Tokyo time (12:00 GMT)"


class TestJoining:
    @pytest.mark.parametrize(
        ("end", "found"),
        [
            ("to 11 p.m.", [("21:00", "23:00"), ("12:00", None)]),
            ("until 5 a.m.", [("21:00", "5:00"), ("12:00", None)]),
            ("to 11 p.m. Tokyo time", [("21:00", "23:00"), ("12:00", None)]),
            ("to 11 p.m. (14:00 GMT)", [("21:00", "23:00"), ("12:00", "14:00")]),
            ("on 16 May until 11 p.m.", [("21:00", "23:00"), ("12:00", None)]),
        ],
    )
    def test_the_end_is_that_of_the_time_before_the_bracket(self, end, found):
        assert spans(f"{START} {end}") == found

    def test_an_end_is_no_time_of_its_own(self):
        assert times(f"{START} to 11 p.m.") == ["9 p.m. Tokyo time", "12:00 GMT"]

    def test_a_date_between_is_that_of_the_start(self):
        text = f"{START} on 16 May until 11 p.m."
        assert written(text, first(text).mention.dates) == ["16 May"]

    def test_a_date_behind_the_end_is_that_of_the_end(self):
        text = f"{START} to 5 a.m. on 17 May"
        assert written(text, first(text).mention.end_dates) == ["17 May"]

    def test_times_that_follow_stay_their_own(self):
        text = f"{START} to 11 p.m. They dine at 7 p.m. GMT and sing at 8 p.m. GMT."
        assert spans(text)[2:] == [("19:00", None), ("20:00", None)]


class TestNoRange:
    @pytest.mark.parametrize(
        "text",
        [
            "moved from 9 p.m. Tokyo time (12:00 GMT) to 11 p.m.",
            "from 9 p.m. Tokyo time (12:00 GMT) to 5 a.m. London time",
            "from 9 p.m. Tokyo time (12:00 GMT) and 11 p.m.",
        ],
    )
    def test_three_times_stay_three(self, text):
        assert [end for _, end in spans(text)] == [None, None, None]

    def test_a_range_in_the_bracket_is_one_by_itself(self):
        text = "from 9 p.m. to 11 p.m. Tokyo time (12:00 to 14:00 GMT) to 11 p.m."
        assert spans(text)[:2] == [("21:00", "23:00"), ("12:00", "14:00")]
