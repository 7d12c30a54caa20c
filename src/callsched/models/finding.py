"""A finding: one thing worth telling about a text, a call or a schedule."""

from __future__ import annotations

from dataclasses import dataclass

from callsched.models.choice import Choice
from callsched.models.fields import STRICT
from callsched.models.shown import brief


class Severity(Choice):
    """How much a finding weighs."""

    ERROR = "error"
    """no instant stands"""
    WARNING = "warning"
    """an instant stands only by a loose reading"""
    INFO = "info"
    """worth knowing"""


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement of the text between two offsets."""

    __pydantic_config__ = STRICT

    span: tuple[int, int]
    text: str

    def __repr__(self) -> str:
        """Show the offsets and what to write between them, short enough for a line."""
        return brief(self, f"{self.span[0]}–{self.span[1]}", self.text)


@dataclass(frozen=True, slots=True)
class Fix:
    """What to write instead: edits on spans; a safe fix keeps the instant."""

    __pydantic_config__ = STRICT

    edits: tuple[Edit, ...]
    safe: bool
    help: str

    def __repr__(self) -> str:
        """Show what to write, and whether it keeps the instant, short enough for a line."""
        return brief(self, "safe" if self.safe else "to be thought over", self.help)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing worth telling: what, where, why it matters, what to write instead.

    `span` is a pair of offsets in the text checked, or None where the finding is about a call.
    `explanation` tells the reading behind the message: as written, as read.
    """

    __pydantic_config__ = STRICT

    code: str
    name: str
    severity: Severity
    span: tuple[int, int] | None
    message: str
    explanation: str = ""
    fix: Fix | None = None

    def __repr__(self) -> str:
        """Show code, severity and message, short enough for a line."""
        return brief(self, self.code, self.severity, self.message)

    def __str__(self) -> str:
        """Give code and message on one line."""
        return f"{self.code} {self.message}"
