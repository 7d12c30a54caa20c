"""The colours: marks that stand out on white and on dark pages alike, and words that bring their own ground.

Words without a ground of their own inherit the page's colour, so that any theme of a notebook serves.
Every meaning that has a colour has a shape or a word too.
"""

from __future__ import annotations

from typing import NamedTuple

from callsched.models import Severity, Verdict

WHITE = "#ffffff"

GREEN, GREEN_GROUND = "#269960", "#1f7a4d"
BLUE, BLUE_GROUND = "#3687e2", "#1c6bc4"
AMBER, AMBER_GROUND = "#bf770a", "#995f08"
PURPLE, PURPLE_GROUND = "#ad6cce", "#9845c1"
RED, RED_GROUND = "#eb4f4a", "#d31e17"
GREY, GREY_GROUND = "#7e8695", "#656c7b"

MARKS = (GREEN, BLUE, AMBER, PURPLE, RED, GREY)
GROUNDS = (GREEN_GROUND, BLUE_GROUND, AMBER_GROUND, PURPLE_GROUND, RED_GROUND, GREY_GROUND)


class Look(NamedTuple):
    """How a meaning looks: the colour of its marks, the ground of its words, the line under it."""

    mark: str
    ground: str
    line: str


VERDICTS = {
    Verdict.CONSISTENT: Look(GREEN, GREEN_GROUND, "solid"),
    Verdict.UNCONFIRMED: Look(BLUE, BLUE_GROUND, "dotted"),
    Verdict.MISLABELLED: Look(AMBER, AMBER_GROUND, "wavy"),
    Verdict.AMBIGUOUS: Look(PURPLE, PURPLE_GROUND, "dashed"),
    Verdict.CONTRADICTORY: Look(RED, RED_GROUND, "double"),
}

SEVERITIES = {
    Severity.ERROR: Look(RED, RED_GROUND, "double"),
    Severity.WARNING: Look(AMBER, AMBER_GROUND, "wavy"),
    Severity.INFO: Look(BLUE, BLUE_GROUND, "dotted"),
}
