"""Content lines: escaping, parameters, folding (RFC 5545 section 3.1, RFC 6868), and back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from callsched._version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160), *range(55296, 57344)])
_CLEAN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_PLAIN = re.compile(r"[A-Za-z0-9@.+_/ -]*")
_WIDTH = 75


class Line(NamedTuple):
    """One content line: its name in capitals, its parameters with their decoded values, its raw value."""

    name: str
    parameters: dict[str, list[str]]
    value: str
    raw: str

    def parameter(self, name: str) -> str:
        """Give the first value of a parameter, or nothing."""
        return self.parameters.get(name, [""])[0]


def visible(text: str) -> str:
    r"""Drop what a calendar file cannot hold, control characters, and make every line break `\n`.

    >>> visible("Élysée\r\nX-EVIL:1\x00\x1b[31m")
    'Élysée\nX-EVIL:1[31m'
    """
    if _CLEAN.search(text) is None:
        return text
    return _NEWLINES.sub("\n", text).translate(_CONTROLS)


def escaped(text: str) -> str:
    r"""Write a text as a TEXT value.

    >>> print(escaped("Merz, Starmer; Tusk\n2 p.m."))
    Merz\, Starmer\; Tusk\n2 p.m.
    """
    clean = visible(text)
    return clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def unescaped(value: str) -> str:
    r"""Read a TEXT value; a backslash before any other character stands for nothing and goes.

    >>> unescaped(r"Merz\, Starmer\; Tusk\N2 p.m.")
    'Merz, Starmer; Tusk\n2 p.m.'
    """
    return _ESCAPE.sub(_unescape, value) if "\\" in value else value


_ESCAPE = re.compile(r"\\(.?)", re.DOTALL)


def _unescape(found: re.Match[str]) -> str:
    return "\n" if found[1] in "nN" and found[1] else found[1]


def split_escaped(value: str, separator: str = ",") -> list[str]:
    r"""Cut a list of TEXT values at its bare separators.

    >>> split_escaped(r"Ukraine,oil\, gas")
    ['Ukraine', 'oil, gas']
    """
    if "\\" not in value:
        return value.split(separator)
    pieces, at = [""], 0
    for found in re.finditer(rf"\\.?|{separator}", value, re.DOTALL):
        pieces[-1] += value[at : found.start()]
        if found[0] == separator:
            pieces.append("")
        else:
            pieces[-1] += found[0]
        at = found.end()
    pieces[-1] += value[at:]
    return [unescaped(piece) for piece in pieces]


def parameter(value: str) -> str:
    """Write a parameter value, quoted where it must be (RFC 6868).

    >>> print(parameter('Volodymyr "Ze" Zelenskyy'), parameter("Merz"))
    "Volodymyr ^'Ze^' Zelenskyy" Merz
    """
    if _PLAIN.fullmatch(value):
        return value or '""'
    clean = visible(value).replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{clean}"'


def folded(line: str) -> str:
    r"""Fold a line at 75 octets, never inside a character or an escape.

    >>> folded("SUMMARY:" + "x" * 70).count("\r\n ")
    1
    """
    if len(line) * 4 <= _WIDTH or (len(line) <= _WIDTH and line.isascii()):
        return line
    data = line.encode("utf-8")
    pieces, at, width = [], 0, _WIDTH
    while len(data) - at > width:
        cut = _cut(data, at, at + width)
        pieces.append(data[at:cut])
        at, width = cut, _WIDTH - 1
    pieces.append(data[at:])
    return b"\r\n ".join(pieces).decode("utf-8")


def _cut(data: bytes, start: int, cut: int) -> int:
    while data[cut] & 0xC0 == 0x80:
        cut -= 1
    for mark in (b"\\", b"^"):
        run = cut - start - len(data[start:cut].rstrip(mark))
        if run % 2 and run < cut - start:
            cut -= 1
    return cut


def file_of(method: str, lines: Iterable[str]) -> bytes:
    """Put lines into a calendar of a method, fold them and encode them."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//callsched//callsched {__version__}//EN"]
    whole = [*head, "CALSCALE:GREGORIAN", f"METHOD:{method}", *lines, "END:VCALENDAR", ""]
    return "\r\n".join(map(folded, whole)).encode("utf-8")


_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
_VALUE = re.compile(r'"([^"]*)"|([^",]+)|(?<=,)(?=,|$)')
_NAME = re.compile(r"[A-Za-z0-9-]+")
_CARET = re.compile(r"\^([n^'])")


def parsed(raw: str) -> Line | None:
    """Read an unfolded line; None for what is no content line.

    >>> parsed('ATTENDEE;CN="Merz; F.";RSVP=TRUE:mailto:m@example.org').parameter("CN")
    'Merz; F.'
    """
    name = _NAME.match(raw)
    if name is None:
        return None
    at = name.end()
    if raw.startswith(":", at):
        return Line(name[0].upper(), {}, raw[at + 1 :], raw)
    parameters: dict[str, list[str]] = {}
    while raw.startswith(";", at):
        found = _PARAMETER.match(raw, at)
        if found is None:
            return None
        parameters.setdefault(found[1].upper(), []).extend(_values(found[2]))
        at = found.end()
    if not raw.startswith(":", at):
        return None
    return Line(name[0].upper(), parameters, raw[at + 1 :], raw)


def _values(text: str) -> list[str]:
    if '"' not in text and "," not in text:
        values = [text]
    else:
        values = [quoted or plain for quoted, plain in _VALUE.findall(text)]
    return [_CARET.sub(_decaret, value) if "^" in value else value for value in values]


def _decaret(found: re.Match[str]) -> str:
    return {"n": "\n", "^": "^", "'": '"'}[found[1]]
