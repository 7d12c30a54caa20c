"""Primary labels: which of a time's labels say most."""

from datetime import date

import pytest

from callsched.reading import read
from callsched.resolver.primary import both_seasons, primary, shared_offsets

JUNE, JANUARY = date(2025, 6, 5), date(2025, 1, 5)


def labels(text):
    """Give the exact labels of the first time of a text, and its places."""
    mention = read(text).stated[0].mention
    given = [*mention.labels, *mention.glosses]
    return [one for one in given if one.form != "place"], [one for one in given if one.form == "place"]


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("5 p.m. Pacific (PST)", ["PST"]),
        ("5 p.m. ET/PT", ["ET", "PT"]),
        ("5 p.m. EST (GMT-5)", ["EST"]),
        ("3 PM (UTC-05:00) Eastern Time", ["Eastern Time"]),
        ("15:00 (UTC+01:00) Amsterdam", ["Amsterdam"]),
        ("15:00 (UTC+05:00) Amsterdam", ["UTC+05:00"]),
        ("15:00 (UTC+1) in Amsterdam", ["UTC+1"]),
        ("15:00 Amsterdam (UTC+1)", ["UTC+1"]),
        ("15:00 Rome", []),
    ],
)
def test_the_label_that_says_most_is_chosen(text, chosen):
    found = primary(*labels(text), JUNE)
    assert [text[label.start : label.end] for label in found] == chosen


@pytest.mark.parametrize("text", ["15:00 UTC-5 (Eastern Time)", "15:00 UTC+1 (Amsterdam)"])
def test_an_offset_says_more_than_its_gloss(text):
    exact, located = labels(text)
    found = primary(exact, located, JUNE, [*exact[1:], *located])
    assert [label.form for label in found] == ["offset"]


def test_both_seasons_are_the_wall_clock():
    exact, _ = labels("5 p.m. EST/EDT")
    meaning = both_seasons(exact)
    assert meaning is not None
    assert (meaning.zone, meaning.offset) == ("America/New_York", None)


@pytest.mark.parametrize("text", ["5 p.m. EST", "5 p.m. ET/PT", "5 p.m. BST/IST"])
def test_other_labels_are_no_pair_of_seasons(text):
    assert both_seasons(labels(text)[0]) is None


def test_an_offset_that_two_labels_share():
    assert shared_offsets(labels("5 p.m. BST/IST")[0]) == {3600}
    assert shared_offsets(labels("5 p.m. BST")[0]) == set()
