"""Check texts, calls and schedules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.checker.calls import check_call, check_schedule
from callsched.checker.report import Report
from callsched.checker.texts import announcements, check_text
from callsched.models import Call, Schedule

if TYPE_CHECKING:
    from datetime import date

    from callsched.models import Announcement

__all__ = ["Report", "check", "read"]


def check(
    subject: str | Call | Schedule, *, published: date | str | None = None, place: str | None = None
) -> Report:
    """Check the announced times of a text, or a call, or a schedule.

    >>> report = check("They talk on Monday at 1700 Moscow time (1000 EST).", published="2025-05-19")
    >>> report.verdict, report.announcements[0].start.isoformat()
    ('mislabelled', '2025-05-19T14:00:00+00:00')
    >>> report.corrected
    'They talk on Monday at 1700 Moscow time (1000 EDT).'

    `published` is the day of publication (a date, a datetime or ISO 8601), from which relative date words
    count; without it they count from the text's own full dates. `place` is where the event or dateline
    is: an IANA zone or a city. Text never raises; a wrong `published` or `place` raises `MisuseError`,
    `UnknownZoneError` or `UnknownPlaceError`.
    """
    if not isinstance(subject, str):  # asked first: models take long to tell that a text is none of them
        if isinstance(subject, Call):
            return Report("", subject.announcements, check_call(subject))
        if isinstance(subject, Schedule):
            announced = tuple(announcement for call in subject for announcement in call.announcements)
            return Report("", announced, check_schedule(subject))
    return check_text(subject, published, place)


def read(
    text: str, *, published: date | str | None = None, place: str | None = None
) -> tuple[Announcement, ...]:
    """Read the announced times of a text, without the checks.

    >>> [time.label for time in read("10 a.m. ET (1400 GMT)", published="2025-05-19")[0].times]
    ['ET', 'GMT']

    The arguments are those of `check`.
    """
    return announcements(text, published, place)
