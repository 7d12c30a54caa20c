"""Members: the clocks, the figures and the days that a stated time brings to the search."""

from datetime import date

import pytest

from callsched.reading import read
from callsched.reading.dating import Day
from callsched.resolver import costs
from callsched.resolver.days import Dated
from callsched.resolver.members import member, variants
from resolver.moments import JUNE_3, candidates, clocks, offset, only, start

HOUR = 3600


def figures(text, *, beside=None, dated=None):
    """The clock readings in hours, with the days that they lie after the day named, and their costs."""
    found = variants(read(text).stated[0], dated, beside)
    return [(one.seconds / HOUR, one.shift, one.cost) for one in found]


def on_own_day(text):
    """The day that a time's own words name, whatever it is."""
    (words,) = read(text).stated[0].mention.dates
    return Dated(Day(date(2025, 6, 3)), words, own=True)


class TestFigures:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("at 17:00 GMT", [(17, 0, 0)]),
            ("at 5:30 p.m. GMT", [(17.5, 0, 0)]),
            ("at 05:30 GMT", [(5.5, 0, 0)]),
            ("at 0530 GMT", [(5.5, 0, 0)]),
            ("at 24:00 GMT", [(0, 1, 0)]),
            ("at 1:30 Moscow time", [(1.5, 0, 0), (13.5, 0, costs.OTHER_HALF)]),
            ("at 8 ET", [(8, 0, 0), (20, 0, 0)]),
            ("at 4 PT", [(4, 0, costs.SMALL_HOURS), (16, 0, 0)]),
            ("at 4 UTC", [(4, 0, 0)]),
        ],
    )
    def test_a_bare_figure_may_be_of_either_half_of_the_day(self, text, found):
        assert figures(text) == found

    @pytest.mark.parametrize(("beside", "hour"), [(None, 6), (9, 6), (15, 18)])
    def test_an_hour_in_words_is_of_the_half_that_the_time_before_is_in(self, beside, hour):
        found = figures("In 2025 they talk at six Moscow time.", beside=beside and beside * HOUR)
        assert found[0] == (hour, 0, 0)
        assert found[1][2] == (0 if beside is None else costs.OTHER_HALF)

    @pytest.mark.parametrize(
        ("text", "hour", "shift"),
        [
            ("on Friday night at 1 a.m. GMT", 1, 1),
            ("on Friday night at 9 GMT", 9, 0),
            ("on Friday evening at 9 Moscow time", 21, 0),
            ("on Friday morning at 9 Moscow time", 9, 0),
            ("on Friday at 1 a.m. GMT", 1, 0),
        ],
    )
    def test_a_part_of_the_day_tells_the_half_and_the_night_its_day(self, text, hour, shift):
        assert figures(text, dated=on_own_day(text)) == [(hour, shift, 0)]


class TestMidnights:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("They meet on 4 June at midnight GMT.", [0, 1]),
            ("They meet on Friday at midnight GMT.", [0, 1]),
            ("They meet tonight at midnight GMT.", [1]),
            ("They meet at midnight on Sunday night GMT.", [1]),
            ("The truce runs until midnight GMT on Friday.", [1, 0]),
            ("The truce runs until midnight GMT on 6 June.", [1, 0]),
            ("They meet at midnight between Friday and Saturday GMT.", [0]),
        ],
    )
    def test_it_starts_or_ends_the_day_named(self, text, found):
        stated = read(text).stated[0]
        dated = Dated(Day(date(2025, 6, 3)), stated.mention.dates[0], own=True)
        assert [one.shift for one in variants(stated, dated, None)] == found

    @pytest.mark.parametrize(
        ("text", "instants"),
        [
            ("They meet at midnight GMT on 4 June.", ["2025-06-04 00:00", "2025-06-05 00:00"]),
            ("They meet at midnight GMT.", ["2025-05-22 00:00"]),
            ("They meet tonight at midnight GMT.", ["2025-05-22 00:00"]),
            ("They meet at 00:00 GMT on 4 June.", ["2025-06-04 00:00"]),
            ("They meet at 24:00 GMT on 4 June.", ["2025-06-05 00:00"]),
            ("The truce runs until midnight GMT on Friday.", ["2025-05-24 00:00"]),
            ("The truce runs until midnight GMT on 6 June.", ["2025-06-07 00:00", "2025-06-06 00:00"]),
            ("The talks on Friday end at midnight GMT.", ["2025-05-24 00:00"]),
            ("They meet at midnight between Friday and Saturday GMT.", ["2025-05-24 00:00"]),
        ],
    )
    def test_where_nothing_tells_both_stay_possible(self, text, instants):
        assert candidates(text) == instants

    @pytest.mark.parametrize(
        ("gloss", "instant"),
        [
            ("8 p.m. on 3 June in New York", "2025-06-04 00:00"),
            ("8 p.m. in New York", "2025-06-05 00:00"),
            ("8 p.m. on 4 June in New York", "2025-06-05 00:00"),
            ("3 a.m. on 4 June in Moscow", "2025-06-04 00:00"),
        ],
    )
    def test_another_time_tells_which(self, gloss, instant):
        found = f"They meet at midnight GMT on 4 June ({gloss})."
        assert (only(found).verdict, start(found)) == ("consistent", instant)


