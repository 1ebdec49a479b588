"""Answers about the whole record that take long to find, kept until it changes."""

import threading
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import TypeVar, cast

T = TypeVar("T")

MOST = 16
"""Answers that are kept."""


class Memory:
    """Answers by what was asked, each with the state of the record's files it was found in."""

    def __init__(self, record: Path) -> None:
        self._files = (record, Path(f"{record}-wal"))
        self._lock = threading.Lock()
        self._answers: dict[Hashable, tuple[object, object]] = {}

    def answer(self, asked: Hashable, find: Callable[[], T]) -> T:
        """What was found before, if nothing was written since; else what `find` gives."""
        state = tuple(map(_state, self._files))  # before it is looked for: what is written meanwhile counts as later
        with self._lock:
            known = self._answers.pop(asked, None)
            if known is not None and known[0] == state:
                self._answers[asked] = known
                return cast(T, known[1])
        found = find()
        with self._lock:
            self._answers[asked] = (state, found)
            while len(self._answers) > MOST:
                del self._answers[next(iter(self._answers))]
        return found


def _state(file: Path) -> tuple[int, int] | None:
    """When a file was last written, and its size; `None` where it is missing or empty."""
    try:
        status = file.stat()
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_size) if status.st_size else None
