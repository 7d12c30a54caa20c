"""`callsched slots`: find times that suit all participants."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from callsched.cli import completion
from callsched.cli.programme import explanation, told
from callsched.cli.terminal import echo
from callsched.errors import CallschedError, UnknownNameError, shortened
from callsched.models import Call, Hours, Leader
from callsched.places import Place, find_place
from callsched.scheduling import Level, Slot, placed, search
from callsched.zones import keys, zone

_DURATION = re.compile(r"(?:(\d+)\s*h(?:ours?)?)?\s*(?:(\d+)\s*m(?:in(?:utes?)?)?)?", re.IGNORECASE)


@click.command()
@click.option(
    "--with",
    "who",
    metavar="PLACE",
    multiple=True,
    required=True,
    shell_complete=completion.places,
    help="A participant: a city, IANA zone, or NAME=PLACE.",
)
@click.option("--duration", required=True, metavar="TIME", help="How long: 60m, 1h30m or PT1H.")
@click.option(
    "--from",
    "earliest",
    required=True,
    metavar="TIME",
    help="The earliest start: 2025-05-19, or with a time.",
)
@click.option(
    "--to", "latest", required=True, metavar="TIME", help="The latest end; a date is that day's end."
)
@click.option(
    "--zone",
    "home",
    metavar="PLACE",
    shell_complete=completion.places,
    help="Whose clock --from and --to are by, if they name no offset; else the first participant's.",
)
@click.option("--top", default=5, show_default=True, type=click.IntRange(1, 100), help="How many slots.")
@click.option(
    "--hours",
    multiple=True,
    metavar="NAME=9-18",
    help="A participant's possible hours, all of them preferred.",
)
@click.option("--busy", multiple=True, metavar="NAME=FILE", help="Busy times from an .ics file.")
@click.option("--night", is_flag=True, help="Wake people if need be.")
@click.option("--holidays", is_flag=True, help="Public holidays are days off; needs callsched[holidays].")
@click.option("--title", default="Call", show_default=True, help="The title of the call in --ics.")
@click.option(
    "--ics", type=click.Path(dir_okay=False, path_type=Path), help="Write the best slot as an invitation."
)
@click.option("--explain", is_flag=True, help="Tell whose hours bind, and what would make a fairer time.")
def slots(  # noqa: PLR0913 (click's signature: one for each option)
    who: tuple[str, ...],
    *,
    duration: str,
    earliest: str,
    latest: str,
    home: str | None,
    top: int,
    hours: tuple[str, ...],
    busy: tuple[str, ...],
    night: bool,
    holidays: bool,
    title: str,
    ics: Path | None,
    explain: bool,
) -> None:
    """Find the fairest times for a call between people in different zones.

    Exits with 1 when nothing fits, and tells what would have to give.
    """
    try:
        leaders = _leaders(who, hours, busy)
        clock = zone(_place(home)[0] if home else str(leaders[0].zone)).key
        found = search(
            leaders,
            duration=_duration(duration),
            earliest=_instant(earliest, clock, "--from", end=False),
            latest=_instant(latest, clock, "--to", end=True),
            top=top,
            worst=Level.NEVER if night else Level.DAY_OFF_POSSIBLE,
            holidays=holidays,
        )
        answer = found.slots
    except CallschedError as error:
        raise click.UsageError(str(error)) from None
    if not answer:
        echo(explanation(found))
        raise SystemExit(1)
    echo(told(found, explain=explain))
    if ics is not None:
        _write(ics, leaders, answer[0], title)


def _leaders(who: tuple[str, ...], hours: tuple[str, ...], busy: tuple[str, ...]) -> list[Leader]:
    found = {}
    for text in who:
        name, _, place = text.rpartition("=")
        key, country = _place(place)
        name = name or place
        if name in found:
            raise click.UsageError(f"`{shortened(name)}` takes part twice; name each once")
        found[name] = Leader(name=name, zone=key, country=country)
    for option, text, change in [
        *(("--hours", text, _with_hours) for text in hours),
        *(("--busy", text, _with_busy) for text in busy),
    ]:
        name, _, value = text.partition("=")
        if name not in found or not value:
            raise click.UsageError(f"{option} is NAME=VALUE for a participant, not `{shortened(text)}`")
        apply: Callable[[Leader, str], Leader] = change
        found[name] = apply(found[name], value)
    return list(found.values())


def _place(name: str) -> tuple[str, str | None]:
    if name in keys() and "/" in name:
        return name, None
    try:
        place: Place = find_place(name)
    except UnknownNameError as error:
        raise click.UsageError(str(error)) from None
    country = place.country if len(place.country) == 2 else None
    return place.zone, country


def _with_hours(leader: Leader, value: str) -> Leader:
    clocks = re.fullmatch(r"(\d{1,2})(?::(\d\d))?-(\d{1,2})(?::(\d\d))?", value)
    if clocks is None:
        raise click.UsageError(f"--hours is like {leader.name}=9-18 or 7:30-22, not `{shortened(value)}`")
    first, odd, last, rest = (int(part or 0) for part in clocks.groups())
    if max(first, last) > 24 or max(odd, rest) > 59:
        raise click.UsageError(f"--hours: there is no such hour in `{value}`")
    span = (f"{first % 24:02}:{odd:02}", f"{last % 24:02}:{rest:02}")
    hours = Hours.model_validate({"preferred": span, "acceptable": span, "possible": span})
    return leader.model_copy(update={"hours": hours})


def _with_busy(leader: Leader, value: str) -> Leader:
    from callsched.ical import with_busy_times  # noqa: PLC0415 - only for --busy

    try:
        data = Path(value).read_bytes()
    except OSError as error:
        raise click.UsageError(f"--busy: {error.strerror}: `{shortened(value)}`") from None
    return with_busy_times(leader, data)


def _duration(text: str) -> timedelta | str:
    if text.upper().startswith("P"):
        return text.upper()
    found = _DURATION.fullmatch(text.strip())
    if found is None or not any(found.groups()):
        raise click.UsageError(f"--duration is like 60m, 1h30m or PT1H, not `{shortened(text)}`")
    hours, minutes = (int(part or 0) for part in found.groups())
    return timedelta(hours=hours, minutes=minutes)


def _instant(text: str, clock: str, option: str, *, end: bool) -> datetime:
    """Read an instant; a time without an offset is by a clock, a date alone is its first or last second's."""
    try:
        given = datetime.fromisoformat(text)
    except ValueError:
        hint = f"{option} is like 2025-05-19 or 2025-05-19T08:00"
        raise click.UsageError(f"{hint}, not `{shortened(text)}`") from None
    if given.tzinfo is not None:
        return given.astimezone(UTC)
    if len(text) <= 10 and end:
        given += timedelta(days=1)
    return zone(clock).instant(given, fold=0)


def _write(path: Path, leaders: list[Leader], slot: Slot, title: str) -> None:
    from callsched.ical import to_ics  # noqa: PLC0415 - only for --ics

    call = Call(title=title, participants=tuple(leaders), duration=slot.duration)
    path.write_bytes(to_ics(placed(call, slot.start)))
    click.echo(f"wrote {path}", err=True)
