"""callsched: read, check and schedule announced times of calls across time zones."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from callsched._version import __version__

if TYPE_CHECKING:
    from callsched.checker import Report, check, read
    from callsched.errors import CallschedError
    from callsched.ical import (
        busy_times,
        client_findings,
        from_ics,
        read_message,
        to_email,
        to_ics,
        to_ics_files,
        with_busy_times,
    )
    from callsched.models import (
        After,
        Agreement,
        Announcement,
        Answer,
        Busy,
        Call,
        Change,
        Classification,
        Conference,
        Edit,
        Feature,
        Finding,
        Fix,
        Hours,
        Leader,
        Medium,
        Reply,
        Rest,
        Schedule,
        Severity,
        Source,
        StatedTime,
        Status,
        Trip,
        Verdict,
    )
    from callsched.places import find_place
    from callsched.scheduling import Level, Slot, Summit, find_slots, plan, rotate, search
    from callsched.zones import tzdata_version

__all__ = [
    "After",
    "Agreement",
    "Announcement",
    "Answer",
    "Busy",
    "Call",
    "CallschedError",
    "Change",
    "Classification",
    "Conference",
    "Edit",
    "Feature",
    "Finding",
    "Fix",
    "Hours",
    "Leader",
    "Level",
    "Medium",
    "Reply",
    "Report",
    "Rest",
    "Schedule",
    "Severity",
    "Slot",
    "Source",
    "StatedTime",
    "Status",
    "Summit",
    "Trip",
    "Verdict",
    "__version__",
    "busy_times",
    "check",
    "client_findings",
    "find_place",
    "find_slots",
    "from_ics",
    "plan",
    "read",
    "read_message",
    "rotate",
    "search",
    "to_email",
    "to_ics",
    "to_ics_files",
    "tzdata_version",
    "with_busy_times",
]

_STAGES = {
    "checker": "Report check read",
    "display": "",
    "errors": "CallschedError",
    "frames": "",
    "ical": "busy_times client_findings from_ics read_message to_email to_ics to_ics_files with_busy_times",
    "labels": "",
    "models": "After Agreement Announcement Answer Busy Call Change Classification Conference Edit Feature "
    "Finding Fix Hours Leader Medium Reply Rest Schedule Severity Source StatedTime Status Trip Verdict",
    "places": "find_place",
    "scheduling": "Level Slot Summit find_slots plan rotate search",
    "zones": "tzdata_version",
}
_HOMES = {name: stage for stage, names in _STAGES.items() for name in names.split()}

if not TYPE_CHECKING:  # else a type checker would take any name

    def __getattr__(name: str) -> Any:
        """Load a name's stage when the name is first asked for; docs/design.md tells why."""
        if name in _STAGES:
            return import_module(f"callsched.{name}")
        if name not in _HOMES:
            from callsched.errors import closest, meant  # noqa: PLC0415 (only for names that are wrong)

            hint = "" if name.startswith("_") else meant(closest(name, __dir__()))
            raise AttributeError(f"module `callsched` has no `{name}`{hint}", name=name)
        value = globals()[name] = getattr(import_module(f"callsched.{_HOMES[name]}"), name)
        return value


def __dir__() -> list[str]:
    """List every name, loaded or not, and the stages that have more."""
    return sorted([*__all__, *_STAGES])
