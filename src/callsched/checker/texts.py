"""Check texts: read, resolve, apply the rules."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

from callsched.checker.report import Report
from callsched.errors import MisuseError, shortened
from callsched.findings import Subject
from callsched.models.draft import maker
from callsched.places import find_place
from callsched.reading import read as read_text
from callsched.resolver import resolve
from callsched.resolver.signs import signs_of
from callsched.rules import RULES
from callsched.zones import keys, zone_countries

if TYPE_CHECKING:
    from callsched.findings import Rule
    from callsched.models import Announcement, Finding
    from callsched.resolver import Resolution

_report = maker(Report)
_RULES = tuple(rule for rule in RULES if rule.subject is Subject.ANNOUNCEMENT)


def check_text(text: str, published: date | str | None, place: str | None) -> Report:
    """Give the report on a text."""
    announcements = tuple(map(_checked, _resolutions(text, published, place)))
    findings: list[Finding] = []
    for announcement in announcements:
        findings += announcement.findings
    findings.sort(key=_place)
    return _report(text, announcements, tuple(findings))


def _place(finding: Finding) -> tuple[int, int]:
    return finding.span or (0, 0)


def announcements(text: str, published: date | str | None, place: str | None) -> tuple[Announcement, ...]:
    """Give the announcements of a text, unchecked."""
    return tuple(resolution.announcement() for resolution in _resolutions(text, published, place))


def _resolutions(text: str, published: date | str | None, place: str | None) -> list[Resolution]:
    if not isinstance(text, str):
        raise MisuseError(f"a text to read is a str, not {type(text).__name__}")
    day = publication_day(published)
    zone_key, country = event_zone(place)
    return resolve(read_text(text), published=day, place=zone_key, country=country)


def _checked(resolution: Resolution) -> Announcement:
    rules = _rules(signs_of(resolution))
    if not rules:
        return resolution.announcement()
    findings = [rule.finding(found) for rule in rules for found in rule.check(resolution)]
    return resolution.announcement(tuple(findings))


@cache
def _rules(signs: int) -> tuple[Rule, ...]:
    """Give the rules that may find something where there are these signs."""
    return tuple(rule for rule in _RULES if rule.sign is None or rule.sign & signs)


def publication_day(published: date | str | None) -> date | None:
    """Give the day of publication of what a caller names it by.

    >>> publication_day("2025-05-19T08:30:00+02:00")
    datetime.date(2025, 5, 19)
    """
    if isinstance(published, str):
        try:
            return datetime.fromisoformat(published).date()
        except ValueError:
            pass
    elif isinstance(published, datetime):
        return published.date()
    elif published is None or isinstance(published, date):
        return published
    shown = shortened(published) if isinstance(published, str) else repr(published)
    raise MisuseError(f"`published` is a date such as 2025-05-19, not `{shown}`")


def event_zone(place: str | None) -> tuple[str | None, str]:
    """Give the zone and country of a place, named by an IANA key or as a city.

    >>> event_zone("Washington, D.C."), event_zone("Asia/Tokyo")
    (('America/New_York', 'US'), ('Asia/Tokyo', 'JP'))
    """
    if place is None:
        return None, ""
    if not isinstance(place, str):
        raise MisuseError(f"`place` is an IANA zone or a city, not {place!r}")
    if place in keys() and ("/" in place or place == "UTC"):
        return place, zone_countries().get(place, "")
    found = find_place(place)
    return found.zone, found.country
