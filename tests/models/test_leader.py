"""Leaders: zones by name, hours, trips, busy times."""

from datetime import date, time

import pytest

from callsched.models import Hours, Leader, Trip


class TestZoneByName:
    @pytest.mark.parametrize(
        ("name", "country", "zone"),
        [
            ("Kiev", None, "Europe/Kyiv"),
            ("Washington, D.C.", None, "America/New_York"),
            ("San José", None, "America/Costa_Rica"),
            ("San José", "US", "America/Los_Angeles"),
            ("Georgia", "US", "America/New_York"),
            ("Asia/Kolkata", None, "Asia/Kolkata"),
            ("Singapore", "SG", "Singapore"),
        ],
    )
    def test_a_capital_comes_first_unless_the_country_says_otherwise(self, name, country, zone):
        assert Leader(name="x", country=country, zone=name).zone == zone

    def test_an_unknown_name_is_told_with_close_ones(self):
        with pytest.raises(ValueError, match="unknown zone `Mosow`; did you mean `Moscow`"):
            Leader(name="x", zone="Mosow")


class TestRanges:
    def test_trips_that_overlap_are_refused(self):
        with pytest.raises(ValueError, match="trips overlap: one to Asia/Tokyo lasts until 2025-05-28"):
            Leader(
                name="x",
                zone="Kyiv",
                trips=[
                    Trip(zone="Paris", first="2025-05-28", last="2025-05-30"),
                    Trip(zone="Tokyo", first="2025-05-26", last="2025-05-28"),
                ],
            )

    def test_trips_are_kept_in_order(self):
        trips = [
            Trip(zone="Paris", first="2025-06-01", last="2025-06-02"),
            Trip(zone="Tokyo", first="2025-05-01", last="2025-05-01"),
        ]
        assert [trip.first for trip in Leader(name="x", zone="Kyiv", trips=trips).trips] == [
            date(2025, 5, 1),
            date(2025, 6, 1),
        ]

    @pytest.mark.parametrize(
        "fields",
        [
            {"busy": [("2025-05-19T10:00Z", "2025-05-19T10:00Z")]},
            {"busy": [("2025-05-19T10:00", "2025-05-19T11:00")]},
            {"arrives": "2025-05-19T10:00Z", "departs": "2025-05-19T09:00Z"},
            {"trips": [{"zone": "Paris", "first": "2025-05-28", "last": "2025-05-27"}]},
            {"notice": "-PT1H"},
            {"country": "UK"},
            {"hours": {"preferred": ("09:00Z", "10:00Z")}},
        ],
    )
    def test_what_makes_no_sense_is_refused(self, fields):
        with pytest.raises(ValueError, match=r"."):
            Leader(name="x", zone="Kyiv", **fields)


def test_a_leader_survives_json_and_hashing():
    leader = Leader(
        name="x",
        zone="Kyiv",
        country="UA",
        hours=Hours(preferred=None, possible=(time(22), time(2))),
        busy=[("2025-05-19T10:00Z", "2025-05-19T11:00Z", "visit")],
        trips=[Trip(zone="Tokyo", first="2025-05-26", last="2025-05-28")],
        days_off=["2025-05-20"],
        arrives="2025-05-19T10:00Z",
    )
    assert Leader.model_validate_json(leader.model_dump_json()) == leader
    assert len({leader, Leader.model_validate(leader.model_dump())}) == 1
