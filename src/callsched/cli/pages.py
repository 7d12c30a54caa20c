"""The pages of all findings in one list: those of the rules, then those of reading calendar files."""

from __future__ import annotations

from typing import NamedTuple

from callsched.ical.kinds import KINDS
from callsched.models import Severity
from callsched.rules import RULES


class Page(NamedTuple):
    """What there is to say about a finding, whatever finds it."""

    code: str
    name: str
    severity: Severity
    text: str


def _plain(page: str) -> str:
    """Leave out what a docstring says to doctest alone."""
    return page.replace("    <BLANKLINE>\n", "\n")


PAGES: tuple[Page, ...] = (
    *(Page(rule.code, rule.name, rule.severity, _plain(rule.page)) for rule in RULES),
    *(Page(kind.code, name, kind.severity, kind.page) for name, kind in KINDS.items()),
)
"""In the order of their codes."""
