"""What `callsched slots` prints: a table of slots, strips of the best one's day, and why it is the best."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import click

from callsched.cli.terminal import in_order, terminal_width
from callsched.columns import columns, isolated, padded, wrapped
from callsched.scheduling.profile import Conditions, levels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.scheduling import Search, Slot

_MARKS = "█▓▒▒▒░·x"  # by level: preferred, acceptable, possible, a day off in three, outside hours, busy
_COLOURS: tuple[dict[str, str | bool], ...] = (
    {"fg": "green"}, {"fg": "green", "dim": True}, {"fg": "yellow"}, {"fg": "blue"}, {"fg": "blue"},
    {"fg": "blue", "dim": True}, {"dim": True}, {"fg": "red"},
)  # fmt: skip
_LEGEND = "█ preferred  ▓ acceptable  ▒ possible, or a day off  ░ its edge  · never  x busy  ^ the call"


def told(found: Search, *, explain: bool) -> str:
    """Give all of it, as wide as the terminal is."""
    width = terminal_width()
    rows = [[isolated(cell) if width else cell for cell in row] for row in rows_of(found.slots)]
    answer = table(rows)
    if width and max(map(columns, click.unstyle(answer).split("\n"))) > width:
        answer = stacked(rows, width)
    parts = [answer, f"{strips(found, found.slots[0])}\n{_legend(width)}"]
    return "\n\n".join(parts) + "\n" + (f"\n{explanation(found)}" if explain else "")


def explanation(found: Search) -> str:
    """Give what was proved, as wide as the terminal is."""
    return _fitted(found.explain(), terminal_width()) + "\n"


def _legend(width: int) -> str:
    """Give the legend, whose entries stay whole."""
    if not width or columns(_LEGEND) <= width:
        return _LEGEND
    entries = [entry.replace(" ", "\u00a0") for entry in _LEGEND.split("  ")]
    return _fitted(" ".join(entries), width).replace("\u00a0", " ")


def _fitted(text: str, width: int) -> str:
    if not width:
        return text
    return "\n".join(in_order(piece) for line in text.split("\n") for piece in wrapped(line, width))


def rows_of(answer: tuple[Slot, ...]) -> Iterator[list[str]]:
    """Yield a heading, and for each slot when it may start, each participant's clock, who decides it."""
    yield ["", "starts (UTC)", *(standing.name for standing in answer[0].standings), "worst hour"]
    for slot in answer:
        window = f"{slot.start:%a %Y-%m-%d %H:%M}"
        if slot.start != slot.first_start:
            window += f" ({slot.first_start:%H:%M} to {slot.last_start:%H:%M})"
        elif slot.last_start - slot.start >= timedelta(minutes=1):
            window += f" to {slot.last_start:%H:%M}"
        clocks = [f"{standing.civil:%a %H:%M}" for standing in slot.standings]
        who = f"{slot.worst.words} ({', '.join(slot.deciders)})" if slot.deciders else slot.worst.words
        yield [str(slot.rank.place), window, *clocks, who]


def table(rows: list[list[str]]) -> str:
    """Give the rows as lines, in columns."""
    widths = [max(columns(row[number]) for row in rows) for number in range(len(rows[0]))]
    lines = ["  ".join(map(padded, row, widths)).rstrip() for row in rows]
    return "\n".join([click.style(lines[0], bold=True), *lines[1:]])


def stacked(rows: list[list[str]], width: int) -> str:
    """Give the rows one below the other, for a narrow terminal."""
    heading, *slots = rows
    names = heading[2:-1]
    longest = max(map(columns, names))
    lines = []
    for number, window, *clocks, who in slots:
        lines += [click.style(line, bold=True) for line in wrapped(f"{number}  {window} UTC, {who}", width)]
        lines += [f"     {padded(name, longest)}  {clock}" for name, clock in zip(names, clocks, strict=True)]
    return "\n".join(lines)


def strips(found: Search, slot: Slot) -> str:
    """Give a strip of a slot's day for each participant, night, work and the call, by half hours UTC."""
    start = int(slot.start.timestamp()) // 86400 * 86400
    conditions = Conditions(start, start + 86400, holidays=found.question.conditions.holidays)
    names = [standing.name for standing in slot.standings]
    width = max(map(columns, names))
    scale = "".join(f"{hour:<8}" for hour in range(0, 24, 4)).rstrip()
    lines = [f"{slot.start:%a %Y-%m-%d}, hours UTC", " " * (width + 2) + scale]
    for leader in found.question.participants:
        steps = levels(leader.model_copy(update={"notice": timedelta(0)}), conditions)
        marks = [steps.worst(start + 1800 * half, start + 1800 * (half + 1)) for half in range(48)]
        strip = "".join(click.style(_MARKS[level], **_COLOURS[level]) for level in marks)  # type: ignore[arg-type]
        name = isolated(leader.name) if terminal_width() else leader.name
        lines.append(f"{padded(name, width)}  {strip}")
    low = (int(slot.start.timestamp()) - start) // 1800
    high = max(-((start - int(slot.end.timestamp())) // 1800), low + 1)
    lines.append(" " * (width + 2 + low) + click.style("^" * (min(high, 48) - low), bold=True))
    return "\n".join(lines)
