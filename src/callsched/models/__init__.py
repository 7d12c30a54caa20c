"""The values that callsched is about: frozen, hashable, and kept whole through JSON."""

from callsched.models.announcement import Announcement, Source, StatedTime, Verdict
from callsched.models.call import Call
from callsched.models.finding import Edit, Finding, Fix, Severity
from callsched.models.invitation import Answer, Classification, Conference, Feature, Reply
from callsched.models.leader import Busy, Hours, Leader, Rest, Trip
from callsched.models.schedule import Schedule
from callsched.models.terms import After, Agreement, Change, Medium, Status

__all__ = [
    "After",
    "Agreement",
    "Announcement",
    "Answer",
    "Busy",
    "Call",
    "Change",
    "Classification",
    "Conference",
    "Edit",
    "Feature",
    "Finding",
    "Fix",
    "Hours",
    "Leader",
    "Medium",
    "Reply",
    "Rest",
    "Schedule",
    "Severity",
    "Source",
    "StatedTime",
    "Status",
    "Trip",
    "Verdict",
]
