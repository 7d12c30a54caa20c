"""What a report makes of a text: cases that were wrong once."""

import pytest

import callsched as cs


def test_a_time_that_borrows_a_label_gets_no_finding_about_it():
    report = cs.check(
        "He speaks at 6:30 pm IST on Sunday, that is 3 pm where we are.", published="2025-08-29"
    )
    assert "CS202" not in {finding.code for finding in report.findings}
    assert "3 pm" in report.corrected


def test_a_borrowed_label_that_does_not_fit_is_no_contradiction():
    report = cs.check("10am US Eastern / 4pm the other side.", published="2025-08-29")
    assert report.verdict == "unconfirmed"
    assert {finding.code for finding in report.findings} == {"CS105"}


def test_the_zone_of_the_event_tells_the_country():
    report = cs.check("The bulletin came at 8:00 AM PST today.", published="2024-11-16", place="Asia/Manila")
    assert report.announcements[0].start.isoformat() == "2024-11-16T00:00:00+00:00"


def test_an_end_on_another_day_is_told_with_its_day():
    report = cs.check("Talks between Monday 4 pm and Tuesday 5 pm CET.", published="2025-01-10")
    assert str(report).startswith("unconfirmed: Mon 2025-01-13 15:00 to Tue 2025-01-14 16:00 UTC")


def test_of_contradicting_times_each_keeps_the_meaning_that_agrees():
    text = "The session is at 11:00 BST / 15:00 IST / 18:00 CST / 19:00 JST."
    times = cs.check(text, published="2020-04-20").announcements[0].times
    assert [time.zone for time in times] == ["UTC+01:00", "UTC+05:30", "UTC+08:00", "UTC+09:00"]


def test_an_ambiguous_label_out_of_season_shows_its_wall_clock_first():
    announcement = cs.check("They talk today at 10 a.m. EST.", published="2025-05-19").announcements[0]
    assert announcement.verdict == "ambiguous"
    assert announcement.times[0].instant == announcement.candidates[0]
    assert announcement.candidates[0].isoformat() == "2025-05-19T14:00:00+00:00"


@pytest.mark.parametrize(
    "text",
    [
        "Entries for the short-film prize close at midnight on Friday, 6 June (London time).",
        "The rail unions' offer lapses at midnight on 6 June, London time.",
        "The ballot shuts at midnight on 6 June, London time.",
    ],
)
def test_a_deadline_at_midnight_is_likelier_the_end_of_the_day_named(text):
    announcement = cs.check(text, published="2025-05-23").announcements[0]
    assert announcement.verdict == "ambiguous"
    first, second = (instant.isoformat() for instant in announcement.candidates)
    assert (first, second) == ("2025-06-06T23:00:00+00:00", "2025-06-05T23:00:00+00:00")


def test_a_verb_of_the_next_clause_does_not_undo_the_past_of_the_first():
    text = "Firing stopped across the valley at 11 p.m. GMT on Friday, and the truce was holding."
    assert cs.check(text, published="2016-02-27").announcements[0].start.day == 26


MAY_21 = "2025-05-21"
MISREAD_ONCE = {
    "7 p.m. and 9 p.m. GMT": ["21T19:00", "21T21:00"],
    "On 3 June it was originally at 4 p.m. GMT and is now at 5 p.m. GMT.": [
        "2025-06-03T16:00",
        "2025-06-03T17:00",
    ],
    "They talk on 9 March 2025 at 2:30 New York time (1830 GMT).": ["2025-03-09T18:30"],
    "On 3 June they talk at 14:00 GMT and dine on 5 June at 17:00 in Kyiv.": [
        "2025-06-03T14:00",
        "2025-06-05T14:00",
    ],
    "The lost goods arrive on Friday at 5 p.m. GMT.": ["23T17:00"],
    "He calls at 5 p.m. GMT on 3/7/2025 (8 p.m. in Moscow on 7 March).": ["2025-03-07T17:00"],
    "They will talk on 29 February at 17:00 GMT.": ["2028-02-29T17:00"],
    "They talk on 1-2-2025 at 17:00 GMT.": ["2025-02-01T17:00"],
    "The New York Times said they will meet in Moscow at 17:00.": ["21T14:00"],
    "The call is at 18:00/13:00 BST/EDT.": ["21T17:00"],
    "The call is at 0:30 p.m. EDT.": ["21T16:30"],
    "The call is at 17:00 MSK+2.": ["21T12:00"],
    "The doors open at 9 a.m. in Portland, Maine.": ["21T13:00"],
    "Talks at St. James's 5 p.m. EDT": ["21T21:00"],
    "All times: CEST\n10:00 Opening": ["21T08:00"],
}  # the day of May 2025, or a full date


@pytest.mark.parametrize(("text", "starts"), MISREAD_ONCE.items())
def test_what_was_misread_once(text, starts):
    found = cs.check(text, published=MAY_21).announcements
    full = [start if start.startswith("20") and len(start) > 10 else f"2025-05-{start}" for start in starts]
    assert [f"{announcement.start:%Y-%m-%dT%H:%M}" for announcement in found] == full


def test_both_clocks_of_a_time_moved_from_are_withdrawn():
    text = "It was moved from 3 p.m. GMT (5 p.m. CEST) to 5 p.m. GMT (7 p.m. CEST)."
    found = cs.check(text, published=MAY_21).announcements
    assert [(len(announcement.times), announcement.withdrawn) for announcement in found] == [
        (2, True),
        (2, False),
    ]


@pytest.mark.parametrize("date", ["31 June", "30 February 2025", "31.04.2025", "2025-06-31"])
def test_a_day_that_no_calendar_has_is_a_finding(date):
    report = cs.check(f"They will talk on {date} at 17:00 GMT.", published=MAY_21)
    assert report.announcements[0].start is None
    assert [(f.code, f.message) for f in report.findings] == [
        ("CS101", f"`{date}` is no day of the calendar")
    ]


def test_beside_a_skipped_time_the_others_keep_their_zones():
    report = cs.check("They talk at 2:30 a.m. in New York (0630 GMT).", published="2025-03-09")
    assert [finding.code for finding in report.findings] == ["CS401"]


def test_a_time_set_aside_has_the_day_of_the_others():
    report = cs.check("10am EDT / 4pm the other side", published=MAY_21)
    assert {time.civil.day for time in report.announcements[0].times} == {21}


def test_what_lies_beyond_the_calendar_says_so():
    (finding,) = cs.check("It ends on 9999-12-31 at 23:00 GMT.", published=MAY_21).findings
    assert (finding.code, finding.message) == ("CS101", "`23:00 GMT` lies beyond the years of the calendar")
