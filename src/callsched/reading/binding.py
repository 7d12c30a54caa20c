"""Labels that stand before their time: "London: 2 a.m.", "Delhi clocks will show 20:45", "UTC 17:00"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.flat_lists import led_by_places
from callsched.reading.items import Clock, DateWords, Label
from callsched.reading.page import DASHES
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from callsched.reading.items import Mention
    from callsched.reading.page import Page

_VERBS = role.SHOW | role.FUTURE | role.BE | role.SAME
_LEADING = role.AT | role.FROM
_BEFORE_TIME = DASHES | set(",:T")  # between a date and its time
_BETWEEN_DAYS = DASHES | {"/"}
_VERB = 3  # items: "it will be"


def bound_labels(page: Page) -> dict[int, list[int]]:
    """Find the labels that a colon, a dash or a verb gives to the time after them, with their glosses.

    Keys are the indices of the clock readings, values those of the labels.
    """
    bound = led_by_places(page)
    for indices in bound.values():
        for index in indices:
            _take(page, index)
    for index in page.labels:
        label = page.row[index]
        if type(page.row[index - 1]) is Clock and index - 1 not in bound:
            continue
        if type(label) is not Label or label.heading or label.taken or (label.people and not label.timed):
            continue
        after, glosses = _gloss(page, index + 1)
        clock = _clock_led_to(page, index, label, after)
        if clock is not None and page.is_clock(clock):
            wide = label.form == "place" and not label.city and not label.timed
            city = _city_before(page, index, label) if wide else index
            bound[clock] = [*glosses, index] if city is None else [city, *glosses]
            for taken in bound[clock]:
                _take(page, taken)
    return bound


def _city_before(page: Page, index: int, wide: Label) -> int | None:
    """Give the index of the city that a country only tells more of: "Los Angeles, USA: 1 p.m."."""
    city = page.label(index - 2)
    if city is None or not page.is_mark(index - 1, ",") or not page.opens_row(index - 2):
        return None
    return index - 2 if city.city and not city.taken and city.country == wide.country else None


def _take(page: Page, index: int) -> None:
    label = page.label(index)
    if label is not None:
        label.taken = True


def _clock_led_to(page: Page, index: int, label: Label, after: int) -> int | None:
    if _introduces(page, index, label, after):
        ahead = page.past_small_words(after + 1, dates=True)
        return ahead + page.is_word(ahead, role.FROM)  # "GMT: Between 10:29 pm and 11:13 pm"
    if after > index + 1 and page.opens_row(index) and page.is_clock(after):
        return after  # "UK (GMT) 3:00 AM"
    if page.date(after) is not None:
        ahead = page.past_small_words(after + 1, marks=",–-") if page.opens_row(index) else after + 1
        if page.is_clock(ahead) and (label.form != "place" or page.opens_row(index)):
            return ahead  # "UTC Thu 5 Jan 20:00", "EDT Sun, 26 May 2024 at 11:00 AM"
    if label.form == "abbreviation" and page.date(index - 1) is not None and page.is_word(after, role.FROM):
        return after + 1 if page.is_clock(after + 1) else None  # "20 Feb 2022 IST from 1900-2130 hours"
    if label.form in ("abbreviation", "name") and page.is_word(index - 1, role.IN):
        return _past_verb(page, after + page.is_mark(after, ","))  # "in BST that will be 1:00"
    if label.form == "name" and label.timed:
        return _past_verb(page, after)  # "Korean time is 3:30 am"
    if page.is_word(after, role.ARTICLE) and page.is_word(after + 1, role.TIME):
        after += 2  # "In Seoul the clocks will say 12:30"
    if label.form == "place" and _leads_on(page, after) and (label.timed or _opens_clause(page, index)):
        introduced = page.is_word(_start(page, index) - 1, role.IN)
        after += introduced and page.is_mark(after, ",")
        return after if introduced and page.is_clock(after) else _past_verb(page, after)
    return None


def _leads_on(page: Page, at: int) -> bool:
    """Whether what follows a place may lead to its time: a verb, a comma, or the time itself."""
    item = page.row[at]
    return type(item) is Clock or (type(item) is Token and (item.text == "," or item.roles & _VERBS != 0))


def _gloss(page: Page, at: int) -> tuple[int, list[int]]:
    """Pass a bracket that holds a label but no time; give the labels in it."""
    close = page.bracket_end(at)
    if close is None:
        return at, []
    inside = range(at + 1, close)
    if any(page.is_clock(index) for index in inside):
        return at, []
    return close + 1, [index for index in inside if page.label(index) is not None]


def _introduces(page: Page, index: int, label: Label, after: int) -> bool:
    mark = page.token(after)
    if mark is None:
        return False
    if mark.text in ":：":
        before = page.token(index - 1)
        governed = before is not None and before.kind == "word"  # "talks in Baku:"
        return not governed or label.form != "place" or label.timed
    if mark.text in DASHES:
        doubled = page.is_mark(index - 1, "/") and page.label(index - 2) is not None  # "UTC/GMT - 22:16 BST"
        chained = label.timed and page.is_clock(index - 1)  # "Pacific Time – 8 AM  Eastern Time – 11 AM"
        return not doubled and (chained or page.opens_row(index))
    if mark.text not in "|;=" or not (page.opens_row(index) or _ends_cell(page, index, after)):
        return False
    closes = mark.text == ";" and page.is_mark(index - 1, "(") and page.is_clock(index - 2)  # "5 p.m. (ET; …"
    return not closes


def _ends_cell(page: Page, index: int, after: int) -> bool:
    """Whether a label ends the cell that a word opens: "Corresponding UTC (GMT) | …"."""
    word = page.token(index - 1)
    return (
        page.is_mark(after, "|") and word is not None and word.kind == "word" and page.opens_line(index - 1)
    )


def _opens_clause(page: Page, index: int) -> bool:
    """Whether a place begins a clause, "in" passed: "; in Perth that is 2 p.m."."""
    at = _start(page, index)
    at -= page.is_word(at - 1, role.IN)
    before = page.token(at - 1)
    return page.opens_row(at) or (before is not None and (before.text in ".!?" or before.has(role.AND)))


def _start(page: Page, index: int) -> int:
    """Give the index of a label, its article counted in."""
    return index - page.is_word(index - 1, role.ARTICLE)


def _past_verb(page: Page, at: int) -> int | None:
    for index in range(at, at + _VERB):
        if not page.is_word(index, _VERBS):
            return index if index > at else None
    return at + _VERB


def take_label_before(page: Page, mention: Mention) -> None:
    """Give a time the label that touches it from before: "UTC 17:00", "India's 6:30 pm"."""
    index = mention.first - 1
    label = page.row[index]
    if type(label) is not Label or label.taken or label.people or (label.common and label.form != "place"):
        return
    if mention.clock.form == "four" and not label.timed:
        return  # "Paris 2024"
    heads = page.opens_row(index) and (not label.common or _among_rows(page, index))
    if label.timed or label.possessive or heads:
        page.attach(mention, index)


def _among_rows(page: Page, index: int) -> bool:
    """Whether a row beside that of a place is headed by one too: "Toronto 11 a.m.", then "Regina 9 a.m."."""
    at = bisect_left(page.labels, index)
    beside = page.labels[max(0, at - 1) : at] + page.labels[at + 1 : at + 2]
    return page.opens_line(index) and any(page.opens_line(one) and page.is_clock(one + 1) for one in beside)


def take_date_before(page: Page, mention: Mention, clock: int) -> None:
    """Give a time the date words that touch it from before: "Thursday at 5 p.m.", "August 28: 8am"."""
    for index in (clock - 1, clock - 2, clock - 3):
        item = page.row[index]
        if type(item) is DateWords:
            mark = page.row[index - 1]
            if type(mark) is Token and mark.text in _BETWEEN_DAYS:
                # "Mon/Tue": the other day is that of later times; "Mon-Fri"
                item = page.date(index - 2) or item
            if index not in page.dated and (not mention.dates or item.absolute):
                mention.dates.insert(0, item)
            return
        if type(item) is not Token or not (item.text in _BEFORE_TIME or item.roles & _LEADING):
            return


def take_day_counted(page: Page, mention: Mention, since: int) -> None:
    """Give a time a day that is counted from another: "The next day they meet at 10".

    It opens the sentence, or tells a number of days, or stands behind the bracket that converts the time.
    """
    before = bisect_left(page.dates, mention.first) - 1
    index = page.dates[before] if before >= 0 else -1
    if index >= since and _counted(page, index) and _leads_to(page, index, mention.first):
        page.take_date(mention, index)
        return
    close = page.bracket_end(mention.last)
    if close is not None and _counted(page, close + 1):
        page.take_date(mention, close + 1)


def _counted(page: Page, index: int) -> bool:
    """Whether date words that no time has taken count from another day."""
    words = page.date(index)
    if words is None or words.weekday is not None:  # not "midnight (2100 GMT) following Easter Sunday"
        return False
    return words.shift is not None and index not in page.dated


def _leads_to(page: Page, index: int, at: int) -> bool:
    """Whether a counted day opens the sentence of a time behind it, or stands there with a number of days."""
    opening, words = page.row[index - 1], page.date(index)
    opens = opening is None or (type(opening) is Token and opening.text in ".!?\n")
    several = words is not None and words.shift is not None and abs(words.shift) > 1
    stop = bisect_left(page.stops, index)
    return (opens or several) and (stop == len(page.stops) or page.stops[stop] > at)
