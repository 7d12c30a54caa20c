"""What Tab offers: through click's own machinery, and in real shells where they are installed."""

import shlex
import shutil
import subprocess
import sys

import pytest
from click.shell_completion import ShellComplete

from callsched.cli import main

COMMANDS = {"check", "ics", "rule", "slots", "zone"}


def offered(*words: str) -> list[str]:
    *before, begun = words
    completions = ShellComplete(main, {}, "callsched", "_CALLSCHED_COMPLETE")
    return [item.value for item in completions.get_completions(list(before), begun)]


class TestOffers:
    def test_commands(self):
        assert set(offered("")) == COMMANDS
        assert offered("sl") == ["slots"]

    def test_options(self):
        assert {"--published", "--place", "--format", "--json", "--jsonl", "--ics"} <= set(
            offered("check", "--")
        )
        assert offered("slots", "--dur") == ["--duration"]

    def test_formats(self):
        assert offered("check", "--format", "") == ["text", "json", "jsonl", "github", "sarif"]

    def test_codes_in_either_case_and_names(self):
        codes = offered("rule", "")
        assert {"CS101", "CS202", "CS501", "CS602"} <= set(codes)
        assert all(code.startswith("CS2") for code in offered("rule", "cs2"))
        assert offered("rule", "label-out") == ["label-out-of-season"]

    def test_places(self):
        assert {"Kyiv", "Washington"} <= set(offered("zone", ""))
        assert {"Europe/Kyiv", "Europe/Kaliningrad"} <= set(offered("slots", "--with", "europe/k"))
        assert offered("ics", "--clock", "otta") == ["Ottawa"]

    @pytest.mark.parametrize("words", [("check", "art"), ("check", "--ics", "out"), ("ics", "inv")])
    def test_files_are_left_to_the_shell(self, words):
        completions = ShellComplete(main, {}, "callsched", "_CALLSCHED_COMPLETE")
        (item,) = completions.get_completions(list(words[:-1]), words[-1])
        assert (item.type, item.value) == ("file", words[-1])


@pytest.fixture
def shell(tmp_path):
    """A directory with a `callsched` to call and an article to complete."""
    program = tmp_path / "bin/callsched"
    program.parent.mkdir()
    start = "from callsched.cli import main; main(prog_name='callsched')"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -c "{start}" "$@"\n')
    program.chmod(0o755)
    (tmp_path / "article.txt").write_text("")

    def run(name: str, *arguments: str) -> list[str]:
        if shutil.which(name) is None:
            pytest.skip(f"needs the shell {name}")
        environment = {"PATH": f"{program.parent}:/usr/bin:/bin", "HOME": str(tmp_path), "TERM": "dumb"}
        answer = subprocess.run(
            [name, *arguments],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=environment,
            timeout=30,
            check=True,
        )
        assert answer.stderr == ""
        return answer.stdout.split("\n")

    return run


CASES = {
    "callsched s": {"slots"},
    "callsched check --form": {"--format"},
    "callsched check --format s": {"sarif"},
    "callsched rule CS2": {"CS201", "CS202"},
    "callsched zone Otta": {"Ottawa"},
}


@pytest.mark.parametrize("line", CASES)
def test_bash_offers_them(shell, line):
    script = f"""
        eval "$(_CALLSCHED_COMPLETE=bash_source callsched)"
        COMP_WORDS=({line}); COMP_CWORD={line.count(" ")}
        _callsched_completion callsched
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    assert set(shell("bash", "--norc", "-c", script)) >= CASES[line]


@pytest.mark.parametrize("line", [*CASES, "callsched check art"])
def test_fish_offers_them(shell, line):
    script = f"_CALLSCHED_COMPLETE=fish_source callsched | source; complete -C '{line}'"
    told = {answer.split("\t")[0] for answer in shell("fish", "--no-config", "-c", script)}
    assert told >= CASES.get(line, {"article.txt"})


@pytest.mark.parametrize("line", [*CASES, "callsched check art"])
def test_zsh_offers_them(shell, line):
    """A zsh of its own, typed at: what it shows when Tab is pressed, read until the last word has come."""
    wanted = sorted(CASES.get(line, {"article.txt"}))
    script = f"""
        zmodload zsh/zpty
        zpty -b inner zsh -f -i
        zpty -w inner 'PS1= PS2=; autoload -Uz compinit; compinit -u; bindkey "^I" list-choices'
        zpty -w inner 'eval "$(_CALLSCHED_COMPLETE=zsh_source callsched)"; print -r READY'
        zpty -r inner told '*READY*READY*'
        zpty -w -n inner '{line}'$'\t'
        zpty -r inner told '*{wanted[-1]}*'
        print -r -- "$told"
        zpty -d inner
    """
    told = " ".join(shell("zsh", "-f", "-c", script))
    assert all(word in told for word in wanted)
