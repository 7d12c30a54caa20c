"""`import callsched` costs little more than `import pydantic`: what it may load is listed here."""

import json
import subprocess
import sys

import pytest

SCRIPT = """
import sys, json
before = set(sys.modules)
{statement}
loaded = {{name.partition(".")[0] for name in set(sys.modules) - before}}
print(json.dumps(sorted(loaded - set(sys.stdlib_module_names))))
"""

LIBRARY = {
    "annotated_types",
    "callsched",
    "pydantic",
    "pydantic_core",
    "typing_extensions",
    "typing_inspection",
    "tzdata",
}
COMMAND_LINE = LIBRARY | {"click"}


def loaded(statement: str) -> set[str]:
    command = [sys.executable, "-c", SCRIPT.format(statement=statement)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    return {name for name in json.loads(answer.stdout) if not name.startswith(("_", "__"))}


@pytest.mark.parametrize(
    ("statement", "allowed"),
    [
        ("import callsched", {"callsched"}),
        ("import callsched as cs; cs.Schedule(calls=[cs.Call(title='Merz–Tusk')])", LIBRARY),
        ("import callsched as cs; cs.check('at 5 p.m. Kyiv time', published='2025-05-19')", LIBRARY),
        ("import callsched.cli", COMMAND_LINE),
        ("import callsched.cli.check", COMMAND_LINE),
    ],
)
def test_nothing_heavy_is_loaded(statement, allowed):
    assert loaded(statement) <= allowed
