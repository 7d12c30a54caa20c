"""All rules, in the order of their codes; one rule, one file."""

from callsched.findings import Rule
from callsched.rules.announced_date_differs import announced_date_differs
from callsched.rules.announced_late import announced_late
from callsched.rules.announcement_against_call import announcement_against_call
from callsched.rules.announcements_differ import announcements_differ
from callsched.rules.circular_order import circular_order
from callsched.rules.double_booked import double_booked
from callsched.rules.out_of_order import out_of_order
from callsched.rules.repeated_call_time import repeated_call_time
from callsched.rules.skipped_call_time import skipped_call_time
from callsched.rules.unknown_predecessor import unknown_predecessor
from callsched.rules.unsocial_hour import unsocial_hour
from callsched.rules.untimed_call import untimed_call
from callsched.rules.zone_rules_changed import zone_rules_changed

RULES: tuple[Rule, ...] = (
    zone_rules_changed,  # CS403
    skipped_call_time,  # CS411
    repeated_call_time,  # CS412
    announcements_differ,  # CS501
    double_booked,  # CS502
    out_of_order,  # CS503
    announced_late,  # CS504
    announced_date_differs,  # CS505
    unsocial_hour,  # CS506
    announcement_against_call,  # CS507
    unknown_predecessor,  # CS508
    untimed_call,  # CS509
    circular_order,  # CS510
)

__all__ = ["RULES"]
