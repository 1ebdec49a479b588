# Every target does its own set-up; see tools/run.

RUN := tools/run
DEV := tools/run --dev

.PHONY: help demo test test-all check lint types imports evaluate examples bench pictures screenshots load kill build clean

help:
	@echo "make demo      read the sample articles and show what is found"
	@echo "make test      run the tests (make test-all: the slow ones too)"
	@echo "make check     lint, types, import contract and tests"
	@echo "make evaluate  print the quality figures; needs the benchmark data beside the project"
	@echo "make examples  write an example sentence for every row of the lexicon that has none"
	@echo "make bench     print the speed figures, of reading and of the pages"
	@echo "make load      ask for every page by 50 clients at once while articles are read"
	@echo "make pictures  draw the pictures of the documentation"
	@echo "make screenshots  take pictures of the pages in Chromium"
	@echo "make kill      kill reading runs at random points and check that nothing is lost"
	@echo "make build     make the wheel"

demo:
	@$(RUN) dragoman demo

test:
	@$(DEV) pytest -m "not slow" -n auto

test-all:
	@$(DEV) pytest -n auto

lint:
	@$(DEV) ruff check dragoman tests evaluation tools training
	@$(DEV) ruff format --check dragoman tests evaluation tools training

types:
	@$(DEV) mypy

imports:
	@$(DEV) lint-imports --no-cache

check: lint types imports test

evaluate:
	@$(DEV) python -m evaluation

examples:
	@$(DEV) python tools/make_examples.py

bench:
	@$(DEV) python -m evaluation.bench; read=$$?; $(DEV) python -m evaluation.site_times && exit $$read

load:
	@$(DEV) python -m evaluation.load

pictures:
	@$(DEV) python tools/pictures.py

screenshots:
	@$(DEV) python -m tools.screenshots

kill:
	@$(DEV) python -m evaluation.kill

build:
	@$(DEV) python -m hatchling build

clean:
	rm -rf .venv .uv dist build .mypy_cache .ruff_cache .pytest_cache
