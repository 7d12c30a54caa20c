"""All rules, in the order of their codes; one rule, one file."""

from callsched.findings import Rule
from callsched.rules.ambiguous_label import ambiguous_label
from callsched.rules.announced_date_differs import announced_date_differs
from callsched.rules.announced_late import announced_late
from callsched.rules.announcement_against_call import announcement_against_call
from callsched.rules.announcements_differ import announcements_differ
from callsched.rules.circular_order import circular_order
from callsched.rules.date_order import date_order
from callsched.rules.double_booked import double_booked
from callsched.rules.ends_disagree import ends_disagree
from callsched.rules.gloss_contradicts_label import gloss_contradicts_label
from callsched.rules.half_of_day import half_of_day
from callsched.rules.impossible_figure import impossible_figure
from callsched.rules.label_not_in_use import label_not_in_use
from callsched.rules.label_out_of_season import label_out_of_season
from callsched.rules.midnight_of_which_day import midnight_of_which_day
from callsched.rules.out_of_order import out_of_order
from callsched.rules.repeated_call_time import repeated_call_time
from callsched.rules.repeated_time import repeated_time
from callsched.rules.skipped_call_time import skipped_call_time
from callsched.rules.skipped_time import skipped_time
from callsched.rules.times_disagree import times_disagree
from callsched.rules.undated import undated
from callsched.rules.unknown_label import unknown_label
from callsched.rules.unknown_predecessor import unknown_predecessor
from callsched.rules.unsocial_hour import unsocial_hour
from callsched.rules.untimed_call import untimed_call
from callsched.rules.weekday_mismatch import weekday_mismatch
from callsched.rules.zone_rules_changed import zone_rules_changed
from callsched.rules.zoneless_time import zoneless_time

RULES: tuple[Rule, ...] = (
    undated,  # CS101
    weekday_mismatch,  # CS102
    impossible_figure,  # CS103
    midnight_of_which_day,  # CS104
    zoneless_time,  # CS105
    date_order,  # CS106
    half_of_day,  # CS107
    ambiguous_label,  # CS201
    label_out_of_season,  # CS202
    unknown_label,  # CS203
    label_not_in_use,  # CS204
    gloss_contradicts_label,  # CS205
    times_disagree,  # CS301
    ends_disagree,  # CS302
    skipped_time,  # CS401
    repeated_time,  # CS402
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
