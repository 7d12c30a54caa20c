"""From a stated time to a member of the search: its clocks, its clock readings, its days."""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from callsched.labels import Kind
from callsched.reading.links import Link
from callsched.resolver import costs
from callsched.resolver.agreement import Member, Variant
from callsched.resolver.days import number
from callsched.resolver.readings import Context, Reading, local_reading, readings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from callsched.reading import Stated
    from callsched.reading.items import DateWords, Label
    from callsched.resolver.days import Dated

_form = attrgetter("form")
_BACK = 24  # times: how far back a label is inherited from
_AHEAD = 8  # times: how far ahead a bare time's label may stand in its sentence
_HOUR = 3600
_HALF = 12 * _HOUR
_TWO_DIGITS = 10
_SMALL_HOURS = 5  # before this hour a night is that of the day before
_EVENING, _NIGHT = 17, 18  # the hours that they begin at; the small hours of a night are counted to it


@dataclass(slots=True)
class Beside:
    """What stands beside a time: the clock reading of the moment before, in seconds of the day.

    `midnight`: the first time of the moment is one, so that the day named is preferred for the others too,
    which tells the end of the day that is meant. `by_24`: the other of two is of a day of 24 hours, and so is
    "10:00" beside it; longer lists mix their ways of writing.
    """

    clock: int | None = None
    midnight: bool = False
    by_24: bool = False


def clocks(stated: Stated, context: Context, every: Sequence[Stated], on: date | None) -> list[Reading]:
    """Give the readings of a stated time's own labels, or of those that it takes from elsewhere.

    `every` are the stated times of the text.
    """
    mention = stated.mention
    labels, local = mention.labels, "local" in map(_form, mention.labels)
    if local:
        labels = [label for label in labels if label.form != "local"] or [
            gloss for gloss in mention.glosses if gloss.form in ("abbreviation", "name", "offset")
        ]
    if labels:
        around = mention.glosses + mention.context
        fixed = labels[0].form == "abbreviation" or labels[0].form == "name"
        several = len(labels[0].meanings) > 1
        return readings(labels, around, context, on, stated.cities if fixed or several else ())
    if mention.unknown is not None:
        return []
    earlier = every[max(0, stated.number - _BACK) : stated.number]
    if local:
        return _local(stated, context, earlier, on)
    heading = stated.heading
    if heading:
        return readings(heading, (), context, on)
    later = every[stated.number + 1 : stated.number + 1 + _AHEAD]
    return _unlabelled(stated, context, earlier, later, on)


def _local(stated: Stated, context: Context, earlier: Sequence[Stated], on: date | None) -> list[Reading]:
    near = stated.place_before
    there = any(label.there for label in stated.mention.labels)
    away = earlier and near is not None and (there or stated.happens_in(near))  # "lands in Dubai at 2 a.m."
    if context.zone and not away:
        return _here_or_there(context.zone, stated, context, near or stated.event_place, on)
    near = near or stated.event_place
    if near is not None:
        return readings([near], (), context, on)
    located = _last(earlier, "place")
    return readings([located], (), context, on) if located is not None else []


def _here_or_there(
    key: str, stated: Stated, context: Context, there: Label | None, on: date | None
) -> list[Reading]:
    """Give local time at the event's place, and where the sentence says that something happens."""
    here = local_reading(key)
    if there is None or not stated.happens_in(there):
        return [here]
    others = [one for one in readings([there], (), context, on) if one.name() != here.name()]
    return [here, *_dearer(others)]


def _dearer(found: Sequence[Reading]) -> list[Reading]:
    """Give readings that another is preferred to."""
    return [reading.at_cost(costs.INHERITED_AGAINST_PLACE + reading.cost) for reading in found]


