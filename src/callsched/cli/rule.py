"""`callsched rule`: explain a finding."""

from __future__ import annotations

import click

from callsched.cli import completion
from callsched.cli.pages import PAGES
from callsched.errors import closest, meant, shortened


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
            click.echo(f"{one.code} {one.name} ({one.severity})\n\n{one.text}")
            return
    known = [name for one in PAGES for name in (one.code, one.name)]
    hint = meant(closest(wanted, known)) or "; `callsched rule` lists them all"
    raise click.UsageError(f"unknown rule `{shortened(wanted)}`{hint}")
