"""Rows of the two tables, and how hand-kept files are read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from callsched.fold import fold

HERE = Path(__file__).parent


def read(name: str) -> Iterator[list[str]]:
    """Yield the rows of a hand-kept file, without its comments."""
    for line in (HERE / name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def common_words() -> frozenset[str]:
    """Return the folded names and labels that are ordinary words too."""
    return frozenset(word for row in read("common.tsv") for word in row[0].split())


@dataclass(frozen=True)
class LabelRow:
    """One meaning of a label, as it stands in `labels.tsv`."""

    phrase: str
    kind: str
    zone: str
    offset: int | None
    since: date | None
    until: date | None
    countries: tuple[str, ...]
    rank: int
    source: str

    @property
    def key(self) -> str:
        return fold(self.phrase)

    def line(self, common: frozenset[str]) -> str:
        return "\t".join(
            (
                self.key,
                self.phrase,
                self.kind,
                self.zone,
                written_offset(self.offset),
                self.since.isoformat() if self.since else "",
                self.until.isoformat() if self.until else "",
                ",".join(self.countries),
                str(self.rank),
                "c" if self.key in common else "",
                self.source,
            )
        )


@dataclass(frozen=True)
class PlaceRow:
    """One place under one of its names, as it stands in `places.tsv`."""

    key: str
    name: str
    zone: str
    country: str
    weight: int
    role: str
    multizone: bool = False

    def line(self, common: frozenset[str]) -> str:
        marks = ("c" if self.key in common else "") + ("m" if self.multizone else "")
        return "\t".join((self.key, self.name, self.zone, self.country, str(self.weight), self.role, marks))


def written_offset(offset: int | None) -> str:
    """Return "+05:30" for five and a half hours in seconds, "" for none."""
    if offset is None:
        return ""
    minutes = abs(offset) // 60
    return f"{'-' if offset < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}"
