"""A series as its occurrences: RRULE, RDATE, EXDATE and overrides, in bounded steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple

from callsched.errors import shortened
from callsched.ical.moments import Context, Moment, midnight, moment
from callsched.ical.recurrence import Budget, Rule, occurrences, parse_rule
from callsched.ical.text import Line
from callsched.ical.values import date_text, utc_text
from callsched.zones import zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.ical.scan import Component

_DAYS = 40_000


class Limits(NamedTuple):
    """How many occurrences of one series are read, and what is left for the whole file."""

    each: int
    days: Budget


def recurs(part: Component) -> bool:
    """Say whether an event is a series."""
    return any(line.name in ("RRULE", "RDATE") for line in part.lines)


def starts(part: Component, first: Moment, limits: Limits, context: Context) -> list[Moment]:
    """List when the occurrences of a series start, in order; its first start is always one of them."""
    what = shortened(part.text("SUMMARY") or part.text("UID"))
    found = {_key(first): first}
    for rule in _rules(part, context, what):
        budget = Budget(min(_DAYS, limits.days.left))
        given = budget.left
        for each in _by_rule(rule, first, budget):
            if len(found) >= limits.each and _key(each) not in found:
                context.log.tell(
                    "series-cut", f"`{what}` has more than {limits.each} occurrences; these are read"
                )
                break
            found.setdefault(_key(each), each)
        if budget.left <= 0:
            context.log.tell(
                "series-cut", f"`{what}` recurs too seldom or for too long; the rest is not read"
            )
        limits.days.spend(given - max(budget.left, 0))
    for each in _listed(part, "RDATE", first, context, what):
        if len(found) > limits.each:
            context.log.tell(
                "series-cut", f"`{what}` lists more than {limits.each} dates; the rest is not read"
            )
            break
        found.setdefault(_key(each), each)
    for each in _listed(part, "EXDATE", first, context, what):
        found.pop(_key(each), None)
    return [found[key] for key in sorted(found)][: limits.each]


def occurrence_id(each: Moment) -> str:
    """Name an occurrence by its instant, or by its date.

    >>> occurrence_id(Moment(datetime(2026, 7, 15, 17), None, "Europe/Paris"))
    '20260715T150000Z'
    """
    if each.day is not None:
        return date_text(each.day)
    return utc_text(each.instant) if each.instant is not None else ""


def _key(each: Moment) -> datetime:
    if each.instant is not None:
        return each.instant
    return midnight(each.day or date.min).replace(tzinfo=UTC)


def _rules(part: Component, context: Context, what: str) -> Iterator[Rule]:
    for line in part.all("RRULE")[:10]:
        rule = parse_rule(line.value)
        if rule is None:
            context.log.tell(
                "series-not-read",
                f"the rule of `{what}` is not one of calls: `{shortened(line.value)}`",
                "rules by the year, month, week or day are read; only the first call is",
            )
        else:
            yield rule


def _by_rule(rule: Rule, first: Moment, budget: Budget) -> Iterator[Moment]:
    begins = first.civil if first.civil is not None else midnight(first.day or date.min)
    if rule.until is not None and rule.until_utc and first.zone is not None:
        try:
            until = zone(first.zone).civil(rule.until.replace(tzinfo=UTC))
        except OverflowError:
            until = rule.until
        rule = replace(rule, until=until, until_utc=False)
    for civil in occurrences(rule, begins, budget):
        yield _like(first, civil)


def _like(first: Moment, civil: datetime) -> Moment:
    """Give the moment of a civil time in the zone of the first; an offset before it where clocks change."""
    if first.zone is None:
        return Moment(None, civil.date(), None)
    plain = len(zone(first.zone).offsets(civil)) == 1
    return Moment(civil, None, first.zone, None if plain else 0)


def _listed(part: Component, name: str, first: Moment, context: Context, what: str) -> Iterator[Moment]:
    for line in part.all(name):
        for value in line.value.split(","):
            piece = value.partition("/")[0]
            each = moment(Line(line.name, line.parameters, piece, line.raw), context, what)
            if each is None:
                continue
            if each.day is not None and first.civil is not None:
                each = _like(first, datetime.combine(each.day, first.civil.time()))
            yield each
