"""Read a compiled zone file (TZif, RFC 8536) into plain tuples."""

from __future__ import annotations

import struct
from typing import NamedTuple

from callsched.errors import UnreadableError


class LocalType(NamedTuple):
    """What the clocks of a zone do for a while: their offset in seconds east of UTC, and its name."""

    offset: int
    dst: bool
    abbreviation: str


class Compiled(NamedTuple):
    """The 64-bit block of a TZif file.

    `types[i]` holds from `transitions[i]` on; `initial` before the first. `footer` is the POSIX
    rule for all time after the last transition, empty where there is none.
    """

    transitions: tuple[int, ...]
    types: tuple[LocalType, ...]
    initial: LocalType
    footer: str


_HEADER = struct.Struct(">4sc15x6l")


def parse(data: bytes) -> Compiled:
    """Read the 64-bit block and the footer of a version 2+ file (RFC 8536 section 3)."""
    try:
        return _parse(data)
    except UnreadableError:
        raise
    except (struct.error, IndexError, ValueError) as error:
        raise UnreadableError(f"a zone file is cut short or damaged: {error}") from None


def _parse(data: bytes) -> Compiled:
    first = _header(data, 0)
    start = _HEADER.size + _block_size(first, time_size=4)
    _isutc, _isstd, _leap, times, types, chars = counts = _header(data, start)
    at = start + _HEADER.size
    transitions = struct.unpack_from(f">{times}q", data, at)
    at += 8 * times
    indices = data[at : at + times]
    at += times
    raw = [struct.unpack_from(">lBB", data, at + 6 * i) for i in range(types)]
    at += 6 * types
    names = data[at : at + chars]
    local = [LocalType(offset, bool(dst), _name(names, index)) for offset, dst, index in raw]
    end = start + _HEADER.size + _block_size(counts, time_size=8)
    if not (data[end:].startswith(b"\n") and data.endswith(b"\n") and len(data) > end + 1):
        raise UnreadableError("a zone file ends before its footer does")
    footer = data[end:].strip(b"\n").decode("ascii")
    return Compiled(transitions, tuple(local[i] for i in indices), local[0], footer)


def _header(data: bytes, at: int) -> tuple[int, ...]:
    if len(data) < at + _HEADER.size:
        raise UnreadableError("a zone file ends before its header")
    magic, version, *counts = _HEADER.unpack_from(data, at)
    if magic != b"TZif" or version < b"2":
        raise UnreadableError("a zone file is not TZif version 2 or later")
    return tuple(counts)


def _block_size(counts: tuple[int, ...], time_size: int) -> int:
    isutc, isstd, leap, times, types, chars = counts
    return times * (time_size + 1) + types * 6 + chars + leap * (time_size + 4) + isstd + isutc


def _name(names: bytes, index: int) -> str:
    return names[index : names.index(b"\0", index)].decode("ascii")
