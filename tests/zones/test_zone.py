"""Zones: the rules of PyPI's tzdata, to the second, whatever the host holds."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from importlib import resources
from zoneinfo import ZoneInfo

import pytest
import tzdata
from hypothesis import given

from callsched.errors import MisuseError, UnknownZoneError
from callsched.zones import format_offset, keys, tzdata_version, zone, zone_key
from strategies import civil_times, far_instants, instants, zone_keys

NEW_YORK = zone("America/New_York")


def reference(key: str) -> ZoneInfo:
    """Give the standard library's reading of the same file."""
    path = resources.files(tzdata).joinpath("zoneinfo", *key.split("/"))
    with path.open("rb") as stream:
        return ZoneInfo.from_file(stream, key=key)


class TestAgainstTheStandardLibrary:
    @given(key=zone_keys, instant=far_instants)
    def test_an_instant_has_the_same_civil_time(self, key, instant):
        assert zone(key).civil(instant) == instant.astimezone(reference(key)).replace(tzinfo=None)

    @given(key=zone_keys, instant=far_instants)
    def test_an_instant_has_the_same_abbreviation(self, key, instant):
        assert zone(key).abbreviation(instant) == instant.astimezone(reference(key)).tzname()

    @given(key=zone_keys, civil=civil_times)
    def test_a_civil_time_has_the_same_instants(self, key, civil):
        aware = [civil.replace(tzinfo=reference(key), fold=fold) for fold in (0, 1)]
        real = {
            moment.astimezone(UTC)
            for moment in aware
            if moment.astimezone(UTC).astimezone(moment.tzinfo).replace(tzinfo=None, fold=0) == civil
        }
        assert set(zone(key).instants(civil)) == real

    @given(key=zone_keys, civil=civil_times)
    def test_fold_chooses_as_pep_495_does(self, key, civil):
        for fold in (0, 1):
            aware = civil.replace(tzinfo=reference(key), fold=fold)
            assert zone(key).instant(civil, fold=fold) == aware.astimezone(UTC)

    @pytest.mark.parametrize("key", sorted(keys()))
    def test_every_key_loads_and_agrees_at_noon_of_many_days(self, key):
        ours, theirs = zone(key), reference(key)
        day = datetime(1970, 1, 1, 12, tzinfo=UTC)
        for _ in range(40):
            assert ours.civil(day) == day.astimezone(theirs).replace(tzinfo=None)
            day += timedelta(days=647)


