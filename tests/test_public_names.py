"""What `import callsched as cs` offers: the names of the contract, each told, and nothing private."""

import ast
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

import callsched as cs

CONTRACT = {
    "After", "Agreement", "Announcement", "Call", "CallschedError", "Change", "Edit", "Finding",
    "Fix", "Hours", "Leader", "Medium", "Report", "Schedule", "Severity", "Source", "StatedTime",
    "Status", "Verdict", "check", "find_slots", "from_ics", "plan", "read", "to_ics",
    "tzdata_version",
}  # fmt: skip

PUBLIC = set(cs.__all__) - {"__version__"}


def test_the_names_of_the_contract_are_there():
    assert not CONTRACT - PUBLIC


def test_the_names_are_sorted_and_dir_shows_them():
    assert list(cs.__all__) == sorted(set(cs.__all__))
    assert dir(cs) == sorted([*cs.__all__, *cs._STAGES])
    assert all(hasattr(cs, name) for name in dir(cs))


def test_to_look_at_the_names_loads_nothing():
    program = (
        "import sys, callsched; dir(callsched); print([one for one in sys.modules if 'callsched.' in one])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "['callsched._version']\n"


STAGES = [getattr(cs, name) for name in cs._STAGES]


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
def test_a_stage_lists_its_names(stage):
    assert list(stage.__all__) == sorted(set(stage.__all__))
    for name in stage.__all__:
        value = getattr(stage, name)
        assert inspect.getdoc(value) or isinstance(value, str)


REFERENCE = Path(__file__).parent.parent / "docs/reference.md"


@pytest.mark.parametrize("stage", ["callsched", "display", "errors", "frames", "ical", "scheduling"])
def test_the_reference_tells_every_name(stage):
    told = set(re.findall(r":: (?:[a-z_]+\.)*(\w+)$", REFERENCE.read_text("utf-8"), re.MULTILINE))
    names = getattr(cs, stage).__all__ if stage != "callsched" else PUBLIC
    assert not set(names) - told


def test_every_package_lists_its_names():
    for path in sorted(Path(cs.__file__).parent.rglob("__init__.py")):
        assert "\n__all__ = [" in path.read_text("utf-8"), path


def test_a_type_checker_is_told_of_the_same_names_as_a_program():
    tree = ast.parse(Path(cs.__file__).read_text("utf-8"))
    typing = next(node for node in tree.body if isinstance(node, ast.If))
    told = {
        alias.name: node.module
        for node in typing.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert told == {name: f"callsched.{home}" for name, home in cs._HOMES.items()}
    assert set(told) == PUBLIC


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_a_public_name_is_ours_and_told(name):
    value = getattr(cs, name)
    assert value.__module__.startswith("callsched")
    assert inspect.getdoc(value)


def test_a_stage_is_there_without_an_import_of_its_own():
    assert cs.errors.MisuseError.__name__ == "MisuseError"
    assert cs.frames.check_frame.__name__ == "check_frame"


def test_an_unknown_name_is_told():
    with pytest.raises(AttributeError, match="has no `chekc`; did you mean `check`") as caught:
        _ = cs.chekc
    assert caught.value.name == "chekc"
    for name in ("_repr_png_", "__wrapped__", "zzz"):
        with pytest.raises(AttributeError, match=f"has no `{name}`$"):
            getattr(cs, name)


def test_the_name_that_may_be_meant_is_asked_for_once():
    program = [sys.executable, "-c", "import callsched as cs; cs.chekc"]
    told = subprocess.run(program, capture_output=True, text=True, check=False).stderr
    assert told.lower().count("did you mean") == 1


@pytest.mark.parametrize(
    "name", ["check", "read", "find_slots", "search", "rotate", "plan", "to_ics", "to_email", "from_ics"]
)
def test_what_follows_the_data_is_named_by_keyword(name):
    data, *others = inspect.signature(getattr(cs, name)).parameters.values()
    assert data.kind in {data.POSITIONAL_OR_KEYWORD, data.POSITIONAL_ONLY}
    assert all(other.kind in {other.KEYWORD_ONLY, other.VAR_KEYWORD} for other in others)
