"""Run the command line in this process, with bytes in and bytes out."""

import io
import sys
from typing import NamedTuple

import pytest

from callsched.cli import main


class Answer(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def callsched(monkeypatch, capfdbinary, tmp_path):
    """Call `callsched` in an empty directory; `stdin` is bytes or text."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, stdin: bytes | str = b"") -> Answer:
        data = stdin.encode("utf-8") if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            main.main(list(arguments), prog_name="callsched")
        out, err = capfdbinary.readouterr()
        return Answer(ended.value.code or 0, out.decode("utf-8"), err.decode("utf-8"))

    return run
