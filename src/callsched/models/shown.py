"""How values show themselves: `repr` on a short line, and in notebooks a display."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from callsched.errors import shortened

_WORDS, _LINE = 50, 100


def brief(value: object, *parts: object) -> str:
    r"""Give the kind of a value with what matters of it, on one line whatever it holds.

    >>> brief(ValueError(), 90 * "x", "", "a\nb")
    '<ValueError xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… · a\\nb>'
    """
    *others, last = [str(part) for part in parts if part not in (None, "")] or [""]
    told = " · ".join([*(shortened(part, _WORDS) for part in others), shortened(last, _LINE)])
    return f"<{' '.join(filter(None, [type(value).__name__, shortened(told, _LINE)]))}>"


def counted(number: int, what: str) -> str:
    """Count things.

    >>> counted(1, "call"), counted(2, "call")
    ('1 call', '2 calls')
    """
    return f"{number} {what}{'s' * (number != 1)}"


class Shown:
    """A value that a notebook shows by a display of its own."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        from callsched.display import html  # noqa: PLC0415 (a later stage, only for notebooks)

        return html(self)

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, Any]:
        from callsched.display import bundle  # noqa: PLC0415 (a later stage, only for notebooks)

        return bundle(self, include, exclude)
