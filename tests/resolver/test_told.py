"""What the rules ask of a resolution: spans, texts, instants."""

from datetime import UTC, datetime

import pytest

from callsched.resolver.told import (
    figure_span,
    hour_and_minute,
    label_span,
    moment,
    moments,
    span_of,
    text_of,
)
from resolver.moments import only

TEXT = "They talk on 3 June at 10 a.m. EDT, 14:00 GMT and 17:00 in Kyiv."


def cut(text, spans):
    return [text[slice(*span)] for span in spans]


class TestSpans:
    def test_the_stated_time_is_cut_as_written(self):
        found = only(TEXT)
        written = ["10 a.m. EDT", "14:00 GMT", "17:00 in Kyiv"]
        assert cut(TEXT, map(span_of, found.choices)) == written
        assert [text_of(found, choice) for choice in found.choices] == written

    def test_the_figure_is_cut_without_its_label(self):
        assert cut(TEXT, map(figure_span, only(TEXT).choices)) == ["10 a.m.", "14:00", "17:00"]

    def test_the_label_is_cut_alone(self):
        assert cut(TEXT, map(label_span, only(TEXT).choices)) == ["EDT", "GMT", "Kyiv"]

    @pytest.mark.parametrize(
        ("text", "label"),
        [
            ("They talk on 3 June at 10 a.m. Pacific (PDT).", "PDT"),
            ("They talk on 3 June at 10 a.m. EST/EDT.", "EST"),
            ("On 3 June all times Eastern: 5 p.m. talks.", "Eastern"),
            ("They talk in Rome on 3 June at 5 p.m.", "5 p.m."),
            ("They talk on 3 June at 10 a.m. local time.", "local time"),
        ],
    )
    def test_the_label_that_was_read_counts_or_else_the_whole_time(self, text, label):
        (choice,) = only(text).choices
        assert cut(text, [label_span(choice)]) == [label]


class TestInstants:
    @pytest.mark.parametrize(
        ("seconds", "told"), [(0, "00:00"), (1_748_959_259, "14:00"), (-1, "23:59"), (86_399, "23:59")]
    )
    def test_a_clock_is_written_to_the_minute(self, seconds, told):
        assert hour_and_minute(seconds) == told

    def test_seconds_become_aware_datetimes(self):
        assert moment(0) == datetime(1970, 1, 1, tzinfo=UTC)
        assert moment(-1) == datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)

    def test_several_keep_their_order(self):
        later, earlier = 1_748_959_200, 1_748_955_600
        assert moments([later, earlier]) == [
            datetime(2025, 6, 3, 14, tzinfo=UTC),
            datetime(2025, 6, 3, 13, tzinfo=UTC),
        ]
