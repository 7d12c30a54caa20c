"""A bare time beside its conversion: by the clock of a place that the sentence names, if they then agree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from callsched.resolver.agreement import agree
from callsched.resolver.readings import readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.resolver.agreement import Member
    from callsched.resolver.readings import Context
    from callsched.resolver.resolution import Choice


def proved(choices: Sequence[Choice], members: Sequence[Member], context: Context) -> list[Member]:
    """Give the one member without a reading that of a place named: "India speaks at 6 p.m. (1230 GMT)"."""
    bare = [index for index, one in enumerate(members) if not one.readings]
    if len(bare) != 1 or len(members) == 1:
        return list(members)
    stated, dated = choices[bare[0]].stated, choices[bare[0]].dated
    on = dated.day.date if dated is not None else None
    for place in stated.cities:
        found = tuple(readings([place], (), context, on)[:1])
        tried = [replace(one, readings=found) if index in bare else one for index, one in enumerate(members)]
        agreed = agree(tried)
        if agreed.whole and not any(match is None or match.reading.meant for match in agreed.matches):
            return tried
    return list(members)
