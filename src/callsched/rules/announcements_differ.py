"""CS501: two announcements of one call name different instants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity, Verdict
from callsched.wording import in_words, length, quoted, said_by, utc

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from callsched.models import Announcement, Call

_NAMED = 4


@rule("CS501", severity=Severity.ERROR, on=Subject.CALL)
def announcements_differ(call: Call) -> Iterator[Found]:
    """The announcements of one call name different instants.

    What it does: compares the instants that the announcements of a call name. Withdrawn announcements do
    not count; an ambiguous one agrees with every instant that it may mean.

    Why it matters: each side's press office tells its own clock. When the Kremlin says 17:00 in Moscow and
    the White House 10:30 Eastern, one of them is half an hour off, and both will be quoted.

    Example:
        >>> from datetime import UTC, datetime
        >>> from callsched.models import Announcement, Call, Source, StatedTime, Verdict
        >>> def said(who, text, hour, minute=0):
        ...     at = datetime(2025, 5, 19, hour, minute, tzinfo=UTC)
        ...     time = StatedTime(text, (0, len(text)), None, instant=at)
        ...     return Announcement(Verdict.UNCONFIRMED, (time,), start=at, source=Source(who=who))
        >>> kremlin = said("the Kremlin", "17:00 Moscow time", 14)
        >>> white_house = said("the White House", "10:30 Eastern", 14, 30)
        >>> call = Call(title="Trump–Putin", announcements=(kremlin, white_house))
        >>> print(announcements_differ(call)[0].message)
        announcements of `Trump–Putin` differ by 30 minutes: the Kremlin says `17:00 Moscow time` \
(2025-05-19 14:00 UTC) and the White House says `10:30 Eastern` (2025-05-19 14:30 UTC)

    Fix: ask both offices; keep the announcement that stands, and mark the other `withdrawn`.
    """
    possible = [(a, instants) for a in call.announcements if (instants := _instants(a))]
    if not possible or frozenset.intersection(*(instants for _, instants in possible)):
        return
    firsts: dict[frozenset[datetime], Announcement] = {}
    for announcement, instants in possible:
        firsts.setdefault(instants, announcement)
    told = [
        f"{said_by(a)} ({' or '.join(utc(instant) for instant in sorted(instants))})"
        for instants, a in firsts.items()
    ]
    if len(told) > _NAMED:
        told = [*told[:_NAMED], f"{len(told) - _NAMED} more"]
    all_instants = frozenset.union(*firsts)
    apart = length(max(all_instants) - min(all_instants))
    yield Found(f"announcements of {quoted(call.title)} differ by {apart}: {in_words(told)}")


def _instants(announcement: Announcement) -> frozenset[datetime]:
    """Give the instants that an announcement may mean; none if it is withdrawn or contradicts itself."""
    if announcement.withdrawn:
        return frozenset()
    if announcement.start is not None:
        return frozenset([announcement.start])
    return frozenset(announcement.candidates if announcement.verdict is Verdict.AMBIGUOUS else ())
