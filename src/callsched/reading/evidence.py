"""What makes a figure a clock time: the words and labels beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import role
from callsched.reading.items import Clock, DateWords, Item, Label, Mention
from callsched.reading.leads import LEADING, led_to, pointed_by, shortly_before, titled
from callsched.reading.programmes import in_programme
from callsched.reading.spoken import names, word_stands
from callsched.reading.standing import begins_line, closes, converted
from callsched.reading.tokens import Token, is_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.reading.page import Page

_JOINING = role.AND | role.NOT | role.OR | role.SAME
_STRONG = frozenset(("abbreviation", "offset", "local"))
_TWO_DIGITS = len("08.30")
_BETWEEN = 6  # items between two times of a row
_JOINERS = 2  # items: ", and"
_DAY_LONG = 24
_WHOLE_HOUR = len("15h")


def is_clock_time(page: Page, mention: Mention, earlier: Mention | None) -> bool:
    """Tell whether a clock reading, with what was attached to it, announces a time.

    `earlier` is the stated time before it.
    """
    items, clock = page.items, mention.clock
    if page.roles & role.DURING and _of_the_other_season(items, mention.last):
        return False
    if clock.firm and clock.form not in ("word", "four"):
        return True
    labels = mention.telling
    strong = _strong((*labels, *mention.glosses))
    ends_firm = mention.clock_end is not None and mention.clock_end.firm
    if clock.hour > 24 and not (clock.firm or strong):
        return False
    if not clock.firm and earlier is not None and _continues(items, earlier, mention):
        return True
    if earlier is not None and _again_in_a_bracket(items, earlier, mention):
        return True
    if clock.form == "word":
        named = clock.proper and names(items, mention.last)
        in_row = clock.firm and not named and earlier is not None and _in_row(items, earlier, mention)
        return in_row or word_stands(items, mention, strong, second=earlier is not None)
    if clock.form == "four" and clock.firm and clock.meridiem is None and not labels:
        opens = begins_line(items, mention.first)
        return opens or _stands_beside_time_words(items, mention)  # not "he has 1100 hrs"
    return clock.firm or ends_firm or _figure_stands(page, mention, labels, strong=strong)


def _again_in_a_bracket(items: Sequence[Item], earlier: Mention, mention: Mention) -> bool:
    """Whether four digits open a bracket behind a time: "1930 in Kyiv (1830 in Paris)", "… (1800 (UTC+2))".

    Behind a time of another form they need more than a place.
    """
    if mention.first - earlier.last != 1 or mention.clock.form != "four":
        return False
    opening, labels = items[mention.first - 1], mention.telling
    if not (type(opening) is Token and opening.text == "(" and labels):
        return False
    return earlier.clock.form == "four" or _strong(labels)


def _strong(labels: Sequence[Label]) -> bool:
    """Whether a label can be nothing but that of a time."""
    return any(label.timed or label.form in _STRONG for label in labels)


def _in_row(items: Sequence[Item], earlier: Mention, mention: Mention) -> bool:
    """Whether nothing but commas and "and" joins a time to the one before: "10 a.m., noon and 3 p.m."."""
    return bool(_joined_by(items, earlier, mention, role.AND, _JOINERS))


def _continues(items: Sequence[Item], earlier: Mention, mention: Mention) -> bool:
    """Whether a time goes on with a row: "07:51, 08:41 and …", "7:00 in Lima and six on Easter Island"."""
    joiners = _joined_by(items, earlier, mention, _JOINING, _BETWEEN)
    if not joiners:
        return False
    rejected = any(joiner.has(role.NOT) for joiner in joiners)  # "1140, not 1045"
    alike = mention.clock.form == earlier.clock.form and (rejected or mention.clock.form in ("clock", "h"))
    return bool(alike or mention.telling) and not mention.clock.flaw


def _joined_by(
    items: Sequence[Item], earlier: Mention, mention: Mention, roles: int, most: int
) -> list[Token]:
    """Give what stands between two times: at `most` so many, commas and words of some roles, or nothing."""
    if mention.first - earlier.last > most:
        return []
    joiners: list[Token] = []
    for item in items[earlier.last : mention.first]:
        if type(item) is not Token or not (item.text in ",/|" or item.roles & roles):
            return []
        joiners.append(item)
    return joiners


def _figure_stands(page: Page, mention: Mention, labels: Sequence[Label], *, strong: bool) -> bool:
    """Whether a figure without "a.m." or "hours" is a clock time: the looser its form, the more it needs.

    `labels` are those that tell a time. Where a heading gives the zone of all, one in a list needs no more.
    """
    items, clock = page.items, mention.clock
    if clock.form == "hour":
        named = any(label.form == "name" for label in labels)  # "at 8 Eastern"
        told = named or _on_a_part_of_a_day(mention)
        return (strong or (told and pointed_by(items, mention, role.AT))) and not clock.flaw
    if page.headings and _stands_in_a_list(items, mention):
        return True
    pointed = led_to(items, mention)
    if clock.second and clock.hour < 10 and not (strong or pointed):
        return False  # "ran 2:00:35 in Chicago"
    if clock.form == "four":
        if _like_a_year(clock) and not pointed and _labelled_aside(mention, labels):
            return False  # "September 2009 (JST)"
        stands = strong or titled(items, mention) or _four_stand(items, mention, labels, pointed=pointed)
        return stands or in_programme(page, mention)
    agenda = begins_line(items, mention.first) or (bool(mention.dates) and closes(items, mention.last))
    agenda = agenda and not (clock.form == "h" and clock.hour == _DAY_LONG)  # "24h marathon"
    if ((clock.hour > 7 or mention.clock_end is not None) and agenda) or (
        clock.form == "h" and mention.dates
    ):
        return True
    if clock.form in ("dot", "h"):
        placed = labels and (strong or pointed or _set_apart(items, mention))  # not "costs 12.50 in London"
        whole = clock.form == "h" and clock.end - clock.start == _WHOLE_HOUR and closes(items, mention.last)
        return bool(placed) or (pointed and (whole or clock.end - clock.start == _TWO_DIGITS))
    told = bool(labels or mention.clock_end or converted(items, mention.last))
    return told or _stands_beside_time_words(items, mention) or in_programme(page, mention)


def _labelled_aside(mention: Mention, labels: Sequence[Label]) -> bool:
    """Whether a figure's labels do not touch it."""
    end = (mention.clock_end or mention.clock).end
    return bool(labels) and all(label.start > end + 1 for label in labels)


