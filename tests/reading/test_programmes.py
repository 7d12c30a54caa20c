"""Programmes: figures that are times by the company they keep."""

import pytest

import callsched as cs


def told(text, place="Europe/Paris"):
    report = cs.read(text, published="2025-05-19", place=place)
    return [time.text for announcement in report for time in announcement.times]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Meetup on Tuesday: doors 18:30, first talk 19:00 at the hall.", ["18:30", "19:00"]),
        ("On Tuesday\nDoors 19:00\nSupport (the band) 20:00\nMain act 21:15", ["19:00", "20:00", "21:15"]),
        ("Tonight's 2030 sailing and tomorrow's 0240 are off.", ["2030", "0240"]),
        ("The lifeboat was paged at 1452 on Saturday.", ["1452 on Saturday"]),
        (
            "Race day, 20 May\n- Half (21.1 km): 06:00, Main Road\n- Ultra (56 km): 06:40, same place",
            ["06:00", "06:40"],
        ),
        ("On Tuesday doors 18:30 // Talk 19:00 // Drinks 20:30", ["18:30", "19:00", "20:30"]),
        ("Second round, 25 May\nSmall towns close: 19:00\nLarge towns close: 20:00", ["19:00", "20:00"]),
        (
            "Programme, Monday, 26 May\n1000  Briefing\n1130  Closed consultations\n1500  Debate",
            ["1000", "1130", "1500"],
        ),
    ],
)
def test_entries_of_a_programme_are_times(text, times):
    assert told(text) == times


@pytest.mark.parametrize(
    "text",
    [
        "Meetup: doors 18:30, first talk 19:00.",  # on no day
        "On 3 May, Smith 21:15, Jones 21:10.",  # does not go on
        "On 3 May, Smith 21:17, Jones 21:19.",  # not in steps of five minutes
        "On 3 May, Smith 2:15, Jones 2:20.",
        "On 3 May, Smith 21:15.",  # alone
        "Programme, 26 May\n1000 Soldiers\n1130 Horses",  # two rows
        "Programme, 26 May\n1000 men\n1130 horses\n1500 guns",
        "Results, 25 May\nFinal score: 19:00\nRatio: 20:00",
    ],
)
def test_other_figures_are_none(text):
    assert told(text) == []


def test_without_a_zone_they_are_none():
    assert told("Meetup on Tuesday: doors 18:30, first talk 19:00.", place=None) == []
