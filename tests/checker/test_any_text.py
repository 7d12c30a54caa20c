"""Any text whatever: no exception, no hang; fixes that keep the instants."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import callsched as cs
from strategies import hostile_texts

ONES = {
    "digits": "1",
    "brackets": "(",
    "labels": "GMT ",
    "clocks": "10:00 ",
    "slashes": "EST/",
    "commas": "5 p.m., ",
    "control characters": "\x00\x1b\x07",
    "right-to-left marks": "\u202e\u200f",
    "half pairs": "\ud800",
    "dates": "19 May 2025 ",
    "weekdays": "Monday ",
    "combining marks": "e\u0301\u0327",
    "sentences": "They talk at 9 p.m. CST tonight. ",
    "lists": "5 p.m. in Kyiv, 4 p.m. in Paris, ",
    "ranges": "5 - 6 - 7 pm ",
    "quotes": '"at 5 p.m. ',
    "rows": "- Paris: 5 p.m. CET\n",
    "undated sentences": "It is at 5 p.m. ET in Rome. ",
    "letters": "0430C ",
    "logs": "Sat May 16 07:07:02 2026 UTC ",
    "keys": "10:00 America/New_York ",
    "split ranges": "from 9 p.m. ET (0100 GMT) to 5 a.m. ",
    "taken back": "4 p.m. CET, not 3 p.m. CET, ",
    "asides": "5 p.m. ET – 4 p.m. ",
    "local": "local there ",
    "by": "по Москве по по ",
    "basic ISO 8601 with decimals": "20250519T1234.5Z ",
    "advisories": "Time: 10:00\nVenue: Rome\n",
    "opened": "opened until noon — ",
    "years": "Tomorrow at 5 p.m. GMT, as on 19 May 2025. ",
}


DENSE = {
    "clocks",
    "commas",
    "sentences",
    "lists",
    "ranges",
    "quotes",
    "rows",
    "undated sentences",
    "letters",
    "logs",
    "keys",
    "split ranges",
    "taken back",
    "asides",
    "advisories",
    "opened",
    "years",
}  # a tenth: each of them is all times


@pytest.mark.parametrize("name", ONES)
def test_a_megabyte_of_it_is_no_obstacle(name):
    length = 100_000 if name in DENSE else 1_000_000
    report = cs.check(ONES[name] * (length // len(ONES[name])), published="2025-05-19")
    assert isinstance(report.verdict, str)


def test_nor_are_many_years_that_date_the_rest():
    assert isinstance(cs.check(ONES["years"] * 2_500).verdict, str)


@given(hostile_texts)
def test_any_text_is_read_and_its_spans_fit(text):
    report = cs.check(text, published="2025-05-19")
    assert str(report)
    for announcement in report.announcements:
        for time in announcement.times:
            assert text[slice(*time.span)] == time.text
    for finding in report.findings:
        if finding.span:
            start, end = finding.span
            assert 0 <= start <= end <= len(text)


_CLOCKS = [
    "5 p.m. Kyiv time",
    "1700 Moscow time",
    "10 a.m. EST",
    "1000 EST",
    "4 p.m. BST",
    "3pm CET",
    "14:00 GMT",
]


@given(st.lists(st.sampled_from(_CLOCKS), min_size=1, max_size=4), st.dates())
def test_safe_fixes_keep_the_instants_and_clear_their_findings(clocks, published):
    text = f"They talk at {clocks[0]}" + (f" ({', '.join(clocks[1:])})." if clocks[1:] else ".")
    report = cs.check(text, published=published)
    again = cs.check(report.corrected, published=published)
    assert [said.start for said in again.announcements] == [said.start for said in report.announcements]
    fixed = {finding.code for finding in report.findings if finding.fix and finding.fix.safe}
    assert not {finding.code for finding in again.findings if finding.fix and finding.fix.safe} & fixed


@given(hostile_texts, st.sampled_from([None, "2025-05-19"]))
def test_reading_gives_the_same_announcements_without_the_findings(text, published):
    checked = cs.check(text, published=published).announcements
    read = cs.read(text, published=published)
    assert [(said.verdict, said.start, said.times) for said in read] == [
        (said.verdict, said.start, said.times) for said in checked
    ]


@pytest.mark.parametrize("wrong", ["someday", 5, "2025-13-01", b"2025-05-19"])
def test_a_wrong_day_of_publication_is_misuse(wrong):
    with pytest.raises(cs.CallschedError, match="published"):
        cs.check("5 p.m.", published=wrong)


@pytest.mark.parametrize("wrong", ["../../etc/passwd", "Mars/Base", 5, b"Kyiv"])
def test_a_wrong_place_is_told(wrong):
    with pytest.raises(cs.CallschedError):
        cs.check("5 p.m.", place=wrong)


@pytest.mark.parametrize("wrong", [None, b"5 p.m. GMT", 5])
def test_what_is_no_text_is_misuse(wrong):
    with pytest.raises(cs.CallschedError, match="str"):
        cs.check(wrong)


LONG = "9" * 5000


@pytest.mark.parametrize(
    "text",
    [
        "Talks at 5 p.m., 1700 local.",
        "Talks at 17:00 noon local.",
        "midnight EST 17:00 +3 local",
        "The curfew begins at midnight on July at 9 1300 local time (0900 UTC).",
        f"on 3/{LONG}",
        f"Monday {LONG}/3",
        f"24/11{LONG}, 18:00",
        f"1 {LONG} 0118",
        f"1 1,{LONG} 0118",
        f"half past {LONG}",
        f"Monday {LONG} days later at 5 p.m. GMT",
        f"today {LONG} weeks ago",
        "They talk on 31 December 9999 at 24:00 GMT (7 p.m. EST).",
    ],
)
def test_what_once_raised_is_read(text):
    assert isinstance(cs.check(text, published="2025-05-19").verdict, str)


@pytest.mark.parametrize("published", [date.min, date(1, 1, 2), date(9999, 12, 30), date.max])
@pytest.mark.parametrize(
    "text",
    [
        "They talk on Wednesday at 7 a.m. JST, Tuesday 10 p.m. GMT.",
        "They talk tomorrow at 5 p.m. GMT, and at 1 p.m. the next day.",
        "They talk at 9 p.m. CST, 10 a.m. in Tokyo, and finally at 4 a.m. GMT on Thursday.",
        "Until midnight on Friday in Honolulu.",
        "From 9 p.m. to 2 a.m. GMT on the 31st.",
    ],
)
def test_the_ends_of_the_calendar_are_no_obstacle(text, published):
    assert str(cs.check(text, published=published))


FRAGMENTS = {
    "marks": "/ ( ) [ ] | , ; — – - :",
    "clocks": "noon midnight 12:00 1700 24:00 25:00 13:00PM 10:00,11:00 152562Z o'clock +3 -5",
    "labels": "local EST GMT GMT+3 IST BST CST Z MSK+2 WA МСК here there Tokyo:",
    "days": "today tomorrow Monday 2025-05-19 3/7/2025 0005-03-07 last",
    "figures": f"{LONG} 1,{LONG} 99999999",
    "words": "until from to not originally moved at on and or then between by was will",
}
PHRASES = [
    *(word for words in FRAGMENTS.values() for word in words.split()),
    *(
        "5 p.m.",
        "0:30 p.m.",
        "half past",
        "days later",
        "weeks ago",
        "17 ч",
        "30 мин",
        "Kyiv time",
        "in Paris",
        "St. John's",
        "local time",
    ),
    *("Hamilton, Bermuda", "New York Times", "19 May", "May 19, 2025", "29 February", "31 June", "the 31st"),
    *("a day later", "next day", "night of 8 March", "all times", "which is", "rather than"),
]
shuffled_fragments = st.lists(st.sampled_from(PHRASES), max_size=9).map(" ".join)


@given(shuffled_fragments, st.none() | st.dates(), st.sampled_from([None, "Asia/Tokyo", "Europe/London"]))
def test_fragments_in_any_order_are_read(text, published, place):
    report = cs.check(text, published=published, place=place)
    assert str(report)
    for announcement in report.announcements:
        assert (announcement.start is None) == (announcement.verdict in ("ambiguous", "contradictory"))
        assert all(text[slice(*time.span)] == time.text for time in announcement.times)


@pytest.mark.parametrize(
    ("piece", "tail"),
    [
        ("at 5 p.m. GMT talks, ", "on Monday"),
        ("5 p.m. talks on ", "Monday"),
        ("at 5 p.m. GMT they, ", "spoke"),
        ("9, ", "10 and 11 a.m. GMT"),
    ],
)
def test_what_stands_far_behind_is_no_obstacle(piece, tail):
    assert isinstance(cs.check(piece * 4000 + tail, published="2025-05-19").verdict, str)
