"""The terms of a call: its status and medium, what it follows, what was agreed and what was changed."""

from __future__ import annotations

from datetime import timedelta
from typing import Self

from pydantic import Field, model_validator

from callsched.errors import MisuseError
from callsched.models.choice import Choice
from callsched.models.fields import Instant, Text, Value


class Status(Choice):
    """How far a call has come."""

    ANNOUNCED = "announced"
    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    HELD = "held"
    CANCELLED = "cancelled"


class Medium(Choice):
    """How the leaders speak."""

    TELEPHONE = "telephone"
    VIDEO = "video"
    MEETING = "meeting"


class After(Value):
    """The call that another is to follow, and how long after its end."""

    uid: Text
    gap: timedelta = Field(
        default=timedelta(0),
        description="the least time between the end of the one and the start of the other",
    )
    within: timedelta | None = Field(default=None, description="the most, where there is a limit")

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.gap < timedelta(0):
            raise MisuseError(f"a gap between calls cannot be negative, but it is {self.gap}")
        if self.within is not None and self.within < self.gap:
            raise MisuseError(f"a call cannot follow within {self.within} and not before {self.gap}")
        return self


class Agreement(Value):
    """The instant that a civil time stood for when it was agreed, and by which tz database release."""

    instant: Instant
    tzdata: str


class Change(Value):
    """One revision of a call: what it replaced, when and why."""

    sequence: int
    at: Instant | None = None
    what: Text
    before: Text = ""
    reason: Text = ""
