"""Labels: what they can mean, agreeing with the tz database that the rest of callsched reads."""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise

import pytest

from callsched.fold import fold
from callsched.labels import Kind, Meaning, location, longest_words, meanings, offset_meaning
from callsched.places import find_place, places
from callsched.tables import table
from callsched.zones import Period, keys, zone

HOUR = 3600
ALL = sorted(table("labels"))
UNTIL = int(datetime(2027, 1, 1, tzinfo=UTC).timestamp())

# Abbreviations of the tz database since 1970 that the table leaves out on purpose: no announcement has them.
LEFT_OUT = {
    ("ADDT", -2.0),  # Goose Bay's double summer time, 1988
    ("NDDT", -1.5),  # St. John's, 1988
    ("MMT", -0.7417),  # Monrovia's mean time, until 1972
    ("BDT", -10.0),  # Bering, until 1983; BDT is Bangladesh now
    ("BST", -11.0),
    ("WAST", 2.0),  # Ndjamena, 1979
}


def one(label: str, on: date | None = None) -> Meaning:
    return meanings(fold(label), on)[0]


@cache
def history(key: str) -> tuple[Period, ...]:
    return tuple(zone(key).periods(0, UNTIL))


def days(period: Period) -> tuple[date, date]:
    """Return the first and the last whole day of a period, as its clock shows them."""
    start, end = max(period.start, 0), min(period.end, UNTIL)
    first, last = (datetime.fromtimestamp(second + period.offset, UTC).date() for second in (start, end))
    return first + timedelta(days=1), last - timedelta(days=1)


@pytest.mark.parametrize(
    ("label", "kind", "zone", "hours"),
    [
        ("EST", "standard", "America/New_York", -5),
        ("EDT", "daylight", "America/New_York", -4),
        ("CST", "standard", "America/Chicago", -6),
        ("MDT", "daylight", "America/Denver", -6),
        ("PST", "standard", "America/Los_Angeles", -8),
        ("AKDT", "daylight", "America/Anchorage", -8),
        ("HST", "standard", "Pacific/Honolulu", -10),
        ("HAST", "standard", "Pacific/Honolulu", -10),
        ("HADT", "daylight", "America/Adak", -9),
        ("AST", "standard", "America/Puerto_Rico", -4),
        ("NDT", "daylight", "America/St_Johns", -2.5),
        ("GMT", "reference", "Europe/London", 0),
        ("G.M.T.", "reference", "Europe/London", 0),
        ("Greenwich Mean Time", "reference", "Europe/London", 0),
        ("UTC", "reference", "Etc/UTC", 0),
        ("Z", "reference", "Etc/UTC", 0),
        ("Zulu", "reference", "Etc/UTC", 0),
        ("Coordinated Universal Time", "reference", "Etc/UTC", 0),
        ("BST", "daylight", "Europe/London", 1),
        ("British Summer Time", "daylight", "Europe/London", 1),
        ("Irish Standard Time", "daylight", "Europe/Dublin", 1),
        ("WEST", "daylight", "Europe/Lisbon", 1),
        ("CET", "standard", "Europe/Paris", 1),
        ("CEST", "daylight", "Europe/Paris", 2),
        ("Central European Standard Time", "standard", "Europe/Paris", 1),
        ("Central European Summer Time", "daylight", "Europe/Paris", 2),
        ("MEZ", "standard", "Europe/Berlin", 1),
        ("MESZ", "daylight", "Europe/Berlin", 2),
        ("EET", "standard", "Europe/Athens", 2),
        ("EEST", "daylight", "Europe/Athens", 3),
        ("TRT", "standard", "Europe/Istanbul", 3),
        ("MSK", "standard", "Europe/Moscow", 3),
        ("IDT", "daylight", "Asia/Jerusalem", 3),
        ("Israel Daylight Time", "daylight", "Asia/Jerusalem", 3),
        ("IRST", "standard", "Asia/Tehran", 3.5),
        ("GST", "standard", "Asia/Dubai", 4),
        ("Gulf Standard Time", "standard", "Asia/Dubai", 4),
        ("AFT", "standard", "Asia/Kabul", 4.5),
        ("PKT", "standard", "Asia/Karachi", 5),
        ("IST", "standard", "Asia/Kolkata", 5.5),
        ("Indian Standard Time", "standard", "Asia/Kolkata", 5.5),
        ("NPT", "standard", "Asia/Kathmandu", 5.75),
        ("MMT", "standard", "Asia/Yangon", 6.5),
        ("ICT", "standard", "Asia/Bangkok", 7),
        ("WIB", "standard", "Asia/Jakarta", 7),
        ("WITA", "standard", "Asia/Makassar", 8),
        ("WIT", "standard", "Asia/Jayapura", 9),
        ("SGT", "standard", "Asia/Singapore", 8),
        ("HKT", "standard", "Asia/Hong_Kong", 8),
        ("PHT", "standard", "Asia/Manila", 8),
        ("China Standard Time", "standard", "Asia/Shanghai", 8),
        ("JST", "standard", "Asia/Tokyo", 9),
        ("KST", "standard", "Asia/Seoul", 9),
        ("AWST", "standard", "Australia/Perth", 8),
        ("ACST", "standard", "Australia/Adelaide", 9.5),
        ("AEST", "standard", "Australia/Sydney", 10),
        ("AEDT", "daylight", "Australia/Sydney", 11),
        ("AEDST", "daylight", "Australia/Sydney", 11),
        ("Australian Eastern Daylight Time", "daylight", "Australia/Sydney", 11),
        ("LHDT", "daylight", "Australia/Lord_Howe", 11),
        ("ChST", "standard", "Pacific/Guam", 10),
        ("NZST", "standard", "Pacific/Auckland", 12),
        ("NZDT", "daylight", "Pacific/Auckland", 13),
        ("CHADT", "daylight", "Pacific/Chatham", 13.75),
        ("CAT", "standard", "Africa/Maputo", 2),
        ("EAT", "standard", "Africa/Nairobi", 3),
        ("WAT", "standard", "Africa/Lagos", 1),
        ("SAST", "standard", "Africa/Johannesburg", 2),
        ("BRT", "standard", "America/Sao_Paulo", -3),
        ("ART", "standard", "America/Argentina/Buenos_Aires", -3),
        ("CLST", "daylight", "America/Santiago", -3),
        ("VET", "standard", "America/Caracas", -4),
    ],
)
def test_a_label_means_today_what_newsrooms_mean(label: str, kind: str, zone: str, hours: float) -> None:
    meaning = one(label, date(2026, 6, 1))
    assert (meaning.kind, meaning.zone, meaning.offset) == (Kind(kind), zone, hours * HOUR)


