"""Fuzz the reading of calendar files with atheris (Python 3.11 to 3.13): coverage leads the mutations.

    python benchmarks/fuzz_ics.py [-max_total_time=600] [-timeout=20] [FOLDER]

Whatever the bytes are, reading them is an answer or an error of the library, what was read can be written and
read again, and no input takes longer than the time limit. Begins with the files that the tests mutate.
"""

import contextlib
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["callsched.ical"]):
    from callsched.errors import CallschedError
    from callsched.ical import busy_times, client_findings, from_ics, read_message, to_ics

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))


def read(data: bytes) -> None:
    """Read in every way; write what was read, and read it again."""
    for reader in (client_findings, busy_times, read_message):
        with contextlib.suppress(CallschedError):
            reader(data)
    with contextlib.suppress(CallschedError):
        schedule = from_ics(data)
        with contextlib.suppress(CallschedError):
            again = from_ics(to_ics(schedule, skip_untimed=True))
            if again.calls != schedule.calls:
                raise AssertionError([schedule.model_dump(), again.model_dump()])


def seeds(folder: Path) -> None:
    """Put files to begin with into a folder."""
    from ical.test_hostile import SEEDS  # noqa: PLC0415 (after the path to it)

    for number, text in enumerate(SEEDS):
        (folder / f"seed-{number}.ics").write_bytes(text.encode())


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        seeds(Path(folder))
        arguments = [sys.argv[0], "-timeout=20", "-max_len=4096", *sys.argv[1:], folder]
        atheris.Setup(arguments, read)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
