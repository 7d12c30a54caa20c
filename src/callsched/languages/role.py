"""The part that a word or phrase plays; the comment says what its value is.

Each is a bit, so that the roles of a word are one number: `role.AND | role.OR`. They are plain numbers, and
names of a module: every rule of the grammar asks for some, and members of an enumeration or a class are slow
to look up.
"""

from itertools import count

_bit = (1 << number for number in count()).__next__

MERIDIEM = _bit()  # "a.m.", "in the afternoon": 0 or 12; None: night, to be told from the hour
NOON = _bit()  # a clock time of its own: 12:00
EDGE = _bit()  # "the end of" a day, behind a midnight: the hour that it is, 0 or 24
MIDNIGHT = _bit()  # a clock time of its own: 0:00 of a day to be settled
HOURS = _bit()  # "hours": the number before it is a clock reading, if it has four digits or minutes
OCLOCK = _bit()  # "o'clock": the number before it is a clock reading; 24: of a day of 24 hours
HOUR_LETTER = _bit()  # "h" in "17h"
HALF_LETTER = _bit()  # "a" in "9:30a": 0 or 12, as for MERIDIEM
PAST_HOUR = _bit()  # "half past": minutes after the hour that follows, negative before it
MINUTES_OFF = _bit()  # "minutes past", "minutes to" behind a number: 1 or -1, beside the hour that follows
NUMBER = _bit()  # an hour written out: 1 to 12
MONTH = _bit()  # 1 to 12
WEEKDAY = _bit()  # 0 is Monday
DAY = _bit()  # "tomorrow": days after publication
FEAST = _bit()  # a day with a name: (month, day)
SHIFT = _bit()  # "the next day": days after the day of the other times
NEIGHBOUR = _bit()  # "following", "previous" before a weekday: 1, -1, after the day of the other times
DAYS = _bit()  # "days", "week": 1 or 7
SPAN = _bit()  # "two days", "a week": how many days
AGO = _bit()  # behind a span of days: "ago", "from now": -1 or 1, as seen from publication
LATER = _bit()  # behind a span of days: "later", "earlier": 1 or -1, from the day of the other times
FORMERLY = _bit()  # "was" in "17:30 (was 15:00)"
NTH = _bit()  # "first", "last": 1 to 5, or -1, counted in a month
PART = _bit()  # "morning", "afternoon", "evening", "night": the hour it begins at, 0, 12, 17 or 18
WHICH = _bit()  # "next", "last", "this" before a weekday: 1, -1, 0
ORDINAL = _bit()  # "th" after a number
ARTICLE = _bit()  # "the" before a day of the month
OF = _bit()  # may stand between the parts of a date: "of", "on"
TIME = _bit()  # "time" in "Moscow time"
LOCAL = _bit()  # "local" in "local time"
THERE = _bit()  # "there" behind a time: by the clock of the place named last
LISTING = _bit()  # "c" in "8/7c": the labels of the two hours, "ET" and "CT"
BY = _bit()  # names the clock that follows it: "по" in "17:00 по Москве"
CAPITAL = _bit()  # "capital" after the name of a people: "the Indonesian capital"
ALL = _bit()  # "all times", a heading that gives the zone of a list
EACH = _bit()  # "all" right before a label, which is such a heading then: "all Brussels time"
ZONE = _bit()  # "time zone": a label behind its colon is such a heading too
BRACKETS = _bit()  # "UTC in brackets": a heading for the times in brackets
IN = _bit()  # before a place: "in Kyiv", "for Kyiv"
VENUE = _bit()  # before a colon and the place where it happens: "Venue: Media Room, Pretoria"
WITHIN = _bit()  # before the place where something happens: "in Kyiv", but not "on Ukraine"
AT = _bit()  # before a clock time: "at", "around", "since"
FROM = _bit()  # opens a range: "from", "between"
BETWEEN = _bit()  # makes a range of two times joined by "and"
TO = _bit()  # joins the ends of a range
SINCE = _bit()  # "since": what began then goes on, so it lies in the past
UNTIL = _bit()  # before an end that stands alone, and before a deadline
AND = _bit()
OR = _bit()
SAME = _bit()  # what follows is the same moment by another clock: "which is"
AUDIENCE = _bit()  # "viewers" behind a people: the time in their clause is by their clock
WATCH = _bit()  # what those elsewhere do at the same moment: "Germany will see it at …"
IT = _bit()  # the event itself, so of the same moment behind "for": "For Australians, it starts at …"
BE = _bit()  # "is", "will be": the same moment, if nothing but times stands around it
THEN = _bit()  # what follows is another moment
NOT = _bit()  # the time after it is rejected: "not", "rather than"
ONCE = _bit()  # the time after it was the old one: "originally"
NOW = _bit()  # "will now": what was planned for the time before is at another one
MOVE = _bit()  # "moved from … to …": an old and a new moment, not a range
DETERMINER = _bit()  # "a", "its", "into": a noun follows, and "extended" between the two is no verb
AIM = _bit()  # "for": the time after it lies ahead of the verb, as in "called for 3 p.m."
DURING = _bit()  # "4 p.m. during IST": what the hour would be in the other season
RUN = _bit()  # "runs": a stretch of time follows, no move: "extended it; it runs from 9 to 11"
CLOSE = _bit()  # "ends", "finishing": what the time before began is over then
FUTURE = _bit()  # the clause looks forward
PROSPECT = _bit()  # "would": the clause looks forward, if no verb before it looks back
PAST = _bit()  # the clause looks back
WITH = _bit()  # behind a comma it opens what may lie ahead of a verb that looks back: "with a vote on Friday"
PERFECT = _bit()  # "had": so does the verb in the past after it
SHOW = _bit()  # what clocks do: "Delhi clocks show 20:45"
SAY = _bit()  # "said": a date behind it tells when somebody spoke
SPEAK = _bit()  # "speaking": so does one behind it, if "said" follows
REPORT = _bit()  # "announced": tells that somebody spoke, not when the call is
SHORT = _bit()  # "vs": the full stop behind it ends no sentence
FILL = _bit()  # may stand between two times of one moment, or between a time and its label
TITLE = _bit()  # before a figure that only looks like a clock time: "chapter", "ratio"
NUMBERED = _bit()  # before a bare number, which only counts: "Round 9", "Game 6"
POINTED = _bit()  # "часов" makes a clock time only of a figure that follows one of these words
AHEAD = _bit()  # behind a number of hours: "ahead of Tokyo", so no clock time
UNIT = _bit()  # "inches", "points": the figure before it is no clock reading
MINUTES = _bit()  # "минут" in "10 часов 30 минут", "minutes" in "14 hours 39 minutes IST"
PAST_FORM = _bit()  # a word with the ending of a verb in the past, which may not be one
