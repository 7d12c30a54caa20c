"""Dating: the day that date words mean, as seen from the day a text was written."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.reading.dating import day
from callsched.reading.items import DateWords

MONDAY = date(2025, 5, 19)
WEDNESDAY = date(2025, 5, 21)
EITHER = {"year": 2025, "month": 7, "day": 3, "swapped": (3, 7)}
anchors = st.dates(date(1950, 1, 1), date(2150, 1, 1))
weekdays = st.integers(0, 6)


def meant(anchor=MONDAY, past=False, **parts):
    found = day(DateWords(0, 1, **parts), anchor, past=past)
    return found and found.date


class TestWeekdays:
    @given(anchors, weekdays)
    def test_one_alone_lies_in_the_week_that_the_text_looks_at(self, anchor, weekday):
        ahead, back, near = (meant(anchor, past, weekday=weekday) for past in (False, True, None))
        assert {ahead.weekday(), back.weekday(), near.weekday()} == {weekday}
        assert 0 <= (ahead - anchor).days <= 6
        assert 0 <= (anchor - back).days <= 6
        assert abs((near - anchor).days) <= 3

    @given(anchors, weekdays, st.sampled_from([False, True, None]))
    def test_the_next_is_never_today_nor_the_last(self, anchor, weekday, past):
        following, last = (meant(anchor, past, weekday=weekday, which=which) for which in (1, -1))
        assert 1 <= (following - anchor).days <= 7
        assert 1 <= (anchor - last).days <= 7

    def test_this_one_lies_ahead_even_of_a_text_that_looks_back(self):
        assert meant(WEDNESDAY, True, weekday=4, which=0) == date(2025, 5, 23)

    @pytest.mark.parametrize(
        ("weekday", "contradiction"),
        [
            (0, None),
            (1, date(2025, 5, 20)),
            (3, date(2025, 5, 22)),
            (4, date(2025, 5, 16)),
            (6, date(2025, 5, 18)),
        ],
    )
    def test_one_beside_a_date_contradicts_it_with_the_nearest(self, weekday, contradiction):
        found = day(DateWords(0, 1, year=2025, month=5, day=19, weekday=weekday), None, past=False)
        assert (found.date, found.contradiction) == (MONDAY, contradiction)


class TestDaysWithoutAYear:
    @pytest.mark.parametrize(
        ("month", "number", "past", "found"),
        [
            (5, 19, False, MONDAY),
            (12, 30, False, date(2025, 12, 30)),
            (1, 2, False, date(2026, 1, 2)),
            (5, 18, False, date(2025, 5, 18)),
            (12, 30, True, date(2024, 12, 30)),
            (5, 20, True, date(2025, 5, 20)),
            (12, 30, None, date(2024, 12, 30)),
            (11, 1, None, date(2025, 11, 1)),
        ],
    )
    def test_the_year_is_the_likeliest(self, month, number, past, found):
        assert meant(past=past, month=month, day=number) == found

    @pytest.mark.parametrize(
        ("anchor", "number", "past", "found"),
        [
            (MONDAY, 19, False, MONDAY),
            (MONDAY, 18, False, date(2025, 6, 18)),
            (MONDAY, 20, True, date(2025, 4, 20)),
            (date(2025, 2, 10), 31, False, date(2025, 3, 31)),
            (date(2025, 2, 10), 31, True, date(2025, 1, 31)),
            (date(2025, 1, 31), 29, False, date(2025, 3, 29)),
            (date(2024, 1, 31), 29, False, date(2024, 2, 29)),
        ],
    )
    def test_a_day_alone_is_of_the_nearest_month_that_has_it(self, anchor, number, past, found):
        assert meant(anchor, past, day=number) == found

    @given(anchors, st.integers(1, 31), st.booleans())
    def test_it_never_lies_on_the_wrong_side(self, anchor, number, past):
        found = meant(anchor, past, day=number)
        assert found.day == number
        assert found <= anchor if past else found >= anchor
        assert abs(found - anchor) <= timedelta(days=62)


class TestRelativeDays:
    @pytest.mark.parametrize(("relative", "found"), [(0, 19), (1, 20), (2, 21), (-1, 18), (-2, 17)])
    def test_they_count_from_the_anchor(self, relative, found):
        assert meant(relative=relative) == date(2025, 5, found)

    def test_a_weekday_beside_one_may_contradict_it(self):
        agreed = day(DateWords(0, 1, relative=1, weekday=1), MONDAY, past=False)
        apart = day(DateWords(0, 1, relative=1, weekday=2), MONDAY, past=False)
        assert (agreed.date, agreed.contradiction) == (date(2025, 5, 20), None)
        assert (apart.date, apart.contradiction) == (date(2025, 5, 20), WEDNESDAY)

    def test_two_witnesses_outweigh_a_date(self):
        found = day(DateWords(0, 1, relative=1, weekday=1, month=5, day=21), MONDAY, past=False)
        assert (found.date, found.contradiction) == (date(2025, 5, 20), WEDNESDAY)


class TestEitherWayRound:
    @pytest.mark.parametrize(
        ("anchor", "first", "other"),
        [
            (None, date(2025, 7, 3), date(2025, 3, 7)),
            (date(2025, 6, 30), date(2025, 7, 3), date(2025, 3, 7)),
            (date(2025, 3, 1), date(2025, 3, 7), date(2025, 7, 3)),
        ],
    )
    def test_the_nearer_comes_first(self, anchor, first, other):
        found = day(DateWords(0, 1, **EITHER), anchor, past=False)
        assert (found.date, found.other) == (first, other)

    @pytest.mark.parametrize(("weekday", "found"), [(4, date(2025, 3, 7)), (3, date(2025, 7, 3))])
    def test_a_weekday_decides(self, weekday, found):
        chosen = day(DateWords(0, 1, **EITHER, weekday=weekday), date(2025, 5, 19), past=False)
        assert chosen == (found, None, None)


class TestWhatHasNoDay:
    @pytest.mark.parametrize(
        "parts",
        [{}, {"shift": 1}, {"part": 12}, {"month": 5}, {"month": 5, "year": 2025}],
        ids=lambda parts: "-".join(parts) or "nothing",
    )
    def test_words_that_name_none(self, parts):
        assert meant(**parts) is None

    @pytest.mark.parametrize("parts", [{"weekday": 0}, {"relative": 1}, {"day": 7}, {"month": 5, "day": 7}])
    def test_words_that_need_an_anchor(self, parts):
        assert meant(None, **parts) is None

    @pytest.mark.parametrize(("year", "found"), [(2024, date(2024, 2, 29)), (2025, None), (1900, None)])
    def test_29_february_without_an_anchor(self, year, found):
        assert meant(None, year=year, month=2, day=29) == found

    @pytest.mark.parametrize(
        ("anchor", "parts"),
        [(date.max, {"relative": 1}), (date.min, {"relative": -1}), (date.max, {"day": 31})],
    )
    def test_the_calendar_ends(self, anchor, parts):
        assert meant(anchor, **parts) == anchor
