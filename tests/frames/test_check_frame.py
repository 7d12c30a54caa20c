"""Frames of pandas and polars are checked row by row; what fails stays in its row."""

import subprocess
import sys
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings

import callsched as cs
from callsched.errors import MisuseError, UnknownColumnError
from callsched.frames import check_frame
from callsched.frames.rows import LOST, Row, check_rows
from strategies import hostile_texts

pytest.importorskip("narwhals")
pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")

DATA = {
    "text": [
        "They talk at 1700 Moscow time (1000 EST).",
        "No time here.",
        None,
        "noon GMT",
        "noon GMT",
        "The call, moved from 3 p.m. to 4 p.m. GMT, is short.",
        "from 10:00 to 11:00 GMT",
        "5 p.m. Moscow time (11 a.m. EST)",
    ],
    "day": ["2025-05-19", "2025-05-19", None, "soon", "2025-05-19", "2025-05-19", "2025-05-19", "2025-05-19"],
    "where": [None, None, None, None, "Kyivv", "Kyiv", None, None],
}
FRAMES = {"pandas": pandas.DataFrame, "polars": polars.DataFrame}
NOON = datetime(2025, 5, 19, 12, tzinfo=UTC)


def rows_of(frame):
    """Give the result's rows as plain values, whatever the frame."""
    import narwhals as nw

    columns = [nw.from_native(frame)[name].to_list() for name in Row._fields]
    return [
        Row(*(None if value is pandas.NaT or (isinstance(value, float)) else value for value in row))
        for row in zip(*columns, strict=True)
    ]


@pytest.mark.parametrize("kind", FRAMES)
@pytest.mark.parametrize("workers", [None, 1, 2])
def test_every_row_gets_its_answer(kind, workers):
    frame = check_frame(FRAMES[kind](DATA), published="day", place="where", workers=workers)
    assert isinstance(frame, FRAMES[kind])
    assert list(frame.columns) == [*DATA, *Row._fields]
    rows = rows_of(frame)
    assert [row.verdict for row in rows] == [
        "mislabelled", "", None, None, None, "unconfirmed", "unconfirmed", "contradictory"
    ]  # fmt: skip
    assert rows[0].start == datetime(2025, 5, 19, 14, tzinfo=UTC)
    assert rows[0].findings[0].startswith("CS202 `EST` is out of season")
    assert rows[1] == Row("", findings=[])
    assert rows[2] == Row()
    assert rows[3] == Row(error="`published` is a date such as 2025-05-19, not `soon`")
    assert rows[4].error.startswith("unknown place `Kyivv`")
    assert rows[5].start == datetime(2025, 5, 19, 16, tzinfo=UTC)
    assert rows[6].end == datetime(2025, 5, 19, 11, tzinfo=UTC)
    assert rows[7].start is None


@pytest.mark.parametrize("kind", FRAMES)
def test_processes_change_nothing(kind):
    texts = [f"Call {number}: at {number % 24}:15 GMT ({number % 12} p.m. EST)." for number in range(1300)]
    frame = FRAMES[kind]({"text": texts})
    assert rows_of(check_frame(frame)) == rows_of(check_frame(frame, workers=2))


@given(hostile_texts)
@settings(max_examples=50)
def test_a_row_says_what_check_says(text):
    (row,) = check_rows([(text, "2025-05-19", None)])
    report = cs.check(text, published="2025-05-19")
    assert row.error is None
    assert row.verdict == report.verdict
    assert row.findings == [str(finding) for finding in report.findings]


def test_the_index_of_a_frame_is_kept():
    frame = pandas.DataFrame({"text": ["noon GMT", "nothing", "1 p.m. GMT"]}, index=[7, 7, 3])
    checked = check_frame(frame)
    assert list(checked.index) == [7, 7, 3]
    assert list(checked["verdict"]) == [cs.check(text).verdict for text in frame["text"]]


def test_the_frame_that_was_given_stays_as_it_was():
    frame = pandas.DataFrame({"text": ["noon GMT"]})
    check_frame(frame)
    assert list(frame.columns) == ["text"]


