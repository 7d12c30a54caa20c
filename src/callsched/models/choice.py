"""Choices: words of a short list, in which a misspelt one is told with the one that was meant."""

from __future__ import annotations

from enum import StrEnum

from callsched.errors import UnknownNameError, closest


class Choice(StrEnum):
    """One of a short list of words."""

    @classmethod
    def _missing_(cls, value: object) -> None:
        if isinstance(value, str):
            raise UnknownNameError(value, closest(value, list(cls)), what=cls.__name__.lower())
