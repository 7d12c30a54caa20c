"""Every example runs as it stands, in at most 40 lines, and writes what it says."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))


def run(name: str, *arguments: str, cwd: Path) -> str:
    command = [sys.executable, "-W", "error", str(ROOT / "examples" / name), *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    answer = subprocess.run(command, capture_output=True, cwd=cwd, timeout=120, env=environment, check=False)
    assert answer.returncode == 0, answer.stderr.decode()
    return answer.stdout.decode("utf-8")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_is_short_and_runs(path, tmp_path):
    assert len(path.read_text("utf-8").splitlines()) <= 40
    assert run(path.name, cwd=tmp_path)


def test_the_article_leads_to_a_verdict_and_an_invitation_at_the_right_instant(tmp_path):
    told = run("check_article.py", "out.ics", cwd=tmp_path)
    assert "mislabelled" in told
    assert told.count("1000 EDT") == 1
    assert "  17:00 for Vladimir Putin\n  10:00 for Donald Trump\n" in told
    assert "2025-05-19 14:00 UTC" in told
    ics = (tmp_path / "out.ics").read_bytes()
    assert b"DTSTART;TZID=Europe/Moscow:20250519T170000" in ics or b"DTSTART:20250519T140000Z" in ics


def test_the_day_of_calls_is_shown_by_each_clock(tmp_path):
    told = run("may_2025_calls.py", "out.ics", cwd=tmp_path)
    for line in ("Donald Trump: Monday 19 May, 10:00", "Vladimir Putin: Monday 19 May, 17:00"):
        assert line in told
    assert "Volodymyr Zelensky: afterwards" in told
    ics = (tmp_path / "out.ics").read_bytes()
    assert ics.count(b"BEGIN:VEVENT") == 3
    assert b"DTSTART;VALUE=DATE:20250517" in ics
