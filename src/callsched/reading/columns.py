"""Tables whose head names a zone for each column, or two for one: "| UTC | CEST |", "| Start (BST/ET) |"."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.items import Clock, Label
from callsched.reading.tokens import Token, is_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from callsched.reading.items import Item

_ROWS = 200  # a table longer than this needs its head again


def column_labels(items: Sequence[Item]) -> dict[int, Label]:
    """Give the label of the column for each clock reading in a table; keys are the readings' indices."""
    found: dict[int, Label] = {}
    head: dict[int, list[Label]] = {}
    since = 0
    for row in _rows(items):
        cells = _cells(items, row)
        clocks = [(cell, index) for cell, index in cells if type(items[index]) is Clock]
        if not head and all(_like_a_year(items[index]) for _, index in clocks):
            clocks = []  # "| Date (2026) | London (BST) |"
        if clocks:
            found |= _under(head, clocks)
            if not head and len(clocks) == 1:
                found |= _row_label(items, cells, clocks[0])
            since += 1
            continue
        labels: dict[int, list[Label]] = {}
        timed = set()  # "| Time (ET) |"
        for cell, index in cells:
            if type(item := items[index]) is Label:
                named = labels.setdefault(cell, [])
                if named and named[-1].multizone and item.form != "place":
                    item.taken, named[-1] = True, item  # "US – Eastern"
                else:
                    named.append(item)
            elif type(item) is Token and item.has(role.TIME):
                timed.add(cell)
        if len(labels) > 1 or any(len(named) > 1 or cell in timed for cell, named in labels.items()):
            head, since = labels, 0
            for label in chain.from_iterable(labels.values()):
                label.taken = True
        elif since > _ROWS or (row and not cells):  # an empty line ends no table
            head = {}
    return found


def _like_a_year(item: Item) -> bool:
    """Whether a figure may be a year, as in the head of a table."""
    return type(item) is Clock and item.form == "four" and not item.firm and item.hour in (19, 20)


def _under(head: dict[int, list[Label]], clocks: Sequence[tuple[int, int]]) -> dict[int, Label]:
    """Give the labels of the head for the times of a row: the first in a cell has the first label there."""
    found: dict[int, Label] = {}
    left = {cell: list(labels) for cell, labels in head.items()}
    for cell, index in clocks:
        labels = left.get(cell)
        if labels:
            found[index] = labels.pop(0) if len(labels) > 1 else labels[0]
    return found


def _row_label(
    items: Sequence[Item], cells: Sequence[tuple[int, int]], clock: tuple[int, int]
) -> dict[int, Label]:
    """Give the label that a cell before the time has: "| Lima | PET (UTC-5) | Friday | 7 PM |"."""
    before = [item for cell, index in cells if cell < clock[0] and type(item := items[index]) is Label]
    exact = [label for label in before if label.form == "abbreviation" and not label.taken]
    if not exact:
        return {}
    exact[-1].taken = True
    return {clock[1]: exact[-1]}


def _rows(items: Sequence[Item]) -> Iterator[range]:
    start = 0
    for index, item in enumerate(items):
        if is_line(item):
            yield range(start, index)
            start = index + 1
    yield range(start, len(items))


def _cells(items: Sequence[Item], row: range) -> list[tuple[int, int]]:
    """Give the cell and index of every item of a row; nothing where the row has no cells."""
    cell = 0
    found = []
    for index in row:
        item = items[index]
        if type(item) is Token and item.text == "|":
            cell += 1
        else:
            found.append((cell, index))
    return found if cell else []
