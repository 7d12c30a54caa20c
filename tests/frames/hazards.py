"""Work that goes wrong: sent to worker processes by name."""

import os
import signal
from pathlib import Path


def doubled(items: list[int]) -> list[int]:
    return [2 * item for item in items]


def killed_once(items: list[str]) -> list[str]:
    """Kill the worker at the first sight of an item that names a file, which then exists."""
    for item in items:
        if item.startswith("/") and not Path(item).exists():
            Path(item).touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return items


def killed_always(items: list[int]) -> list[int]:
    if 13 in items:
        os.kill(os.getpid(), signal.SIGKILL)
    return doubled(items)
