"""CS202: a standard or daylight label in the other season."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.labels import Kind, family
from callsched.models import Edit, Fix, Severity
from callsched.resolver.resolution import civil_of
from callsched.resolver.told import figure_span, label_span, moment
from callsched.restating import clock_time, generic_label, label_in_season, offset_as
from callsched.wording import other_times, quoted
from callsched.zones import format_offset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.labels import Meaning
    from callsched.resolver import Choice, Resolution
    from callsched.zones import Zone


@rule("CS202", severity=Severity.WARNING, on=Subject.ANNOUNCEMENT)
def label_out_of_season(resolution: Resolution) -> Iterator[Found]:
    """A standard or daylight label is used in the other season.

    What it does: reports labels such as EST in May, GMT for British summer time, CET in August, and an offset
    beside a place that has another one then, such as "in Riga (UTC+2)" in June. Where the other stated times
    agree on the wall clock, that is what was meant; where one confirms the letter of the label, the instant
    stands by the letter; alone, the label leaves two instants.

    Why it matters: EST is UTC-05:00 all year. In May New York's clocks show EDT, an hour ahead, so a reader
    who takes the label by its letter comes an hour late.

    Example:
        >>> from callsched import check
        >>> report = check("They talk at 6 p.m. Kyiv time (11 a.m. EST, 4 p.m. BST).", published="2025-06-10")
        >>> print(report)
        mislabelled: Tue 2025-06-10 15:00 UTC (6 p.m. Kyiv time · 11 a.m. EST · 4 p.m. BST)
        <BLANKLINE>
        CS202 `EST` is out of season: on 2025-06-10 New York is on EDT (UTC-04:00), not EST (UTC-05:00)
          They talk at 6 p.m. Kyiv time (11 a.m. EST, 4 p.m. BST).
                                                 ^^^
          as written 16:00 UTC; read as Eastern Time 15:00 UTC, as the other two times say
          help: write `11 a.m. EDT`, or `11 a.m. ET`

    Fix: write the label of the season, or the generic one; safe where the instant stays.
    """
    for choice in resolution.choices:
        if choice.stated.mention.labels and choice.wall is not None and not choice.odd:
            found = _found(resolution, choice, choice.wall.zone) if choice.wall.zone is not None else None
            if found is not None:
                yield found


def _found(resolution: Resolution, choice: Choice, wall: Zone) -> Found | None:
    meaning = choice.wall.meaning if choice.wall is not None else None
    if meaning is None or meaning.offset is None or choice.local is None or choice.instant is None:
        return None
    by_letter = choice.local - meaning.offset
    offsets = wall.offsets_of(choice.local)
    meant = choice.local - offsets[-1] if offsets else by_letter
    period = wall.period(meant)
    if period.offset == meaning.offset:
        return None
    span = label_span(choice)
    written = resolution.text[slice(*span)]
    season = f"{_named(period.abbreviation)}{format_offset(period.offset)}{_closed(period.abbreviation)}"
    message = (
        f"{quoted(written)} is out of season: on {civil_of(choice.local):%Y-%m-%d} {_city(wall)} is on "
        f"{season}, not {_short(written, meaning)} ({format_offset(meaning.offset)})"
    )
    explanation = _explanation(resolution, choice, family(meaning.zone or wall.key), by_letter, meant)
    severity = None if resolution.start is not None else Severity.ERROR
    return Found(message, span, explanation, _fix(resolution, choice, meaning, wall, meant), severity)


def _explanation(resolution: Resolution, choice: Choice, name: str, by_letter: int, meant: int) -> str:
    letter, wall = f"{moment(by_letter):%H:%M} UTC", f"{moment(meant):%H:%M} UTC"
    if resolution.start is None:
        return f"as written {letter}; read as {name} {wall}; nothing here tells which is meant"
    if choice.instant == by_letter:
        return f"as written {letter}, as the other times confirm; read as {name} {wall}"
    others = len(resolution.choices) - 1
    say = "says" if others == 1 else "say"
    return f"as written {letter}; read as {name} {wall}, as {other_times(others)} {say}"


def _fix(resolution: Resolution, choice: Choice, meaning: Meaning, wall: Zone, meant: int) -> Fix | None:
    """Write the label in season: beside the same figure if the wall clock was meant, else beside its own."""
    start, end = label_span(choice)
    written = resolution.text[start:end]
    figure_start, figure_end = figure_span(choice)
    figure = resolution.text[figure_start:figure_end]
    instant = choice.instant if resolution.start is not None and choice.instant is not None else meant
    period = wall.period(instant)
    if meaning.kind is Kind.OFFSET:
        label = offset_as(written, period.offset)
    else:
        label = label_in_season(written, period.abbreviation, meaning, period.offset)
    if not label:
        return None
    edits = [Edit((start, end), label)]
    stays = instant == meant
    if not stays:
        figure = clock_time(figure, civil_of(instant + period.offset))
        edits.append(Edit((figure_start, figure_end), figure))
    generic = generic_label(written.upper(), meaning)
    also = f", or `{figure} {generic}`" if generic else ""
    safe = resolution.start is not None and (stays or choice.stated.mention.clock_end is None)
    return Fix(tuple(sorted(edits, key=lambda e: e.span)), safe=safe, help=f"write `{figure} {label}`{also}")


def _short(written: str, meaning: Meaning) -> str:
    return written if len(written) <= 5 else meaning.name


def _city(wall: Zone) -> str:
    return wall.key.rsplit("/", 1)[-1].replace("_", " ")


def _named(abbreviation: str) -> str:
    return f"{abbreviation} (" if abbreviation.isalpha() else ""


def _closed(abbreviation: str) -> str:
    return ")" if abbreviation.isalpha() else ""