class TestDays:
    BASE = Dated(Day(date(2025, 6, 3)), None, own=False)

    def of(self, text, dated, base, *, binds=True):
        return member(read(text).stated[0], [offset(0)], dated, base, None, binds, preferred=False)

    def test_its_own_day_binds_a_time(self):
        assert self.of("at 5 p.m. GMT", self.BASE, None).days == {JUNE_3: 0.0}

    def test_the_day_of_the_sentence_binds_the_first(self):
        assert self.of("at 5 p.m. GMT", None, self.BASE).days == {JUNE_3: 0.0}

    def test_others_are_looked_for_around_it(self):
        found = self.of("at 5 p.m. GMT", None, self.BASE, binds=False)
        assert (found.days, found.named) == (None, JUNE_3)

    def test_a_date_behind_the_end_of_a_night_may_be_that_of_the_end(self):
        text = "from 11:45 p.m. to 3 a.m. Tuesday GMT"
        found = self.of(text, on_own_day(text), None)
        assert found.days == {JUNE_3: 0.0, JUNE_3 - 1: costs.SECOND_DATE}


class TestInheritedLabels:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("On 3 June they speak at 5 p.m. EDT, then at 6 p.m.", ["UTC-04:00", "UTC-04:00"]),
            ("On 3 June they speak at 5 p.m. and at 6 p.m. EDT.", ["UTC-04:00", "UTC-04:00"]),
            (
                "On 3 June they speak at 5 p.m. GMT (1 p.m. EDT), then at 7 p.m.",
                ["UTC+00:00", "UTC-04:00", "UTC+00:00"],
            ),
            ("On 3 June all times Eastern: 5 p.m. talks.", ["America/New_York"]),
            ("On 3 June they talk in Tokyo at 5 p.m.", ["Asia/Tokyo"]),
            ("On 3 June they talk at 4 p.m. GMT and in Minsk at 8 p.m.", ["UTC+00:00", "Europe/Minsk"]),
        ],
    )
    def test_a_bare_time_takes_its_clock_from_around(self, text, found):
        assert clocks(text) == found

    def test_the_place_of_the_event_serves_where_no_label_does(self):
        text = "On 3 June they speak at 5 p.m."
        assert clocks(text, place="Asia/Tokyo") == ["Asia/Tokyo"]

    def test_a_label_goes_before_the_place_of_the_event(self):
        text = "On 3 June they speak at 5 p.m. EDT, then at 6 p.m."
        assert clocks(text, place="Asia/Tokyo") == ["UTC-04:00", "UTC-04:00"]

    @pytest.mark.parametrize(
        ("text", "place", "clock"),
        [
            ("They land in Dubai on 3 June at 2 a.m. local time.", None, "Asia/Dubai"),
            ("They talk on 3 June at 2 a.m. local time.", "Asia/Tokyo", "Asia/Tokyo"),
        ],
    )
    def test_local_time_is_that_of_the_place(self, text, place, clock):
        assert clocks(text, place=place) == [clock]

    def test_local_time_of_a_second_place_is_its_own(self):
        text = "On 3 June they land in Dubai at 2 a.m. local time, then in Delhi at 6 a.m. local time."
        assert clocks(text) == ["Asia/Dubai", "Asia/Kolkata"]

    def test_a_time_of_an_unknown_label_inherits_none(self):
        found = only("They talk on 3 June at 10 a.m. XQT (1500 GMT).")
        assert [choice.zoned for choice in found.choices] == [False, True]
        assert found.choices[0].reading is None
