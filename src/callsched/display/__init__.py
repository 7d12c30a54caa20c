"""Displays for notebooks: HTML and SVG with inline style and no script, readable in light and dark."""

from callsched.display.bundle import bundle, html
from callsched.display.calls import call_html
from callsched.display.reports import report_html
from callsched.display.schedules import schedule_html
from callsched.display.slots import show_slots, slot_html, slots_html

__all__ = [
    "bundle",
    "call_html",
    "html",
    "report_html",
    "schedule_html",
    "show_slots",
    "slot_html",
    "slots_html",
]
