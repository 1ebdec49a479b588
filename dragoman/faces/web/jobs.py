"""What is added and waits to be read: a queue that every page can look at."""

import shutil
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import BinaryIO, Literal

from dragoman.documents.load import Upload
from dragoman.documents.overrides import Overrides
from dragoman.errors import DragomanError, SkippedInput
from dragoman.faces.web.reading_process import Answer, Reader
from dragoman.record.store import Record
from dragoman.record.write import skip

MOST_WAITING = 500
"""Files that may wait at once."""

MOST_BYTES_WAITING = 500_000_000
"""Bytes that may wait at once."""

REMEMBERED = 1_000
"""Files that are still told of when they are through; the record knows the others."""

SECONDS = 300.0
"""To read one file: the longest book that is let in takes less on a slow machine."""

IDLE = 300.0
"""Seconds after which the process that reads, which holds a large model, is ended until it is wanted again."""

State = Literal["waiting", "reading", "done", "failed"]


class QueueFull(DragomanError):
    """More was sent than may wait; the text says how much."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it was sent.

    Attributes:
        name: A harmless base name; see `sending.base_name`.
        content: The bytes, from their start.
        size: How many.
        beside: Its sidecar; `None` where none was sent.
        stated: What the sender states of it.
    """

    name: str
    content: BinaryIO
    size: int
    beside: "Sent | None" = None
    stated: Overrides = field(default_factory=Overrides)


@dataclass(frozen=True, slots=True)
class Addition:
    """One file and how far it is.

    Attributes:
        number: Counts from 1 with every start of the server.
        outcome: `added`, `replaced` (read anew) or `kept` (already there); `None` before it is read, or if it is not.
        statements: How many were found in it.
        document: The id under which it stands in the record.
        code: A word for why it was not read.
        reason: The same in a sentence.
        warnings: What was wrong beside it.
        seconds: How long reading it took, or takes so far.
    """

    number: int
    name: str
    size: int
    state: State = "waiting"
    outcome: str | None = None
    statements: int = 0
    document: str | None = None
    code: str | None = None
    reason: str | None = None
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Additions:
    """The queue at one moment; what was added last stands first."""

    waiting: int
    reading: int
    done: int
    failed: int
    statements: int
    files: tuple[Addition, ...]


