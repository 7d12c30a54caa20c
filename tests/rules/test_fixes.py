"""What findings propose to write: the words fit the text, and what is marked safe keeps the instant."""

import pytest

import callsched as cs

JULY = "2025-07-14"

SAFE = [
    ("They talk at 1600 GMT, or 9 a.m. P.S.T.", JULY, "They talk at 1600 GMT, or 9 a.m. P.D.T."),
    (
        "10 A.M. EASTERN STANDARD TIME (3 P.M. BRITISH TIME)",
        JULY,
        "10 A.M. EASTERN DAYLIGHT TIME (3 P.M. BRITISH TIME)",
    ),
    (
        "10 a.m. Central European Standard Time (0800 GMT)",
        JULY,
        "10 a.m. Central European Summer Time (0800 GMT)",
    ),
    ("10 a.m. Eastern Standard Time (EST), 1400 GMT", JULY, "10 a.m. Eastern Daylight Time (EDT), 1400 GMT"),
    ("Lift-off at 10 a.m. EST (UTC-5), 1500 GMT", JULY, "Lift-off at 11 a.m. EDT (UTC-4), 1500 GMT"),
    ("10 to 11 a.m. EST (3-4 p.m. BST)", JULY, "10 to 11 a.m. EDT (3-4 p.m. BST)"),
    (
        "At 7 a.m. IDT on October 29 (6 p.m. NZDT)",
        "2025-10-28",
        "At 7 a.m. Israel Time on October 29 (6 p.m. NZDT)",
    ),
    ("At 2:30 a.m. EST on March 9 (0730 GMT)", "2025-03-08", "At 3:30 a.m. EDT on March 9 (0730 GMT)"),
    ("At 2:30 a.m. EST on March 9.", "2025-03-08", "At 3:30 a.m. EDT on March 9."),
    ("At 1:15 a.m. EST on November 2 (0515 GMT)", "2025-11-01", "At 1:15 a.m. EDT on November 2 (0515 GMT)"),
    ("At 4 p.m. in Riga (UTC+2), 3 p.m. in Berlin", JULY, "At 4 p.m. in Riga (UTC+3), 3 p.m. in Berlin"),
    ("Doors at 0:30 p.m. GMT", JULY, "Doors at 12:30 p.m. GMT"),
    ("Doors at 13 p.m. GMT", JULY, "Doors at 13:00 GMT"),
    ("ON WEDNESDAY, JULY 15 AT 5 PM KYIV TIME", JULY, "ON TUESDAY, JULY 15 AT 5 PM KYIV TIME"),
    ("on wednesday, july 15 at 5 pm Kyiv time", JULY, "on tuesday, july 15 at 5 pm Kyiv time"),
    ("В 10:00 по восточному стандартному времени (17:00 мск)", JULY, "В 10:00 EDT (17:00 мск)"),
]


@pytest.mark.parametrize(("text", "published", "right"), SAFE)
def test_a_safe_fix_fits_the_text_and_keeps_the_instant(text, published, right):
    before = cs.check(text, published=published)
    after = cs.check(right, published=published)
    assert before.corrected == right
    assert [found.start for found in before.announcements] == [found.start for found in after.announcements]
    assert not any(finding.fix and finding.fix.safe for finding in after.findings)


def test_a_figure_that_moves_past_midnight_is_no_safe_fix():
    text = "The call is at 11:30 p.m. EST on Tuesday, July 15 (4:30 a.m. UTC on July 16)."
    report = cs.check(text, published=JULY)
    assert report.corrected == text
    assert report.findings[0].fix.help == "write `12:30 a.m. EDT` on 2025-07-16, or `12:30 a.m. ET`"


@pytest.mark.parametrize("text", ["At 10/9 a.m. EST/CST (1400 GMT)", "From 10 to 11 a.m. EST (4-5 p.m. BST)"])
def test_where_more_than_the_label_is_to_change_none_is_proposed(text):
    (finding,) = cs.check(text, published=JULY).findings
    assert (finding.code, finding.fix) == ("CS202", None)


def test_a_label_of_another_zone_is_not_out_of_season():
    report = cs.check("The call is at 3 p.m. EST in Chicago (2000 GMT).", published="2025-01-14")
    assert [finding.code for finding in report.findings] == ["CS204"]


def test_a_wrong_offset_of_a_place_without_seasons_is_not_of_the_other_season():
    report = cs.check("At 10:01 a.m. in Tokyo (UTC+8), 0201 GMT", published=JULY)
    assert "CS202" not in {finding.code for finding in report.findings}


def test_a_figure_of_four_digits_keeps_its_form():
    assert cs.check("Doors at 1300PM GMT", published=JULY).corrected == "Doors at 1300 GMT"


def test_a_label_that_a_row_shares_is_told_once_and_never_safely():
    text = "Shows at 9, 10 and 11 a.m. EST (1400, 1500 and 1600 GMT)"
    report = cs.check(text, published=JULY)
    assert report.corrected == text
    assert [finding.code for finding in report.findings].count("CS202") == 1


def test_the_start_of_a_range_is_no_figure_to_write_alone():
    text = "Talks from 10 to 11 a.m. ET (2-3 p.m. BST, 4-5 p.m. CEST)."
    (finding,) = cs.check(text, published=JULY).findings
    assert finding.message.endswith("it should begin at 15:00")
    assert finding.fix is None


def test_the_range_that_ends_alone_is_the_odd_one():
    text = "Talks from 10 to 11 a.m. ET (3-4:30 p.m. BST, 4-5 p.m. CEST)."
    (finding,) = cs.check(text, published=JULY).findings
    assert (finding.code, text[slice(*finding.span)]) == ("CS302", "3-4:30 p.m. BST")


def test_an_hour_with_its_letter_keeps_it():
    (finding,) = cs.check("At 10h EDT / 14h BST / 16h CEST.", published=JULY).findings
    assert finding.fix.help == "write `15h`"


def test_a_heading_out_of_season_is_told_and_never_safely():
    text = (
        "All times GMT\nUnited v City, 13:30 (8:30 a.m. Boston)\nRovers v Albion, 17:15 (12:15 p.m. Boston)"
    )
    report = cs.check(text, published=JULY)
    assert [str(one.verdict) for one in report.announcements] == ["mislabelled"] * 2
    assert [(found.code, text[slice(*found.span)]) for found in report.findings] == [("CS202", "GMT")] * 2
    assert {(found.fix.safe, found.fix.help) for found in report.findings} == {(False, "write `BST`")}
    assert report.corrected == text
