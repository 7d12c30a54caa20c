"""What `callsched check` prints for people: safe on any terminal, coloured and fitted on a real one."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from callsched.checker.report import headline
from callsched.cli.checked import Lines
from callsched.cli.files import shown
from callsched.columns import clipped, columns, cut, isolated, printable, wrapped
from callsched.findings import render
from callsched.models import Severity
from callsched.models.shown import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from callsched.cli.checked import Checked
    from callsched.models import Finding

_CARETS = re.compile(r"  +\^+")
_CODE = re.compile(r"CS\d{3}\b")
_QUOTED = re.compile(r"[^`·()\n]+")  # what a message takes from the text stands between these
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_NARROWEST = 20
_INDENT = "  "


def echo(text: str) -> None:
    """Print for people: without colours where `NO_COLOR` asks for it, or where no terminal shows them."""
    click.echo(click.unstyle(text) if os.environ.get("NO_COLOR") else text, nl=False)


def terminal_width() -> int:
    """Give the columns of the terminal; 0 where what is printed goes elsewhere, and nothing is to be cut."""
    return max(shutil.get_terminal_size().columns, _NARROWEST) if sys.stdout.isatty() else 0


def as_text(checked: list[Checked], *, several: bool) -> str:
    """Give the reports as text; fitted to the width only where a terminal shows it."""
    width = terminal_width()
    blocks = []
    for one in checked:
        heading = click.style(shown(one.source), underline=True) + "\n" if several else ""
        told = ("".join(f"{line}\n" for line in part) for part in _parts(one, width))
        blocks.append(heading + "\n".join(told))
    if several and checked:
        blocks.append(f"{_summary(checked)}\n")
    return "\n".join(blocks)


def _parts(one: Checked, width: int) -> Iterator[Iterator[str]]:
    """Yield what belongs together: the line of an announcement, or those of a finding."""
    for announcement in one.report.announcements:
        yield safe_lines(headline(announcement), width)
    at = Lines(one.text)
    for finding in one.report.findings:
        where = ":".join(map(str, (shown(one.source), *at.position(finding.span[0])))) if finding.span else ""
        yield safe_lines(render(finding, one.text, where), width, finding.severity)
    if not one.report.announcements and not one.report.findings:
        yield iter([str(one.report)])


def _summary(checked: list[Checked]) -> str:
    """Count the findings of several files.

    >>> _summary([])
    '0 files, nothing found'
    """
    count = Counter(finding.severity for one in checked for finding in one.report.findings)
    found = [_counted(count[severity], severity) for severity in Severity if count[severity]]
    return ", ".join([counted(len(checked), "file"), *(found or ["nothing found"])])


def _counted(number: int, severity: Severity) -> str:
    return f"{number} info" if severity is Severity.INFO else counted(number, severity)


def finding_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the lines of findings that stand in no text."""
    width = terminal_width()
    for finding in findings:
        yield from safe_lines(render(finding), width, finding.severity)


def safe_lines(told: str, width: int = 0, severity: Severity = Severity.ERROR) -> Iterator[str]:
    r"""Yield lines, coloured, without what could steer a terminal.

    >>> [click.unstyle(line) for line in safe_lines("CS203 a\u202eb\n  5 p.m. XST\n         ^^^")]
    ['CS203 a�b', '  5 p.m. XST', '         ^^^']

    Carets stay under what they point at: a line too long is cut around them, other lines are wrapped. On a
    terminal, which has a width, words written from right to left keep to their place.
    """
    lines = [printable(line) for line in told.split("\n")]
    skip = False
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if skip:
            skip = False
        elif _CARETS.fullmatch(below):
            skip = True
            yield from _excerpt(line, below, width, severity)
        else:
            for piece in wrapped(line, width) if width else [line]:
                yield _coloured(in_order(piece) if width else piece, severity)


def _excerpt(line: str, carets: str, width: int, severity: Severity) -> Iterator[str]:
    """Yield a line and its carets; each of the three parts of the line keeps its columns in any script."""
    line, low, high = line[len(_INDENT) :], carets.index("^") - len(_INDENT), len(carets) - len(_INDENT)
    if width:
        width -= len(_INDENT)
        line, gone = clipped(line, low, high, width)
        low, high = max(low - gone, 0), min(high - gone, width)
        parts = (cut(line, 0, low), cut(line, low, high), cut(line, high, columns(line)))
        line = "".join(isolated(part, leftmost_first=True) for part in parts)
    yield _INDENT + line
    yield _INDENT + " " * low + click.style("^" * (high - low), fg=_COLOURS[severity], bold=True)


def in_order(line: str) -> str:
    """Keep what a message quotes from turning what stands around it; the line itself begins on the left."""
    return _QUOTED.sub(lambda words: isolated(words[0], leftmost_first=not words.start()), line)


def _coloured(line: str, severity: Severity) -> str:
    if code := _CODE.match(line):
        return click.style(code[0], fg=_COLOURS[severity], bold=True) + line[code.end() :]
    if line.startswith("  help:"):
        return "  " + click.style("help:", fg="cyan", bold=True) + line[7:]
    if line.startswith("  --> "):
        return click.style(line, dim=True)
    return line
