"""Data frames: pandas and polars alike, through narwhals."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from callsched.errors import MisuseError
from callsched.frames.processes import in_processes
from callsched.frames.rows import CHUNK, LOST, Asked, Row, asked_of, check_names, check_rows

if TYPE_CHECKING:
    import narwhals as nw


class _Table(Protocol):
    """What frames have in common, and texts and lazy frames have not."""

    @property
    def columns(self) -> Any: ...

    def __len__(self) -> int: ...


_Frame = TypeVar("_Frame", bound=_Table)


def check_frame(
    frame: _Frame,
    *,
    text: str = "text",
    published: str | None = None,
    place: str | None = None,
    workers: int | None = None,
    progress: bool = False,
    prefix: str = "",
) -> _Frame:
    """Check the text of each row of a pandas or polars frame, and give the frame with what was found.

    >>> import polars
    >>> frame = polars.DataFrame({"text": ["at 1700 Moscow time (1000 EST)"], "day": ["2025-05-19"]})
    >>> check_frame(frame, published="day")["verdict"][0]
    'mislabelled'

    `text`, `published` and `place` name columns. The columns added are `verdict` ("" where no time is
    announced), `start` and `end` of the first announced moment that is not withdrawn, in UTC, `findings`,
    a list of codes with their messages, and `error`, which tells why a row could not be checked; `prefix`
    is put before their names. `workers` is how many processes to use; in a script, call it under
    `if __name__ == "__main__":` then. `progress` shows a bar. Needs the extra `callsched[frames]`.
    """
    import narwhals as nw  # noqa: PLC0415 (an extra)

    given: Any = frame
    try:
        table = nw.from_native(given, eager_only=True)
    except TypeError:
        raise MisuseError(f"a pandas or polars frame is checked, not {type(frame).__name__}") from None
    if workers is not None and (not isinstance(workers, int) or workers < 1):
        raise MisuseError(f"workers= is a whole number of at least 1, but it is {workers!r}")
    names = {"text": text, "published": published, "place": place}
    check_names(table.columns, names, prefix)
    rows = _rows(table, names, workers or 1, progress=progress)
    checked: _Frame = _with_columns(table, rows, prefix).to_native()
    return checked


def _rows(
    table: nw.DataFrame[Any], names: dict[str, str | None], workers: int, *, progress: bool
) -> list[Row]:
    chunks = _chunks(table, names)
    if workers == 1:
        answers: Iterator[list[Row]] = map(check_rows, chunks)
    else:
        answers = in_processes(check_rows, chunks, workers, LOST)
    if not progress:
        return [row for answer in answers for row in answer]
    from tqdm import tqdm  # noqa: PLC0415 (an extra)

    rows: list[Row] = []
    with tqdm(total=len(table), unit="row") as bar:
        for answer in answers:
            rows += answer
            bar.update(len(answer))
    return rows


def _chunks(table: nw.DataFrame[Any], names: dict[str, str | None]) -> Iterator[list[Asked]]:
    """Yield the rows a few hundred at a time, so that no second copy of the frame is held."""
    for low in range(0, len(table), CHUNK):
        part = table[low : low + CHUNK]
        yield asked_of(names, len(part), partial(_cells, part))


def _cells(part: nw.DataFrame[Any], name: str) -> list[object]:
    cells: list[object] = part[name].to_list()
    return cells


def _with_columns(table: nw.DataFrame[Any], rows: list[Row], prefix: str) -> nw.DataFrame[Any]:
    import narwhals as nw  # noqa: PLC0415 (an extra)

    many: Any = None if table.implementation.is_pandas_like() else nw.List(nw.String)
    instant = nw.Datetime("us", "UTC")
    types = {"verdict": nw.String, "start": instant, "end": instant, "findings": many, "error": nw.String}
    columns: dict[str, list[Any]] = {name: [getattr(row, name) for row in rows] for name in Row._fields}
    series = [
        nw.new_series(prefix + name, columns[name], dtype, backend=table.implementation)
        for name, dtype in types.items()
    ]
    return table.with_columns(*series)
