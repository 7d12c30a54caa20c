"""What `callsched check` prints for people: safe on any terminal, coloured and fitted on a real one."""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

import click

from callsched.cli.files import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.cli.checked import Checked

_CARETS = re.compile(r" +\^+")
_CODE = re.compile(r"CS\d{3}\b")
_NARROWEST = 20


def as_text(checked: list[Checked], *, several: bool) -> str:
    """Give the reports as text; fitted to the width only where a terminal shows it."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    blocks = []
    for one in checked:
        told = str(one.report)
        lines = list(safe_lines(told, max(width, _NARROWEST) if width else 0))
        if several:
            lines = [click.style(shown(one.source), underline=True), *lines]
        blocks.append("".join(f"{line}\n" for line in lines))
    text = "\n".join(blocks)
    return click.unstyle(text) if os.environ.get("NO_COLOR") else text


def safe_lines(told: str, width: int = 0) -> Iterator[str]:
    r"""Yield the lines of a report, coloured, without what could steer a terminal.

    >>> [click.unstyle(line) for line in safe_lines("CS203 a\u202eb\n  5 p.m. XST\n         ^^^")]
    ['CS203 a�b', '  5 p.m. XST', '         ^^^']

    Carets stay under what they point at: a line too long is cut around them, other lines are wrapped.
    """
    lines = ["".join(char if char.isprintable() else "�" for char in line) for line in told.split("\n")]
    skip = False
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if skip:
            skip = False
        elif _CARETS.fullmatch(below):
            skip = True
            yield from _excerpt(line, below, width)
        else:
            yield from map(_coloured, _wrapped(line, width))


def _excerpt(line: str, carets: str, width: int) -> Iterator[str]:
    if width and len(line) > width:
        middle = (len(carets) + carets.index("^")) // 2
        start = max(0, min(middle - width // 2, len(line) - width))
        line = line[start : start + width]
        carets = carets[start : start + width]
    yield line
    yield click.style(carets, fg="yellow", bold=True)


def _wrapped(line: str, width: int) -> list[str]:
    if not width or len(line) <= width:
        return [line]
    indent = len(line) - len(line.lstrip())
    wrapped = textwrap.wrap(
        line, width, subsequent_indent=" " * (indent + 2), drop_whitespace=True, break_on_hyphens=False
    )
    return wrapped or [line]


def _coloured(line: str) -> str:
    if code := _CODE.match(line):
        return click.style(code[0], fg="red", bold=True) + line[code.end() :]
    if line.startswith("  help:"):
        return "  " + click.style("help:", fg="cyan", bold=True) + line[7:]
    return line
