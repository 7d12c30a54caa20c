"""Readings: what a label denotes by its letter, and the wall clocks that its writer may have looked at."""

from datetime import date

import pytest

from callsched.reading import Reading as Text
from callsched.resolver import costs
from callsched.resolver.readings import Context, local_reading, readings
from resolver.moments import at_utc, clocks, labels

SUMMER, WINTER = date(2025, 6, 3), date(2025, 1, 15)


def read_as(label, glosses="", *, on=SUMMER, country="", zone=None, cities=""):
    context = Context(zone, country, Text(""))
    return readings(labels(label), labels(glosses), context, on, labels(cities))


def named(*arguments, **around):
    return [reading.name() for reading in read_as(*arguments, **around)]


def meant(*arguments, **around):
    return [reading.name() for reading in read_as(*arguments, **around) if reading.meant]


class TestStrictAgainstMeant:
    def test_the_letter_is_cheaper_than_the_wall_clock(self):
        strict, wall = read_as("EST", country="US")[:2]
        assert (strict.name(), strict.meant, strict.cost) == ("UTC-05:00", False, costs.STRICT)
        assert (wall.name(), wall.meant, wall.cost) == ("America/New_York", True, costs.MEANT)

    def test_gmt_may_be_meant_as_londons_clock_and_costs_more(self):
        strict, wall = read_as("GMT")
        assert (strict.name(), strict.as_london) == ("UTC+00:00", False)
        assert (wall.name(), wall.cost, wall.as_london) == ("Europe/London", costs.MEANT_REFERENCE, True)

    @pytest.mark.parametrize(
        ("label", "name"),
        [
            ("ET", "America/New_York"),
            ("Moscow time", "Europe/Moscow"),
            ("UTC", "UTC+00:00"),
            ("GMT+3", "UTC+03:00"),
            ("UTC-4:30", "UTC-04:30"),
            ("Asia/Kathmandu", "Asia/Kathmandu"),
            ("EST/EDT", "America/New_York"),
        ],
    )
    def test_what_can_be_no_slip_has_one_reading(self, label, name):
        assert named(label) == [name]

    @pytest.mark.parametrize(
        ("around", "clock"),
        [
            ({"cities": "Jamaica"}, "America/Jamaica"),
            ({"zone": "America/Jamaica"}, "America/Jamaica"),
            ({"cities": "Tokyo"}, "America/New_York"),
            ({"zone": "America/Panama", "country": "PA"}, "America/Panama"),
            ({"zone": "America/Lima", "country": "PE"}, "America/New_York"),
            ({"glosses": "Toronto"}, "America/Toronto"),
        ],
    )
    def test_the_wall_clock_is_that_of_a_place_that_uses_the_label(self, around, clock):
        assert meant("EST", **around) == [clock]

    def test_a_gloss_far_from_the_label_is_not_the_wall_clock(self):
        assert meant("EST", "Mountain View") == ["America/New_York"]

    def test_a_rare_meaning_has_no_slips(self):
        assert meant("EST", country="US") == ["America/New_York"]
        assert "Australia/Sydney" in meant("EST", country="AU")


class TestSeveralLabels:
    @pytest.mark.parametrize(
        ("label", "glosses", "first"),
        [
            ("Pacific", "PST", "UTC-08:00"),
            ("BST/IST", "", "UTC+01:00"),
            ("CST", "UTC+8", "UTC+08:00"),
            ("GMT", "UTC+3", "UTC+03:00"),
        ],
    )
    def test_the_one_that_says_most_counts(self, label, glosses, first):
        assert named(label, glosses)[0] == first

    def test_what_two_labels_share_is_meant(self):
        assert {reading.name() for reading in read_as("BST/IST") if not reading.meant} == {"UTC+01:00"}

    def test_two_zones_are_both_read(self):
        assert named("ET/PT") == ["America/New_York", "America/Los_Angeles"]

    def test_an_offset_decides_between_meanings(self):
        assert {reading.meaning.zone for reading in read_as("CST", "UTC+8")} == {"Asia/Shanghai"}


class TestPlaces:
    def test_a_larger_namesake_is_kept_at_a_cost(self):
        first, namesake = read_as("Washington")
        assert (first.name(), first.cost, first.namesake) == ("America/New_York", 0.0, False)
        assert (namesake.name(), namesake.cost) == ("America/Los_Angeles", costs.FOREIGN_MEANING)
        assert namesake.namesake

    def test_a_place_beside_it_tells_which_is_meant(self):
        assert named("Georgia")[0] == "Asia/Tbilisi"
        assert named("Georgia", cities="Atlanta")[0] == "America/New_York"

    def test_the_wider_place_behind_a_comma_decides(self):
        assert named("Hamilton, Bermuda") == ["Atlantic/Bermuda"]

    def test_the_part_of_a_country_of_several_zones_decides(self):
        assert [named("US", "West Coast"), named("US")] == [["America/Los_Angeles"], ["America/New_York"]]

    def test_two_letters_may_be_another_place(self):
        text = "It starts at 11 a.m. AEST, 10:30 a.m. ACST or 9 a.m. in WA."
        assert clocks(text)[-1] == "Australia/Perth"

    def test_no_label_is_the_wall_clock_of_a_place_hours_away(self):
        assert "America/Los_Angeles" not in meant("EDT", cities="Los Angeles")


class TestTheClock:
    def test_it_shows_an_instant(self):
        summer = at_utc((SUMMER - date(1970, 1, 1)).days, 12)
        assert local_reading("Europe/Berlin").local(summer) - summer == 2 * 3600

    def test_it_has_two_offsets_in_a_fold_and_none_in_a_gap(self):
        berlin = local_reading("Europe/Berlin")
        fold = at_utc((date(2025, 10, 26) - date(1970, 1, 1)).days, 2, 30)
        gap = at_utc((date(2025, 3, 30) - date(1970, 1, 1)).days, 2, 30)
        assert (berlin.offsets_of(fold), berlin.offsets_of(gap)) == ((7200, 3600), ())

    @pytest.mark.parametrize(
        ("label", "told"),
        [
            ("EST", ["Eastern Time (UTC-05:00)", "Eastern Time"]),
            ("UTC-4:30", ["UTC-04:30"]),
            ("Kyiv", ["Kyiv time"]),
        ],
    )
    def test_it_is_told_by_its_family(self, label, told):
        assert [reading.told() for reading in read_as(label)][: len(told)] == told
