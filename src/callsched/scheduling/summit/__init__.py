"""A summit week: many wished meetings, few people, rooms and hours; and what can be proved of the plan."""

from callsched.scheduling.summit.arrange import Progress, SummitPlan, arrange_summit, replan
from callsched.scheduling.summit.problem import Summit

__all__ = ["Progress", "Summit", "SummitPlan", "arrange_summit", "replan"]
