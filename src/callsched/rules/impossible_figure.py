"""CS103: a figure that no clock shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Edit, Fix, Severity
from callsched.resolver.signs import Sign
from callsched.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.reading.items import Clock
    from callsched.resolver import Resolution


@rule("CS103", severity=Severity.WARNING, on=Subject.ANNOUNCEMENT, sign=Sign.FLAW)
def impossible_figure(resolution: Resolution) -> Iterator[Found]:
    """A figure is one that no clock shows: "13:00PM", "17:00 a.m.", "25:00".

    What it does: reports clock figures whose hour contradicts the "a.m." or "p.m." beside it, or lies beyond
    24:00. The 24-hour figure counts; hours from 25 on are read as those of the next day.

    Why it matters: such slips come from half-converted times, and the hour may be wrong too.

    Example:
        >>> from callsched import check
        >>> report = check("Doors open at 13:00PM GMT.", published="2025-05-19")
        >>> print(report.findings[0].message)
        `13:00PM` is no clock time: `13` is a 24-hour figure, so `p.m.` says it twice

    Fix: write the 24-hour figure alone; for "0:30 p.m.", the hour of twelve.
    """
    for choice in resolution.choices:
        for clock in (choice.stated.mention.clock, choice.stated.mention.clock_end):
            if clock is not None and clock.flaw:
                written = resolution.text[clock.start : clock.end]
                fix = _fix(written, clock) if clock.hour < 24 else None
                yield Found(
                    f"{quoted(written)} is no clock time: {clock.flaw}", (clock.start, clock.end), fix=fix
                )


def _fix(written: str, clock: Clock) -> Fix | None:
    """Write the figure alone, with its minutes; or the hour that "0 p.m." is."""
    figure = re.match(r"(\d\d?)(\d\d(?!\d)|(?!\d)[\d:.hH]*\d)?", written)
    if figure is None:
        return None
    hour, minutes = figure.groups()
    same = int(hour) == clock.hour
    right = f"{hour}{minutes or ':00'}" if same else f"{clock.hour}{written[len(hour) :]}"
    return Fix((Edit((clock.start, clock.end), right),), safe=True, help=f"write `{right}`")
