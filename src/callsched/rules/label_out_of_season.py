"""CS202: a standard or daylight label in the other season."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.labels import Kind, family
from callsched.models import Edit, Fix, Severity
from callsched.resolver.resolution import civil_of
from callsched.resolver.signs import Sign
from callsched.resolver.told import (
    day_of,
    figure_span,
    hour_and_minute,
    label_span,
    labels_of,
    on_another_day,
)
from callsched.restating import clock_time, generic_label, label_in_season, offset_as
from callsched.wording import others_do, quoted
from callsched.zones import format_offset, zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.labels import Meaning
    from callsched.resolver import Choice, Resolution
    from callsched.resolver.readings import Reading
    from callsched.zones import Period, Zone

_SHORT = 5  # characters


@rule("CS202", severity=Severity.WARNING, on=Subject.ANNOUNCEMENT, sign=Sign.WALL)
def label_out_of_season(resolution: Resolution) -> Iterator[Found]:
    """A standard or daylight label is used in the other season.

    What it does: reports labels such as EST in May, GMT for British summer time, CET in August, and an offset
    behind a place that has another one then, such as "3 p.m. in Riga (UTC+2)" in June. Where the other stated
    times agree on the wall clock, that is what was meant; where one confirms the letter of the label, the
    instant stands by the letter; alone, the label leaves two instants.

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
        if choice.wall is None or choice.odd or choice.stated.mention.borrows:
            continue
        if labels_of(choice):
            found = _found(resolution, choice, choice.wall)
            if found is not None:
                yield found


def _found(resolution: Resolution, choice: Choice, reading: Reading) -> Found | None:
    meaning, wall = reading.meaning, reading.zone
    if meaning is None or wall is None or meaning.offset is None:
        return None
    if choice.local is None or choice.instant is None:
        return None
    by_letter = choice.local - meaning.offset
    if choice.instant == by_letter == resolution.start and _in_season(meaning, by_letter):
        return None  # "3 p.m. EST in Chicago": another zone's label, but in season there
    offsets = wall.offsets_of(choice.local)
    meant = choice.local - offsets[-1] if offsets else by_letter
    if resolution.start is not None and choice.reading is reading:
        meant = choice.instant
    period = wall.period(meant)
    if period.offset == meaning.offset:
        return None
    span = label_span(choice)
    written = resolution.text[slice(*span)]
    season = f"{_named(period.abbreviation)}{format_offset(period.offset)}{_closed(period.abbreviation)}"
    message = (
        f"{quoted(written)} is out of season: on {day_of(choice.local)} {_city(wall)} is on "
        f"{season}, not {_short(written, meaning)}"
    )
    told = _explanation(resolution, choice, family(meaning.zone or wall.key), by_letter, meant)
    skipped = f"; {_city(wall)}'s clocks skip {hour_and_minute(choice.local)}" if not offsets else ""
    severity = None if resolution.start is not None else Severity.ERROR
    instant = choice.instant if resolution.start is not None else meant
    fix = _fix(resolution, choice, meaning, choice.local, instant, wall.period(instant))
    return Found(message, span, told + skipped, fix, severity)


def _in_season(meaning: Meaning, instant: int) -> bool:
    """Whether a label is in force at an instant where it is from."""
    return bool(meaning.zone) and zone(meaning.zone).offset(instant) == meaning.offset


def _explanation(resolution: Resolution, choice: Choice, name: str, by_letter: int, meant: int) -> str:
    letter, wall = f"{hour_and_minute(by_letter)} UTC", f"{hour_and_minute(meant)} UTC"
    others = len(resolution.choices) - 1
    if resolution.start is None:
        return f"as written {letter}; read as {name} {wall}; nothing here tells which is meant"
    if not others:
        return f"as written {letter}"
    if choice.instant == by_letter:
        return f"as written {letter}, as {others_do(others, 'confirm')}; read as {name} {wall}"
    return f"as written {letter}; read as {name} {wall}, as {others_do(others, 'say')}"


def _fix(
    resolution: Resolution, choice: Choice, meaning: Meaning, local: int, instant: int, period: Period
) -> Fix | None:
    """Write the label in season: beside the same figure if the wall clock was meant, else beside its own."""
    mention = choice.stated.mention
    figure_start, figure_end = figure_span(choice)
    figure = resolution.text[figure_start:figure_end]
    shown = instant + period.offset
    moved = shown != local
    headed = not mention.labels  # a heading is that of other times, too
    edits = _labels_in_season(resolution.text, choice, meaning, period)
    if not edits or (moved and (headed or mention.clock_end is not None or shown % 60)):
        return None  # both ends would move; local mean time has seconds
    label = edits[0].text
    if moved:
        figure = clock_time(figure, civil_of(shown))
        edits.append(Edit((figure_start, figure_end), figure))
    generic = generic_label(resolution.text[slice(*edits[0].span)].upper(), meaning)
    whole = figure if mention.clock_end is None and not headed else ""
    also = f", or `{f'{whole} {generic}'.strip()}`" if generic else ""
    day = on_another_day(shown, local)
    safe = resolution.start is not None and not (day or mention.shared or headed)
    help_ = f"write `{f'{whole} {label}'.strip()}`{day}{also}"
    return Fix(tuple(sorted(edits, key=lambda edit: edit.span)), safe=safe, help=help_)


def _labels_in_season(text: str, choice: Choice, meaning: Meaning, period: Period) -> list[Edit]:
    """Write each label of a stated time that says the offset, its gloss too; nothing if one can't be."""
    edits = []
    for label in labels_of(choice):
        offsets = {one.offset for one in label.meanings if one.zone == meaning.zone or label.form == "offset"}
        if label.form == "abbreviation" and label.meanings and meaning.offset not in offsets:
            return []  # "10/9 a.m. EST/CST"
        if meaning.offset not in offsets:
            continue
        written = text[label.start : label.end]
        if label.form == "offset":
            replacement = offset_as(written, period.offset)
        else:
            replacement = label_in_season(written, period.abbreviation, meaning, period.offset)
        if not replacement:
            return []
        edits.append(Edit((label.start, label.end), replacement))
    return edits


def _short(written: str, meaning: Meaning) -> str:
    """Name the label written and its offset, once if it is its offset."""
    offset = format_offset(meaning.offset or 0)
    if meaning.kind is Kind.OFFSET:
        return offset
    return f"{written if len(written) <= _SHORT else meaning.name} ({offset})"


def _city(wall: Zone) -> str:
    return wall.key.rsplit("/", 1)[-1].replace("_", " ")


def _named(abbreviation: str) -> str:
    return f"{abbreviation} (" if abbreviation.isalpha() else ""


def _closed(abbreviation: str) -> str:
    return ")" if abbreviation.isalpha() else ""