@pytest.mark.parametrize(
    ("label", "zone"),
    [
        ("ET", "America/New_York"),
        ("Eastern", "America/New_York"),
        ("Eastern Time", "America/New_York"),
        ("U.S. Eastern time", "America/New_York"),
        ("US Eastern", "America/New_York"),
        ("CT", "America/Chicago"),
        ("Central", "America/Chicago"),
        ("MT", "America/Denver"),
        ("Mountain Time", "America/Denver"),
        ("PT", "America/Los_Angeles"),
        ("US Pacific Time", "America/Los_Angeles"),
        ("AKT", "America/Anchorage"),
        ("HT", "Pacific/Honolulu"),
        ("Atlantic Time", "America/Halifax"),
        ("Newfoundland Time", "America/St_Johns"),
        ("Newfoundland and Labrador Time", "America/St_Johns"),
        ("AET", "Australia/Sydney"),
        ("Australian Eastern Time", "Australia/Sydney"),
        ("NZT", "Pacific/Auckland"),
        ("Central European Time", "Europe/Paris"),
        ("Eastern European Time", "Europe/Athens"),
        ("Moscow Time", "Europe/Moscow"),
        ("West Africa Time", "Africa/Lagos"),
        ("East Africa Time", "Africa/Nairobi"),
        ("Israel Time", "Asia/Jerusalem"),
        ("Nepal Time", "Asia/Kathmandu"),
        ("Hawaii-Aleutian Time", "Pacific/Honolulu"),
    ],
)
def test_a_generic_label_follows_its_golden_zone(label: str, zone: str) -> None:
    meaning = one(label)
    assert (meaning.kind, meaning.zone, meaning.offset) == (Kind.GENERIC, zone, None)


