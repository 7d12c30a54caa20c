"""Reading speed against dateparser and chrono-node on the same texts in one run, as ratios."""

import argparse
import json
import shutil
import subprocess
import warnings
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import perf_counter

from dateparser.search import search_dates

import callsched as cs

HERE = Path(__file__).parent
CORPUS = HERE.parent / "tests" / "corpus"
PUBLISHED = "2025-05-19"
OTHERS = [
    "The talks were the first in over three years and ended with an agreement to exchange prisoners.",
    "More than 5,000 soldiers die every week, he said, and called the war a bloodbath.",
    "The minister declined to say when the leaders would speak again.",
    "Exports rose by 3.7 per cent in the first quarter, to 41 billion euros.",
    "Both sides walked out, each accusing the other of making demands that could not be met.",
    "In 2022 the two countries broke off relations; Resolution 2202 has not been carried out.",
    "He said he wanted a productive day, a ceasefire and an end to the war.",
    "The statement, seen by reporters, is two pages long and names no date.",
]


def announced() -> list[str]:
    """Give the English texts of our own that announce times."""
    lines = [
        line
        for name in ("en", "pages", "agencies")
        for line in (CORPUS / f"{name}.jsonl").open(encoding="utf-8")
    ]
    return [case["text"] for case in map(json.loads, lines) if case["groups"]]


def best(read: Callable[[str], object], texts: list[str], rounds: int) -> float:
    """Give the least time of several rounds over the texts, in seconds a text."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        for text in texts:
            read(text)
        times.append(perf_counter() - start)
    return min(times) / len(texts)


def checked(text: str) -> object:
    return cs.check(text, published=PUBLISHED)


def read(text: str) -> object:
    """Read without checking, which is all that the others do."""
    return cs.read(text, published=PUBLISHED)


def dateparser(text: str) -> object:
    return search_dates(text, settings={"RELATIVE_BASE": datetime.fromisoformat(PUBLISHED)})


def dateparser_in_english(text: str) -> object:
    settings = {"RELATIVE_BASE": datetime.fromisoformat(PUBLISHED)}
    return search_dates(text, languages=["en"], settings=settings)


def chrono(texts: list[str], rounds: int) -> dict[str, float]:
    """Give chrono-node's seconds a text in one process, warm and at best; nothing where it is missing."""
    node = shutil.which("node")
    if node is None or not (HERE / "chrono" / "node_modules").exists():
        return {}
    job = json.dumps({"texts": texts, "published": PUBLISHED, "rounds": rounds})
    command = [node, str(HERE / "chrono" / "read.mjs")]
    done = subprocess.run(command, input=job, capture_output=True, text=True, check=True)
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def compare(name: str, texts: list[str], rounds: int, sample: int) -> None:
    few = texts[:: max(1, len(texts) // sample)]
    for each in (checked, read, dateparser, dateparser_in_english):
        each(texts[0])
    ours = {"checked": best(checked, texts, rounds), "read": best(read, texts, rounds)}
    peers = {
        "dateparser": best(dateparser, few, 1),
        "dateparser, English only": best(dateparser_in_english, few, 2),
    }
    peers |= {f"chrono-node, {state}": slow for state, slow in chrono(texts, 4 * rounds).items()}
    for way, once in (("checked", checked), ("read", read)):
        fast = min(ours[way], best(once, texts, rounds))
        print(f"{name}, {way}: {1 / fast:,.0f} texts a second")
        for peer, slow in peers.items():
            print(f"  against {peer}: {slow / fast:,.2f} times as fast ({1 / slow:,.0f} a second)")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--sample", type=int, default=40, help="how many texts dateparser reads")
    given = options.parse_args()
    warnings.simplefilter("ignore")  # dateparser's own deprecations
    compare("announcements", announced(), given.rounds, given.sample)
    compare("sentences without a time", OTHERS * 20, given.rounds, given.sample)


if __name__ == "__main__":
    main()
