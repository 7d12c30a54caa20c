"""Announcements as they are written, and the moments in them: instants, ends, what is withdrawn."""

import pytest

import callsched as cs

MONDAY = "2025-05-19"


def moments(text, published=MONDAY, place=None):
    """Tell each moment as `24 01:00–25 16:00`, with a minus before one withdrawn; days of the month, UTC."""
    told = []
    for found in cs.check(text, published=published, place=place).announcements:
        start = f"{found.start:%d %H:%M}" if found.start else str(found.verdict)
        end = f"–{found.end:%d %H:%M}" if found.end else ""
        told.append(f"{'-' if found.withdrawn else ''}{start}{end}")
    return told


class TestRanges:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("From 9 p.m. ET Friday until noon ET Sunday.", "24 01:00–25 16:00"),
            ("From 9 p.m. to 12 p.m. GMT.", "19 21:00–20 00:00"),
            ("From 6 p.m. GMT on Saturday until midnight on Sunday.", "24 18:00–26 00:00"),
            ("From midnight to 2 a.m. GMT on Friday.", "23 00:00–23 02:00"),
            ("From 6 p.m. (1500 GMT) on Saturday to midnight (2100 GMT) on Sunday.", "24 15:00–25 21:00"),
            ("The site will be down from 3 AM to 9 AM PDT on Tuesday.", "20 10:00–20 16:00"),
            ("Lecture: 13:15 — 13:55 GMT.", "19 13:15–19 13:55"),
        ],
    )
    def test_an_end_is_what_it_says(self, text, told):
        assert moments(text) == [told]

    def test_the_label_of_each_end_holds_on_its_side_of_a_clock_change(self):
        text = "The maintenance runs from 11 p.m. BST on Saturday to 5 a.m. GMT on Sunday."
        assert moments(text, "2025-10-24") == ["25 22:00–26 05:00"]


class TestMoved:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            (
                "It was moved from Tuesday at 10 a.m. EDT to Thursday at 11 a.m. EDT.",
                ["-20 14:00", "22 15:00"],
            ),
            ("Rescheduled from May 20 at 10:00 UTC to May 22 at 11:00 UTC.", ["-20 10:00", "22 11:00"]),
            ("UPDATED: 11:30 a.m. EDT (was 11 a.m. EDT)", ["19 15:30", "-19 15:00"]),
            ("Kick-off changed to 17:30 BST (from 15:00 BST).", ["19 16:30", "-19 14:00"]),
            ("Kick-off 17:30 BST (was 15:00).", ["19 16:30", "-19 14:00"]),
            (
                "Hours have changed from 9 a.m.-5 p.m. ET to 8 a.m.-4 p.m. ET.",
                ["-19 13:00–19 21:00", "19 12:00–19 20:00"],
            ),
        ],
    )
    def test_the_old_time_is_withdrawn(self, text, told):
        assert moments(text) == told

    @pytest.mark.parametrize(
        "text",
        [
            "Doors will not open until 7 p.m. GMT.",
            "The plane did not land until 7 p.m. GMT.",
            "The briefing will not begin before 7 p.m. GMT.",
            "Not before 7 p.m. GMT.",
        ],
    )
    def test_a_verb_that_is_negated_leaves_the_time_standing(self, text):
        assert moments(text) == ["19 19:00"]

    @pytest.mark.parametrize(
        "text", ["It is not at 7 p.m. GMT.", "6 p.m. GMT instead of the usual 7 p.m. GMT."]
    )
    def test_a_time_that_is_turned_down_is_withdrawn(self, text):
        assert moments(text)[-1] == "-19 19:00"


class TestDays:
    @pytest.mark.parametrize(
        "text",
        [
            "The match was abandoned and will be replayed on Wednesday at 2 p.m. GMT.",
            "NASA said it was now targeting Wednesday at 2 p.m. GMT.",
            "The deadline was extended to Wednesday at 2 p.m. GMT.",
            "The hearing was adjourned until Wednesday at 2 p.m. GMT.",
            "A news conference was called for Wednesday at 2 p.m. GMT.",
            "The deal was signed and takes effect on Wednesday at 2 p.m. GMT.",
            "Talks in Geneva open on Wednesday at 2 p.m. GMT, the agency reported.",
        ],
    )
    def test_what_is_still_to_come_lies_ahead(self, text):
        assert moments(text) == ["21 14:00"]

    def test_each_clock_has_the_date_before_it(self):
        text = "They talk Tuesday (May 20) at 10 p.m. ET, Wednesday (May 21) at 5 a.m. in Kyiv."
        assert moments(text) == ["21 02:00"]

    @pytest.mark.parametrize(
        ("text", "start"),
        [
            ("The hearing opens on the first Monday in June at 9 a.m. EDT.", "2025-06-02"),
            ("The last Friday of May at 3 p.m. EDT.", "2025-05-30"),
            ("On the first of June at 3 p.m. BST.", "2025-06-01"),
            ("The first Monday in January at noon GMT.", "2026-01-05"),
            ("The third Sunday in March 2031, noon GMT.", "2031-03-16"),
            ("Last Friday at 3 p.m. EDT they met.", "2025-05-16"),
        ],
    )
    def test_days_are_counted_in_their_month(self, text, start):
        assert str(cs.check(text, published=MONDAY).announcements[0].start.date()) == start

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("This evening at 4:30 London time.", "19 15:30"),
            ("They meet on Tuesday night at 1:30 a.m. GMT.", "21 01:30"),
            ("On Tuesday night at 0000 GMT (8 p.m. ET).", "21 00:00"),
            ("It was in the night of 8 May at 1:30 GMT.", "08 01:30"),
        ],
    )
    def test_a_night_has_small_hours_and_an_evening_has_none(self, text, told):
        assert moments(text) == [told]

    def test_a_weekday_behind_a_time_goes_with_the_date_before_it(self):
        assert moments("The deadline is May 26th 23:59:59 UTC (Monday).") == ["26 23:59"]

    def test_an_arrival_comes_after_the_departure(self):
        text = "The train left Kyiv at 9:15 p.m. on Sunday and arrived at 6 a.m."
        assert moments(text) == ["18 18:15", "19 03:00"]

    def test_a_price_is_no_date(self):
        assert moments("Brent was up 1.05 at 65.15 at 1015 GMT.") == ["19 10:15"]

    def test_a_number_before_on_is_no_day(self):
        assert moments("The 1st T20 on May 23 begins at 7 p.m. BST.") == ["23 18:00"]

    def test_a_day_behind_a_semicolon_is_another_clause_s(self):
        text = "It left at 7:30 AM today and was a typhoon at 8 AM; winds are possible tomorrow."
        assert moments(text, place="Asia/Manila") == ["18 23:30", "19 00:00"]


