"""How far a reading is: a bar on a terminal, a plain line every few seconds elsewhere."""

import time
from collections.abc import Callable, Iterator
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
        self._pace = Pace(time.monotonic)
        self._task = progress.add_task("reading", total=total, rate="")

    def step(self) -> None:
        self._pace.step()
        rate = rate_of(self._pace.rate) if self._pace.rate else ""
        self._progress.update(self._task, completed=self._pace.done, rate=rate)


class _Lines:
    def __init__(self, console: Console, total: int) -> None:
        self._console = console
        self._total = total
        self._pace = Pace(time.monotonic)
        self._told = 0.0

    def step(self) -> None:
        self._pace.step()
        if self._pace.rate and self._pace.seconds - self._told >= EVERY and self._pace.done < self._total:
            self._told = self._pace.seconds
            self._console.print(line_of(self._pace.done, self._total, self._pace.rate), soft_wrap=True)


class Pace:
    """How fast it goes, counted from the first input on: the model is loaded before that, once.

    Attributes:
        done: How many are done.
        seconds: Since the first was.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._first: float | None = None
        self.done = 0
        self.seconds = 0.0

    def step(self) -> None:
        """One more is done."""
        now = self._clock()
        if self._first is None:
            self._first = now
        self.done += 1
        self.seconds = now - self._first

    @property
    def rate(self) -> float | None:
        """Inputs a second; `None` before two moments can be compared."""
        return (self.done - 1) / self.seconds if self.seconds > 0 else None


def line_of(done: int, total: int, rate: float) -> str:
    """How far, how fast and how long still, in a line."""
    return f"read {done:,} of {counted(total, 'input')}, {rate_of(rate)}, {duration((total - done) / rate)} left"


def rate_of(rate: float) -> str:
    """Inputs a second; a minute where they are slow."""
    return f"{rate:.1f} a second" if rate >= 1 else f"{rate * 60:.1f} a minute"


def duration(seconds: float) -> str:
    """About how long, in the unit that fits."""
    if seconds < 90:
        return counted(round(seconds), "second")
    if seconds < 90 * 60:
        return counted(round(seconds / 60), "minute")
    return f"{seconds / 3600:.1f} hours"
