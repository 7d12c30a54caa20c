"""From a label and its golden zone to rows: offsets and dates come from the zone's history."""

from dataclasses import dataclass
from datetime import date, timedelta

from labels.history import Period, periods
from labels.rows import LabelRow
from labels.zonetab import countries, users

ENDED = date(2026, 1, 1)  # a meaning whose last season ended before is out of use
RECENT = date(2000, 1, 1)  # the tz database names few zones: others' labels are taken to be as old as this


@dataclass(frozen=True)
class Label:
    """A label as a source has it; `countries` empty means: find out."""

    phrase: str
    kind: str
    zone: str
    rank: int = 0
    countries: tuple[str, ...] = ()
    source: str = "newsroom"


def rows(label: Label) -> list[LabelRow]:
    """Return one row per offset that the label has denoted."""
    if label.kind == "generic":
        return [_row(label, None, None, None)]
    if label.kind == "reference":
        return [_row(label, timedelta(), None, None)]
    spans = _spans(_kept(label))
    found = []
    for number, span in enumerate(spans):
        since = span[0].start if number else None
        until = spans[number + 1][0].start if number + 1 < len(spans) else _given_up(span[-1].end)
        found.append(_row(label, span[0].offset, since, until))
    return found


def _given_up(end: date) -> date | None:
    return end if end < ENDED else None


def _kept(label: Label) -> list[Period]:
    """Return the periods that the label names: by its abbreviation since 1970, else by season since 2000."""
    history = periods(label.zone)
    daylight = label.kind == "daylight"
    named = [period for period in history if period.abbreviation.upper() == label.phrase.upper()]
    return named or [period for period in history if period.daylight == daylight and period.end > RECENT]


def _spans(kept: list[Period]) -> list[list[Period]]:
    """Return runs of periods with one offset."""
    spans: list[list[Period]] = []
    for period in kept:
        if spans and spans[-1][-1].offset == period.offset:
            spans[-1].append(period)
        else:
            spans.append([period])
    return spans


def _row(label: Label, offset: timedelta | None, since: date | None, until: date | None) -> LabelRow:
    home = countries().get(label.zone, "")
    others = users(label.phrase).get(str(offset), frozenset()) - {home}
    used = label.countries or tuple(country for country in (home, *sorted(others)) if country)
    named = any(period.abbreviation.upper() == label.phrase.upper() for period in periods(label.zone))
    source = "tzdb" if named else label.source
    return LabelRow(label.phrase, label.kind, label.zone, offset, since, until, used, label.rank, source)
