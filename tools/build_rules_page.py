"""Write docs/rules.md from the docstrings of the rules; a test compares the two."""

import re
from pathlib import Path

from callsched.cli.pages import PAGES, Page

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"
STAGES = {
    "1": "Reading",
    "2": "Labels",
    "3": "Agreement",
    "4": "Gaps, folds and rules",
    "5": "Calls and schedules",
    "6": "Calendar files",
}
HEAD = """# Rules

Everything that callsched finds; `callsched rule CS501` prints one of these pages.

An *error* leaves no instant that stands, or a programme that cannot be held as it is written; a *warning*
stands only by a loose reading; an *info* is worth knowing. Codes are only ever added, never reused.

The first five chapters are what `callsched.check` finds; the last is what `callsched.from_ics` and
`callsched.client_findings` have to tell of a calendar file.

In the examples a rule is called by its name, as after
`from callsched.rules.double_booked import double_booked`. `make rules` writes this page from the docstrings.
"""
_SECTION = re.compile(r"^(What it does|Why it matters|Fix):\s*(\S)", re.MULTILINE)


def page() -> str:
    """Give the whole page."""
    parts = [HEAD, "| code | severity | what it finds |\n| --- | --- | --- |"]
    parts[1] += "".join(f"\n| [{r.code}](#{_anchor(r)}) | {r.severity} | {_headline(r)} |" for r in PAGES)
    for digit, stage in STAGES.items():
        pages = [one for one in PAGES if one.code[2] == digit]
        parts += [f"## {stage}", *map(_entry, pages)]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _anchor(one: Page) -> str:
    return f"{one.code.lower()}-{one.name}"


def _headline(one: Page) -> str:
    return " ".join(one.text.split("\n\n", 1)[0].split()).replace("|", "\\|")


def _entry(one: Page) -> str:
    told, example, fix = _parts(one.text)
    return "\n\n".join([f"### {one.code} {one.name}", _titled(told), *example, _titled(fix)])


def _titled(text: str) -> str:
    return _SECTION.sub(lambda found: f"**{found[1]}.** {found[2].upper()}", text)


def _parts(text: str) -> tuple[str, list[str], str]:
    """Cut a page into what stands before the example, the example's blocks, and the fix."""
    if "\nExample:" not in text:
        told, fix = re.split(r"^(?=Fix:)", text, maxsplit=1, flags=re.MULTILINE)
        return told.strip(), [], fix.strip()
    before, rest = re.split(r"^Example:[ \n]*?(?=\n|\S)", text, maxsplit=1, flags=re.MULTILINE)
    example, fix = re.split(r"^(?=Fix:)", rest, maxsplit=1, flags=re.MULTILINE)
    example = re.sub(r"^ {4}", "", example, flags=re.MULTILINE).strip("\n")
    language = "pycon" if example.startswith(">>>") else "text"
    if "\n" not in example and language == "text":
        return before.strip(), [f"**Example.** {example}"], fix.strip()
    return before.strip(), ["**Example.**", f"```{language}\n{example}\n```"], fix.strip()


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
