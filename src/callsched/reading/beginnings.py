"""The roles of words that begin a date, a clock reading or a label; most words begin nothing."""

from callsched.languages import role

DATE = (
    role.WEEKDAY
    | role.DAY
    | role.SHIFT
    | role.FEAST
    | role.MONTH
    | role.WHICH
    | role.NEIGHBOUR
    | role.SPAN
    | role.ARTICLE
    | role.NTH
)
CLOCK = role.NOON | role.MIDNIGHT | role.PAST_HOUR | role.NUMBER
LABEL = role.LOCAL | role.BY | role.LISTING
BEGINNING = DATE | CLOCK | LABEL
