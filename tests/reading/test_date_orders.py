"""The order of day and month in figures."""

import pytest

import callsched as cs


def day_of(text):
    (announcement,) = cs.check(text, published="2025-05-19").announcements
    return announcement.times[0].civil.date().isoformat()


class TestTheOrderOfDayAndMonth:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("The webinar is on 7/6 at 10:00 AM PDT.", "2025-07-06"),  # as in America
            ("The webinar is on 7/6/2025 at 10:00 AM Eastern.", "2025-07-06"),
            ("The webinar is on 7/6 at 10:00 UTC.", "2025-06-07"),  # the nearer
            ("The webinar is on 7/6 at 10:00 BST.", "2025-06-07"),
            ("The webinar is on 7/6 (Sat) at 10:00 AM PDT.", "2025-06-07"),  # a weekday tells best
        ],
    )
    def test_labels_of_america_tell_it(self, text, day):
        assert day_of(text) == day

    @pytest.mark.parametrize(("other", "day"), [("5/20", "2025-07-06"), ("20/5", "2025-06-07")])
    def test_another_date_tells_it(self, other, day):
        text = f"First call: {other} 10:00 UTC.\nSecond call: 7/6 10:00 UTC."
        report = cs.check(text, published="2025-05-19")
        assert [one.times[0].civil.date().isoformat() for one in report.announcements] == ["2025-05-20", day]

    def test_both_ends_of_a_range_go_one_way(self):
        report = cs.check("Maintenance from 12/6 3:00 PM PT to 12/7 1:00 AM PT", published="2025-05-19")
        (announcement,) = report.announcements
        assert (announcement.end - announcement.start).total_seconds() == 10 * 3600

    def test_the_other_way_is_told(self):
        report = cs.check("The webinar is on 7/6 at 10:00 AM PDT.", published="2025-05-19")
        assert [found.code for found in report.findings] == ["CS106"]
