"""From what the search found to a verdict, with each stated time's reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callsched.models import Verdict
from callsched.resolver.agreement import DAY, meant_instead, out_of_season
from callsched.resolver.ends import set_ends
from callsched.resolver.resolution import civil_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.resolver.agreement import Agreement, Match, Member
    from callsched.resolver.readings import Reading
    from callsched.resolver.resolution import Choice, Resolution
    from callsched.zones import Zone

_CONSISTENT, _UNCONFIRMED, _MISLABELLED, _CONTRADICTORY = (  # slow to look up in the enumeration
    *(Verdict.CONSISTENT, Verdict.UNCONFIRMED),
    *(Verdict.MISLABELLED, Verdict.CONTRADICTORY),
)
_ANOTHER_DAY = 3 * 3600  # what a day that no words name counts, where a time is wrong on any
_NEARLY_A_DAY = DAY - 7200  # two midnights, whatever the clocks do between them


def judge(result: Resolution, members: Sequence[Member], found: Agreement) -> None:
    """Give a resolution its verdict and its times their readings; none where the search found no instant."""
    if found.instant is None:
        return
    if found.whole:
        _agreed(result, members, found.instant, cast("list[Match]", found.matches), found.rivals)
    else:
        _contradicted(result, members, found.instant, found.matches)


def _agreed(
    result: Resolution, members: Sequence[Member], instant: int, matches: list[Match], rivals: list[int]
) -> None:
    """All read as one instant: consistent or mislabelled, unless another is as sane."""
    loose = False
    walls = []
    for choice, one, matched in zip(result.zoned, members, matches, strict=True):
        reading = matched.reading
        choice.reading, choice.local, choice.instant = reading, matched.local, instant
        wall = out_of_season(matched, instant, one) if len(one.readings) > 1 else None
        walls.append(wall)
        if reading.meant:
            choice.strict, choice.wall = _by_the_letter_of(one, reading, matched.local), reading
            loose = loose or choice.strict != instant
        else:
            choice.strict, choice.wall = instant, wall
    instead = meant_instead(members, walls)
    result.candidates = [instant, *rivals] if instead is None else [instead, instant, *rivals]
    if instead is not None:
        for choice in result.zoned:
            choice.reading, choice.instant = choice.wall, instead
    if len(result.candidates) > 1:
        _tell_rivals(result, members)
        return
    for choice in result.zoned:
        _note_repeated(result, choice)
    if len(result.zoned) == 1:
        result.verdict = _UNCONFIRMED
    else:
        result.verdict = _MISLABELLED if loose else _CONSISTENT
    result.start = instant
    set_ends(result)


def _contradicted(
    result: Resolution, members: Sequence[Member], instant: int, matches: Sequence[Match | None]
) -> None:
    """Read each by its letter, and name the odd one out where most agree."""
    result.verdict = _CONTRADICTORY
    agreeing = sum(matched is not None for matched in matches)
    majority = agreeing > 1 and agreeing > len(members) / 2
    for choice, one, matched in zip(result.zoned, members, matches, strict=True):
        if matched is not None and not matched.reading.meant:
            choice.reading, choice.local, choice.instant = matched.reading, matched.local, instant
        else:
            choice.reading, choice.local, choice.instant = _nearest_by_letter(one, instant)
        choice.strict = choice.instant
        if choice.reading is not None:
            choice.odd = majority and matched is None
            choice.expected = choice.reading.local(instant)
        if matched is not None and matched.reading.meant:
            choice.wall = matched.reading
    result.candidates = list(dict.fromkeys(c.instant for c in result.zoned if c.instant is not None))
    set_ends(result)


def _by_the_letter_of(one: Member, reading: Reading, local: int) -> int | None:
    """Give the instant by the letter of the label whose wall clock was meant."""
    for other in one.readings:
        if not other.meant and other.meaning == reading.meaning:
            offsets = other.offsets_of(local)
            return local - offsets[0] if offsets else None
    return None


def _nearest_by_letter(one: Member, near: int) -> tuple[Reading | None, int | None, int | None]:
    """Read a member strictly, in its likeliest meaning, on the day that brings it nearest to an instant."""
    reading = next((reading for reading in one.readings if not reading.meant), None)
    if reading is None:
        return None, None, None
    variant = one.variants[0]
    middle = reading.local(near) // DAY
    days = list(one.days) if one.days is not None else [middle - 1, middle, middle + 1]
    locals_ = [(day + variant.shift) * DAY + variant.seconds for day in days]
    found = [(local, local - offset) for local in locals_ for offset in reading.offsets_of(local)[:1]]
    local, instant = min(
        found,
        key=lambda pair: abs(pair[1] - near) + _ANOTHER_DAY * (pair[0] // DAY - variant.shift != one.named),
        default=(None, None),
    )
    return reading, local, instant


def _tell_rivals(result: Resolution, members: Sequence[Member]) -> None:
    """Note why several instants stay equally sane: a fold, a midnight, or the label itself."""
    rivals = result.candidates
    if result.zoned[0].stated.mention.clock.midnight and len(members[0].variants) > 1:
        result.midnight = abs(rivals[0] - rivals[1]) >= _NEARLY_A_DAY
    for choice, one in zip(result.zoned, members, strict=True):
        reading, local = choice.reading, choice.local
        if reading is None or local is None:
            continue
        _note_repeated(result, choice)
        alternatives = []
        for rival in rivals:
            fitting = [other for other in one.readings if (other.local(rival) - local) % DAY == 0]
            on_its_day = [other for other in fitting if other.local(rival) == local]
            alternatives += [(other, rival) for other in on_its_day or fitting][:1]
        choice.alternatives = alternatives


def _note_repeated(result: Resolution, choice: Choice) -> None:
    """Note a stated time that its zone's clocks show twice."""
    zone = choice.reading.zone if choice.reading is not None else None
    local = choice.local
    if zone is not None and local is not None and len(zone.offsets_of(local)) > 1:
        result.repeated = choice, zone.key, zone.transition_at(civil_of(local))


def skipped(result: Resolution, members: Sequence[Member]) -> bool:
    """Note a stated time that its zone's clocks jump over, where it can be read no other way."""
    found = _first_skipped(members)
    if found is None:
        return False
    number, zone, local = found
    choice, change = result.zoned[number], zone.transition_at(civil_of(local))
    choice.reading, choice.local = members[number].readings[0], local
    result.skipped = choice, zone.key, change
    near = local - change.offset_before
    for other, beside in zip(result.zoned, members, strict=True):
        if other is not choice:
            other.reading, other.local, other.instant = _nearest_by_letter(beside, near)
            other.strict = other.instant
    return True


def _first_skipped(members: Sequence[Member]) -> tuple[int, Zone, int] | None:
    """Find the first time that its zone's clocks jump over: its number, the zone, and the clock reading."""
    for number, one in enumerate(members):
        zone = one.readings[0].zone
        if zone is None or (len(members) > 1 and len(one.variants) > 1):
            continue  # others may tell that "2:30" is after noon
        local = one.first_local()
        if local is not None and not zone.offsets_of(local):
            return number, zone, local
    return None
