"""What `callsched check` prints for machines: JSON, GitHub annotations, SARIF."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from callsched._version import __version__
from callsched.cli.checked import Lines
from callsched.rules import RULES

if TYPE_CHECKING:
    from callsched.cli.checked import Checked
    from callsched.models import Finding

_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}
_SARIF = {"error": "error", "warning": "warning", "info": "note"}
_PLACES = {rule.code: place for place, rule in enumerate(RULES)}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_json(checked: list[Checked], *, several: bool) -> str:
    """Give one object for one text, a list of objects with their `file` for several."""
    documents = [
        {"file": None if one.source == "-" else one.source, **one.report.to_dict()} for one in checked
    ]
    return json.dumps(documents if several or not documents else documents[0], indent=2)


def as_github(checked: list[Checked]) -> str:
    """Give workflow commands that GitHub shows as annotations."""
    lines = []
    for one in checked:
        at = Lines(one.text)
        for finding in one.report.findings:
            where: dict[str, object] = {"file": one.source} if one.source != "-" else {}
            where |= _github_position(at.region(finding.span)) if finding.span else {}
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
    results = [
        _sarif_result(one.source, finding, at)
        for one, at in ((one, Lines(one.text)) for one in checked)
        for finding in one.report.findings
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _github_position(region: dict[str, int]) -> dict[str, int]:
    where = {"line": region["startLine"], "endLine": region["endLine"]}
    if region["startLine"] == region["endLine"]:
        where |= {"col": region["startColumn"], "endColumn": region["endColumn"]}
    return where


def _sarif_result(source: str, finding: Finding, at: Lines) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(source)}}
    if finding.span:
        location["region"] = at.region(finding.span)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": _PLACES[finding.code],
        "level": _SARIF[finding.severity],
        "message": {"text": _told(finding)},
        "locations": [{"physicalLocation": location}],
    }
    if finding.fix:
        replacements = [
            {"deletedRegion": at.region(edit.span), "insertedContent": {"text": edit.text}}
            for edit in finding.fix.edits
        ]
        change = {"artifactLocation": {"uri": _uri(source)}, "replacements": replacements}
        if replacements:
            result["fixes"] = [{"description": {"text": finding.fix.help}, "artifactChanges": [change]}]
    return result


def _uri(source: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 (only SARIF needs it)

    if source == "-":
        return "stdin"
    path = PurePath(source)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="replace")


def _told(finding: Finding) -> str:
    help_ = [f"help: {finding.fix.help}"] if finding.fix else []
    return "\n".join([finding.message, *filter(None, [finding.explanation]), *help_])


def _escaped(text: str, more: str = "") -> str:
    """Escape what would end a workflow command."""
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
