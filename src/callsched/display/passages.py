"""Passages: the text that was checked, its stated times underlined by verdict, hovering tells the finding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from callsched.display.markup import Markup, joined, tag
from callsched.display.palette import SEVERITIES, VERDICTS, Look
from callsched.display.parts import underlined
from callsched.models import Announcement, Finding, StatedTime
from callsched.wording import utc

_WHOLE = 6000
_AROUND = 200


class _Mark(NamedTuple):
    start: int
    end: int
    look: Look
    title: str


def passage(text: str, announcements: Sequence[Announcement], findings: Sequence[Finding]) -> Markup:
    """Show a text with its stated times underlined; of a long one, what stands around them."""
    marks = _marks(text, announcements, findings)
    stretches = [(0, len(text))] if len(text) <= _WHOLE else _around(marks, len(text))
    pieces: list[str] = []
    for start, end in stretches:
        pieces += [
            "… " if start else "",
            *_marked(text, start, end, marks),
            "" if end == len(text) else " …\n",
        ]
    style = "white-space:pre-wrap;overflow-wrap:anywhere;margin:.3em 0 .6em;unicode-bidi:isolate"
    return tag("div", joined(*pieces), dir="auto", style=style)


def _marks(text: str, announcements: Sequence[Announcement], findings: Sequence[Finding]) -> list[_Mark]:
    """Give what is to be marked, in order and apart: stated times first, then what findings point at."""
    wanted = [
        _Mark(*time.span, VERDICTS[announcement.verdict], _told(announcement, time))
        for announcement in announcements
        for time in announcement.times
    ]
    wanted += [
        _Mark(*finding.span, SEVERITIES[finding.severity], str(finding))
        for finding in findings
        if finding.span is not None
    ]
    inside = [mark for mark in wanted if 0 <= mark.start < mark.end <= len(text)]
    apart: list[_Mark] = []
    for mark in sorted(inside, key=lambda mark: mark.start):
        if not apart or apart[-1].end <= mark.start:
            apart.append(mark)
    return apart


def _told(announcement: Announcement, time: StatedTime) -> str:
    """Say in a few lines what was made of a stated time, and the findings on its words."""
    read = utc(time.instant) if time.instant is not None else "no instant"
    withdrawn = ", withdrawn" if announcement.withdrawn else ""
    start, end = time.span
    on_it = [
        str(finding)
        for finding in announcement.findings
        if finding.span is not None and finding.span[0] < end and start < finding.span[1]
    ]
    return "\n".join([f"{announcement.verdict}{withdrawn}: {read}", *on_it])


def _marked(text: str, start: int, end: int, marks: Sequence[_Mark]) -> list[str]:
    pieces: list[str] = []
    at = start
    for mark in marks:
        if at <= mark.start and mark.end <= end:
            pieces += [text[at : mark.start], underlined(text[mark.start : mark.end], mark.look, mark.title)]
            at = mark.end
    return [*pieces, text[at:end]]


def _around(marks: Sequence[_Mark], length: int) -> list[tuple[int, int]]:
    """Give the stretches that stand around marks, joined where they touch."""
    found: list[tuple[int, int]] = []
    for mark in marks:
        start, end = max(0, mark.start - _AROUND), min(length, mark.end + _AROUND)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found[:100] or [(0, min(length, _WHOLE))]
