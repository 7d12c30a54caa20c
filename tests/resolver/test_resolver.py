"""The resolver: which stated times are one moment, and what a text takes back."""

import pytest

from callsched.reading import read
from callsched.resolver import resolve
from resolver.moments import WEDNESDAY, civils, only, resolved, starts, utc


class TestOneMomentOrTwo:
    @pytest.mark.parametrize(
        ("text", "times"),
        [
            ("On 3 June they talk at 5 p.m. GMT (8 p.m. in Moscow).", [2]),
            ("On 3 June they talk at 5 p.m. GMT and dine at 8 p.m. in Moscow.", [2]),
            ("On 3 June they talk at 5 p.m. GMT and dine at 9 p.m. in Moscow.", [1, 1]),
            ("On 3 June they talk at 5 p.m. GMT and at 7 p.m. GMT.", [1, 1]),
            ("On 3 June they talk at 5 p.m. GMT, then at 6 p.m. and 7 p.m.", [1, 1, 1]),
            ("On 3 June they talk at 5 p.m. GMT. That is 8 p.m. in Moscow.", [2]),
            ("On 3 June they talk at 5 p.m. GMT. It is a long flight. They land at 7 p.m.", [1, 1]),
            (
                "On 3 June they talk at 5 p.m. GMT (7 p.m. CEST) and dine at 7 p.m. GMT (9 p.m. CEST).",
                [2, 2],
            ),
            ("On 3 June they talk at 14:00 GMT, 10:00 EDT and on 8 June at 17:00 in Kyiv.", [2, 1]),
        ],
    )
    def test_times_that_agree_may_be_one(self, text, times):
        assert [len(found.choices) for found in resolved(text)] == times

    def test_two_moments_are_not_set_against_each_other(self):
        found = resolved("On 3 June they talk at 5 p.m. GMT and dine at 9 p.m. in Moscow.")
        assert [str(one.verdict) for one in found] == ["unconfirmed", "unconfirmed"]
        assert [utc(one.start) for one in found] == ["2025-06-03 17:00", "2025-06-03 18:00"]

    def test_a_list_of_more_times_than_clocks_is_not_one_moment(self):
        text = "On 3 June they talk at " + ", ".join(["14:00 GMT", "17:00 in Kyiv"] * 40) + "."
        assert sum(len(found.choices) for found in resolved(text)) == 80
        assert max(len(found.choices) for found in resolved(text)) <= 64

    @pytest.mark.parametrize("text", ["They talk tomorrow.", "", "Bus 17 leaves from gate 1020."])
    def test_a_text_without_times_has_none(self, text):
        assert resolved(text) == []


class TestTakenBack:
    @pytest.mark.parametrize(
        ("text", "moments"),
        [
            ("On 3 June it starts at 17:00 GMT, not 16:00 GMT.", [("17:00", False), ("16:00", True)]),
            ("On 3 June it starts not at 16:00 GMT but at 17:00 GMT.", [("16:00", True), ("17:00", False)]),
            (
                "On 3 June the call was moved from 15:00 GMT to 17:00 GMT.",
                [("15:00", True), ("17:00", False)],
            ),
            ("On 3 June the call was moved from 3 to 5 p.m. GMT.", [("17:00", False)]),
            ("3 июня звонок перенесли с 15:00 на 17:00 по Москве.", [("12:00", True), ("14:00", False)]),
        ],
    )
    def test_a_time_that_no_longer_holds_is_withdrawn(self, text, moments):
        found = resolved(text)
        assert [(utc(one.start).split()[1], one.withdrawn) for one in found] == moments

    def test_a_conversion_behind_it_is_of_the_time_that_holds(self):
        found = resolved("On 3 June the call is at 4 p.m. GMT, not 3 p.m. GMT, 6 p.m. CEST.")
        assert [(len(one.choices), one.withdrawn) for one in found] == [(2, False), (1, True)]
        assert (found[0].verdict, utc(found[0].start)) == ("consistent", "2025-06-03 16:00")

    def test_a_withdrawn_time_may_have_its_own_conversion(self):
        found = resolved("On 3 June it is not at 4 p.m. GMT (6 p.m. CEST) but at 5 p.m. GMT.")
        assert [(len(one.choices), one.withdrawn) for one in found] == [(2, True), (1, False)]


