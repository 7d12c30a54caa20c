"""What `import callsched as cs` offers: the names of the contract, each told, and nothing private."""

import inspect
from types import ModuleType

import pytest

import callsched as cs

CONTRACT = {
    "After", "Agreement", "Announcement", "Call", "CallschedError", "Change", "Edit", "Finding",
    "Fix", "Hours", "Leader", "Medium", "Report", "Schedule", "Severity", "Source", "StatedTime",
    "Status", "Verdict", "check", "find_slots", "from_ics", "plan", "read", "to_ics",
    "tzdata_version",
}  # fmt: skip

PUBLIC = {
    name for name, value in vars(cs).items() if not name.startswith("_") and not isinstance(value, ModuleType)
}


def test_the_names_of_the_contract_are_there():
    assert not CONTRACT - PUBLIC


def test_all_lists_the_public_names_and_nothing_else():
    assert set(cs.__all__) == PUBLIC | {"__version__"}
    assert list(cs.__all__) == sorted(cs.__all__)


def test_dir_shows_the_public_names():
    assert set(dir(cs)) >= PUBLIC


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_a_public_name_is_ours_and_told(name):
    value = getattr(cs, name)
    assert value.__module__.startswith("callsched")
    assert inspect.getdoc(value)


@pytest.mark.parametrize("name", ["check", "read", "find_slots", "plan", "to_ics", "from_ics"])
def test_what_follows_the_data_is_named_by_keyword(name):
    data, *others = inspect.signature(getattr(cs, name)).parameters.values()
    assert data.kind in {data.POSITIONAL_OR_KEYWORD, data.POSITIONAL_ONLY}
    assert all(other.kind in {other.KEYWORD_ONLY, other.VAR_KEYWORD} for other in others)
