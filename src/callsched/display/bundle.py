"""The bundle of forms in which a notebook takes a value: a line, HTML and, when asked for, JSON."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Any

from pydantic import BaseModel, TypeAdapter

from callsched.checker import Report
from callsched.display.calls import call_html
from callsched.display.reports import report_html
from callsched.display.schedules import schedule_html
from callsched.display.slots import slot_html, slots_html
from callsched.models import Call, Schedule
from callsched.models.shown import Shown
from callsched.scheduling import Slot, Slots

_HTML: dict[type[Shown], Callable[[Any], str]] = {
    Report: report_html,
    Call: call_html,
    Schedule: schedule_html,
    Slot: slot_html,
    Slots: slots_html,
}


def html(value: Shown) -> str:
    """Show a report, a call, a schedule, a slot or several.

    >>> html(Call(title="Merz–Tusk")) == call_html(Call(title="Merz–Tusk"))
    True
    """
    return next(show(value) for kind, show in _HTML.items() if isinstance(value, kind))


def plain(value: Shown) -> Any:
    """Give a value as JSON has it.

    >>> plain(Call(title="Merz–Tusk"))["status"]
    'announced'
    """
    if isinstance(value, Report):
        return value.to_dict()
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    kind = list[Slot] if isinstance(value, Slots) else type(value)
    return TypeAdapter(kind).dump_python(value, mode="json")


_FORMS: dict[str, Callable[[Any], Any]] = {
    "text/plain": repr,
    "text/html": html,
    "application/json": plain,
}


def bundle(value: Shown, include: Container[str] | None, exclude: Container[str] | None) -> dict[str, Any]:
    """Give the forms that are asked for, by media type.

    >>> sorted(bundle(Call(title="Merz–Tusk"), None, None))
    ['text/html', 'text/plain']

    JSON is there for who names it in `include`: JupyterLab would rather show it than HTML.
    """
    wanted = include or ("text/plain", "text/html")
    return {
        form: give(value) for form, give in _FORMS.items() if form in wanted and form not in (exclude or ())
    }
