"""Weekends by date with sources; holidays through their extra."""

from datetime import date
from itertools import pairwise

import pytest

from callsched.errors import MisuseError
from callsched.models import Leader
from callsched.models.fields import countries
from callsched.scheduling import Level, find_slots
from callsched.scheduling.days_off import days_off, public_holidays, weekend, weekends
from callsched.tables import table

FRIDAY = date(2025, 5, 23)
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


class TestWeekends:
    @pytest.mark.parametrize(
        ("country", "day", "off"),
        [
            ("US", FRIDAY, {SAT, SUN}),
            ("SA", date(2013, 6, 22), {THU, FRI}),
            ("SA", date(2013, 6, 29), {FRI, SAT}),
            ("AE", date(2006, 8, 31), {THU, FRI}),
            ("AE", date(2021, 12, 31), {FRI, SAT}),
            ("AE", date(2022, 1, 1), {SAT, SUN}),
            ("KW", date(2007, 9, 1), {FRI, SAT}),
            ("IL", FRIDAY, {FRI, SAT}),
            ("IR", FRIDAY, {FRI}),
            ("NP", date(2022, 5, 20), {SAT, SUN}),
            ("NP", FRIDAY, {SAT}),
            ("BN", FRIDAY, {FRI, SUN}),
            ("BD", FRIDAY, {FRI, SAT}),
            ("MV", FRIDAY, {FRI, SAT}),
            ("LY", FRIDAY, {FRI, SAT}),
            ("MR", FRIDAY, {SAT, SUN}),
            ("IN", FRIDAY, {SAT, SUN}),
        ],
    )
    def test_the_days_off_of_a_country_on_a_date(self, country, day, off):
        assert weekend(country, day) == off

    def test_every_row_has_a_country_a_date_in_order_and_a_source(self):
        for country in table("weekends"):
            assert country in countries()
            known = weekends(country)
            assert known[0].since == date.min
            assert [one.since for one in known] == sorted({one.since for one in known})
            assert all(one.source.startswith("https://") or one.source.startswith("http://") for one in known)
            assert all(one.days != other.days for one, other in pairwise(known))

    def test_days_off_change_with_the_law(self):
        first = (date(2021, 12, 27) - date(1970, 1, 1)).days
        off = days_off("AE", first, first + 13, holidays=False)
        assert sorted(day - first for day in off) == [4, 5, 6, 12, 13]

    def test_no_country_rests_on_no_day(self):
        assert days_off(None, 0, 1000, holidays=True) == frozenset()


class TestHolidays:
    def test_without_the_extra_it_says_how_to_get_it(self, monkeypatch):
        import sys

        monkeypatch.setitem(sys.modules, "holidays", None)
        public_holidays.cache_clear()
        leader = Leader(name="x", zone="Paris", country="FR")
        with pytest.raises(MisuseError, match=r"pip install 'callsched\[holidays\]'"):
            find_slots(
                [leader],
                duration="PT1H",
                earliest="2025-07-14T00:00Z",
                latest="2025-07-15T00:00Z",
                holidays=True,
            )

    def test_a_public_holiday_is_a_day_off(self):
        pytest.importorskip("holidays", reason="the extra callsched[holidays] is not installed")
        leader = Leader(name="x", zone="Paris", country="FR")
        bastille = {"earliest": "2025-07-14T00:00Z", "latest": "2025-07-15T00:00Z"}
        assert find_slots([leader], duration="PT1H", **bastille)[0].worst is Level.PREFERRED
        assert find_slots([leader], duration="PT1H", holidays=True, **bastille)[0].worst is Level.DAY_OFF

    def test_estimated_holidays_are_marked(self):
        pytest.importorskip("holidays", reason="the extra callsched[holidays] is not installed")
        found = public_holidays("EG", 2026)
        assert any("Eid al-Adha" in holiday.name for holiday in found if holiday.estimated)
        assert not any("estimated" in holiday.name for holiday in found)
        assert not any(holiday.estimated for holiday in public_holidays("FR", 2026))

    def test_ukraine_has_no_days_off_under_martial_law(self):
        pytest.importorskip("holidays", reason="the extra callsched[holidays] is not installed")
        assert public_holidays("UA", 2026) == ()

    def test_every_country_is_known(self):
        pytest.importorskip("holidays", reason="the extra callsched[holidays] is not installed")
        from callsched.tables import table as rows

        capitals = {
            row.split("\t")[2]
            for found in rows("places").values()
            for row in found.splitlines()
            if "\tcapital\t" in row
        }
        for country in sorted(capitals & set(countries())):
            public_holidays(country, 2026)
