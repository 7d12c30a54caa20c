# Needs python3 (3.11 or later) and make; every target makes the environment that it needs. Where npm is missing,
# the tests that compare with programs in JavaScript are skipped.
PYTHON ?= python3
DEMO := .venv-demo
TEST := .venv-test
QUIET := --silent --no-fund --no-audit

.PHONY: demo test docs notebooks rules clean

demo: $(DEMO)/.made  ## from a press article to a verdict and an invitation
	$(DEMO)/bin/python examples/check_article.py

test: $(TEST)/.made  ## all tests
	$(TEST)/bin/python -m pytest

docs: $(TEST)/.made  ## the site, in site/html: a warning, such as a broken link, is an error
	$(TEST)/bin/python -m sphinx --fail-on-warning --keep-going --quiet docs site/html

notebooks: $(TEST)/.made  ## execute the notebooks anew
	$(TEST)/bin/python tools/run_notebooks.py

rules: $(TEST)/.made  ## write docs/rules.md anew from the rules
	$(TEST)/bin/python tools/build_rules_page.py

clean:  ## remove what the other targets made
	rm -rf $(DEMO) $(TEST) site

$(DEMO)/.made: pyproject.toml
	$(PYTHON) -m venv $(DEMO)
	$(DEMO)/bin/python -m pip install --quiet --editable .
	touch $@

$(TEST)/.made: pyproject.toml
	$(PYTHON) -m venv $(TEST)
	$(TEST)/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(TEST)/bin/python -m pip install --quiet --editable ".[frames,holidays,spark,summit]" --group test --group frames --group interop --group docs
	if command -v npm > /dev/null; then npm ci $(QUIET) --prefix tests/ical && npm ci $(QUIET) --prefix tests/docs; fi
	touch $@
