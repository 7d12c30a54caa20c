"""Which stated times belong together: what stands between two of them."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from callsched.languages import Role
from callsched.reading.items import Clock, DateWords, Item, Label, Mention, Other

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPEN, _CLOSE = frozenset("([（［"), frozenset(")]）］")
_HARMLESS = (
    Role.AT,
    Role.AND,
    Role.OR,
    Role.SAME,
    Role.BE,
    Role.FILL,
    Role.FROM,
    Role.TO,
    Role.IN,
    Role.TIME,
    Role.UNTIL,
    Role.PART,
    Role.LOCAL,
    Role.HOURS,
    Role.MERIDIEM,
    Role.NOT,
    Role.ONCE,
)


class Link(Enum):
    """How a stated time hangs on the one before it."""

    NEW = auto()  # another moment
    SAME = auto()  # the same moment by another clock
    MAYBE = auto()  # the same moment if the two agree
    MOVED = auto()  # the new time of a call that was moved from the one before


class Between(NamedTuple):
    """What stands between two stated times."""

    foreign: int
    roles: frozenset[Role]
    opened: bool
    closed: bool
    lines: int
    breaks: int
    comma: bool
    parted: bool
    placed: bool

    @property
    def sentence(self) -> bool:
        """Whether the two stand in different sentences."""
        return self.breaks > 0


def link(items: Sequence[Item], before: Mention, after: Mention, following: Mention | None) -> Link:
    """Tell how a stated time hangs on the one before it."""
    gap = between(items, before.last, after.first)
    gap = gap._replace(roles=gap.roles | _lead_roles(items, after))
    if gap.sentence:
        return _across_sentences(gap, before, after)
    if Role.NOT in gap.roles or Role.ONCE in gap.roles or before.rejected:
        return _link_to_rejected(gap, before, after)
    if Role.THEN in gap.roles:
        return Link.MAYBE if gap.foreign else Link.NEW
    if gap.foreign:
        glossed = following is not None and _opens_bracket(items, after, following)
        if (
            gap.foreign < 3
            and gap.comma
            and not gap.lines
            and after.labels
            and not glossed
            and not _repeats(before, after)
        ):
            return Link.SAME
        joined = Role.SAME in gap.roles and gap.foreign < 6
        return Link.SAME if joined and not _repeats(before, after) else Link.MAYBE
    if gap.opened and not gap.closed:
        return Link.SAME
    if _repeats(before, after) and not (
        Role.OR in gap.roles or Role.SAME in gap.roles or Role.BE in gap.roles
    ):
        return Link.MAYBE
    if gap.placed:
        return Link.MAYBE
    if (gap.closed or gap.lines) and following is not None and _opens_bracket(items, after, following):
        return Link.MAYBE
    return Link.SAME


def _lead_roles(items: Sequence[Item], mention: Mention) -> frozenset[Role]:
    """Give the roles of the words between a label and the time that it stands before: "In Ankara it will be 10"."""
    found: set[Role] = set()
    for index in range(mention.first, mention.last):
        item = items[index]
        if isinstance(item, Clock):
            break
        if isinstance(item, Other):
            found.update(role for role in item.token.roles if item.has(role))
    return frozenset(found & {Role.SAME, Role.BE, Role.SHOW})


def _across_sentences(gap: Between, before: Mention, after: Mention) -> Link:
    """Join what a new sentence or a list below it says of the same moment."""
    if before.rejected or after.rejected or gap.breaks > 1 or _repeats(before, after):
        return Link.NEW
    restated = Role.SAME in gap.roles and gap.foreign < 2
    if restated and not gap.foreign and after.labels:
        return Link.SAME
    listed = (
        gap.lines > 0 and gap.foreign < 4 and any(label.start < after.clock.start for label in after.labels)
    )
    return Link.MAYBE if restated or listed else Link.NEW


def _link_to_rejected(gap: Between, before: Mention, after: Mention) -> Link:
    if before.rejected and not (Role.NOT in gap.roles or Role.ONCE in gap.roles):
        glossed = gap.opened and not gap.closed and not gap.foreign
        if glossed or (not gap.foreign and Role.TO not in gap.roles and Role.SAME in gap.roles):
            after.rejected = True
            return Link.SAME
        return Link.MOVED if Role.TO in gap.roles else Link.NEW
    return Link.NEW


def between(items: Sequence[Item], low: int, high: int) -> Between:
    """Sum up the items from one index to before another."""
    foreign = lines = 0
    roles: set[Role] = set()
    depth_open = depth_close = parted = placed = False
    breaks = 0
    for index in range(low, high):
        item = items[index]
        if not isinstance(item, Other):
            foreign += isinstance(item, Clock)
            placed = placed or (isinstance(item, Label) and item.city)
            continue
        token = item.token
        if token.kind == "line":
            lines += 1
            continue
        if token.kind == "mark":
            parted = parted or token.text == ";"
            if token.text in _OPEN:
                depth_open, depth_close = True, False
            elif token.text in _CLOSE:
                depth_close = True
            elif token.text in ".!?" and ends_sentence(items, index):
                breaks += 1
        roles.update(role for role in token.roles if token.has(role))
        if token.kind != "mark" and not any(token.has(role) for role in _HARMLESS):
            foreign += 1
    return Between(
        foreign,
        frozenset(roles),
        depth_open,
        depth_close,
        lines,
        breaks + (lines > 2),
        _after_comma(items, high),
        parted,
        placed,
    )


def _after_comma(items: Sequence[Item], at: int) -> bool:
    item = items[at - 1] if at else None
    return isinstance(item, Other) and item.token.text == ","


def ends_sentence(items: Sequence[Item], index: int) -> bool:
    """Whether a full stop ends a sentence: white space and a capital, a figure or nothing follow."""
    item = items[index]
    if index + 1 >= len(items):
        return True
    following = items[index + 1]
    if following.start == item.end:
        return isinstance(following, Other) and following.token.text in '"”’»\n'
    if isinstance(following, Other):
        return following.token.kind == "line" or following.token.capital
    return not isinstance(following, Clock) or _new_clause(items, index)


def _new_clause(items: Sequence[Item], index: int) -> bool:
    before = items[index - 1] if index else None
    return not isinstance(before, (Clock, Label, DateWords))


def _repeats(before: Mention, after: Mention) -> bool:
    """Whether two times stand in the same zone, so that they can hardly be one moment."""
    first, second = _zone(before), _zone(after)
    return first is not None and first == second


def _zone(mention: Mention) -> object:
    if not mention.labels:
        return None
    label = mention.labels[0]
    if label.form == "local":
        return "local"
    return [meaning.zone or meaning.offset for meaning in label.meanings[:1]]


def _opens_bracket(items: Sequence[Item], mention: Mention, following: Mention) -> bool:
    gap = between(items, mention.last, following.first)
    return gap.opened and not gap.closed and not gap.foreign
