# Needs make and a Python of 3.11 or newer, nothing else: no uv, no node, no activated environment.
# `make start` opens the course; `make test` proves it; `make setup` makes the environment alone.

SHELL  := /bin/sh
VENV   := .venv
READY  := $(VENV)/.ready

# The first Python on PATH that is new enough; `make PYTHON=/path/to/python` chooses another.
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3.14 python3 python; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)

.PHONY: help start setup test check bundle lock clean

help:
	@echo "make start    set up and open the course in the browser"
	@echo "make test     set up and run every test"
	@echo "make setup    make the environment in $(VENV)"
	@echo "make bundle   rebuild the clinic's JavaScript (needs node and npm)"
	@echo "make lock     resolve requirements.lock anew (needs uv)"
	@echo "make clean    remove the environment"

start: $(READY)
	@$(VENV)/bin/remedial start

setup: $(READY)

# The work is in starters/set_up.py, which the files to double-click run too.
$(READY): requirements.lock pyproject.toml remedial_kit/labconfig/overrides.json
	@$(VENV)/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || $(MAKE) --no-print-directory $(VENV)
	@$(VENV)/bin/python starters/set_up.py

.PHONY: $(VENV)
$(VENV):
	@rm -rf $(VENV)
	@if [ -n "$(PYTHON)" ]; then \
		echo "Making the environment in $(VENV) with $(PYTHON) ..."; \
		"$(PYTHON)" -m venv $(VENV) || { echo "This Python can't make an environment. On Debian and Ubuntu: apt install python3-venv"; exit 1; }; \
	elif command -v uv >/dev/null; then uv venv --quiet --seed --python '>=3.11' $(VENV); \
	else echo "No Python of 3.11 or newer was found. Install one, or say where it is: make setup PYTHON=/path/to/python3"; exit 1; fi

test: $(READY)
	$(VENV)/bin/python -m pytest -n auto --dist worksteal

bundle:
	npm ci --ignore-scripts --no-audit --no-fund
	npm run --silent bundle

lock:
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet --output-file requirements.lock

clean:
	rm -rf $(VENV)
