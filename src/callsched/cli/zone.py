"""`callsched zone`: tell what a label, a place or a zone means."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

import click

from callsched.cli import completion
from callsched.errors import UnknownNameError, closest, shortened
from callsched.fold import fold
from callsched.labels import Kind, Meaning, location, meanings, offset_meaning
from callsched.places import find_place
from callsched.tables import table
from callsched.zones import format_offset, keys, tzdata_version
from callsched.zones import zone as rules_of

_OFFSET = re.compile(r"(?:UTC|GMT|Z)?\s*([+\-\u2212])(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)
_FIXED = (Kind.STANDARD, Kind.DAYLIGHT, Kind.OFFSET, Kind.REFERENCE)


@click.command()
@click.argument("label", shell_complete=completion.places)
@click.option("--on", "day", metavar="DATE", help="Also tell the offset on a day, such as 2025-05-19.")
def zone(label: str, day: str | None) -> None:
    """Tell what a LABEL means: an abbreviation, "Kyiv time", a place, an offset or an IANA zone."""
    on = _day(day)
    for meaning in _meanings(label, on):
        click.echo(_headline(meaning))
        for line in _on_day(meaning, on) if on else ():
            click.echo(f"  {line}")
    click.echo(f"by tz database {tzdata_version()}")


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise click.UsageError(f"--on is a date such as 2025-05-19, not `{shortened(text or '')}`") from None


def _meanings(label: str, on: date | None) -> tuple[Meaning, ...]:
    if "/" in label and label in keys():
        return (Meaning(Kind.LOCATION, label, label, None),)
    if found := _OFFSET.fullmatch(label.strip()):
        sign, hours, minutes = found.groups()
        seconds = int(hours) * 3600 + int(minutes or 0) * 60
        if seconds <= 15 * 3600:
            return (offset_meaning(seconds if sign == "+" else -seconds),)
    if of_label := meanings(fold(label), on):
        return of_label
    name = re.sub(r"\s+(?:local\s+)?time$", "", label.strip(), flags=re.IGNORECASE)
    try:
        return (location(find_place(name)),)
    except UnknownNameError as error:
        if label in keys():  # last: `EST` is a label, whatever the tz database calls by that name
            return (Meaning(Kind.LOCATION, label, label, None),)
        matches = list(dict.fromkeys([*_close_labels(label), *error.matches]))[:2]
        raise click.UsageError(str(UnknownNameError(label, matches, "label or place"))) from None


def _close_labels(label: str) -> list[str]:
    close = closest(fold(label), (key for key in table("labels") if not key.startswith("us ")), 0.75)
    return [meanings(key)[0].name for key in close]


def _headline(meaning: Meaning) -> str:
    named = (
        meaning.name
        if meaning.name == meaning.zone or not meaning.zone
        else f"{meaning.name} ({meaning.zone})"
    )
    means = "wall time" if meaning.offset is None else f"always {format_offset(meaning.offset)}"
    return f"{named}: {meaning.kind} label, {means}"


def _on_day(meaning: Meaning, on: date) -> list[str]:
    if not meaning.zone:
        return []
    rules = rules_of(meaning.zone)
    noon = rules.instant(datetime.combine(on, time(12)), fold=0)
    offset = round((rules.civil(noon) - noon.replace(tzinfo=None)).total_seconds())
    lines = [f"on {on} its clocks are on {rules.abbreviation(noon)} ({format_offset(offset)})"]
    start = rules.instant(datetime.combine(on, time(0)), fold=0)
    lines += [str(change) for change in rules.transitions(start, start + timedelta(days=1))]
    if meaning.kind in _FIXED and meaning.offset not in (None, offset):
        lines.append(f"{meaning.name} is out of season on that day")
    return lines