@pytest.mark.parametrize(
    "empty", [None, float("nan"), pandas.NA, pandas.NaT], ids=["None", "NaN", "NA", "NaT"]
)
def test_an_empty_cell_is_none(empty):
    assert check_rows([(empty, "2025-05-19", None)]) == [Row()]
    (row,) = check_rows([("noon GMT on 2025-05-19", empty, empty)])
    assert row.start == NOON


@pytest.mark.parametrize(
    "day", [date(2025, 5, 19), datetime(2025, 5, 19, 7), pandas.Timestamp("2025-05-19"), "2025-05-19T08:00Z"]
)
def test_a_day_may_be_of_any_type(day):
    assert check_rows([("noon GMT", day, None)])[0].start == NOON


def test_what_is_no_text_tells_so_in_its_row():
    frame = pandas.DataFrame({"text": ["noon GMT", 5, b"noon"]})
    errors = list(check_frame(frame)["error"])
    assert errors[1:] == ["a text to read is a str, not int", "a text to read is a str, not bytes"]


@pytest.mark.parametrize("kind", FRAMES)
def test_an_empty_frame_gets_the_columns(kind):
    frame = check_frame(FRAMES[kind]({"text": []}))
    assert list(frame.columns) == ["text", *Row._fields]
    assert len(frame) == 0


def test_what_fails_in_an_unforeseen_way_stays_in_its_row(monkeypatch):
    def broken(*args, **kwargs):
        raise RecursionError("too deep")

    monkeypatch.setattr("callsched.frames.rows.check", broken)
    assert check_rows([("noon GMT", None, None)]) == [Row(error="RecursionError: too deep")]
    assert LOST.error


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"text": "txet"}, UnknownColumnError, "unknown column `txet`; did you mean `text`?"),
        ({"published": "dya"}, UnknownColumnError, "did you mean `day`?"),
        ({"workers": 0}, MisuseError, "at least 1"),
        ({"workers": 1.5}, MisuseError, "whole number"),
        ({"text": "day", "prefix": "x_"}, MisuseError, "a column `x_end` already"),
    ],
)
def test_misuse_is_told(arguments, error, words):
    frame = pandas.DataFrame({"text": ["noon"], "day": ["2025-05-19"], "x_end": [1]})
    with pytest.raises(error) as raised:
        check_frame(frame, **arguments)
    assert words in str(raised.value)


@pytest.mark.parametrize("frame", [{"text": ["noon"]}, "noon", polars.LazyFrame({"text": ["noon"]})])
def test_only_frames_are_checked(frame):
    with pytest.raises(MisuseError, match="a pandas or polars frame is checked"):
        check_frame(frame)


def test_a_prefix_keeps_columns_apart():
    frame = polars.DataFrame({"text": ["noon GMT"], "start": [1]})
    checked = check_frame(frame, prefix="call_")
    assert checked.columns == ["text", "start", *(f"call_{name}" for name in Row._fields)]


def test_progress_is_shown_when_asked_for(capsys):
    frame = polars.DataFrame({"text": ["noon GMT"] * 600})
    check_frame(frame)
    assert capsys.readouterr().err == ""
    check_frame(frame, progress=True)
    assert "600/600" in capsys.readouterr().err


BOUNDED = """
import resource, sys
import {kind} as library
from callsched.frames import check_frame

def most():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

rows = 30_000
frame = library.DataFrame({{"text": [f"Item {{n}}: nothing is said of a time." for n in range(rows)]}})
check_frame(frame.head(1000))
before = most()
assert len(check_frame(frame)) == rows
print((most() - before) / rows)
"""


@pytest.mark.parametrize("kind", FRAMES)
def test_memory_grows_with_the_result_alone(kind):
    pytest.importorskip("resource", reason="not on this system")
    done = subprocess.run(
        [sys.executable, "-c", BOUNDED.format(kind=kind)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert float(done.stdout) < 4096
