"""Times told to the minute beside one told to the second: "02:43:16 UTC (10:43 p.m. EDT)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.resolver.agreement import Variant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading import Stated
    from callsched.resolver.agreement import Member
    from callsched.resolver.resolution import Choice

_MINUTE = 60  # seconds


def tell_seconds(group: Sequence[Stated], members: Sequence[Member]) -> None:
    """Give the seconds that one time of a moment tells to the others, which may leave them out or round.

    They may be exact, too: until 1972 Liberia's noon was at 12:44:30 GMT.
    """
    for stated in group:
        if stated.mention.clock.second:
            break
    else:
        return
    told = {stated.mention.clock.second for stated in group}
    if len(told) == 1 or len(told - {0}) > 1:
        return
    second = max(told)
    for stated, one in zip(group, members, strict=True):
        if not stated.mention.clock.second:
            one.variants = [
                Variant(variant.seconds + seconds, variant.shift, variant.cost)
                for variant in one.variants
                for seconds in (0, second, second - _MINUTE)
            ]


def as_stated(choice: Choice) -> int | None:
    """Give the clock reading of a time as it is told, to the second or to the minute."""
    local = choice.local
    if local is None or not local % _MINUTE:
        return local
    clock = choice.stated.mention.clock
    if clock.second:
        return local
    cut = local - local % _MINUTE
    return cut if cut // _MINUTE % _MINUTE == clock.minute else cut + _MINUTE
