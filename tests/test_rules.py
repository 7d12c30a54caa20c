"""One rule, one file: its name is the file's, the function's and the finding's, its docstring its page."""

import doctest
import importlib
import re
from pathlib import Path

import pytest

import callsched.rules
from callsched.findings import Rule
from callsched.rules import RULES

FOLDER = Path(callsched.rules.__file__).parent
FILES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
SECTIONS = ["What it does", "Why it matters", "Example", "Fix"]
STAGES = "12345"


def module_of(rule: Rule):
    return importlib.import_module(f"callsched.rules.{rule.name.replace('-', '_')}")


def test_every_file_holds_one_rule_or_what_rules_share_and_every_rule_is_listed():
    listed = {rule.name.replace("-", "_") for rule in RULES}
    assert len(listed) == len(RULES)
    for name in FILES:
        module = importlib.import_module(f"callsched.rules.{name}")
        rules = [key for key, value in vars(module).items() if isinstance(value, Rule)]
        assert rules == ([name] if name in listed else []), name
    assert listed <= set(FILES)


def test_rules_stand_in_the_order_of_their_codes():
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
class TestEachRule:
    def test_its_code_names_its_stage(self, rule):
        assert re.fullmatch(rf"CS[{STAGES}]\d\d", rule.code)
        assert (module_of(rule).__doc__ or "").startswith(f"{rule.code}: ")

    def test_its_page_has_the_sections_in_order(self, rule):
        found = re.findall(r"^([A-Z][A-Za-z ]+):", rule.page, re.MULTILINE)
        assert [section for section in found if section in SECTIONS] == SECTIONS

    def test_its_page_begins_with_a_sentence(self, rule):
        first = rule.page.split("\n\n", 1)[0]
        assert first.endswith(".")
        assert first[0].isupper()

    def test_its_example_runs(self, rule):
        names = {rule.check.__name__: rule}
        test = doctest.DocTestParser().get_doctest(rule.page, names, rule.name, None, 0)
        assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test).failed == 0
