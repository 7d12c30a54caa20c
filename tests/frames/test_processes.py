"""Chunks are worked on side by side, in order, few at a time, and none is lost with a worker."""

import subprocess
import sys
from itertools import count, islice
from pathlib import Path

import pytest

from callsched.frames.processes import in_processes
from frames.hazards import doubled, killed_always, killed_once


@pytest.fixture(autouse=True)
def _hazards_on_the_path(monkeypatch):
    """Let the workers find the hazards: `tests` is on the path of this process only."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent))


def test_the_answers_come_in_order():
    chunks = [[number, number + 1] for number in range(30)]
    assert list(in_processes(doubled, chunks, 2, -1)) == [doubled(chunk) for chunk in chunks]


def test_no_chunks_give_no_answers():
    assert list(in_processes(doubled, [], 2, -1)) == []


def test_only_a_few_chunks_are_taken_ahead():
    taken = count()
    chunks = ([next(taken)] for _ in range(10_000))
    answers = in_processes(doubled, chunks, 2, -1)
    assert list(islice(answers, 3)) == [[0], [2], [4]]
    answers.close()
    assert next(taken) <= 3 + 2 * 2


def test_a_worker_that_is_killed_loses_nothing(tmp_path):
    chunks = [[str(number), str(tmp_path / str(number)) if number % 4 == 1 else ""] for number in range(8)]
    assert list(in_processes(killed_once, chunks, 2, "lost")) == chunks
    assert len(list(tmp_path.iterdir())) == 2


def test_what_kills_its_worker_every_time_is_lost_alone():
    chunks = [[1, 2], [11, 12, 13, 14], [3]]
    assert list(in_processes(killed_always, chunks, 2, -1)) == [[2, 4], [22, 24, -1, 28], [6]]


def test_a_script_without_a_guard_is_told(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "from callsched.frames.processes import in_processes\n"
        "print(list(in_processes(sorted, [[2, 1]], 2, None)))\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)
    assert "call this under `if __name__ == '__main__':`" in done.stderr
    guarded = script.read_text().replace("print", "if __name__ == '__main__': print")
    script.write_text(guarded)
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout == "[[1, 2]]\n"
