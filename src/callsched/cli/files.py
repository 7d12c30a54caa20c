"""Read and write files: whole or not at all, with errors that say where."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path


class Unreadable(Exception):  # noqa: N818 (told to the user as it stands)
    """A file that cannot be read as text."""


def read_text(source: str) -> str:
    """Read a file, or standard input for `-`, as UTF-8; line ends and all stay as they are."""
    name = "standard input" if source == "-" else source
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Unreadable(f"{shown(name)}: {reason.lower()}") from None
    return decoded(data, name)


def decoded(data: bytes, name: str) -> str:
    r"""Decode UTF-8, or tell the first byte that is not.

    >>> decoded(b"at 5 p.m. \xff", "article.txt")
    Traceback (most recent call last):
    callsched.cli.files.Unreadable: article.txt: not UTF-8: byte 0xff at offset 10
    """
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        at = error.start
        raise Unreadable(f"{shown(name)}: not UTF-8: byte 0x{data[at]:02x} at offset {at}") from None


def write_atomically(out: str, data: bytes) -> None:
    """Write a file so that readers see the old bytes or the new, never a part."""
    target = Path(out).resolve()
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:64]}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(_mode(target))
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """Give the rights of the file that is replaced, or those that a new file gets."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def shown(name: str) -> str:
    r"""Write a file name so that it cannot steer a terminal.

    >>> shown("a\x1b[31mb")
    'a\\x1b[31mb'
    """
    return name if name.isprintable() else name.encode("unicode_escape").decode("ascii")