@pytest.mark.parametrize(
    ("label", "zones"),
    [
        ("CST", ["America/Chicago", "Asia/Shanghai", "America/Havana", "Australia/Adelaide"]),
        ("IST", ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]),
        ("BST", ["Europe/London", "Asia/Dhaka"]),
        ("EST", ["America/New_York", "Australia/Sydney"]),
        ("PST", ["America/Los_Angeles", "Asia/Manila", "Asia/Karachi"]),
        ("AST", ["America/Puerto_Rico", "America/Halifax", "Asia/Riyadh"]),
        ("GST", ["Asia/Dubai", "Atlantic/South_Georgia"]),
        ("SST", ["Pacific/Pago_Pago", "Asia/Singapore", "Pacific/Apia"]),
        ("WST", ["Australia/Perth", "Pacific/Apia"]),
        ("MST", ["America/Denver", "Asia/Kuala_Lumpur", "Asia/Yangon"]),
        ("AMT", ["Asia/Yerevan", "America/Manaus"]),
        ("ACT", ["Australia/Adelaide", "America/Rio_Branco"]),
        ("NST", ["America/St_Johns", "Asia/Kathmandu"]),
    ],
)
def test_an_ambiguous_label_gives_all_meanings_the_likeliest_first(label: str, zones: list[str]) -> None:
    assert [meaning.zone for meaning in meanings(fold(label), date(2026, 6, 1))] == zones


@pytest.mark.parametrize(
    ("label", "day", "hours"),
    [
        ("MSK", date(2011, 3, 26), 3),
        ("MSK", date(2011, 3, 27), 4),
        ("MSK", date(2014, 10, 25), 4),
        ("MSK", date(2014, 10, 26), 3),
        ("MSD", date(2008, 7, 1), 4),
        ("VET", date(2007, 12, 8), -4),
        ("VET", date(2007, 12, 9), -4.5),
        ("VET", date(2016, 5, 1), -4),
        ("TRT", date(2016, 9, 6), 2),
        ("TRT", date(2016, 9, 7), 3),
        ("ALMT", date(2024, 2, 29), 6),
        ("ALMT", date(2024, 3, 1), 5),
        ("PYT", date(2024, 10, 14), -4),
        ("PYT", date(2024, 10, 15), -3),
        ("WST", date(2011, 12, 30), 8),
        ("Apia Standard Time", date(2011, 12, 29), -11),
        ("Apia Standard Time", date(2011, 12, 30), 13),
        ("Irkutsk Standard Time", date(2013, 1, 1), 9),
        ("WGT", date(2022, 1, 1), -3),
        ("WGT", date(2024, 1, 1), -2),
    ],
)
def test_a_label_that_changed_its_offset_says_when(label: str, day: date, hours: float) -> None:
    assert one(label, day).offset == hours * HOUR


@pytest.mark.parametrize(
    ("label", "until"),
    [
        ("MSD", date(2010, 10, 31)),
        ("BRST", date(2019, 2, 17)),
        ("IRDT", date(2022, 9, 22)),
        ("PKST", date(2009, 11, 1)),
        ("Azerbaijan Summer Time", date(2015, 10, 25)),
        ("YST", date(1983, 11, 30)),
    ],
)
def test_a_label_out_of_use_keeps_its_meaning_and_says_since_when(label: str, until: date) -> None:
    meaning = one(label, date(2026, 6, 1))
    assert meaning.until == until
    assert not meaning.applies(date(2026, 6, 1))


def test_pyongyang_had_its_own_korean_time() -> None:
    korean = meanings("kst", date(2016, 1, 1))
    assert [(meaning.countries, meaning.offset) for meaning in korean] == [
        (("KR",), 9 * HOUR),
        (("KP",), 8.5 * HOUR),
    ]


def test_countries_speak_for_a_meaning() -> None:
    by_zone = {meaning.zone: meaning.countries for meaning in meanings("cst")}
    assert {"US", "CA", "MX"} <= set(by_zone["America/Chicago"])
    assert set(by_zone["Asia/Shanghai"]) == {"CN", "TW", "MO"}
    assert by_zone["America/Havana"] == ("CU",)
    assert {"FR", "DE", "PL", "IT"} <= set(one("CET").countries)


@pytest.mark.parametrize(
    "label", ["EAT", "CAT", "WAT", "ART", "GET", "BOT", "PET", "EST", "MET", "Central", "Z"]
)
def test_labels_that_are_words_too_are_marked(label: str) -> None:
    assert all(meaning.common for meaning in meanings(fold(label)))


@pytest.mark.parametrize("label", ["GMT", "UTC", "BST", "EDT", "CET", "MSK", "Eastern Time", "Zulu time"])
def test_other_labels_are_not_marked(label: str) -> None:
    assert not any(meaning.common for meaning in meanings(fold(label)))


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("Kyiv", "Europe/Kyiv"),
        ("Israel", "Asia/Jerusalem"),
        ("UK", "Europe/London"),
        ("Dutch", "Europe/Amsterdam"),
        ("St. Louis", "America/Chicago"),
        ("Orléans", "Europe/Paris"),
        ("US", "America/New_York"),
    ],
)
def test_a_place_is_a_label_too(place: str, zone: str) -> None:
    meaning = location(find_place(place))
    assert (meaning.kind, meaning.zone, meaning.offset) == (Kind.LOCATION, zone, None)
    assert meaning.countries == (find_place(place).country,)


