"""What all requests of one server share."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Site:
    """The record that is served, and how new articles are read.

    Attributes:
        record: The record's file; made empty where there is none.
        reader: The name of the reader that reads what is added.
    """

    record: Path
    reader: str = "rules"
