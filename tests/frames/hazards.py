"""Work that goes wrong: sent to worker processes by name."""

import os
import signal
from pathlib import Path


def checked_by_workers_that_die(folder, batches):
    """Check batches of Arrow, in a process that kills itself at the first batch it has not died of before."""
    from callsched.frames import check_batches

    def deadly():
        for batch in batches:
            mark = Path(folder, str(batch.column("number")[0].as_py()))
            if not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
            yield batch

    yield from check_batches(deadly(), published="day")


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
