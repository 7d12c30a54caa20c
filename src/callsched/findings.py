"""Rules and their findings: what a rule is, how a finding is told, how fixes are applied."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from callsched.columns import clipped, columns, printable
from callsched.models import Finding, Fix, Severity
from callsched.models.draft import maker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_finding = maker(Finding)


class Subject(StrEnum):
    """What a rule looks at."""

    ANNOUNCEMENT = "announcement"
    CALL = "call"
    SCHEDULE = "schedule"


class Found(NamedTuple):
    """What a rule yields; code, name and severity come from the rule."""

    message: str
    span: tuple[int, int] | None = None
    explanation: str = ""
    fix: Fix | None = None
    severity: Severity | None = None


class _Check(Protocol):
    __name__: str
    __doc__: str | None

    def __call__(self, subject: Any, /) -> Iterator[Found]: ...


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its code, name, severity and page; it looks at no subject without a bit of its `sign`."""

    code: str
    name: str
    severity: Severity
    subject: Subject
    page: str
    check: _Check
    sign: int | None = None

    def __call__(self, subject: object) -> list[Finding]:
        """Give the findings on a subject."""
        return [self.finding(found) for found in self.check(subject)]

    def finding(self, found: Found) -> Finding:
        """Give what the check found with the rule's code, name and severity."""
        message, span, explanation, fix, severity = found
        return _finding(self.code, self.name, severity or self.severity, span, message, explanation, fix)


def rule(code: str, *, severity: Severity, on: Subject, sign: int | None = None) -> Callable[[_Check], Rule]:
    """Make a rule of a function: its name, in words joined by hyphens, is the finding's name.

    The function takes its subject and yields what it found; its docstring is the rule's page. What it finds
    on an announcement shows by a `sign`, or one of several, if given: it is not called on those that lack it.
    """

    def made(check: _Check) -> Rule:
        name = check.__name__.replace("_", "-")
        return Rule(code, name, severity, on, inspect.cleandoc(check.__doc__ or ""), check, sign)

    return made


def corrected(text: str, findings: Iterable[Finding]) -> str:
    """Apply the safe fixes of findings to a text; of two that overlap, the first is applied.

    >>> from callsched.models import Edit
    >>> fix = Fix((Edit((3, 6), "EDT"),), safe=True, help="write `10 EDT`")
    >>> corrected("10 EST", [Finding("CS202", "label-out-of-season", Severity.WARNING, (3, 6), "", fix=fix)])
    '10 EDT'
    """
    safe = (f.fix for f in findings if f.fix and f.fix.safe)
    edits = sorted(dict.fromkeys(edit for fix in safe for edit in fix.edits), key=lambda edit: edit.span)
    pieces, at = [], 0
    for edit in edits:
        start, end = edit.span
        if start >= at:
            pieces += [text[at:start], edit.text]
            at = end
    return "".join([*pieces, text[at:]])


def render(finding: Finding, text: str = "", where: str = "") -> str:
    """Tell a finding as a linter does: headline, caret under the span, explanation, help.

    >>> found = Finding("CS203", "unknown-label", Severity.WARNING, (3, 6), "`XST` is unknown")
    >>> print(render(found, "at XST.", "article.txt:1:4"))
    CS203 `XST` is unknown
      --> article.txt:1:4
      at XST.
         ^^^
    """
    lines = [f"{finding.code} {finding.message}"]
    if where:
        lines.append(f"  --> {where}")
    if finding.span is not None and text:
        lines += [f"  {line}" for line in _excerpt(text, finding.span)]
    lines += [f"  {line}" for line in finding.explanation.splitlines()]
    if finding.fix is not None:
        lines.append(f"  help: {finding.fix.help}")
    return "\n".join(lines)


_WIDTH = 96


def _excerpt(text: str, span: tuple[int, int]) -> list[str]:
    """Cut the line around a span and put carets under it, column by column."""
    start, end = span
    low, high = max(0, start - _WIDTH), start + _WIDTH
    newline = text.rfind("\n", low, start)
    first = low if newline < 0 else newline + 1
    newline = text.find("\n", start, high)
    last = min(len(text), high) if newline < 0 else newline
    line_start = max(first, min(start - _WIDTH // 2, last - _WIDTH))
    line_end = min(last, line_start + _WIDTH)
    before = "…" if line_start and text[line_start - 1] != "\n" else ""
    after = "…" if line_end < len(text) and text[line_end] != "\n" else ""
    left = before + printable(text[line_start:start])
    word = printable(text[start : min(end, line_end)])
    right = printable(text[min(max(start, end), line_end) : line_end]) + after
    at = columns(left)
    to = at + (columns(word) or 1)
    shown, gone = clipped(left + word + right, at, to, _WIDTH + len(before) + len(after))
    return [shown, " " * (at - gone) + "^" * max(1, min(to - gone, columns(shown)) - (at - gone))]
