"""The report on a text, a call or a schedule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from callsched.findings import corrected, render
from callsched.models import Announcement, Finding, Verdict
from callsched.models.announcement import finding_dict
from callsched.models.shown import Shown, brief, counted

if TYPE_CHECKING:
    from datetime import datetime

_ORDER = list(Verdict)


@dataclass(frozen=True, slots=True)
class Report(Shown):
    """What a check found: the announcements with their verdicts, and the findings in order.

    Printed, it reads like a linter's report; in a notebook it is a table.
    """

    text: str
    announcements: tuple[Announcement, ...]
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> str:
        """The worst verdict of the announcements; empty where no clock time is announced."""
        verdicts = [announcement.verdict for announcement in self.announcements]
        return str(max(verdicts, key=_ORDER.index, default=""))

    @property
    def corrected(self) -> str:
        """The text with the safe fixes applied."""
        return corrected(self.text, self.findings)

    def to_dict(self) -> dict[str, Any]:
        """Give the report as plain values, the form of the command line's `--format json`."""
        return {
            "verdict": self.verdict,
            "announcements": [announcement.to_dict() for announcement in self.announcements],
            "findings": [finding_dict(finding) for finding in self.findings],
            "corrected": self.corrected,
        }

    def __str__(self) -> str:
        """Tell the announcements and the findings, one after the other."""
        told = [headline(announcement) for announcement in self.announcements]
        told += [render(finding, self.text) for finding in self.findings]
        return "\n\n".join(told) or "no announced times, nothing found"

    def __repr__(self) -> str:
        """Show the verdict and the counts, short enough for a line."""
        found = counted(len(self.findings), "finding")
        return brief(self, self.verdict or "no times", f"{len(self.announcements)} announced, {found}")


def headline(announcement: Announcement) -> str:
    """Tell an announcement on one line: verdict, instant, stated times."""
    written = " · ".join(" ".join(time.text.split()) for time in announcement.times)
    verdict = f"{announcement.verdict}{', withdrawn' if announcement.withdrawn else ''}"
    return f"{verdict}: {_when(announcement)} ({written})"


def _when(announcement: Announcement) -> str:
    if announcement.start is not None:
        return f"{announcement.start:%a %Y-%m-%d} {_clock(announcement.start)}{_until(announcement)} UTC"
    if announcement.candidates:
        return (
            " or ".join(f"{instant:%Y-%m-%d} {_clock(instant)}" for instant in announcement.candidates)
            + " UTC"
        )
    return "no instant"


def _until(announcement: Announcement) -> str:
    """Tell the end, with its day where that is another than the start's."""
    start, end = announcement.start, announcement.end
    if start is None or end is None:
        return ""
    return f" to {_clock(end)}" if start.date() == end.date() else f" to {end:%a %Y-%m-%d} {_clock(end)}"


def _clock(instant: datetime) -> str:
    return f"{instant:%H:%M:%S}" if instant.second else f"{instant:%H:%M}"
