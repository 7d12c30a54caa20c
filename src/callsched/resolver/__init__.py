"""Resolving: from stated times to instants and a verdict.

A stated time's labels have readings (`readings`), its figure and date words have variants (`members`,
`days`); the cheapest set of readings that makes the times of a moment agree wins (`agreement`, by
the one table in `costs`).
"""

from callsched.resolver.resolution import Choice, Resolution
from callsched.resolver.resolver import resolve

__all__ = ["Choice", "Resolution", "resolve"]
