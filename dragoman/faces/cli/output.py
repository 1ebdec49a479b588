"""Where a command writes: answers to standard output, everything else to standard error."""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from rich.console import Console

from dragoman.analysis.plain import plain
from dragoman.exchange.form import SCHEMA
from dragoman.settings import Settings

T = TypeVar("T")

PIPED_WIDTH = 100
"""Columns where no terminal says how many there are."""

WIDEST = 120
"""No line of prose is pleasant to read beyond this."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to `main`, which takes it for the reader's having seen enough."""
        raise BrokenPipeError


@dataclass(frozen=True, slots=True)
class Output:
    """The two streams of a command, and whether its answer is wanted as JSON."""

    out: Console
    notes: Console
    as_json: bool

    @classmethod
    def of(cls, settings: Settings, *, as_json: bool) -> "Output":
        """Consoles on the process's own streams."""
        return cls(_console(settings, stderr=False), _console(settings, stderr=True), as_json)

    def answer(self, command: str, found: T, draw: Callable[[Console, T], None]) -> None:
        """Write an answer: as JSON where that is wanted, else as `draw` draws it."""
        if self.as_json:
            write_json(command, plain(found))
        else:
            draw(self.out, found)

    def note(self, text: str) -> None:
        """Say something beside the answer."""
        self.notes.print(text, soft_wrap=True)


def write_json(command: str, fields: dict[str, Any]) -> None:
    """One JSON object on standard output; `schema` and `command` stand first."""
    json.dump({"schema": SCHEMA, "command": command, **fields}, sys.stdout, ensure_ascii=False, indent=2, default=str)
    sys.stdout.write("\n")


def _console(settings: Settings, *, stderr: bool) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    colour = {"always": True, "never": False}.get(settings.colour)
    return _Console(
        stderr=stderr,
        width=_width(stream.isatty()),
        force_terminal=colour if colour else None,
        no_color=None if colour is not False else True,
        color_system="auto" if colour is not False else None,
        markup=False,
        emoji=False,
        highlight=False,
    )


def _width(terminal: bool) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) >= 20:
        return int(columns)
    if not terminal:
        return PIPED_WIDTH
    try:
        return min(os.get_terminal_size().columns or PIPED_WIDTH, WIDEST)
    except OSError:
        return PIPED_WIDTH
