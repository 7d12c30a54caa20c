"""What reading a calendar file can tell: one list, each with its page, none that is never told."""

import re
from pathlib import Path

import pytest

import callsched.ical
from callsched.cli.pages import PAGES
from callsched.ical.kinds import KINDS

SOURCES = [
    path.read_text("utf-8")
    for path in Path(callsched.ical.__file__).parent.glob("*.py")
    if path.stem != "kinds"
]


def test_codes_follow_those_of_the_rules_without_a_gap():
    assert [kind.code for kind in KINDS.values()] == [f"CS6{n:02}" for n in range(1, len(KINDS) + 1)]
    codes = [page.code for page in PAGES]
    assert codes == sorted(set(codes))
    names = [page.name for page in PAGES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_told_somewhere_and_says_what_to_do(name):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert any(f'"{name}"' in source for source in SOURCES)
    kind = KINDS[name]
    assert re.fullmatch(r"[A-Z].*\.", kind.told)
    assert re.fullmatch(r"[a-z].*\.", kind.fix)
