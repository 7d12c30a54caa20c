"""Check calls and schedules: the findings of their announcements, then the rules' own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Subject
from callsched.rules import RULES

if TYPE_CHECKING:
    from callsched.models import Call, Finding, Schedule

_ON_CALLS = tuple(rule for rule in RULES if rule.subject is Subject.CALL)
_ON_SCHEDULES = tuple(rule for rule in RULES if rule.subject is Subject.SCHEDULE)


def check_call(call: Call) -> tuple[Finding, ...]:
    """Give the findings on a call: those of its announcements first, then its own in order of code.

    >>> from callsched.models import Call
    >>> [str(finding) for finding in check_call(Call(title="Merz–Tusk"))]
    ['CS509 `Merz–Tusk` has no time yet: there is nothing to check']
    """
    announced = [finding for announcement in call.announcements for finding in announcement.findings]
    return (*announced, *(finding for rule in _ON_CALLS for finding in rule(call)))


def check_schedule(schedule: Schedule) -> tuple[Finding, ...]:
    """Give the findings on a schedule: call by call, then those on the calls together."""
    of_calls = [finding for call in schedule for finding in check_call(call)]
    return (*of_calls, *(finding for rule in _ON_SCHEDULES for finding in rule(schedule)))