class TestLabels:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("Tuesday, May 20, 2025 10:00 AM (UTC-05:00) Eastern Time (US & Canada)", "20 14:00"),
            ("It is at 16:00 local time (UTC+2).", "19 14:00"),
            ("10:00 a.m. Eastern Time (GMT-5)", "ambiguous"),
            ("The call starts at 18:00 Z.", "19 18:00"),
            ("Talks at 10:00 Beijing time (15:00 London time).", "contradictory"),
            ("At 1930 in Kyiv (1830 in Paris).", "19 16:30"),
            ("Voting resumes at 1300 (1100 GMT).", "19 11:00"),
            ("MOSCOW. May 19 (Interfax) - The call will begin at 17:00.", "19 14:00"),
            ("| Event | Date | Time (ET) |\n|---|---|---|\n| Launch | May 22 | 7:30 p.m. |", "22 23:30"),
            ("Tuesday, May 20 (all times UTC):\nCoverage begins ----- 0130", "20 01:30"),
            ("Встреча в 12:00 (МСК+2), 10:00 мск.", "19 07:00"),
            ("It starts at 23:00 (11 p.m.) local Zurich (Switzerland) time.", "19 21:00"),
            ("The service in Westminster Abbey begins at noon (1100 GMT).", "19 11:00"),
        ],
    )
    def test_each_is_read_where_it_stands(self, text, told):
        assert moments(text) == [told]

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("They will meet at 3 p.m. or 4 p.m. GMT.", ["19 15:00", "19 16:00"]),
            (
                "Watch at 7PM BST, in the Americas at 7PM Eastern or 7PM Pacific.",
                ["19 18:00", "19 23:00", "20 02:00"],
            ),
        ],
    )
    def test_times_to_choose_from_are_moments_of_their_own(self, text, told):
        assert moments(text) == told

    @pytest.mark.parametrize(
        "text",
        [
            "By 2030 London will be carbon neutral.",
            "It killed 1200 in Israel.",
            "Some 1500 in London and 2000 in Paris marched.",
            "The lira hit 19.30 in Istanbul.",
        ],
    )
    def test_a_figure_before_a_place_is_not_yet_a_time(self, text):
        assert moments(text) == []

    def test_a_meaning_beside_an_out_of_season_one_stays_possible(self):
        report = cs.check("American and Chinese officials talk at 9 p.m. CST.", published="2025-07-14")
        assert [f"{at:%d %H}" for at in report.announcements[0].candidates] == ["15 02", "15 03", "14 13"]
        assert [finding.code for finding in report.findings] == ["CS201", "CS202"]


class TestPlaces:
    def test_local_time_may_be_that_of_the_place_named_where_another_time_says_so(self):
        text = "The final in Munich kicks off at 9 p.m. local time (3 p.m. ET)."
        assert moments(text, place="America/New_York") == ["19 19:00"]
        assert moments("It kicks off at 9 p.m. local time.", place="America/New_York") == ["20 01:00"]


class TestClockChanges:
    def test_the_hour_of_the_change_is_by_the_clock_that_ends(self):
        report = cs.check("Clocks go forward at 2 a.m. CET on Sunday.", published="2025-03-28")
        assert (report.verdict, report.findings) == ("unconfirmed", ())

    def test_a_repeated_time_that_another_settles_is_told(self):
        report = cs.check("At 1:30 a.m. in London on October 26 (0130 GMT).", published="2025-10-25")
        (finding,) = report.findings
        assert (finding.code, str(finding.severity)) == ("CS402", "info")
        assert finding.message.endswith("; the other time picks 2025-10-26 01:30 UTC")


def test_where_no_instant_stands_a_finding_says_why():
    text = "Doors open at 7pm, the talk starts at 8pm EST."
    codes = [
        [f.code for f in found.findings] for found in cs.check(text, published="2025-07-14").announcements
    ]
    assert codes == [["CS105"], ["CS202"]]
    (unknown,) = cs.check("The call is at 10 a.m. XST.", published=MONDAY).findings
    assert (unknown.code, str(unknown.severity)) == ("CS203", "error")
