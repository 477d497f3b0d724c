# `make demo` and `make test` need Python 3.11 or later and nothing else: each makes its own environment in .venv/,
# with the locked versions of requirements/.

PYTHON ?= python3
DEMO := .venv/demo
TEST := .venv/test
INSTALL := -m pip install --quiet --disable-pip-version-check
PACKAGE := pyproject.toml src/argmap/_version.py

.PHONY: demo test check bench pictures docs goldens format lock-versions clean help

help:  ## Say what can be made.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(DEMO)/ready  ## Check the debate and draw it into maps/.
	$(DEMO)/bin/argmap check
	$(DEMO)/bin/argmap render -o maps

test: check  ## Everything that must hold: format, lint, types, contracts, docs, tests.

check: $(TEST)/ready
	$(TEST)/bin/ruff format --check --quiet .
	$(TEST)/bin/ruff check --quiet .
	$(TEST)/bin/mypy --no-error-summary
	$(TEST)/bin/lint-imports --no-logo
	$(TEST)/bin/python tools/make_docs.py --check
	$(TEST)/bin/python -m pytest -q

bench: $(TEST)/ready  ## Print times, and ratios to reference loops measured in the same run.
	$(TEST)/bin/python benchmarks/run.py

pictures: $(TEST)/ready  ## Draw the goldens and the debate onto one page, pictures/index.html.
	$(TEST)/bin/python tools/make_pictures.py

docs: $(TEST)/ready  ## Write the generated pages of docs/ anew.
	$(TEST)/bin/python tools/make_docs.py

goldens: $(TEST)/ready  ## Accept what argmap draws now as the goldens of the tests.
	ARGMAP_ACCEPT=1 $(TEST)/bin/python -m pytest -q tests/test_goldens.py

format: $(TEST)/ready  ## Put the code into shape.
	$(TEST)/bin/ruff check --quiet --fix . || true
	$(TEST)/bin/ruff format --quiet .

lock-versions:  ## Renew requirements/*.txt (needs uv).
	uv pip compile --quiet --universal --upgrade --generate-hashes --no-annotate --no-header --python-version 3.11 requirements/demo.in -o requirements/demo.txt
	uv pip compile --quiet --universal --upgrade --generate-hashes --no-annotate --no-header --python-version 3.11 requirements/test.in -o requirements/test.txt

clean:  ## Remove the environments and all that was drawn.
	rm -rf .venv maps pictures

$(DEMO)/ready: requirements/demo.txt $(PACKAGE)
$(TEST)/ready: requirements/test.txt $(PACKAGE)
.venv/%/ready:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "argmap needs Python 3.11 or later, and this is " + sys.version.split()[0] + ": try `make PYTHON=python3.13 ...`")'
	@echo "making .venv/$* (once)"
	@$(PYTHON) -m venv --clear .venv/$*
	@.venv/$*/bin/python $(INSTALL) --require-hashes -r requirements/$*.txt
	@.venv/$*/bin/python $(INSTALL) --no-build-isolation --no-deps --editable .
	@touch $@