def _stands_in_a_list(items: Sequence[Item], mention: Mention) -> bool:
    """Whether a figure below a heading with the zone opens a line, or "0641" ends one, or opens a clause."""
    if mention.clock.form in ("clock", "h") or begins_line(items, mention.first):
        return True
    before = items[mention.first - 1]
    after = items[mention.last] if mention.last < len(items) else None
    ends = after is None or is_line(after)
    led = type(before) is Token and before.kind == "mark"
    clause = type(before) is Token and before.text in ":;"
    return mention.clock.form == "four" and led and (ends or clause)


def _four_stand(items: Sequence[Item], mention: Mention, labels: Sequence[Label], *, pointed: bool) -> bool:
    """Whether four digits are a clock time, and no year and no number: by a range, a label, a bracket."""
    clock = mention.clock
    dated = _on_a_part_of_a_day(mention) or (bool(mention.dates) and clock.padded)
    named = any(words.weekday is not None or words.relative is not None for words in mention.dates)
    dated = dated or (named and pointed_by(items, mention, role.AT))  # "at 1452 on Saturday"
    if named and _owned(items, mention):
        return True  # "tonight's 2030 sailing"
    if pointed and (dated or converted(items, mention.last) or _moves_on(items, mention.last)):
        return True  # "at 1300 (1100 GMT)", "at 1915 this evening", "from 1400 to 1530 GMT"
    ranged = mention.clock_end is not None and mention.clock_end.form == "four"
    if labels and (ranged or any(label.end <= clock.start for label in labels)):
        return True
    placed_only = bool(labels) and all(label.form == "place" for label in labels)
    if placed_only:  # not "by 2030 London", "killed 1200 in Iran"
        return bool(mention.dates) or pointed_by(items, mention, role.AT | role.FROM)
    return bool(labels) and (pointed or not _like_a_year(clock))


