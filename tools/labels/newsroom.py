"""Labels of the hand-kept list."""

from collections.abc import Iterator

from labels.meanings import Label
from labels.rows import read


def labels() -> Iterator[Label]:
    """Yield the labels of `newsroom.tsv`."""
    for phrase, kind, zone, rank, countries in read("newsroom.tsv"):
        yield Label(phrase, kind, zone, int(rank), tuple(countries.split(",")) if countries else ())
