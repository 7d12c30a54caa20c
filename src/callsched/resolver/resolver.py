"""Resolve what was read: group the stated times into moments, date them, make them agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from callsched.models import Verdict
from callsched.reading.links import Link
from callsched.resolver import costs
from callsched.resolver.agreement import DAY, Agreement, Member, agree, meant_instead, out_of_season
from callsched.resolver.days import Dated, anchor, base_day, own_day
from callsched.resolver.ends import set_ends
from callsched.resolver.members import clocks, member
from callsched.resolver.readings import Context, Reading
from callsched.resolver.resolution import Choice, Resolution, civil_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from callsched.reading import Reading as Text
    from callsched.reading import Stated


_PAIR = (
    2  # times: too few to prove that an agency's "(1500 GMT)" means London's clock, if Britain is not named
)
_BACK = 24  # times: how far back a label is inherited from
_MOST = 64  # times of one moment: more than all the clocks of the world


class _Moment(NamedTuple):
    """The stated times of one moment, and all that was found out of each."""

    stated: list[Stated]
    withdrawn: bool


def resolve(
    reading: Text, *, published: date | None = None, place: str | None = None, country: str = ""
) -> list[Resolution]:
    """Resolve the stated times of a text into moments, in order of appearance.

    >>> from datetime import date
    >>> from callsched.reading import read
    >>> text = "They talk on Monday at 1700 Moscow time (1000 EST, 1500 BST)."
    >>> [str(r.verdict) for r in resolve(read(text), published=date(2025, 5, 19))]
    ['mislabelled']

    `place` is an IANA key, the zone of the event or dateline; `country` its ISO code.
    """
    return _Resolver(reading, published, place, country).resolutions()


class _Resolver:
    def __init__(self, reading: Text, published: date | None, place: str | None, country: str) -> None:
        self.reading = reading
        self.published = published
        self.context = Context(place, country, reading)
        self.resolved: list[Resolution] = []

    def resolutions(self) -> list[Resolution]:
        found = [self._resolve(moment) for moment in self._moments()]
        found = [resolution for resolution in found if not _unfounded(resolution)]
        return sorted(found, key=lambda resolution: resolution.choices[0].stated.mention.start)

    # -- moments ------------------------------------------------------------------------------------

    def _moments(self) -> list[_Moment]:
        moments: list[_Moment] = []
        pair: tuple[_Moment, _Moment] | None = None
        for stated in self.reading.stated:
            current = moments[-1] if moments else None
            if current is None or stated.link is Link.NEW:
                moments.append(_Moment([stated], stated.mention.rejected))
            elif stated.link is Link.MOVED:
                if pair is not None and current is pair[1]:
                    pair[1].stated.append(stated)
                else:
                    moments.append(_Moment([stated], withdrawn=False))
                    pair = current, moments[-1]
            elif stated.mention.rejected and pair is not None and current is pair[1]:
                pair[0].stated.append(stated)
            elif len(current.stated) < _MOST and (stated.link is Link.SAME or self._agrees(current, stated)):
                current.stated.append(stated)
            else:
                moments.append(_Moment([stated], stated.mention.rejected))
        return moments

    def _agrees(self, moment: _Moment, stated: Stated) -> bool:
        """Whether a time that may be another moment is the same by its letter."""
        if stated.mention.rejected != moment.withdrawn:
            return False
        members, _ = self._members([*moment.stated, stated])
        if not all(m.readings for m in members):
            return False
        found = agree(members)
        names = {m.reading.name() for m in found.matches if m is not None}
        return found.whole and found.cost < costs.MEANT and len(names) == len(members)

    # -- one moment -----------------------------------------------------------------------------------

    def _members(self, group: Sequence[Stated]) -> tuple[list[Member], list[Dated | None]]:
        since = anchor(self.reading, group[0], self.published)
        base = base_day(group[0], since)
        first = own_day(group[0], since, base.day.date if base else None, beside=False)
        if first is not None and first.words is not None and first.words.shift is None:
            base = first
        base_date = base.day.date if base else None
        dated = [first, *(own_day(stated, since, base_date, beside=True) for stated in group[1:])]
        others = any(dated[1:])
        on = next((d.day.date for d in dated if d), base_date)
        all_stated = self.reading.stated
        members = []
        beside = self._beside()
        for index, stated in enumerate(group):
            position = stated.number
            earlier = all_stated[max(0, position - _BACK) : position]
            later = all_stated[position + 1] if position + 1 < len(all_stated) else None
            found = clocks(stated, self.context, earlier, later, on)
            converted = index > 0 and stated.mention.clock.meridiem is None
            if len(group) <= _PAIR and converted and found[-1:] and found[-1].as_london:
                found = found if self.context.british else found[:-1]
            members.append(
                member(
                    stated, found, dated[index], base, first=index == 0, others_dated=others, beside=beside
                )
            )
        if dated[0] is None:
            dated[0] = base
        return members, dated

    def _beside(self) -> int | None:
        """Give the clock reading of the moment before, in seconds of the day."""
        for resolution in reversed(self.resolved[-3:]):
            local = resolution.choices[0].local
            if local is not None:
                return local % DAY
        return None

    def _resolve(self, moment: _Moment) -> Resolution:
        members, dated = self._members(moment.stated)
        choices = [Choice(stated, None, dated=day) for stated, day in zip(moment.stated, dated, strict=True)]
        result = Resolution(self.reading.text, choices, Verdict.AMBIGUOUS, withdrawn=moment.withdrawn)
        result.published = self.published
        self.resolved.append(result)
        if dated[0] is None and not any(dated):
            result.undated = True
            return result
        if not all(m.readings for m in members):
            members = self._with_zones(result, members)
            if not members:
                return result
        found = agree(members)
        if _skipped(result, members) or found.instant is None:
            return result
        if found.whole:
            self._agreed(result, members, found)
        else:
            self._contradicted(result, members, found)
        return result

    def _with_zones(self, result: Resolution, members: Sequence[Member]) -> list[Member]:
        """Set aside the times that have no zone: they have a civil time, but say nothing of the instant."""
        kept, members_kept = [], []
        for choice, one in zip(result.choices, members, strict=True):
            choice.zoned = bool(one.readings)
            if one.readings:
                kept.append(choice)
                members_kept.append(one)
                continue
            days = list(one.days or one.near)
            if days and one.variants:
                choice.local = (days[0] + one.variants[0].shift) * DAY + one.variants[0].seconds
        result.zoned = kept
        return members_kept

    def _agreed(self, result: Resolution, members: Sequence[Member], found: Agreement) -> None:
        assert found.instant is not None
        instead = meant_instead(members, found)
        rivals = [instead, found.instant] if instead is not None else [found.instant, *found.rivals]
        meant = False
        for choice, one, matched in zip(result.zoned, members, found.matches, strict=True):
            assert matched is not None
            choice.reading, choice.local, choice.instant = matched.reading, matched.local, found.instant
            choice.strict = _strict_instant(one, matched.reading, matched.local)
            choice.wall = (
                matched.reading if matched.reading.meant else out_of_season(matched, found.instant, one)
            )
            meant = meant or (matched.reading.meant and choice.strict != found.instant)
        if len(rivals) > 1:
            result.candidates = rivals
            _tell_rivals(result, members, rivals)
            return
        if len(result.zoned) == 1:
            result.verdict = Verdict.UNCONFIRMED
        else:
            result.verdict = Verdict.MISLABELLED if meant else Verdict.CONSISTENT
        result.start, result.candidates = found.instant, [found.instant]
        set_ends(result)

    def _contradicted(self, result: Resolution, members: Sequence[Member], found: Agreement) -> None:
        """Read each by its letter, and name the odd one out where the others agree."""
        assert found.instant is not None
        result.verdict = Verdict.CONTRADICTORY
        agreeing = sum(matched is not None for matched in found.matches)
        majority = agreeing >= 2 and agreeing > len(members) / 2
        for choice, one, matched in zip(result.zoned, members, found.matches, strict=True):
            choice.reading, choice.local, choice.instant = _by_letter(one, found.instant)
            choice.strict = choice.instant
            if majority and matched is None and choice.reading is not None:
                choice.odd = True
            if choice.reading is not None:
                choice.expected = choice.reading.local(found.instant)
            if matched is not None and matched.reading.meant:
                choice.wall = matched.reading
        result.candidates = list(dict.fromkeys(c.instant for c in result.zoned if c.instant is not None))
        set_ends(result)


def _unfounded(resolution: Resolution) -> bool:
    """Whether nothing but a figure speaks for a time, and no zone is known for it."""
    return all(choice.stated.mention.weak and not choice.zoned for choice in resolution.choices)


def _strict_instant(one: Member, reading: Reading, local: int) -> int | None:
    """Give the instant by the letter of the label whose wall clock was meant."""
    for other in one.readings:
        if not other.meant and other.meaning == reading.meaning:
            if other.zone is None:
                return local - other.offset
            offsets = other.zone.offsets_of(local)
            return local - offsets[0] if offsets else None
    return None


def _by_letter(one: Member, near: int) -> tuple[Reading | None, int | None, int | None]:
    """Read a member strictly, in its likeliest meaning, on the day that brings it nearest to an instant."""
    reading = next((reading for reading in one.readings if not reading.meant), None)
    if reading is None:
        return None, None, None
    variant = one.variants[0]
    middle = reading.local(near) // DAY
    days = list(one.days) if one.days is not None else [middle - 1, middle, middle + 1]
    locals_ = [(day + variant.shift) * DAY + variant.seconds for day in days]
    found = [(local, local - offset) for local in locals_ for offset in reading.offsets_of(local)[:1]]
    if not found:
        return reading, None, None
    usual = set(one.near[1:2])
    local, instant = min(
        found, key=lambda pair: (abs(pair[1] - near), pair[0] // DAY - variant.shift not in usual)
    )
    return reading, local, instant


def _tell_rivals(result: Resolution, members: Sequence[Member], rivals: Sequence[int]) -> None:
    """Note why two instants stay equally sane: a fold, a midnight, or the label itself."""
    first = result.zoned[0]
    if first.stated.mention.clock.midnight and len(members[0].variants) > 1:
        result.midnight = abs(rivals[0] - rivals[1]) >= DAY - 7200
    for choice, one in zip(result.zoned, members, strict=True):
        reading = choice.reading
        if reading is not None and reading.zone is not None and choice.local is not None:
            if len(reading.zone.offsets_of(choice.local)) > 1:
                result.repeated = choice, reading.zone.key, reading.zone.transition_at(civil_of(choice.local))
        for rival in rivals:
            choice.alternatives += [
                (other, rival)
                for other in one.readings
                if other.local(rival) % DAY == (choice.local or 0) % DAY
            ][:1]


def _skipped(result: Resolution, members: Sequence[Member]) -> bool:
    """Note a stated time that its zone's clocks jump over, where it can be read no other way."""
    for choice, one in zip(result.zoned, members, strict=True):
        reading, variant = one.readings[0], one.variants[0]
        days = list(one.days) if one.days is not None else list(one.near)[1:2]
        if reading.zone is None or not days:
            continue
        local = (days[0] + variant.shift) * DAY + variant.seconds
        if not reading.zone.offsets_of(local):
            choice.reading, choice.local = reading, local
            result.skipped = choice, reading.zone.key, reading.zone.transition_at(civil_of(local))
            return True
    return False
