"""The laws of reading, over announcements drawn in every supported form, in all zones and seasons."""

from datetime import datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import callsched as cs
from announced import BY_ZONE, FORMS, JOINED, LABELLED, Clock, announcements, instants, render, write, zones
from callsched.labels import meanings
from callsched.zones import zone

forms = st.lists(st.sampled_from(FORMS), min_size=5, max_size=5)
labelled = st.sampled_from(LABELLED[:2])
joined = st.sampled_from(JOINED)


class TestReadingIsTheInverseOfWriting:
    """read∘render is the identity."""

    @given(announcements(), forms, labelled, joined)
    def test_of_the_instant_and_of_every_stated_time(self, said, forms, labelled, joined):
        instant, clocks = said
        text = render(instant, clocks, forms, labelled, joined)
        found = cs.check(text).announcements
        assert len(found) == 1, text
        assert found[0].start == instant, text
        assert [time.civil for time in found[0].times] == [clock.civil(instant) for clock in clocks], text
        assert {time.instant for time in found[0].times} == {instant}, text
        assert found[0].verdict == ("consistent" if len(clocks) > 1 else "unconfirmed"), text

    @given(zones, instants, st.sampled_from(FORMS))
    def test_in_every_zone(self, key, instant, form):
        place = BY_ZONE.get(key)
        seconds = zone(key).offset(int(instant.timestamp()))
        clock = Clock(f"{place.name} time", key) if place else Clock("", "", seconds)
        assume(clock.plain(instant) and seconds % 60 == 0)
        if not place:
            sign, (hours, minutes) = "-" if seconds < 0 else "+", divmod(abs(seconds) // 60, 60)
            assume(hours <= 14)
            clock = Clock(f"UTC{sign}{hours:02}:{minutes:02}", "", seconds)
        civil = clock.civil(instant)
        text = f"On {civil:%d %B %Y} they talk at {write(civil, form)} {clock.label}."
        assert [said.start for said in cs.read(text)] == [instant], text

    @given(announcements(), forms, labelled, joined)
    def test_and_spans_cut_the_text_exactly(self, said, forms, labelled, joined):
        instant, clocks = said
        text = render(instant, clocks, forms, labelled, joined)
        report = cs.check(text)
        for time in report.announcements[0].times:
            assert text[slice(*time.span)] == time.text
        spans = [time.span for time in report.announcements[0].times]
        assert spans == sorted(spans)


class TestTheVerdict:
    """It is about instants, not about how they are told."""

    @given(announcements(least=2), st.randoms(use_true_random=False), st.sampled_from([0, 0, 0, 1]))
    def test_ignores_the_order_of_the_stated_times(self, said, random, wrong):
        instant, clocks = said
        times = []
        for index, clock in enumerate(clocks):
            civil = clock.civil(instant) + timedelta(minutes=35 * wrong * (index == 0))
            times.append(f"{civil:%H:%M} {clock.label} ({civil:%B} {civil.day}, {civil.year})")
        assume(len(times) > 1)
        shuffled = random.sample(times, len(times))
        first, second = (cs.check(f"They talk at {', '.join(order)}.") for order in (times, shuffled))
        assert first.verdict == second.verdict
        assert first.announcements[0].start == second.announcements[0].start

    @given(announcements(least=2), forms)
    def test_stays_consistent_in_another_season_with_the_labels_of_that_season(self, said, forms):
        instant, clocks = said
        later = instant + timedelta(days=182)
        named = [clock for clock in clocks if clock.zone and clock.plain(later)]
        assume(len(named) > 1)
        for moment in (instant, later):
            text = render(moment, named, forms, LABELLED[0], JOINED[0])
            assert cs.check(text).verdict == "consistent", text


SUMMER = [("EST", "America/New_York"), ("PST", "America/Los_Angeles"), ("CET", "Europe/Paris")]


class TestSafeFixes:
    """Applying them keeps the instants and clears their findings."""

    @given(
        st.sampled_from(SUMMER),
        st.dates(datetime(2008, 5, 1).date(), datetime(2035, 1, 1).date()),
        st.integers(0, 287),
        st.sampled_from(FORMS),
    )
    def test_of_labels_out_of_season(self, label, day, slot, form):
        written, key = label
        civil = datetime(day.year, 6 + day.month % 3, min(day.day, 28)) + timedelta(minutes=5 * slot)
        instant = zone(key).instant(civil)
        tokyo = zone("Asia/Tokyo").civil(instant)
        text = (
            f"On {civil:%B} {civil.day}, {civil.year} they talk at {write(civil, form)} {written} "
            f"({write(tokyo, form)} Tokyo time)."
        )
        report = cs.check(text)
        assert report.verdict == "mislabelled", text
        assert report.announcements[0].start == instant
        again = cs.check(report.corrected)
        assert again.verdict == "consistent", report.corrected
        assert again.announcements[0].start == instant
        assert not [finding for finding in again.findings if finding.code == "CS202"]


@pytest.mark.parametrize("label", ["EST", "GMT", "CEST", "AEDT", "IST", "MSK", "Eastern Standard Time"])
def test_a_label_is_never_a_zone_key(label):
    """`ZoneInfo("EST")` is fixed, `"CET"` follows summer time, `"BST"` raises: none of that counts here."""
    found = meanings(label.lower())
    assert found
    assert all(meaning.zone != label for meaning in found)
