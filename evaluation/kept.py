"""Figures that are not measured with the others, because they take long or need more than the reader does.

The program that measures them keeps them in `kept.json` with its command and the day, and the page of figures shows
them as they were kept.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from evaluation.table import markdown

FILE = Path(__file__).with_name("kept.json")


@dataclass(frozen=True, slots=True)
class Kept:
    """What one command measured.

    Attributes:
        title: What was measured, and on what.
        command: How to measure it again.
        measured: The day.
        figures: Each by the words for it.
    """

    title: str
    command: str
    measured: str
    figures: Mapping[str, float]


def keep(name: str, title: str, command: str, figures: Mapping[str, float], path: Path = FILE) -> None:
    """Put figures in place of those of the same name, with today's date."""
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    every = _read(path) | {name: asdict(Kept(title, command, today, dict(figures)))}
    path.write_text(json.dumps(every, indent=2) + "\n", encoding="utf-8")


def load(path: Path = FILE) -> list[Kept]:
    """All that is kept, in the order of the names."""
    return [Kept(**found) for _, found in sorted(_read(path).items())]


def section(kept: Sequence[Kept]) -> str:
    """The part of the page of figures that shows them."""
    rows = [
        (one.title if i == 0 else "", label, f"{value:.3f}")
        for one in kept
        for i, (label, value) in enumerate(one.figures.items())
    ]
    commands = [(one.title, f"`{one.command}`", one.measured) for one in kept]
    return "\n\n".join(
        [
            "Measured apart, with packages or for a time that not everybody has:",
            markdown(("task", "figure", "value"), rows),
            markdown(("task", "command", "measured"), commands),
        ]
    )


def _read(path: Path) -> dict[str, dict[str, Any]]:
    if not path.exists():
        return {}
    found: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found
