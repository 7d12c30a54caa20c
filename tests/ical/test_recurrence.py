"""Recurrence rules: as dateutil reads them, and never without end."""

from datetime import datetime
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from callsched.ical.recurrence import Budget, occurrences, parse_rule

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
starts = st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1)).map(
    lambda start: start.replace(microsecond=0)
)


def listed(values, most=3):
    return st.lists(values, min_size=1, max_size=most, unique=True).map(
        lambda found: ",".join(map(str, found))
    )


@st.composite
def rules(draw):
    freq = draw(st.sampled_from(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]))
    parts = [f"FREQ={freq}", f"INTERVAL={draw(st.integers(1, 3))}"]
    signed = st.integers(-31, 31).filter(bool)
    nth = st.sampled_from([f"{n}{day}" for n in (1, 2, 3, 4, 5, -1, -2) for day in DAYS])
    options = {
        "BYMONTH": listed(st.integers(1, 12)),
        "BYMONTHDAY": listed(signed),
        "BYDAY": listed(
            nth if freq in ("YEARLY", "MONTHLY") and draw(st.booleans()) else st.sampled_from(DAYS)
        ),
        "BYHOUR": listed(st.integers(0, 23)),
        "BYMINUTE": listed(st.integers(0, 59), most=2),
        "WKST": st.sampled_from(DAYS),
        "COUNT": st.integers(1, 30),
    }
    if freq == "YEARLY":
        options["BYYEARDAY"] = listed(st.integers(-366, 366).filter(bool))
    chosen = draw(st.lists(st.sampled_from(sorted(options)), max_size=4, unique=True))
    if freq == "WEEKLY":
        chosen = [name for name in chosen if name != "BYMONTHDAY"]
    parts += [f"{name}={draw(options[name])}" for name in chosen]
    sets = freq != "WEEKLY" and any(name.startswith("BY") for name in chosen)  # see the test of a week's set
    if sets and draw(st.booleans()):
        parts.append(f"BYSETPOS={draw(st.sampled_from([1, 2, -1]))}")
    return ";".join(parts)


@settings(deadline=None, max_examples=30)
@given(rules(), starts)
def test_a_rule_gives_what_dateutil_gives(text, start):
    found = list(islice(occurrences(parse_rule(text), start, Budget(30_000)), 30))
    horizon = found[-1] if len(found) == 30 else datetime(start.year + 40, 1, 1)
    expected = []
    for each in rrulestr(text, dtstart=start):
        if each > horizon or len(expected) == 30:
            break
        expected.append(each)
    assert found[: len(expected)] == expected
    assert all(each > horizon for each in found[len(expected) :]) or len(found) == len(expected)


def test_the_set_of_a_week_is_that_of_the_whole_week():
    """RFC 5545, 3.3.10: BYSETPOS counts in the rule's interval; dateutil cuts the first week at its start."""
    tuesday = datetime(2000, 2, 1)
    found = occurrences(parse_rule("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1"), tuesday, Budget(30_000))
    assert list(islice(found, 2)) == [datetime(2000, 2, 7), datetime(2000, 2, 14)]


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=YEARLY;BYWEEKNO=1,20,53;BYDAY=MO", "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;WKST=SU",
        "FREQ=YEARLY;BYWEEKNO=52",
    ],
)  # fmt: skip
def test_week_numbers(text):
    start = datetime(1997, 5, 12, 9)
    found = list(islice(occurrences(parse_rule(text), start, Budget(20_000)), 20))
    assert found == list(islice(rrulestr(text, dtstart=start), 20))


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=WEEKLY;INTERVAL=999999;BYMONTH=1",
        "FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8;BYMINUTE=1,2,3,4,5,6,7,8,9,10",
    ],
)
def test_steps_are_bounded(text):
    budget = Budget(40_000)
    assert len(list(islice(occurrences(parse_rule(text), datetime(2026, 1, 1), budget), 1000))) <= 1000
    assert budget.left > -1000


def test_a_product_of_clocks_is_refused():
    every = ",".join(map(str, range(60)))
    assert parse_rule(f"FREQ=DAILY;BYHOUR=1,2;BYMINUTE={every};BYSECOND={every}") is None
    assert parse_rule("FREQ=DAILY;COUNT=0") is None
    assert parse_rule("FREQ=DAILY;INTERVAL=" + "9" * 5000) is None
