"""Looking labels up in `data/labels.tsv`."""

from datetime import date
from functools import cache

from callsched.labels.meaning import Kind, Meaning
from callsched.tables import longest_phrases, table


def meanings(folded: str, on: date | None = None) -> tuple[Meaning, ...]:
    """Return what a folded label can mean, on a day if one is given, the likeliest first.

    >>> [(meaning.zone, meaning.offset) for meaning in meanings("ist")]
    [('Asia/Kolkata', 19800), ('Asia/Jerusalem', 7200), ('Europe/Dublin', 3600)]
    >>> [meaning.offset for meaning in meanings("msk", date(2012, 6, 1))]
    [14400]

    A label out of use on that day keeps all its meanings: the caller sees it from their dates.
    """
    if folded not in table("labels"):
        return ()
    found = _meanings(folded)
    if on is None:
        return found
    return tuple(meaning for meaning in found if meaning.applies(on)) or found


@cache
def _meanings(folded: str) -> tuple[Meaning, ...]:
    return tuple(_meaning(row) for row in table("labels")[folded].split("\n"))


def _meaning(row: str) -> Meaning:
    name, kind, zone, offset, since, until, countries, rank, marks, _source = row.split("\t")
    return Meaning(
        kind=Kind(kind),
        name=name,
        zone=zone,
        offset=_seconds(offset),
        countries=tuple(countries.split(",")) if countries else (),
        rank=int(rank),
        since=date.fromisoformat(since) if since else None,
        until=date.fromisoformat(until) if until else None,
        common="c" in marks,
    )


def _seconds(offset: str) -> int | None:
    """Return the seconds of "+05:30", None of ""."""
    if not offset:
        return None
    seconds = int(offset[1:3]) * 3600 + int(offset[4:6]) * 60
    return -seconds if offset[0] == "-" else seconds


def family(zone: str) -> str:
    """Return what the clocks of a zone are called all year: CLDR's generic name, or the city's.

    >>> family("America/New_York"), family("Europe/London")
    ('Eastern Time', 'London time')
    """
    return _families().get(zone) or f"{zone.rpartition('/')[2].replace('_', ' ')} time"


@cache
def _families() -> dict[str, str]:
    """Return the shortest generic name of each golden zone, CLDR's before a newsroom's."""
    found: dict[str, tuple[bool, int, str]] = {}
    for rows in table("labels").values():
        for row in rows.split("\n"):
            name, kind, zone, *rest = row.split("\t")
            if kind == Kind.GENERIC and name.endswith(" Time"):
                rank = (rest[-1] != "cldr", len(name), name)
                found[zone] = min(found.get(zone, rank), rank)
    return {zone: name for zone, (_, _, name) in found.items()}


@cache
def longest_words() -> dict[str, int]:
    """Return how many words the longest label has that begins with a given folded word.

    >>> longest_words()["eastern"], longest_words()["cet"]
    (5, 1)
    """
    return longest_phrases(table("labels"))
