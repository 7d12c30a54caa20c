"""The values that callsched is about: frozen, hashable, and kept whole through JSON."""

from callsched.models.announcement import Announcement, Source, StatedTime, Verdict
from callsched.models.call import After, Agreement, Call, Change, Medium, Status
from callsched.models.finding import Edit, Finding, Fix, Severity
from callsched.models.leader import Hours, Leader
from callsched.models.schedule import Schedule

__all__ = [
    "After",
    "Agreement",
    "Announcement",
    "Call",
    "Change",
    "Edit",
    "Finding",
    "Fix",
    "Hours",
    "Leader",
    "Medium",
    "Schedule",
    "Severity",
    "Source",
    "StatedTime",
    "Status",
    "Verdict",
]
