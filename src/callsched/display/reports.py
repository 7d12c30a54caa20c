"""The display of a report: the text underlined by verdict, a table of its stated times, the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.display.markup import Markup, joined, tag
from callsched.display.palette import VERDICTS
from callsched.display.parts import card, findings_list, lines, on_ground, table, underlined, wide
from callsched.display.passages import passage
from callsched.models import Announcement, StatedTime, Verdict
from callsched.wording import utc

if TYPE_CHECKING:
    from callsched.checker import Report

_HEADS = ("verdict", "label", "as written", "as read", "UTC")


def report_html(report: Report) -> str:
    """Show a report: the verdict, the text, its stated times and the findings.

    >>> from callsched.checker import check
    >>> html = report_html(check("at <5 p.m.> Moscow time", published="2025-05-19"))
    >>> "at &lt;" in html, "<script" in html
    (True, False)
    """
    pieces = [tag("div", _headline(report))]
    if report.text:
        pieces.append(passage(report.text, report.announcements, report.findings))
    rows = [_row(announcement, time) for announcement in report.announcements for time in announcement.times]
    if rows:
        pieces.append(wide(table("Stated times", _HEADS, rows)))
    pieces.append(findings_list(report.findings))
    return card(f"Report: {report.verdict or 'no announced times'}", *pieces)


def _headline(report: Report) -> Markup:
    if not report.verdict:
        return joined("no announced times" if not report.findings else f"{len(report.findings)} found")
    return joined(
        on_ground(report.verdict, VERDICTS[Verdict(report.verdict)]), " ", _instants(report.announcements)
    )


def _instants(announcements: tuple[Announcement, ...]) -> str:
    """Tell when it is, where there is one announced moment; else count them."""
    standing = [announcement for announcement in announcements if not announcement.withdrawn]
    if len(standing) != 1:
        return f"{len(announcements)} announced moments"
    announcement = standing[0]
    if announcement.start is not None:
        until = f" to {utc(announcement.end)}" if announcement.end is not None else ""
        return f"{announcement.start:%a} {utc(announcement.start)}{until}"
    return " or ".join(utc(instant) for instant in announcement.candidates) or "no instant"


def _row(announcement: Announcement, time: StatedTime) -> list[str]:
    verdict = underlined(str(announcement.verdict), VERDICTS[announcement.verdict])
    withdrawn = ", withdrawn" if announcement.withdrawn else ""
    return [joined(verdict, withdrawn), _apart(time.label), _apart(time.text), _read(time), _utc(time)]


def _apart(words: str) -> Markup:
    """Set words from outside so that their direction of writing stays their own."""
    return tag("bdi", words)


def _read(time: StatedTime) -> str:
    if time.civil is None:
        return "no date"
    until = f"–{time.civil_end:%H:%M}" if time.civil_end is not None else ""
    return lines(f"{time.civil:%a %Y-%m-%d %H:%M}{until}", time.zone)


def _utc(time: StatedTime) -> str:
    if time.instant is None:
        return "none"
    until = f" to {utc(time.end)}" if time.end is not None else ""
    by_letter = f"by the letter {utc(time.strict)}" if time.meant and time.strict else ""
    return lines(f"{utc(time.instant)}{until}", by_letter)
