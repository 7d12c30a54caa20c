"""CS510: calls are to follow each other in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.findings import Found, Subject, rule
from callsched.models import Severity
from callsched.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callsched.models import Schedule

_NAMED = 5


@rule("CS510", severity=Severity.ERROR, on=Subject.SCHEDULE)
def circular_order(schedule: Schedule) -> Iterator[Found]:
    """Calls are to follow each other in a circle, so that none can come first.

    What it does: follows `after=` from call to call until it ends or comes back.

    Why it matters: no times can satisfy such an order.

    Example:
        >>> from callsched.models import After, Call, Schedule
        >>> one = Call(uid="one", title="Merz–Tusk", after=After(uid="two"))
        >>> two = Call(uid="two", title="Merz–Starmer", after=After(uid="one"))
        >>> print(circular_order(Schedule(calls=(one, two)))[0].message)
        calls are to follow each other in a circle: `Merz–Tusk` after `Merz–Starmer` after `Merz–Tusk`

    Fix: drop one `after=` of the circle.
    """
    follows = {call.uid: call.after.uid for call in schedule if call.after}
    titles = {call.uid: quoted(call.title) for call in schedule}
    done: set[str] = set()
    for first in follows:
        walk: dict[str, None] = {}
        uid: str | None = first
        while uid is not None and uid not in done and uid not in walk:
            walk[uid] = None
            uid = follows.get(uid)
        if uid is not None and uid in walk:
            path = list(walk)
            circle = [titles[one] for one in path[path.index(uid) :]]
            shown = circle if len(circle) <= _NAMED else [*circle[:_NAMED], "…"]
            yield Found(f"calls are to follow each other in a circle: {' after '.join([*shown, circle[0]])}")
        done.update(walk)
