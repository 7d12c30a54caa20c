"""Scheduling: the fairest hour for a call, exactly, and why."""

from callsched.scheduling.level import Level
from callsched.scheduling.planning import plan
from callsched.scheduling.programme import Programme, arrange
from callsched.scheduling.search import Search, find_slots, search
from callsched.scheduling.slot import Rank, Slot
from callsched.scheduling.standing import Standing

__all__ = [
    "Level",
    "Programme",
    "Rank",
    "Search",
    "Slot",
    "Standing",
    "arrange",
    "find_slots",
    "plan",
    "search",
]
