"""Announcements drawn by hypothesis: an instant, the labels that tell it, the forms of writing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from callsched.labels import Kind, meanings
from callsched.places import Place, places
from callsched.tables import table
from callsched.zones import keys, zone

FORMS = [
    "{H:02}:{M:02}",
    "{H:02}{M:02}",
    "{H:02}.{M:02}",
    "{h}:{M:02} {half}.m.",
    "{h}.{M:02}{half}m",
    "{h}:{M:02}{HALF}M",
    "{H:02}:{M:02} hours",
    "{H:02}{M:02} hrs",
]
LABELLED = [
    "{time} {label}",
    "{time} ({label})",
    "{label}: {time}",
]
JOINED = [
    "at {0} ({rest})",
    "at {0}, {rest}",
    "at {0} / {rest}",
    "at {0}, which is {rest}",
    "at {0} or {rest}",
]
SEASONAL = ["EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "BST", "CET", "CEST", "EET", "EEST"]
SEASONAL += ["AEST", "AEDT", "NZST", "NZDT", "IDT", "MSK", "JST", "AKST", "AKDT", "WET", "WEST", "SAST"]
GENERIC = [
    "ET",
    "PT",
    "Eastern Time",
    "Pacific Time",
    "Central European Time",
    "Atlantic Time",
    "Mountain Time",
]


def _one_clock(place: Place) -> bool:
    """Whether a name means one place, and is neither a word nor a people."""
    return place.role in ("capital", "city") and not place.common and not place.multizone


CITIES = sorted(
    {
        found[0].name: found[0]
        for key in table("places")
        if (found := places(key))
        and len(found) == 1
        and _one_clock(found[0])
        and re.fullmatch(r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*", found[0].name)
    }.values(),
    key=lambda place: place.name,
)
BY_ZONE = {place.zone: place for place in CITIES}


@dataclass(frozen=True)
class Clock:
    """A label and the clock that it denotes: a zone, or an offset in seconds."""

    label: str
    zone: str = ""
    offset: int = 0

    def civil(self, instant: datetime) -> datetime:
        if self.zone:
            return zone(self.zone).civil(instant)
        return instant.replace(tzinfo=None) + timedelta(seconds=self.offset)

    def plain(self, instant: datetime) -> bool:
        """Whether the clock shows its reading once only."""
        return not self.zone or len(zone(self.zone).instants(self.civil(instant))) == 1


def in_season(label: str, instant: datetime) -> bool:
    """Whether the golden zone's clocks are called so at an instant."""
    first = meanings(label.lower())[0]
    return first.applies(instant.date()) and zone(first.zone).abbreviation(instant) == label


def write(civil: datetime, form: str) -> str:
    """Write a clock reading in a form."""
    half = "a" if civil.hour < 12 else "p"
    return form.format(H=civil.hour, h=civil.hour % 12 or 12, M=civil.minute, half=half, HALF=half.upper())


zones = st.sampled_from(sorted(keys()))
instants = st.datetimes(datetime(1995, 1, 1), datetime(2036, 1, 1)).map(
    lambda moment: moment.replace(minute=moment.minute // 5 * 5, second=0, microsecond=0, tzinfo=UTC)
)
cities = st.sampled_from(CITIES).map(lambda place: Clock(f"{place.name} time", place.zone))
offsets = st.sampled_from([*range(-11, 13)]).map(lambda hours: Clock(f"UTC{hours:+}", "", hours * 3600))
references = st.sampled_from([Clock("GMT"), Clock("UTC")])


def fixed(instant: datetime) -> list[Clock]:
    """List the abbreviations in season at an instant."""
    found = [(label, meanings(label.lower())[0]) for label in SEASONAL if in_season(label, instant)]
    return [Clock(label, "", meaning.offset or 0) for label, meaning in found]


def generic() -> list[Clock]:
    """List the names that are right all year."""
    found = [(label, meanings(label.lower())[0]) for label in GENERIC]
    return [Clock(label, meaning.zone) for label, meaning in found if meaning.kind is Kind.GENERIC]


@st.composite
def announcements(draw, least: int = 1, most: int = 5):
    """Draw an instant and clocks that tell it, no two of one name or one reading of the label."""
    instant = draw(instants)
    pool = st.one_of(cities, cities, offsets, references, st.sampled_from(fixed(instant) + generic()))
    clocks = draw(
        st.lists(pool, min_size=least, max_size=most, unique_by=lambda clock: clock.zone or clock.offset)
    )
    return instant, [clock for clock in clocks if clock.plain(instant)] or [Clock("UTC")]


def render(instant: datetime, clocks: list[Clock], forms: list[str], labelled: str, joined: str) -> str:
    """Write an announcement: the date stands with the first time, and with those that fall on another day."""
    first = clocks[0].civil(instant)
    times = []
    for clock, form in zip(clocks, forms, strict=False):
        civil = clock.civil(instant)
        dated = f" ({civil:%B} {civil.day})" if civil.date() != first.date() else ""
        times.append(labelled.format(time=write(civil, form), label=clock.label) + dated)
    date = f"{first:%B} {first.day}, {first.year}"
    if len(times) == 1:
        return f"The call is on {date} at {times[0]}."
    return f"The call is on {date} " + joined.format(times[0], rest=", ".join(times[1:])) + "."
