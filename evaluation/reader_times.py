"""Processor time of each step of reading, in milliseconds a sentence, so that one sees what to speed up."""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from dragoman.documents.duplicates import signature
from dragoman.documents.load import load
from dragoman.model import Reading
from dragoman.reading.pipeline import BEFORE_PARSE, Reader, make_pipeline
from dragoman.record.likeness import MINHASH
from dragoman.record.store import Record
from dragoman.record.write import write


@dataclass(frozen=True, slots=True)
class Profile:
    """Seconds by step, in the order of the steps, over so many sentences."""

    sentences: int
    seconds: dict[str, float]

    @property
    def rate(self) -> float:
        """Sentences a second of processor time."""
        return self.sentences / max(1e-9, sum(self.seconds.values()))

    def rows(self) -> list[tuple[str, str, str]]:
        """Step, milliseconds a sentence, share of the whole."""
        total = sum(self.seconds.values())
        rows = [(name, s, s / total) for name, s in self.seconds.items()]
        rows.append(("all", total, 1.0))
        return [(name, f"{1000 * s / max(1, self.sentences):.3f}", f"{100 * share:.1f}%") for name, s, share in rows]


class _Clock:
    """Adds up processor time by name, which a busy machine blurs less than the wall's clock."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    @contextmanager
    def timing(self, name: str) -> Iterator[None]:
        """Add the time of the block."""
        began = time.process_time()
        yield
        self.seconds[name] += time.process_time() - began

    def apply(self, readers: Iterable[Reader], reading: Reading) -> Reading:
        """Run readers in order, each timed."""
        for reader in readers:
            with self.timing(getattr(reader, "__name__", type(reader).__name__)):
                reading = reader(reading)
        return reading


def profile(paths: Sequence[Path], record: Path, reader: str = "rules") -> Profile:
    """Load, read and keep each file, timing every step; the first file is read before the clock starts.

    Raises:
        UnknownModel: What the reader needs is not installed.
    """
    pipeline = make_pipeline(reader)
    pipeline.read(load(paths[0]))  # builds what readers build once
    clock, laid_out, sentences = _Clock(), [], 0
    for path in paths:
        with clock.timing("load"):
            document = load(path)
        laid_out.append(clock.apply(BEFORE_PARSE, Reading(document, origin=pipeline.origin)))
    with clock.timing("parse"):
        parsed = list(pipeline.parser.pipe(laid_out))
    with Record.open(record, create=True) as opened:
        for reading in parsed:
            sentences += len(reading.sentences)
            read = replace(clock.apply(pipeline.after, reading), tokens=())
            with clock.timing("signature"):
                sketch = signature(read.document.text)
            with clock.timing("write"):
                write(opened, read, read_at=datetime.now(UTC), signature=sketch, likeness=MINHASH)
    return Profile(sentences, dict(clock.seconds))
