"""The report on a text, a call or a schedule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from callsched.findings import corrected, render
from callsched.models import Announcement, Finding, Verdict

if TYPE_CHECKING:
    from datetime import datetime

_ORDER = list(Verdict)


@dataclass(frozen=True, slots=True)
class Report:
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

    def __str__(self) -> str:
        """Tell the announcements and the findings, one after the other."""
        told = [_headline(announcement) for announcement in self.announcements]
        told += [render(finding, self.text) for finding in self.findings]
        return "\n\n".join(told) or "no announced times, nothing found"

    def __repr__(self) -> str:
        """Show the verdict and the counts, short enough for a line."""
        times = f"{len(self.announcements)} announced, {len(self.findings)} findings"
        return f"<Report {self.verdict or 'no times'} · {times}>"

    def _repr_html_(self) -> str:
        from callsched.display import report_html  # noqa: PLC0415 (a later stage, only for notebooks)

        return report_html(self)


def _headline(announcement: Announcement) -> str:
    """Tell an announcement on one line: verdict, instant, stated times."""
    written = " · ".join(" ".join(time.text.split()) for time in announcement.times)
    verdict = f"{announcement.verdict}{', withdrawn' if announcement.withdrawn else ''}"
    return f"{verdict}: {_when(announcement)} ({written})"


def _when(announcement: Announcement) -> str:
    if announcement.start is not None:
        until = f" to {_clock(announcement.end)}" if announcement.end is not None else ""
        return f"{announcement.start:%a %Y-%m-%d} {_clock(announcement.start)}{until} UTC"
    if announcement.candidates:
        return (
            " or ".join(f"{instant:%Y-%m-%d} {_clock(instant)}" for instant in announcement.candidates)
            + " UTC"
        )
    return "no instant"


def _clock(instant: datetime) -> str:
    return f"{instant:%H:%M:%S}" if instant.second else f"{instant:%H:%M}"
