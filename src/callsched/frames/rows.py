"""Rows: a text with its publication and place in, a verdict out; a row that fails tells why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from callsched.checker import check
from callsched.errors import CallschedError, MisuseError, UnknownColumnError, closest

Asked = tuple[object, object, object]
"""text, published, place, as they stand in a row"""


CHUNK = 500
"""how many rows are checked at a time"""


class Row(NamedTuple):
    """What a check made of a row; where it failed, all but `error` is empty."""

    verdict: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    findings: list[str] | None = None
    error: str | None = None


LOST = Row(error="the process that checked this row ended before it was done")


def asked_of(names: dict[str, str | None], count: int, column: Callable[[str], list[object]]) -> list[Asked]:
    """Put the named columns of so many rows together; a column without a name is empty.

    >>> asked_of({"text": "said", "published": None, "place": None}, 1, {"said": ["noon GMT"]}.__getitem__)
    [('noon GMT', None, None)]
    """
    empty: list[object] = [None] * count
    text, published, place = (empty if name is None else column(name) for name in names.values())
    return list(zip(text, published, place, strict=True))


def check_rows(asked: Sequence[Asked]) -> list[Row]:
    """Check rows in order.

    >>> asked = [("at 5 p.m. Kyiv time", "2025-05-19", None), ("noon GMT", "May", None), (None, None, None)]
    >>> rows = check_rows(asked)
    >>> [(row.verdict, row.error) for row in rows]
    [('unconfirmed', None), (None, '`published` is a date such as 2025-05-19, not `May`'), (None, None)]
    """
    return [_row(*row) for row in asked]


def _row(text: object, published: object, place: object) -> Row:
    if _missing(text):
        return Row()
    given = {"published": published, "place": place}
    try:
        report = check(text, **{name: value for name, value in given.items() if not _missing(value)})  # type: ignore[arg-type]
    except CallschedError as error:
        return Row(error=str(error))
    except Exception as error:  # noqa: BLE001 (a row that fails stays a row)
        return Row(error=f"{type(error).__name__}: {error}")
    findings = [str(finding) for finding in report.findings]
    first = next((moment for moment in report.announcements if not moment.withdrawn), None)
    if first is None:
        return Row(report.verdict, findings=findings)
    return Row(report.verdict, first.start, first.end, findings)


def _missing(value: object) -> bool:
    """Say whether a cell is empty: None, NaN, NaT, pandas' NA."""
    return value is None or type(value).__name__ == "NAType" or bool(value != value)  # noqa: PLR0124


def check_names(columns: Sequence[str], wanted: dict[str, str | None], prefix: str) -> None:
    """Check that the columns asked for are there, and that those of the result are not.

    >>> check_names(["sentence"], {"text": "sentense"}, "")
    Traceback (most recent call last):
    callsched.errors.UnknownColumnError: unknown column `sentense`; did you mean `sentence`?
    """
    for name in wanted.values():
        if name is not None and name not in columns:
            raise UnknownColumnError(str(name), closest(str(name), map(str, columns)))
    for name in (prefix + field for field in Row._fields):
        if name in columns:
            raise MisuseError(
                f"there is a column `{name}` already; give prefix= for the columns of the result"
            )
