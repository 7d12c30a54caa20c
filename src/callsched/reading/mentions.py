"""From items to stated times: each clock reading with its labels, its date words and its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.languages import Role
from callsched.reading.evidence import is_clock_time
from callsched.reading.headings import mark_headings
from callsched.reading.items import Clock, DateWords, Item, Label, Mention, Other

if TYPE_CHECKING:
    from collections.abc import Iterator

_DASHES = frozenset("-–—−‒‑")
_OPEN, _CLOSE = frozenset("([（［"), frozenset(")]）］")
_LIST_MARKS = frozenset("•*·◦‣|;,/(:")
_VERBS = (Role.SHOW, Role.FUTURE, Role.BE, Role.SAME)
_JOINERS = (
    Role.AND,
    Role.OR,
    Role.SAME,
    Role.BE,
    Role.TO,
    Role.UNTIL,
    Role.AT,
    Role.NOT,
    Role.FILL,
    Role.FROM,
    Role.THEN,
)
_BRACKET = 14  # items: a longer bracket is a sentence of its own
_AHEAD = 4


def mentions(items: list[Item]) -> list[Mention]:
    """Find the stated times among items, in order."""
    mark_headings(items)
    return list(_Assembly(items).mentions())


class _Assembly:
    """One pass over the items; every label and date is taken once."""

    def __init__(self, items: list[Item]) -> None:
        self.items = items
        self.bound: dict[int, list[int]] = {}
        self.dated: set[int] = set()
        self.headed = any(isinstance(item, Label) and item.heading for item in items)
        self._bind_forward()

    def mentions(self) -> Iterator[Mention]:
        at = 0
        while at < len(self.items):
            if isinstance(self.items[at], Clock):
                mention = self._mention(at)
                if mention is not None:
                    yield mention
                    at = max(mention.last, at + 1)
                    continue
            at += 1

    # -- labels before a time -------------------------------------------------------------------

    def _bind_forward(self) -> None:
        """Give labels that stand before a colon or dash to the time that follows: "London: 2 a.m."."""
        for index, item in enumerate(self.items):
            if not isinstance(item, Label) or item.taken or item.heading or (item.people and not item.timed):
                continue
            if index and isinstance(self.items[index - 1], Clock):
                continue
            at, glosses = self._gloss(index + 1)
            if at >= len(self.items):
                continue
            if self._introduces(index, at):
                at = self._past(at + 1, dates=True)
            elif item.form == "place" and (item.timed or self._opens_clause(index)):
                at = self._past_verb(at)
            else:
                continue
            if at < len(self.items) and isinstance(self.items[at], Clock):
                item.taken = True
                self.bound[at] = [index, *glosses]
                for gloss in glosses:
                    self.items[gloss].taken = True  # type: ignore[union-attr]

    def _opens_clause(self, label: int) -> bool:
        """Whether a place begins a clause, "in" passed: "; in Perth that is 2 p.m."."""
        at = label - 1
        if at >= 0 and isinstance(before := self.items[at], Other) and before.has(Role.IN):
            at -= 1
        before = self.items[at] if at >= 0 else None
        if before is None:
            return True
        if not isinstance(before, Other):
            return False
        return before.token.kind == "line" or before.token.text in _LIST_MARKS or before.has(Role.AND)

    def _past_verb(self, at: int) -> int:
        """Pass the verb of "Delhi clocks will show 20:45"."""
        for index in range(at, min(at + 3, len(self.items))):
            item = self.items[index]
            if not isinstance(item, Other) or not any(item.has(role) for role in _VERBS):
                return index if index > at else len(self.items)
        return min(at + 3, len(self.items))

    def _gloss(self, at: int) -> tuple[int, list[int]]:
        """Pass a bracket that holds a label but no time; give the labels in it."""
        close = self._bracket_end(at)
        if close is None:
            return at, []
        inside = range(at + 1, close)
        if any(isinstance(self.items[i], Clock) for i in inside):
            return at, []
        return close + 1, [i for i in inside if isinstance(self.items[i], Label)]

    def _introduces(self, label: int, mark: int) -> bool:
        item = self.items[mark]
        if not isinstance(item, Other):
            return False
        place = self.items[label]
        if item.token.text in ":：":
            return not (isinstance(place, Label) and place.form == "place" and not place.timed and self._governed(label))
        if item.token.text in _DASHES or item.token.text == "|":
            before = self.items[label - 1] if label else None
            return before is None or (
                isinstance(before, Other)
                and (before.token.kind == "line" or before.token.text in _LIST_MARKS)
            )
        return False

    def _governed(self, label: int) -> bool:
        """Whether a word before a place makes it part of a sentence: "talks in Baku:"."""
        before = self.items[label - 1] if label else None
        return isinstance(before, Other) and before.token.kind == "word"

    # -- one stated time ------------------------------------------------------------------------

    def _mention(self, at: int) -> Mention | None:
        clock = self.items[at]
        assert isinstance(clock, Clock)
        mention = Mention(clock.start, clock.end, clock, first=at, last=at + 1)
        for index in self.bound.get(at, ()):
            self._attach(mention, index, gloss=index != self.bound[at][0])
        self._tail(mention, at + 1)
        self._range(mention)
        if not mention.labels:
            self._label_right_before(mention)
        if not mention.dates:
            self._date_right_before(mention, at)
        if not is_clock_time(self.items, mention, headed=self.headed):
            for label in (*mention.labels, *mention.glosses):
                label.taken = False
            return None
        return mention

    def _attach(self, mention: Mention, index: int, *, gloss: bool = False) -> None:
        label = self.items[index]
        assert isinstance(label, Label)
        label.taken = True
        (mention.glosses if gloss else mention.labels).append(label)
        mention.start, mention.end = min(mention.start, label.start), max(mention.end, label.end)
        mention.first, mention.last = min(mention.first, index), max(mention.last, index + 1)

    def _attach_date(self, mention: Mention, index: int) -> None:
        date = self.items[index]
        assert isinstance(date, DateWords)
        ends = mention.clock_end is not None and bool(mention.dates)
        (mention.end_dates if ends else mention.dates).append(date)
        self.dated.add(index)
        mention.end, mention.last = max(mention.end, date.end), max(mention.last, index + 1)

    def _label_right_before(self, mention: Mention) -> None:
        """Take a label that touches the time from before: "UTC 17:00", "India's 6:30 pm"."""
        index = mention.first - 1
        label = self.items[index] if index >= 0 else None
        if not isinstance(label, Label) or label.taken or label.people or (label.common and label.form != "place"):
            return
        before = self.items[index - 1] if index else None
        opens = before is None or (
            isinstance(before, Other) and (before.token.kind == "line" or before.token.text in _LIST_MARKS)
        )
        if label.timed or label.possessive or (opens and not label.common):
            self._attach(mention, index)

    def _date_right_before(self, mention: Mention, at: int) -> None:
        """Take date words that touch the time from before: "Thursday at 5 p.m.", "August 28: 8am"."""
        for index in range(at - 1, max(-1, at - 4), -1):
            item = self.items[index]
            if isinstance(item, DateWords):
                if index not in self.dated:
                    mention.dates.append(item)
                return
            if not isinstance(item, Other) or not (item.token.text in ",:" or item.has(Role.AT)):
                return

    def _tail(self, mention: Mention, at: int) -> None:
        """Take in what follows a clock reading: labels, glosses, dates."""
        if at < len(self.items) and _looks_like_a_label(self.items[at]):
            mention.unknown = self.items[at].start, self.items[at].end
            mention.end, mention.last = self.items[at].end, at + 1
            at += 1
        while at < len(self.items):
            item = self.items[at]
            after = None
            if isinstance(item, Label):
                after = self._label_follows(mention, at, introduced=False)
            elif isinstance(item, DateWords):
                after = self._date_follows(mention, at, apart=False)
            elif isinstance(item, Other):
                after = self._mark_follows(mention, at, item)
            if after is None:
                return
            at = after

    def _label_follows(self, mention: Mention, at: int, *, introduced: bool) -> int | None:
        label = self.items[at]
        assert isinstance(label, Label)
        doubtful = label.common and label.form == "place" and not introduced and not label.timed
        if self._qualifies(at):
            label.taken = True
            mention.context.append(label)
            return at + 1
        if label.taken or label.heading or doubtful or (label.people and not label.timed):
            return None
        if not label.timed and not introduced and not self._ends_phrase(at + 1, mention):
            return None
        located = any(given.form == "place" for given in mention.labels)
        if located and label.form == "place":
            return None
        self._attach(mention, at)
        return at + 1

    def _qualifies(self, at: int) -> bool:
        """Whether a place stands before an abbreviation whose country it names: "US PST"."""
        place, label = self.items[at], self.items[at + 1] if at + 1 < len(self.items) else None
        named = isinstance(place, Label) and place.form == "place" and not place.taken and not place.timed
        return named and isinstance(label, Label) and label.form == "abbreviation" and not label.taken

    def _ends_phrase(self, at: int, mention: Mention) -> bool:
        """Whether a bare place or name is followed by nothing that would make it a subject."""
        if at >= len(self.items):
            return True
        item = self.items[at]
        if isinstance(item, Other):
            token = item.token
            if token.kind != "word":
                return token.kind != "number"
            if any(token.has(role) for role in _JOINERS):
                return True
            return (
                mention.clock.firm
                and mention.clock.form != "word"
                and token.text[0].islower()
                and self._name_only(at)
            )
        return not isinstance(item, Clock)

    def _name_only(self, at: int) -> bool:
        label = self.items[at - 1]
        return isinstance(label, Label) and label.form == "name"

    def _date_follows(self, mention: Mention, at: int, *, apart: bool) -> int | None:
        """Attach date words, unless they belong to a time that follows them."""
        ahead = self._past(at + 1)
        next_is_clock = ahead < len(self.items) and isinstance(self.items[ahead], Clock)
        if next_is_clock and (apart or mention.dates):
            return None
        if next_is_clock and not any(
            isinstance(i, Other) and i.token.kind != "word" for i in self.items[at + 1 : ahead]
        ):
            return None
        self._attach_date(mention, at)
        return at + 1

    def _separated(self, low: int, high: int) -> bool:
        marks = [item.token.text for item in self.items[low:high] if isinstance(item, Other)]
        return any(mark in "/|;()" for mark in marks)

    def _mark_follows(self, mention: Mention, at: int, item: Other) -> int | None:
        text = item.token.text
        if text in _OPEN:
            return self._bracket_follows(mention, at)
        if text == "/":
            return self._second_label(mention, at + 1)
        if text == ",":
            return self._after_comma(mention, at + 1)
        if text in _DASHES or text == "|":
            return self._after_dash(mention, at + 1)
        return self._after_words(mention, at)

    def _bracket_end(self, at: int) -> int | None:
        item = self.items[at] if at < len(self.items) else None
        if not isinstance(item, Other) or item.token.text not in _OPEN:
            return None
        for index in range(at + 1, min(at + _BRACKET, len(self.items))):
            inner = self.items[index]
            if isinstance(inner, Other) and inner.token.text in _CLOSE:
                return index
        return None

    def _bracket_follows(self, mention: Mention, at: int) -> int | None:
        """Take in a bracket that glosses the time: a label, a date, the same reading again."""
        close = self._bracket_end(at)
        if close is None:
            return None
        inside = [(index, self.items[index]) for index in range(at + 1, close)]
        labels = [i for i, item in inside if isinstance(item, Label) and not item.taken]
        dates = [i for i, item in inside if isinstance(item, DateWords)]
        for _, item in inside:
            if isinstance(item, Clock) and (labels or item.reading[:2] != mention.clock.reading[:2]):
                same_end = mention.clock_end is not None and item.reading[:2] == mention.clock_end.reading[:2]
                if labels or not same_end:
                    return None
        foreign = sum(
            isinstance(item, Other) and item.token.kind == "word" and not item.token.roles
            for _, item in inside
        )
        if not (labels or dates) and (foreign or not inside):
            return None
        if labels and foreign > 2:
            return None
        for count, index in enumerate(labels):
            label = self.items[index]
            assert isinstance(label, Label)
            if label.people:
                continue
            self._attach(mention, index, gloss=bool(mention.labels) or count > 0)
        for index in dates:
            self._attach_date(mention, index)
        mention.end, mention.last = max(mention.end, self.items[close].end), close + 1
        return close + 1

    def _second_label(self, mention: Mention, at: int) -> int | None:
        """Take in the second label of "ET/PT"."""
        label = self.items[at] if at < len(self.items) else None
        after = self.items[at + 1] if at + 1 < len(self.items) else None
        if not mention.labels or not isinstance(label, Label) or not label.timed or isinstance(after, Clock):
            return None
        if isinstance(after, Other) and after.token.text in ":：":
            return None
        self._attach(mention, at)
        return at + 1

    def _after_comma(self, mention: Mention, at: int) -> int | None:
        item = self.items[at] if at < len(self.items) else None
        if isinstance(item, DateWords) and not mention.dates:
            return self._date_follows(mention, at, apart=True)
        if isinstance(item, Other) and item.has(Role.FILL):
            return None
        if not isinstance(item, Label) or item.taken:
            return None
        if item.form != "local" and any(label.form in ("place", "local") for label in mention.labels):
            return None
        if not self._ends_phrase(at + 1, mention) or self._opens_time(at + 1):
            return None
        if item.timed or item.form == "place":
            return self._label_follows(mention, at, introduced=False)
        return None

    def _opens_time(self, at: int) -> bool:
        """Whether a time follows, so that what stands before it belongs to that time."""
        item = self.items[at] if at < len(self.items) else None
        if isinstance(item, Other) and item.token.text in ":：":
            return True
        ahead = self._past(at)
        return (
            ahead < len(self.items)
            and isinstance(self.items[ahead], Clock)
            and not self._separated(at, ahead)
        )

    def _leads_straight_to_time(self, at: int) -> bool:
        """Whether a colon or a time stands right after a place that a small word introduced."""
        item = self.items[at] if at < len(self.items) else None
        return isinstance(item, Clock) or (isinstance(item, Other) and item.token.text in ":：")

    def _after_dash(self, mention: Mention, at: int) -> int | None:
        item = self.items[at] if at < len(self.items) else None
        if isinstance(item, Label) and item.form == "place" and not self._opens_time(at + 1):
            return self._label_follows(mention, at, introduced=False)
        return None

    def _after_words(self, mention: Mention, at: int) -> int | None:
        """Pass a few small words to a place ("in the UK", "start in India") or a date ("on Monday")."""
        introduced = False
        for index in range(at, min(at + _AHEAD, len(self.items))):
            item = self.items[index]
            if isinstance(item, DateWords) and index > at:
                return self._date_follows(mention, index, apart=bool(mention.dates))
            if isinstance(item, Label) and index > at:
                if item.people and not item.timed:
                    continue
                if introduced and not self._leads_straight_to_time(index + 1):
                    return self._label_follows(mention, index, introduced=True)
                return None
            if not isinstance(item, Other):
                return None
            introduced = introduced or item.has(Role.IN)
            if not (item.has(Role.FILL) or item.has(Role.IN)):
                return None if mention.labels else self._bracket_ahead(mention, index)
        return None

    def _bracket_ahead(self, mention: Mention, at: int) -> int | None:
        """Pass a word or two to a bracket that holds nothing but a label: "10:11 at epicentre (UTC+9)"."""
        for index in range(at, min(at + 3, len(self.items))):
            item = self.items[index]
            close = self._bracket_end(index)
            if close is not None:
                only_labels = all(isinstance(inner, Label) for inner in self.items[index + 1 : close])
                return self._bracket_follows(mention, index) if only_labels else None
            if not isinstance(item, Other) or item.token.kind != "word":
                return None
        return None

    # -- ranges -----------------------------------------------------------------------------------

    def _range(self, mention: Mention) -> None:
        """Join a second clock reading as the end, where the two make a range."""
        at = mention.last
        joiner = self.items[at] if at < len(self.items) else None
        if not isinstance(joiner, Other) or not self._joins(joiner, mention):
            return
        if joiner.token.text == "—" and not joiner.token.glued:
            return
        at = self._past(at + 1, fill_only=True)
        clock = self.items[at] if at < len(self.items) else None
        if not isinstance(clock, Clock) or self._moved(mention):
            return
        end = Mention(clock.start, clock.end, clock, first=at, last=at + 1)
        self._tail(end, at + 1)
        spaced_cells = joiner.token.text == "|" and not end.labels
        if spaced_cells or (mention.labels and end.labels and not _same_labels(mention.labels, end.labels)):
            for label in (*end.labels, *end.glosses):
                label.taken = False
            return
        mention.clock_end = clock
        if not mention.labels:
            mention.labels, mention.glosses = end.labels, end.glosses
        if mention.dates:
            mention.end_dates = end.dates
        else:
            mention.dates = end.dates
        mention.end, mention.last = end.end, end.last
        _share_half_of_day(mention.clock, clock)

    def _joins(self, joiner: Other, mention: Mention) -> bool:
        token = joiner.token
        if token.has(Role.AND):
            before = self.items[mention.first - 1] if mention.first else None
            return isinstance(before, Other) and before.has(Role.FROM) and before.token.key == "between"
        if token.text in _DASHES or token.text in "~〜～|":
            return True
        return token.has(Role.TO) or (token.has(Role.UNTIL) and token.key in ("until", "up until"))

    def _moved(self, mention: Mention) -> bool:
        """Whether the time is the old one of "moved from 3 to 4 p.m."."""
        before = self.items[max(0, mention.first - 2) : mention.first]
        if not any(isinstance(item, Other) and item.has(Role.FROM) for item in before):
            return False
        for item in reversed(self.items[max(0, mention.first - 8) : mention.first]):
            if isinstance(item, Other):
                if item.has(Role.MOVE):
                    return True
                if item.token.text in ".;" or item.token.kind == "line":
                    return False
        return False

    def _past(self, at: int, *, dates: bool = False, fill_only: bool = False) -> int:
        """Pass small words, and dates if asked, on the way to a time."""
        for _ in range(_AHEAD):
            if at >= len(self.items):
                break
            item = self.items[at]
            if isinstance(item, Other):
                token = item.token
                small = token.has(Role.AT) or token.has(Role.FILL)
                if not (small or (not fill_only and token.text in ",(")):
                    break
            elif not (dates and isinstance(item, DateWords)):
                break
            at += 1
        return at


def _looks_like_a_label(item: Item) -> bool:
    """Whether letters after a clock time look like an abbreviation that no table knows."""
    if not isinstance(item, Other) or item.token.kind != "word" or item.token.roles:
        return False
    letters = item.token.text
    return 3 <= len(letters) <= 5 and letters.isascii() and letters.isupper() and letters.endswith("T")


def _same_labels(first: list[Label], second: list[Label]) -> bool:
    return first[0].form == second[0].form and (
        first[0].meanings[:1] == second[0].meanings[:1] or first[0].form == "local"
    )


def _share_half_of_day(start: Clock, end: Clock) -> None:
    """Give a bare start the half of the day of its end: "7 to 8 pm", but "11 to 1 p.m."."""
    if start.meridiem is None and end.meridiem is not None and 1 <= start.hour <= 12 and start.form != "word":
        hour = start.hour % 12 + end.meridiem
        if hour * 60 + start.minute >= end.hour * 60 + end.minute and end.meridiem:
            hour -= 12
        start.hour, start.meridiem = hour, 12 if hour >= 12 else 0
    elif end.meridiem is None and start.meridiem is not None and 1 <= end.hour <= 11 and end.form == "hour":
        if end.hour + start.meridiem > start.hour:
            end.hour, end.meridiem = end.hour + start.meridiem, start.meridiem
    if end.meridiem == 12 and end.hour == 12 and end.minute == 0 and start.hour > 12:
        end.hour = 24  # "9pm - 12pm": midnight
