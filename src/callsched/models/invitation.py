"""What an invitation carries beside the time: conferences, answers, classification."""

from __future__ import annotations

import re

from pydantic import Field, field_validator

from callsched.errors import MisuseError, shortened
from callsched.models.choice import Choice
from callsched.models.fields import Instant, Text, Value

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s\x00-\x20\x7f-\x9f\"<>\\^`{|}\u2028\u2029]+")


class Feature(Choice):
    """What a conference offers (RFC 7986 section 6.3)."""

    AUDIO = "audio"
    CHAT = "chat"
    FEED = "feed"
    MODERATOR = "moderator"
    PHONE = "phone"
    SCREEN = "screen"
    VIDEO = "video"


class Classification(Choice):
    """For whose eyes a call is meant; a wish that clients honour or not."""

    PUBLIC = "public"
    PRIVATE = "private"
    CONFIDENTIAL = "confidential"


class Answer(Choice):
    """What a participant said to an invitation (RFC 5545 PARTSTAT)."""

    NEEDS_ACTION = "needs-action"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"
    DELEGATED = "delegated"


class Conference(Value):
    """A way into the call: a link or a number to dial.

    >>> dial_in = Conference(uri="tel:+33-1-4292-8100,,123456", features=["phone"], label="Protocol desk")
    >>> dial_in.features[0].value
    'phone'

    `uri` is an absolute URI without spaces or controls, else `MisuseError`.
    """

    uri: Text
    features: tuple[Feature, ...] = ()
    label: Text = ""

    @field_validator("uri")
    @classmethod
    def _absolute(cls, value: str) -> str:
        if _URI.fullmatch(value) is None:
            raise MisuseError(
                f"`{shortened(value)}` is no URI such as `https://meet.example.org/1` or `tel:+1`"
            )
        return value


class Reply(Value):
    """The answer of one participant, who is known by the calendar address.

    >>> Reply(address="mailto:press@example.org", answer="accepted").answer.value
    'accepted'

    `at` is when the answer was made, `sequence` the revision of the call that it answers.
    """

    address: Text
    answer: Answer
    at: Instant | None = None
    sequence: int = Field(default=0, ge=0)
    comment: Text = ""


def mailbox(address: str) -> str:
    """Give the form in which calendar addresses are compared.

    >>> mailbox("MAILTO:Protocol@Example.org")
    'protocol@example.org'
    """
    return address.strip().casefold().removeprefix("mailto:")
