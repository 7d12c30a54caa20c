"""Days: which day a time's own words, its sentence's or the day of publication name."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.reading import read
from callsched.reading.dating import Day
from callsched.resolver import costs
from callsched.resolver.days import Dated, base_day, date_of, far_apart, nearer, number, own_day
from resolver.moments import WEDNESDAY, civils, only, start, starts, utc

MONDAY = date(2025, 5, 19)


def own(text, position=0, *, base=None, beside=False, either=False):
    stated = read(text).stated[position]
    past = None if either else stated.past
    found = own_day(stated, WEDNESDAY, base, past=past, beside=beside)
    return found and found.day


def base(text, *, since=WEDNESDAY, before=None, declined=0):
    found = base_day(read(text).stated, since, before, declined=declined)
    return found and found.day.date


class TestCounting:
    @given(st.dates())
    def test_a_day_and_its_count_are_the_same(self, day):
        assert date_of(number(day)) == day

    def test_it_starts_in_1970(self):
        assert (number(date(1970, 1, 1)), number(date(1970, 3, 1))) == (0, 59)

    def test_a_second_date_costs(self):
        day = Day(date(2025, 7, 3), other=date(2025, 3, 7))
        assert Dated(day, None, own=True).costs() == {
            number(date(2025, 7, 3)): 0.0,
            number(date(2025, 3, 7)): costs.SECOND_DATE,
        }


class TestOwnWords:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("They talk on Friday at 5 p.m. GMT.", date(2025, 5, 23)),
            ("They talked on Friday at 5 p.m. GMT.", date(2025, 5, 16)),
            ("They talk today at 5 p.m. GMT.", WEDNESDAY),
            ("They talked yesterday at 5 p.m. GMT.", date(2025, 5, 20)),
            ("He talks on the 7th at 5 p.m. GMT.", date(2025, 6, 7)),
            ("They talked on the 22nd at 5 p.m. GMT.", date(2025, 4, 22)),
            ("They talk on 1 January at 5 p.m. GMT.", date(2026, 1, 1)),
            ("They talked on 1 January at 5 p.m. GMT.", date(2025, 1, 1)),
            ("They talk on Monday at 5 p.m. GMT (2 June).", date(2025, 6, 2)),
        ],
    )
    def test_they_look_forward_or_back_as_the_verb_does(self, text, day):
        assert own(text).date == day

    def test_no_words_name_no_day(self):
        assert own("They talk at 5 p.m. GMT.") is None

    @pytest.mark.parametrize(("today", "day"), [(MONDAY, "16"), (WEDNESDAY, "23")])
    def test_what_was_due_is_on_the_nearest_such_day(self, today, day):
        assert start("He was due on Friday at 5 p.m. GMT.", published=today) == f"2025-05-{day} 17:00"

    def test_the_month_and_the_day_may_stand_either_way(self):
        found = own("They talk on 3/7/2025 at 5 p.m. GMT.")
        assert {found.date, found.other} == {date(2025, 7, 3), date(2025, 3, 7)}

    def test_the_next_day_counts_from_the_day_of_the_others(self):
        text = "They talk at 9 p.m. in New York (9 a.m. the next day in Beijing)."
        assert own(text, 1, base=date(2025, 6, 3)).date == date(2025, 6, 4)
        assert own(text, 1) is None

    def test_a_weekday_beside_others_is_the_nearest_to_them(self):
        text = "They talk at 9 p.m. in New York (9 a.m. on Thursday in Beijing)."
        near = own(text, 1, base=date(2025, 6, 4), beside=True)
        assert near == Day(date(2025, 6, 5), other=date(2025, 5, 22))
        assert own(text, 1, base=date(2025, 6, 4)).date == date(2025, 5, 22)


class TestLookingBack:
    def test_a_sentence_that_opens_with_the_day_looks_where_its_verb_does(self):
        text = "In the early hours of Friday, at 3 a.m. GMT, drones {}."
        assert start(text.format("struck")) == "2025-05-16 03:00"
        assert start(text.format("are expected")) == "2025-05-23 03:00"


class TestTheDayOfTheSentence:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("On Friday they talk at 5 p.m. GMT.", date(2025, 5, 23)),
            ("They meet on Friday. It is at 5 p.m. GMT.", date(2025, 5, 23)),
            ("They talk at 5 p.m. GMT. Both are on 5 June.", date(2025, 6, 5)),
            ("They talk at 5 p.m. GMT. It ends at 6 p.m. GMT. All on 5 June.", date(2025, 6, 5)),
            ("They talk at 5 p.m. GMT. It ends at 6 p.m. GMT. All rest on 5 June.", WEDNESDAY),
            ("They talk at 5 p.m. GMT.", WEDNESDAY),
            ("They talk at 5 p.m. GMT (1 p.m. EDT on Friday).", date(2025, 5, 23)),
            ("They met on Friday. They will talk at 5 p.m. GMT.", WEDNESDAY),
        ],
    )
    def test_it_is_the_nearest_words_or_publication(self, text, day):
        assert base(text) == day

    def test_without_publication_there_may_be_none(self):
        assert base("They talk at 5 p.m. GMT.", since=None) is None

    def test_the_moment_before_goes_before_what_follows(self):
        before = Dated(Day(date(2025, 6, 1)), None, own=False)
        assert base("They talk at 5 p.m. GMT.", before=before) == date(2025, 6, 1)
        assert base("On Friday they talk at 5 p.m. GMT.", before=before) == date(2025, 5, 23)

    def test_words_before_a_moment_that_they_did_not_date_count_no_more(self):
        text = "They meet on Friday. It is at 5 p.m. GMT."
        assert base(text, declined=text.index("It")) == WEDNESDAY


class TestComparing:
    @staticmethod
    def dated(text):
        stated = read(text).stated[0]
        return own_day(stated, WEDNESDAY, None, past=stated.past)

    def test_a_past_weekday_comes_nearer_to_the_moment_before(self):
        found = self.dated("They talked on Monday at 5 p.m. GMT.")
        friday = Dated(Day(date(2025, 5, 23)), None, own=True)
        assert nearer(found, friday, None).day.date == date(2025, 5, 26)
        assert nearer(found, friday, WEDNESDAY).day.date == MONDAY, "the moment before lies ahead"
        assert nearer(found, found.after(-1), WEDNESDAY).day.date == MONDAY

    @pytest.mark.parametrize(("other", "far"), [("4 June", False), ("5 June", True), ("6 June", True)])
    def test_no_two_clocks_are_more_than_a_day_apart(self, other, far):
        first = self.dated("They talk on 3 June at 5 p.m. GMT.")
        assert far_apart(first, self.dated(f"They talk on {other} at 5 p.m. GMT.")) is far
        assert not far_apart(first, self.dated("They talk on Friday at 5 p.m. GMT."))


class TestAcrossMidnight:
    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("On 3 June they talk at 9 p.m. in New York (9 a.m. in Beijing).", ["03 21:00", "04 09:00"]),
            ("On 3 June they talk at 9 a.m. in Beijing (9 p.m. in New York).", ["03 09:00", "02 21:00"]),
            (
                "They talk at 9 p.m. in New York and at 9 a.m. on Thursday in Beijing.",
                ["21 21:00", "22 09:00"],
            ),
            (
                "It begins on Saturday at 10 p.m. New York time (11 a.m. Sunday in Tokyo).",
                ["24 22:00", "25 11:00"],
            ),
            ("They talked on Friday at 11 p.m. in London (7 a.m. in Tokyo).", ["16 23:00", "17 07:00"]),
        ],
    )
    def test_each_clock_has_its_own_day(self, text, shown):
        assert only(text).verdict == "consistent"
        assert civils(text) == shown


class TestAgainstAStatedDate:
    TEXT = "The final starts on Sunday, 15 June:\nLondon (BST): 4 p.m.\nSydney (AEST): 1 a.m. (Friday)"

    def test_a_weekday_too_far_from_it_does_not_move_the_moment(self):
        found = only(self.TEXT)
        assert utc(found.start) == "2025-06-15 15:00"
        assert found.choices[1].dated.day.contradiction == date(2025, 6, 13)

    def test_the_day_of_the_moment_before_is_that_of_the_same_clock(self):
        text = "It struck at 7:03 a.m. in Auckland on Thursday (1903 GMT Wednesday). Waves come at {}."
        assert [starts(text.format(time))[1] for time in ("2017 GMT", "8 a.m. NZST")] == [
            "2025-05-14 20:17",
            "2025-05-14 20:00",
        ]

    def test_words_behind_both_moments_date_the_second(self):
        text = (
            "It is at 9 p.m. in Lima (0200 GMT Thursday) and at 3:06 a.m. in Honolulu (1306 GMT) on Thursday."
        )
        assert starts(text) == ["2025-05-22 02:00", "2025-05-22 13:06"]

    def test_todays_weekday_behind_a_moment_ahead_is_next_weeks(self):
        text = "It closes at noon on Friday and reopens on Wednesday at 8 a.m., Baghdad time."
        assert starts(text) == ["2025-05-23 09:00", "2025-05-28 05:00"]

    def test_words_of_any_time_of_the_moment_before_stand_for_its_day(self):
        text = "It is at 6:33 UT (on June 21), 10:33 p.m. PST (on June 20). It ends then (8:17 UT)."
        assert starts(text)[1] == "2025-06-21 08:17"
