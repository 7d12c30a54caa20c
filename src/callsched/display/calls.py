"""The display of a call: what was agreed, and each participant's clock, with the day where it differs."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from callsched.display.markup import Markup, joined, tag, whole
from callsched.display.palette import AMBER_GROUND, GREEN_GROUND, GREY_GROUND, RED_GROUND, Look
from callsched.display.parts import card, lines, on_ground, table, wide
from callsched.models.invitation import mailbox
from callsched.models.terms import Status
from callsched.scheduling.level import Level
from callsched.scheduling.profile import Conditions, levels
from callsched.wording import length, utc
from callsched.zones import format_offset, zone

if TYPE_CHECKING:
    from callsched.models import Call, Leader

STATUSES = {
    Status.ANNOUNCED: Look("", GREY_GROUND, ""),
    Status.CONFIRMED: Look("", GREEN_GROUND, ""),
    Status.TENTATIVE: Look("", AMBER_GROUND, ""),
    Status.HELD: Look("", GREY_GROUND, ""),
    Status.CANCELLED: Look("", RED_GROUND, ""),
}
_HEADS = ("participant", "clock", "day", "zone", "hour", "answer")


def call_html(call: Call) -> str:
    """Show a call: what was agreed, and what each participant's clock shows.

    >>> from callsched.models import Call, Leader
    >>> call = Call(title="<i>", civil="2025-05-19T17:00", zone="Europe/Moscow",
    ...             participants=[Leader(name="Shigeru Ishiba", zone="Tokyo")])
    >>> "23:00" in call_html(call), "<i>" in call_html(call)
    (True, False)
    """
    rows = [_row(call, leader) for leader in call.everyone]
    heads = _HEADS if call.replies else _HEADS[:-1]
    everyone = wide(table("", heads, [row[: len(heads)] for row in rows])) if rows else ""
    return card("Call", tag("div", title(call)), tag("div", whole(when(call))), everyone, *_source(call))


def title(call: Call) -> Markup:
    """Give the title of a call with its status."""
    named = tag("bdi", tag("strong", call.title))
    return joined(on_ground(str(call.status), STATUSES[call.status]), " ", named, f" · {call.medium}")


def when(call: Call) -> str:
    """Tell when a call takes place, as agreed and in UTC."""
    lasting = f", {length(call.duration)}" if call.duration is not None else ""
    start = call.start
    if call.civil is None or start is None:
        return f"on {call.date:%a %Y-%m-%d}, no time yet{lasting}" if call.date else f"no time yet{lasting}"
    return f"{call.civil:%a %Y-%m-%d %H:%M} in {call.zone}, which is {utc(start)}{lasting}"


def _row(call: Call, leader: Leader) -> list[str]:
    name = lines(tag("bdi", leader.name), tag("bdi", leader.office) if leader.office else "")
    key, civil, start = call.zone_of(leader), call.clock_of(leader), call.start
    answer = _answer(call, leader)
    if key is None or civil is None or start is None:
        return [name, "", "", key or "no zone", "", answer]
    agreed = call.civil.date() if call.civil else civil.date()
    day = lines(f"{civil:%a %Y-%m-%d}")
    if civil.date() != agreed:
        day = lines(
            tag("strong", f"{civil:%a %Y-%m-%d} ({'next' if civil.date() > agreed else 'previous'} day)")
        )
    offset = format_offset(zone(key).offset(int(start.timestamp())))
    return [name, tag("strong", f"{civil:%H:%M}"), day, lines(key, offset), _hour(call, leader), answer]


def _hour(call: Call, leader: Leader) -> str:
    """Say what the hour means for a leader, as far as their own hours tell."""
    start = call.start
    if leader.zone is None or start is None:
        return ""
    second = int(start.timestamp())
    end = second + max(int((call.duration or timedelta(0)).total_seconds()), 1)
    bare = leader.model_copy(update={"notice": timedelta(0), "busy": ()})
    return Level(levels(bare, Conditions(second, end)).worst(second, end)).words


def _answer(call: Call, leader: Leader) -> str:
    mine = mailbox(leader.address)
    answers = [reply.answer for reply in call.replies if mine and mailbox(reply.address) == mine]
    return str(answers[-1]) if answers else ""


def _source(call: Call) -> list[Markup]:
    """Tell by which rules the instant was agreed."""
    if call.agreed is None:
        return []
    words = f"agreed for {utc(call.agreed.instant)} by tz database {call.agreed.tzdata}"
    return [tag("div", words, style="font-size:85%")]
