"""From the announcements of texts to calls, and from calls to an iCalendar file."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from callsched.models import Call, Schedule

if TYPE_CHECKING:
    from datetime import datetime

    from callsched.cli.checked import Checked
    from callsched.models import Announcement

_NAMESPACE = UUID("0d0a4d3c-6c1e-5b53-9d51-0f1b0a2d7c11")


def announced_calls(checked: list[Checked]) -> list[Call]:
    """Make one call of each instant that a text announces and does not withdraw.

    Announcements of one text that agree on the instant become one call, which keeps them all.
    """
    calls = []
    for one in checked:
        moments: dict[datetime, list[Announcement]] = {}
        for announcement in one.report.announcements:
            if announcement.start is not None and not announcement.withdrawn:
                moments.setdefault(announcement.start, []).append(announcement)
        calls += [_call(one, announcements) for announcements in moments.values()]
    return sorted(calls, key=lambda call: (call.start, call.uid))


def _call(one: Checked, announcements: list[Announcement]) -> Call:
    fullest = max(
        announcements, key=lambda announcement: (len(announcement.times), announcement.end is not None)
    )
    source = "" if one.source == "-" else PurePath(one.source).name
    written = ", ".join(time.text for time in fullest.times)
    uid = uuid5(_NAMESPACE, f"{source}\x1f{fullest.start}")
    notes = "\n".join(_line_around(one.text, announcement.span) for announcement in announcements)
    return Call.from_announcement(
        fullest,
        uid=f"{uid}@callsched",
        title=f"Call announced for {' '.join(written.split())}",
        notes=_printable(notes),
        announcements=tuple(announcements),
    )


def _line_around(text: str, span: tuple[int, int]) -> str:
    start = text.rfind("\n", 0, span[0]) + 1
    end = text.find("\n", span[1])
    return text[max(start, span[0] - 300) : min(len(text) if end < 0 else end, span[1] + 300)].strip()


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() or char == "\n" else "�" for char in text)


def invitations(calls: list[Call]) -> bytes:
    """Write calls as one iCalendar file."""
    from callsched.ical import to_ics  # noqa: PLC0415 (icalendar is heavy)

    return to_ics(Schedule(title="Announced calls", calls=tuple(calls)))
