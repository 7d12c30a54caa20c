"""The tables in `data/`: tab-separated rows under a folded key, read once, at first use."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@cache
def table(name: str) -> dict[str, str]:
    r"""Return the rows of a table under their first column, one a line, as written.

    >>> table("places")["davos"]
    'Davos\tEurope/Zurich\tCH\t40\tcity\t'

    A row is split only when it is looked up: of some ten thousand rows a text needs three.
    """
    rows: dict[str, str] = {}
    for line in (_DATA / f"{name}.tsv").read_bytes().decode().splitlines():
        key, tab, rest = line.partition("\t")
        if tab:  # the comments at the top have none
            rows[key] = f"{rows[key]}\n{rest}" if key in rows else rest
    return rows


def longest_phrases(keys: Iterable[str]) -> dict[str, int]:
    """Return how many words the longest key has that begins with a given word.

    >>> longest_phrases(["new york", "new york city", "newark"])
    {'new': 3, 'newark': 1}
    """
    longest: dict[str, int] = {}
    for key in keys:
        first, _, others = key.partition(" ")
        words = 2 + others.count(" ") if others else 1
        if longest.get(first, 0) < words:
            longest[first] = words
    return longest
