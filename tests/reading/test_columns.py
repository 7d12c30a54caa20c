"""Tables: the head of a column tells the zone of the times below it."""

import pytest

from callsched.reading.columns import column_labels
from callsched.reading.items import Label
from callsched.reading.parse import items
from callsched.reading.tokens import tokens


def told(text):
    """Give the times of a table, each with the label of its column."""
    found = items(tokens(text))
    labels = column_labels(found)
    return [
        (text[found[index].start : found[index].end], text[label.start : label.end])
        for index, label in sorted(labels.items())
    ]


def taken(text):
    found = items(tokens(text))
    column_labels(found)
    return [text[item.start : item.end] for item in found if isinstance(item, Label) and item.taken]


class TestAHeadForEachColumn:
    @pytest.mark.parametrize(
        "head",
        [
            "| UTC | CEST |",
            "| UTC | CEST |\n|---|---|",
            "| UTC | CEST |\n| :--: | --- |",
            "| UTC | CEST |\n| Day | Room |",
        ],
    )
    def test_times_have_the_label_above_them(self, head):
        rows = "\n| 10:00 | 12:00 |\n| 11:30 | 1:30 p.m. |"
        assert told(head + rows) == [
            ("10:00", "UTC"),
            ("12:00", "CEST"),
            ("11:30", "UTC"),
            ("1:30 p.m.", "CEST"),
        ]

    def test_a_column_without_a_label_gives_none(self):
        text = "| Day | UTC | Room | CEST |\n| Monday | 10:00 | 11:00 | 12:00 |"
        assert told(text) == [("10:00", "UTC"), ("12:00", "CEST")]

    def test_the_last_head_counts(self):
        text = "| UTC | CEST |\n| 10:00 | 12:00 |\n| PDT | EDT |\n| 7:00 | 10:00 |"
        assert told(text)[2:] == [("7:00", "PDT"), ("10:00", "EDT")]

    def test_labels_of_a_head_are_taken(self):
        assert taken("| UTC | CEST |\n| 10:00 | 12:00 |") == ["UTC", "CEST"]

    def test_russian_labels_head_columns_too(self):
        assert told("| Зал | МСК | GMT |\n| Первый | 17:00 | 14:00 |") == [("17:00", "МСК"), ("14:00", "GMT")]

    def test_a_long_table_keeps_its_head(self):
        assert len(told("| UTC | CEST |\n" + "| 10:00 | 12:00 |\n" * 300)) == 600


class TestTwoLabelsInOneCell:
    def test_the_first_time_has_the_first(self):
        text = "| Event | Start (BST/ET) |\n| Talks | 18:00 / 13:00 |\n| Dinner | 8 p.m. / 3 p.m. |"
        assert told(text) == [("18:00", "BST"), ("13:00", "ET"), ("8 p.m.", "BST"), ("3 p.m.", "ET")]

    def test_further_times_have_the_last(self):
        text = "| Event | Start (BST/ET) |\n| Talks | 18:00, 13:00, 14:00 |"
        assert told(text) == [("18:00", "BST"), ("13:00", "ET"), ("14:00", "ET")]


class TestARowOfItsOwn:
    def test_an_abbreviation_before_the_only_time_is_its_label(self):
        text = "| Lima | PET (UTC-5) | Friday | 7 PM |\n| Oslo | CEST | Saturday | 2 AM |"
        assert told(text) == [("7 PM", "PET"), ("2 AM", "CEST")]

    def test_the_nearest_counts(self):
        assert told("| PET | EST | 7 PM |") == [("7 PM", "EST")]
        assert taken("| PET | EST | 7 PM |") == ["EST"]

    @pytest.mark.parametrize(
        "text", ["| Lima | 7 PM |", "| 7 PM | PET |", "| PET 7 PM |", "| PET | 7 PM | 8 PM |"]
    )
    def test_others_have_none(self, text):
        assert told(text) == []


class TestWhatIsNoTable:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "\n\n",
            "UTC CEST\n10:00 12:00",
            "| UTC\n10:00",
            "| UTC |\n| 10:00 |",
            "| UTC | Room |\n| 10:00 | 11:00 |",
            "| Monday | Tuesday |\n| 10:00 | 11:00 |",
        ],
    )
    def test_it_gives_no_labels(self, text):
        assert told(text) == []
        assert taken(text) == []

    @pytest.mark.parametrize(("between", "rows"), [("\n", 2), ("They meet again.\n", 1)])
    def test_a_line_of_words_ends_one_and_an_empty_line_does_not(self, between, rows):
        found = told(f"| UTC | CEST |\n| 10:00 | 12:00 |\n{between}| 13:00 | 15:00 |")
        assert [label for _, label in found] == ["UTC", "CEST"] * rows

    def test_two_columns_need_no_outer_bars(self):
        assert told("UTC | CEST\n10:00 | 12:00") == [("10:00", "UTC"), ("12:00", "CEST")]


def test_the_part_of_a_country_is_the_label_of_its_column():
    text = "| Fight | UK (GMT) | US – Eastern | US – Pacific |\n| First | 11.00pm | 6.00pm | 3.00pm |"
    assert [label for _, label in told(text)] == ["UK", "Eastern", "Pacific"]
