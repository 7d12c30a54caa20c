"""From a label and its golden zone to rows: offsets and dates come from the zone's history."""

from dataclasses import dataclass
from datetime import date

from labels.history import Season, seasons
from labels.rows import LabelRow
from labels.zonetab import countries, users

ENDED = date(2026, 1, 1)  # a meaning whose last season ended before is out of use
RECENT = date(2001, 1, 1)  # the tz database names few zones: others' labels are taken to be as old as this

Span = tuple[date, date, int]  # from a day until another, an offset


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
        return [_row(label, 0, None, None)]
    spans = _spans(label)
    found = []
    for number, (start, end, offset) in enumerate(spans):
        since = start if number else None
        until = spans[number + 1][0] if number + 1 < len(spans) else _given_up(end)
        found.append(_row(label, offset, since, until))
    return found


def named(label: Label) -> list[Season]:
    """Return the seasons for which the tz database has the label as abbreviation."""
    return [season for season in seasons(label.zone) if season.abbreviation.upper() == label.phrase.upper()]


def _given_up(end: date) -> date | None:
    return end if end < ENDED else None


def _spans(label: Label) -> list[Span]:
    """Return the runs of seasons in which the label denoted one offset."""
    spans: list[Span] = []
    for start, end, offset in _denoted(label):
        if spans and spans[-1][2] == offset:
            spans[-1] = (spans[-1][0], end, offset)
        else:
            spans.append((start, end, offset))
    return spans


def _denoted(label: Label) -> list[Span]:
    """Return what the label denoted when: by its abbreviation since 1970, else by season since 2001.

    A standard label keeps its offset in summer.
    """
    if found := named(label):
        return [(season.start, season.end, season.offset) for season in found]
    recent = [season for season in seasons(label.zone) if season.end > RECENT]
    if label.kind == "standard":
        return [(season.start, season.end, season.standard) for season in recent]
    return [(season.start, season.end, season.offset) for season in recent if season.daylight]


def _row(label: Label, offset: int | None, since: date | None, until: date | None) -> LabelRow:
    home = countries().get(label.zone, "")
    others = users(label.phrase).get(offset, frozenset()) - {home}
    used = label.countries or tuple(country for country in (home, *sorted(others)) if country)
    source = "tzdb" if named(label) else label.source
    return LabelRow(label.phrase, label.kind, label.zone, offset, since, until, used, label.rank, source)
