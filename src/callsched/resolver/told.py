"""Small answers that the rules need of a resolution: spans, texts, instants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.resolver.agreement import DAY
from callsched.resolver.days import date_of
from callsched.resolver.resolution import Choice, Resolution, instant_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from callsched.reading.items import Label


def span_of(choice: Choice) -> tuple[int, int]:
    """Give the stretch of text of a stated time."""
    return choice.stated.mention.start, choice.stated.mention.end


def text_of(resolution: Resolution, choice: Choice) -> str:
    """Give a stated time as written."""
    start, end = span_of(choice)
    return resolution.text[start:end]


def figure_span(choice: Choice) -> tuple[int, int]:
    """Give the stretch of text of the clock figure alone."""
    return choice.stated.mention.clock.start, choice.stated.mention.clock.end


def labels_of(choice: Choice) -> Sequence[Label]:
    """Give the labels that a stated time is read by: its own and their glosses, or those of the heading."""
    mention = choice.stated.mention
    return [*mention.labels, *mention.glosses] or choice.stated.heading


def label_span(choice: Choice) -> tuple[int, int]:
    """Give the stretch of text of the label that was read, or of the whole stated time."""
    labels = labels_of(choice)
    meaning = choice.reading.meaning if choice.reading is not None else None
    for label in labels:
        if meaning in label.meanings:
            return label.start, label.end
    return (labels[0].start, labels[0].end) if labels else span_of(choice)


def on_another_day(shown: int, than: int) -> str:
    """Name the day of a clock reading, " on 2025-07-16", if it is not that of another."""
    return "" if shown // DAY == than // DAY else f" on {day_of(shown)}"


def day_of(local: int) -> str:
    """Write the day of a clock reading counted in seconds since 1970."""
    return date_of(local // DAY).isoformat()


def hour_and_minute(seconds: int) -> str:
    """Write what a clock shows, of a reading counted in seconds since 1970: "17:00"."""
    return f"{seconds // 3600 % 24:02}:{seconds // 60 % 60:02}"


def moment(seconds: int) -> datetime:
    """Give an instant counted in seconds since 1970 as an aware datetime."""
    return instant_of(seconds)


def moments(seconds: Iterable[int]) -> list[datetime]:
    """Give several instants as aware datetimes."""
    return [moment(at) for at in seconds]
