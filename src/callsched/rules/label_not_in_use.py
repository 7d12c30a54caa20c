"""CS204: a label that the zone did not use then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.labels import Kind
from callsched.models import Severity
from callsched.resolver.agreement import DAY
from callsched.resolver.days import date_of
from callsched.resolver.signs import Sign
from callsched.resolver.told import label_span
from callsched.wording import quoted
from callsched.zones import zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.resolver import Choice, Resolution

_SEASONAL = (Kind.STANDARD, Kind.DAYLIGHT)


@rule("CS204", severity=Severity.WARNING, on=Subject.ANNOUNCEMENT, sign=Sign.BESIDE | Sign.PASSING)
def label_not_in_use(resolution: Resolution) -> Iterator[Found]:
    """A label is one that its zone had given up by then, had not yet taken up, or never used.

    What it does: compares an abbreviation with what the clocks of its zone, or of the place beside it, were
    called on the date and in the year after it.

    Why it matters: it shows a time converted by rules that are gone: Mexico City has had no CDT since 2022,
    and Moscow no MSD since 2011.

    Example:
        >>> from callsched import check
        >>> report = check("Remarks: 25 April, 10:00 CDT, Mexico City (1600 UTC).", published="2023-04-24")
        >>> print(report.findings[-1].message)
        `CDT` was not in use in Mexico City in 2023

    Fix: write the label in force, or the place.
    """
    for choice in resolution.choices:
        found = _unused(resolution, choice)
        if found is not None:
            where, year = found
            written = quoted(resolution.text[slice(*label_span(choice))])
            yield Found(f"{written} was not in use in {where} in {year}", label_span(choice))


def _unused(resolution: Resolution, choice: Choice) -> tuple[str, int] | None:
    """Give the place that did not use an abbreviation, and the year; None if it did, or is not known to."""
    reading, instant = choice.reading, choice.instant
    meaning = reading.meaning if reading is not None else None
    if meaning is None or meaning.kind not in _SEASONAL or instant is None:
        return None
    on = date_of(instant // DAY)
    mention = choice.stated.mention
    places = [
        label
        for label in (*mention.labels, *mention.glosses)
        if label.form == "place" and not label.multizone
    ]
    if places and places[0].meanings:
        place = places[0].meanings[0]
        written = resolution.text[slice(*label_span(choice))].upper()
        names = {period.abbreviation for period in zone(place.zone).periods(instant, instant + 370 * DAY)}
        known = any(name.isalpha() for name in names)
        return None if written in names or not written.isalpha() or not known else (place.name, on.year)
    return None if meaning.applies(on) else (meaning.zone.rsplit("/", 1)[-1].replace("_", " "), on.year)
