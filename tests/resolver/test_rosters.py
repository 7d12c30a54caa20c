"""Rosters: what the moments before settle for those that follow."""

from datetime import date

import pytest

from callsched.reading import read
from callsched.resolver.readings import Context
from callsched.resolver.rosters import Rosters
from resolver.moments import WEDNESDAY, clocks, only, resolved, starts


def rostered(text, **around):
    """The members and days of the times of a text, taken as one moment."""
    reading = read(text)
    rosters = Rosters(reading, WEDNESDAY, Context(None, "", reading))
    return rosters.members(reading.stated, **around)


class TestMembers:
    def test_the_day_of_the_sentence_stands_for_the_first(self):
        _, days = rostered("On 3 June they talk at 5 p.m. GMT (8 p.m. in Moscow).")
        assert [day and day.day.date for day in days] == [date(2025, 6, 3), None]

    @pytest.mark.parametrize(
        ("text", "bound"),
        [
            ("On 3 June they talk at 5 p.m. GMT (8 p.m. in Moscow).", [True, False]),
            ("In the week of 3 June they talk at 5 p.m. GMT (8 p.m. on Tuesday in Moscow).", [False, True]),
        ],
    )
    def test_it_binds_the_first_unless_another_has_its_own(self, text, bound):
        members, _ = rostered(text)
        assert [one.days is not None for one in members] == bound

    def test_a_moment_may_be_laid_on_a_later_day(self):
        _, days = rostered("On 3 June they talk at 5 p.m. GMT.", later=1)
        assert days[0].day.date == date(2025, 6, 4)

    @pytest.mark.parametrize(
        ("text", "clocks_of_gmt"),
        [
            ("On 3 June they talk at 5 p.m. in Berlin (1500 GMT).", ["UTC+00:00"]),
            ("On 3 June they talk in London at 5 p.m. in Berlin (1500 GMT).", ["UTC+00:00", "Europe/London"]),
            ("On 3 June they talk at 5 p.m. in Berlin, 3 p.m. GMT.", ["UTC+00:00", "Europe/London"]),
        ],
    )
    def test_a_conversion_into_gmt_is_londons_clock_only_near_britain(self, text, clocks_of_gmt):
        members, _ = rostered(text)
        assert [reading.name() for reading in members[1].readings] == clocks_of_gmt

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("On 3 June at 10 a.m. in Washington.", ["America/New_York"]),
            ("On 3 June at 10 a.m. in Washington (5 p.m. in Kyiv).", ["America/New_York"]),
            (
                "On 3 June at 10 a.m. in Washington (8 p.m. in Kyiv, 5 p.m. GMT).",
                ["America/New_York", "America/Los_Angeles"],
            ),
        ],
    )
    def test_two_other_times_may_prove_a_namesake(self, text, names):
        members, _ = rostered(text)
        assert [reading.name() for reading in members[0].readings] == names

    def test_a_proven_namesake_is_read(self):
        found = only("On 3 June at 10 a.m. in Washington (8 p.m. in Kyiv, 5 p.m. GMT).")
        assert (found.verdict, found.choices[0].reading.name()) == ("consistent", "America/Los_Angeles")


class TestMeanings:
    def test_a_label_keeps_the_meaning_that_was_settled_before(self):
        text = "On 3 June they talk at 4 p.m. CST (0800 GMT). On 4 June they talk at 5 p.m. CST."
        assert clocks(text) == ["UTC+08:00", "UTC+00:00", "UTC+08:00"]

    def test_a_contradictory_moment_settles_none(self):
        text = "On 3 June they talk at 4 p.m. IST (0900 GMT). On 4 June they talk at 5 p.m. IST."
        first, second = resolved(text)
        assert (first.verdict, second.verdict) == ("contradictory", "ambiguous")


class TestDays:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("On 3 June they talk at 5 p.m. GMT. They dine at 8 p.m. GMT.", ["03 17:00", "03 20:00"]),
            ("They talk on 3 June at 5 p.m. GMT and sing at 8 p.m. GMT.", ["03 17:00", "03 20:00"]),
            (
                "On 3 June they talk at 5 p.m. GMT. On 5 June they sing at 8 p.m. GMT and eat at 9 p.m. GMT.",
                ["03 17:00", "05 20:00", "05 21:00"],
            ),
        ],
    )
    def test_the_day_of_the_moment_before_goes_on(self, text, found):
        assert [one.removeprefix("2025-06-") for one in starts(text)] == found

    def test_a_withdrawn_moment_gives_its_day_to_none(self):
        text = "They talk on 3 June at 4 p.m. GMT, not on 4 June at 3 p.m. GMT. They dine at 7 p.m. GMT."
        assert starts(text) == ["2025-06-03 16:00", "2025-06-04 15:00", "2025-06-03 19:00"]

    def test_an_hour_in_words_is_near_the_moment_before(self):
        text = "The call of 3 June is at 3 p.m. GMT. They speak again at four GMT."
        assert starts(text) == ["2025-06-03 15:00", "2025-06-03 16:00"]

    def test_in_a_text_of_another_year_its_days_count_from_the_moment_before(self):
        text = "They spoke on 3 June 2020 at 5 p.m. GMT. They will speak again on Friday at 6 p.m. GMT."
        assert starts(text) == ["2020-06-03 17:00", "2020-06-05 18:00"]


def test_gmt_by_its_letter_stays_so_in_a_text():
    text = "On 3 June it opens at 8:15 a.m. EDT (1215 GMT). It ends at 8:45 a.m. EDT (1345 GMT)."
    assert [found.verdict for found in resolved(text)] == ["consistent", "contradictory"]
