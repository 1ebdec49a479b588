"""From paths to the record: load, read and write, on one core or several.

Only this process writes; workers load and read. A document is one transaction, so a run that is
stopped or killed loses at most what it had in hand, and the same call goes on where it stopped.
"""

import gc
import os
import signal
import threading
import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import BinaryIO, Literal

from dragoman.documents.duplicates import signature
from dragoman.documents.load import DocumentWarning, Upload, load
from dragoman.documents.overrides import Overrides
from dragoman.documents.walk import Input, printable
from dragoman.errors import RecordError, SkippedInput
from dragoman.model import Document, Reading
from dragoman.reading.pipeline import Pipeline, make_pipeline, reader_origin
from dragoman.record.likeness import MINHASH
from dragoman.record.store import Record
from dragoman.record.write import has, skip, write

Item = Input | Upload | SkippedInput
"""What a run is given: something to read, or the reason why it cannot be."""

_BATCH = 8
"""Documents a worker takes at a time: enough for the parser to work in bulk, little to lose."""

_WAITING = 2
"""Batches that may wait for each worker, so that memory does not grow with the number of inputs."""

_SELDOM = 1000
"""Passes of the garbage collector over young objects for one over all: the readers' vocabulary and the model are some
hundred thousand objects that never go, and looking at them again and again was a twentieth of the time."""

