"""Answers that are remembered: the same words come again and again, in every text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Answer = TypeVar("_Answer")
_KEPT = 1 << 15  # answers; of more, all are let go
_LONGEST = 100  # characters: longer words are no words, and phrases none that a table holds


class Remembered(dict[str, _Answer], Generic[_Answer]):
    """What a function tells of a word or phrase, asked of it but once.

    >>> lengths = Remembered(len)
    >>> lengths["Moscow"], lengths
    (6, {'Moscow': 6})
    """

    def __init__(self, tell: Callable[[str], _Answer]) -> None:
        self._tell = tell

    def __missing__(self, text: str) -> _Answer:
        answer = self._tell(text)
        if len(text) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[text] = answer
        return answer