def _unlabelled(
    stated: Stated, context: Context, earlier: Sequence[Stated], later: Sequence[Stated], on: date | None
) -> list[Reading]:
    """Give the readings that a bare time takes from an earlier label, the event's place, or a later label."""
    place = stated.event_place
    if place is not None and earlier and stated.leads_here(place):
        found = readings([place], (), context, on)
        return [*found, _here(context.zone, costs.INHERITED_AGAINST_PLACE)] if context.zone else found
    if stated.mention.rejected and later and later[0].link is Link.MOVED and later[0].mention.labels:
        moved = later[0].mention  # "from 3 to 4 p.m. GMT"
        return readings(moved.labels, moved.glosses, context, on)
    found = []
    owner = _owner(earlier)
    if owner is not None and owner.mention.labels[0].form != "local":
        found = readings(owner.mention.labels, owner.mention.glosses, context, on)
    elif owner is not None:
        there = owner.place_before
        if there is not None and owner.happens_in(there):
            return readings([there], (), context, on)  # "lands in Nicosia at 1 p.m. local time, …"
    if context.zone:
        # a sentence of its own, or a bare time before it, is by the clock of the place
        at_place = any(not other.mention.labels for other in earlier) or (
            owner is not None and owner.sentence is not stated.sentence
        )
        if at_place:
            found = _dearer(found)
        cost = costs.INHERITED_AGAINST_PLACE if found and not at_place else costs.STRICT
        here = _here(context.zone, cost)
        found = [reading for reading in found if reading.name() != here.name()]
        found.append(here)
        if place is not None:
            found += _dearer(readings([place], (), context, on))
    elif not found and place is not None:
        found = readings([place], (), context, on)
    elif not found:
        following = _labelled(stated, later)
        if following is not None and not (following.bracketed or _parted(stated, following)):
            found = readings(following.mention.labels, following.mention.glosses, context, on)
        else:
            last = earlier[-1].event_place if earlier else None
            found = readings([last], (), context, on) if last is not None else []  # of the sentence before
    return found


def _here(key: str, cost: float) -> Reading:
    """Give the reading at the event's place."""
    return local_reading(key).at_cost(cost)


def _labelled(stated: Stated, later: Sequence[Stated]) -> Stated | None:
    """Give the time that follows, or else the first of its sentence that has a label."""
    for position, other in enumerate(later):
        if position and other.sentence is not stated.sentence:
            return None
        if other.mention.labels:
            return other
    return None


def _parted(stated: Stated, following: Stated) -> bool:
    """Whether a semicolon parts a time from one at a place: "at 10 on Monday; it will be 17:00 in Moscow"."""
    label = following.mention.labels[0]
    place = label.form == "place" and not label.timed
    return place and stated.text.parted(stated.mention.last, following.mention.first)


def _owner(earlier: Sequence[Stated]) -> Stated | None:
    """Give the time whose label a bare time inherits: the last that was not set in brackets."""
    for stated in reversed(earlier):
        if stated.mention.labels and not stated.bracketed:
            return stated
    return earlier[0] if earlier and earlier[0].mention.labels else None


def _last(earlier: Sequence[Stated], form: str) -> Label | None:
    for stated in reversed(earlier):
        for label in stated.mention.labels:
            if label.form == form:
                return label
    return None


def variants(stated: Stated, dated: Dated | None, beside: int | None) -> list[Variant]:
    """Give the clock readings that a figure can mean, in seconds of the day.

    `beside` is the clock reading of the time before it, which tells the half of the day that "one" is in.
    """
    clock = stated.mention.clock
    if clock.midnight:
        return _midnights(stated, dated)
    seconds = (clock.hour * 60 + clock.minute) * 60 + clock.second
    if seconds >= 2 * _HALF:
        return [Variant(seconds - 2 * _HALF, 1, costs.STRICT)]
    words = dated.words if dated is not None else None
    part = words.part if words is not None else None
    either = clock.either
    small = part == _NIGHT and (clock.hour % 12 if either else clock.hour) < _SMALL_HOURS
    later = int(small and words is not None and _one_night(words))
    if not either or _by_utc(stated):
        return [Variant(seconds, later, costs.STRICT)]
    other = (seconds + _HALF) % (2 * _HALF)
    if part is not None:
        half = _HALF if part and not small else 0
        return [Variant(seconds % _HALF + half, later, costs.STRICT)]
    if clock.form == "word" or (beside is not None and _after_half_days(stated)):
        if beside is None:
            return [Variant(seconds % (2 * _HALF), 0, costs.STRICT), Variant(other, 0, costs.STRICT)]
        nearest = sorted((seconds % (2 * _HALF), other), key=lambda reading: abs(reading - beside))
        return [Variant(nearest[0], 0, costs.STRICT), Variant(nearest[1], 0, costs.OTHER_HALF)]
    if clock.form == "hour":
        return [Variant(half, 0, _bare(half)) for half in (seconds, other)]
    return [Variant(seconds, 0, costs.STRICT), Variant(other, 0, costs.OTHER_HALF)]


