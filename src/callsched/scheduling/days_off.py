"""Days off: the weekends of countries by date, and public holidays."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from callsched.errors import MisuseError
from callsched.tables import table

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_EPOCH = date(1970, 1, 1)
_COMMON = frozenset({5, 6})
_ESTIMATED = re.compile(r" \(estimated\)|, estimated(?=\))")


class Weekend(NamedTuple):
    """The days off of every week in a country, from a date on; 0 is Monday."""

    since: date
    days: frozenset[int]
    source: str


@cache
def weekends(country: str) -> tuple[Weekend, ...]:
    """Give the weekends that a country has had, in order, with their sources.

    >>> [(str(weekend.since), sorted(weekend.days)) for weekend in weekends("SA")]
    [('0001-01-01', [3, 4]), ('2013-06-29', [4, 5])]

    A country that the table leaves out rests on Saturday and Sunday.
    """
    rows = [row.split("\t") for row in table("weekends").get(country, "").splitlines()]
    found = [
        Weekend(
            date.min if since == "-" else date.fromisoformat(since),
            frozenset(_DAYS.index(day) for day in days.split()),
            source,
        )
        for since, days, source, *_note in rows
    ]
    return tuple(found) or (Weekend(date.min, _COMMON, "Saturday and Sunday, as in most countries"),)


def weekend(country: str, day: date) -> frozenset[int]:
    """Give the weekdays off in a country in the week of a date; 0 is Monday.

    >>> sorted(weekend("AE", date(2021, 12, 31))), sorted(weekend("AE", date(2022, 1, 1)))
    ([4, 5], [5, 6])
    """
    return [known.days for known in weekends(country) if known.since <= day][-1]


class Holiday(NamedTuple):
    """A public holiday; `estimated` where its date depends on a sighting of the moon, or the like."""

    day: date
    name: str
    estimated: bool


@lru_cache(maxsize=1024)
def public_holidays(country: str, year: int) -> tuple[Holiday, ...]:
    """Give the nation-wide public holidays of a country and year, from the `holidays` package.

    Names are in English where the package has them. Raises `MisuseError` where the extra
    `callsched[holidays]` is not installed, or where the package does not know the country.
    """
    try:
        import holidays  # noqa: PLC0415 - an extra
    except ImportError:
        raise MisuseError(
            "public holidays need the extra: pip install 'callsched[holidays]', or give holidays=False"
        ) from None
    try:
        found = holidays.country_holidays(country, years=year, language="en_US")
    except NotImplementedError:
        raise MisuseError(f"the holidays package does not know the country `{country}`") from None
    return tuple(
        Holiday(day, _ESTIMATED.sub("", name), "estimated" in name) for day, name in sorted(found.items())
    )


@lru_cache(maxsize=2048)
def days_off(country: str | None, first: int, last: int, *, holidays: bool) -> frozenset[int]:
    """Give the days off of a country as numbers of days since 1970, from `first` to `last` inclusive.

    No country has no days off: nothing is guessed from the zone.
    """
    if country is None:
        return frozenset()
    found: set[int] = set()
    spans = weekends(country)
    for number, known in enumerate(spans):
        begin = max(first, (known.since - _EPOCH).days)
        end = min(last, (spans[number + 1].since - _EPOCH).days - 1) if number + 1 < len(spans) else last
        for weekday in known.days:
            found.update(range(begin + (weekday - begin - 3) % 7, end + 1, 7))
    if holidays:
        years = range(_date(first).year, _date(last).year + 1)
        found.update((day - _EPOCH).days for year in years for day, *_ in public_holidays(country, year))
    return frozenset(found)


def _date(number: int) -> date:
    return _EPOCH + timedelta(days=number)
