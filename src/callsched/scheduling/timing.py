"""Timing: a call with a time, or without the one it had."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from callsched.models import Call
from callsched.zones import zone

_TIMED = {"civil", "date", "zone", "fold", "agreed", "duration"}


def placed(call: Call, instant: datetime, duration: timedelta | None = None) -> Call:
    """Give a call its time, by the clock of its zone, or of its host's or first participant's.

    >>> from datetime import UTC
    >>> call = placed(Call(title="Merz–Tusk", zone="Europe/Berlin"), datetime(2026, 10, 25, 1, tzinfo=UTC))
    >>> call.civil.isoformat(), call.fold, call.start.isoformat()
    ('2026-10-25T02:00:00', 1, '2026-10-25T01:00:00+00:00')
    """
    clock = zone(home(call))
    civil = clock.civil(instant)
    instants = clock.instants(civil)
    fold = instants.index(instant) if len(instants) > 1 else None
    return Call(**_rest(call), civil=civil, zone=clock.key, fold=fold, duration=duration or call.duration)


def without_time(call: Call) -> Call:
    """Give a call as one that has no time yet."""
    return Call(**_rest(call), zone=call.zone, duration=call.duration)


def home(call: Call) -> str:
    """Give the zone in which a call is agreed."""
    zones = [call.zone, *(leader.zone for leader in call.everyone), "Etc/UTC"]
    return next(key for key in zones if key is not None)


def _rest(call: Call) -> dict[str, Any]:
    return {name: getattr(call, name) for name in type(call).model_fields if name not in _TIMED}
