"""Ranges: a second clock reading that is the end of the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.date_time_groups import date_of_group
from callsched.reading.items import Clock, Mention
from callsched.reading.page import DASHES
from callsched.reading.tails import take_tail
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from callsched.reading.items import DateWords, Label
    from callsched.reading.page import Page

_TO_OR_AT = role.TO | role.AT
_TO_OR_AND = role.TO | role.AND
_JOINING = DASHES | set("~〜～|/")
_BEFORE_END = frozenset(",\n")  # "from 8 p.m. …, to 4 a.m.", and "To: …" on the next line
_ASIDE = 9  # items between two dashes
_MIDNIGHT = 24
_BACK = 16  # items: how far "moved from" may stand from its time


def take_end(page: Page, mention: Mention) -> None:
    """Join a second clock reading as the end of a time, where the two make a range."""
    at = mention.last
    if page.roles & role.AIM:
        at = _past_length(page, at)
    joiner = page.row[at]
    if type(joiner) is not Token:
        return
    if joiner.text in _BEFORE_END:
        at += 1
        leads = page.is_word(at, role.TO) and (joiner.text == "," or page.is_colon(at + 1))
        joiner = page.row[at]
        if type(joiner) is not Token or not leads:
            return
    elif not (joiner.roles & _TO_OR_AND or joiner.text in _JOINING):
        return
    if _joins(page, joiner, mention) and not (joiner.roles & role.TO and moved(page, mention)):
        _take_behind(page, mention, joiner, at + 1)


def _past_length(page: Page, at: int) -> int:
    """Pass how long a range is, which its end tells again: "from 8 a.m. for 10 hours, until 6 p.m."."""
    if not (page.is_word(at, role.AIM) and page.is_word(at + 2, role.HOURS | role.MINUTES)):
        return at
    end = at + 3 + page.is_mark(at + 3, ",")
    return end if page.is_word(end, role.TO) else at


def _take_behind(page: Page, mention: Mention, joiner: Token, at: int) -> None:
    """Join the clock reading to which a word or mark leads, if it is no time of its own."""
    at = page.past_small_words(at + page.is_colon(at), marks="")
    dated = page.date(at)
    if dated is not None:
        at = page.past_small_words(at + 1, marks=",T")
    clock = page.row[at]
    if type(clock) is not Clock or (joiner.text == "|" and (_bare(mention.clock) or _bare(clock))):
        return
    if joiner.text == "—" and clock.form != mention.clock.form:
        return  # "10:30 on Thursday — ten o'clock in Sydney"
    end = Mention(clock, at)
    take_tail(page, end, at + 1)
    differ = mention.labels and end.labels and not same_label(mention.labels[0], end.labels[0])
    aside = not (mention.labels and end.labels) and _closes_aside(page, joiner, mention, end)
    cells = joiner.text == "|" and (differ or not end.labels)
    another_clock = differ and not _glosses(mention.labels[0], end.labels)
    if aside or cells or (another_clock and not led_by(page, mention, role.FROM)):
        page.let_go(end)
        return
    if another_clock:  # "between 9 a.m. in London and 5 p.m. in New York"
        mention.end_labels = end.labels
    elif not mention.labels:
        mention.labels, mention.glosses = end.labels, end.glosses
    elif differ:
        mention.glosses += end.labels
    _join(mention, end, dated)
    if joiner.has(role.AND) and page.is_mark(end.last, "(/"):
        page.paired = end.last
    share_half_of_day(mention.clock, clock)
    _end_at_midnight(mention, clock)


def _end_at_midnight(mention: Mention, end: Clock) -> None:
    """Take 12 p.m. for a slip for midnight, unless it is that of another day: "9pm - 12pm"."""
    noon = end.meridiem == 12 and end.hour == 12 and not end.minute and end.form != "word"
    if noon and mention.clock.hour > 12 and not mention.end_dates:
        end.hour = _MIDNIGHT


def _join(start: Mention, end: Mention, dated: DateWords | None) -> None:
    """Make a time the end of another; `dated` stand before it."""
    start.clock_end = end.clock
    if end.clock.day is not None:
        start.end_dates = [date_of_group(end.clock, end.dates)]
        for words in start.dates[:1]:
            words.month, words.year = start.end_dates[0].month, start.end_dates[0].year
    elif dated is not None or start.dates:
        start.end_dates = [dated] if dated is not None else end.dates
    else:
        start.dates = end.dates
    start.end, start.last = end.end, end.last


def led_by(page: Page, mention: Mention, roles: int) -> bool:
    """Whether a word such as "from" stands before a time or its figure ("Rome: from 9 …"), a date passed."""
    before = mention.first - 1
    before -= page.date(before) is not None
    if page.is_word(before, roles) or page.row[mention.first] is mention.clock:
        return page.is_word(before, roles)
    return any(
        page.is_word(at - 1, roles)
        for at in range(mention.first, mention.last)
        if page.row[at] is mention.clock
    )


def _bare(clock: Clock) -> bool:
    """Whether nothing but a figure stands there, which in a cell may be a number."""
    return clock.form == "hour" and not clock.firm


def _closes_aside(page: Page, joiner: Token, mention: Mention, end: Mention) -> bool:
    """Whether a dash closes what another opened: "7 p.m. Chatham time – 6:15 p.m. in Otago – on Friday".

    A time without a label needs more than one clock between the two.
    """
    if joiner.text not in DASHES or joiner.glued:
        return False
    several = False
    for index in range(end.last, end.last + _ASIDE):
        item = page.row[index]
        if type(item) is Clock:
            several = True
        elif type(item) is Token and (item.text in ".;,(" or item.kind == "line"):
            return False
        elif type(item) is Token and item.text == joiner.text and not item.glued:
            return bool(mention.labels or several) and not page.is_clock(index + 1)
    return False


def _joins(page: Page, joiner: Token, mention: Mention) -> bool:
    if joiner.roles & role.AND:
        return mention.first - 1 == page.paired or led_by(page, mention, role.BETWEEN)
    if joiner.text == "/":
        return _opens_interval(page, joiner, mention)
    if joiner.text in DASHES:
        first = mention.labels[0].start if mention.labels else 0
        bare_or_led = first < mention.clock.start  # "13:15 — 13:55", "Maine: 2 p.m. — 3 p.m."
        return joiner.text != "—" or joiner.glued or bare_or_led
    return joiner.text in _JOINING or joiner.roles & _TO_OR_AT == role.TO  # "на" is both: only in moves


def _opens_interval(page: Page, joiner: Token, mention: Mention) -> bool:
    """Whether a slash joins the ends of an interval of ISO 8601: "2025-05-28T22:00Z/2025-05-29T02:00Z"."""
    day = page.date(mention.last + 1)
    dated = any(words.full for words in mention.dates)
    return joiner.glued and dated and day is not None and day.full and day.start == joiner.end


def moved(page: Page, mention: Mention) -> bool:
    """Whether the time is the old one of "moved from 3 to 4 p.m."."""
    if not page.roles & role.MOVE:
        return False
    first = mention.first
    first -= page.is_mark(first - 1, ",") and page.date(first - 2) is not None
    first = page.before_date(first)  # "from November 3, 5 p.m. to …", "from Monday at 9 to …"
    if not (page.is_word(first - 1, role.FROM) or page.is_word(first - 2, role.FROM)):
        return False
    for index in range(mention.first - 1, mention.first - 1 - _BACK, -1):
        item = page.token(index)
        if item is not None and item.has(role.MOVE):
            return not page.describes(index)
        if item is not None and (item.text in ".;" or item.kind == "line" or item.has(role.RUN)):
            return False  # "extended the curfew: it runs from 10 p.m. to …"
        if page.is_colon(index) and not page.is_word(index + 1, role.FROM):
            return False  # "Change: the office is open from …", but "Change: from …"
    return False


def same_label(first: Label, second: Label) -> bool:
    """Whether two labels name one clock."""
    if first.form != second.form:
        return False
    return first.form == "local" or first.meanings[:1] == second.meanings[:1]


def _glosses(label: Label, others: list[Label]) -> bool:
    """Whether a label only tells more of another: "IST … (India)", "Maine: 3:32 p.m. – 3:34 p.m. EDT"."""
    if label.form == "place":
        zones = {meaning.zone for meaning in label.meanings[:1]}
        likeliest = others[0].meanings[:1]  # "Kentucky: 2 p.m. – 3 p.m. CDT": a state may have two zones
        within = not label.city and any(label.country in meaning.countries for meaning in likeliest)
        return within or any(meaning.zone in zones for meaning in likeliest)
    if label.form == others[0].form == "abbreviation" and label.other_season(others[0]):
        return True  # "11 p.m. EDT on Saturday to 4 a.m. EST"
    usual = [meaning for meaning in label.meanings if not meaning.rank]  # CDT is Chicago's, not Shanghai's
    countries = {country for meaning in usual for country in meaning.countries}
    named = all(other.form == "place" and other.country in countries for other in others)
    return label.form == "abbreviation" and named


def share_half_of_day(start: Clock, end: Clock) -> None:
    """Give a bare start the half of the day of its end: "7 to 8 pm", but "11 to 1 p.m."."""
    if start.meridiem is None and end.meridiem is not None and 1 <= start.hour <= 12 and start.form != "word":
        hour = start.hour % 12 + end.meridiem
        if hour * 60 + start.minute >= end.hour * 60 + end.minute and end.meridiem:
            hour -= 12
        start.hour, start.meridiem = hour, 12 if hour >= 12 else 0
    if start.form == "hour" and end.form == "clock" and end.firm and end.meridiem is None:
        start.form = "clock"  # "9 to 17:00 hours"
    bare_end = end.meridiem is None and start.meridiem is not None and end.form == "hour"
    if bare_end and 1 <= end.hour <= 11 and end.hour + (start.meridiem or 0) > start.hour:
        end.hour, end.meridiem = end.hour + (start.meridiem or 0), start.meridiem
