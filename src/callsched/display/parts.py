"""Parts that several displays have: the card, words on a ground, underlined words, tables, findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from callsched.display.markup import Markup, joined, tag, with_code
from callsched.display.palette import SEVERITIES, WHITE, Look
from callsched.models import Finding

_CARD = "max-width:66em;line-height:1.45;font-variant-numeric:tabular-nums;text-align:left"
_GROUND = "border-radius:3px;padding:0 .45em;white-space:nowrap"
_CELL = "text-align:left;vertical-align:top;padding:.15em .9em .15em 0;background:none;color:inherit"
_HEAD = f"{_CELL};border-bottom:1px solid #7e8695;white-space:nowrap"

MOST = 200
"""how many rows a table shows"""

_NAMES = 20


def card(label: str, *children: str) -> Markup:
    """Put a display together under a name that screen readers tell."""
    return tag("div", *children, role="group", aria_label=label, style=_CARD)


def on_ground(words: str, look: Look) -> Markup:
    """Set words on a ground of their own."""
    return tag("span", words, style=f"background:{look.ground};color:{WHITE};{_GROUND}")


def underlined(words: str, look: Look, title: str | None = None) -> Markup:
    """Underline words by what is to be said of them; hovering tells it."""
    line = f"text-decoration:underline {look.line} {look.mark};text-decoration-thickness:2px"
    place = "text-underline-offset:3px;text-decoration-skip-ink:none"
    help_cursor = ";cursor:help" if title else ""
    return tag("span", words, style=f"{line};{place}{help_cursor}", title=title)


def lines(*rows: str) -> Markup:
    """Put the lines of a cell under each other, the first in full size; none of them breaks."""
    first, *others = rows
    small = [tag("div", row, style="font-size:85%") for row in others if row]
    return tag("div", first, *small, style="white-space:nowrap")


def names(people: Iterable[str]) -> Markup:
    """Put names one after the other, each in its own direction of writing; of very many the first."""
    shown = [tag("bdi", name) for name in people]
    more = [f" and {len(shown) - _NAMES} more"] if len(shown) > _NAMES else []
    return joined(Markup(", ".join(shown[:_NAMES])), *more)


def wide(*children: str) -> Markup:
    """Hold what may be wider than the page, which scrolls then by itself."""
    return tag("div", *children, style="overflow-x:auto;overflow-y:hidden")


def table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Markup:
    """Lay out rows under heads; of very many the first are shown, and the rest counted."""
    plain = "background:none"
    head = tag("tr", *[tag("th", name, scope="col", style=_HEAD) for name in heads], style=plain)
    body = [tag("tr", *[tag("td", cell, style=_CELL) for cell in row], style=plain) for row in rows[:MOST]]
    if len(rows) > MOST:
        more = tag("td", f"… and {len(rows) - MOST} more", colspan=len(heads), style=_CELL)
        body.append(tag("tr", more, style=plain))
    style = "text-align:left;padding:.4em 0 .1em;color:inherit;font-weight:bold"
    return tag(
        "table",
        tag("caption", caption, style=style) if caption else "",
        tag("thead", head),
        tag("tbody", *body),
        style="border-collapse:collapse;border:none;margin:.2em 0 .6em;font-size:inherit",
    )


def findings_list(findings: Sequence[Finding]) -> Markup:
    """List findings with their severities, explanations and what to write instead."""
    if not findings:
        return Markup("")
    items = [tag("li", _finding(finding), style="margin:.25em 0") for finding in findings[:MOST]]
    if len(findings) > MOST:
        items.append(tag("li", f"… and {len(findings) - MOST} more"))
    return tag("ul", *items, style="margin:.3em 0;padding-left:1.2em")


def _finding(finding: Finding) -> Markup:
    lines = [joined(tag("strong", finding.code), " ", with_code(finding.message))]
    lines += [with_code(line) for line in finding.explanation.splitlines()]
    if finding.fix is not None:
        lines.append(joined(tag("em", "help:"), " ", with_code(finding.fix.help)))
    severity = on_ground(str(finding.severity), SEVERITIES[finding.severity])
    return joined(severity, " ", *_lines(lines))


def _lines(lines: Iterable[Markup]) -> list[Markup]:
    first, *others = lines
    return [first, *[tag("div", line) for line in others]]
