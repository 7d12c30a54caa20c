"""Whether reading takes time in proportion to the text: four times the text against the text, shape by shape.

The shapes are those of tests/checker/test_any_text.py, which reads them without a clock: digits, brackets,
labels, times upon times. Linear is 4, quadratic 16; the target is at most 6 for every shape.
"""

import argparse
import sys
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
import callsched as cs
from checker.test_any_text import DENSE, ONES


def seconds(piece: str, length: int) -> float:
    text = piece * (length // len(piece))
    start = process_time()
    cs.check(text, published="2025-05-19")
    return process_time() - start


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--length", type=int, default=1_000_000, help="characters of the longer text")
    given = options.parse_args()
    worst = 0.0
    for name, piece in ONES.items():
        length = given.length // 10 if name in DENSE else given.length
        seconds(piece, length // 100)  # the tables are loaded
        once = min(seconds(piece, length // 4) for _ in range(given.rounds))
        four = min(seconds(piece, length) for _ in range(given.rounds))
        worst = max(worst, four / once)
        print(f"{name}: 4 × the text takes {four / once:.1f} × the time")
    print(f"the worst: {worst:.1f} × (target: at most 6)")


if __name__ == "__main__":
    main()
