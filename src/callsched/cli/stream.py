"""`--jsonl`: an object a line in, an object a line out, in the same order."""

from __future__ import annotations

import json
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, Any

import click

from callsched.checker import check
from callsched.errors import CallschedError, MisuseError, shortened
from callsched.models import Severity

FINE, FOUND, WRONG = 0, 1, 2
_OPTIONAL = ("published", "place", "lang")


def check_lines(source: str, out: IO[str], *, published: str | None, place: str | None) -> int:
    """Check each line as it comes; the exit code is 1 if a line is bad or holds an error."""
    _check_defaults(published, place)
    code = FINE
    try:
        with _lines(source) as lines:
            for number, line in enumerate(lines):
                answer, bad = answered(line, first=number == 0, published=published, place=place)
                out.write(json.dumps(answer) + "\n")
                out.flush()
                code = max(code, FOUND if bad else FINE)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        click.echo(f"callsched: {shortened(source)}: {(error.strerror or str(error)).lower()}", err=True)
        return WRONG
    return code


def answered(
    line: bytes, *, first: bool = False, published: str | None = None, place: str | None = None
) -> tuple[dict[str, Any], bool]:
    """Answer one line, and tell whether it is bad or holds an error.

    >>> answered(b'{"id": 7, "text": 5}')
    ({'id': 7, 'error': '`text` is a string, not 5'}, True)
    """
    identity: dict[str, Any] = {}
    try:
        asked = _parsed(line, first=first)
        if "id" in asked:
            identity["id"] = asked["id"]
        _check_fields(asked)
        report = check(
            asked["text"], published=asked.get("published") or published, place=asked.get("place") or place
        )
    except CallschedError as error:
        return {**identity, "error": str(error)}, True
    answer = {
        "id": asked.get("id"),
        "verdict": str(report.verdict),
        "announcements": [announcement.to_dict() for announcement in report.announcements],
        "corrected": report.corrected,
    }
    return answer, any(finding.severity is Severity.ERROR for finding in report.findings)


def _lines(source: str) -> AbstractContextManager[IO[bytes]]:
    return nullcontext(sys.stdin.buffer) if source == "-" else Path(source).open("rb")


def _check_defaults(published: str | None, place: str | None) -> None:
    try:
        check("", published=published, place=place)
    except CallschedError as error:
        raise click.UsageError(str(error)) from None


def _parsed(line: bytes, *, first: bool) -> dict[str, Any]:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise MisuseError(f"not UTF-8: byte 0x{line[error.start]:02x} at offset {error.start}") from None
    try:
        asked = json.loads(text.removeprefix("\ufeff") if first else text)
    except json.JSONDecodeError as error:
        raise MisuseError(f"not JSON: {error.msg.lower()} at character {error.pos}") from None
    except (ValueError, RecursionError):
        raise MisuseError("not JSON that can be held: too deep, or a number too long") from None
    if not isinstance(asked, dict):
        raise MisuseError(f"a line is an object with `text`, not {_kind(asked)}")
    return asked


def _check_fields(asked: dict[str, Any]) -> None:
    if "text" not in asked:
        raise MisuseError("the object has no `text`")
    if not isinstance(asked["text"], str):
        raise MisuseError(f"`text` is a string, not {_kind(asked['text'])}")
    for name in _OPTIONAL:
        value = asked.get(name)
        if value is not None and not isinstance(value, str):
            raise MisuseError(f"`{name}` is a string or null, not {_kind(value)}")


def _kind(value: Any) -> str:
    return shortened(json.dumps(value), 40)


__all__ = ["answered", "check_lines"]
