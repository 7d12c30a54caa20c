"""From bytes to components: charset, line ends, unfolding, nesting; bounded whatever the bytes are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from callsched.errors import MisuseError, UnreadableError, shortened
from callsched.ical.text import Line, parsed, unescaped, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.ical.kinds import Log

LIMIT = 32 * 1024 * 1024
"""The most octets that are read."""
_COMPONENTS = 50_000
_DEPTH = 6
_FOLD = re.compile(rb"\r*\n[ \t]")
_BARE = re.compile(rb"(?<!\r)\n|\r(?!\n)")
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(slots=True)
class Component:
    """A BEGIN…END block: its name, its lines, the blocks within."""

    name: str
    lines: list[Line] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)

    def first(self, name: str) -> Line | None:
        """Give the first property of a name."""
        return next((line for line in self.lines if line.name == name), None)

    def all(self, name: str) -> list[Line]:
        """Give all properties of a name."""
        return [line for line in self.lines if line.name == name]

    def text(self, name: str) -> str:
        """Give the first property of a name as text, without control characters."""
        line = self.first(name)
        return visible(unescaped(line.value)) if line is not None else ""


def scan(data: bytes | str, log: Log) -> list[Component]:
    """Read the calendars of a file.

    Raises `UnreadableError` for what is no iCalendar file at all, holds more than 32 MiB, more than 50,000
    components, or nests deeper than six; whatever else is wrong is a finding. RFC 5545 section 3.1.
    """
    if not isinstance(data, (bytes, bytearray, str)):
        raise MisuseError(f"a calendar file is bytes, not {type(data).__name__}")
    if len(data) > LIMIT:
        raise UnreadableError(f"the file holds {len(data):,} octets; at most {LIMIT:,} are read")
    text = _decoded(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data), log)
    if re.search(r"^[ \t]*BEGIN[ \t]*:[ \t]*VCALENDAR", text, re.IGNORECASE | re.MULTILINE) is None:
        raise UnreadableError(f"no BEGIN:VCALENDAR in `{shortened(text.strip())}`: this is no iCalendar file")
    return _nested(text, log)


def _decoded(data: bytes, log: Log) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        log.tell("not-utf-8", "the file is UTF-16, not UTF-8")
        data = data.decode("utf-16", "replace").encode("utf-8")
    if data.startswith(b"\xef\xbb\xbf"):
        log.tell("starts-with-mark", "the file begins with a byte order mark")
        data = data[3:]
    if _BARE.search(data):
        log.tell("lines-not-crlf", "lines end in LF or CR alone, not in CR LF")
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if _CONTROLS.search(data):
        log.tell("control-characters", "the file holds control characters, which were dropped")
        data = _CONTROLS.sub(b"", data)
    data = _FOLD.sub(b"", data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        log.tell(
            "not-utf-8", f"the octet {data[error.start]:#04x} is not UTF-8; read as Western European text"
        )
        return data.decode("cp1252", "replace")


def _nested(text: str, log: Log) -> list[Component]:
    roots: list[Component] = []
    open_: list[Component] = []
    count = 0
    for raw in _lines(text):
        line = parsed(raw)
        if line is None:
            log.tell("broken-line", f"`{shortened(raw)}` is no content line")
        elif line.name == "BEGIN":
            count += 1
            if count > _COMPONENTS or len(open_) >= _DEPTH:
                raise UnreadableError(
                    f"the file holds more than {_COMPONENTS:,} components or nests beyond {_DEPTH}"
                )
            part = Component(line.value.strip().upper())
            (open_[-1].parts if open_ else roots).append(part)
            open_.append(part)
        elif line.name == "END":
            _close(open_, line.value.strip().upper(), log)
        elif open_:
            open_[-1].lines.append(line)
        else:
            log.tell("broken-structure", f"`{shortened(raw)}` stands outside a calendar")
    for part in reversed(open_):
        log.tell("broken-structure", f"the file ends within {shortened(part.name)}")
    _drop_cut(open_)
    return [root for root in roots if root.name == "VCALENDAR"]


def _lines(text: str) -> Iterator[str]:
    at, end = 0, len(text)
    while at < end:
        cut = text.find("\n", at)
        cut = end if cut < 0 else cut
        raw = text[at:cut].rstrip("\r")
        if raw and not raw.isspace():
            yield raw.lstrip() if raw[0].isspace() else raw
        at = cut + 1


def _close(open_: list[Component], name: str, log: Log) -> None:
    names = [part.name for part in open_]
    if name not in names:
        log.tell("broken-structure", f"END:{shortened(name)} closes nothing")
        return
    while open_ and (closed := open_.pop()).name != name:
        log.tell("broken-structure", f"{shortened(closed.name)} is not closed before END:{shortened(name)}")


def _drop_cut(open_: list[Component]) -> None:
    """Leave out the component in which the file was cut: it may lack its end, or that it is cancelled."""
    if len(open_) > 1:
        open_[0].parts.remove(open_[1])
