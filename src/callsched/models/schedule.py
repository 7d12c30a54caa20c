"""A schedule: calls in the order in which they are to take place, and the leaders concerned."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Self

from pydantic import Field, model_validator

from callsched.errors import MisuseError, shortened
from callsched.models.call import Call
from callsched.models.fields import Text, Value
from callsched.models.finding import Finding
from callsched.models.leader import Leader
from callsched.models.shown import Shown, brief, counted

if TYPE_CHECKING:
    from collections.abc import Iterator


class Schedule(Value, Shown):
    """An ordered set of calls.

    >>> schedule = Schedule(calls=[Call(title="Merz–Starmer"), Call(title="Merz–Tusk")])
    >>> [call.title for call in schedule]
    ['Merz–Starmer', 'Merz–Tusk']

    Every call has its own `uid`; `leaders` may name more people than take part in a call. A schedule
    that was read from a calendar file carries what is worth telling about that file in `findings`.
    """

    title: Text = ""
    calls: tuple[Call, ...] = ()
    leaders: tuple[Leader, ...] = ()
    findings: tuple[Finding, ...] = Field(default=(), description="what reading a calendar file had to tell")

    @model_validator(mode="after")
    def _distinct(self) -> Self:
        twice = [uid for uid, count in Counter(call.uid for call in self.calls).items() if count > 1]
        if twice:
            raise MisuseError(
                f"two calls of a schedule share the uid `{shortened(twice[0])}`; give each its own"
            )
        return self

    @property
    def everyone(self) -> tuple[Leader, ...]:
        """All leaders named, each once."""
        of_calls = [leader for call in self.calls for leader in call.everyone]
        return tuple(dict.fromkeys([*self.leaders, *of_calls]))

    def call(self, uid: str) -> Call | None:
        """Give the call of a uid."""
        return next((call for call in self.calls if call.uid == uid), None)

    def __iter__(self) -> Iterator[Call]:  # type: ignore[override]
        """Iterate over the calls in order."""
        return iter(self.calls)

    def __len__(self) -> int:
        """Count the calls."""
        return len(self.calls)

    def __repr__(self) -> str:
        """Show the title and the number of calls."""
        return brief(self, self.title or "untitled", counted(len(self.calls), "call"))

    __str__ = __repr__
