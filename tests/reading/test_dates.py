"""Date words: how a day can be named, part by part, and what is no day."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.reading.dates import date_at
from callsched.reading.dating import exists
from callsched.reading.items import DateWords
from callsched.reading.tokens import tokens

NAMES = [field.name for field in fields(DateWords) if field.name not in ("start", "end", "weekday_span")]
RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
FORMS = {
    "7 May 2030": lambda day: f"{day.day} {day:%B} {day.year}",
    "May 7, 2030": lambda day: f"{day:%B} {day.day}, {day.year}",
    "Tue., the 7th of May 2030": lambda day: f"{day:%A}, the {day.day}th of {day:%B} {day.year}",
    "7-May-2030": lambda day: f"{day.day}-{day:%b}-{day.year}",
    "2030-05-07": lambda day: f"{day:%Y-%m-%d}",
    "2030/5/7": lambda day: f"{day.year}/{day.month}/{day.day}",
    "7.5.2030": lambda day: f"{day.day}.{day.month}.{day.year}",
    "7 мая 2030 года": lambda day: f"{day.day} {RUSSIAN.split()[day.month - 1]} {day.year} года",
    "7-го мая 2030 г.": lambda day: f"{day.day}-го {RUSSIAN.split()[day.month - 1]} {day.year} г.",
}


def read(text):
    found = date_at(tokens(text), 0)
    return found[0] if found else None


def parts(text):
    words, untold = read(text), DateWords(0, 0)
    told = ((name, getattr(words, name)) for name in NAMES)
    return {name: value for name, value in told if value != getattr(untold, name)}


class TestParts:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("Monday", {"weekday": 0}),
            ("Sunday evening", {"weekday": 6, "part": 17}),
            ("Monday, May 19", {"weekday": 0, "month": 5, "day": 19}),
            ("Monday, on 19 May", {"weekday": 0, "month": 5, "day": 19}),
            ("2025-May-19", {"year": 2025, "month": 5, "day": 19}),
            ("2025-05-19 Monday", {"year": 2025, "month": 5, "day": 19, "weekday": 0}),
            ("September 11 (Friday), 2009", {"year": 2009, "month": 9, "day": 11, "weekday": 4}),
            ("6/3 (Tue)", {"month": 3, "day": 6, "swapped": (6, 3), "weekday": 1}),
            ("May 21, 2025 (Wednesday)", {"year": 2025, "month": 5, "day": 21, "weekday": 2}),
            ("tomorrow (17)", {"relative": 1}),
            ("Sept. 3, 2025", {"year": 2025, "month": 9, "day": 3}),
            ("the 21st", {"day": 21}),
            ("21 march 2018", {"year": 2018, "month": 3, "day": 21}),
            ("19-21 April", {"month": 4, "day": 19, "last_day": 21}),
            ("June 12-13", {"month": 6, "day": 12, "last_day": 13}),
            ("the night of December 7", {"month": 12, "day": 7, "part": 18}),
            ("tomorrow morning", {"relative": 1, "part": 0}),
            ("tonight", {"relative": 0, "part": 18}),
            ("the day before yesterday", {"relative": -2}),
            ("the next day", {"shift": 1}),
            ("next Friday", {"which": 1, "weekday": 4}),
            ("last Friday", {"which": -1, "weekday": 4}),
            ("New Year's Eve 2025", {"year": 2025, "month": 12, "day": 31}),
            ("3/7/2025", {"year": 2025, "month": 7, "day": 3, "swapped": (3, 7)}),
            ("понедельник, 19 мая", {"weekday": 0, "month": 5, "day": 19}),
            ("прошлую пятницу", {"which": -1, "weekday": 4}),
            ("послезавтра", {"relative": 2}),
            ("завтра вечером", {"relative": 1, "part": 17}),
            ("на следующий день", {"shift": 1}),
            ("канун Нового года", {"month": 12, "day": 31}),
        ],
    )
    def test_each_is_told_and_no_other(self, text, told):
        assert parts(text) == told
        assert (read(text).start, read(text).end) == (0, len(text))

    @pytest.mark.parametrize(
        ("text", "own"),
        [
            ("Monday Tuesday", "Monday"),
            ("today tomorrow", "today"),
            ("May 7 June 8", "May 7"),
            ("July 4th, at 5", "July 4th"),
            ("9 May 2030 GMT", "9 May"),
            ("9 May 2030 hours", "9 May"),
            ("Sunday, the night that they met", "Sunday"),
            ("2 May 2025 St. Anne's", "2 May 2025"),
            ("19.05 в 17:00", "19.05"),
            ("June 12-13 p.m.", "June 12"),
        ],
    )
    def test_the_words_end_where_something_else_begins(self, text, own):
        assert text[: read(text).end] == own

    def test_a_weekday_is_told_without_its_possessive(self):
        assert read("Monday's").weekday_span == (0, 6)


class TestFiguresBeforeATime:
    @pytest.mark.parametrize(("text", "month", "day"), [("19.05 17:00", 5, 19), ("10.13 1:00 AM", 10, 13)])
    def test_are_a_date_if_a_time_with_a_colon_follows(self, text, month, day):
        assert (read(text).month, read(text).day, read(text).end) == (month, day, 5)


class TestWhatIsNoDay:
    def test_at_in_capitals_is_no_label_behind_a_year(self):
        assert read("19 MAY 2025 AT 8.30 AM").year == 2025
        assert read("19 MAY 2025 AT").year is None, "20:25 Atlantic Time"

    @pytest.mark.parametrize(
        "text",
        [
            "may 7",
            "march 3",
            "May",
            "May 2025",
            "May 32",
            "32 May",
            "the 19th round",
            "the night that",
            "next round",
            "evening",
            "12 Wed",
            "4/3 odds",
            "19.05 17.00",
            "17:00",
            "утром",
            "9" * 300,
            "³ May",
        ],
    )
    def test_nothing_is_read_at_its_beginning(self, text):
        assert read(text) is None


class TestWritingAndReading:
    @given(days, st.sampled_from(sorted(FORMS)))
    def test_every_day_is_read_again_in_every_form(self, day, form):
        words = read(FORMS[form](day))
        assert (words.year, words.month, words.day) == (day.year, day.month, day.day)
        assert words.end == len(FORMS[form](day))
        assert words.weekday in (None, day.weekday())

    @given(days)
    def test_american_figures_are_one_of_two_readings(self, day):
        words = read(f"{day.month}/{day.day}/{day.year}")
        assert words.year == day.year
        assert (day.month, day.day) in ((words.month, words.day), words.swapped)
        assert (words.swapped is None) == (day.day > 12 or day.day == day.month)

    @pytest.mark.parametrize(
        ("text", "year", "order"),
        [
            ("19.05.25", 2025, {}),
            ("5/19/00", 2000, {"month_first": True}),
            ("19/5/99", 2099, {"month_first": False}),
        ],
    )
    def test_two_digits_are_a_year_of_this_century(self, text, year, order):
        assert parts(text) == {"year": year, "month": 5, "day": 19, **order}

    @pytest.mark.parametrize(
        ("year", "there"), [("2024", True), ("2025", False), ("2000", True), ("1900", False)]
    )
    def test_29_february_is_only_there_in_a_leap_year(self, year, there):
        assert exists(read(f"29.02.{year}")) is there
