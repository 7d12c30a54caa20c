"""`to_ics`: calls as an iCalendar file whose instants every client reads alike."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal, get_args

from callsched.errors import InvitationError, MisuseError, shortened, unknown
from callsched.ical.event import Copy, event_lines, last_change
from callsched.ical.text import escaped, file_of, visible
from callsched.ical.values import seconds_since_1970
from callsched.ical.vtimezone import vtimezone
from callsched.models import Call, Leader, Schedule, Status
from callsched.models.invitation import mailbox
from callsched.zones import tzdata_version, zone

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime

Method = Literal["PUBLISH", "REQUEST", "CANCEL"]
Hidden = Literal["attendees", "text"]

_UTC = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "UCT", "Zulu", "Etc/Zulu", "Universal", "Etc/Universal"})


def to_ics(
    what: Call | Schedule,
    *,
    method: Method = "PUBLISH",
    stamp: datetime | None = None,
    recipient: Leader | str | None = None,
    hide: Collection[Hidden] = (),
    whole: bool | None = None,
    replaces: Call | None = None,
    skip_untimed: bool = False,
) -> bytes:
    """Write a call or a schedule as an iCalendar file.

    >>> from callsched.models import Call
    >>> call = Call(title="Trump–Putin", civil="2025-05-19T17:00", zone="Europe/Moscow", duration="PT2H")
    >>> [line for line in to_ics(call).decode().splitlines() if line.startswith("DTSTART;")]
    ['DTSTART;TZID=Europe/Moscow:20250519T170000']

    `PUBLISH` is for download, `REQUEST` invites and updates, `CANCEL` calls off; the latter two tell of one
    call and need an organizer and participants with addresses. `stamp` is when this file is made, else it
    comes from the call, never from a clock. A copy for a `recipient` tells that clock first; `hide` leaves
    the other `attendees` or the `text` out of it. `whole` says whether the file carries what only callsched
    reads (hours, announcements, history), so that `from_ics` gives back an equal call: yes for your own
    files (PUBLISH), no for what is sent to others or for one recipient. An update that `replaces` a sent
    revision must raise its SEQUENCE.

    Times are in the call's zone with the shortest VTIMEZONE true for them, or in UTC where the clocks show
    them twice. A call without a time is left out with `skip_untimed`, and said so in the file; otherwise it
    raises `InvitationError`, as does whatever cannot be written. RFC 5545, 5546, 7986, 9253.
    """
    if method not in get_args(Method):
        raise MisuseError(
            f"the method is PUBLISH, REQUEST or CANCEL, not {unknown(method, get_args(Method))}"
        )
    for name in hide:
        if name not in get_args(Hidden):
            raise MisuseError(f"`hide` takes attendees and text, not {unknown(name, get_args(Hidden))}")
    schedule = Schedule(calls=(what,)) if isinstance(what, Call) else what
    calls = [call for call in schedule.calls if call.civil is not None or call.date is not None]
    if len(calls) < len(schedule.calls) and not skip_untimed:
        missing = next(call for call in schedule.calls if call not in calls)
        raise InvitationError(f"the call `{shortened(missing.title)}` has no time and no date to invite to")
    if method != "PUBLISH":
        _sendable(calls, method)
    for call in calls:
        _in_order(call, replaces, stamp)
    copy = Copy(
        method=method,
        stamp=stamp,
        recipient=recipient_of(recipient, calls),
        hide_attendees="attendees" in hide,
        hide_text="text" in hide,
        whole=method == "PUBLISH" and recipient is None and not hide if whole is None else whole,
        titles={call.uid: call.title for call in schedule.calls},
    )
    if copy.whole and hide:
        raise MisuseError("a copy that hides something cannot be whole")
    try:
        return file_of(method, _lines(schedule, calls, copy))
    except OverflowError as error:
        raise InvitationError("a time lies outside the years 1 to 9999") from error


def to_ics_files(
    schedule: Schedule, *, method: Method = "REQUEST", stamp: datetime | None = None
) -> dict[str, bytes]:
    """Write one file for each call that has a time, under its uid: how invitations are sent.

    >>> from callsched.models import Call
    >>> call = Call(uid="1", title="Macron–Merz", date="2026-07-15")
    >>> list(to_ics_files(Schedule(calls=[call, Call(uid="2", title="later")]), method="PUBLISH"))
    ['1']
    """
    titled = Schedule(title=schedule.title)
    return {
        call.uid: to_ics(titled.model_copy(update={"calls": (call,)}), method=method, stamp=stamp)
        for call in schedule.calls
        if call.civil is not None or call.date is not None
    }


def _sendable(calls: list[Call], method: Method) -> None:
    if len(calls) != 1:
        raise InvitationError(
            f"a {method} tells of one call, not of {len(calls)}: clients take the first; see to_ics_files"
        )
    cancelled = calls[0].status is Status.CANCELLED
    if method == "CANCEL" and not cancelled:
        raise InvitationError("a CANCEL needs a cancelled call: send what `call.cancel()` gives")
    if method == "REQUEST" and cancelled:
        raise InvitationError("a cancelled call is sent as a CANCEL: a REQUEST would leave it in calendars")


def _in_order(call: Call, replaces: Call | None, stamp: datetime | None) -> None:
    changed = last_change(call)
    if stamp is not None and (stamp.tzinfo is None or (changed is not None and stamp < changed)):
        raise MisuseError("a stamp is an aware datetime not before the last change of the call")
    if replaces is None:
        return
    if replaces.uid != call.uid:
        raise InvitationError("an update keeps the uid of what it replaces")
    if call.sequence <= replaces.sequence:
        raise InvitationError(
            f"revision {call.sequence} cannot replace revision {replaces.sequence}: clients would ignore it"
        )


def recipient_of(recipient: Leader | str | None, calls: list[Call]) -> Leader | None:
    """Give whom a copy is for: a leader, or the one of the calls that has an address."""
    if recipient is None or isinstance(recipient, Leader):
        return recipient
    known = [leader for call in calls for leader in call.everyone]
    for leader in known:
        if leader.address and mailbox(leader.address) == mailbox(recipient):
            return leader
    addresses = [leader.address for leader in known if leader.address]
    raise MisuseError(f"nobody in this file has the address {unknown(recipient, addresses)}")


def _lines(schedule: Schedule, calls: list[Call], copy: Copy) -> Iterator[str]:
    if schedule.title and not copy.hide_text:
        yield f"X-WR-CALNAME:{escaped(schedule.title)}"
    untimed = [call.title for call in schedule.calls if call.civil is None and call.date is None]
    if untimed and not copy.hide_text:
        yield f"X-WR-CALDESC:{escaped('Without a time yet: ' + '; '.join(map(visible, untimed)))}"
    yield f"X-CALLSCHED-TZDATA:{tzdata_version()}"
    if copy.whole and (carried := _carried(schedule)):
        yield f"X-CALLSCHED-SCHEDULE:{escaped(carried)}"
    by_zone: dict[str, list[int]] = {}
    for index, call in enumerate(calls):
        if call.zone is not None and call.zone not in _UTC and _shown(call):
            by_zone.setdefault(call.zone, []).append(index)
    told = [False] * len(calls)
    for key, indices in by_zone.items():
        written = vtimezone(zone(key), [_span(calls[index]) for index in indices])
        if any(written.told):
            yield from written.lines
        for index, holds in zip(indices, written.told, strict=True):
            told[index] = holds
    for call, by_clock in zip(calls, told, strict=True):
        yield from event_lines(call, copy, in_utc=not by_clock)


def _shown(call: Call) -> bool:
    """Say whether any clock ever shows the call's civil time; one that is skipped is written in UTC."""
    start = call.start
    return start is not None and call.zone is not None and zone(call.zone).civil(start) == call.civil


def _span(call: Call) -> tuple[int, int]:
    start, end = call.start, call.end
    if start is None:
        raise InvitationError(f"the call `{shortened(call.title)}` has no time")
    first = seconds_since_1970(start)
    return first, first if end is None else seconds_since_1970(end)


def _carried(schedule: Schedule) -> str:
    values = schedule.model_dump(mode="json", exclude_defaults=True, include={"leaders", "findings"})
    if schedule.title != visible(schedule.title):
        values["title"] = schedule.title
    untimed = [
        [index, call.model_dump(mode="json", exclude_defaults=True)]
        for index, call in enumerate(schedule.calls)
        if call.civil is None and call.date is None
    ]
    if untimed:
        values["untimed"] = untimed
    return json.dumps(values, ensure_ascii=True, separators=(",", ":"), sort_keys=True) if values else ""
