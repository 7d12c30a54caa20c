"""Whether reading takes time in proportion to the text: four times the text against the text, shape by shape.

The shapes are those of tests/checker/test_any_text.py, which reads them without a clock: digits, brackets,
labels, times upon times. Each is read with a day of publication and without. Linear is 4, quadratic 16; the
target is at most 6 for every shape. Last, a megabyte of prose against ten times 100 kB of it: at most 1.1.
"""

import argparse
import sys
from itertools import product
from pathlib import Path
from random import Random
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
import callsched as cs
from checker.test_any_text import DENSE, ONES

_WORDS = """
    the the the of of and and to in a that with for by from its their was were has had which after before
    minister talks harvest bridge river committee report Moscow Rome Kenya Brazil Modi London Friday May
    house water children music station market letter winter school election treaty 3,400 17 2019 4.5 per
    cent because although slowly quietly began ended opened moved said agreed wrote carried lost found
"""


def seconds(piece: str, length: int, published: str | None) -> float:
    text = piece * (length // len(piece))
    start = process_time()
    cs.check(text, published=published)
    return process_time() - start


def prose(length: int) -> str:
    """Write sentences in which many words, names and figures take turns, and hardly any times."""
    draw, known = Random(7), _WORDS.split()
    text: list[str] = []
    size = 0
    while size < length:
        words = [draw.choice(known) for _ in range(draw.randint(6, 28))]
        sentence = " ".join(words).capitalize() + draw.choice((". ", ". ", ", he said. ", ".\n\n"))
        text.append(sentence)
        size += len(sentence)
    return "".join(text)[:length]


def prose_ratio(rounds: int, length: int = 1_000_000) -> float:
    """Measure how much longer a text takes than the ten parts of it."""
    text = prose(length)
    tenths = [text[start : start + length // 10] for start in range(0, length, length // 10)]
    whole, parts = [], []
    for _ in range(rounds):
        whole.append(seconds(text, length, "2025-05-19"))
        parts.append(sum(seconds(tenth, len(tenth), "2025-05-19") for tenth in tenths))
    return min(whole) / min(parts)


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
    print(f"1 MB of prose against ten times 100 kB: {prose_ratio(given.rounds):.2f} × (target: at most 1.1)")


if __name__ == "__main__":
    main()
