"""`callsched slots`: a table, a strip of the day, an invitation."""

from datetime import UTC, datetime

import pytest

from callsched.ical import from_ics, to_ics
from callsched.models import Call, Schedule

SEED = ["--with", "Washington", "--with", "Moscow", "--with", "Kyiv"]
MONDAY = ["--duration", "60m", "--from", "2025-05-19", "--to", "2025-05-19"]


class TestAnswer:
    def test_a_table_and_a_strip_of_the_day(self, callsched):
        answer = callsched("slots", *SEED, *MONDAY, "--top", "1")
        assert answer.code == 0
        assert answer.out.splitlines() == [
            "   starts (UTC)                   Washington  Moscow     Kyiv       worst hour",
            "1  Mon 2025-05-19 13:00 to 14:00  Mon 09:00   Mon 16:00  Mon 16:00  preferred hour",
            "",
            "Mon 2025-05-19, hours UTC",
            "            0       4       8       12      16      20",
            "Washington  ░░░░··················▒▒▓▓██████████████████▓▓▓▓",
            "Moscow      ········▒▒▓▓██████████████████▓▓▓▓▒▒▒▒··········",
            "Kyiv        ········▒▒▓▓██████████████████▓▓▓▓▒▒▒▒··········",
            "                                      ^^",
            "█ preferred  ▓ acceptable  ▒ possible, or a day off  ░ its edge  · never  x busy  ^ the call",
        ]

    def test_no_colours_where_nobody_sees_them(self, callsched):
        assert "\x1b" not in callsched("slots", *SEED, *MONDAY).out

    def test_dates_are_by_the_first_participant_s_clock(self, callsched):
        answer = callsched("slots", *SEED, *MONDAY, "--explain")
        assert "between 2025-05-19 04:00 and 2025-05-20 04:00 UTC" in answer.out
        answer = callsched("slots", *SEED, *MONDAY, "--explain", "--zone", "Kyiv")
        assert "between 2025-05-18 21:00 and 2025-05-19 21:00 UTC" in answer.out

    def test_the_best_slot_is_written_as_an_invitation(self, callsched, tmp_path):
        answer = callsched("slots", *SEED, *MONDAY, "--ics", "best.ics", "--title", "Trilateral")
        assert answer.err == "wrote best.ics\n"
        (call,) = from_ics((tmp_path / "best.ics").read_bytes())
        assert (call.title, call.start) == ("Trilateral", datetime(2025, 5, 19, 13, tzinfo=UTC))

    def test_busy_times_come_from_a_calendar_file(self, callsched, tmp_path):
        visit = Call(title="visit", civil="2025-05-19T09:00", zone="America/New_York", duration="PT30M")
        (tmp_path / "visit.ics").write_bytes(to_ics(Schedule(calls=[visit])))
        answer = callsched("slots", *SEED, *MONDAY, "--busy", "Washington=visit.ics")
        assert "Mon 2025-05-19 13:30 to 14:00" in answer.out

    def test_when_nothing_fits_it_tells_why_and_exits_with_1(self, callsched):
        answer = callsched("slots", *SEED, "--with", "Tokyo", *MONDAY, "--duration", "3h")
        assert answer.code == 1
        assert "nothing fits" in answer.out
        assert "it would fit if" in answer.out
        night = callsched("slots", *SEED, "--with", "Tokyo", *MONDAY, "--duration", "3h", "--night")
        assert night.code == 0

    def test_names_and_hours_of_one_s_own(self, callsched):
        answer = callsched(
            "slots",
            "--with",
            "Rubio=Washington",
            "--with",
            "Lavrov=Moscow",
            *MONDAY,
            "--hours",
            "Rubio=7:30-9",
        )
        assert "1  Mon 2025-05-19 11:30 to 12:00  Mon 07:30  Mon 14:30" in answer.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([*SEED, *MONDAY, "--duration", "soon"], "--duration is like 60m, 1h30m or PT1H, not `soon`"),
        ([*SEED, *MONDAY, "--from", "yesterday"], "--from is like 2025-05-19"),
        ([*SEED, *MONDAY, "--to", "2025-05-18"], "is not after earliest="),
        ([*SEED, "--with", "Mosow", *MONDAY], "did you mean `Moscow`"),
        ([*SEED, "--with", "Kyiv", *MONDAY], "`Kyiv` takes part twice"),
        ([*SEED, *MONDAY, "--hours", "Minsk=9-18"], "--hours is NAME=VALUE for a participant"),
        ([*SEED, *MONDAY, "--hours", "Kyiv=9-99"], "there is no such hour"),
        ([*SEED, *MONDAY, "--busy", "Kyiv=gone.ics"], "No such file"),
        ([*SEED, *MONDAY, "--duration", "30h"], "longer than the range"),
    ],
)
def test_wrong_usage_exits_with_2_and_names_the_value(callsched, arguments, message):
    answer = callsched("slots", *arguments)
    assert answer.code == 2
    assert message in answer.err.replace("\n", " ")
