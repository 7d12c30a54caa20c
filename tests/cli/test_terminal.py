"""What people see on a terminal: it fits, carets point at their words in any script, colours tell how bad."""

import os
import subprocess
import sys

import pytest
from click import unstyle

from callsched.cli.terminal import safe_lines
from callsched.columns import columns, cut
from callsched.models import Severity

pty = pytest.importorskip("pty", reason="needs a system with pseudo-terminals")

TOLD = f"CS202 `EST` is out of season{' and so on' * 12}\n  {'x' * 70}1000 EST{'y' * 70}\n  {' ' * 75}^^^"
MONDAY = ("--published", "2025-05-19")
ARTICLE = "One line.\n東京 Kie\u0301v\u00a0news:\tthey talk on Monday at 1700 Moscow time (1000 EST).\n"
ARABIC = "قال المتحدث: on Monday at 1700 Moscow time (1000 EST) كما أعلن الكرملين."
LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"


def pointed(line, carets):
    """What stands over the carets."""
    return cut(line, carets.index("^"), columns(carets))


def excerpt(told):
    lines = told.splitlines()
    at = next(number for number, line in enumerate(lines) if line.strip().startswith("^"))
    return lines[at - 1], lines[at]


class TestWidth:
    @pytest.mark.parametrize("width", [20, 40, 80, 120])
    def test_carets_stay_under_their_word_at_any_width(self, width):
        lines = [unstyle(line) for line in safe_lines(TOLD, width)]
        assert all(columns(line) <= width for line in lines)
        assert pointed(*lines[-2:]) == "EST"

    @pytest.mark.parametrize("width", [20, 40, 81])
    def test_wide_characters_take_two_columns(self, width):
        told = f"CS202 `EST`{'首相' * 60}\n  {'首相が' * 20}1000 EST{'会談' * 40}\n  {' ' * 125}^^^"
        lines = [unstyle(line) for line in safe_lines(told, width)]
        assert all(columns(line) <= width for line in lines)
        assert pointed(*lines[-2:]) == "EST"

    def test_a_line_that_is_cut_says_so(self):
        line = unstyle(list(safe_lines(TOLD, 40))[-2])
        assert line.startswith("  …")
        assert line.endswith("…")

    def test_without_a_width_nothing_is_cut(self):
        assert "\n".join(unstyle(line) for line in safe_lines(TOLD)) == TOLD


class TestScripts:
    def test_carets_count_columns_and_odd_spaces_are_plain(self, callsched):
        line, carets = excerpt(callsched("check", *MONDAY, stdin=ARTICLE).out)
        assert pointed(line, carets) == "EST"
        assert line == "  東京 Kie\u0301v news: they talk on Monday at 1700 Moscow time (1000 EST)."

    def test_invisible_joiners_are_left_out_and_overrides_are_shown(self, callsched):
        out = callsched("check", *MONDAY, stdin="\u200b\u202eat 1700 Moscow time (1000 EST)").out
        line, carets = excerpt(out)
        assert line == "  �at 1700 Moscow time (1000 EST)"
        assert pointed(line, carets) == "EST"

    def test_on_a_terminal_right_to_left_words_turn_nothing_around_them(self):
        told = f"CS202 `المتحدث` is unknown\n  {ARABIC}\n  {' ' * ARABIC.index('EST')}^^^"
        head, line, carets = (unstyle(line) for line in safe_lines(told, 200))
        assert head == f"CS202 `{FSI}المتحدث{PDI}` is unknown"
        before, after = ARABIC.split("EST")
        assert line == f"  {LRI}{before}{PDI}EST{LRI}{after}{PDI}"
        assert carets == f"  {' ' * len(before)}^^^"

    def test_in_a_file_nothing_is_added(self, callsched):
        assert FSI not in callsched("check", *MONDAY, stdin=ARABIC).out


