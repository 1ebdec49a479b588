"""How far a reading is: a bar on a terminal, a plain line every few seconds elsewhere."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dragoman.faces.words import counted

EVERY = 5.0
"""Seconds between two plain lines."""


class Meter(Protocol):
    """Is told of each input that is done."""

    def step(self) -> None:
        """One more is done."""


@contextmanager
def metered(console: Console, total: int) -> Iterator[Meter]:
    """A meter for so many inputs; the bar is gone when they are done."""
    if not console.is_terminal:
        yield _Lines(console, total)
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as progress:
        yield _Bar(progress, total)


class _Bar:
    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._begun = time.monotonic()
        self._done = 0
        self._task = progress.add_task("reading", total=total, rate="")

    def step(self) -> None:
        self._done += 1
        rate = rate_of(self._done, time.monotonic() - self._begun)
        self._progress.update(self._task, completed=self._done, rate=rate)


class _Lines:
    def __init__(self, console: Console, total: int) -> None:
        self._console = console
        self._total = total
        self._begun = self._told = time.monotonic()
        self._done = 0

    def step(self) -> None:
        self._done += 1
        now = time.monotonic()
        if now - self._told >= EVERY and self._done < self._total:
            self._told = now
            self._console.print(line_of(self._done, self._total, now - self._begun), soft_wrap=True)


def line_of(done: int, total: int, seconds: float) -> str:
    """How far, how fast and how long still, in a line."""
    left = (total - done) * seconds / done
    return f"read {done:,} of {counted(total, 'input')}, {rate_of(done, seconds)}, {duration(left)} left"


def rate_of(done: int, seconds: float) -> str:
    """Inputs a second; a minute where they are slow."""
    rate = done / max(seconds, 1e-9)
    return f"{rate:.1f} a second" if rate >= 1 else f"{rate * 60:.1f} a minute"


def duration(seconds: float) -> str:
    """About how long, in the unit that fits."""
    if seconds < 90:
        return f"{seconds:.0f} seconds"
    if seconds < 90 * 60:
        return f"{seconds / 60:.0f} minutes"
    return f"{seconds / 3600:.1f} hours"
