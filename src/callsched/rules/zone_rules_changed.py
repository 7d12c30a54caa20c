"""CS403: the zone's rules have changed since the call was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.wording import quoted, utc
from callsched.zones import tzdata_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.models import Call


@rule("CS403", severity=Severity.WARNING, on=Subject.CALL)
def zone_rules_changed(call: Call) -> Iterator[Found]:
    """The civil time agreed for a call stands for another instant than when it was agreed.

    What it does: compares the instant in `Call.agreed` with the one that the call's civil time and zone
    give by today's tz database release.

    Why it matters: governments change their clocks at short notice. The parties agreed on a clock reading;
    calendars that stored the old instant now ring at another time.

    Example:
        >>> from callsched.models import Agreement, Call
        >>> old = Agreement(instant="2026-01-12T06:00:00Z", tzdata="2023d")
        >>> call = Call(title="Trade", civil="2026-01-12T12:00", zone="Asia/Almaty", agreed=old)
        >>> print(zone_rules_changed(call)[0].message.split(";")[0])
        `Trade` was agreed for 2026-01-12 06:00 UTC (tz database 2023d)

    Fix: ask the parties which of the two they mean, then agree again: a new `Call` without `agreed`
    records today's instant and release.
    """
    start = call.start
    if call.agreed is None or start is None or call.agreed.instant == start:
        return
    today = tzdata_version()
    if call.agreed.tzdata == today:
        reason = f"the release is the same, {today}, so `agreed` belongs to another time"
    else:
        reason = f"tz database {today}"
    yield Found(
        f"{quoted(call.title)} was agreed for {utc(call.agreed.instant)}"
        f" (tz database {quoted(call.agreed.tzdata).strip('`')});"
        f" `{call.civil:%Y-%m-%d %H:%M}` in {call.zone} is now {utc(start)} ({reason})",
        explanation="what was agreed is the clock reading: ask the parties whether it still holds",
    )
