"""Hours as American listings write them: "8/7c" is 8 p.m. Eastern and 7 p.m. Central."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.labels import meanings
from callsched.languages import role
from callsched.reading.clocks import figure_at
from callsched.reading.items import Clock, Label
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from callsched.reading.items import Item

_NOON = 12


def listed_hours(tokens: list[Token], index: int, found: list[Item]) -> tuple[Label, int] | None:
    """Read the letter behind the second of two hours as its label, and give the first one its own.

    Both are after noon, unless "a.m." stands there; the second is an hour less than the first.
    """
    if not tokens[index].glued or len(found) < len("8/7"):
        return None
    first, slash, figure = found[-3:]
    if type(first) is not Clock or type(slash) is not Token or slash.text != "/":
        return None
    second = _figure(tokens, index - 1, figure)
    if second is None or (first.hour - second.hour) % _NOON != 1 or first.minute != second.minute:
        return None
    eastern, central = tokens[index].value(role.LISTING)
    if first.meridiem is None:
        first.hour, first.meridiem = first.hour % _NOON + _NOON, _NOON
    second.hour = first.hour - 1
    second.meridiem = _NOON if second.hour >= _NOON else 0
    first.firm = second.firm = True
    found[-3:] = [first, _label(first.end, first.end, eastern), slash, second]
    return _label(tokens[index].start, tokens[index].end, central), index + 1


def _figure(tokens: list[Token], index: int, item: Item) -> Clock | None:
    """Give the clock reading that stands right before the letter, read as one or not."""
    if type(item) is Clock:
        return item
    read = figure_at(tokens, index) if item is tokens[index] else None
    return read[0] if read is not None else None


def _label(start: int, end: int, name: str) -> Label:
    return Label(start, end, name, "abbreviation", meanings(name), timed=True)
