"""The other commands, and what all of them share."""

import subprocess
import sys

import pytest

from callsched.cli.pages import PAGES


class TestRule:
    @pytest.mark.parametrize("name", ["CS501", "cs501", "announcements-differ", "announcements_differ"])
    def test_a_page_is_found_by_code_or_name(self, callsched, name):
        answer = callsched("rule", name)
        assert answer.code == 0
        assert answer.out.startswith("CS501 announcements-differ (error)\n\n")
        assert "Why it matters" in answer.out

    def test_without_a_code_all_are_listed(self, callsched):
        lines = callsched("rule").out.splitlines()
        assert [line[:5] for line in lines] == [page.code for page in PAGES]

    @pytest.mark.parametrize("name", ["CS602", "floating-time"])
    def test_what_a_calendar_file_has_to_tell_has_its_page_too(self, callsched, name):
        answer = callsched("rule", name)
        assert answer.out.startswith("CS602 floating-time (error)\n\nA time has no zone at all")
        assert "\n\nFix: " in answer.out

    @pytest.mark.parametrize(
        ("name", "hint"),
        [
            ("double-boked", "double-booked"),
            ("\x1b[31m", "unknown rule"),
            ("cs60", "did you mean `CS6"),
            ("weather", "`callsched rule` lists them all"),
        ],
    )
    def test_an_unknown_one_gets_a_hint(self, callsched, name, hint):
        answer = callsched("rule", name)
        assert answer.code == 2
        assert hint in answer.err
        assert "\x1b" not in answer.err


class TestZone:
    @pytest.mark.parametrize(
        ("label", "told"),
        [
            ("Kyiv time", "Europe/Kyiv): location label, wall time"),
            ("Kiev", "EEST (UTC+03:00)"),
            ("EST", "EST is out of season on that day"),
            ("GMT+3", "always UTC+03:00"),
            ("UTC−04:30", "always UTC-04:30"),
            ("Asia/Kathmandu", "UTC+05:45"),
            ("GMT", "always UTC+00:00"),
        ],
    )
    def test_a_label_is_explained(self, callsched, label, told):
        answer = callsched("zone", label, "--on", "2025-05-19")
        assert answer.code == 0
        assert told in answer.out
        assert answer.out.splitlines()[-1].startswith("by tz database 20")

    def test_a_change_on_that_day_is_told(self, callsched):
        out = callsched("zone", "Paris", "--on", "2025-10-26").out
        assert "on 2025-10-26 at 03:00 the clocks went from CEST (UTC+02:00) to CET (UTC+01:00)" in out

    @pytest.mark.parametrize(
        ("arguments", "hint"),
        [
            (("Tokioo",), "unknown label or place `Tokioo`; did you mean `Tokyo`?"),
            (("Eastern tme",), "did you mean `Eastern Time`"),
            (("EDTT",), "did you mean `EDT`"),
            (("Eastrn",), "did you mean `Eastern`"),
            (("Kyiv", "--on", "tomorrow"), "tomorrow"),
            (("../../etc/passwd",), "unknown"),
        ],
    )
    def test_what_is_unknown_gets_a_hint(self, callsched, arguments, hint):
        answer = callsched("zone", *arguments)
        assert answer.code == 2
        assert hint in answer.err


class TestAllCommands:
    def test_help_lists_them(self, callsched):
        answer = callsched("--help")
        assert all(f"  {name} " in answer.out for name in ("check", "ics", "rule", "slots", "zone"))

    @pytest.mark.parametrize("name", ["check", "ics", "rule", "slots", "zone"])
    def test_each_tells_its_usage(self, callsched, name):
        answer = callsched(name, "--help")
        assert answer.code == 0
        assert answer.out.startswith(f"Usage: callsched {name}")

    def test_a_misspelt_command_gets_a_hint(self, callsched):
        answer = callsched("chek")
        assert answer.code == 2
        assert "did you mean `check`?" in answer.err


class TestModule:
    def test_python_runs_the_package_as_the_script_does(self):
        command = [sys.executable, "-m", "callsched", "zone", "GMT+3", "--on", "2025-05-19"]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
        assert "always UTC+03:00" in done.stdout

    def test_its_help_names_the_command(self):
        done = subprocess.run(
            [sys.executable, "-m", "callsched", "check", "--help"],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        assert done.stdout.startswith("Usage: callsched check ")
