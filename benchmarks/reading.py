"""Reading speed against dateparser on the same texts in one run, as a ratio."""

import argparse
import warnings
from collections.abc import Callable
from datetime import datetime
from time import perf_counter

from dateparser.search import search_dates

import callsched as cs

PUBLISHED = "2025-05-19"
ANNOUNCEMENTS = [
    "The two presidents will speak on Monday at 1700 Moscow time (1000 EST, 1500 BST).",
    "The call is set for 10 a.m. Eastern on Tuesday, officials said.",
    "Leaders of the coalition meet by video at 5.30pm London time (6.30pm CEST) on 21 May.",
    "The prime minister's office said the call would start at noon GMT and last an hour.",
    "Talks moved from 3 p.m. to 4 p.m. GMT because of a late flight.",
    "A briefing follows between 14:00 and 15:30 Kyiv time.",
    "They are due to talk at 9 p.m. in Tokyo (1200 GMT) on Friday, 23 May 2025.",
    "The chancellor rings Warsaw at 08:15 Berlin time tomorrow.",
]
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


def best(read: Callable[[str], object], texts: list[str], rounds: int) -> float:
    """Give the least time of several rounds over the texts, in seconds a text."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        for text in texts:
            read(text)
        times.append(perf_counter() - start)
    return min(times) / len(texts)


def ours(text: str) -> object:
    return cs.read(text, published=PUBLISHED)


def theirs(text: str) -> object:
    settings = {"RELATIVE_BASE": datetime.fromisoformat(PUBLISHED)}
    return search_dates(text, languages=["en"], settings=settings)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=3)
    rounds = options.parse_args().rounds
    warnings.simplefilter("ignore")  # dateparser's own deprecations
    for name, texts in {"announcements": ANNOUNCEMENTS, "other sentences": OTHERS}.items():
        ours(texts[0])
        theirs(texts[0])
        fast, slow = best(ours, texts * 20, rounds), best(theirs, texts, rounds)
        speeds = f"{1 / fast:,.0f} against {1 / slow:,.0f} texts a second"
        print(f"{name}: {slow / fast:,.0f} times as fast ({speeds})")


if __name__ == "__main__":
    main()
