"""Keys of the tz database in a text: "17:00 America/New_York"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.labels import Kind, Meaning
from callsched.reading.items import Label
from callsched.zones import keys

if TYPE_CHECKING:
    from callsched.reading.tokens import Token

_MOST_OF_KEY = 7  # tokens: "America/Port-au-Prince"


def zone_key_at(tokens: list[Token], index: int) -> tuple[Label, int] | None:
    """Read a key of the tz database: "America/New_York", "America/Argentina/Buenos_Aires", "Etc/GMT+5"."""
    first, key, found = tokens[index], "", None
    for at in range(index, min(index + _MOST_OF_KEY, len(tokens))):
        token = tokens[at]
        apart = token.start - tokens[at - 1].end if at > index else 0
        signed = key.startswith("Etc/GMT") and (token.text == "+" or token.kind == "number")
        if apart > 1 or not (token.kind == "word" or token.text in "/-" or (signed and not apart)):
            break
        key += "_" * apart + token.text
        if "/" in key and key in keys():
            meaning = Meaning(Kind.LOCATION, key, key, None)
            found = Label(first.start, token.end, key, "name", (meaning,), timed=True), at + 1
    return found
