"""The host's copy of the tz database changes nothing, nor does its zone: every instant is the release's."""

import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest

import callsched
from callsched.models import Leader
from callsched.scheduling import find_slots

QUESTION = """
import callsched as cs
leaders = [cs.Leader(name=c, zone=c) for c in ("Vancouver", "Casablanca", "Havana", "Kyiv")]
slots = cs.find_slots(leaders, duration="PT1H", earliest="2026-11-20T00:00Z", latest="2026-12-20T00:00Z")
call = cs.Call(title="x", participants=leaders, duration="PT1H")
plan = cs.plan(cs.Schedule(calls=[call]), earliest="2026-11-20T00:00Z", latest="2026-12-20T00:00Z")
print(cs.tzdata_version(), [(s.first_start, s.last_start, s.standings) for s in slots], plan.calls[0].start)
"""


def answer(**environment: str) -> str:
    clean = {
        name: value for name, value in os.environ.items() if name not in {"TZ", "PYTHONTZPATH", "LC_ALL"}
    }
    done = subprocess.run(
        [sys.executable, "-c", QUESTION], env=clean | environment, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.fixture(scope="module")
def plain() -> str:
    return answer()


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONTZPATH": ""},
        {"PYTHONTZPATH": "/usr/share/zoneinfo"},
        {"TZ": "Asia/Kathmandu"},
        {"LC_ALL": "C"},
    ],
    ids=str,
)
def test_the_answer_is_the_same_on_every_host(environment, plain):
    assert answer(**environment) == plain
    assert plain.startswith(callsched.tzdata_version())


def test_a_host_with_other_rules_is_not_asked(tmp_path, plain):
    """A database that has Kyiv by Tokyo's clock, where `zoneinfo` would find it first."""
    from importlib import resources

    tokyo = resources.files("tzdata").joinpath("zoneinfo", "Asia", "Tokyo").read_bytes()
    for key in ("Europe/Kyiv", "America/Vancouver", "America/Havana", "Africa/Casablanca"):
        path = tmp_path / key
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(tokyo)
    assert answer(PYTHONTZPATH=str(tmp_path)) == plain


def test_a_slot_names_the_release():
    slot = find_slots(
        [Leader(name="x", zone="Kyiv")],
        duration="PT1H",
        earliest=datetime(2026, 1, 1, tzinfo=UTC),
        latest="2026-01-03T00:00Z",
    )[0]
    assert slot.tzdata == callsched.tzdata_version()
    assert f"tz database {callsched.tzdata_version()}" in slot.explain()
