"""Zone files and their footers: what is not one is told, never half read."""

from importlib import resources

import pytest
import tzdata
from hypothesis import given
from hypothesis import strategies as st

from callsched.errors import UnreadableError
from callsched.zones import footer, tzif

MOSCOW = resources.files(tzdata).joinpath("zoneinfo", "Europe", "Moscow").read_bytes()


class TestZoneFiles:
    def test_a_whole_file_is_read(self):
        compiled = tzif.parse(MOSCOW)
        assert compiled.footer == "MSK-3"
        assert len(compiled.transitions) == len(compiled.types)
        assert compiled.initial.abbreviation == "LMT"

    @pytest.mark.parametrize("data", [b"", b"TZif", b"not a zone file at all, but long enough for one" * 3])
    def test_other_bytes_are_told(self, data):
        with pytest.raises(UnreadableError, match="a zone file"):
            tzif.parse(data)

    def test_version_1_is_told(self):
        with pytest.raises(UnreadableError, match="version 2"):
            tzif.parse(MOSCOW[:4] + b"\0" + MOSCOW[5:])

    @given(st.integers(0, len(MOSCOW) - 1))
    def test_a_file_cut_short_is_told(self, length):
        with pytest.raises(UnreadableError):
            tzif.parse(MOSCOW[:length])


class TestFooters:
    @pytest.mark.parametrize(
        ("text", "year", "starts", "ends"),
        [
            ("EST5EDT,M3.2.0,M11.1.0", 2025, "2025-03-09", "2025-11-02"),
            ("AEST-10AEDT,M10.1.0,M4.1.0/3", 2025, "2025-10-05", "2025-04-06"),
            ("IST-2IDT,M3.4.4/26,M10.5.0", 2025, "2025-03-27", "2025-10-26"),
            ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 2025, "2025-03-30", "2025-10-26"),
            ("XXX3YYY,J60,J300", 2024, "2024-03-01", "2024-10-27"),
            ("XXX3YYY,59,300", 2024, "2024-02-29", "2024-10-27"),
        ],
    )
    def test_the_days_of_the_changes(self, text, year, starts, ends):
        rule = footer.parse(text)
        assert rule.starts.day(year).isoformat() == starts
        assert rule.ends.day(year).isoformat() == ends

    def test_a_rule_without_summer_time_has_no_changes(self):
        rule = footer.parse("<+0545>-5:45")
        assert rule.standard.offset == 20700
        assert rule.changes(2025) == []

    @pytest.mark.parametrize(
        "text", ["", "EST", "5EST", "EST5EDT,M3.2.0", "EST5EDT", "<EST5", "EST5 ", "x" * 999]
    )
    def test_what_is_no_rule_is_told(self, text):
        with pytest.raises(UnreadableError):
            footer.parse(text)
