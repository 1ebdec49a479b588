"""The page of figures: sections between marks, each rewritten by the program that measures it, the others kept."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

from evaluation.machine import machine, versions

HEAD = "# Figures\n\nMeasured, not promised. Each section says by which command, on what, and when.\n"


def put(path: Path, name: str, body: str) -> None:
    """Write one section of a page, in the place it has or at the end; the page is made where it is missing."""
    page = path.read_text(encoding="utf-8") if path.exists() else HEAD
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(replaced(page, name, body), encoding="utf-8")


def replaced(page: str, name: str, body: str) -> str:
    """The page with one section put in place of its older self."""
    begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
    section = f"{begin}\n{body.strip()}\n{end}"
    if begin not in page:
        return f"{page.rstrip()}\n\n{section}\n"
    return re.sub(f"{re.escape(begin)}.*?{re.escape(end)}", lambda _: section, page, flags=re.DOTALL)


def circumstances() -> str:
    """A sentence on when and on what a section was measured, and on how busy that was with other things."""
    load = f"load {os.getloadavg()[2]:.1f} over the last quarter of an hour"
    return f"Measured on {datetime.now(UTC):%Y-%m-%d}; {machine()}, {load}; {versions()}."
