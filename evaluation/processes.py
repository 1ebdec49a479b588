"""Run a command and say how long it took, how much it computed and how much memory it held with its children."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.tasks import PROJECT

_EVERY = 0.05
"""Seconds between two looks at the memory."""

_NEVER = {"DRAGOMAN_RECORD": "", "DRAGOMAN_READER": "", "DRAGOMAN_WORKERS": ""}


@dataclass(frozen=True, slots=True)
class Ran:
    """A command that has ended well.

    Attributes:
        seconds: By the wall's clock.
        cpu: Seconds of processor time, those of its children included.
        peak_mb: The most resident memory that it and its children held together at one look; 0 where unknown.
        output: What it wrote to standard output.
        errors: What it wrote to standard error.
    """

    seconds: float
    cpu: float
    peak_mb: float
    output: str
    errors: str


class CommandFailed(Exception):
    """A command that is measured ended with an error."""


def environment() -> dict[str, str]:
    """The environment of a measured command: no setting of the caller's gets in."""
    return {**os.environ, **_NEVER, "PYTHONPATH": str(PROJECT)}


def run(command: Sequence[str], folder: Path) -> Ran:
    """Run a command of this Python in `folder`.

    Raises:
        CommandFailed: It ended with an error.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        began = time.perf_counter()
        process = subprocess.Popen([sys.executable, *command], cwd=folder, stdout=out, stderr=errors, env=environment())
        peak = 0
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            peak = max(peak, sum(map(resident, tree(process.pid))))
            time.sleep(_EVERY)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        errors.seek(0)
        told, wrong = out.read().decode("utf-8", "replace"), errors.read().decode("utf-8", "replace")
    if process.returncode:
        raise CommandFailed(f"python {' '.join(command)} ended with {process.returncode}: {wrong.strip()[-500:]}")
    return Ran(seconds, usage.ru_utime + usage.ru_stime, peak / 1024, told, wrong)


def tree(pid: int) -> Iterator[int]:
    """A process and all below it; those that have ended meanwhile are left out."""
    yield pid
    for task in _entries(f"/proc/{pid}/task"):
        for child in _text(f"/proc/{pid}/task/{task}/children").split():
            yield from tree(int(child))


def resident(pid: int) -> int:
    """Resident memory in kB; 0 for a process that is gone."""
    for line in _text(f"/proc/{pid}/status").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def cpu_seconds(pid: int) -> float:
    """Processor time that a process that still runs has used so far; 0 where unknown."""
    fields = _text(f"/proc/{pid}/stat").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") if fields else 0.0


def _entries(folder: str) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - names are wanted, of a folder that may vanish
    except OSError:
        return []


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
