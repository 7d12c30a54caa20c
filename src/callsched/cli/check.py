"""`callsched check`: check the announced times of texts."""

from __future__ import annotations

import sys

import click

from callsched.checker import check as check_text
from callsched.cli import completion
from callsched.cli.checked import Checked
from callsched.cli.choices import Choice
from callsched.cli.files import Unreadable, read_text, write_atomically
from callsched.cli.terminal import as_text, echo
from callsched.errors import CallschedError
from callsched.models import Severity
from callsched.models.shown import counted

_FORMATS = ["text", "json", "jsonl", "github", "sarif"]
FINE, FOUND, WRONG = 0, 1, 2


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE… | -]", shell_complete=completion.files)
@click.option("--published", metavar="DATE", help="The day of publication, such as 2025-05-19.")
@click.option(
    "--place",
    metavar="PLACE",
    shell_complete=completion.places,
    help="Where the text was written: a city or an IANA zone.",
)
@click.option("--format", "form", type=Choice(_FORMATS), help="What to print; text, if not told.")
@click.option("--json", "form", flag_value="json", help="Print one JSON document.")
@click.option("--jsonl", "form", flag_value="jsonl", help="Read and print one JSON object a line.")
@click.option(
    "--ics",
    "ics",
    metavar="OUT",
    shell_complete=completion.files,
    help="Write the announced calls to an iCalendar file.",
)
def check(
    files: tuple[str, ...], published: str | None, place: str | None, form: str | None, ics: str | None
) -> None:
    """Check the announced times of texts; without FILE, or with -, of what comes in.

    Exit 0: nothing worse than a warning; 1: a finding that is an error; 2: wrong usage, or input that
    cannot be read.

    \b
    callsched check article.txt --published 2025-05-19 --ics calls.ics
    callsched check --jsonl < sentences.jsonl > findings.jsonl
    """  # noqa: D301 (click takes \b for "keep these lines")
    sources = files or ("-",)
    if form == "jsonl":
        if ics:
            raise click.UsageError("--ics writes the calls of texts, and --jsonl reads none")
        from callsched.cli.stream import check_lines  # noqa: PLC0415 (only for --jsonl)

        code = max(check_lines(source, sys.stdout, published=published, place=place) for source in sources)
        raise SystemExit(code)
    checked, code = _check_all(sources, published, place)
    _print(checked, form, several=len(sources) > 1)
    if ics:
        code = max(code, _write_ics(checked, ics))
    raise SystemExit(code)


def _check_all(
    sources: tuple[str, ...], published: str | None, place: str | None
) -> tuple[list[Checked], int]:
    """Check each source; one that cannot be read is told, and the others go on."""
    checked, code = [], FINE
    for source in sources:
        try:
            text = read_text(source)
        except Unreadable as error:
            click.echo(f"callsched: {error}", err=True)
            code = WRONG
            continue
        try:
            report = check_text(text, published=published, place=place)
        except CallschedError as error:
            raise click.UsageError(str(error)) from None
        checked.append(Checked(source, text, report))
    if code == FINE and any(f.severity is Severity.ERROR for one in checked for f in one.report.findings):
        code = FOUND
    return checked, code


def _print(checked: list[Checked], form: str | None, *, several: bool) -> None:
    if form in (None, "text"):
        echo(as_text(checked, several=several))
        return
    from callsched.cli.formats import as_github, as_json, as_sarif  # noqa: PLC0415 (only for machines)

    if form == "json":
        click.echo(as_json(checked, several=several))
    elif form == "github":
        click.echo(as_github(checked), nl=False)
    else:
        click.echo(as_sarif(checked))


def _write_ics(checked: list[Checked], out: str) -> int:
    from callsched.cli.announced import announced_calls, invitations  # noqa: PLC0415 (only for --ics)

    calls = announced_calls(checked)
    if not calls:
        click.echo(f"callsched: no announced call has an instant, so {out} was not written", err=True)
        return FOUND
    try:
        write_atomically(out, invitations(calls))
    except (CallschedError, OSError) as error:
        click.echo(f"callsched: {out} was not written: {error}", err=True)
        return WRONG
    click.echo(f"{counted(len(calls), 'call')} written to {out}", err=True)
    return FINE
