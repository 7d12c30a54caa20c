"""What the project promises about itself: its bounds are tested, its files are there."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PINNED = dict(re.findall(r"^([\w-]+)==([\w.]+)$", (ROOT / ".ci/oldest.txt").read_text("utf-8"), re.MULTILINE))


def bounds() -> dict[str, str]:
    project = PROJECT["project"]
    optional = [need for needs in project["optional-dependencies"].values() for need in needs]
    groups = [need for name in ("test", "frames") for need in PROJECT["dependency-groups"][name]]
    needs = [*project["dependencies"], *optional, *groups]
    return dict(match.groups() for need in needs if (match := re.match(r"([\w-]+)[^>]*>=([\w.]+)", need)))


def test_every_lower_bound_is_one_that_the_gate_tests():
    assert {name: version for name, version in bounds().items() if name in PINNED} == PINNED
    assert set(bounds()) - set(PINNED) == set()


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "NOTICE", "Makefile"]
)
def test_the_files_that_a_newcomer_looks_for_are_there(name):
    assert (ROOT / name).read_text("utf-8").strip()


def installed(path: str, marker: str) -> tuple[set[str], set[str]]:
    """The extras and the dependency groups of the one line that installs what the tests need."""
    text = (ROOT / path).read_text("utf-8").replace("\\\n", " ")
    (line,) = (line for line in text.splitlines() if marker in line)
    return set(re.search(r"\[([\w,]+)\]", line)[1].split(",")), set(re.findall(r"--group (\w+)", line))


def test_readme_make_and_the_gate_install_the_same():
    made = installed("Makefile", "--group interop")
    assert made[0] == set(PROJECT["project"]["optional-dependencies"])
    assert installed("README.md", "--group interop") == made
    assert installed(".ci/run", "environment everything") == made


def test_the_extra_of_spark_holds_what_its_map_in_arrow_looks_for():
    needs = " ".join(PROJECT["project"]["optional-dependencies"]["spark"])
    assert all(name in needs for name in ("pandas", "pyarrow", "pyspark"))


def test_readme_and_make_call_npm_alike():
    places = [
        set(re.findall(r"npm ci.*?--prefix (\S+?);?(?=\s)", (ROOT / path).read_text("utf-8"), re.MULTILINE))
        for path in ("Makefile", "README.md", ".ci/run")
    ]
    assert places == [{"tests/ical", "tests/docs"}] * 3


def test_the_comparison_is_with_the_releases_that_it_names():
    page = (ROOT / "docs/comparison.md").read_text("utf-8")
    named = dict(re.findall(r"^### ([\w-]+) ([\d.]+)$", page, re.MULTILINE))
    named |= dict(re.findall(r"\b(flatpickr|vobject) (\d[\d.]*\d)", page))
    group = " ".join(PROJECT["dependency-groups"]["peers"]).replace("python-dateutil", "dateutil")
    pinned = dict(re.findall(r"([\w-]+)==([\w.]+)", group))
    pinned |= json.loads((ROOT / "tests/docs/package.json").read_text("utf-8"))["dependencies"]
    assert set(named) == {"dateparser", "dateutil", "chrono-node", "icalendar", "ics", "flatpickr", "vobject"}
    for name, version in named.items():
        assert f"{pinned[name]}.".startswith(f"{version}."), name


def test_the_changelog_tells_of_this_version():
    assert f"## {__import__('callsched').__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
