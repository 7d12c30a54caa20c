"""Times that seem to be one moment and are several."""

import pytest

from resolver.moments import starts

ECLIPSE = "The eclipse of 3 June begins at 6:44 a.m. EDT; in Halifax {} a.m. ADT."


class TestAMinuteThatNoConversionGetsWrong:
    def test_parts_times_at_a_semicolon(self):
        assert starts(ECLIPSE.format("7:56")) == ["2025-06-03 10:44", "2025-06-03 10:56"]

    @pytest.mark.parametrize("halifax", ["7:49", "8:44"])
    def test_a_slip_of_five_minutes_or_an_hour_is_one(self, halifax):
        assert starts(ECLIPSE.format(halifax)) == [None]

    def test_so_is_a_bracket(self):
        assert starts("It begins on 3 June at 6:44 a.m. EDT (7:56 a.m. ADT).") == [None]
