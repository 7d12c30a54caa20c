"""Clock readings: how a time of day can be written, and which figures are impossible."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.reading.clocks import clock_at
from callsched.reading.tokens import tokens

minutes = st.integers(0, 24 * 60 - 1)


def read(text, at=0):
    found = clock_at(tokens(text), at)
    return found[0] if found else None


class TestForms:
    @pytest.mark.parametrize(
        ("text", "reading", "form", "firm"),
        [
            ("17:00", (17, 0, 0), "clock", False),
            ("09:23:03", (9, 23, 3), "clock", False),
            ("12:00:59.9", (12, 0, 59), "clock", False),
            ("17.05", (17, 5, 0), "dot", False),
            ("17h05", (17, 5, 0), "h", False),
            ("17h", (17, 0, 0), "h", False),
            ("1705", (17, 5, 0), "four", False),
            ("1814:08 UTC", (18, 14, 8), "four", False),
            ("17", (17, 0, 0), "hour", False),
            ("1700 hours", (17, 0, 0), "four", True),
            ("17:00 hrs", (17, 0, 0), "clock", True),
            ("ten o'clock", (10, 0, 0), "word", True),
            ("8 o’clock", (8, 0, 0), "hour", True),
            ("half past six", (6, 30, 0), "word", True),
            ("2 minutes past midnight", (0, 2, 0), "word", True),
            ("seven minutes to six", (5, 53, 0), "word", True),
            ("25 minutes after 6 p.m.", (18, 25, 0), "word", True),
            ("quarter to one", (12, 45, 0), "word", True),
            ("quarter to midnight", (23, 45, 0), "word", True),
            ("half past midnight", (0, 30, 0), "word", True),
            ("twenty past 9", (9, 20, 0), "word", True),
            ("14 hours 39 minutes", (14, 39, 0), "hour", False),
            ("половина шестого", (5, 30, 0), "word", True),
            ("без пяти два", (1, 55, 0), "word", True),
            ("٠٥:٣٠", (5, 30, 0), "clock", False),
        ],
    )
    def test_a_time_is_read_to_its_end(self, text, reading, form, firm):
        clock = read(text)
        assert (clock.reading, clock.form, clock.firm, clock.flaw) == (reading, form, firm, "")
        assert text[clock.end :] in ("", " UTC")

    @pytest.mark.parametrize(
        "text", ["130", "5.5", "1,700", "17000", "30:00", "3000", "10:60", "1060", "p.m."]
    )
    def test_other_figures_are_no_time(self, text):
        assert read(text) is None

    def test_a_figure_longer_than_any_time_is_none(self):
        assert read("12:00:00.1234567").reading == (12, 0, 0)
        assert read("12:00:00.12345678") is None
        assert read("9" * 5000) is None

    @pytest.mark.parametrize(
        "text", ["half past", "seven minutes to 2 hours", "half past Moscow", "quarter to 13", "ten past 0"]
    )
    def test_a_part_of_an_hour_needs_its_hour(self, text):
        assert read(text) is None

    @pytest.mark.parametrize(("text", "end"), [("5 hours", 1), ("five hours", 4), ("14 hours 75 minutes", 2)])
    def test_a_length_leaves_the_word_behind_it(self, text, end):
        assert read(text).end == end
        assert not read(text).firm


class TestHalvesOfTheDay:
    @pytest.mark.parametrize(
        ("text", "reading"),
        [
            ("12 a.m.", (0, 0, 0)),
            ("12 p.m.", (12, 0, 0)),
            ("12:30 AM", (0, 30, 0)),
            ("11:59pm", (23, 59, 0)),
            ("130 pm", (13, 30, 0)),
            ("9:30a", (9, 30, 0)),
            ("9:30p", (21, 30, 0)),
            ("six (6) p.m.", (18, 0, 0)),
            ("5 in the afternoon", (17, 0, 0)),
            ("5 at night", (5, 0, 0)),
            ("6 at night", (18, 0, 0)),
            ("12 at night", (0, 0, 0)),
            ("8 o'clock in the evening", (20, 0, 0)),
            ("5 вечера", (17, 0, 0)),
        ],
    )
    def test_the_hour_is_that_of_24(self, text, reading):
        clock = read(text)
        assert clock.reading == reading
        assert clock.meridiem in (0, 12)
        assert clock.firm

    @pytest.mark.parametrize(
        ("text", "hour", "midnight"),
        [("noon", 12, False), ("12 noon", 12, False), ("midnight", 0, True), ("12 midnight", 0, True)],
    )
    def test_noon_and_midnight_need_no_half(self, text, hour, midnight):
        clock = read(text)
        assert (clock.reading, clock.midnight, clock.end) == ((hour, 0, 0), midnight, len(text))

    def test_noon_belongs_only_to_twelve(self):
        assert read("12:30 noon").end == 5

    @pytest.mark.parametrize(
        ("text", "flaw"),
        [
            ("13 a.m.", "`13` is an afternoon hour, but `a.m.` a morning one"),
            ("17:00 pm", "`17` is a 24-hour figure, so `p.m.` says it twice"),
            ("24:01", "a clock shows no hour beyond 24:00"),
            ("24:00:01", "a clock shows no hour beyond 24:00"),
            ("2959", "a clock shows no hour beyond 24:00"),
        ],
    )
    def test_an_impossible_figure_has_a_flaw(self, text, flaw):
        assert read(text).flaw == flaw

    @pytest.mark.parametrize("text", ["24:00", "2400", "24.00"])
    def test_a_day_may_end_at_24(self, text):
        assert (read(text).reading, read(text).flaw) == ((24, 0, 0), "")

    @pytest.mark.parametrize(
        ("text", "rest"), [("5 pm. Then", ". Then"), ("5 pm. eastern", " eastern"), ("12 AM+ PDT", " PDT")]
    )
    def test_the_stop_that_ends_a_sentence_is_left(self, text, rest):
        assert text[read(text).end :] == rest


class TestRussianHours:
    @pytest.mark.parametrize(
        ("text", "reading", "end"),
        [
            ("в 10 часов", (10, 0, 0), 10),
            ("в 10 часов 30 минут", (10, 30, 0), 19),
            ("в 5 часов вечера", (17, 0, 0), 16),
            ("в 12 часов ночи", (0, 0, 0), 15),
            ("в 2 ночи", (2, 0, 0), 8),
            ("в 17 часов", (17, 0, 0), 10),
            ("через 10 часов", (10, 0, 0), 8),
            ("за 5 часов", (5, 0, 0), 4),
        ],
    )
    def test_a_preposition_tells_a_time_from_a_length(self, text, reading, end):
        clock = read(text, 1)
        assert (clock.reading, clock.end) == (reading, end)

    def test_the_second_of_a_range_is_pointed_at_by_the_first(self):
        assert read("с 9 до 11 часов", 3).firm


class TestWritingAndReading:
    @given(minutes, st.sampled_from(["{0:02}:{1:02}", "{0}.{1:02}", "{0}h{1:02}", "{0:02}{1:02}"]))
    def test_every_minute_of_24_hours_is_read_again(self, minute, form):
        assert read(form.format(*divmod(minute, 60))).reading == (*divmod(minute, 60), 0)

    @given(
        minutes, st.sampled_from(["{0}:{1:02} {2}.m.", "{0}:{1:02}{2}m", "{0}{1:02} {2}m", "{0}.{1:02}{2}"])
    )
    def test_so_is_every_minute_of_twice_twelve(self, minute, form):
        hour, rest = divmod(minute, 60)
        clock = read(form.format(hour % 12 or 12, rest, "ap"[hour // 12]))
        assert (clock.reading, clock.flaw) == ((hour, rest, 0), "")

    @given(st.integers(1, 12), st.booleans())
    def test_a_bare_hour_may_be_of_either_half(self, hour, padded):
        assert read(f"{hour:02}:00" if padded else f"{hour}:00").either is not (padded and hour < 10)
