"""The roles of words that begin a date, a clock reading or a label; most words begin nothing."""

from callsched.languages import Role

DATE = (
    Role.WEEKDAY
    | Role.DAY
    | Role.SHIFT
    | Role.FEAST
    | Role.MONTH
    | Role.WHICH
    | Role.NEIGHBOUR
    | Role.SPAN
    | Role.ARTICLE
    | Role.NTH
)
CLOCK = Role.NOON | Role.MIDNIGHT | Role.PAST_HOUR | Role.NUMBER
LABEL = Role.LOCAL | Role.BY
BEGINNING = DATE | CLOCK | LABEL
