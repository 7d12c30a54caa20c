"""A zone: the rule set that turns civil times into instants and instants into civil times."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from callsched.errors import MisuseError, RepeatedTimeError, SkippedTimeError
from callsched.zones import footer as rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from callsched.zones.tzif import Compiled

_EPOCH = datetime(1970, 1, 1)
_EPOCH_UTC = datetime(1970, 1, 1, tzinfo=UTC)
_REACH = 27 * 3600  # no clock was ever further from UTC: Manila -15:56, Juneau +15:02
_LAST_YEAR = 9999
_NEVER = 1 << 62
_KEPT = 1 << 8  # offsets, as they are written


class Period(NamedTuple):
    """A stretch of time with one offset: from `start` to before `end`, in seconds since 1970."""

    start: int
    end: int
    offset: int
    dst: bool
    abbreviation: str


@dataclass(frozen=True, slots=True)
class Transition:
    """A change of a zone's clocks: the instant, and the offset and its name on either side.

    >>> from callsched.zones import zone
    >>> from datetime import datetime
    >>> print(zone("America/New_York").transition_at(datetime(2025, 3, 9, 2, 30)))
    on 2025-03-09 at 02:00 the clocks went from EST (UTC-05:00) to EDT (UTC-04:00)
    """

    at: datetime
    offset_before: int
    offset_after: int
    abbreviation_before: str
    abbreviation_after: str

    @property
    def civil_before(self) -> datetime:
        """The clock reading at which the change came, by the clocks before it."""
        return self.at.replace(tzinfo=None) + timedelta(seconds=self.offset_before)

    @property
    def civil_after(self) -> datetime:
        """The clock reading that the change led to."""
        return self.at.replace(tzinfo=None) + timedelta(seconds=self.offset_after)

    def __repr__(self) -> str:
        """Show the change, short enough for a line."""
        return f"<Transition {self}>"

    def __str__(self) -> str:
        """Tell the change as a sentence part."""
        before = f"{self.abbreviation_before} ({format_offset(self.offset_before)})"
        after = f"{self.abbreviation_after} ({format_offset(self.offset_after)})"
        civil = self.civil_before
        return f"on {civil:%Y-%m-%d} at {civil:%H:%M} the clocks went from {before} to {after}"


class Zone:
    """A zone of the tz database; get one from `callsched.zones.zone`.

    `_starts` are its changes; `_types[i]`, and `_offsets[i]` of it, hold after i of them. `_last` is the
    stretch looked up last, with its offset: most times that are asked for lie near each other.
    """

    __slots__ = ("_covered", "_horizon", "_last", "_offsets", "_rule", "_starts", "_types", "key")

    def __init__(self, key: str, compiled: Compiled) -> None:
        self.key = key
        self._starts = list(compiled.transitions)
        self._types = [compiled.initial, *compiled.types]
        self._offsets = [local.offset for local in self._types]
        self._rule = rules.parse(compiled.footer) if compiled.footer else None
        last = self._starts[-1] if self._starts else 0
        self._covered = (_EPOCH + timedelta(seconds=last)).year if last > 0 else 1969
        repeats = self._rule is not None and self._rule.daylight is not None
        self._horizon = _year_start(self._covered) if repeats else _NEVER
        self._last = (0, 0, 0)

    def __repr__(self) -> str:
        """Show the key."""
        return f"Zone({self.key!r})"

    def __reduce__(self) -> tuple[Callable[[str], Zone], tuple[str]]:
        """Copy and pickle by the key: every zone is there once."""
        from callsched.zones.database import zone  # noqa: PLC0415 (which imports this module)

        return zone, (self.key,)

    @property
    def rule(self) -> rules.YearlyRule | None:
        """The yearly rule that holds after the last change on record, if there is one."""
        return self._rule

    def period(self, seconds: int) -> Period:
        """Give the stretch of constant offset that holds at an instant, in seconds since 1970."""
        self._cover(seconds)
        return self._period(bisect_right(self._starts, seconds))

    def offset(self, seconds: int) -> int:
        """Give the offset in force at an instant; both in seconds.

        >>> from callsched.zones import zone
        >>> zone("Asia/Kathmandu").offset(1_747_663_200) / 3600
        5.75
        """
        start, end, offset = self._last
        if start <= seconds < end:
            return offset
        if seconds >= self._horizon:
            self._cover(seconds)
        return self._kept(bisect_right(self._starts, seconds))

    def periods(self, start: int, end: int) -> Iterator[Period]:
        """Yield the stretches that meet the instants from `start` to before `end`, uncut."""
        self._cover(end)
        for index in range(bisect_right(self._starts, start), len(self._types)):
            period = self._period(index)
            if period.start >= end:
                return
            yield period

    def instants(self, civil: datetime) -> tuple[datetime, ...]:
        """Give the instants at which the clocks show `civil`: none in a gap, two in a fold.

        >>> from callsched.zones import zone
        >>> from datetime import datetime
        >>> [f"{i:%H:%M}Z" for i in zone("Europe/Paris").instants(datetime(2025, 10, 26, 2, 30))]
        ['00:30Z', '01:30Z']
        """
        offsets = self.offsets(civil)
        aware = civil.replace(tzinfo=UTC, fold=0)
        return tuple(aware - timedelta(seconds=offset) for offset in offsets)

    def offsets(self, civil: datetime) -> tuple[int, ...]:
        """Give the offsets, in seconds, under which the clocks show `civil`, in order of time."""
        if civil.tzinfo is not None:
            raise MisuseError(f"a civil time has no zone of its own, but `{civil.isoformat()}` has one")
        since = civil - _EPOCH
        return self.offsets_of(since.days * 86400 + since.seconds)

    def offsets_of(self, local: int) -> tuple[int, ...]:
        """Do what `offsets` does for a civil time counted in seconds since 1970 by the same clock."""
        start, end, offset = self._last
        if start + _REACH <= local < end - _REACH:
            return (offset,)
        latest = local + _REACH
        if latest >= self._horizon:
            self._cover(latest)
        low = bisect_right(self._starts, local - _REACH)
        if low == len(self._starts) or self._starts[low] > latest:
            return (self._kept(low),)
        near = map(self._period, range(low, bisect_right(self._starts, latest, low) + 1))
        return tuple([period.offset for period in near if period.start <= local - period.offset < period.end])

    def instant(self, civil: datetime, *, fold: int | None = None) -> datetime:
        """Give the one instant of a civil time.

        >>> from callsched.zones import zone
        >>> from datetime import datetime
        >>> zone("Europe/Moscow").instant(datetime(2025, 5, 19, 17)).isoformat()
        '2025-05-19T14:00:00+00:00'

        In a fold `fold` picks the first (0) or the second (1); in a gap it picks the offset before
        (0) or after (1) the change, as PEP 495 has it. Without it, `RepeatedTimeError` and
        `SkippedTimeError` are raised, with the transition.
        """
        offsets = self.offsets(civil)
        if len(offsets) == 1:
            return civil.replace(tzinfo=UTC, fold=0) - timedelta(seconds=offsets[0])
        transition = self.transition_at(civil)
        if fold is None:
            error = RepeatedTimeError if offsets else SkippedTimeError
            raise error(civil, self.key, transition)
        offset = transition.offset_after if fold else transition.offset_before
        return civil.replace(tzinfo=UTC, fold=0) - timedelta(seconds=offset)

    def civil(self, instant: datetime) -> datetime:
        """Give what the clocks show at an instant.

        >>> from callsched.zones import zone
        >>> from datetime import UTC, datetime
        >>> zone("Asia/Kolkata").civil(datetime(2025, 5, 19, 14, tzinfo=UTC)).isoformat()
        '2025-05-19T19:30:00'
        """
        if instant.tzinfo is None:
            raise MisuseError(f"an instant needs an offset, but `{instant.isoformat()}` has none")
        since = instant - _EPOCH_UTC
        offset = self.offset(since.days * 86400 + since.seconds)
        return _EPOCH + since + timedelta(seconds=offset)

    def abbreviation(self, instant: datetime) -> str:
        """Give the tz database's name for the offset in force at an instant."""
        return self.period(int((instant - _EPOCH_UTC).total_seconds())).abbreviation

    def called(self, on: date) -> str:
        """Give the tz database's name for the offset in force at noon UTC of a day.

        >>> from callsched.zones import zone
        >>> from datetime import date
        >>> zone("America/Phoenix").called(date(2025, 7, 4))
        'MST'
        """
        days = on.toordinal() - _EPOCH.toordinal()
        return self.period(days * 86400 + 43200).abbreviation

    def transition_at(self, civil: datetime) -> Transition:
        """Name the change that skips or repeats a civil time; `MisuseError` if none does."""
        since = civil - _EPOCH
        local = since.days * 86400 + since.seconds
        periods = list(self.periods(local - _REACH, local + _REACH))
        for before, after in pairwise(periods):
            low, high = sorted((before.offset, after.offset))
            if before.end + low <= local < before.end + high:
                return _transition(before, after)
        raise MisuseError(f"`{civil}` is an ordinary time in {self.key}: no change skips or repeats it")

    def transitions(self, start: datetime, end: datetime) -> Iterator[Transition]:
        """Yield the changes of offset or name from `start` to before `end`."""
        low = int((start - _EPOCH_UTC).total_seconds())
        high = int((end - _EPOCH_UTC).total_seconds())
        before = None
        for period in self.periods(low - 1, high):
            if before is not None and low <= period.start:
                yield _transition(before, period)
            before = period

    def _period(self, index: int) -> Period:
        """Give the stretch after so many changes."""
        start = self._starts[index - 1] if index else -_NEVER
        end = self._starts[index] if index < len(self._starts) else _NEVER
        return Period(start, end, *self._types[index])

    def _kept(self, index: int) -> int:
        """Give the offset after so many changes, and keep the stretch for the next look-up."""
        start = self._starts[index - 1] if index else -_NEVER
        end = self._starts[index] if index < len(self._starts) else self._horizon
        self._last = start, end, self._offsets[index]
        return self._offsets[index]

    def _cover(self, seconds: int) -> None:
        """Lay out the yearly rule's changes until they pass an instant by a year."""
        while seconds >= self._horizon and self._covered < _LAST_YEAR and self._rule is not None:
            last = self._starts[-1] if self._starts else -_NEVER
            for at, local in self._rule.changes(self._covered):
                if at > last and local != self._types[-1]:
                    self._starts.append(at)
                    self._types.append(local)
                    self._offsets.append(local.offset)
            self._covered += 1
            self._horizon = _year_start(self._covered - 1)


@lru_cache(maxsize=_KEPT)
def format_offset(seconds: int) -> str:
    """Write an offset as `UTC+03:00`; there are few.

    >>> format_offset(-12600), format_offset(0)
    ('UTC-03:30', 'UTC+00:00')
    """
    sign = "-" if seconds < 0 else "+"
    hours, rest = divmod(abs(seconds), 3600)
    minutes, odd = divmod(rest, 60)
    return f"UTC{sign}{hours:02}:{minutes:02}" + (f":{odd:02}" if odd else "")


def _transition(before: Period, after: Period) -> Transition:
    at = _EPOCH_UTC + timedelta(seconds=after.start)
    return Transition(at, before.offset, after.offset, before.abbreviation, after.abbreviation)


def _year_start(year: int) -> int:
    return (datetime(year, 1, 1) - _EPOCH).days * 86400