class Queue:
    """Files that wait to be read, and a thread that has them read one by one in a process of its own."""

    def __init__(self, record: Path, reader: str) -> None:
        self._record = record
        self._reader_name = reader
        self._changed = threading.Condition()
        self._files: dict[int, Addition] = {}
        self._uploads: dict[int, Upload] = {}
        self._begun = 0.0
        self._number = 0
        self._folder: Path | None = None
        self._reader: Reader | None = None
        self._thread: threading.Thread | None = None
        self._closed = False

    def add(self, sent: Sequence[Sent]) -> tuple[int, ...]:
        """Take files in; gives their numbers.

        Raises:
            QueueFull: More would wait than may; nothing of it is taken.
        """
        with self._changed:
            self._check_room(sent)
            folder = self._made_folder()
            numbers = tuple(range(self._number + 1, self._number + 1 + len(sent)))
            self._number += len(sent)
            for number, one in zip(numbers, sent, strict=True):
                self._files[number] = Addition(number, one.name, one.size)
        try:
            uploads = {number: _kept(folder, number, one) for number, one in zip(numbers, sent, strict=True)}
        except OSError as error:
            with self._changed:
                for number in numbers:
                    self._files.pop(number, None)
            raise QueueFull(
                f"what was sent could not be kept to be read ({error.strerror}); free some space"
            ) from error
        with self._changed:
            self._uploads |= uploads
            self._start()
            self._changed.notify_all()
        return numbers

    def now(self) -> Additions:
        """How far everything is."""
        with self._changed:
            files = tuple(self._with_time(one) for one in reversed(self._files.values()))
        counts = {state: sum(one.state == state for one in files) for state in ("waiting", "reading", "done", "failed")}
        return Additions(**counts, statements=sum(one.statements for one in files), files=files)

    def stop_waiting(self) -> int:
        """Take what still waits out of the queue; gives how many there were."""
        with self._changed:
            numbers = list(self._uploads)
            for number in numbers:
                _remove(self._uploads.pop(number).file.parent, number)
                reason = "it was taken out of the queue before it was read; add it again to have it read"
                self._files[number] = replace(self._files[number], state="failed", code="stopped", reason=reason)
        return len(numbers)

    def close(self) -> None:
        """End the thread and the process, and leave no file behind; what waited is not read."""
        with self._changed:
            self._closed = True
            self._uploads.clear()
            self._changed.notify_all()
            reader, folder, thread = self._reader, self._folder, self._thread
        if reader:
            reader.close()
        if thread:
            thread.join(5)
        if folder:
            shutil.rmtree(folder, ignore_errors=True)

    def _check_room(self, sent: Sequence[Sent]) -> None:
        waiting = [one for one in self._files.values() if one.state in ("waiting", "reading")]
        if len(waiting) + len(sent) > MOST_WAITING:
            raise QueueFull(
                f"{len(waiting):,} files wait to be read and {MOST_WAITING:,} may; send fewer, or wait a little"
            )
        if sum(one.size for one in waiting) + sum(one.size for one in sent) > MOST_BYTES_WAITING:
            raise QueueFull(f"more than {MOST_BYTES_WAITING // 1_000_000:,} MB would wait to be read; wait a little")

    def _made_folder(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="dragoman-added-"))
        return self._folder

    def _start(self) -> None:
        if self._thread is None and not self._closed and self._folder:
            self._reader = Reader(self._record, self._reader_name, self._folder)
            self._thread = threading.Thread(target=self._run, args=(self._reader,), name="additions", daemon=True)
            self._thread.start()

    def _run(self, reader: Reader) -> None:
        while not self._closed:
            number, upload = self._next(reader)
            if upload is None:
                continue
            answer = reader.read(upload, SECONDS)
            _remove(upload.file.parent, number)
            if self._closed:
                return
            if answer.code in ("too-slow", "ended", "not-kept", "fault"):
                _note_skip(self._record, upload.name, answer)
            self._settle(number, answer)

    def _next(self, reader: Reader) -> tuple[int, Upload | None]:
        """The next file, marked as being read; none where the queue was closed or nothing came for long."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._uploads or self._closed, IDLE):
                reader.end()
                return 0, None
            if self._closed:
                return 0, None
            number = next(iter(self._uploads))
            self._begun = monotonic()
            self._files[number] = replace(self._files[number], state="reading")
            return number, self._uploads.pop(number)

    def _settle(self, number: int, answer: Answer) -> None:
        skipped = answer.state == "skipped"
        with self._changed:
            self._files[number] = replace(
                self._with_time(self._files[number]),
                state="failed" if skipped else "done",
                outcome=None if skipped else answer.state,
                statements=answer.statements,
                document=answer.document,
                code=answer.code,
                reason=answer.reason,
                warnings=answer.warnings,
            )
            through = [one.number for one in self._files.values() if one.state in ("done", "failed")]
            for old in through[: max(len(through) - REMEMBERED, 0)]:
                del self._files[old]

    def _with_time(self, one: Addition) -> Addition:
        return replace(one, seconds=round(monotonic() - self._begun, 1)) if one.state == "reading" else one


def _kept(folder: Path, number: int, sent: Sent) -> Upload:
    """The bytes in our own folder, under a number: nothing that was sent becomes a path."""
    upload = Upload(folder / str(number), sent.name, folder / f"{number}.beside" if sent.beside else None, sent.stated)
    _copy(sent, upload.file)
    if sent.beside and upload.beside:
        _copy(sent.beside, upload.beside)
    return upload


def _copy(sent: Sent, path: Path) -> None:
    with path.open("xb") as file:
        shutil.copyfileobj(sent.content, file)


def _remove(folder: Path, number: int) -> None:
    for name in (str(number), f"{number}.beside"):
        (folder / name).unlink(missing_ok=True)


def _note_skip(record: Path, name: str, answer: Answer) -> None:
    """Tell the record too of a file that the process could not tell of itself."""
    try:
        with Record.open(record, create=True) as opened:
            skip(opened, SkippedInput(name, str(answer.code), str(answer.reason)), at=datetime.now(UTC))
    except DragomanError:
        pass  # the queue shows it all the same