class TestCivilTimesAndInstants:
    @given(key=zone_keys, instant=instants)
    def test_an_instant_is_among_those_of_its_civil_time(self, key, instant):
        assert instant in zone(key).instants(zone(key).civil(instant))

    @given(key=zone_keys, civil=civil_times)
    def test_civil_to_instant_to_civil_is_identity_outside_gaps(self, key, civil):
        found = zone(key).instants(civil)
        assert len(found) in {0, 1, 2}
        assert list(found) == sorted(found)
        assert all(zone(key).civil(instant) == civil for instant in found)

    @given(key=zone_keys, civil=civil_times)
    def test_a_transition_is_named_where_a_time_is_skipped_or_repeated(self, key, civil):
        if len(zone(key).instants(civil)) == 1:
            with pytest.raises(MisuseError, match="ordinary time"):
                zone(key).transition_at(civil)
        else:
            change = zone(key).transition_at(civil)
            low, high = sorted((change.civil_before, change.civil_after))
            assert low <= civil < high

    @pytest.mark.parametrize(
        ("key", "civil", "count"),
        [
            ("America/New_York", datetime(2025, 3, 9, 2, 30), 0),
            ("America/New_York", datetime(2025, 11, 2, 1, 30), 2),
            ("Australia/Lord_Howe", datetime(2025, 4, 6, 1, 45), 2),
            ("Australia/Lord_Howe", datetime(2025, 10, 5, 2, 15), 0),
            ("Pacific/Apia", datetime(2011, 12, 30, 12), 0),
            ("Asia/Kathmandu", datetime(2025, 5, 19, 12), 1),
            ("Europe/Dublin", datetime(2025, 10, 26, 1, 30), 2),
            ("Africa/Casablanca", datetime(2025, 2, 23, 2, 30), 2),
            ("Europe/London", datetime(2240, 10, 25, 1, 30), 2),
        ],
    )
    def test_gaps_and_folds_by_name(self, key, civil, count):
        assert len(zone(key).instants(civil)) == count

    @pytest.mark.parametrize("days", [-90, 90])
    def test_what_was_asked_before_has_no_influence_beside_a_change(self, days):
        change = int(datetime(2025, 3, 9, 7, tzinfo=UTC).timestamp())
        for at, offset in ((-1, -18000), (0, -14400)):
            NEW_YORK.offset(change + days * 86400)
            assert NEW_YORK.offset(change + at) == offset
        for at, offsets in ((-1, (-18000,)), (0, ()), (3599, ()), (3600, (-14400,))):
            NEW_YORK.offset(change + days * 86400)
            assert NEW_YORK.offsets_of(change - 18000 + at) == offsets

    def test_the_weeks_when_america_has_changed_and_europe_has_not(self):
        at = datetime(2025, 3, 18, 13, tzinfo=UTC)
        apart = zone("Europe/London").civil(at) - NEW_YORK.civil(at)
        assert apart == timedelta(hours=4)

    def test_transitions_of_a_year(self):
        year = NEW_YORK.transitions(datetime(2025, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))
        assert [change.abbreviation_after for change in year] == ["EDT", "EST"]

    def test_naive_and_aware_are_not_mixed(self):
        with pytest.raises(MisuseError, match="`2025-05-19T17:00:00\\+00:00` has one"):
            NEW_YORK.instants(datetime(2025, 5, 19, 17, tzinfo=UTC))
        with pytest.raises(MisuseError, match="`2025-05-19T17:00:00` has none"):
            NEW_YORK.civil(datetime(2025, 5, 19, 17))

    @pytest.mark.parametrize(
        ("seconds", "shown"), [(0, "UTC+00:00"), (-12600, "UTC-03:30"), (1172, "UTC+00:19:32")]
    )
    def test_offsets_are_written_in_full(self, seconds, shown):
        assert format_offset(seconds) == shown


class TestKeys:
    @pytest.mark.parametrize(
        "key",
        [
            "../../etc/passwd",
            "/etc/passwd",
            "Europe/../Europe/Kyiv",
            "",
            "EUROPE/KYIV",
            "tzdata.zi",
            "a\0b",
            "." * 9999,
        ],
    )
    def test_what_is_no_key_is_refused_by_name(self, key):
        with pytest.raises(UnknownZoneError) as caught:
            zone(key)
        assert caught.value.name == key
        assert str(caught.value).isprintable()

    @pytest.mark.parametrize("key", [None, 5, b"Europe/Kyiv", ("Europe", "Kyiv")])
    def test_what_is_no_name_is_misuse(self, key):
        with pytest.raises(MisuseError, match="IANA key"):
            zone(key)

    def test_a_zoneinfo_counts_by_its_key(self):
        assert zone_key(ZoneInfo("Europe/Kyiv")) == "Europe/Kyiv"
        with _file("Europe/Kyiv") as stream:
            nameless = ZoneInfo.from_file(stream)
        with pytest.raises(MisuseError):
            zone_key(nameless)

    def test_a_zone_is_loaded_once(self):
        assert zone("Europe/Kyiv") is zone("Europe/Kyiv")
        assert zone(NEW_YORK) is NEW_YORK

    def test_the_release_has_a_name(self):
        assert tzdata_version() == tzdata.IANA_VERSION


def _file(key: str):
    return resources.files(tzdata).joinpath("zoneinfo", *key.split("/")).open("rb")


def test_the_hosts_copy_of_the_database_has_no_influence(tmp_path):
    (tmp_path / "Europe").mkdir()
    (tmp_path / "Europe" / "Moscow").write_bytes(_bytes("Asia/Tokyo"))
    script = (
        "from callsched.zones import zone; from datetime import datetime; "
        "print(zone('Europe/Moscow').instant(datetime(2025, 5, 19, 17)).isoformat())"
    )
    for extra in ({"PYTHONTZPATH": str(tmp_path)}, {"TZ": "Asia/Tokyo"}, {"TZDIR": str(tmp_path)}):
        answer = subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, **extra},
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        assert answer.stdout.strip() == "2025-05-19T14:00:00+00:00"


def _bytes(key: str) -> bytes:
    with _file(key) as stream:
        return stream.read()
