"""What all requests of one server share."""

from dataclasses import dataclass, field
from pathlib import Path

from dragoman.faces.web.jobs import Queue
from dragoman.faces.web.memory import Memory


@dataclass(frozen=True, slots=True)
class Site:
    """The record that is served, and how new articles are read.

    Attributes:
        record: The record's file; made empty where there is none.
        reader: The name of the reader that reads what is added.
        queue: What was added and waits to be read.
        memory: Answers about the whole record that take long to find, until it changes.
    """

    record: Path
    reader: str = "rules"
    queue: Queue = field(init=False, repr=False, compare=False)
    memory: Memory = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "queue", Queue(self.record, self.reader))
        object.__setattr__(self, "memory", Memory(self.record))
