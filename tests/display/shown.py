"""What the tests of displays look at: one of each, made of given names and texts, and the colours in it."""

import re
from datetime import date, timedelta

import callsched as cs
from callsched.display import slots_html
from callsched.models import Announcement, Fix, StatedTime
from callsched.scheduling import Level

PAGES = {
    "white": "#ffffff",
    "a striped row": "#f5f5f5",
    "JupyterLab's dark theme": "#111111",
    "an editor's dark theme": "#1e1e1e",
    "Colab's dark theme": "#383838",
}


def report(name: str) -> cs.Report:
    """Give a report whose text, labels and findings hold a name."""
    text = f"{name} talks at 5 p.m. Moscow time (11 a.m. EST) {name}"
    found = cs.check(text, published="2025-05-19")
    start = len(name) + 10
    time = StatedTime(name, (start, start + 20), None, label=name, zone="")
    fix = Fix((), safe=False, help=f"write `{name}`")
    finding = cs.Finding("CS000", "made-up", cs.Severity.INFO, (0, len(name)), f"`{name}`", name, fix)
    worst = Announcement(cs.Verdict.CONTRADICTORY, (time,), findings=(finding,))
    return cs.Report(text, (*found.announcements, worst), (*found.findings, finding))


def leaders(name: str) -> list[cs.Leader]:
    return [
        cs.Leader(name=name, office=name, zone="America/New_York", country="US"),
        cs.Leader(name=f"{name} II", zone="Asia/Tokyo", address="mailto:two@example.org"),
        cs.Leader(
            name="Third",
            zone="Europe/Paris",
            rest=cs.Rest.NEVER,
            busy=[("2025-03-30T06:00Z", "2025-03-30T08:00Z")],
            trips=[cs.Trip(zone="Asia/Kathmandu", first=date(2025, 3, 30), last=date(2025, 3, 30))],
        ),
    ]


def call(name: str, **fields: object) -> cs.Call:
    people = leaders(name)
    reply = cs.models.Reply(address=people[1].address, answer="accepted")
    given = {"civil": "2025-03-30T22:30", "zone": "America/New_York", "duration": "PT1H"}
    return cs.Call(title=name, participants=people, replies=[reply], **(given | fields))


def schedule(name: str) -> cs.Schedule:
    calls = [
        call(name, uid="1"),
        call(name, uid="2", civil="2025-03-30T23:00"),
        call(name, uid="3", civil="2025-04-02T23:00", duration=None).cancel(),
        call(name, uid="4", civil=None, zone=None, date=date(2025, 4, 3)),
        cs.Call(uid="5", title=name, civil="2025-04-09T23:00", zone="Europe/Kyiv"),
    ]
    finding = cs.Finding("CS000", "made-up", cs.Severity.ERROR, None, name)
    return cs.Schedule(title=name, calls=calls, findings=[finding])


def slots(name: str) -> list[cs.Slot]:
    return cs.find_slots(
        leaders(name),
        duration=timedelta(hours=1),
        earliest="2025-03-29T12:00Z",
        latest="2025-03-31T12:00Z",
        worst=Level.BUSY,
        top=3,
    )


def displays(name: str) -> dict[str, str]:
    """Give every display, made of a name."""
    found = slots(name)
    return {
        "report": report(name)._repr_html_(),
        "call": call(name)._repr_html_(),
        "schedule": schedule(name)._repr_html_(),
        "slot": found[0]._repr_html_(),
        "slots": slots_html(found),
    }


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def grounds(html: str) -> set[tuple[str, str]]:
    """Give the pairs of ground and colour of words that bring their own ground."""
    return set(re.findall(r"background:(#[0-9a-f]{6});color:(#[0-9a-f]{6})", html))


def marks(html: str) -> set[str]:
    """Give the colours of lines and shapes that stand on the page itself."""
    shapes = re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', re.sub(r"<text [^>]*>", "", html))
    return {*shapes, *re.findall(r"(?:underline \w+|solid) (#[0-9a-f]{6})", html)}
