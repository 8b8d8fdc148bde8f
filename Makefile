# Two commands for users: `make site` and `make test`. Needs Python >= 3.11 and make, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --only-binary :all:
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve check check-content test lint mutants proofs golden bench bench-search lock clean

site: $(VENV)/.installed  ## build the site into site/
	$(BIN)/portal build

serve: $(VENV)/.installed  ## live preview, reloads when a YAML file is saved
	$(BIN)/portal serve

check: $(VENV)/.installed  ## check the policies without building
	$(BIN)/portal check

check-content: $(VENV)/.tested  ## what a change of the policies needs: the check, and the tests of what they say; seconds
	$(BIN)/portal check
	$(BIN)/python -m pytest tests/content

test: $(VENV)/.tested lint  ## every test, those in a real browser too
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m pytest

lint: $(VENV)/.tested
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

mutants: $(VENV)/.tested  ## break the promises of the code on purpose, one by one, and see the tests go red
	$(BIN)/python -m tests.mutants

proofs: $(VENV)/.tested  ## what takes too long for CI: long fuzz, 200 kills, a fork, mutants; into bench/RESULTS.md
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python bench/proofs.py

golden: $(VENV)/.tested  ## rewrite the golden corpus' expected pages; read the diff before committing
	$(BIN)/python -m tests.golden

bench: $(VENV)/.tested  ## measure and rewrite bench/RESULTS.md
	$(BIN)/python bench/build.py
	$(BIN)/python bench/check.py

bench-search: $(VENV)/.tested  ## measure what the search finds, costs and how fast it is
	$(BIN)/python -m pip install --quiet --requirement bench/requirements.txt
	$(BIN)/python bench/search.py --peers

lock:  ## resolve the lock files anew; needs uv
	uv pip compile pyproject.toml --extra build $(LOCK) --output-file requirements.lock
	uv pip compile pyproject.toml --extra build --extra test --constraint requirements.lock $(LOCK) --output-file requirements-test.lock
LOCK := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate

$(VENV)/.installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	@echo "Installing what the portal needs into $(VENV) …"
	$(PIP) --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip --disable-pip-version-check install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/portal schema $(VENV)/schema
	touch $@

$(VENV)/.tested: $(VENV)/.installed requirements-test.lock
	@echo "Installing what the tests need into $(VENV) …"
	$(PIP) --require-hashes --requirement requirements-test.lock
	touch $@

clean:
	rm -rf $(VENV) site