State = Literal["added", "replaced", "kept", "skipped"]


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one input.

    Attributes:
        path: As named or found.
        state: New, read anew, already there, or skipped.
        statements: How many statements it gave; 0 where it was skipped or kept.
        words: Tokens read.
        skipped: Why it was skipped; `None` otherwise.
        warnings: What was wrong beside it, such as a broken sidecar.
        document: The id of its document; `None` where it was skipped.
    """

    path: str
    state: State
    statements: int = 0
    words: int = 0
    skipped: SkippedInput | None = None
    warnings: tuple[str, ...] = ()
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """How to read.

    Attributes:
        record: The record's file.
        reader: The name of the pipeline; see `make_pipeline`.
        overrides: Facts the user states of every input.
        again: Read even what this reader has read before.
        strict: Let a fault of a reader end the run instead of skipping the document.
    """

    record: str
    reader: str = "rules"
    overrides: Overrides = field(default_factory=Overrides)
    again: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class _Result:
    """What a worker sends back for one input; neither a reading nor a skip means it was read before."""

    path: str
    reading: Reading | None = None
    signature: bytes | None = None
    skipped: SkippedInput | None = None
    words: int = 0
    warnings: tuple[str, ...] = ()
    document: str | None = None


def ingest(job: Job, inputs: Iterable[Item], *, workers: int = 1, stdin: BinaryIO | None = None) -> Iterator[Done]:
    """Read inputs into the record, which is made where it is missing; yields what became of each.

    A Ctrl-C that comes while a document is being written, or while the caller looks at what became
    of it, is raised when the caller asks for the next: what was written is always told.

    Raises:
        RecordError: The record cannot be opened or written.
        UnknownModel: The reader's name names none.
    """
    with _seldom_collected(), Record.open(job.record, create=True) as record:
        worker = _Worker(job, stdin)
        results = _inline(worker, inputs) if workers <= 1 else _spread(job, inputs, workers, worker)
        for result in results:
            with _interrupt_after():  # or a document could be written and not told of
                yield _keep(record, result, job)


def _keep(record: Record, result: _Result, job: Job) -> Done:
    """Write one result and say what became of it."""
    now = datetime.now(UTC)
    skipped = result.skipped
    if result.reading is not None:
        try:
            outcome = write(
                record, result.reading, read_at=now, signature=result.signature, likeness=MINHASH, again=job.again
            )
        except SkippedInput as error:
            skipped = error
        else:
            count = len(result.reading.statements) if outcome != "kept" else 0
            return Done(result.path, outcome, count, result.words, None, result.warnings, result.document)
    if skipped is not None:
        skip(record, skipped, at=now)
        return Done(result.path, "skipped", skipped=skipped, warnings=result.warnings)
    return Done(result.path, "kept", warnings=result.warnings, document=result.document)


class _Worker:
    """Loads and reads batches; makes its pipeline when the first document needs it."""

    def __init__(self, job: Job, stdin: BinaryIO | None = None) -> None:
        self._job = job
        self._stdin = stdin
        self._origin = reader_origin(job.reader)
        self._pipeline: Pipeline | None = None

    @property
    def pipeline(self) -> Pipeline:
        if self._pipeline is None:
            self._pipeline = make_pipeline(self._job.reader)
        return self._pipeline

    def __call__(self, batch: Sequence[Item]) -> list[_Result]:
        """Results in the order of the inputs."""
        loaded = [self._load(item) for item in batch]
        documents = [r for r in loaded if isinstance(r, tuple)]
        new = self._unread([document for document, _ in documents])
        readings = dict(zip([d.id for d in new], self._readings(new), strict=True)) if new else {}
        return [self._result(r, readings) if isinstance(r, tuple) else r for r in loaded]

    def _load(self, item: Item) -> "tuple[Document, tuple[str, ...]] | _Result":
        if isinstance(item, SkippedInput):
            return _Result(item.path, skipped=item)
        told: list[str] = []
        name = printable(item.name if isinstance(item, Upload) else item)
        try:
            document = load(
                item, self._job.overrides, stdin=self._stdin, report=lambda p: told.append(f"{p.path}: {p.message}")
            )
        except SkippedInput as skipped:
            return _Result(name, skipped=skipped, warnings=tuple(told))
        return document, tuple(told)

    def _unread(self, documents: list[Document]) -> list[Document]:
        """Those the record does not hold by this reader, each text once."""
        once = {d.id: d for d in documents}
        if self._job.again or not Path(self._job.record).exists():
            return list(once.values())
        with Record.open(self._job.record) as record:
            return [d for d in once.values() if not has(record, d, self._origin)]

    def _readings(self, documents: list[Document]) -> list[Reading | SkippedInput]:
        """Read a batch; where the batch fails, each document alone, so that one fault costs one document."""
        pipeline = self.pipeline  # made outside the try: a missing model is no fault of a document
        if self._job.strict:
            return list(pipeline.pipe(documents))
        try:
            return list(pipeline.pipe(documents))
        except Exception:  # noqa: BLE001 - whatever a reader trips over, the other documents are still read
            return [self._alone(document) for document in documents]

    def _alone(self, document: Document) -> Reading | SkippedInput:
        try:
            return self.pipeline.read(document)
        except Exception as error:  # noqa: BLE001 - see _readings
            reason = f"a reader failed on it ({type(error).__name__}: {error}); run again with --debug to see where"
            return SkippedInput(document.path, "reader-failed", reason)

    def _result(self, loaded: tuple[Document, tuple[str, ...]], readings: dict[str, Reading | SkippedInput]) -> _Result:
        document, told = loaded
        found = readings.get(document.id)
        if isinstance(found, SkippedInput):
            return _Result(document.path, skipped=found, warnings=told)
        if found is None:
            return _Result(document.path, warnings=told, document=document.id)
        reading = replace(found, document=document, tokens=())  # the record keeps no tokens; they are heavy to send
        words = len(found.tokens)
        return _Result(document.path, reading, signature(document.text), None, words, told, document.id)


def _inline(worker: _Worker, inputs: Iterable[Item]) -> Iterator[_Result]:
    for batch in _batches(inputs):
        yield from worker(batch)


def _batches(inputs: Iterable[Item]) -> Iterator[list[Item]]:
    items = iter(inputs)
    while batch := list(islice(items, _BATCH)):
        yield batch


def _spread(job: Job, inputs: Iterable[Item], workers: int, here: _Worker) -> Iterator[_Result]:
    """Batches over several processes, results in order; standard input is read here."""
    batches = _batches(inputs)
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin, initargs=(job,))
    waiting: deque[Future[list[_Result]]] = deque()

    def submit(number: int) -> None:
        for batch in islice(batches, number):
            waiting.append(_now(here, batch) if "-" in batch else pool.submit(_work, batch))

    try:
        with _interrupts_held():
            submit(workers * _WAITING)
        while waiting:
            results = waiting.popleft().result()
            submit(1)
            yield from results
    except BrokenProcessPool as error:
        raise RecordError(
            "a process that reads was ended from outside, perhaps for want of memory; what was read is kept: "
            "run the same command again, with --workers 1"
        ) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Look for garbage among old objects seldom, while documents are read."""
    before = gc.get_threshold()
    _collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _collect_seldom() -> None:
    gc.set_threshold(*gc.get_threshold()[:2], _SELDOM)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let processes that start now inherit deafness to Ctrl-C, so that only this one answers it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _interrupt_after() -> Iterator[None]:
    """Let a Ctrl-C that comes inside take effect at the end; only the main thread can hold one back."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if came:
            signal.raise_signal(signal.SIGINT)


def _now(worker: _Worker, batch: Sequence[Item]) -> "Future[list[_Result]]":
    done: Future[list[_Result]] = Future()
    done.set_result(worker(batch))
    return done


_worker: _Worker | None = None


def _begin(job: Job) -> None:
    """Prepare a worker process: leave Ctrl-C to the parent, and end when the parent is gone."""
    global _worker  # noqa: PLW0603 - a process pool hands work to functions, which find their state here
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _collect_seldom()
    warnings.simplefilter("ignore", DocumentWarning)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _worker = _Worker(job)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(batch: Sequence[Item]) -> list[_Result]:
    if _worker is None:
        raise RuntimeError("a worker process was not prepared")
    return _worker(batch)
