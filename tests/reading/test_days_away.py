"""Days counted from another: how far away they are said to be, and what only sounds like it."""

from datetime import date

import pytest

from callsched.reading.dates import date_at
from callsched.reading.tokens import tokens
from reading.test_dates import parts
from resolver.moments import start, starts

MONDAY_19 = date(2025, 5, 19)


class TestParts:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("two days ago", {"relative": -2}),
            ("a fortnight ago", {"relative": -14}),
            ("3 days from now", {"relative": 3}),
            ("two weeks from today", {"relative": 14}),
            ("a week from tomorrow", {"away": 7, "relative": 1}),
            ("a week from Thursday", {"away": 7, "weekday": 3}),
            ("a week today", {"away": 7, "relative": 0}),
            ("Friday week", {"weekday": 4, "away": 7}),
            ("tomorrow week", {"relative": 1, "away": 7}),
            ("a week ago on Monday", {"week": -1, "weekday": 0}),
            ("Thursday next week", {"weekday": 3, "week": 1}),
            ("Thursday of last week", {"weekday": 3, "week": -1}),
            ("next week, on Thursday", {"week": 1, "weekday": 3}),
            ("two days later", {"shift": 2}),
            ("a day earlier", {"shift": -1}),
            ("three weeks later", {"shift": 21}),
            ("three weeks earlier, on 4 October", {"month": 10, "day": 4}),
            ("following Tuesday", {"shift": 1, "which": 1, "weekday": 1}),
            ("previous Tuesday", {"shift": -1, "which": -1, "weekday": 1}),
        ],
    )
    def test_what_is_told(self, text, told):
        assert parts(text) == told

    @pytest.mark.parametrize(
        "text",
        ["two days", "a week", "next week", "last week's call", "the following call", "three days of talks"],
    )
    def test_a_length_or_a_week_is_no_day(self, text):
        assert date_at(tokens(text), 0) is None

    def test_a_sentence_that_ends_with_a_date_does_not_go_on_with_the_next(self):
        assert parts("3 June. The next day") == {"month": 6, "day": 3}
        assert parts("Friday. Tomorrow") == {"weekday": 4}
        assert parts("Fri. 23 May") == {"weekday": 4, "month": 5, "day": 23}


class TestDays:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("The talks resume Friday week at 3 p.m. BST.", 30),
            ("The call is on Thursday next week at 3 p.m. BST.", 29),
            ("They spoke last week, on Thursday, at 3 p.m. BST.", 15),
            ("The vote is in two days, at 3 p.m. BST.", 21),
            ("The vote is in two days' time, at 3 p.m. BST.", 21),
            ("The vote begins in 2 days, at 3 p.m. BST.", 21),
            ("They will speak two days from now at 3 p.m. BST.", 21),
            ("The truce began three days ago at 3 p.m. BST.", 16),
            ("It is a week from Thursday at 3 p.m. BST.", 29),
            ("A week tomorrow, 3 p.m. BST.", 27),
            ("They speak the following Tuesday at 3 p.m. BST.", 20),
            ("This is the second attack in two days; it came at 3 p.m. BST.", 19),
            ("The truce, agreed two days ago in Doha, takes effect at 3 p.m. BST.", 19),
            ("He was freed two weeks ago. The next swap is at 3 p.m. BST.", 19),
            ("They speak on Thursday, week three of the truce, at 3 p.m. BST.", 22),
            ("The vote took two days and ended at 3 p.m. BST.", 19),
        ],
    )
    def test_from_publication(self, text, day):
        assert start(text, published=MONDAY_19) == f"2025-05-{day} 14:00"

    @pytest.mark.parametrize(
        ("text", "second"),
        [
            ("They meet on 3 June at 3 p.m. BST. Two days later, at 3 p.m. BST, they fly home.", "06-05"),
            ("They meet on 3 June at 3 p.m. BST. A day earlier, at 3 p.m. BST, aides talk.", "06-02"),
            ("They meet on 3 June at 3 p.m. BST and again the following Tuesday at 3 p.m. BST.", "06-10"),
            ("They meet on 3 June at 3 p.m. BST and fly home two days later at 3 p.m. BST.", "06-05"),
        ],
    )
    def test_from_the_moment_before(self, text, second):
        assert starts(text, published=MONDAY_19) == ["2025-06-03 14:00", f"2025-{second} 14:00"]

    def test_from_the_day_of_the_sentence_before(self):
        text = "They meet on 3 June. The next day, at 3 p.m. BST, they fly home."
        assert start(text, published=MONDAY_19) == "2025-06-04 14:00"
