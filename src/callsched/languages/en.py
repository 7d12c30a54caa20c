"""English words of clock times and dates."""

from callsched.languages import role
from callsched.languages.en_verbs import VERBS
from callsched.languages.roles import Language

_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TAKEN_FROM = "brought forward from|forward from|moved up from|pushed back from|put back from|postponed from"
_JOINING_FROM = """
    join from|joins from|joining from|connect from|connects from|connecting from|dial in from|dials in from
    by video from|by video link from|by videolink from|by phone from|by telephone from|remotely from
"""

ENGLISH = Language(
    code="en",
    cased=frozenset({"may", "march", "mar", "jan", "sun", "sat", "wed", "mon", "dec"}),
    past_endings=("ed",),
    contractions={
        "we're": "are",
        **{f"{who}'d": "would" for who in ("i", "he", "she", "we")},
        **{f"{who}'ll": "will" for who in ("i", "he", "she", "we")},
    },
    words=(
        (role.MERIDIEM, 0, "am|a m|in the morning|of the morning"),
        (role.MERIDIEM, 12, "pm|p m|in the afternoon|in the evening|of the afternoon"),
        (role.MERIDIEM, None, "at night"),
        (role.NOON, None, "noon|midday|noontime"),
        (role.MIDNIGHT, None, "midnight|midn|midnite"),
        (role.EDGE, 24, "at the end of|the end of|at the very end of|end of"),
        (role.EDGE, 0, "at the start of|the start of|start of|at the beginning of|the beginning of"),
        (role.HOURS, None, "hours|hrs|hour|hr|h"),
        (role.MINUTES, None, "minutes|mins|min"),
        (
            role.UNIT,
            None,
            """
            inches|inch|feet|metres|meters|centimetres|centimeters|millimetres|millimeters
            kilometres|kilometers|miles|points|seconds|per cent|percent|percentage points|million|billion
            degrees|litres|tonnes|knots|to the dollar|to the euro|to the pound|against the dollar
            against the euro|a barrel|per barrel|an ounce|per ounce|a share|per share|a tonne|per tonne
        """,
        ),
        (role.AHEAD, None, "ahead|ahead of|behind|in front of"),
        (role.HOUR_LETTER, None, "h"),
        (role.HALF_LETTER, 0, "a"),
        (role.HALF_LETTER, 12, "p"),
        (role.LISTING, ("et", "ct"), "c"),
        (role.OCLOCK, None, "oclock|o clock"),
        (role.PAST_HOUR, 30, "half past|half-past"),
        (role.PAST_HOUR, 15, "quarter past|a quarter past|quarter after|a quarter after"),
        (role.PAST_HOUR, -15, "quarter to|a quarter to|quarter before"),
        (role.PAST_HOUR, 1, "one minute past|one minute after|a minute past|a minute after"),
        (role.PAST_HOUR, -1, "one minute to|one minute before|a minute to|a minute before"),
        (role.PAST_HOUR, 5, "five past"),
        (role.PAST_HOUR, -5, "five to"),
        (role.PAST_HOUR, 10, "ten past"),
        (role.PAST_HOUR, -10, "ten to"),
        (role.PAST_HOUR, 20, "twenty past|twenty minutes past|twenty minutes after"),
        (role.PAST_HOUR, -20, "twenty to|twenty minutes to|twenty minutes before"),
        (role.MINUTES_OFF, 1, "minutes past|minutes after|mins past"),
        (role.MINUTES_OFF, -1, "minutes to|minutes before|mins to|minutes short of"),
        *((role.NUMBER, hour, word) for hour, word in enumerate(_HOURS, start=1)),
        (role.MONTH, 1, "january|jan"),
        (role.MONTH, 2, "february|feb"),
        (role.MONTH, 3, "march|mar"),
        (role.MONTH, 4, "april|apr"),
        (role.MONTH, 5, "may"),
        (role.MONTH, 6, "june|jun"),
        (role.MONTH, 7, "july|jul"),
        (role.MONTH, 8, "august|aug"),
        (role.MONTH, 9, "september|sept|sep"),
        (role.MONTH, 10, "october|oct"),
        (role.MONTH, 11, "november|nov"),
        (role.MONTH, 12, "december|dec"),
        (role.WEEKDAY, 0, "monday|mon|mondays|easter monday"),
        (role.WEEKDAY, 1, "tuesday|tue|tues|tuesdays"),
        (role.WEEKDAY, 2, "wednesday|wed|wednesdays"),
        (role.WEEKDAY, 3, "thursday|thu|thur|thurs|thursdays"),
        (role.WEEKDAY, 4, "friday|fri|fridays|good friday"),
        (role.WEEKDAY, 5, "saturday|sat|saturdays"),
        (role.WEEKDAY, 6, "sunday|sun|sundays|easter sunday|palm sunday"),
        (role.DAY, 0, "today|todays|tonight|tonights|this morning|this afternoon|this evening"),
        (role.DAY, 1, "tomorrow|tomorrows|tmrw|tmr"),
        (role.DAY, -1, "yesterday|yesterdays|last night"),
        (role.DAY, 2, "the day after tomorrow|day after tomorrow"),
        (role.DAY, -2, "the day before yesterday|day before yesterday"),
        (
            role.SHIFT,
            1,
            """
            next day|the next day|following day|the following day|next morning
            the next morning|the following morning|following morning|the day after
        """,
        ),
        (role.SHIFT, -1, "previous day|the previous day|the day before|day before|the previous evening"),
        (role.SHIFT, 0, "same day|the same day|that day"),
        (role.NEIGHBOUR, 1, "following"),
        (role.NEIGHBOUR, -1, "previous"),
        (role.DAYS, 1, "day|days"),
        (role.DAYS, 7, "week|weeks"),
        (role.SPAN, 1, "a day"),
        (role.SPAN, 7, "a week"),
        (role.SPAN, 14, "a fortnight"),
        *((role.SPAN, count, f"{word} day|{word} days") for count, word in enumerate(_HOURS, start=1)),
        *((role.SPAN, 7 * count, f"{word} week|{word} weeks") for count, word in enumerate(_HOURS, start=1)),
        (role.AGO, -1, "ago"),
        (role.AGO, 1, "from now|from today|hence"),
        (role.LATER, 1, "later"),
        (role.LATER, -1, "earlier"),
        (
            role.PART,
            0,
            """
            morning|mornings|this morning|next morning|the next morning|the following morning
            following morning
        """,
        ),
        (role.PART, 12, "afternoon|afternoons|this afternoon"),
        (role.PART, 17, "evening|evenings|this evening|the previous evening"),
        (role.PART, 18, "night|tonight|tonights|last night"),
        (role.WHICH, 1, "next|coming"),
        (role.WHICH, -1, "last|past"),
        (role.WHICH, 0, "this|every|each"),
        (role.FORMERLY, None, "was|were"),
        (role.NTH, -1, "last|final"),
        *(
            (role.NTH, nth, word)
            for nth, word in enumerate(("first", "second", "third", "fourth", "fifth"), start=1)
        ),
        (role.ARTICLE, None, "the"),
        (role.OF, None, "of|on"),
        (role.ORDINAL, None, "st|nd|rd|th"),
        (role.TIME, None, "time|times|timing|timings|clock time|clocks|time zone|timezone"),
        (role.LOCAL, "LT", "lt"),  # only in capitals, right behind a time
        (role.LOCAL, None, "local|locally|here|there|their time|his time|her time|your time"),
        (role.LOCAL, None, "at epicenter|at the epicenter|at epicentre|at the epicentre"),
        (role.THERE, None, "there|their time|his time|her time"),
        (role.CAPITAL, None, "capital"),
        (role.FEAST, (12, 25), "christmas day|christmas night|christmas morning"),
        (role.FEAST, (12, 24), "christmas eve"),
        (role.FEAST, (12, 26), "boxing day"),
        (role.FEAST, (12, 31), "new years eve"),
        (role.FEAST, (1, 1), "new years day"),
        (role.ALL, None, "times|all times|all hours|timings|start times|kick off times|hours"),
        (role.EACH, None, "all|both"),
        (role.UNIT, None, "seconds to midnight"),
        (role.ZONE, None, "time zone|timezone"),
        (role.BRACKETS, None, "brackets|parentheses|parenthesis"),
        (
            role.IN,
            None,
            """
            according to|as per|for|on|from|in|on the clocks of|here in|over in|back in
            there in|out in|across|throughout|near|outside|off|off the coast of
        """,
        ),
        (
            role.WITHIN,
            None,
            """
            in|from|here in|over in|back in|there in|out in|across|throughout|near|outside|off
            off the coast of
        """,
        ),
        (role.VENUE, None, "venue|location|where|place|address"),
        (
            role.AT,
            None,
            """
            at|@|around|about|approximately|approx|circa|shortly after|shortly before|just after|just before
            since|after|before|starting|starting at|beginning|beginning at|begins at|starts at|nearly
            almost|closer to|time of|usual time of|normal time of|kick off|kickoff|no earlier than
            not before|not earlier than|as of|effective|start|first pitch|tip off|tipoff|puck drop|lights out
        """,
        ),
        (role.FROM, None, "from|between"),
        (role.SINCE, None, "since"),
        (role.BETWEEN, None, "between"),
        (role.TO, None, "to|through|thru|till|til|until|up until"),
        (
            role.UNTIL,
            None,
            """
            until|up until|by|no later than|not later than|deadline|deadline is|expires|expire
            expires at|expiring|lapse|lapses|due by|has until|have until
        """,
        ),
        (role.AND, None, "and|&|plus|as well as"),
        (role.OR, None, "or"),
        (
            role.SAME,
            None,
            """
            =|≈|the same conversation|the same call|same conversation|same call|the same moment|which
            which is|that is|thats|ie|i e|that means|which means|means|meaning|so that is|so thats
            which will be|that will be|which will make it|which makes it|making it|equals
            equal to|equals to|translates to|translating to|works out to|equivalent to
            corresponding to|corresponds to|aka|to be plain|which was|that was|being|or in other words
            in other words|respectively|it will be|thatll be|itll be|when it is|when it will be|when it was
            where it is|where it will be|where it was|namely|which would be|it is
            when clocks show|when clocks will show|when the clocks show|when clocks read
        """,
        ),
        (role.FUTURE, None, "which will be|that will be|it will be|thatll be|itll be|when it will be"),
        (
            role.WATCH,
            None,
            """
            see it|see it begin|see it start|watch it|get it|catch it|gets it|sees it|catches it|tune in
            should note|please note|set the alarm for|set your alarm for|set their alarms for|set alarms for
        """,
        ),
        *((part, None, _JOINING_FROM) for part in (role.WATCH, role.FROM, role.IN, role.WITHIN)),
        (role.IT, None, "it"),
        (role.SHORT, None, "vs|mr|mrs|ms|dr|gen|sen|gov|col|rep|prof"),
        (role.AUDIENCE, None, "audiences|viewers|fans|listeners|readers|followers|subscribers|spectators"),
        (role.BE, None, "is|was|are|will be|would be"),
        (
            role.THEN,
            None,
            """
            then|later|finally|afterwards|afterward|thereafter|second|followed by|follows|before that
            followed|again|meanwhile
        """,
        ),
        (
            role.NOT,
            None,
            """
            not|rather than|instead of|as opposed to|not at|rather than at|and not|no longer
            no longer at
        """,
        ),
        (
            role.ONCE,
            None,
            """
            originally|initially|previously|earlier scheduled|formerly|originally due
            originally scheduled|originally planned|previously scheduled|initially scheduled
            previously announced|first announced for
        """,
        ),
        *((part, None, _TAKEN_FROM) for part in (role.ONCE, role.FROM, role.MOVE)),
        (role.DETERMINER, None, "a|an|the|into|its|their|his|her|our|your|my|this|another|with|under"),
        (role.NOW, None, "now|will now|will instead|has now been|have now been"),
        *VERBS,
        (role.SHOW, None, "show|shows|say|says|read|reads|strike|will|its"),
        (
            role.FILL,
            None,
            """
            a|also|an|asia|are|as|audiences|behind closed doors|both|callers|continental|date|dial|dialling
            equivalently|exactly|fans|follow|for|here|if|it|join|joining|just|kickoff|listeners|mainland|me
            metropolitan|my|now|of|on|only|our|people|precisely|readers|roughly|same|sharp|slot|so|some
            start|starting|starts|the|the rest of|their|there|this|those|tune|us|users|players|residents
            customers|members|participants|subscribers|viewers|watching|well|who|staying up|anyone|everyone
            sky atlantic|window|wonder|wondering|yes|you|your|youre|zone
        """,
        ),
        (role.NUMBERED, None, "round|game|week|matchday|heat|episode|season|lot|lap|volume|grade|district"),
        (
            role.TITLE,
            None,
            """
            chapter|verse|ratio|score|aspect|scale|odds|version|genesis|exodus|leviticus|deuteronomy
            psalm|psalms|proverbs|isaiah|jeremiah|ezekiel|daniel|matthew|mark|luke|john|acts|romans
            corinthians|galatians|ephesians|philippians|hebrews|revelation|surah|sura|quran|samuel|kings
            chronicles|ecclesiastes|hosea|joshua|judges|ruth|micah|timothy|titus|peter|james|jude
            article|section|paragraph|resolution|page|appendix|figure|table|size|format|flight|gate|room
            route|highway|channel|platform|lead by|leads by|led by|leading by|trails by|trailed by|trailing by
            win by|wins by|won by|winning by|record by|beaten by
        """,
        ),
    ),
)
