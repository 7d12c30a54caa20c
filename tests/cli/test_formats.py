"""What `callsched check` prints for GitHub and for code scanning."""

import json
import re
from pathlib import Path

import pytest

MONDAY = ("--published", "2025-05-19")
MISLABELLED = "They will talk on Monday at 1700 Moscow time (1000 EST)."
CONTRADICTORY = "They will talk on Monday at 1700 Moscow time (0700 EST)."
SCHEMA = (
    Path(__file__).parents[1] / "docs/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
)
WITHOUT = "needs the dependency group `docs`, with `npm ci --prefix tests/docs`"


class TestGithub:
    def test_github_annotations_name_file_line_and_column(self, callsched, tmp_path):
        (tmp_path / "a,b.txt").write_text("One line.\n" + MISLABELLED, "utf-8")
        out = callsched("check", *MONDAY, "--format", "github", "a,b.txt").out
        column = MISLABELLED.index("EST") + 1
        assert out.startswith(
            f"::warning file=a%2Cb.txt,line=2,endLine=2,col={column},endColumn={column + 3},title=CS2"
        )

    def test_a_github_message_is_one_line(self, callsched):
        out = callsched("check", *MONDAY, "--format", "github", stdin=CONTRADICTORY).out
        assert all(line.startswith("::") for line in out.splitlines())
        assert "::error title=" in out or "::error line=" in out

    def test_nothing_in_a_text_or_a_name_is_a_command(self, callsched, tmp_path):
        (tmp_path / "a\n::error::%25.txt").write_text(
            "at 1700 Moscow\r\ntime (0700 EST)\r::error::x 0700 \nEST", "utf-8"
        )
        out = callsched("check", *MONDAY, "--format", "github", "a\n::error::%25.txt").out
        assert out.startswith("::")
        for line in out.splitlines():
            assert re.match(
                r"::(error|warning|notice) file=a%0A%3A%3Aerror%3A%3A%2525.txt,line=\d+,[^:]*::", line
            )


@pytest.fixture(scope="module")
def valid():
    """Check a log by the schema of SARIF 2.1.0."""
    jsonschema = pytest.importorskip("jsonschema", reason=WITHOUT)
    if not SCHEMA.exists():
        pytest.skip(WITHOUT)
    schema = json.loads(SCHEMA.read_text("utf-8"))
    checks = jsonschema.Draft4Validator.FORMAT_CHECKER
    return jsonschema.Draft4Validator(schema, format_checker=checks).validate


class TestSarif:
    def test_sarif_holds_the_rules_the_results_and_the_fix(self, callsched, tmp_path):
        (tmp_path / "a b.txt").write_text(MISLABELLED, "utf-8")
        log = json.loads(callsched("check", *MONDAY, "--format", "sarif", "a b.txt").out)
        (run,) = log["runs"]
        assert log["version"] == "2.1.0"
        assert run["columnKind"] == "unicodeCodePoints"
        result = next(result for result in run["results"] if result["ruleId"] == "CS202")
        location = result["locations"][0]["physicalLocation"]
        assert location["artifactLocation"]["uri"] == "a%20b.txt"
        assert location["region"]["startColumn"] == MISLABELLED.index("EST") + 1
        assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "EDT"

    def test_a_path_from_the_root_is_a_uri(self, callsched, tmp_path):
        (tmp_path / "ä b.txt").write_text(MISLABELLED, "utf-8")
        log = json.loads(callsched("check", *MONDAY, "--format", "sarif", str(tmp_path / "ä b.txt")).out)
        uri = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri == (tmp_path / "ä b.txt").as_uri()

    @pytest.mark.parametrize(
        "text", ["", MISLABELLED, CONTRADICTORY, f"One.\r\n{MISLABELLED}\r\n", "at 5 p.m."]
    )
    def test_a_log_is_valid(self, callsched, tmp_path, valid, text):
        (tmp_path / "we,ird:%name.txt").write_text(text, "utf-8", newline="")
        valid(json.loads(callsched("check", *MONDAY, "--format", "sarif", stdin=text).out))
        valid(json.loads(callsched("check", "--format", "sarif", "we,ird:%name.txt", "missing").out))

    def test_each_result_names_its_rule(self, callsched):
        (run,) = json.loads(callsched("check", "--format", "sarif", stdin=CONTRADICTORY).out)["runs"]
        rules = run["tool"]["driver"]["rules"]
        assert run["results"]
        assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
