"""English words of clock times and dates."""

from callsched.languages.en_verbs import VERBS
from callsched.languages.roles import Language, Role

_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

ENGLISH = Language(
    code="en",
    cased=frozenset({"may", "march", "mar", "jan", "sun", "sat", "wed", "mon", "dec"}),
    past_endings=("ed",),
    words=(
        (Role.MERIDIEM, 0, "am|a m|in the morning|of the morning"),
        (Role.MERIDIEM, 12, "pm|p m|in the afternoon|in the evening|of the afternoon"),
        (Role.MERIDIEM, None, "at night"),
        (Role.NOON, None, "noon|midday|noontime"),
        (Role.MIDNIGHT, None, "midnight|midn|midnite"),
        (Role.HOURS, None, "hours|hrs|hour|hr|h"),
        (Role.MINUTES, None, "minutes|mins|min"),
        (Role.AHEAD, None, "ahead|ahead of|behind|in front of"),
        (Role.HOUR_LETTER, None, "h"),
        (Role.HALF_LETTER, 0, "a"),
        (Role.HALF_LETTER, 12, "p"),
        (Role.OCLOCK, None, "oclock|o clock"),
        (Role.PAST_HOUR, 30, "half past|half-past"),
        (Role.PAST_HOUR, 15, "quarter past|a quarter past|quarter after|a quarter after"),
        (Role.PAST_HOUR, -15, "quarter to|a quarter to|quarter before"),
        (Role.PAST_HOUR, 1, "one minute past|one minute after|a minute past|a minute after"),
        (Role.PAST_HOUR, -1, "one minute to|one minute before|a minute to|a minute before"),
        (Role.PAST_HOUR, 5, "five past|five minutes past|five minutes after"),
        (Role.PAST_HOUR, -5, "five to|five minutes to|five minutes before"),
        (Role.PAST_HOUR, 10, "ten past|ten minutes past|ten minutes after"),
        (Role.PAST_HOUR, -10, "ten to|ten minutes to|ten minutes before"),
        (Role.PAST_HOUR, 20, "twenty past"),
        (Role.PAST_HOUR, -20, "twenty to"),
        *((Role.NUMBER, hour, word) for hour, word in enumerate(_HOURS, start=1)),
        (Role.MONTH, 1, "january|jan"),
        (Role.MONTH, 2, "february|feb"),
        (Role.MONTH, 3, "march|mar"),
        (Role.MONTH, 4, "april|apr"),
        (Role.MONTH, 5, "may"),
        (Role.MONTH, 6, "june|jun"),
        (Role.MONTH, 7, "july|jul"),
        (Role.MONTH, 8, "august|aug"),
        (Role.MONTH, 9, "september|sept|sep"),
        (Role.MONTH, 10, "october|oct"),
        (Role.MONTH, 11, "november|nov"),
        (Role.MONTH, 12, "december|dec"),
        (Role.WEEKDAY, 0, "monday|mon|mondays|easter monday"),
        (Role.WEEKDAY, 1, "tuesday|tue|tues|tuesdays"),
        (Role.WEEKDAY, 2, "wednesday|wed|wednesdays"),
        (Role.WEEKDAY, 3, "thursday|thu|thur|thurs|thursdays"),
        (Role.WEEKDAY, 4, "friday|fri|fridays|good friday"),
        (Role.WEEKDAY, 5, "saturday|sat|saturdays"),
        (Role.WEEKDAY, 6, "sunday|sun|sundays|easter sunday|palm sunday"),
        (Role.DAY, 0, "today|todays|tonight|tonights|this morning|this afternoon|this evening"),
        (Role.DAY, 1, "tomorrow|tomorrows|tmrw|tmr"),
        (Role.DAY, -1, "yesterday|yesterdays|last night"),
        (Role.DAY, 2, "the day after tomorrow|day after tomorrow"),
        (Role.DAY, -2, "the day before yesterday|day before yesterday"),
        (
            Role.SHIFT,
            1,
            """
            next day|the next day|following day|the following day|next morning
            the next morning|the following morning|following morning|the day after
        """,
        ),
        (Role.SHIFT, -1, "previous day|the previous day|the day before|day before|the previous evening"),
        (Role.SHIFT, 0, "same day|the same day|that day"),
        (Role.NEIGHBOUR, 1, "following"),
        (Role.NEIGHBOUR, -1, "previous"),
        (Role.DAYS, 1, "day|days"),
        (Role.DAYS, 7, "week|weeks"),
        (Role.SPAN, 1, "a day"),
        (Role.SPAN, 7, "a week"),
        (Role.SPAN, 14, "a fortnight"),
        *((Role.SPAN, count, f"{word} day|{word} days") for count, word in enumerate(_HOURS, start=1)),
        *((Role.SPAN, 7 * count, f"{word} week|{word} weeks") for count, word in enumerate(_HOURS, start=1)),
        (Role.AGO, -1, "ago"),
        (Role.AGO, 1, "from now|from today|hence"),
        (Role.LATER, 1, "later"),
        (Role.LATER, -1, "earlier"),
        (Role.PART, 0, "morning|mornings|this morning"),
        (Role.PART, 12, "afternoon|afternoons|this afternoon"),
        (Role.PART, 17, "evening|evenings|this evening"),
        (Role.PART, 18, "night|tonight|tonights|last night"),
        (Role.WHICH, 1, "next|coming"),
        (Role.WHICH, -1, "last|past"),
        (Role.WHICH, 0, "this|every|each"),
        (Role.FORMERLY, None, "was|were"),
        (Role.NTH, -1, "last|final"),
        *(
            (Role.NTH, nth, word)
            for nth, word in enumerate(("first", "second", "third", "fourth", "fifth"), start=1)
        ),
        (Role.ARTICLE, None, "the"),
        (Role.OF, None, "of|on"),
        (Role.ORDINAL, None, "st|nd|rd|th"),
        (Role.TIME, None, "time|times|timing|timings|clock time|clocks|time zone|timezone"),
        (Role.LOCAL, "LT", "lt"),  # only in capitals, right behind a time
        (Role.LOCAL, None, "local|locally|here|there|their time|his time|her time|your time"),
        (Role.THERE, None, "there|their time|his time|her time"),
        (Role.CAPITAL, None, "capital"),
        (Role.FEAST, (12, 25), "christmas day"),
        (Role.FEAST, (12, 24), "christmas eve"),
        (Role.FEAST, (12, 26), "boxing day"),
        (Role.FEAST, (12, 31), "new years eve"),
        (Role.FEAST, (1, 1), "new years day"),
        (Role.ALL, None, "times|all times|all hours|timings|start times|kick off times|hours"),
        (Role.EACH, None, "all|both"),
        (Role.ZONE, None, "time zone|timezone"),
        (Role.BRACKETS, None, "brackets|parentheses|parenthesis"),
        (
            Role.IN,
            None,
            """
            according to|as per|for|on|from|in|on the clocks of|here in|over in|back in
            there in|out in|across|throughout|near|outside|off|off the coast of
        """,
        ),
        (
            Role.WITHIN,
            None,
            """
            in|from|here in|over in|back in|there in|out in|across|throughout|near|outside|off
            off the coast of
        """,
        ),
        (
            Role.AT,
            None,
            """
            at|@|around|about|approximately|approx|circa|shortly after|shortly before|just after|just before
            since|after|before|starting|starting at|beginning|beginning at|begins at|starts at|nearly
            almost|closer to|time of|usual time of|normal time of|kick off|kickoff|no earlier than
            not before|not earlier than|as of|effective
        """,
        ),
        (Role.FROM, None, "from|between"),
        (Role.BETWEEN, None, "between"),
        (Role.TO, None, "to|through|thru|till|til|until|up until"),
        (
            Role.UNTIL,
            None,
            """
            until|up until|by|no later than|not later than|deadline|deadline is|expires|expire
            expires at|expiring|lapse|lapses|due by|has until|have until
        """,
        ),
        (Role.AND, None, "and|&|plus|as well as"),
        (Role.OR, None, "or"),
        (
            Role.SAME,
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
        (Role.WATCH, None, "see it|see it begin|see it start|watch it|get it|catch it|tune in"),
        (Role.IT, None, "it"),
        (Role.SHORT, None, "vs|mr|mrs|ms|dr|gen|sen|gov|col|rep|prof"),
        (Role.AUDIENCE, None, "audiences|viewers|fans|listeners|readers|followers|subscribers|spectators"),
        (Role.BE, None, "is|was|are|will be|would be"),
        (
            Role.THEN,
            None,
            """
            then|later|finally|afterwards|afterward|thereafter|second|followed by|follows|before that
            followed|again|meanwhile
        """,
        ),
        (
            Role.NOT,
            None,
            """
            not|rather than|instead of|as opposed to|not at|rather than at|and not|no longer
            no longer at
        """,
        ),
        (
            Role.ONCE,
            None,
            """
            originally|initially|previously|earlier scheduled|formerly|originally due
            originally scheduled|originally planned|previously scheduled|initially scheduled
            previously announced|first announced for
        """,
        ),
        *(
            (role, None, "brought forward from|moved up from|pushed back from|put back from|postponed from")
            for role in (Role.ONCE, Role.FROM, Role.MOVE)
        ),
        *VERBS,
        (Role.SHOW, None, "show|shows|say|says|read|reads|strike|will"),
        (
            Role.FILL,
            None,
            """
            a|also|an|asia|are|as|audiences|behind closed doors|both|callers|continental|date|dial|dialling
            equivalently|exactly|fans|follow|for|here|if|it|join|joining|just|kickoff|listeners|mainland|me
            metropolitan|my|now|of|on|only|our|people|precisely|readers|roughly|same|sharp|slot|so|some
            start|starting|starts|the|the rest of|their|there|this|those|tune|us|users|players|residents
            customers|members|participants|subscribers|viewers|watching|well|who
            sky atlantic|window|wonder|wondering|yes|you|your|youre|zone
        """,
        ),
        (
            Role.TITLE,
            None,
            """
            chapter|verse|ratio|score|aspect|scale|odds|version|genesis|exodus|leviticus|deuteronomy
            psalm|psalms|proverbs|isaiah|jeremiah|ezekiel|daniel|matthew|mark|luke|john|acts|romans
            corinthians|galatians|ephesians|philippians|hebrews|revelation|surah|sura|quran|samuel|kings
            chronicles|ecclesiastes|hosea|joshua|judges|ruth|micah|timothy|titus|peter|james|jude
            article|section|paragraph|resolution|page|appendix|figure|table|size|format|flight|gate|room
            route|highway|channel|platform
        """,
        ),
    ),
)
