"""Ends: read by the clock of the start or by one of their own, after the start in any case."""

import pytest

from callsched.models import Verdict
from callsched.resolver.ends import set_ends
from callsched.resolver.resolution import civil
from resolver.moments import only, utc


def ends(text):
    """The end of the moment, and what the clock of each stated time shows at its end."""
    found = only(text)
    return utc(found.end), [
        choice.local_end and f"{civil(choice.local_end):%d %H:%M}" for choice in found.choices
    ]


class TestTheDay:
    @pytest.mark.parametrize(
        ("text", "end", "shown"),
        [
            ("They speak on 3 June from 17:00 to 18:30 GMT.", "2025-06-03 18:30", "03 18:30"),
            ("They speak on 3 June from 22:00 to 02:00 GMT.", "2025-06-04 02:00", "04 02:00"),
            ("They speak on 3 June from 10 p.m. to midnight GMT.", "2025-06-04 00:00", "04 00:00"),
            ("They speak on 30 June from 9pm - 12pm GMT.", "2025-07-01 00:00", "01 00:00"),
            ("They speak on 3 June from 10 p.m. to 4 a.m. in Tokyo.", "2025-06-03 19:00", "04 04:00"),
        ],
    )
    def test_an_end_before_its_start_is_the_next_day(self, text, end, shown):
        assert ends(text) == (end, [shown])

    @pytest.mark.parametrize(
        ("text", "end"),
        [
            ("They speak from 3 June at 9 p.m. GMT to 5 June at 4 a.m.", "2025-06-05 04:00"),
            ("They speak from Monday 10 p.m. GMT to Wednesday 4 a.m.", "2025-05-28 04:00"),
        ],
    )
    def test_a_date_of_its_own_tells_it(self, text, end):
        assert ends(text)[0] == end


class TestTheClock:
    @pytest.mark.parametrize(
        ("text", "end", "shown"),
        [
            (
                "They speak on 29 March 2025 from 23:00 to 05:00 Berlin time.",
                "2025-03-30 03:00",
                "30 05:00",
            ),
            (
                "They speak on 25 October 2025 from 23:00 to 05:00 Berlin time.",
                "2025-10-26 04:00",
                "26 05:00",
            ),
            (
                "They speak on 26 October 2025 from 01:00 to 02:30 Berlin time.",
                "2025-10-26 00:30",
                "26 02:30",
            ),
        ],
    )
    def test_it_changes_with_the_clocks_of_the_place(self, text, end, shown):
        assert ends(text) == (end, [shown])

    def test_a_repeated_end_lies_behind_its_start(self):
        text = "They speak on 26 October 2025 from 02:30 to 02:45 Berlin time (01:30 GMT)."
        assert ends(text)[0] == "2025-10-26 01:45"

    def test_an_end_that_the_clocks_skip_is_none(self):
        text = "They speak on 30 March 2025 from 01:00 to 02:30 Berlin time."
        assert (utc(only(text).start), ends(text)) == ("2025-03-30 00:00", (None, [None]))

    @pytest.mark.parametrize(
        "text",
        [
            "They speak on 3 June from 9 a.m. GMT to 5 p.m. EDT.",
            "They sit on 3 June between 10 a.m. in London and 5 p.m. in New York.",
        ],
    )
    def test_a_label_of_its_own_tells_it(self, text):
        assert (utc(only(text).start), ends(text)) == ("2025-06-03 09:00", ("2025-06-03 21:00", ["03 17:00"]))


class TestSeveralTimes:
    def test_ends_that_agree_are_that_of_the_moment(self):
        text = "They speak on 3 June from 3 to 5 p.m. GMT (11 a.m. to 1 p.m. EDT)."
        assert ends(text) == ("2025-06-03 17:00", ["03 17:00", "03 13:00"])

    def test_the_end_of_one_is_that_of_all(self):
        text = "They speak on 3 June from 9 p.m. Tokyo time (12:00 GMT) to 11 p.m."
        assert ends(text) == ("2025-06-03 14:00", ["03 23:00", None])

    def test_ends_that_differ_contradict_each_other(self):
        found = only("They speak on 3 June from 3 to 5 p.m. GMT (11 a.m. to 2 p.m. EDT).")
        assert (found.verdict, found.ends_differ) == (Verdict.CONTRADICTORY, True)
        assert (found.start, found.end) == (None, None)
        assert [utc(choice.end) for choice in found.choices] == ["2025-06-03 17:00", "2025-06-03 18:00"]

    def test_contradicting_times_keep_their_own_and_give_none_to_the_moment(self):
        found = only("They speak on 3 June from 3 to 5 p.m. in Rome (10 to 11 a.m. EDT).")
        assert (found.verdict, found.ends_differ, found.end) == (Verdict.CONTRADICTORY, False, None)
        assert [utc(choice.end) for choice in found.choices] == ["2025-06-03 15:00"] * 2

    def test_a_time_that_was_not_read_has_none(self):
        found = only("They speak on 3 June from 3 to 5 p.m. local time.")
        set_ends(found)
        assert (found.end, found.choices[0].end) == (None, None)
