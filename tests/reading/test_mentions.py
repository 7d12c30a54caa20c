"""Mentions: each clock reading with its labels, its date words and its end."""

import pytest

from callsched.reading.mentions import mentions
from reading.stated_times import dates, labels, mention, page_of, span, times, written


class TestTheWholeTime:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("The call is at 5 p.m. Moscow time on Monday.", ["5 p.m. Moscow time on Monday"]),
            ("from 9 to 11 a.m. Eastern (1300 GMT)", ["9 to 11 a.m. Eastern", "1300 GMT"]),
            ("London: 2 a.m.; Perth: 9 a.m.", ["London: 2 a.m.", "Perth: 9 a.m."]),
            ("14:00 UTC, 10:00 EDT and 17:00 in Kyiv", ["14:00 UTC", "10:00 EDT", "17:00 in Kyiv"]),
            ("Звонок в 17:00 по Москве (14:00 GMT)", ["17:00 по Москве", "14:00 GMT"]),
            ("Page 17 of 30 tells of bus 1020.", []),
        ],
    )
    def test_it_reaches_over_all_that_is_its_own(self, text, found):
        assert times(text) == found

    def test_it_holds_labels_dates_and_an_end(self):
        text = "on Monday at 9 p.m. – 11:30 p.m. Eastern (EDT)"
        found = mention(text)
        assert (labels(text), written(text, found.glosses)) == (["Eastern"], ["EDT"])
        assert (dates(text), span(found)) == (["Monday"], ("21:00", "23:30"))

    def test_items_are_counted_from_its_first_to_behind_its_last(self):
        page = page_of("at 5 p.m. Kyiv time sharp")
        (found,) = mentions(page)
        assert page.is_clock(found.first)
        assert page.label(found.last - 1) is found.labels[0]


class TestOnce:
    def test_a_label_belongs_to_one_time(self):
        text = "at 5 p.m. Kyiv time 3 p.m."
        found = mentions(page_of(text))
        assert [written(text, one.labels) for one in found] == [["Kyiv time"], []]

    def test_a_date_belongs_to_one_time(self):
        text = "at 5 p.m. GMT on Monday and 7 p.m. GMT"
        found = mentions(page_of(text))
        assert [written(text, one.dates) for one in found] == [["Monday"], []]

    def test_a_figure_that_is_no_time_lets_its_label_go(self):
        page = page_of("he paid 9 Kyiv taxi drivers")
        assert mentions(page) == []
        assert not any(page.label(index).taken for index in page.labels)

    def test_the_end_of_a_range_is_no_time_of_its_own(self):
        assert len(mentions(page_of("from 17:00 to 18:30 GMT"))) == 1


class TestWeak:
    @pytest.mark.parametrize(
        ("text", "weak"),
        [
            ("1020 AM", True),
            ("at 16.30", True),
            ("two o'clock", True),
            ("at 16.30 GMT", False),
            ("at 10:30", False),
            ("5 p.m.", False),
            ("17.00-18.30 hrs", False),
        ],
    )
    def test_some_figures_are_times_only_if_a_zone_is_known(self, text, weak):
        assert mention(text).weak is weak
