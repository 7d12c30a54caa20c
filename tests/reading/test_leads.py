"""Leads: the words before a figure that lead to a time."""

import pytest

from callsched.languages import role
from callsched.reading.items import Clock, Mention
from callsched.reading.leads import led_to, pointed_by, shortly_before, titled
from reading.stated_times import page_of


def figure(text):
    """Give the items of a text and its first clock reading as a mention without anything else."""
    items = page_of(text).items
    at = next(index for index, item in enumerate(items) if type(item) is Clock)
    return items, Mention(items[at], at)


@pytest.mark.parametrize(
    "text",
    ["at 17:00", "from 17:00", "by 17:00", "scheduled for 17:00", "postponed for 17:00", "Time: 17:00"],
)
def test_words_lead_to_a_time(text):
    assert led_to(*figure(text))


@pytest.mark.parametrize("text", ["17:00", "ran 17:00", "jailed for 17:00", "Page no.: 17:00"])
def test_other_words_do_not(text):
    assert not led_to(*figure(text))


@pytest.mark.parametrize("text", ["Time: 14h00", "x\nTime: 14.00", "Date and time: 1400", "Timings: 10-11"])
def test_a_title_tells_of_a_time(text):
    assert titled(*figure(text))


@pytest.mark.parametrize("text", ["Flight time: 1:20", "Time: 1:51:20", "time 1:20", ": 1:20", "1:20"])
def test_a_length_has_no_such_title(text):
    assert not titled(*figure(text))


def test_small_words_and_a_date_are_passed():
    assert pointed_by(*figure("at about, on Monday 17:00"), role.AT) is False
    assert pointed_by(*figure("at the usual 17:00"), role.AT) is False
    assert pointed_by(*figure("at only 17:00"), role.AT)
    assert pointed_by(*figure("at, 17:00"), role.AT) is False


def test_but_a_few_items_are_looked_at():
    items, mention = figure("a b c d e f at 17:00")
    assert [item.text for item in shortly_before(items, mention.first)] == ["at", "f", "e", "d"]
