"""Arrow record batches: the same check, as a function that an engine runs over its partitions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from callsched.frames.rows import CHUNK, Row, asked_of, check_names, check_rows

if TYPE_CHECKING:
    import pyarrow as pa

RESULT = "verdict string, start timestamp, end timestamp, findings array<string>, error string"
"""the columns of the result, as Spark writes a schema"""


def check_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    text: str = "text",
    published: str | None = None,
    place: str | None = None,
    prefix: str = "",
) -> Iterator[pa.RecordBatch]:
    """Check the text of each row of Arrow record batches, and yield batches with what was found.

    >>> import pyarrow as pa
    >>> batch = pa.RecordBatch.from_pydict({"text": ["at 5 p.m. Kyiv time"], "day": ["2025-05-19"]})
    >>> next(check_batches([batch], published="day")).column("start")[0].as_py().isoformat()
    '2025-05-19T14:00:00+00:00'

    The columns are those of `check_frame`. Bound to its columns by `functools.partial`, it is what Spark's
    `mapInArrow` takes; `RESULT` are the fields that the schema gains. Needs the extra `callsched[spark]`.
    """
    names = {"text": text, "published": published, "place": place}
    for batch in batches:
        check_names(batch.schema.names, names, prefix)
        for low in range(0, max(batch.num_rows, 1), CHUNK):
            yield _checked(batch.slice(low, CHUNK), names, prefix)


def _checked(batch: pa.RecordBatch, names: dict[str, str | None], prefix: str) -> pa.RecordBatch:
    import pyarrow as pa  # noqa: PLC0415 (an extra)

    rows = check_rows(asked_of(names, batch.num_rows, lambda name: batch.column(name).to_pylist()))
    instant = pa.timestamp("us", tz="UTC")
    types: dict[str, Any] = {"start": instant, "end": instant, "findings": pa.list_(pa.string())}
    arrays = [
        pa.array([getattr(row, name) for row in rows], types.get(name, pa.string())) for name in Row._fields
    ]
    schema = batch.schema
    for name, array in zip(Row._fields, arrays, strict=True):
        schema = schema.append(pa.field(prefix + name, array.type))
    return pa.RecordBatch.from_arrays([*batch.columns, *arrays], schema=schema)
