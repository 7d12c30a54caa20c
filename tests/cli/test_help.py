"""Help texts: whole lines kept, no stray marks."""

import pytest


@pytest.mark.parametrize("name", ["check", "ics", "rule", "slots", "zone"])
def test_help_shows_no_marks_of_its_source(callsched, name):
    assert "\\b" not in callsched(name, "--help").out


def test_the_commands_to_copy_keep_their_lines(callsched):
    assert (
        "\n  callsched check --jsonl < sentences.jsonl > findings.jsonl\n" in callsched("check", "--help").out
    )
