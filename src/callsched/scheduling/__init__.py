"""Scheduling: the fairest hour for a call, exactly, and why."""

from callsched.scheduling.busy import busy_times
from callsched.scheduling.level import Level
from callsched.scheduling.planning import plan
from callsched.scheduling.programme import Programme, arrange
from callsched.scheduling.rotation import Rotation, rotate
from callsched.scheduling.searching import Search, find_slots, search
from callsched.scheduling.slot import Rank, Slot, Slots
from callsched.scheduling.standing import Standing
from callsched.scheduling.summit import Progress, Summit, SummitPlan, arrange_summit, replan
from callsched.scheduling.timing import placed

__all__ = [
    "Level",
    "Programme",
    "Progress",
    "Rank",
    "Rotation",
    "Search",
    "Slot",
    "Slots",
    "Standing",
    "Summit",
    "SummitPlan",
    "arrange",
    "arrange_summit",
    "busy_times",
    "find_slots",
    "placed",
    "plan",
    "replan",
    "rotate",
    "search",
]