class TestTheDay:
    @pytest.mark.parametrize(
        "text",
        [
            "On 3 June it opens at 9 p.m. GMT. It ends at 2 a.m. GMT.",
            "On 3 June it opens at 9 p.m. GMT and goes on at 2 a.m. GMT.",
        ],
    )
    def test_an_end_before_its_beginning_is_the_next_day(self, text):
        assert starts(text) == ["2025-06-03 21:00", "2025-06-04 02:00"]

    def test_so_it_is_where_the_conversion_of_the_beginning_is_wrong(self):
        text = "On 3 June it opens at 9 p.m. GMT (7 p.m. CEST). It ends at 2 a.m. GMT."
        assert starts(text) == [None, "2025-06-04 02:00"]

    def test_a_figure_behind_half_days_is_of_the_nearer_half(self):
        text = "On 3 June it opens at 2 p.m. GMT, followed by questions at {}"
        assert starts(text.format("2:30."))[1] == "2025-06-03 14:30"
        assert starts(text.format("2:30 GMT."))[1] == "2025-06-03 14:30"
        assert starts("On 3 June it opens at 14:00 GMT. Then 2:30 GMT.")[1] == "2025-06-03 02:30"

    def test_each_clause_has_its_own(self):
        text = (
            "One is set for a 1 p.m. GMT release on 5 June; another aims at a 6 p.m. GMT release on 3 June."
        )
        assert starts(text) == ["2025-06-05 13:00", "2025-06-03 18:00"]

    def test_each_sentence_may_name_its_own(self):
        text = "On Friday they talk at 5 p.m. GMT and on Saturday they rest at 7 p.m. GMT."
        assert starts(text) == ["2025-05-23 17:00", "2025-05-24 19:00"]

    def test_without_any_a_moment_is_undated(self):
        found = only("They talk at 5 p.m. GMT.", published=None)
        assert (found.undated, found.verdict, found.start) == (True, "ambiguous", None)

    def test_a_date_of_the_second_time_dates_the_first(self):
        text = "They talk at 5 p.m. GMT (8 p.m. on 3 June in Moscow)."
        assert starts(text) == ["2025-06-03 17:00"]
        assert starts(text, published=None) == [None]
        assert starts("They talk at 5 p.m. GMT (8 p.m. on 3 June 2025 in Moscow).", published=None) == [
            "2025-06-03 17:00"
        ]


class TestZones:
    def test_a_time_without_one_says_nothing_of_the_instant(self):
        found = only("They talk on 3 June at 10 a.m. XQT (1500 GMT).")
        assert (found.verdict, utc(found.start)) == ("unconfirmed", "2025-06-03 15:00")
        assert [choice.stated.mention.clock.hour for choice in found.zoned] == [15]

    def test_a_borrowed_label_that_does_not_fit_is_set_aside(self):
        found = only("On 3 June they talk at 10am EDT / 4pm the other side.")
        assert (found.verdict, [choice.zoned for choice in found.choices]) == ("unconfirmed", [True, False])

    def test_without_any_it_keeps_its_civil_time(self):
        text = "They talk on 3 June at 5 p.m. local time."
        assert (only(text).start, civils(text)) == (None, ["03 17:00"])

    def test_the_place_of_the_event_is_one(self):
        found = only("They talk on 3 June at 5 p.m. local time.", place="Asia/Tokyo")
        assert (found.verdict, utc(found.start)) == ("unconfirmed", "2025-06-03 08:00")

    @pytest.mark.parametrize("text", ["She tuned to 1020 AM.", "He has 1100 hrs."])
    def test_a_mere_figure_without_one_is_no_time(self, text):
        assert resolved(text) == []

    def test_moments_come_in_the_order_of_the_text(self):
        found = resolve(read("On 3 June at 5 p.m. GMT, not 4 p.m. GMT, 7 p.m. CEST."), published=WEDNESDAY)
        begins = [one.choices[0].stated.mention.start for one in found]
        assert begins == sorted(begins)
        assert len(begins) == 2
