"""Moments stated twice, in sentences that nothing but the instant joins."""

import pytest

from resolver.moments import resolved, starts


def verdicts(text):
    return [(str(found.verdict), len(found.choices)) for found in resolved(text)]


class TestTwoMomentsAtOneInstant:
    @pytest.mark.parametrize(
        "text",
        [
            "The truce begins at 0300 GMT on Friday. A mediator had it start at 6 a.m. in Gaza.",
            "Sirens at 6 a.m. in Gaza on Friday. Aid lorries wait. The truce begins at 0300 GMT.",
        ],
    )
    def test_by_different_clocks_are_one(self, text):
        assert verdicts(text) == [("consistent", 2)]
        assert starts(text) == ["2025-05-23 03:00"]

    def test_another_may_lie_between(self):
        text = "Ends 1900 GMT on 27 May. Begun 9 p.m. in Rize on 26 May, over at 10 p.m. in Rize on 27 May."
        assert starts(text) == ["2025-05-27 19:00", "2025-05-26 18:00"]
        assert verdicts(text) == [("consistent", 2), ("unconfirmed", 1)]

    def test_one_settles_the_season_of_the_other(self):
        text = (
            "A talk at 4 p.m. PST in Pasadena on 22 May; partners in Sagamihara join at 8 a.m. JST on Friday."
        )
        assert verdicts(text) == [("mislabelled", 2)]

    def test_both_may_be_ambiguous_alone(self):
        text = "The show opens on 24 May at 7 p.m. EST. It means that it starts at midnight in the UK."
        assert verdicts(text) == [("mislabelled", 2)]
        assert starts(text) == ["2025-05-24 23:00"]


class TestApart:
    @pytest.mark.parametrize(
        "text",
        [
            "The call is at 5 p.m. ET on Tuesday. Dial in at 5 p.m. ET.",
            "One trip at 1:20 a.m. CDT on 2 November 2025, and a second at 1:20 a.m. CST.",
            "The call is moved from 3 p.m. BST to 4 p.m. BST. Rome had 4 p.m. CEST.",
            "Open from 3 to 4 p.m. BST. Tea is free. Cakes cost a pound. Rome dines at 4 p.m. CEST.",
        ],
    )
    def test_one_clock_or_a_range_or_what_was_taken_back_joins_none(self, text):
        assert len(resolved(text)) > 1
        assert all(len(found.choices) == 1 for found in resolved(text))

    def test_clocks_alike_that_show_different_times_join_none(self):
        text = "Doors open at 7 p.m. in Berlin, talks at 8 p.m. CEST (1700 GMT)."
        assert len(resolved(text)) == len(verdicts(text)) == 2
