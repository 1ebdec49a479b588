"""Put real output into the documentation: run the commands it shows and paste what they print.

A block to fill stands between two comments:

    <!-- output lines=12: dragoman pair SRB XKX --limit 2 -->
    <!-- end of output -->

The commands of a page run in order, over one record of the sample articles, as a reader would run them. `lines=12`
keeps the first twelve lines and puts a line with `…` in place of the rest. `{id}` stands for the first statement id
that the command before printed.

Between `<!-- figures -->` and `<!-- end of figures -->` the README repeats the first table of some sections of the page
of figures.

    python tools/readme_output.py            rewrite the blocks
    python tools/readme_output.py --check    only see that each block shows the command its comment names
"""

import argparse
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "docs/reading.md")

WIDTH = 100
"""Columns the output is folded to: what a page of code shows without scrolling."""

BLOCK = re.compile(
    r"(?P<head><!-- output(?: lines=(?P<lines>\d+))?: (?P<command>dragoman .*?) -->\n)(?P<body>.*?)"
    r"(?P<tail><!-- end of output -->)",
    re.DOTALL,
)
FIGURES = re.compile(r"(?P<head><!-- figures -->\n)(?P<body>.*?)(?P<tail><!-- end of figures -->)", re.DOTALL)

SHOWN = (
    ("Quality", ("task", "figure", "value", "others")),
    ("Speed", ("program", "processes", "tokens/s", "peak, MB")),
)
"""Sections of `docs/figures.md`, in the order shown, with the columns of their first table that the README repeats."""

_ID = re.compile(r"\bst_[0-9a-f]{10,}")


class Runner:
    """Runs the commands of one page in a folder of its own, one after the other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._last = ""

    def whole(self, command: str) -> str:
        """The command with `{id}` filled in."""
        found = _ID.search(self._last)
        if "{id}" in command and found is None:
            raise SystemExit(f"no statement id was printed before: {command}")
        return command.replace("{id}", found.group() if found else "")

    def run(self, command: str) -> str:
        """What the command prints on standard output."""
        own = {name: value for name, value in os.environ.items() if not name.startswith("DRAGOMAN_")}
        settings = {"DRAGOMAN_RECORD": "samples.db", "COLUMNS": str(WIDTH), "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(  # noqa: S603 - commands of our own pages
            [sys.executable, "-m", *shlex.split(command)],
            cwd=self._folder, env={**own, "PYTHONPATH": str(PROJECT), **settings},
            capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        if done.returncode:
            raise SystemExit(f"{command} ended with {done.returncode}: {done.stderr.strip()}")
        self._last = done.stdout
        return done.stdout


def rewritten(page: str, runner: Runner) -> str:
    """The page with every block filled anew."""

    def fill(block: re.Match[str]) -> str:
        command = runner.whole(block["command"])
        shown = trimmed(runner.run(command), int(block["lines"]) if block["lines"] else None)
        return f"{block['head']}```console\n$ {command}\n{shown}\n```\n{block['tail']}"

    return BLOCK.sub(fill, page)


def with_figures(page: str, figures: str) -> str:
    """The page with its block of figures filled from the page of figures."""
    parts = [_section(figures, title, columns) for title, columns in SHOWN]
    told = [part for part in parts if part]
    told.append("The whole, with data, circumstances and floors, is in [docs/figures.md](docs/figures.md).")
    return FIGURES.sub(lambda block: block["head"] + "\n\n".join(told) + "\n" + block["tail"], page)


def _section(figures: str, title: str, columns: tuple[str, ...]) -> str | None:
    """The first table of a section, cut down to some columns; `None` where it is not there."""
    section = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", figures, re.DOTALL | re.MULTILINE)
    table = re.search(r"(?:^\|.*\|\n)+", section[1], re.MULTILINE) if section else None
    if table is None:
        return None
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.group().splitlines()]
    chosen = [rows[0].index(column) for column in columns if column in rows[0]]
    lines = ["| " + " | ".join(row[i] for i in chosen) + " |" for row in rows]
    measured = re.search(r"^Measured on .*?\.(?= |$)", section[1], re.MULTILINE) if section else None
    return "\n".join([f"{title}. {measured.group() if measured else ''}".strip(), "", *lines])


def trimmed(output: str, most: int | None) -> str:
    """The first lines of an output, and `…` where there are more."""
    lines = [line.rstrip() for line in output.rstrip().splitlines()]
    if most is None or len(lines) <= most:
        return "\n".join(lines)
    while not lines[most - 1]:
        most -= 1
    return "\n".join([*lines[:most], "…"])


def stale(page: str) -> Iterator[str]:
    """The commands of blocks that show another command, or none."""
    for block in BLOCK.finditer(page):
        shown = re.search(r"^\$ (dragoman \S+)", block["body"], re.MULTILINE)
        if shown is None or shown[1] != " ".join(block["command"].split()[:2]):
            yield block["command"]


def main() -> int:
    """Rewrite the pages, or check them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare the names of commands; run and write nothing")
    options = parser.parse_args()
    wrong = 0
    for name in PAGES:
        path = PROJECT / name
        page = path.read_text(encoding="utf-8")
        if options.check:
            for command in stale(page):
                print(f"{name}: the block of `{command}` does not show it; run python tools/readme_output.py")
                wrong += 1
            continue
        with tempfile.TemporaryDirectory() as folder:
            runner = Runner(Path(folder))
            runner.run("dragoman demo --record samples.db")
            page = rewritten(page, runner)
        measured = PROJECT / "docs" / "figures.md"
        if measured.exists():
            page = with_figures(page, measured.read_text(encoding="utf-8"))
        path.write_text(page, encoding="utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
