"""Days and clocks that break schedulers, by name: a day off the calendar, half hours, changes by decree."""

from datetime import UTC, datetime, time, timedelta

import pytest

from callsched.models import Hours, Leader, Trip
from callsched.scheduling import Level, find_slots, search
from callsched.zones import tzdata_version, zone

NINE_TO_FIVE = Hours(preferred=(time(9), time(17)), acceptable=None, possible=None)


def working_time(key: str, first: str, last: str) -> list[str]:
    """All stretches between two instants in which a one-second call finds nine-to-five, in UTC."""
    leader = Leader(name=key, zone=key, hours=NINE_TO_FIVE)
    slots = find_slots([leader], duration="PT1S", earliest=first, latest=last, top=50)
    return [
        f"{slot.first_start:%d %H:%M}–{slot.last_start + timedelta(seconds=1):%d %H:%M}"
        for slot in sorted(slots, key=lambda slot: slot.start)
    ]


def test_new_york_works_an_hour_earlier_in_utc_from_2025_03_09():
    found = working_time("America/New_York", "2025-03-08T00:00Z", "2025-03-10T00:00Z")
    assert found == ["08 14:00–08 22:00", "09 13:00–09 21:00"]


def test_samoa_had_no_30_december_2011():
    found = working_time("Pacific/Apia", "2011-12-29T12:00Z", "2012-01-01T12:00Z")
    assert found == ["29 19:00–30 03:00", "30 19:00–31 03:00", "31 19:00–01 03:00"]
    days = {zone("Pacific/Apia").civil(datetime(2011, 12, 29 + day, 20, tzinfo=UTC)).day for day in range(3)}
    assert days == {29, 31, 1}


def test_lord_howe_moves_by_half_an_hour():
    found = working_time("Australia/Lord_Howe", "2025-04-04T12:00Z", "2025-04-06T12:00Z")
    assert found == ["04 22:00–05 06:00", "05 22:30–06 06:30"]


def test_troll_moves_by_two_hours():
    found = working_time("Antarctica/Troll", "2025-03-29T00:00Z", "2025-03-31T00:00Z")
    assert found == ["29 09:00–29 17:00", "30 07:00–30 15:00"]


def test_kathmandu_begins_at_a_quarter_past():
    found = working_time("Asia/Kathmandu", "2025-05-19T00:00Z", "2025-05-20T00:00Z")
    assert found == ["19 03:15–19 11:15"]


def test_eucla_is_at_eight_and_three_quarters():
    assert working_time("Australia/Eucla", "2025-05-19T00:00Z", "2025-05-19T12:00Z") == ["19 00:15–19 08:15"]


def test_casablanca_goes_back_for_ramadan():
    found = working_time("Africa/Casablanca", "2025-02-22T00:00Z", "2025-02-24T00:00Z")
    assert found == ["22 08:00–22 16:00", "23 09:00–23 17:00"]


def test_gaza_keeps_its_own_dates():
    found = working_time("Asia/Gaza", "2025-04-11T00:00Z", "2025-04-13T00:00Z")
    assert found == ["11 07:00–11 15:00", "12 06:00–12 14:00"]


def test_dublin_is_no_hour_off_though_its_winter_is_called_daylight_saving():
    found = working_time("Europe/Dublin", "2025-03-29T00:00Z", "2025-03-31T00:00Z")
    assert found == ["29 09:00–29 17:00", "30 08:00–30 16:00"]


def test_an_hour_that_the_clocks_skip_is_not_there():
    early = Hours(preferred=(time(2), time(3)), acceptable=None, possible=None)
    leader = Leader(name="Early", zone="America/New_York", hours=early)
    assert (
        find_slots(
            [leader], duration="PT1M", earliest="2025-03-09T00:00-05:00", latest="2025-03-10T00:00-04:00"
        )
        == []
    )


def test_an_hour_that_the_clocks_repeat_is_two_hours():
    early = Hours(preferred=(time(1), time(2)), acceptable=None, possible=None)
    leader = Leader(name="Early", zone="America/New_York", hours=early)
    slots = find_slots(
        [leader], duration="PT2H", earliest="2025-11-02T00:00-04:00", latest="2025-11-03T00:00-05:00"
    )
    assert [slot.start for slot in slots] == [datetime(2025, 11, 2, 5, tzinfo=UTC)]
    assert slots[0].first_start == slots[0].last_start


@pytest.mark.parametrize("key", ["America/Vancouver", "Africa/Casablanca"])
def test_the_clocks_of_december_2026_are_those_of_the_release(key):
    leader = Leader(name=key, zone=key)
    slot = find_slots([leader], duration="PT1H", earliest="2026-12-01T00:00Z", latest="2026-12-02T12:00Z")[0]
    assert slot.tzdata == tzdata_version()
    assert slot.standings[0].civil == zone(key).civil(slot.start)


def test_a_trip_over_the_date_line_changes_the_clock_where_it_lands():
    trip = Trip(zone="Pacific/Apia", first="2025-06-10", last="2025-06-10")
    leader = Leader(name="Traveller", zone="Pacific/Honolulu", trips=[trip], hours=NINE_TO_FIVE)
    found = search([leader], duration="PT1S", earliest="2025-06-09T00:00Z", latest="2025-06-12T00:00Z", top=9)
    assert {slot.standings[0].zone for slot in found.slots} == {"Pacific/Apia", "Pacific/Honolulu"}
    away = [slot for slot in found.slots if slot.standings[0].zone == "Pacific/Apia"]
    assert {slot.standings[0].civil.date().isoformat() for slot in away} == {"2025-06-10"}


def test_two_trips_on_following_days_do_not_stop_at_home():
    trips = [
        Trip(zone="Asia/Tokyo", first="2025-06-10", last="2025-06-10"),
        Trip(zone="Europe/London", first="2025-06-11", last="2025-06-12"),
    ]
    leader = Leader(name="Traveller", zone="America/New_York", trips=trips)
    slot = find_slots(
        [leader], duration="PT1M", earliest="2025-06-10T20:00Z", latest="2025-06-10T20:01Z", worst=Level.NEVER
    )
    assert slot[0].standings[0].zone == "Asia/Tokyo"


def test_a_trip_that_ends_with_time():
    trip = Trip(zone="Asia/Tokyo", first="9999-12-30", last="9999-12-31")
    leader = Leader(name="Traveller", zone="Europe/Kyiv", trips=[trip])
    assert find_slots([leader], duration="PT1H", earliest="2025-06-10T00:00Z", latest="2025-06-11T00:00Z")
