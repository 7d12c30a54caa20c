"""By whose clock a stated time is: its own labels', or those that it takes from elsewhere in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.reading.links import Link
from callsched.resolver import costs
from callsched.resolver.readings import Context, Reading, local_reading, readings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from callsched.reading import Stated
    from callsched.reading.items import Label, Mention

_AT = len(" at ")
_BACK = 24  # times: how far back a label is inherited from
_AHEAD = 8  # times: how far ahead a bare time's label may stand in its sentence


def clocks(stated: Stated, context: Context, every: Sequence[Stated], on: date | None) -> list[Reading]:
    """Give the readings of a stated time's own labels, or of those that it takes from elsewhere.

    `every` are the stated times of the text.
    """
    mention = stated.mention
    labels, local = mention.labels, False
    for label in labels:
        if label.form == "local":
            local = True
    if local:
        labels = [label for label in labels if label.form != "local"] or _exact(mention.glosses)
    if labels:
        around = mention.glosses + mention.context
        first = labels[0]
        fixed = first.form in ("abbreviation", "name") or len(first.meanings) > 1
        return readings(labels, around, context, on, stated.cities if fixed else ())
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


def _exact(glosses: Sequence[Label]) -> list[Label]:
    """Give the glosses that tell what "local time" is: "local time (UTC+2)"."""
    return [gloss for gloss in glosses if gloss.form in ("abbreviation", "name", "offset")]


def _local(stated: Stated, context: Context, earlier: Sequence[Stated], on: date | None) -> list[Reading]:
    near = stated.place_before
    there = any(label.there for label in stated.mention.labels)
    away = earlier and near is not None and (there or stated.happens_in(near))  # "lands in Dubai at 2 a.m."
    if context.zone and not away:
        return _here_or_there(context.zone, stated, context, near or stated.event_place, on)
    if near is None or stated.acts(near):
        near = stated.event_place or near
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
    if place is not None and earlier and stated.leads_here(place) and _of_the_event(stated, place, context):
        found = readings([place], (), context, on)
        return [*found, _here(context.zone, costs.INHERITED_AGAINST_PLACE)] if context.zone else found
    moved = _moved_to(later) if stated.mention.rejected else None
    if moved is not None:
        return readings(moved.labels, moved.glosses, context, on)
    found = []
    owner = _owner(earlier)
    if owner is not None and owner.mention.labels[0].form != "local":
        found = readings(owner.mention.labels, owner.mention.glosses, context, on)
    elif owner is not None:
        local = _told_local(owner)
        if local:
            return readings(local, (), context, on)
    if context.zone:
        # a sentence of its own, or a bare time before it, is by the clock of the place
        at_place = any(not other.mention.labels for other in earlier) or (
            owner is not None and owner.sentence is not stated.sentence
        )
        if at_place:
            found = _dearer(found)
        found = [reading for reading in found if reading.name() != context.zone]
        cost = costs.INHERITED_AGAINST_PLACE if found and not at_place else costs.STRICT
        found.append(_here(context.zone, cost))
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


def _of_the_event(stated: Stated, place: Label, context: Context) -> bool:
    """Whether what happens then happens at a place, and not at the one given with the text.

    It does "in Minsk", and where it "left Minsk at 1", but not where "Minsk Airport lost contact at 1".
    """
    beside = stated.mention.start - place.end <= _AT
    return not context.zone or beside or stated.happens_in(place)


def _moved_to(later: Sequence[Stated]) -> Mention | None:
    """Give the new time that tells the zone of the old one: "from 3 to 4 p.m. GMT", not "to 4 p.m. local"."""
    following = later[0] if later and later[0].link is Link.MOVED else None
    labels = following.mention.labels if following is not None else ()
    exact = labels and all(label.form != "local" for label in labels)
    return following.mention if following is not None and exact else None


def _told_local(owner: Stated) -> list[Label]:
    """Give the labels that tell the local time of an earlier time: "15:15 local (UTC+2)", "in Nicosia"."""
    there = owner.place_before
    if there is not None and not owner.happens_in(there):
        there = None
    return _exact(owner.mention.glosses) or ([there] if there is not None else [])


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
