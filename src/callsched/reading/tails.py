"""What follows a clock reading and belongs to it: labels, glosses in brackets, date words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.labels import Kind
from callsched.languages import role
from callsched.reading.brackets import take_bracket
from callsched.reading.items import Clock, DateWords, Label
from callsched.reading.midnights import take_days
from callsched.reading.page import DASHES
from callsched.reading.tokens import Token
from callsched.reading.unknown_labels import unknown_label

if TYPE_CHECKING:
    from callsched.reading.items import Mention
    from callsched.reading.page import Page

_CONNECTING = (
    role.AND
    | role.OR
    | role.SAME
    | role.BE
    | role.TO
    | role.UNTIL
    | role.AT
    | role.NOT
    | role.FILL
    | role.FROM
    | role.THEN
)
_LEADING = "".join(DASHES) + ":"
_SMALL_WORDS = 7  # words: "for those watching from the UK"


def take_tail(page: Page, mention: Mention, at: int) -> None:
    """Give a time all that follows it and is its own."""
    count = unknown_label(page, at)
    if count:
        start, end = page.items[at].start, page.items[at + count - 1].end
        mention.unknown = start, end
        at += count
        mention.end, mention.last = end, at
    after: int | None = at
    while after is not None:
        at = after
        item = page.row[at]
        if type(item) is Label:
            after = _label(page, mention, at, item)
        elif type(item) is DateWords:
            after = _date(page, mention, at)
        elif type(item) is Token:
            days = take_days(page, mention, at) if mention.clock.midnight else None
            after = days or _mark(page, mention, at, item)
        else:
            return


# Each of the following gives the index after what it took in, or None where the tail ends.


def _label(page: Page, mention: Mention, at: int, label: Label, *, introduced: bool = False) -> int | None:
    """Take in a label; a bare place needs a small word before it or nothing after it."""
    if label.form == "place" and _qualifies(page, at, label):
        label.taken = True
        mention.context.append(label)
        return at + 1
    if label.taken or label.heading or (label.people and not label.timed):
        return None
    if mention.labels and not introduced and page.is_mark(at + 1, _LEADING) and page.is_clock(at + 2):
        return None  # "Pacific Time – 8 AM  Eastern Time – 11 AM"
    if not (label.timed or introduced):
        doubtful = label.common and label.form == "place"
        if doubtful or not _ends_phrase(page, mention, at + 1):
            return None
    placed = mention.labels and label.form == "place"
    if placed and any(_rules_out(given, introduced) for given in mention.labels):
        return None
    page.attach(mention, at)
    return at + 1


def _rules_out(given: Label, introduced: bool) -> bool:
    """Whether a label leaves no room for a place: another place, or GMT, unless a small word leads to it."""
    reference = bool(given.meanings) and given.meanings[0].kind is Kind.REFERENCE
    return given.form == "place" or (reference and not introduced)


def _qualifies(page: Page, at: int, place: Label) -> bool:
    """Whether a place stands before an abbreviation whose country it names: "US PST"."""
    if place.taken or place.timed:
        return False
    label = page.label(at + 1)
    return label is not None and label.form == "abbreviation" and not label.taken


def _ends_phrase(page: Page, mention: Mention, at: int) -> bool:
    """Whether what follows a bare place or name does not make it a subject: "at 9 Kyiv said"."""
    item = page.row[at]
    if type(item) is not Token:
        return type(item) is not Clock
    token = item
    if token.kind != "word":
        return token.kind != "number"
    if token.has(_CONNECTING):
        return True
    label = page.label(at - 1)
    named = label is not None and label.form == "name" and mention.clock.form != "word"
    return named and mention.clock.firm and token.text[0].islower()


def _date(page: Page, mention: Mention, at: int, *, apart: bool = False) -> int | None:
    """Take in date words, unless they belong to a time that follows them."""
    dated_again = page.is_mark(at + 1, "(") and page.date(at + 2) is not None and page.is_mark(at + 3, ")")
    ahead = page.past_small_words(at + 4 if dated_again else at + 1)  # "Wednesday (July 16) at 5 a.m."
    if page.is_clock(ahead):
        marks = [item for item in page.items[at + 1 : ahead] if type(item) is Token]
        dated = mention.dates or _date_right_before(page, mention)
        if apart or dated or all(item.kind == "word" for item in marks):
            return None
    page.attach_date(mention, at)
    return at + 1


def _date_right_before(page: Page, mention: Mention) -> bool:
    """Whether a date touches a time from before: "May 25, 17:00"."""
    at = mention.first - 1
    return page.date(at - page.is_mark(at, ",")) is not None


def _mark(page: Page, mention: Mention, at: int, item: Token) -> int | None:
    """Go on behind a mark or a small word; most marks end the tail."""
    if item.kind == "word":
        return _after_words(page, mention, at)
    text = item.text
    if text in "([（［":
        return take_bracket(page, mention, at)
    if text == "/":
        return _same_again(page, mention, at + 1) or _second_label(page, mention, at + 1)
    if text == ",":
        return _after_comma(page, mention, at + 1)
    if text in DASHES or text == "|":
        return _after_dash(page, mention, at + 1)
    return _after_words(page, mention, at) if item.roles else None


def _after_dash(page: Page, mention: Mention, at: int) -> int | None:
    """Take in the date of the next cell, or a place or spelled-out label that leads to no time of its own."""
    first = page.is_mark(at - 1, "|") and page.is_mark(mention.first - 1, "|") and not mention.dates
    if first and page.opens_line(mention.first - 1) and page.date(at) is not None:
        page.attach_date(mention, at)  # "| 01:00 | 20 Thu | Sydney |"
        return at + 1
    label = page.label(at)
    if label is None or not (label.form == "place" or (label.form == "name" and label.timed)):
        return None
    leads = page.is_clock(at + 1) or page.time_follows(at + 1)
    return None if leads else _label(page, mention, at, label)


def _same_again(page: Page, mention: Mention, at: int) -> int | None:
    """Take in the figure of a time in words: "midnight/00:00 BST"."""
    clock = page.row[at]
    if type(clock) is not Clock or clock.reading != mention.clock.reading:
        return None
    following = page.token(at + 1)
    ends = page.row[at + 1] is None or (following is not None and following.text in ",;.)\n")
    if not (ends or (mention.clock.form == "word" and not mention.labels)):
        return None
    mention.end, mention.last = clock.end, at + 1
    return at + 1


def _second_label(page: Page, mention: Mention, at: int) -> int | None:
    """Take in the second label of "ET/PT"."""
    label = page.label(at)
    if (
        label is None
        or not mention.labels
        or not label.timed
        or page.is_clock(at + 1)
        or page.is_colon(at + 1)
    ):
        return None
    page.attach(mention, at)
    return at + 1


def _after_comma(page: Page, mention: Mention, at: int) -> int | None:
    if page.is_word(at, role.IN) and page.date(at + 1) is not None:
        at += 1
    if page.is_word(at, role.WITHIN) and mention.clock.firm and not mention.labels:  # not "1850, in Bath"
        place = page.label(at + 1)  # "8:33 p.m., in Washington, D.C."
        ahead = page.past_small_words(at + 2, dates=True)  # "…, in Melbourne on Friday at 1 p.m."
        if place is None or page.is_clock(ahead) or not _ends_phrase(page, mention, at + 2):
            return None
        return _label(page, mention, at + 1, place, introduced=True)
    if page.date(at) is not None:
        return None if mention.dates else _date(page, mention, at, apart=True)
    label = page.label(at)
    if label is None or label.taken or not (label.timed or (label.form == "place" and not page.headings)):
        return None
    if label.form != "local" and any(given.form in ("place", "local") for given in mention.labels):
        return None
    placed = label.form == "local" and page.is_word(at + 1, role.IN)  # "local time in Las Vegas"
    if not (placed or _ends_phrase(page, mention, at + 1)) or page.time_follows(at + 1):
        return None
    return _label(page, mention, at, label)


def _after_words(page: Page, mention: Mention, at: int) -> int | None:
    """Pass a few small words to a place ("in the UK", "start in India") or a date ("on Monday")."""
    introduced = False
    for index, item in enumerate(page.row[at : at + _SMALL_WORDS], at):
        if type(item) is DateWords:
            return _date(page, mention, index, apart=bool(mention.dates))
        if type(item) is Label:
            if item.people and not item.timed:
                continue
            leads = page.is_colon(index + 1) and page.time_follows(index + 1)
            leads = leads and not (_is_local(mention) or _converted_behind(page, mention, index + 1))
            straight_on = page.is_clock(index + 1) or leads
            taken = introduced and not straight_on
            return _label(page, mention, index, item, introduced=True) if taken else None
        if type(item) is not Token:
            return None
        if index == at and item.roles & role.IN and item.kind == "word" and item.text.istitle():
            return None  # "at 8 p.m. In the United States it is …"
        leads = bool(item.roles & role.IN or (item.roles & role.AT and _at_a_place(page, mention, index)))
        introduced = introduced or leads
        if item.text == "," and index > at and not introduced:
            return _after_comma(page, mention, index + 1)
        if not (leads or item.roles & role.FILL or _site(page, index, item) or _describes(page, index, item)):
            return None if mention.labels else _bracket_ahead(page, mention, index)
    return None


def _converted_behind(page: Page, mention: Mention, colon: int) -> bool:
    """Whether a colon leads from a time that opens its line to another clock: "Noon in Oslo: 11.00 GMT"."""
    ahead = page.past_small_words(colon + 1)
    label = page.label(ahead + 1)
    return page.opens_line(mention.first) and page.is_clock(ahead) and label is not None and label.timed


def _is_local(mention: Mention) -> bool:
    """Whether a time is by the local clock, of which a place tells more: "local time in Lima: 10 in Rome"."""
    return any(label.form == "local" for label in mention.labels)


def _at_a_place(page: Page, mention: Mention, at: int) -> bool:
    """Whether "at" leads from a time without a label to a place: "1:29 p.m. at Eucla (0444 UTC)"."""
    place = page.label(at + 1) if not mention.labels else None
    return place is not None and place.form == "place" and not place.people


def _site(page: Page, at: int, word: Token) -> bool:
    """Whether a word is part of "at Hawthorne" in "at Hawthorne in California"."""
    if word.kind != "word":
        return False
    if word.roles & role.AT:
        after = page.token(at + 1)
        return after is not None and after.kind == "word" and after.text[0].isupper()
    return not word.roles and word.text[0].isupper() and page.is_word(at - 1, role.AT | role.IN)


def _describes(page: Page, at: int, word: Token) -> bool:
    """Whether a word describes the place behind it: "in neighbouring Samoa"."""
    plain = word.kind == "word" and not word.roles and word.text[0].islower()
    return plain and page.is_word(at - 1, role.WITHIN) and page.label(at + 1) is not None


def _bracket_ahead(page: Page, mention: Mention, at: int) -> int | None:
    """Pass a word or two to a bracket that holds nothing but a label: "10:11 at sea (UTC+9)"."""
    for index in range(at, at + 3):
        close = page.bracket_end(index)
        if close is not None:
            only_labels = all(type(item) is Label for item in page.items[index + 1 : close])
            return take_bracket(page, mention, index) if only_labels else None
        item = page.token(index)
        if item is None or item.kind != "word":
            return None
    return None
