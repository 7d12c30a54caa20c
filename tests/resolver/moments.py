"""What the resolver makes of a text, in figures that a test can read."""

from datetime import date

from callsched.labels import offset_meaning
from callsched.reading import read
from callsched.reading.items import Label
from callsched.reading.parse import items
from callsched.reading.tokens import tokens
from callsched.resolver import resolve
from callsched.resolver.days import number
from callsched.resolver.readings import by_letter
from callsched.resolver.resolution import civil, instant

WEDNESDAY = date(2025, 5, 21)
JUNE_3 = number(date(2025, 6, 3))


def resolved(text, *, published=WEDNESDAY, **around):
    return resolve(read(text), published=published, **around)


def only(text, **around):
    """The one moment of a text."""
    (found,) = resolved(text, **around)
    return found


def utc(seconds):
    return None if seconds is None else f"{instant(seconds):%Y-%m-%d %H:%M}"


def at_utc(day, hour, minute=0):
    """An instant in seconds since 1970, of a day counted from then."""
    return (day * 24 + hour) * 3600 + minute * 60


def starts(text, **around):
    return [utc(found.start) for found in resolved(text, **around)]


def start(text, **around):
    return utc(only(text, **around).start)


def candidates(text, **around):
    return [utc(seconds) for seconds in only(text, **around).candidates]


def civils(text, **around):
    """What the clocks of the stated times of all moments show."""
    return [
        f"{civil(choice.local):%d %H:%M}" for found in resolved(text, **around) for choice in found.choices
    ]


def clocks(text, **around):
    """The clocks by which the stated times of all moments are read."""
    return [choice.reading.name() for found in resolved(text, **around) for choice in found.choices]


def labels(text):
    return [item for item in items(tokens(text)) if isinstance(item, Label)]


def offset(hours, cost=0.0):
    """The reading of a fixed offset."""
    reading = by_letter(offset_meaning(int(hours * 3600)))
    reading.cost = cost
    return reading
