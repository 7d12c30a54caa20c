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
