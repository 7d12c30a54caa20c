"""What callsched raises, and nothing else.

    CallschedError
    ├── MisuseError             an argument of the wrong type, order or range
    ├── UnknownNameError        a name that stands in no table; `.name`, `.matches`
    │   ├── UnknownZoneError    … of a zone
    │   ├── UnknownPlaceError   … of a place
    │   └── UnknownColumnError  … of a column of a data frame
    ├── CivilTimeError          a civil time without exactly one instant; `.civil`, `.zone`, `.transition`
    │   ├── SkippedTimeError    … the clocks jump over it (a gap)
    │   └── RepeatedTimeError   … the clocks show it twice (a fold)
    ├── SchedulingError         a programme that no order of calls can satisfy
    ├── InvitationError         a call that cannot be written as an invitation
    └── UnreadableError         bytes that are not what they should be (not UTF-8, not iCalendar)

Bad text is never an exception: it is a finding. Every class here is also a `ValueError`, so that
a validator may raise it and a caller may catch the built-in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from callsched.zones import Transition

__all__ = [
    "CallschedError",
    "CivilTimeError",
    "InvitationError",
    "MisuseError",
    "RepeatedTimeError",
    "SchedulingError",
    "SkippedTimeError",
    "UnknownColumnError",
    "UnknownNameError",
    "UnknownPlaceError",
    "UnknownZoneError",
    "UnreadableError",
]


class CallschedError(ValueError):
    """The root of all errors that callsched raises."""


class MisuseError(CallschedError):
    """An argument of the wrong type, in the wrong order or out of range."""


class UnknownNameError(CallschedError):
    """A name that stands in no table, with the closest ones that do."""

    what = "name"

    def __init__(self, name: str, matches: Sequence[str] = (), what: str | None = None) -> None:
        self.name = name
        self.matches = tuple(matches)
        self.what = what or type(self).what
        super().__init__(f"unknown {self.what} `{shortened(name)}`{meant(self.matches)}")

    def __reduce__(self) -> tuple[type[UnknownNameError], tuple[str, tuple[str, ...], str]]:
        return type(self), (self.name, self.matches, self.what)


class UnknownZoneError(UnknownNameError):
    """A zone key that the tz database does not hold."""

    what = "zone"


class UnknownPlaceError(UnknownNameError):
    """A place that the table of places does not hold."""

    what = "place"


class UnknownColumnError(UnknownNameError):
    """A column that the data frame does not have."""

    what = "column"


class CivilTimeError(CallschedError):
    """A civil time that does not denote exactly one instant in its zone."""

    def __init__(self, civil: datetime, zone: str, transition: Transition) -> None:
        self.civil = civil
        self.zone = zone
        self.transition = transition
        super().__init__(self._message())

    def __reduce__(self) -> tuple[type[CivilTimeError], tuple[datetime, str, Transition]]:
        return type(self), (self.civil, self.zone, self.transition)

    def _message(self) -> str:
        raise NotImplementedError


class SkippedTimeError(CivilTimeError):
    """A civil time that the clocks of its zone jump over."""

    def _message(self) -> str:
        return (
            f"`{self.civil}` does not exist in {self.zone}: {self.transition}; "
            "give fold=0 for the offset before the change, fold=1 for the one after"
        )


class RepeatedTimeError(CivilTimeError):
    """A civil time that the clocks of its zone show twice."""

    def _message(self) -> str:
        return (
            f"`{self.civil}` occurs twice in {self.zone}: {self.transition}; "
            "give fold=0 for the first, fold=1 for the second"
        )


class SchedulingError(CallschedError):
    """A programme of calls that contradicts itself."""


class InvitationError(CallschedError):
    """A call that cannot be written as an invitation."""


class UnreadableError(CallschedError):
    """Bytes that are not what they should be."""


def closest(name: str, known: Iterable[str], cutoff: float = 0.6) -> list[str]:
    """Give the names that come closest to one that is not known, at most two: what it begins comes first.

    >>> closest("mislabeled", ["consistent", "mislabelled"]), closest("conf", ["held", "confirmed"])
    (['mislabelled'], ['confirmed'])
    """
    from difflib import get_close_matches  # noqa: PLC0415 (only for names that are wrong)

    spelt, wanted = {one.casefold(): one for one in known}, name[:64].casefold()
    begun = [one for one in spelt if len(wanted) > 2 and one.startswith(wanted)]
    found = dict.fromkeys([*begun, *get_close_matches(wanted, spelt, n=2, cutoff=cutoff)])
    return [spelt[one] for one in found][:2]


def unknown(name: object, known: Iterable[str]) -> str:
    """Quote a name that is not known, and ask for the one that may be meant.

    >>> unknown("pyhton", ["python", "cp-sat"])
    '`pyhton`; did you mean `python`?'
    """
    return f"`{shortened(str(name))}`{meant(closest(str(name), known))}"


def meant(matches: Sequence[str]) -> str:
    """Ask for the names that may be meant, where there are any.

    >>> meant(["text"]), meant([])
    ('; did you mean `text`?', '')
    """
    return f"; did you mean {' or '.join(f'`{shortened(match)}`' for match in matches)}?" if matches else ""


def shortened(value: str, limit: int = 80) -> str:
    r"""Cut a value from outside so that a message stays one readable line.

    >>> shortened("Kyiv\x00" + 200 * "!", limit=12)
    'Kyiv\\x00!!!…'
    """
    shown = value.encode("unicode_escape").decode("ascii") if not value.isprintable() else value
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"
