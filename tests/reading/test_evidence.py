"""Evidence: what makes a figure a clock time."""

import pytest

import callsched as cs
from callsched.reading import read
from callsched.reading.evidence import is_clock_time, needs_a_zone
from callsched.reading.items import Mention
from reading.stated_times import mention, page_of, times


class TestFigures:
    @pytest.mark.parametrize(
        "text",
        [
            "at 8 Eastern",
            "17 CET",
            "at 8 in the evening",
            "at 1900 London",
            "1900 GMT",
            "at 1100 hrs",
            "at 16.30",
            "at 19h30",
            "at 15h",
            "at 10:30",
            "16:30 (22:30 Kyiv time)",
            "08.30 Press briefing",
            "2:00:35 GMT",
            "1020 AM",
        ],
    )
    def test_the_looser_the_form_the_more_it_needs(self, text):
        assert len(times(text)) >= 1

    @pytest.mark.parametrize(
        "text",
        [
            "17 Eastern",
            "stood at 12.38 to the dollar",
            "up to 8.15 by 11.30 inches",
            "in 8 minutes",
            "page 16:30",
            "ran 2:00:35 in Chicago",
            "he won 3:2 in London",
            "1900 London",
            "the bus at 7",
            "at 30 GMT",
            "at 4 p.m. during IST",
            "Psalm 23:4",
        ],
    )
    def test_a_figure_of_another_kind_is_none(self, text):
        assert times(text) == []

    def test_a_row_goes_on_with_figures_alone(self):
        assert times("07:51, 08:41 and 09:12 GMT") == ["07:51", "08:41", "09:12 GMT"]

    def test_under_a_heading_a_list_needs_no_labels(self):
        assert times("All times Eastern:\n10:30 talks\n14:05 dinner") == ["10:30", "14:05"]
        assert times("Friday 3 February 06.00 - 23.00") == ["06.00 - 23.00"]
        assert times("The vote was rescheduled for 22:30 in the hall") == ["22:30"]
        assert times("All times are GMT: 0900 opening; 1030 talks") == ["0900", "1030"]


class TestWords:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("at noon", ["noon"]),
            ("by noon Kyiv time", ["noon Kyiv time"]),
            ("Noon (7 a.m. ET): the funeral", ["Noon", "7 a.m. ET"]),
            ("a quarter past five GMT", ["a quarter past five GMT"]),
            ("two o'clock", ["two o'clock"]),
            ("at 7:00 in Lima and six on Easter Island", ["7:00 in Lima", "six on Easter Island"]),
            ("It is noon, not a second later", []),
            ("High Noon is a film", []),
            ("six of 20 ministers in Lima", []),
        ],
    )
    def test_they_need_something_that_points_at_them(self, text, found):
        assert times(text) == found


class TestOneMention:
    @staticmethod
    def bare(text, *, headed):
        """The page of a text, perhaps with a heading, and its first clock reading with nothing attached."""
        page = page_of(text)
        at = page.clocks[0]
        clock = page.items[at]
        page.headings += page_of("GMT").items if headed else []
        return page, Mention(clock, at)

    @pytest.mark.parametrize("headed", [True, False])
    def test_a_heading_makes_times_of_bare_figures(self, headed):
        page, found = self.bare("the list has 10:30 in it", headed=headed)
        assert is_clock_time(page, found, None) is headed

    def test_an_hour_beyond_24_needs_more_than_a_heading(self):
        page, found = self.bare("at 26:30 they sing", headed=True)
        assert not is_clock_time(page, found, None)
        assert mention("at 26:30 hours").clock.flaw == "a clock shows no hour beyond 24:00"

    @pytest.mark.parametrize(
        ("text", "needs"),
        [
            ("two o'clock", True),
            ("at 16.30", True),
            ("1020 AM", True),
            ("at 16.30 GMT", False),
            ("at 10:30", False),
            ("5 p.m.", False),
            ("from 16.30 to 17.30 hrs", False),
        ],
    )
    def test_some_are_times_only_by_a_zone_named_elsewhere(self, text, needs):
        page = page_of(text)
        assert needs_a_zone(page.items, mention(text), None) is needs


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They talk at noon in Geneva and at one in New York.", 2),
        ("They talk at five Moscow time.", 1),
        ("It costs 12.50 in London.", 0),
        ("They meet at 12.50 in London.", 1),
    ],
)
def test_words_and_points_need_something_that_points_at_them(text, count):
    assert len(read(text).stated) == count


def test_a_line_of_an_agenda_begins_with_its_time():
    report = cs.check("Programme\n09:15 Welcome\n10:30 Talks", published="2025-05-19", place="Europe/Rome")
    assert [f"{found.start:%H:%M}" for found in report.announcements] == ["07:15", "08:30"]