class TestPlaceOfAFinding:
    def test_file_line_and_column_are_told(self, callsched, tmp_path):
        (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
        column = ARTICLE.split("\n")[1].index("EST") + 1
        assert f"  --> a.txt:2:{column}\n" in callsched("check", *MONDAY, "a.txt").out
        assert f"  --> -:2:{column}\n" in callsched("check", *MONDAY, stdin=ARTICLE).out

    def test_several_files_end_with_a_count(self, callsched, tmp_path):
        for name in ("a.txt", "b.txt"):
            (tmp_path / name).write_text(ARTICLE, "utf-8")
        (tmp_path / "c.txt").write_text("They talk on Monday at 5 p.m. Kyiv time (1 p.m. GMT).", "utf-8")
        answer = callsched("check", *MONDAY, "a.txt", "b.txt", "c.txt")
        assert answer.out.endswith("\n\n3 files, 1 error, 2 warnings\n")
        assert answer.code == 1

    def test_several_files_with_nothing_to_tell(self, callsched, tmp_path):
        (tmp_path / "a.txt").write_text("No times.", "utf-8")
        out = callsched("check", "a.txt", "a.txt").out
        assert out.endswith("\n\n2 files, nothing found\n")
        assert callsched("check", "missing", "gone").out == ""


class TestColours:
    @pytest.mark.parametrize(("severity", "code"), [("error", 31), ("warning", 33), ("info", 34)])
    def test_they_tell_how_bad_it_is(self, severity, code):
        first, *_, carets = safe_lines(TOLD, 0, Severity(severity))
        assert first.startswith(f"\x1b[{code}m\x1b[1mCS202\x1b[0m")
        assert carets.endswith(f"\x1b[{code}m\x1b[1m^^^\x1b[0m")

    @pytest.mark.parametrize(("variable", "coloured"), [("OTHER", True), ("NO_COLOR", False)])
    def test_they_are_for_terminals_that_want_them(self, tmp_path, variable, coloured):
        (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
        told = on_a_terminal(tmp_path, "check", *MONDAY, "a.txt", **{variable: "1", "COLUMNS": "60"})
        assert ("\x1b[" in told) == coloured
        lines = unstyle(told).splitlines()
        assert all(columns(line) <= 60 for line in lines)
        assert pointed(*excerpt(unstyle(told))) == "EST"

    def test_the_other_commands_leave_them_out_too(self, tmp_path):
        ask = ("slots", "--with", "Kyiv", "--duration", "1h", "--from", "2025-05-19", "--to", "2025-05-19")
        assert "\x1b[" in on_a_terminal(tmp_path, *ask)
        assert "\x1b[" not in on_a_terminal(tmp_path, *ask, NO_COLOR="1")


def test_slots_too_wide_for_the_terminal_stand_one_below_the_other(tmp_path):
    who = [word for city in ("Washington", "Kyiv", "東京=Tokyo") for word in ("--with", city)]
    ask = (
        "slots",
        *who,
        "--duration",
        "1h",
        "--from",
        "2025-05-19",
        "--to",
        "2025-05-19",
        "--night",
        "--explain",
    )
    lines = unstyle(on_a_terminal(tmp_path, *ask, COLUMNS="70")).splitlines()
    assert all(columns(line) <= 70 for line in lines)
    assert lines[:4] == [
        "1  Mon 2025-05-19 12:00 UTC, possible hour (東京)",
        "     Washington  Mon 08:00",
        "     Kyiv        Mon 15:00",
        "     東京        Mon 21:00",
    ]


def test_names_from_right_to_left_keep_to_their_cells(tmp_path):
    ask = ("slots", "--with", "משה=Jerusalem", "--with", "Kyiv", "--duration", "1h", "--from", "2025-05-19")
    lines = on_a_terminal(
        tmp_path, *ask, "--to", "2025-05-19", "--explain", COLUMNS="120", NO_COLOR="1"
    ).split("\n")
    assert lines[0].split() == ["starts", "(UTC)", f"{FSI}משה{PDI}", "Kyiv", "worst", "hour"]
    assert any(line.startswith(f"{FSI}משה{PDI}   ") for line in lines)
    assert any(
        line.startswith(f"{LRI}  משה: Mon 2025-05-19 ") and line.rstrip().endswith(PDI) for line in lines
    )
    assert columns(lines[0][: lines[0].index("Kyiv")]) == lines[1].rindex("Mon")


def test_the_page_of_a_rule_is_as_wide_as_the_terminal(tmp_path):
    told = on_a_terminal(tmp_path, "rule", "CS202", COLUMNS="60")
    lines = unstyle(told).splitlines()
    assert told.startswith("\x1b[1mCS202 label-out-of-season\x1b[0m (warning)")
    assert all(len(line) <= 60 for line in lines if not line.startswith("    "))
    assert "What it does: " in unstyle(told)
    assert "\x1b[" not in on_a_terminal(tmp_path, "rule", "CS202", NO_COLOR="1")


def test_a_reader_that_stops_listening_is_no_reason_to_complain(tmp_path):
    (tmp_path / "a.txt").write_text(ARTICLE * 2000, "utf-8")
    command = [*PROGRAM, "check", *MONDAY, "a.txt"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as process:
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) in (0, 1)


PROGRAM = [sys.executable, "-c", "from callsched.cli import main; main(prog_name='callsched')"]


def on_a_terminal(directory, *arguments, **variables) -> str:
    """What the command prints on a terminal of its own."""
    ours, theirs = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    environment |= {"PYTHONIOENCODING": "utf-8", **variables}
    with subprocess.Popen([*PROGRAM, *arguments], stdout=theirs, cwd=directory, env=environment):
        os.close(theirs)
        pieces = []
        try:
            while piece := os.read(ours, 4096):
                pieces.append(piece)
        except OSError:  # the other end is closed
            pass
    os.close(ours)
    return b"".join(pieces).decode("utf-8").replace("\r\n", "\n")
