"""The formats statements can be exported in, by name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import IO

from dragoman.exchange.graphml import MEDIA_TYPE, write_graphml
from dragoman.exchange.jsonl import write_jsonl
from dragoman.exchange.tables import write_csv, write_parquet
from dragoman.record.rows import StatementRow


@dataclass(frozen=True, slots=True)
class Format:
    """How to write statements.

    Attributes:
        meaning: What it is good for, in a line.
        suffix: Of its files.
        media_type: For those who serve it.
        write: Writes statements and gives back how many.
        text: Whether a terminal can show it.
    """

    meaning: str
    suffix: str
    media_type: str
    write: Callable[[Iterable[StatementRow], IO[bytes]], int]
    text: bool = True


FORMATS: dict[str, Format] = {
    "jsonl": Format("one statement a line, complete; for programs", ".jsonl", "application/jsonl", write_jsonl),
    "csv": Format("a flat table; for spreadsheets", ".csv", "text/csv", write_csv),
    "parquet": Format(
        "a flat table, typed and compressed; for data frames", ".parquet", "application/vnd.apache.parquet",
        write_parquet, text=False,
    ),
    "graphml": Format("the network of actors; for Gephi, yEd and igraph", ".graphml", MEDIA_TYPE, write_graphml),
}  # fmt: skip