def _after_half_days(stated: Stated) -> bool:
    """Whether the time before in the sentence tells its half of the day: "at 2 p.m. …, and … at 2:30"."""
    before = stated.text.times[stated.number - 1] if stated.number else None
    if before is None or stated.mention.clock.form == "hour":
        return False
    return before.clock.meridiem is not None and before.first >= stated.sentence.low


def _one_night(words: DateWords) -> bool:
    """Whether a night is of the day that it follows: "Friday night at 1 a.m.", not "the night of 8 March"."""
    return words.weekday is not None or words.relative is not None or words.ranged


def _bare(seconds: int) -> float:
    """Give what a bare hour costs in a half of the day: hardly anybody means the small hours by "4 PT"."""
    return costs.SMALL_HOURS if seconds < _SMALL_HOURS * _HOUR else costs.STRICT


def _by_utc(stated: Stated) -> bool:
    """Whether a bare hour is of a day of 24 hours: "1 UTC"."""
    meanings = [meaning for label in stated.mention.labels[:1] for meaning in label.meanings[:1]]
    return stated.mention.clock.form == "hour" and any(one.kind is Kind.REFERENCE for one in meanings)


def _midnights(stated: Stated, dated: Dated | None) -> list[Variant]:
    """Tell whether a midnight starts or ends the day named, where that can be told."""
    words = dated.words if dated is not None else None
    starts, ends = Variant(0, 0, costs.STRICT), Variant(0, 1, costs.STRICT)
    end = stated.mention.clock_end
    of_the_end = end is not None and words is not None and not end.midnight and words.start > end.start
    if stated.mention.clock.opens or of_the_end:  # "from midnight to 2 a.m. on Friday"
        return [starts]
    closes_the_day = stated.closes and not stated.mention.dates
    at_night = words is not None and words.part is not None and words.part >= _EVENING
    if words is None or words.relative is not None or closes_the_day or at_night:
        return [ends]
    if stated.deadline and not words.absolute:
        return [ends, replace(starts, cost=costs.SECOND_DATE)]
    first, second = (ends, starts) if stated.deadline or stated.closes else (starts, ends)
    return [first, replace(second, cost=costs.MIDNIGHT_OTHER)]


def _dates_the_end(stated: Stated, dated: Dated) -> bool:
    """Whether a range past midnight has its date behind its end: "11:45 p.m. – 3 a.m. Wednesday"."""
    start, end = stated.mention.clock, stated.mention.clock_end
    if end is None or dated.words is None or dated.words.start < end.start:
        return False
    return end.reading < start.reading


def member(
    stated: Stated,
    found: Sequence[Reading],
    dated: Dated | None,
    base: Dated | None,
    *,
    first: bool,
    others_dated: bool,
    beside: Beside,
) -> Member:
    """Make a member of the search; `base` is the day of the sentence, which binds the first time only."""
    clock_readings = variants(stated, dated or base, beside.clock)
    if beside.by_24 and stated.mention.clock.form == "clock" and stated.mention.clock.hour >= _TWO_DIGITS:
        clock_readings = clock_readings[:1]
    if dated is not None:
        days = dated.costs()
        if _dates_the_end(stated, dated):
            days.setdefault(number(dated.day.date) - 1, costs.SECOND_DATE)
        return Member(found, clock_readings, days)
    if base is None:
        return Member(found, clock_readings, None)
    if first and not others_dated:
        return Member(found, clock_readings, base.costs())
    preferred = base.words is not None and (first or beside.midnight)
    return Member(found, clock_readings, None, number(base.day.date), preferred)
