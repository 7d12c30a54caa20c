"""What `import callsched as cs` offers: the names of the contract, each told, and nothing private."""

import ast
import inspect
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
    assert dir(cs) == list(cs.__all__)


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
    with pytest.raises(AttributeError, match="has no `chekc`") as caught:
        _ = cs.chekc
    assert (caught.value.name, caught.value.obj) == ("chekc", cs)


@pytest.mark.parametrize(
    "name", ["check", "read", "find_slots", "search", "rotate", "plan", "to_ics", "to_email", "from_ics"]
)
def test_what_follows_the_data_is_named_by_keyword(name):
    data, *others = inspect.signature(getattr(cs, name)).parameters.values()
    assert data.kind in {data.POSITIONAL_OR_KEYWORD, data.POSITIONAL_ONLY}
    assert all(other.kind in {other.KEYWORD_ONLY, other.VAR_KEYWORD} for other in others)
