"""Arrow record batches are checked alike, by hand and in Spark."""

import os
import shutil
import sys
from functools import partial
from pathlib import Path

import pytest

from callsched.errors import UnknownColumnError
from callsched.frames import RESULT, check_batches
from callsched.frames.rows import Row, check_rows
from frames.hazards import checked_by_workers_that_die

pa = pytest.importorskip("pyarrow")

TEXTS = [
    f"Call {number} is at {number % 24}:15 GMT ({number % 12} p.m. EST)." if number % 5 else "nothing"
    for number in range(1200)
]
DAYS = ["2025-05-19" if number % 7 else "soon" for number in range(1200)]
EXPECTED = check_rows([(text, day, None) for text, day in zip(TEXTS, DAYS, strict=True)])


def rows_of(batches):
    rows = [row for batch in batches for row in batch.to_pylist()]
    return [Row(*(row[name] for name in Row._fields)) for row in rows]


def test_batches_say_what_rows_say():
    table = pa.table({"text": TEXTS, "day": DAYS})
    batches = list(check_batches(table.to_batches(max_chunksize=700), published="day"))
    assert [batch.num_rows for batch in batches] == [500, 200, 500]
    assert rows_of(batches) == EXPECTED
    assert batches[0].schema.names == ["text", "day", *Row._fields]


def test_batches_are_taken_one_by_one():
    def endless():
        while True:
            yield pa.RecordBatch.from_pydict({"text": ["noon GMT"]})

    answers = check_batches(endless())
    assert next(answers).num_rows == next(answers).num_rows == 1


def test_an_empty_batch_gets_the_columns():
    empty = pa.RecordBatch.from_pydict({"text": pa.array([], pa.string())})
    (answer,) = check_batches([empty], prefix="x_")
    assert answer.schema.names == ["text", *(f"x_{name}" for name in Row._fields)]


def test_a_column_that_is_not_there_is_told():
    batch = pa.RecordBatch.from_pydict({"text": ["noon GMT"]})
    with pytest.raises(UnknownColumnError, match="unknown column `txt`; did you mean `text`"):
        next(check_batches([batch], text="txt"))


@pytest.fixture(scope="module")
def spark(tmp_path_factory):
    pyspark = pytest.importorskip("pyspark.sql")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs java, which is not installed")
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv(
        "PYTHONPATH", str(Path(__file__).parent.parent)
    )  # so that the workers find the hazards
    session = (
        pyspark.SparkSession.builder.master("local[2,4]")  # two workers; a task that dies is tried again
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "300")
        .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("warehouse")))
        .getOrCreate()
    )
    monkeypatch.undo()
    yield session
    session.stop()


def mapped(spark, function):
    """Give the rows that Spark makes of the texts with a function over batches, in order."""
    from pyspark.sql.types import StructType

    frame = spark.createDataFrame(list(zip(range(1200), TEXTS, DAYS, strict=True)), ["number", "text", "day"])
    schema = StructType([*frame.schema.fields, *StructType.fromDDL(RESULT).fields])
    checked = frame.repartition(4).mapInArrow(function, schema)
    return sorted(checked.collect(), key=lambda row: row.number)


@pytest.mark.filterwarnings("ignore")  # of Spark's own, not of ours
def test_spark_runs_the_check_unchanged(spark):
    rows = mapped(spark, partial(check_batches, published="day"))
    assert [row.verdict for row in rows] == [row.verdict for row in EXPECTED]
    assert [row.findings for row in rows] == [row.findings for row in EXPECTED]
    assert [row.error for row in rows] == [row.error for row in EXPECTED]
    starts = [row.start and row.start.timestamp() for row in rows]
    assert starts == [row.start and row.start.timestamp() for row in EXPECTED]


@pytest.mark.filterwarnings("ignore")  # of Spark's own, not of ours
def test_a_worker_that_is_killed_in_spark_loses_nothing(spark, tmp_path):
    rows = mapped(spark, partial(checked_by_workers_that_die, str(tmp_path)))
    assert len(list(tmp_path.iterdir())) >= 2
    assert [row.number for row in rows] == list(range(1200))
    assert [row.findings for row in rows] == [row.findings for row in EXPECTED]
