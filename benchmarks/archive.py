"""A large frame in one call: time, and the memory that it takes beside the frame and its result."""

import argparse
import json
import resource
import subprocess
import sys
from itertools import cycle, islice
from multiprocessing import active_children
from pathlib import Path
from time import perf_counter
from typing import Any

from callsched.frames import check_frame

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
NAMES = ("agencies", "en", "en_none", "moments", "ru")


def sentences(number: int) -> list[str]:
    """Give so many texts of our own corpora, each numbered so that none is twice the same."""
    lines = [line for name in NAMES for line in (CORPUS / f"{name}.jsonl").open(encoding="utf-8")]
    texts = [json.loads(line)["text"] for line in lines]
    return [f"{text} (Item {item}.)" for item, text in enumerate(islice(cycle(texts), number))]


def measure(kind: str, rows: int, workers: int) -> None:
    """Check a frame, and print what it took."""
    library: Any = __import__(kind)
    frame: Any = library.DataFrame({"text": sentences(rows), "day": ["2025-05-19"] * rows})
    check_frame(frame.head(1), published="day")  # so that tables and libraries are loaded
    before, start = _most(resource.RUSAGE_SELF), perf_counter()
    checked: Any = check_frame(frame, published="day", workers=workers)
    seconds = perf_counter() - start
    more = _most(resource.RUSAGE_SELF) - before
    if len(checked) != rows:
        raise SystemExit("rows are missing")
    told = f"{kind:6} {rows} rows, {workers} processes: {seconds:.1f} s, {rows / seconds:.0f} rows a second, "
    told += f"{more:.0f} MB more than before ({more * 1e6 / rows:.0f} bytes a row)"
    if workers > 1:
        for child in active_children():
            child.join()
        told += f", at most {_most(resource.RUSAGE_CHILDREN):.0f} MB a process"
    print(told, flush=True)


def _most(who: int) -> float:
    """Give the most memory that was in use, in MB."""
    return resource.getrusage(who).ru_maxrss / 1000 / (1000 if sys.platform == "darwin" else 1)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=100_000)
    options.add_argument(
        "--one", nargs=2, metavar=("KIND", "WORKERS"), help="one measurement, in this process"
    )
    asked = options.parse_args()
    if asked.one:
        measure(asked.one[0], asked.rows, int(asked.one[1]))
        return
    for kind in ("pandas", "polars"):
        for workers in ("1", "2"):
            command = [sys.executable, __file__, "--rows", str(asked.rows), "--one", kind, workers]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
