"""`callsched ics`: what a calendar file means, on each clock, and what would go wrong in which client."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from callsched.cli import completion
from callsched.cli.files import shown
from callsched.cli.terminal import echo, finding_lines, safe_lines, terminal_width
from callsched.errors import CallschedError
from callsched.models import Leader, Severity
from callsched.models.announcement import finding_dict, stamp
from callsched.models.shown import counted
from callsched.zones import tzdata_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.models import Call, Finding, Schedule

FINE, FOUND, WRONG = 0, 1, 2


@click.command()
@click.argument("file", default="-", metavar="[FILE | -]", shell_complete=completion.files)
@click.option(
    "--zone",
    metavar="ZONE",
    shell_complete=completion.places,
    help="The zone of times that the file gives none for.",
)
@click.option(
    "--clock",
    "clocks",
    multiple=True,
    metavar="PLACE",
    shell_complete=completion.places,
    help="Tell the time on this clock, too.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def ics(file: str, zone: str | None, clocks: tuple[str, ...], as_json: bool) -> None:
    """Say what an iCalendar file means: its calls on each clock, and what clients will make of them.

    Exit 0: nothing worse than a warning; 1: a finding that is an error; 2: wrong usage, or input that
    cannot be read.

    \b
    callsched ics invite.ics --clock Kyiv --clock Washington
    """  # noqa: D301 (click takes \b for "keep these lines")
    from callsched.ical import client_findings, from_ics  # noqa: PLC0415 (only for this command)

    data = _read(file)
    try:
        watching = tuple(Leader(name=clock, zone=clock) for clock in clocks)
        schedule = from_ics(data, zone=zone)
        findings = (*schedule.findings, *_new(client_findings(data), schedule.findings))
    except CallschedError as error:
        raise click.UsageError(str(error)) from None
    except ValueError as error:
        raise click.UsageError(str(error).splitlines()[-1]) from None
    if as_json:
        click.echo(json.dumps(_document(schedule, findings, watching), ensure_ascii=False, indent=2))
    else:
        calls = safe_lines("\n".join(_told(schedule, watching)), terminal_width())
        told = [*calls, *([""] if findings else []), *finding_lines(findings)]
        echo("".join(f"{line}\n" for line in told))
    raise SystemExit(FOUND if any(f.severity is Severity.ERROR for f in findings) else FINE)


def _read(file: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise click.UsageError(f"{shown(file)}: {reason.lower()}") from None


def _new(found: tuple[Finding, ...], known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Leave out what both ways of looking at a file have found."""
    messages = {finding.message for finding in known}
    return (finding for finding in found if finding.message not in messages)


def _told(schedule: Schedule, watching: tuple[Leader, ...]) -> Iterator[str]:
    from callsched.ical.description import describe  # noqa: PLC0415

    count = len(schedule.calls)
    title = f"{schedule.title}: " if schedule.title else ""
    yield f"{title}{counted(count, 'call')}, by tzdata {tzdata_version()}"
    for call in schedule.calls:
        yield from ("", f"{_line(call.title) or 'a call without a name'} ({call.status})")
        seen = call.model_copy(update={"participants": (*call.participants, *watching), "notes": ""})
        for line in describe(seen).splitlines():
            yield f"  {line}" if line else ""
        for reply in call.replies:
            yield f"  {_line(reply.address)}: {reply.answer}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _document(
    schedule: Schedule, findings: tuple[Finding, ...], watching: tuple[Leader, ...]
) -> dict[str, Any]:
    return {
        "title": schedule.title,
        "tzdata": tzdata_version(),
        "calls": [_call(call, watching) for call in schedule.calls],
        "findings": [finding_dict(finding) for finding in findings],
    }


def _call(call: Call, watching: tuple[Leader, ...]) -> dict[str, Any]:
    everyone = (*call.everyone, *watching)
    clocks = [(leader, call.clock_of(leader)) for leader in everyone]
    return {
        "uid": call.uid,
        "title": call.title,
        "status": str(call.status),
        "start": stamp(call.start),
        "end": stamp(call.end),
        "date": call.date.isoformat() if call.date else None,
        "civil": call.civil.isoformat() if call.civil else None,
        "zone": call.zone,
        "clocks": [
            {"name": leader.name, "zone": call.zone_of(leader), "civil": civil.isoformat()}
            for leader, civil in clocks
            if civil is not None
        ],
    }
