"""Writing a clock time the way another is written, and a label in the season that holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from callsched.fold import fold
from callsched.labels import Kind, family, meanings

if TYPE_CHECKING:
    from datetime import datetime

    from callsched.labels import Meaning

_HALF = re.compile(r"(\s?)([ap])(\.?)\s?(m)(\.?)$", re.IGNORECASE)
_FOUR = re.compile(r"\d{3,4}")
_PARTS = re.compile(r"(\d{1,2})([:.hH：])(\d{2})")
_OFFSET = re.compile(r"(.*?)[+\-−–](\d{1,2})(?:(:?)(\d{2}))?")
_DOTTED = re.compile(r"(?:[A-Za-z]\.){2,}")
_SEASONS = (("standard", "daylight"), ("standard", "summer"))


def clock_time(written: str, civil: datetime) -> str:
    """Write a clock reading in the form of another.

    >>> from datetime import datetime
    >>> at = datetime(2025, 5, 19, 16, 30)
    >>> [clock_time(form, at) for form in ("5 p.m.", "5:00pm", "1700", "17.00", "noon", "19h00", "17h")]
    ['4:30 p.m.', '4:30pm', '1630', '16.30', '4:30 p.m.', '16h30', '16h30']
    """
    half = _HALF.search(written)
    if half or not any(char.isdigit() for char in written):
        return _twelve(written, civil, half)
    if _FOUR.match(written) and not _PARTS.match(written):
        return f"{civil:%H%M}" + written[4:]
    parts = _PARTS.match(written)
    if parts:
        hour = f"{civil:%H}" if len(parts[1]) == 2 else str(civil.hour)
        return f"{hour}{parts[2]}{civil:%M}"
    letter = "h" if written.endswith("h") else ""  # "14h"
    return f"{civil.hour}{letter or ':'}{civil:%M}" if civil.minute else f"{civil.hour}{letter}"


def _twelve(written: str, civil: datetime, half: re.Match[str] | None) -> str:
    space, letter, first, m, last = half.groups() if half else (" ", "a", ".", "m", ".")
    named = "p" if civil.hour >= 12 else "a"
    shown = named.upper() if letter.isupper() else named
    parts = _PARTS.match(written)
    separator = parts[2] if parts else ":"
    minutes = f"{separator}{civil:%M}" if civil.minute or parts else ""
    return f"{civil.hour % 12 or 12}{minutes}{space}{shown}{first}{m}{last}"


def label_in_season(written: str, abbreviation: str, meaning: Meaning, offset: int) -> str:
    """Give the label of the same family that holds at an offset; `abbreviation` is the tz database's.

    >>> from callsched.labels import meanings
    >>> label_in_season("Eastern Standard Time", "EDT", meanings("est")[0], -4 * 3600)
    'Eastern Daylight Time'
    >>> label_in_season("EST", "EDT", meanings("est")[0], -4 * 3600)
    'EDT'
    """
    spelled = _spelled(written, meaning, offset)
    if spelled:
        return spelled
    if not _means(abbreviation, meaning.zone, offset):
        name = family(meaning.zone)  # "IST" means India first
        return name if _means(name, meaning.zone, None) else ""
    if _DOTTED.fullmatch(written):
        return "".join(f"{letter}." for letter in abbreviation)
    return abbreviation.lower() if written.isascii() and written.islower() else abbreviation


def _means(label: str, zone: str, offset: int | None) -> bool:
    """Whether the first meaning of a label is the clock of a zone, at an offset or all year."""
    return any(one.zone == zone and one.offset == offset for one in meanings(fold(label))[:1])


def offset_as(written: str, offset: int) -> str:
    """Write an offset, in seconds, the way another is written; empty where it can't be.

    >>> [offset_as(form, 3 * 3600) for form in ("UTC+2", "GMT+02:00", "+0200", "UTC+2:00", "UTC −1")]
    ['UTC+3', 'GMT+03:00', '+0300', 'UTC+3:00', 'UTC +3']
    >>> offset_as("UTC+5", 19800)
    'UTC+5:30'
    """
    parts = _OFFSET.fullmatch(written)
    if parts is None:
        return ""
    name, hours, separator, minutes = parts.groups()
    whole, rest = divmod(abs(offset) // 60, 60)
    shown = f"{whole:02}" if len(hours) == len("02") else str(whole)
    after = f"{separator if minutes else ':'}{rest:02}" if minutes or rest else ""
    return f"{name}{'-' if offset < 0 else '+'}{shown}{after}"


def _spelled(written: str, meaning: Meaning, offset: int) -> str:
    """Swap "Standard" and "Daylight" or "Summer", if the result is a label of that zone and offset."""
    if " " not in written:
        return ""
    european = meaning.zone.startswith("Europe/")
    for pair in reversed(_SEASONS) if european else _SEASONS:
        for one, other in (pair, pair[::-1]):
            match = re.search(one, written, re.IGNORECASE)
            if match is None:
                continue
            swapped = f"{written[: match.start()]}{as_cased(other, match[0])}{written[match.end() :]}"
            known = meanings(fold(swapped))
            if any(m.zone == meaning.zone and m.offset == offset for m in known):
                return swapped
    return ""


def as_cased(word: str, written: str) -> str:
    """Write a word in capital or small letters as another is.

    >>> as_cased("tuesday", "MONDAY"), as_cased("tuesday", "Monday"), as_cased("Tuesday", "monday")
    ('TUESDAY', 'Tuesday', 'tuesday')
    """
    if written.isupper():
        return word.upper()
    return word.lower() if written.islower() else word.title()


def generic_label(abbreviation: str, meaning: Meaning) -> str:
    """Give the label that is right all year: `ET` for `EST`; empty where there is none.

    >>> from callsched.labels import meanings
    >>> generic_label("EST", meanings("est")[0]), generic_label("BST", meanings("bst")[0])
    ('ET', '')
    """
    short = f"{abbreviation[:-2]}T" if len(abbreviation) > 2 else ""
    for known in meanings(fold(short)) if short else ():
        if known.kind is Kind.GENERIC and known.zone == meaning.zone:
            return short
    return ""
