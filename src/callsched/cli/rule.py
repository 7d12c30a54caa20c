"""`callsched rule`: explain a finding."""

from __future__ import annotations

import re
import textwrap

import click

from callsched.cli import completion
from callsched.cli.pages import PAGES, Page
from callsched.cli.terminal import echo, terminal_width
from callsched.errors import closest, meant, shortened

_SECTION = re.compile(r"^(What it does|Why it matters|Example|Fix):")


@click.command()
@click.argument("code", required=False, shell_complete=completion.codes)
def rule(code: str | None) -> None:
    """Print the page of a finding, by its code or name; without one, list them all."""
    if code is None:
        for one in PAGES:
            click.echo(f"{one.code}  {one.severity:<7}  {one.name}")
        return
    wanted = code.strip()
    for one in PAGES:
        if wanted.upper() == one.code or wanted.lower().replace("_", "-") == one.name:
            echo(_told(one, terminal_width()))
            return
    known = [name for one in PAGES for name in (one.code, one.name)]
    hint = meant(closest(wanted, known)) or "; `callsched rule` lists them all"
    raise click.UsageError(f"unknown rule `{shortened(wanted)}`{hint}")


def _told(page: Page, width: int) -> str:
    """Give a page, its paragraphs as wide as the terminal is; examples keep their lines."""
    title = f"{click.style(f'{page.code} {page.name}', bold=True)} ({page.severity})"
    parts = [
        _SECTION.sub(lambda name: click.style(name[0], bold=True), _fitted(part, width))
        for part in page.text.split("\n\n")
    ]
    return "\n\n".join([title, *parts]) + "\n"


def _fitted(part: str, width: int) -> str:
    return (
        part
        if not width or "\n    " in part or part.startswith(" ")
        else textwrap.fill(part, min(width, 100))
    )
