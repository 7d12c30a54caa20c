"""Weighing: which meaning of a label is likeliest by what stands around it."""

from datetime import date

import pytest

from callsched.labels import meanings
from callsched.reading import Reading as Text
from callsched.reading import read
from callsched.resolver import costs
from callsched.resolver.weighing import Context, by_countries, weighed
from resolver.moments import clocks, labels

SUMMER = date(2025, 6, 3)


def weights(label, countries=(), on=SUMMER):
    found = by_countries(meanings(label), frozenset(countries), on)
    return {meaning.zone: cost for meaning, cost in found}


class TestByCountries:
    def test_the_newsrooms_meaning_is_free_where_nothing_is_named(self):
        assert weights("cst") == {
            "America/Chicago": costs.STRICT,
            "Asia/Shanghai": costs.FOREIGN_MEANING,
            "America/Havana": costs.RARE_MEANING,
            "Australia/Adelaide": costs.RARE_MEANING,
        }

    @pytest.mark.parametrize(
        ("label", "country", "zone", "usual"),
        [
            ("cst", "CN", "Asia/Shanghai", "America/Chicago"),
            ("cst", "CU", "America/Havana", "America/Chicago"),
            ("pst", "PH", "Asia/Manila", "America/Los_Angeles"),
            ("bst", "BD", "Asia/Dhaka", "Europe/London"),
            ("est", "AU", "Australia/Sydney", "America/New_York"),
        ],
    )
    def test_a_country_speaks_for_its_own_and_the_usual_one_costs_a_little(self, label, country, zone, usual):
        found = weights(label, {country})
        assert (found[zone], found[usual]) == (costs.STRICT, costs.BESIDE_CONTEXT)

    def test_two_countries_leave_two_meanings(self):
        found = weights("ist", {"IN", "IL"})
        assert [zone for zone, cost in found.items() if cost == 0] == ["Asia/Kolkata", "Asia/Jerusalem"]

    def test_a_label_of_equal_meanings_stays_open(self):
        assert set(weights("ist").values()) == {costs.STRICT}

    @pytest.mark.parametrize(
        ("on", "hours"), [(date(2010, 1, 5), 3), (date(2012, 6, 1), 4), (date(2025, 6, 3), 3)]
    )
    def test_only_what_the_label_meant_on_that_day_counts(self, on, hours):
        assert [meaning.offset for meaning, _ in by_countries(meanings("msk"), frozenset(), on)] == [
            hours * 3600
        ]


class TestBesideTheLabel:
    @pytest.mark.parametrize(
        ("glosses", "located", "zones"),
        [
            ("UTC+8", "", ["Asia/Shanghai"]),
            ("UTC-6", "", ["America/Chicago"]),
            ("", "China", ["Asia/Shanghai"]),
            ("UTC+8", "Texas", ["Asia/Shanghai"]),
        ],
    )
    def test_an_offset_or_a_place_decides_alone(self, glosses, located, zones):
        (label,) = labels("CST")
        context = Context(None, "US", Text(""))
        found = weighed(label, labels(glosses), labels(located), context, SUMMER)
        assert [(meaning.zone, cost) for meaning, cost in found] == [(zone, 0.0) for zone in zones]

    def test_a_place_that_has_no_such_clock_decides_nothing(self):
        (label,) = labels("CST")
        found = weighed(label, (), labels("Japan"), Context(None, "CN", Text("")), SUMMER)
        assert {meaning.zone for meaning, cost in found if cost == costs.STRICT} == {"Asia/Shanghai"}


class TestContext:
    def test_the_countries_are_those_of_the_text_and_the_event(self):
        context = Context(None, "IN", read("At 5 p.m. GMT the minister calls Tokyo."))
        assert context.countries == {"IN", "JP"}

    @pytest.mark.parametrize(
        ("zone", "country", "british"),
        [("Europe/London", "", True), (None, "IE", True), (None, "GB", True), (None, "FR", False)],
    )
    def test_britain_or_ireland_makes_it_british(self, zone, country, british):
        assert Context(zone, country, Text("")).british is british

    @pytest.mark.parametrize(
        ("text", "clock"),
        [
            ("On 3 June the envoys meet in Beijing at 10 a.m. CST.", "UTC+08:00"),
            ("On 3 June the envoys meet in Manila at 10 a.m. PST.", "UTC+08:00"),
            ("On 3 February the envoys meet in Haifa at 10 a.m. IST.", "UTC+02:00"),
            ("On 3 June the envoys meet in Mumbai at 10 a.m. IST.", "UTC+05:30"),
        ],
    )
    def test_a_place_named_in_the_text_decides_what_a_label_means(self, text, clock):
        assert clocks(text) == [clock]

    def test_the_country_of_the_event_does_too(self):
        assert clocks("On 3 June they meet at 10 a.m. CST.", country="CN") == ["UTC+08:00"]