def _owned(items: Sequence[Item], mention: Mention) -> bool:
    """Whether the day right before a figure owns what it names: "tomorrow's 0240 from Holyhead"."""
    before = items[mention.first - 1] if mention.first else None
    return type(before) is DateWords and before.relative is not None


def _on_a_part_of_a_day(mention: Mention) -> bool:
    """Whether date words tell the part of the day: "this morning"."""
    return any(words.part is not None for words in mention.dates)


def _set_apart(items: Sequence[Item], mention: Mention) -> bool:
    """Whether a time has a date, or stands behind a mark or another time's words."""
    before = items[mention.first - 1] if mention.first else None
    worded = type(before) is Token and before.kind == "word" and not before.has(LEADING)
    return bool(mention.dates) or not worded


def needs_a_zone(items: Sequence[Item], mention: Mention, earlier: Mention | None) -> bool:
    """Whether a time without a label is one only if its zone is known from elsewhere.

    "two o'clock" and "1020 AM" may be a direction and a wavelength; "at 10:30" and "5 p.m." are times, and
    so is what goes on with a row of them: "8 a.m., noon".
    """
    clock = mention.clock
    if clock.form in ("hour", "clock", "dot") and clock.meridiem is not None:
        return False
    if mention.clock_end is not None or mention.telling:
        return False
    if earlier is not None and not earlier.weak and clock.firm and _in_row(items, earlier, mention):
        return False
    return clock.form != "clock" or not led_to(items, mention)


def _moves_on(items: Sequence[Item], at: int) -> bool:
    """Whether "to" leads on to four digits and a label that can be but a time's: "1400 to 1530 GMT"."""
    to, clock, label = (items[index] if index < len(items) else None for index in range(at, at + 3))
    if type(to) is not Token or not to.roles & role.TO or type(clock) is not Clock or clock.form != "four":
        return False
    return type(label) is Label and _strong([label])


def _of_the_other_season(items: Sequence[Item], at: int) -> bool:
    """Whether a label follows that tells a season: "4 p.m. during IST"."""
    if at + 1 >= len(items):
        return False
    during, label = items[at], items[at + 1]
    if type(during) is not Token or not during.roles & role.DURING:
        return False
    return type(label) is Label and label.form in ("abbreviation", "name")


def _like_a_year(clock: Clock) -> bool:
    return 18 <= clock.hour <= 20


def _names_what_is_then(items: Sequence[Item], mention: Mention) -> bool:
    """Whether a figure of a day of 24 hours tells which of several things is meant: "the 14:00 sailing"."""
    before = items[mention.first - 1] if mention.first else None
    after = items[mention.last] if mention.last < len(items) else None
    article = type(before) is Token and before.has(role.ARTICLE)
    thing = type(after) is Token and after.kind == "word" and not after.roles
    return article and thing and (mention.clock.of_24_hours or mention.clock.padded)


def _stands_beside_time_words(items: Sequence[Item], mention: Mention) -> bool:
    if mention.dates or led_to(items, mention, LEADING) or _names_what_is_then(items, mention):
        return True
    for item in shortly_before(items, mention.first):
        if isinstance(item, (DateWords, Label)) or (type(item) is Clock and item.firm):
            return True
        if type(item) is Token and item.kind == "word":
            return False
        if type(item) is Token and item.text in "([|/•":
            return True
    return mention.first == 0
