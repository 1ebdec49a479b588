"""The exit codes, and what a run remembers of its flags until it ends."""

from dataclasses import dataclass

OK = 0
ERROR = 1
USAGE = 2
PARTIAL = 3
NOTHING = 4
INTERRUPTED = 130


@dataclass(slots=True)
class Debug:
    """Whether tracebacks are wanted; set by `--debug`, read where errors are turned into words."""

    wanted: bool = False
