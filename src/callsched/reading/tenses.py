"""Tense: whether a sentence looks back at a time or ahead to it, by the verbs around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import past_endings, role
from callsched.reading.items import DateWords, Label
from callsched.reading.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.items import Item
    from callsched.reading.page import Page
    from callsched.reading.sentences import Sentence

_FORWARD = role.FUTURE | role.MOVE
_NO_PAST = role.BE | role.FUTURE | role.REPORT
_AIMED = role.TO | role.UNTIL | role.AIM
_SMALL = role.AT | role.IN | role.OF | role.ARTICLE
_SMALL_WORDS = 3  # words: "was to be"
_MOVED = 24  # items: "moved the start of the second round … to"
_CLAUSE = 40  # items: a verb farther away is another clause's
_LONG_OPENING = 16  # items: with a conversion in a bracket
_LED = 2  # items: ", at"
_OPENING = 4  # items: what may stand before a time that opens its sentence


def note_verb(page: Page, sentence: Sentence, index: int, word: Token) -> None:
    """Note what a word that may be a verb tells of the tense of its sentence."""
    roles = word.roles
    if roles & role.MOVE and sentence.moves is None and not page.describes(index):
        sentence.moves = index
    if roles & _FORWARD == role.MOVE and not _moves_a_time(page, index):
        if _switches(page, index, word):
            sentence.verbs.append((index, True))  # "switched to battery power on Friday", "pushed back"
    elif roles & _FORWARD and not (roles & role.PAST and not page.is_word(index + 1, _AIMED)):
        _note_forward(page, sentence, index, word)  # not "adjourned at 5 p.m.", but "until Friday"
    elif roles & role.PAST:
        no_past = _follows(page, index, _NO_PAST | role.ARTICLE) or _fills_cell(page, index)
        if not no_past or roles & role.PERFECT or _follows(page, index, role.PERFECT):
            sentence.verbs.append((index, True))
    elif roles & role.WITH:
        if page.is_mark(index - 1, ",") and sentence.verbs and sentence.verbs[-1][1]:
            sentence.verbs.append((index, None))
    elif roles & role.REPORT:
        sentence.reported = index if sentence.reported is None else sentence.reported
    elif roles & role.PROSPECT:
        _note_prospect(page, sentence, index)
    elif roles & role.PAST_FORM:
        _note_past_form(page, sentence, index)


def _note_past_form(page: Page, sentence: Sentence, index: int) -> None:
    """Note a word with the ending of a verb in the past."""
    if _follows(page, index, role.PERFECT):
        sentence.verbs.append((index, True))  # "which had kicked off on Friday"
    elif sentence.past_form is None and not _is_participle(page, index):
        sentence.past_form = index


def _note_forward(page: Page, sentence: Sentence, index: int, word: Token) -> None:
    """Note a verb that looks ahead: "was due on Friday" may lie on either side, "was moved to Friday" not."""
    if page.is_word(index - 1, role.PROSPECT):
        return  # "would meet" has been noted
    since = sentence.verbs[-1] if sentence.verbs else None
    was = since is not None and since[1] is not False and index - since[0] < _SMALL_WORDS
    due = (was or word.has(role.ONCE)) and not word.has(role.MOVE)
    sentence.verbs.append((index, None if due else False))


def _note_prospect(page: Page, sentence: Sentence, index: int) -> None:
    """Note "would": it looks ahead of "a note sent today said that", but not of "had said" or "left and"."""
    since, past = sentence.verbs[-1] if sentence.verbs else (index, None)
    low = max(sentence.low, index - _CLAUSE)
    said = past and any(page.is_word(at, role.SAY) for at in range(low, index))
    if said and not page.is_word(since, role.PERFECT):
        sentence.verbs.append((index, False))
    sentence.prospect = index if sentence.prospect is None else sentence.prospect


def _switches(page: Page, index: int, word: Token) -> bool:
    """Whether a word tells that something changed, clocks aside: not "since the clocks changed"."""
    return word.word.key.partition(" ")[0].endswith(past_endings()) and not _follows(page, index, role.TIME)


def _moves_a_time(page: Page, index: int) -> bool:
    """Whether words that may move something lead to a time or a day: "moved … to Friday"."""
    led = False
    for item in page.row[index + 1 : index + 1 + _MOVED]:
        if item is None or type(item) is Label:
            led = False  # "pushed back the flight from Cape Canaveral from 9 p.m. to …"
        elif type(item) is not Token:
            if led:
                return True
        elif item.kind == "word":
            if item.roles & role.NOW:
                return True
            led = item.roles & (_AIMED | role.FROM) != 0 or (led and item.roles != 0)
        elif item.text in ".;" or item.kind == "line":
            return False
        elif item.text == ":":
            return True
    return False


def _is_participle(page: Page, index: int) -> bool:
    """Whether a word with the ending of the past is no verb by itself: "has ended", ", streamed live"."""
    if _follows(page, index, _NO_PAST | role.FILL) or page.is_mark(index - 1, ","):
        return True
    return page.describes(index)


def _fills_cell(page: Page, index: int) -> bool:
    """Whether a word fills a cell of a table: "| closed |"."""
    return page.is_mark(index - 1, "|") and page.is_mark(index + 1, "|")


def _follows(page: Page, index: int, roles: int) -> bool:
    """Whether the word before makes a verb no past tense: "will be held", "the lost goods"."""
    before = page.row[index - 1] if index else None
    if type(before) is not Token or before.kind != "word" or before.has(role.PAST):
        return False
    return before.has(roles)


def looks_back(items: Sequence[Item], sentence: Sentence, at: int) -> bool | None:
    """Whether a time is reported of the past: by the nearest verb before it, or else the next after it.

    None: it may lie on either side, as what "was due on Friday".

    The next after it counts only in its own clause, unless the time opens the sentence.
    """
    before = sentence.verb_before(at)
    if before is not None:
        return before[1]
    if sentence.verbs:
        verb, past = sentence.verbs[0]
        if sentence.reported is not None and sentence.reported < at:
            return past
        clause = items[at : min(verb, at + _CLAUSE)]
        marks = [item.text for item in clause if type(item) is Token and item.kind != "word"]
        apart = "," in marks or "\n" in marks or verb - at > _CLAUSE
        apart = apart and not _enclosed(items, at, verb)
        if ";" not in marks and (_opens(items, sentence, at) or not apart):
            return past
        if sentence.past_form is None or sentence.past_form > at:
            return False
    if sentence.past_form is None or sentence.prospect is None:
        return sentence.past_form is not None
    return sentence.past_form < at < sentence.prospect  # "passed at midnight with no sign that he would go"


def _enclosed(items: Sequence[Item], at: int, verb: int) -> bool:
    """Whether a time stands between commas before its verb: "The blast, at 6 p.m. on Friday, was heard"."""
    before = items[max(0, at - _LED) : at]
    beside = (*before, items[verb - 1])
    return [item.text for item in beside if type(item) is Token and item.kind == "mark"] == [",", ","]


def _opens(items: Sequence[Item], sentence: Sentence, at: int) -> bool:
    """Whether a time, or its date, opens the sentence: "In the early hours of Friday, at 3 a.m., …"."""
    near = items[max(sentence.low, at - 3) : at]
    dated = any(type(item) is DateWords for item in near)
    comma = any(type(item) is Token and item.text == "," for item in near)
    if at - sentence.low <= (2 * _OPENING if dated and comma else _OPENING):
        return True
    if at - sentence.low > _LONG_OPENING:
        return False
    opening = (item for item in items[sentence.low : at] if type(item) is Token and item.kind == "word")
    return all(item.roles & _SMALL for item in opening)  # "At 5 p.m. CET (1600 GMT) on Friday the …"
