"""Whether reading takes time in proportion to the text: four times the text against the text, shape by shape.

The shapes are those of tests/checker/test_any_text.py, which reads them without a clock: digits, brackets,
labels, times upon times. Each is read with a day of publication and without. Linear is 4, quadratic 16; the
target is at most 6 for every shape.
"""

import argparse
import sys
from itertools import product
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
import callsched as cs
from checker.test_any_text import DENSE, ONES


def seconds(piece: str, length: int, published: str | None) -> float:
    text = piece * (length // len(piece))
    start = process_time()
    cs.check(text, published=published)
    return process_time() - start


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--length", type=int, default=1_000_000, help="characters of the longer text")
    given = options.parse_args()
    worst = 0.0
    for (name, piece), published in product(ONES.items(), ("2025-05-19", None)):
        length = given.length // 10 if name in DENSE else given.length
        seconds(piece, length // 100, published)  # the tables are loaded
        once = min(seconds(piece, length // 4, published) for _ in range(given.rounds))
        four = min(seconds(piece, length, published) for _ in range(given.rounds))
        worst = max(worst, four / once)
        how = "" if published else ", unpublished"
        print(f"{name}{how}: 4 × the text takes {four / once:.1f} × the time", flush=True)
    print(f"the worst: {worst:.1f} × (target: at most 6)")


if __name__ == "__main__":
    main()
