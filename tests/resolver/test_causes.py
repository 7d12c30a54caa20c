"""Causes: the slip that explains a wrong time."""

import pytest

from callsched.resolver.causes import likely_cause
from resolver.moments import only

WRONG_WAY = "the hours seem to have been added in the wrong direction"
HALF_HOUR = "the half hour of the zone's offset was dropped"
HALF_OF_DAY = "a.m. and p.m. seem confused"
ANOTHER_DAY = "the clock is right and the day is not"
MISSED = "an hour off, as after a clock change that one side missed"


def cause(text):
    """Why the last time of a text is wrong, where the first two agree."""
    first, second, odd = only(text).choices
    assert (first.instant, odd.odd) == (second.instant, True)
    return likely_cause(odd, [first, second], first.instant)


class TestTheSlip:
    @pytest.mark.parametrize(
        ("last", "told"),
        [
            ("11:00 in Kyiv", WRONG_WAY),
            ("09:00 in Karachi", WRONG_WAY),
            ("19:00 in Delhi", HALF_HOUR),
            ("23:00 in Adelaide", HALF_HOUR),
            ("7 p.m. Pacific time", HALF_OF_DAY),
            ("5 a.m. in Kyiv", HALF_OF_DAY),
            ("17:00 in Kyiv on 4 June", ANOTHER_DAY),
            ("16:00 in Kyiv", "Kyiv fits the offset of the other half of the year"),
            ("06:00 in Los Angeles", "Los Angeles fits the offset of the other half of the year"),
            ("18:00 in Moscow", "Moscow fits the rules of 2014"),
            ("18:00 in Kyiv", MISSED),
            ("17:30 in Kyiv", ""),
            ("16:20 in Tokyo", ""),
        ],
    )
    def test_it_is_named_if_one_explains_the_time(self, last, told):
        assert cause(f"They talk on 3 June at 14:00 GMT, 10:00 EDT and {last}.") == told

    def test_an_hour_off_in_zones_that_never_change_has_no_cause(self):
        assert cause("They talk on 3 June at 14:00 GMT, 17:00 UTC+3 and 22:00 in Tokyo.") == ""

    def test_the_other_side_may_have_missed_the_change(self):
        assert cause("They talk on 3 June at 14:00 GMT, 17:00 in Kyiv and 22:00 in Tokyo.") == MISSED

    def test_a_half_hour_in_a_zone_of_whole_hours_was_not_dropped(self):
        assert cause("They talk on 3 June at 14:00 GMT, 10:00 EDT and 22:30 in Tokyo.") == ""

    def test_a_time_that_was_not_read_has_no_cause(self):
        found = only("They talk on 3 June at 10 a.m. XQT (1500 GMT).")
        unread, other = found.choices
        assert likely_cause(unread, [other], other.instant) == ""
