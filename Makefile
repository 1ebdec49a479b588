# Every target does its own set-up: `uv` is taken from the path, or put into a virtual environment of the clone.

UV := $(shell command -v uv 2>/dev/null)
ifeq ($(UV),)
UV := .uv/bin/uv
endif
RUN = $(UV) run --quiet --frozen --no-dev --no-progress
RUN_DEV = $(UV) run --quiet --frozen --no-progress

.PHONY: demo test test-all check lint types imports bench evaluate build clean help

help:
	@echo "make demo      read the sample articles and show what is found"
	@echo "make test      run the tests"
	@echo "make check     lint, types, import contract and tests"
	@echo "make evaluate  print the quality figures (needs the benchmark data beside the project)"
	@echo "make bench     print the speed figures"

.uv/bin/uv:
	@python3 -m venv .uv || { echo "python3 -m venv failed: install python3-venv, or uv, and try again" >&2; exit 1; }
	@.uv/bin/python -m pip install --quiet --disable-pip-version-check uv

UV_READY := $(if $(filter .uv/bin/uv,$(UV)),.uv/bin/uv,)

demo: $(UV_READY)
	@$(RUN) dragoman demo

test: $(UV_READY)
	@$(RUN_DEV) pytest -m "not slow" -n auto

test-all: $(UV_READY)
	@$(RUN_DEV) pytest -n auto

lint: $(UV_READY)
	@$(RUN_DEV) ruff check dragoman tests evaluation
	@$(RUN_DEV) ruff format --check dragoman tests evaluation

types: $(UV_READY)
	@$(RUN_DEV) mypy

imports: $(UV_READY)
	@$(RUN_DEV) lint-imports --no-cache

check: lint types imports test

evaluate: $(UV_READY)
	@$(RUN_DEV) python -m evaluation

bench: $(UV_READY)
	@$(RUN_DEV) python -m evaluation.bench

build: $(UV_READY)
	@$(UV) build

clean:
	rm -rf .venv .uv dist build .mypy_cache .ruff_cache .pytest_cache
