"""A resolution's public form: civil times, labels and instants as aware datetimes."""

from datetime import UTC, datetime

import pytest

from callsched.models import Verdict
from callsched.resolver.resolution import civil, civil_of, instant, label_text
from callsched.zones import tzdata_version
from resolver.moments import only

TEXT = "They talk on 3 June at 1000 EST (1400 GMT)."


class TestTimes:
    def test_seconds_become_civil_times_and_instants(self):
        assert civil_of(86399) == datetime(1970, 1, 1, 23, 59, 59)
        assert instant(86399) == datetime(1970, 1, 1, 23, 59, 59, tzinfo=UTC)

    def test_where_there_is_none_there_is_none(self):
        assert (civil(None), instant(None)) == (None, None)


class TestAnnouncement:
    def test_it_tells_each_stated_time(self):
        first, second = only(TEXT).announcement().times
        assert (first.text, first.label, first.zone) == ("1000 EST", "EST", "America/New_York")
        assert (second.text, second.label, second.zone) == ("1400 GMT", "GMT", "UTC+00:00")
        assert TEXT[slice(*second.span)] == "1400 GMT"
        assert (first.civil, second.civil) == (datetime(2025, 6, 3, 10), datetime(2025, 6, 3, 14))

    def test_it_tells_the_instant_meant_and_the_one_by_the_letter(self):
        announcement = only(TEXT).announcement()
        meant = datetime(2025, 6, 3, 14, tzinfo=UTC)
        assert (announcement.verdict, announcement.start) == (Verdict.MISLABELLED, meant)
        assert {time.instant for time in announcement.times} == {meant}
        assert announcement.times[0].strict == datetime(2025, 6, 3, 15, tzinfo=UTC)
        assert announcement.times[1].strict == meant

    def test_it_tells_the_ends(self):
        announcement = only("They speak on 3 June from 22:00 to 02:00 in Kyiv.").announcement()
        assert announcement.end == datetime(2025, 6, 3, 23, tzinfo=UTC)
        assert announcement.times[0].civil_end == datetime(2025, 6, 4, 2)
        assert announcement.times[0].end == announcement.end

    def test_it_tells_what_stays_open(self):
        announcement = only("They talk on 3 June at 10 a.m. EST.").announcement()
        assert (announcement.verdict, announcement.start) == (Verdict.AMBIGUOUS, None)
        assert [at.hour for at in announcement.candidates] == [14, 15]

    def test_a_time_of_no_zone_has_a_civil_time_alone(self):
        (time,) = only("They talk on 3 June at 5 p.m. local time.").announcement().times
        assert (time.civil, time.instant, time.zone) == (datetime(2025, 6, 3, 17), None, "")

    def test_it_names_the_release_of_the_rules(self):
        assert only(TEXT).announcement().tzdata == tzdata_version()


class TestLabels:
    @pytest.mark.parametrize(
        ("text", "label"),
        [
            ("They talk on 3 June at 9 p.m. ET/PT.", "ET/PT"),
            ("They talk on 3 June at 5 p.m. local time in Las Vegas.", "local time in Las Vegas"),
            ("On 3 June, London: 2 a.m.", "London"),
            ("On 3 June they talk at 17:00 Kyiv time.", "Kyiv time"),
            ("On 3 June they talk in Tokyo at 5 p.m.", ""),
            ("3 июня они говорят в 17:00 по Москве.", "по Москве"),
        ],
    )
    def test_they_are_told_as_written(self, text, label):
        found = only(text)
        assert label_text(found.text, found.choices[0]) == label
