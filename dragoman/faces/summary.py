"""What a run of reading came to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.errors import SkippedInput

if TYPE_CHECKING:  # it brings all the readers along, which the help of a command does not need
    from dragoman.record.ingest import Done


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that was not read, with a stable word for the reason and the reason itself."""

    path: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of the inputs of one run.

    Attributes:
        record: The record's file.
        added: Documents that are new.
        replaced: Documents read anew.
        kept: Documents that were already there.
        statements: How many the new and reread documents gave.
        words: Words read.
        seconds: How long it took.
        interrupted: Whether the run was stopped before its end.
        skipped: The inputs that were not read.
        warnings: What was wrong beside inputs that were read.
    """

    record: str
    added: int = 0
    replaced: int = 0
    kept: int = 0
    statements: int = 0
    words: int = 0
    seconds: float = 0.0
    interrupted: bool = False
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def in_record(self) -> int:
        """How many of the inputs the record now holds."""
        return self.added + self.replaced + self.kept


class Tally:
    """Counts what becomes of inputs, one after the other."""

    def __init__(self, record: str) -> None:
        self._record = record
        self._states = {"added": 0, "replaced": 0, "kept": 0}
        self._statements = 0
        self._words = 0
        self._skipped: list[Skipped] = []
        self._warnings: list[str] = []

    def add(self, done: "Done") -> None:
        """Count one input."""
        if done.state == "skipped":
            self._skipped.append(_skipped(done))
        else:
            self._states[done.state] += 1
        self._statements += done.statements
        self._words += done.words
        self._warnings += done.warnings

    def summary(self, seconds: float, *, interrupted: bool = False) -> Summary:
        """What it came to."""
        return Summary(
            self._record, **self._states, statements=self._statements, words=self._words, seconds=round(seconds, 1),
            interrupted=interrupted, skipped=tuple(self._skipped), warnings=tuple(self._warnings),
        )  # fmt: skip


def _skipped(done: "Done") -> Skipped:
    error = done.skipped or SkippedInput(done.path, "unknown", "no reason was given")
    return Skipped(error.path, error.code, error.reason)
