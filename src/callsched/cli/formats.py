"""What `callsched check` prints for machines: JSON, GitHub annotations, SARIF."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from callsched._version import __version__
from callsched.models.announcement import finding_dict
from callsched.rules import RULES

if TYPE_CHECKING:
    from callsched.checker import Report
    from callsched.models import Finding

_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}
_SARIF = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class Checked(NamedTuple):
    """A text, where it came from, and what was found."""

    source: str
    text: str
    report: Report


def as_json(checked: list[Checked], *, several: bool) -> str:
    """Give one object for one text, a list of objects with their `file` for several."""
    documents = [
        {
            "file": None if one.source == "-" else one.source,
            "verdict": str(one.report.verdict),
            "announcements": [announcement.to_dict() for announcement in one.report.announcements],
            "findings": [finding_dict(finding) for finding in one.report.findings],
            "corrected": one.report.corrected,
        }
        for one in checked
    ]
    return json.dumps(documents if several or not documents else documents[0], indent=2)


def as_github(checked: list[Checked]) -> str:
    """Give workflow commands that GitHub shows as annotations."""
    lines = []
    for one in checked:
        for finding in one.report.findings:
            where: dict[str, object] = {"file": one.source} if one.source != "-" else {}
            where |= _github_position(one.text, finding.span) if finding.span else {}
            where |= {"title": f"{finding.code} {finding.name}"}
            properties = ",".join(f"{key}={_escaped(str(value), more=':,')}" for key, value in where.items())
            lines.append(f"::{_GITHUB[finding.severity]} {properties}::{_escaped(_told(finding))}\n")
    return "".join(lines)


def as_sarif(checked: list[Checked]) -> str:
    """Give a SARIF 2.1.0 log of one run."""
    rules = [
        {
            "id": rule.code,
            "name": rule.name,
            "shortDescription": {"text": rule.page.split("\n", 1)[0]},
            "defaultConfiguration": {"level": _SARIF[rule.severity]},
        }
        for rule in RULES
    ]
    driver = {"name": "callsched", "semanticVersion": __version__, "rules": rules}
    results = [_sarif_result(one, finding) for one in checked for finding in one.report.findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def position(text: str, offset: int) -> tuple[int, int]:
    r"""Give line and column of an offset, both from 1, columns in code points.

    >>> position("one\ntwo", 5)
    (2, 2)
    """
    line_start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - line_start + 1


def _github_position(text: str, span: tuple[int, int]) -> dict[str, int]:
    (line, column), (end_line, end_column) = position(text, span[0]), position(text, span[1])
    columns = {"col": column, "endColumn": end_column} if line == end_line else {}
    return {"line": line, "endLine": end_line, **columns}


def _sarif_result(one: Checked, finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(one.source)}}
    if finding.span:
        location["region"] = _region(one.text, finding.span)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _SARIF[finding.severity],
        "message": {"text": _told(finding)},
        "locations": [{"physicalLocation": location}],
    }
    if finding.fix:
        replacements = [
            {"deletedRegion": _region(one.text, edit.span), "insertedContent": {"text": edit.text}}
            for edit in finding.fix.edits
        ]
        change = {"artifactLocation": {"uri": _uri(one.source)}, "replacements": replacements}
        if replacements:
            result["fixes"] = [{"description": {"text": finding.fix.help}, "artifactChanges": [change]}]
    return result


def _region(text: str, span: tuple[int, int]) -> dict[str, int]:
    (line, column), (end_line, end_column) = position(text, span[0]), position(text, span[1])
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _uri(source: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 (only SARIF needs it)

    return "stdin" if source == "-" else quote(source.replace("\\", "/"), errors="replace")


def _told(finding: Finding) -> str:
    help_ = [f"help: {finding.fix.help}"] if finding.fix else []
    return "\n".join([finding.message, *filter(None, [finding.explanation]), *help_])


def _escaped(text: str, more: str = "") -> str:
    """Escape what would end a workflow command."""
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
