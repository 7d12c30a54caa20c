"""A call between leaders: what was agreed, how it came about, and how it changed."""

from __future__ import annotations

import datetime as dt
from datetime import datetime, timedelta
from typing import Any, Literal, Self
from uuid import UUID, uuid5

from pydantic import Field, model_validator

from callsched.errors import MisuseError, shortened
from callsched.models.announcement import Announcement, Verdict
from callsched.models.fields import Civil, Text, Value, ZoneKey
from callsched.models.invitation import Classification, Conference, Reply, mailbox
from callsched.models.leader import Leader
from callsched.models.shown import Shown, brief
from callsched.models.terms import After, Agreement, Change, Medium, Status
from callsched.zones import tzdata_version, zone

_NAMESPACE = UUID("6a1f2f6e-5d0c-5a5e-9c0e-0b6a4c3f7f11")


class Call(Value, Shown):
    """A call, with what was agreed about its time: a civil time in a zone, a date only, or nothing yet.

    >>> call = Call(title="Trump–Putin", civil="2025-05-19T17:00", zone="Europe/Moscow", duration="PT2H")
    >>> call.start.isoformat(), call.end.isoformat()
    ('2025-05-19T14:00:00+00:00', '2025-05-19T16:00:00+00:00')

    `zone` is an IANA key. A civil time that its zone skips or repeats needs `fold=`, else
    `SkippedTimeError` or `RepeatedTimeError` names the transition. `agreed` keeps the instant and the
    tz database release of the time of agreeing, so that a later change of rules can be told.
    `after=` takes another call, or an `After` with its gap.
    """

    uid: Text = ""
    title: Text
    topics: tuple[Text, ...] = ()
    medium: Medium = Medium.TELEPHONE
    host: Leader | None = None
    participants: tuple[Leader, ...] = ()
    civil: Civil | None = None
    date: dt.date | None = None
    zone: ZoneKey | None = None
    fold: Literal[0, 1] | None = None
    duration: timedelta | None = Field(default=None, gt=timedelta(0))
    status: Status = Status.ANNOUNCED
    after: After | None = None
    announcements: tuple[Announcement, ...] = ()
    location: Text = ""
    notes: Text = ""
    organizer: Leader | None = Field(
        default=None,
        description="who sends the invitations, such as a protocol office; the host if nobody is named",
    )
    conferences: tuple[Conference, ...] = Field(default=(), description="links and numbers to dial")
    classification: Classification = Classification.PRIVATE
    alarm: timedelta | None = Field(
        default=None, ge=timedelta(0), description="how long before the start clients remind, if at all"
    )
    replies: tuple[Reply, ...] = Field(default=(), description="the newest answer of each participant")
    extra: tuple[Text, ...] = Field(
        default=(), description="lines of a calendar file that callsched does not use and keeps as they were"
    )
    sequence: int = Field(default=0, ge=0)
    history: tuple[Change, ...] = ()
    agreed: Agreement | None = None

    @model_validator(mode="before")
    @classmethod
    def _after_a_call(cls, values: Any) -> Any:
        if isinstance(values, dict) and isinstance(values.get("after"), Call):
            values = {**values, "after": After(uid=values["after"].uid)}
        return values

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.civil is not None and self.date is not None:
            raise MisuseError("a call has a civil time or a date only, not both")
        if self.civil is not None and self.zone is None:
            raise MisuseError(f"the civil time `{self.civil}` needs its zone")
        if self.date is not None:
            self._instant(datetime.combine(self.date, dt.time()), "Etc/UTC")
        derived: dict[str, Any] = {}
        if not self.uid:
            derived["uid"] = self._derived_uid()
        if self.civil is not None and self.zone is not None:
            instant = self._instant(self.civil, self.zone)
            if self.agreed is None:
                derived["agreed"] = Agreement(instant=instant, tzdata=tzdata_version())
        elif self.agreed is not None:
            raise MisuseError("a call without a civil time has no agreed instant")
        for name, value in derived.items():
            object.__setattr__(self, name, value)
            self.__pydantic_fields_set__.add(name)
        return self

    def _instant(self, civil: datetime, key: str) -> datetime:
        """Give the instant of the start, which any clock and any calendar can still show, as the end can."""
        try:
            instant = zone(key).instant(civil, fold=self.fold)
            days = [instant, instant + (self.duration or timedelta(0))]
        except OverflowError:
            days = []
        if not days or days[0].year < 2 or days[1].year > 9998:
            raise MisuseError(f"`{civil}` in {key}, or its end, lies outside the years 2 to 9998")
        return instant

    def _derived_uid(self) -> str:
        names = [leader.name for leader in self.everyone]
        return f"{uuid5(_NAMESPACE, chr(31).join([self.title, *names]))}@callsched"

    @classmethod
    def from_announcement(cls, announcement: Announcement, *, title: str, **fields: Any) -> Self:
        """Make the call that an announcement announces, at its first stated time that has a zone.

        Raises `MisuseError` for an announcement on which no instant stands. A range gives the duration.
        """
        start = announcement.start
        if start is None:
            raise MisuseError(f"no instant stands on an announcement whose verdict is {announcement.verdict}")
        if announcement.end is not None:
            fields.setdefault("duration", announcement.end - start)
        fields.setdefault("announcements", (announcement,))
        if announcement.verdict is Verdict.CONSISTENT:
            fields.setdefault("status", Status.CONFIRMED)
        stated = [time.zone for time in announcement.times if "/" in time.zone]
        chosen = zone(fields.pop("zone", None) or (stated[0] if stated else "Etc/UTC"))
        civil = chosen.civil(start)
        instants = chosen.instants(civil)
        if len(instants) > 1:
            fields.setdefault("fold", instants.index(start))
        return cls(title=title, civil=civil, zone=chosen.key, **fields)

    @property
    def everyone(self) -> tuple[Leader, ...]:
        """The host, if there is one, and the participants, each once."""
        first = (self.host,) if self.host is not None else ()
        return tuple(dict.fromkeys(first + self.participants))

    @property
    def start(self) -> datetime | None:
        """The instant at which the call starts by the current release; None without a civil time."""
        if self.civil is None or self.zone is None:
            return None
        return zone(self.zone).instant(self.civil, fold=self.fold)

    @property
    def end(self) -> datetime | None:
        """The instant at which the call ends; None where it has no civil time or no duration."""
        start = self.start
        return None if start is None or self.duration is None else start + self.duration

    def zone_of(self, leader: Leader) -> str | None:
        """Give the zone of the leader's clock when the call starts: that of a trip, or the leader's own."""
        start = self.start
        for trip in leader.trips if start is not None else ():
            if start is not None and trip.first <= zone(trip.zone).civil(start).date() <= trip.last:
                return trip.zone
        return leader.zone

    def clock_of(self, leader: Leader) -> datetime | None:
        """Give what the leader's own clock shows when the call starts; None without a start or a zone."""
        start, key = self.start, self.zone_of(leader)
        return None if start is None or key is None else zone(key).civil(start)

    def reschedule(
        self,
        *,
        civil: datetime | str | None = None,
        date: dt.date | str | None = None,
        zone: str | None = None,
        fold: int | None = None,
        duration: timedelta | str | None = None,
        at: datetime | None = None,
        reason: str = "",
    ) -> Self:
        """Give the next revision of the call, at another time; everyone is to answer anew.

        >>> call = Call(title="Trump–Putin", civil="2025-05-19T17:00", zone="Europe/Moscow")
        >>> moved = call.reschedule(civil="2025-05-19T18:00")
        >>> moved.sequence, moved.history[-1].before, moved.uid == call.uid
        (1, '2025-05-19 17:00 Europe/Moscow', True)

        `civil` or `date` is the new time, in the call's zone unless `zone` names another; `at` is when it was
        changed. Raises `MisuseError` for a call that is cancelled, or a revision that changes nothing.
        """
        if civil is None and date is None and zone is None and duration is None:
            raise MisuseError("a new revision of a call changes its time, zone or length")
        when: dict[str, Any] = {"civil": self.civil, "date": self.date, "fold": self.fold}
        if civil is not None or date is not None or zone is not None:
            when = {
                "civil": civil or (None if date else self.civil),
                "date": date or (None if civil else self.date),
            }
            when["fold"] = fold
        when |= {
            "zone": zone or self.zone,
            "duration": duration or self.duration,
            "agreed": None,
            "replies": (),
        }
        return self._revised("rescheduled", at, reason, when)

    def confirm(self, *, at: datetime | None = None, reason: str = "") -> Self:
        """Give the next revision of the call: confirmed.

        >>> Call(title="Macron–Merz", date="2026-07-15").confirm().status.value
        'confirmed'
        """
        return self._revised("confirmed", at, reason, {"status": Status.CONFIRMED})

    def cancel(self, *, at: datetime | None = None, reason: str = "") -> Self:
        """Give the last revision of the call: cancelled, its time and participants kept.

        >>> call = Call(title="Macron–Merz", date="2026-07-15").cancel(reason="illness")
        >>> call.status.value, call.sequence
        ('cancelled', 1)
        """
        return self._revised("cancelled", at, reason, {"status": Status.CANCELLED})

    def answered(self, reply: Reply) -> Self:
        """Take in a participant's answer: the newest counts, and one to an earlier revision does not.

        >>> guest = Leader(name="Keir Starmer", address="mailto:pm@example.org")
        >>> call = Call(title="x", participants=[guest])
        >>> call.answered(Reply(address="mailto:PM@example.org", answer="accepted")).replies[0].answer.value
        'accepted'

        Raises `MisuseError` for the answer of someone who was not asked.
        """
        key = mailbox(reply.address)
        if not key or all(mailbox(leader.address) != key for leader in self.everyone):
            raise MisuseError(f"`{shortened(reply.address)}` was not asked to take part in this call")
        before = next((known for known in self.replies if mailbox(known.address) == key), None)
        if reply.sequence < self.sequence or (before is not None and _older(reply, before)):
            return self
        others = tuple(known for known in self.replies if mailbox(known.address) != key)
        return self.model_copy(update={"replies": (*others, reply)})

    def _revised(self, what: str, at: datetime | None, reason: str, changes: dict[str, Any]) -> Self:
        """Make the next revision: SEQUENCE one up, what was before on record."""
        if self.status is Status.CANCELLED:
            raise MisuseError(f"a cancelled call cannot be {what}; make a new one")
        change = Change(sequence=self.sequence, at=at, what=what, before=self._before(what), reason=reason)
        last = max((known.at for known in self.history if known.at is not None), default=None)
        if change.at is not None and last is not None and change.at < last:
            raise MisuseError(
                f"a revision of {change.at.isoformat()} cannot follow one of {last.isoformat()}"
            )
        values = {name: getattr(self, name) for name in type(self).model_fields} | changes
        revised = type(self)(**values | {"sequence": self.sequence + 1, "history": (*self.history, change)})
        if all(getattr(revised, name) == getattr(self, name) for name in (*_WHEN, "status")):
            raise MisuseError("a new revision of a call changes its time, length or status")
        return revised

    def _before(self, what: str) -> str:
        if what != "rescheduled":
            return str(self.status)
        if self.civil is not None:
            return f"{self.civil:%Y-%m-%d %H:%M} {self.zone}"
        return str(self.date or "no time yet")

    def __repr__(self) -> str:
        """Show title, time and status, short enough for a line."""
        if self.civil is not None:
            when = f"{self.civil:%Y-%m-%d %H:%M} {self.zone}"
        else:
            when = f"{self.date}" if self.date else "no time yet"
        return brief(self, self.title, when, self.status)

    __str__ = __repr__


_WHEN = ("civil", "date", "zone", "fold", "duration")


def _older(reply: Reply, known: Reply) -> bool:
    """Say whether an answer was made before one that is known; without a time, later of the two counts."""
    return reply.at is not None and known.at is not None and reply.at < known.at
