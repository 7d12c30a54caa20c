"""Signs: where a rule's own is not seen, it finds nothing."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from callsched.reading import read
from callsched.resolver import resolve
from callsched.resolver.signs import Sign, signs_of
from callsched.rules import RULES
from resolver.moments import WEDNESDAY, only
from strategies import hostile_texts

CORPUS = sorted((Path(__file__).parent.parent / "corpus").glob("*.jsonl"))
SIGNED = [rule for rule in RULES if rule.sign is not None]


def unseen(text, published):
    """What rules find in a text without having seen their sign."""
    moments = [(moment, signs_of(moment)) for moment in resolve(read(text), published=published)]
    return [
        (rule.code, found.message)
        for moment, signs in moments
        for rule in SIGNED
        if not rule.sign & signs
        for found in rule.check(moment)
    ]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
@pytest.mark.parametrize("dated", [True, False])
def test_no_rule_finds_anything_without_its_sign(path, dated):
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        published = date.fromisoformat(case["published"][:10]) if dated and case["published"] else None
        assert unseen(case["text"], published) == [], case["text"]


@given(hostile_texts)
def test_not_even_in_hostile_texts(text):
    assert unseen(text, WEDNESDAY) == []


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("On 3 June they talk at 5 p.m. GMT (8 p.m. in Moscow).", 0),
        ("On 3 June they talk at 5 p.m. EST (2200 GMT).", Sign.WALL),
        ("On 3 June they talk at 15:00PM XST.", Sign.FLAW | Sign.UNKNOWN | Sign.ZONELESS | Sign.AMBIGUOUS),
        (
            "On Monday, 3 June, they talk at 5 p.m. GMT (9 p.m. in Moscow).",
            Sign.TWO_DAYS | Sign.CONTRADICTORY,
        ),
    ],
)
def test_most_moments_have_none(text, signs):
    assert signs_of(only(text)) == signs
