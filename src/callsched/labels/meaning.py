"""A meaning: what a label denotes, in CLDR's terms (TR35 part 4)."""

from dataclasses import dataclass
from datetime import date

from callsched.models.choice import Choice
from callsched.models.shown import brief
from callsched.places import Place


class Kind(Choice):
    """How a label ties a clock reading to an instant.

    >>> Kind("standard") is Kind.STANDARD
    True
    """

    GENERIC = "generic"  # "ET", "Central European Time": the wall clock of the golden zone
    STANDARD = "standard"  # "EST": a fixed offset, in winter and summer alike
    DAYLIGHT = "daylight"  # "EDT", "British Summer Time": a fixed offset too
    LOCATION = "location"  # "Moscow time", "in Kyiv": the wall clock of the place
    OFFSET = "offset"  # "GMT+3"
    REFERENCE = "reference"  # "GMT", "UTC", "Z"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that a label can denote.

    >>> Meaning(Kind.STANDARD, "EST", "America/New_York", -5 * 3600, ("US", "CA")).offset
    -18000

    `zone` is the golden zone, whose wall clock the writer most likely looked at ("" for a bare offset).
    `offset` is seconds east of UTC, None where the label follows the zone. `countries` use the label so,
    the foremost first; `rank` 0 is what an English-language newsroom means by default. The meaning applied
    from `since` until the day before `until`, where known. `common` marks labels that are ordinary words in
    other letters ("cat", "Art", "est."), which need stronger evidence than their letters.
    """

    kind: Kind
    name: str
    zone: str
    offset: int | None
    countries: tuple[str, ...] = ()
    rank: int = 0
    since: date | None = None
    until: date | None = None
    common: bool = False

    def __repr__(self) -> str:
        """Show kind, name and clock, short enough for a line."""
        return brief(self, self.kind, self.name, self.zone, "" if self.offset is None else f"{self.offset} s")

    def __hash__(self) -> int:
        return hash((self.name, self.zone, self.offset))

    def applies(self, on: date) -> bool:
        """Tell whether the label had this meaning on a day.

        >>> msd = Meaning(Kind.DAYLIGHT, "MSD", "Europe/Moscow", 4 * 3600, until=date(2010, 10, 31))
        >>> msd.applies(date(2025, 5, 19))
        False
        """
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


def location(place: Place) -> Meaning:
    """Return the meaning of a place used as a label: the wall clock there.

    >>> from callsched.places import find_place
    >>> location(find_place("Kyiv")).zone
    'Europe/Kyiv'
    """
    countries = (place.country,) if place.country else ()
    return Meaning(Kind.LOCATION, place.name, place.zone, None, countries, common=place.common)


def offset_meaning(seconds: int) -> Meaning:
    """Return the meaning of a bare offset from UTC.

    >>> offset_meaning(20700).name
    'UTC+05:45'
    """
    sign = "-" if seconds < 0 else "+"
    hours, minutes = divmod(abs(seconds) // 60, 60)
    return Meaning(Kind.OFFSET, f"UTC{sign}{hours:02}:{minutes:02}", "", seconds)
