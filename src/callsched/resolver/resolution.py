"""A resolution: what became of the stated times of one moment, with all that the rules need to tell it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from callsched.models import Announcement, StatedTime, Verdict
from callsched.models.draft import maker
from callsched.resolver.to_the_second import as_stated
from callsched.zones import tzdata_version

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callsched.models import Finding
    from callsched.reading import Stated
    from callsched.reading.items import DateWords
    from callsched.resolver.agreement import Member
    from callsched.resolver.days import Dated
    from callsched.resolver.readings import Reading
    from callsched.zones import Transition

EPOCH = datetime(1970, 1, 1)
EPOCH_UTC = EPOCH.replace(tzinfo=UTC)
_SECOND = timedelta(seconds=1)
_KEPT = 1 << 10  # instants
_announcement, _stated = maker(Announcement), maker(StatedTime)


@dataclass(slots=True)
class Choice:
    """A stated time with the reading chosen for it.

    `local` and `instant` are seconds since 1970, by its own clock and by UTC. `strict` is the instant by
    the letter of the label. `odd`: it does not agree with the others; `expected` is what its clock shows
    when the others have it. `zoned`: a zone is known for it. `wall` is the wall clock that an out-of-season
    label hides.
    """

    stated: Stated
    dated: Dated | None = None
    reading: Reading | None = None
    local: int | None = None
    instant: int | None = None
    strict: int | None = None
    local_end: int | None = None
    end: int | None = None
    zoned: bool = True
    odd: bool = False
    expected: int | None = None
    wall: Reading | None = None
    alternatives: Sequence[tuple[Reading, int]] = ()


@dataclass(slots=True)
class Resolution:
    """The stated times of one moment and the verdict on them; see `Announcement` for what is public."""

    text: str
    choices: list[Choice]
    verdict: Verdict
    withdrawn: bool = False
    start: int | None = None
    end: int | None = None
    candidates: list[int] = field(default_factory=list)
    zoned: list[Choice] = field(init=False)
    members: Sequence[Member] = ()
    undated: bool = False
    no_day: DateWords | None = None
    beyond: bool = False
    published: date | None = None
    skipped: tuple[Choice, str, Transition] | None = None
    repeated: tuple[Choice, str, Transition] | None = None
    midnight: bool = False
    ends_differ: bool = False
    why: str = ""

    def __post_init__(self) -> None:
        self.zoned = self.choices

    def announcement(self, findings: tuple[Finding, ...] = ()) -> Announcement:
        """Give the public form, with the findings on it."""
        start = instant(self.start)
        return _announcement(
            self.verdict,
            tuple([self._stated_time(choice, start) for choice in self.choices]),
            start,
            instant(self.end),
            self.withdrawn,
            tuple(map(instant_of, self.candidates)),
            findings,
            self.why,
            tzdata_version(),
        )

    def _stated_time(self, choice: Choice, start: datetime | None) -> StatedTime:
        """Give the public form of a stated time; `start` is the moment's, and mostly its own."""
        mention, end = choice.stated.mention, choice.end
        at = start if choice.instant == self.start else instant(choice.instant)
        return _stated(
            self.text[mention.start : mention.end],
            (mention.start, mention.end),
            civil(as_stated(choice)),
            label_text(self.text, choice),
            at,
            civil(choice.local_end) if end is not None else None,
            instant_of(end) if end is not None else None,
            choice.reading.name() if choice.reading is not None else "",
            at if choice.strict == choice.instant else instant(choice.strict),
        )


def civil_of(seconds: int) -> datetime:
    """Give a clock reading counted in seconds since 1970 as a civil time."""
    return EPOCH + seconds * _SECOND


def civil(seconds: int | None) -> datetime | None:
    """Give a clock reading as a civil time, if there is one."""
    return None if seconds is None else civil_of(seconds)


def instant(seconds: int | None) -> datetime | None:
    """Give an instant counted in seconds since 1970 as an aware datetime."""
    return None if seconds is None else instant_of(seconds)


@lru_cache(maxsize=_KEPT)
def instant_of(seconds: int) -> datetime:
    """Give an instant as an aware datetime; a moment asks for its own again and again."""
    return EPOCH_UTC + seconds * _SECOND


def label_text(text: str, choice: Choice) -> str:
    """Give the zone words of a stated time as written."""
    labels = choice.stated.mention.labels
    if len(labels) == 1:
        label = labels[0]
        return text[label.start : label.end]
    if not labels:
        return ""
    first, last = min(label.start for label in labels), max(label.end for label in labels)
    mention = choice.stated.mention
    if first < mention.clock.start < last or first < mention.start:  # the head of a column
        exact = next((label for label in labels if label.form in ("abbreviation", "offset")), labels[0])
        first, last = exact.start, exact.end  # the head of a row or column tells less: "Fiji: 3:30 PM IST"
    return text[first:last]
