"""Zones: from a civil time to its 0, 1 or 2 instants, and back, by one named tz database release.

The rules come from PyPI's `tzdata` and from nowhere else: `zoneinfo` would prefer the host's copy.
"""

from callsched.zones.database import keys, release_table, tzdata_version, zone, zone_countries, zone_key
from callsched.zones.footer import YearlyRule
from callsched.zones.zone import Period, Transition, Zone, format_offset

__all__ = [
    "Period",
    "Transition",
    "YearlyRule",
    "Zone",
    "format_offset",
    "keys",
    "release_table",
    "tzdata_version",
    "zone",
    "zone_countries",
    "zone_key",
]
