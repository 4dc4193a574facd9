# The tasks of everyday work; `make` lists them. CI runs `.ci/run`, which calls `make check` and more.
PYTHON ?= python3
VENV ?= .venv
bin := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help install fast test long check fix pictures schemas site fuzz mutants release-check audit

help:  ## List the tasks
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

install:  ## Make the environment with all that the tasks need
	$(PYTHON) -m venv $(VENV)
	$(bin)/pip install --quiet -e '.[dev]'

fast:  ## The fast loop: tests that take under a second each
	$(bin)/python -m pytest -q -n auto --dist worksteal -m "not slow"

test:  ## All tests but those that install from a package index
	$(bin)/python -m pytest -q -n auto --dist worksteal

long:  ## Twenty thousand verdicts against their oracle, ten thousand slips of the pen in cells
	ORACLE_PLANS=120 DAMAGES=10000 $(bin)/python -m pytest -q -n auto tests/verdicts/test_differential.py tests/actuals/test_damage.py

fuzz:  ## Nearly right inputs for long, led by the lines they reach (FUZZ_SECONDS of each target)
	$(bin)/pip install --quiet -e '.[dev,fuzz]'
	$(bin)/python scripts/fuzz_long.py

mutants:  ## Change a line, see whether a test fails, 460 times; it takes an hour
	$(bin)/python scripts/mutants.py

check:  ## Lint, format, types, import contracts, branches
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy
	$(bin)/lint-imports
	$(bin)/lizard -C 12 -w src/innovate_ts

fix:  ## Mend what can be mended by itself
	$(bin)/ruff check --fix .
	$(bin)/ruff format .

pictures:  ## Make pictures, the example reports and the draft anew (the page's picture takes Chromium)
	for script in pictures report draft forms architecture; do $(bin)/python scripts/make_$$script.py; done

schemas:  ## Write the JSON Schemas after a change of the models
	for name in targets tasks recipe report; do $(bin)/innovate-ts schema $$name > schemas/$$name.json; done

release-check: check test  ## Whether the last commit can be released: checks, tests, examples, two builds, version, changelog
	$(bin)/python .ci/readme_examples.py check $(abspath $(bin)) README*.md docs/*.md
	$(bin)/python .ci/release.py

audit:  ## Known faults of the libraries that are installed; asks a service on the network, so it is no part of CI
	$(bin)/python -m pip install --quiet pip-audit
	$(bin)/python -m pip_audit --skip-editable --progress-spinner off

site:  ## The documents as a site, in site/
	$(bin)/mkdocs build --strict --quiet
