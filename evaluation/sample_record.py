"""The record of the sample articles, as `dragoman read` makes it."""

from pathlib import Path

from dragoman.samples import sample_paths
from evaluation.processes import run


def read_samples(record: Path) -> Path:
    """Read the sample articles into a record that is not there yet; gives back where it is.

    Raises:
        CommandFailed: They could not be read.
    """
    record.parent.mkdir(parents=True, exist_ok=True)
    run(["-m", "dragoman", "read", *map(str, sample_paths()), "--record", str(record), "--workers", "1", "--json"],
        record.parent)  # fmt: skip
    return record
