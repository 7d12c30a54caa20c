"""Times of logs: the year stands behind the time, which four digits could be, too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.reading.binding import take_date_before
from callsched.reading.items import Mention
from callsched.reading.log_times import take_year
from callsched.reading.page import Page
from callsched.reading.parse import items
from callsched.reading.tails import take_tail
from callsched.reading.tokens import tokens


def logged(text):
    """Read the first time of a text with its tail and the date before it; give it with its year."""
    page = Page(items(tokens(text)))
    at = page.clocks[0]
    clock = page.items[at]
    mention = Mention(clock, at)
    take_tail(page, mention, at + 1)
    take_date_before(page, mention, at)
    take_year(page, mention)
    return mention


def told(text):
    mention = logged(text)
    return [words.year for words in mention.dates], text[mention.start : mention.end]


class TestTheYearBehind:
    @pytest.mark.parametrize(
        ("text", "year", "own"),
        [
            ("Sat May 16 07:07:02 UTC 2026", 2026, "07:07:02 UTC 2026"),
            ("Sat May 16 07:07:02 UTC 1997", 1997, "07:07:02 UTC 1997"),
            ("Sat May 16 07:07:02 2026", 2026, "07:07:02 2026"),
            ("May 16 07:07:02 CEST 2026: done", 2026, "07:07:02 CEST 2026"),
            ("16 мая 07:07:02 МСК 2026", 2026, "07:07:02 МСК 2026"),
            ("Thu Feb 29 23:59:59 GMT 2024", 2024, "23:59:59 GMT 2024"),
        ],
    )
    def test_it_is_that_of_the_date_before(self, text, year, own):
        assert told(text) == ([year], own)

    @pytest.mark.parametrize(
        ("text", "label"), [("May 16 07:07:02 2026 UTC", "UTC"), ("May 16 07:07:02 2026 +0300", "+0300")]
    )
    def test_the_label_may_stand_behind_it(self, text, label):
        mention = logged(text)
        assert [text[found.start : found.end] for found in mention.labels] == [label]
        assert (mention.dates[0].year, mention.end) == (2026, len(text))

    @given(st.integers(1970, 2199))
    def test_every_year_of_a_computer_clock_is_read(self, year):
        assert told(f"May 16 07:07:02 UTC {year}") == ([year], f"07:07:02 UTC {year}")

    def test_the_items_of_the_time_reach_behind_it(self):
        assert logged("May 16 07:07:02 UTC 2026").last == 4


class TestWhatIsNoYear:
    @pytest.mark.parametrize(
        "text",
        [
            "May 16 07:07:02 UTC",
            "May 16 07:07:02 UTC 1969",
            "May 16 07:07:02 UTC 2200",
            "May 16 07:07:02 UTC 20260",
            "May 16 07:07:02 UTC 20:26",
            "May 16 07:07:02 UTC 2026 p.m.",
            "May 16 07:07:02 UTC x 2026",
            "May 16 07:07 UTC 2026",
            "May 16 7:07:02 UTC 2026",
            "May 16 07:07:02.5 UTC 2026",
            f"May 16 07:07:02 UTC {'9' * 99}",
        ],
    )
    def test_the_date_stays_without_one(self, text):
        years, own = told(text)
        assert years == [None]
        assert own.endswith(" UTC")

    def test_a_year_that_is_stated_stays(self):
        assert told("May 16 2025 07:07:02 UTC 2026") == ([2025], "07:07:02 UTC")

    @pytest.mark.parametrize("text", ["Sat 07:07:02 UTC 2026", "tomorrow 07:07:02 UTC 2026"])
    def test_a_date_without_a_month_takes_none(self, text):
        assert told(text) == ([None], "07:07:02 UTC")

    @pytest.mark.parametrize("text", ["07:07:02 UTC 2026", "07:07:02 UTC 2026 May 16"])
    def test_without_a_date_before_there_is_none(self, text):
        assert told(text) == ([], "07:07:02 UTC")
