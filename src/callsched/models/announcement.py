"""Announced times: what a text says of one moment, and what was made of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from callsched.models.choice import Choice
from callsched.models.fields import STRICT, Instant
from callsched.models.finding import Finding
from callsched.models.shown import brief


class Verdict(Choice):
    """What an announcement's stated times amount to, the worst last."""

    CONSISTENT = "consistent"
    UNCONFIRMED = "unconfirmed"
    MISLABELLED = "mislabelled"
    AMBIGUOUS = "ambiguous"
    CONTRADICTORY = "contradictory"


@dataclass(frozen=True, slots=True)
class Source:
    """Where an announcement was made: who said it, where, and when it was published."""

    __pydantic_config__ = STRICT

    who: str = ""
    where: str = ""
    published: date | None = None

    def __repr__(self) -> str:
        """Show who, where and when, short enough for a line."""
        return brief(self, self.who, self.where, self.published)


@dataclass(frozen=True, slots=True)
class StatedTime:
    """One clock time with its label as written, and the instant it denotes under the reading chosen.

    `civil` is the dated clock reading, `zone` what it was read in: an IANA key or a fixed offset
    such as `UTC-05:00`. `strict` is the instant by the letter of the label; where it differs from
    `instant`, the label was read as the wall clock that the writer looked at.
    """

    __pydantic_config__ = STRICT

    text: str
    span: tuple[int, int]
    civil: datetime | None
    label: str = ""
    instant: Instant | None = None
    civil_end: datetime | None = None
    end: Instant | None = None
    zone: str = ""
    strict: Instant | None = None

    def __repr__(self) -> str:
        """Show the words, the clock reading and the instant, short enough for a line."""
        civil = f"{self.civil:%Y-%m-%d %H:%M} {self.zone}" if self.civil else "no date"
        return brief(self, self.text, civil, stamp(self.instant) or "no instant")

    @property
    def meant(self) -> bool:
        """Whether the label had to be read as the wall clock that the writer looked at."""
        return self.instant != self.strict


@dataclass(frozen=True, slots=True)
class Announcement:
    """The stated times that a text gives for one moment, with the verdict on them.

    A contradictory or ambiguous announcement has no `start`; `candidates` are the instants that
    stay possible, the likeliest first. `why` says in words which reading was chosen.
    """

    __pydantic_config__ = STRICT

    verdict: Verdict
    times: tuple[StatedTime, ...]
    start: Instant | None = None
    end: Instant | None = None
    withdrawn: bool = False
    candidates: tuple[Instant, ...] = ()
    findings: tuple[Finding, ...] = ()
    why: str = ""
    tzdata: str = ""
    source: Source | None = None

    def __repr__(self) -> str:
        """Show verdict, instant and stated times, short enough for a line."""
        verdict = f"{self.verdict}, withdrawn" if self.withdrawn else self.verdict
        return brief(self, verdict, stamp(self.start) or "no instant", ", ".join(t.text for t in self.times))

    @property
    def span(self) -> tuple[int, int]:
        """The stretch of text from the first to the last stated time."""
        return min(t.span[0] for t in self.times), max(t.span[1] for t in self.times)

    def to_dict(self) -> dict[str, Any]:
        """Give the announcement as plain values, the form of the command line's `--jsonl`."""
        return {
            "verdict": str(self.verdict),
            "start": stamp(self.start),
            "end": stamp(self.end),
            "withdrawn": self.withdrawn,
            "candidates": [stamp(instant) for instant in self.candidates],
            "times": [
                {
                    "text": time.text,
                    "span": list(time.span),
                    "civil": time.civil.isoformat() if time.civil else None,
                    "label": time.label,
                    "zone": time.zone,
                    "instant": stamp(time.instant),
                }
                for time in self.times
            ],
            "findings": [finding_dict(finding) for finding in self.findings],
        }


def finding_dict(finding: Finding) -> dict[str, Any]:
    """Give a finding as plain values."""
    fix = finding.fix
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "span": list(finding.span) if finding.span else None,
        "message": finding.message,
        "explanation": finding.explanation,
        "fix": fix
        and {
            "edits": [{"span": list(edit.span), "text": edit.text} for edit in fix.edits],
            "safe": fix.safe,
            "help": fix.help,
        },
    }


def stamp(instant: datetime | None) -> str | None:
    """Write an instant as `2025-05-19T14:00:00Z`.

    >>> from datetime import UTC
    >>> stamp(datetime(2025, 5, 19, 14, tzinfo=UTC))
    '2025-05-19T14:00:00Z'
    """
    return None if instant is None else instant.replace(tzinfo=None).isoformat() + "Z"
