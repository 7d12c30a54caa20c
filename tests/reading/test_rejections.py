"""Rejections: times that a text takes back."""

import pytest

from callsched.reading import read


def rejected(text):
    return [stated.mention.rejected for stated in read(text).stated]


class TestTakenBack:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("at 5 p.m., not 4 p.m. GMT", [False, True]),
            ("not 4 p.m. GMT but 5 p.m. GMT", [True, False]),
            ("instead of 4 p.m. GMT, at 5 p.m. GMT", [True, False]),
            ("originally at 4 p.m. GMT; the call begins at 5 p.m. GMT", [True, False]),
            ("moved from 3 p.m. to 5 p.m. GMT", [True, False]),
            ("rescheduled from Monday 4 p.m. GMT to Tuesday 6 p.m. GMT", [True, False]),
            ("postponed from 16:00 GMT until 18:00 GMT", [True, False]),
            ("перенесены с 15:00 на 17:00 по Москве", [True, False]),
            ("moved to 2:15 p.m. EDT from 1 p.m.", [False, True]),
            ("set for 6 p.m. GMT, was put off until 8 p.m. GMT", [True, False]),
            ("was to open at 9 a.m. but was pushed back to 11 a.m. Brussels time", [True, False]),
            ("set for 9 a.m. ET has been rescheduled for 11 a.m. ET", [True, False]),
            ("announced for 9 a.m. GMT, will now take place at 8 a.m. GMT", [True, False]),
            ("due at 9 a.m. GMT (11 a.m. CEST), will now be held at 8 a.m. GMT", [True, True, False]),
            ("brings it forward from 8PM Eastern to 7PM Eastern", [True, False]),
            ("has moved from 1400 to 1530 WAT", [True, False]),
            ("не в 16:00, а в 17:00 по Москве", [True, False]),
        ],
    )
    def test_words_before_a_time_take_it_back(self, text, found):
        assert rejected(text) == found

    def test_its_conversion_is_taken_back_with_it(self):
        assert rejected("not 4 p.m. GMT (6 p.m. CEST) but 5 p.m. GMT") == [True, True, False]


class TestKept:
    @pytest.mark.parametrize(
        "text",
        [
            "at 5 p.m. GMT (8 p.m. in Moscow)",
            "The flight goes from 3 p.m. GMT to Rome at 5 p.m. GMT",
            "The call was moved, and from 3 p.m. GMT they rest before they dine at 5 p.m. GMT",
            "They planned it originally. It is at 4 p.m. GMT, that is 7 p.m. in Moscow",
            "At 2 a.m. CET the clocks are moved to 3 a.m. CEST",
            "The talks begin at 9 a.m. GMT, and the vote was moved to 11 a.m. GMT",
            "It is due at 4 p.m. GMT and is now expected to end, after the vote, at 5 p.m. GMT",
            "The call is set for 4 p.m. GMT, which is now 5 p.m. CET",
            "They do not sing here tonight before the old king of Rome; at 4 p.m. GMT and 5 p.m. CET",
        ],
    )
    def test_what_is_said_of_something_else_takes_nothing_back(self, text):
        assert rejected(text) == [False, False]

    def test_a_range_is_no_move(self):
        assert rejected("The flight goes from 3 p.m. to 5 p.m. GMT") == [False]