def test_a_place_outside_any_country_speaks_for_none() -> None:
    assert location(find_place("West Africa")).countries == ()


@pytest.mark.parametrize(
    ("seconds", "name"),
    [
        (0, "UTC+00:00"),
        (3 * HOUR, "UTC+03:00"),
        (-9000, "UTC-02:30"),
        (20700, "UTC+05:45"),
        (-1, "UTC-00:00"),
    ],
)
def test_a_bare_offset_names_itself(seconds: int, name: str) -> None:
    meaning = offset_meaning(seconds)
    assert (meaning.kind, meaning.name, meaning.zone, meaning.offset) == (Kind.OFFSET, name, "", seconds)


def test_unknown_labels_mean_nothing() -> None:
    assert meanings("xyz") == ()
    assert meanings("", date(2026, 1, 1)) == ()


def test_every_zone_is_in_the_tz_database() -> None:
    assert {meaning.zone for label in ALL for meaning in meanings(label)} <= keys()


def test_every_row_is_well_formed() -> None:
    for label in ALL:
        assert fold(label) == label
        found = meanings(label)
        assert [meaning.rank for meaning in found] == sorted(meaning.rank for meaning in found), label
        for meaning in found:
            assert fold(meaning.name) == label
            assert (meaning.offset is None) == (meaning.kind is Kind.GENERIC)
            assert meaning.kind not in {Kind.LOCATION, Kind.OFFSET}
            assert meaning.until is None or meaning.since is None or meaning.since < meaning.until


def test_the_dates_of_a_meaning_follow_one_another() -> None:
    for label in ALL:
        by_zone = defaultdict(list)
        for meaning in meanings(label):
            by_zone[meaning.zone].append(meaning)
        for rows in by_zone.values():
            assert all(first.until == second.since != None for first, second in pairwise(rows)), label  # noqa: E711
            assert rows[0].since is None


def test_every_offset_was_kept_in_its_golden_zone() -> None:
    for label in ALL:
        for meaning in meanings(label):
            if meaning.kind in {Kind.STANDARD, Kind.DAYLIGHT}:
                assert meaning.offset in {period.offset for period in history(meaning.zone)}, label


def test_rows_of_the_tz_database_agree_with_it_whenever_it_was_in_force() -> None:
    """Where the golden zone shows an abbreviation, the table's meaning that day has the zone's offset."""
    checked = 0
    for label in ALL:
        for key in {meaning.zone for meaning in meanings(label) if meaning.kind is not Kind.GENERIC}:
            for period in history(key):
                if fold(period.abbreviation) == label:
                    for day in days(period):
                        offsets = [meaning.offset for meaning in meanings(label, day) if meaning.zone == key]
                        assert offsets == [period.offset], (label, key, day)
                        checked += 1
    assert checked > 3000


def test_every_abbreviation_of_the_tz_database_since_1970_has_a_meaning() -> None:
    known = {(label, meaning.offset) for label in ALL for meaning in meanings(label)}
    missing = {
        (period.abbreviation, round(period.offset / HOUR, 4))
        for key in keys()
        if "/" in key
        for period in history(key)
        if period.abbreviation.isalpha() and (fold(period.abbreviation), period.offset) not in known
    }
    assert missing == LEFT_OUT


def test_standard_and_daylight_follow_the_seasons_of_the_tz_database() -> None:
    """Apart: Ireland's summer time, which is standard time by law, and Britain's BST, all year until 1971."""
    apart = {"Europe/Dublin", "Europe/London"}
    for label in ALL:
        for meaning in meanings(label):
            if meaning.kind in {Kind.STANDARD, Kind.DAYLIGHT} and meaning.zone not in apart:
                daylight = meaning.kind is Kind.DAYLIGHT
                shown = [period for period in history(meaning.zone) if fold(period.abbreviation) == label]
                assert all(period.dst == daylight for period in shown), label


def test_longest_words_reach_every_label() -> None:
    for label in ALL:
        words = label.split()
        assert longest_words()[words[0]] >= len(words)


def test_a_label_that_is_a_place_too_is_marked_in_both_tables() -> None:
    for label in ALL:
        if places(label):
            assert all(meaning.common for meaning in meanings(label)), label
            assert all(place.common for place in places(label)), label
