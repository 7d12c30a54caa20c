"""Processes: chunks of rows worked on side by side, in order, few at a time, none lost with a worker."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from callsched.errors import MisuseError

_Asked = TypeVar("_Asked")
_Done = TypeVar("_Done")
_Work = Callable[[list[_Asked]], list[_Done]]

_AHEAD = 2
"""how many chunks a worker has waiting, at most"""


def in_processes(
    work: _Work[_Asked, _Done], chunks: Iterable[list[_Asked]], workers: int, lost: _Done
) -> Iterator[list[_Done]]:
    """Yield what `work` makes of each chunk, in order, worked on in so many processes.

    A chunk whose worker is killed is worked on again, alone; an item that kills its worker every time
    becomes `lost`. `work` is a function of a module, as it is sent to the processes by name.
    """
    source = iter(chunks)
    pool = _pool(workers)
    waiting: deque[tuple[list[_Asked], Future[list[_Done]]]] = deque()
    try:
        _greet(pool)
        while True:
            for chunk in islice(source, _AHEAD * workers - len(waiting)):
                waiting.append((chunk, _submitted(pool, work, chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                done = future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                pool = _pool(workers)
                waiting = deque((one, _again(pool, work, one, earlier)) for one, earlier in waiting)
                done = _alone(work, chunk, lost)
            yield done
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(workers: int) -> ProcessPoolExecutor:
    """Start fresh processes: a copy of this one could hold the locks of a data-frame library's threads."""
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def _greet(pool: ProcessPoolExecutor) -> None:
    """See whether processes start at all."""
    try:
        pool.submit(bool).result()
    except BrokenProcessPool:
        raise MisuseError(
            "worker processes do not start; in a script, call this under `if __name__ == '__main__':`"
        ) from None


def _submitted(
    pool: ProcessPoolExecutor, work: _Work[_Asked, _Done], chunk: list[_Asked]
) -> Future[list[_Done]]:
    try:
        return pool.submit(work, chunk)
    except BrokenProcessPool as error:
        failed: Future[list[_Done]] = Future()
        failed.set_exception(error)
        return failed


def _again(
    pool: ProcessPoolExecutor, work: _Work[_Asked, _Done], chunk: list[_Asked], earlier: Future[list[_Done]]
) -> Future[list[_Done]]:
    """Keep what was done before the pool broke; work on the rest again."""
    whole = earlier.done() and not earlier.cancelled() and earlier.exception() is None
    return earlier if whole else _submitted(pool, work, chunk)


def _alone(work: _Work[_Asked, _Done], chunk: list[_Asked], lost: _Done) -> list[_Done]:
    """Work on a chunk in a process of its own; halve it until what kills the process stands alone."""
    with _pool(1) as pool:
        try:
            return pool.submit(work, chunk).result()
        except BrokenProcessPool:
            pass
    if len(chunk) == 1:
        return [lost]
    middle = len(chunk) // 2
    return [*_alone(work, chunk[:middle], lost), *_alone(work, chunk[middle:], lost)]
