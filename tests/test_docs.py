"""Every code block of README and docs runs, and says what the page says it does.

`pycon` blocks are doctests that share the names of their page, but one that imports a package of an extra
that is not installed is left out; `python` blocks run; in `console` blocks the output of each `$ callsched …`
is compared; in `js` blocks that of node with the `// →` lines; `sh` blocks are for the reader's machine: what
they name must exist. `text` is not code; `{…}` is for the site's generator.
"""

import doctest
import importlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from callsched.rules import RULES

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("**/*.md"))]
BLOCK = re.compile(r"^( *)```([\w{}-]*).*?\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
LANGUAGES = {"pycon", "python", "console", "js", "sh", "text"}
EXTRAS = {"polars", "pyspark"}
PEERS = ROOT / "tests/docs/node_modules"


def blocks(page: Path):
    text = page.read_text("utf-8")
    for found in BLOCK.finditer(text):
        indent, language, body = found.groups()
        if language.startswith("{"):
            continue
        line = text.count("\n", 0, found.start()) + 2
        yield language, re.sub(f"^{indent}", "", body, flags=re.MULTILINE), line


def rules_by_name() -> dict[str, object]:
    return {rule.name.replace("-", "_"): rule for rule in RULES}


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A directory of its own, with the examples at hand."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    host = os.environ.get("TZ")
    yield tmp_path
    if os.environ.get("TZ") != host:  # a page that shows what other tools make of the host's zone
        os.environ.pop("TZ") if host is None else os.environ.update(TZ=host)
        time.tzset()


@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support:FutureWarning")
@pytest.mark.filterwarnings("ignore:.*unclosed.*socket:ResourceWarning")  # PySpark's, to its Java side
@pytest.mark.filterwarnings("ignore:.*socket:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_blocks_of_a_page_run(page, desk):
    names: dict[str, object] = rules_by_name() if page.name == "rules.md" else {}
    if page.name == "comparison.md":
        for peer in ("dateparser", "ics", "vobject"):
            pytest.importorskip(peer, reason="needs the dependency group `docs`")
    runner = doctest.DocTestRunner(AnyRelease(), optionflags=doctest.ELLIPSIS)
    for language, body, line in blocks(page):
        assert language in LANGUAGES, f"{page.name}:{line} has a block in `{language}`"
        if language == "pycon" and not lacks_an_extra(body):
            test = doctest.DocTestParser().get_doctest(
                with_blank_lines(body), names, page.name, str(page), line
            )
            assert runner.run(test, clear_globs=False).failed == 0, f"{page.name}:{line}"
            names.update(test.globs)
        elif language == "python":
            exec(compile("\n" * (line - 1) + body, page, "exec"), names)
        elif language == "console":
            for command, expected in commands(body):
                assert any_release(run(command)) == any_release(expected), f"{page.name}:{line}: {command}"
        elif language == "js":
            expected = re.findall(r"^// → (.*)$", body, re.MULTILINE)
            assert run_node(body).splitlines() == expected, f"{page.name}:{line}"


def lacks_an_extra(body: str) -> bool:
    """Whether a block imports what is not installed, or starts Spark where there is no Java."""
    named = EXTRAS & set(re.findall(r"^>>> (?:import|from) (\w+)", body, re.MULTILINE))
    java = "JAVA_HOME" in os.environ or shutil.which("java") is not None
    return any(importlib.util.find_spec(name) is None for name in named) or ("pyspark" in named and not java)


def any_release(output: str) -> str:
    """Leave out which tz database release answered: pages name the one they were written with."""
    return re.sub(r"(tz database|tzdata) 20\d\d[a-z]", r"\1 …", output)


class AnyRelease(doctest.OutputChecker):
    """Compares outputs, whichever tz database release answered."""

    def check_output(self, want, got, optionflags):
        return super().check_output(any_release(want), any_release(got), optionflags)


def with_blank_lines(body: str) -> str:
    """Tell doctest which blank lines belong to an output: those that no prompt follows."""
    return re.sub(r"\n(?=\n(?!>>> |\n|\Z))", "\n<BLANKLINE>", body)


def commands(body: str):
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def run(command: str) -> str:
    words = shlex.split(command)
    assert words[0] in {"callsched", "cat"}, "console blocks call callsched"
    program = [sys.executable, "-c", "from callsched.cli import main; main(prog_name='callsched')"]
    argv = [*program, *words[1:]] if words[0] == "callsched" else words
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"}
    answer = subprocess.run(argv, capture_output=True, timeout=120, env=environment, check=False)
    return (answer.stdout + answer.stderr).decode("utf-8")


def run_node(body: str) -> str:
    """Run JavaScript where the packages of `tests/docs` are at hand."""
    node = shutil.which("node")
    if node is None or not PEERS.exists():
        pytest.skip("needs the dependency group `docs`, with node and `npm ci --prefix tests/docs`")
    program = [node, "--input-type=module", "--eval", body]
    answer = subprocess.run(program, capture_output=True, timeout=120, cwd=PEERS.parent, check=False)
    assert answer.returncode == 0, answer.stderr.decode("utf-8")
    return answer.stdout.decode("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_sh_blocks_name_exists(page):
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for language, body, line in blocks(page):
        if language == "sh":
            assert set(re.findall(r"^make (\w+)", body, re.MULTILINE)) <= targets, f"{page.name}:{line}"
            for path in re.findall(r"(?<!\S)((?:examples|tools|tests|benchmarks|\.ci)/[\w./]+)", body):
                assert (ROOT / path).exists(), f"{page.name}:{line}: {path}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_within_the_project_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if not re.match(r"https?://|mailto:|#", target):
            path, _, anchor = target.partition("#")
            linked = page.parent / path
            assert linked.exists(), target
            if anchor:
                titles = re.findall(r"^#+ (.+)$", linked.read_text("utf-8"), re.MULTILINE)
                anchors = {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
                assert anchor in anchors, target


def test_the_page_of_rules_is_what_the_rules_say():
    spec = importlib.util.spec_from_file_location("build_rules_page", ROOT / "tools/build_rules_page.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.PAGE.read_text("utf-8") == module.page(), "run `make rules`"
