"""The benchmark's own scorer on our own export, beside our scorer of statements: the two should agree."""

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from dragoman.documents.walk import find_inputs
from dragoman.exchange.jsonl import write_jsonl
from dragoman.record.ingest import Job, ingest
from dragoman.record.read import every_statement
from dragoman.record.store import Record
from evaluation.statements import evaluate, share_of_human
from evaluation.tasks import PROJECT, run_python

LEVELS = ("pair", "group", "type")

TOLERANCE = 0.001

_SHARES = re.compile(r"pair (\d\.\d+)\s+group (\d\.\d+)\s+type (\d\.\d+)")


def export(texts: Path, folder: Path) -> Path:
    """Read a folder of texts into a fresh record and export it; gives back the file."""
    job, out = Job(str(folder / "record.db")), folder / "export.jsonl"
    for _ in ingest(job, find_inputs([str(texts)])):
        pass
    with Record.open(job.record) as record, out.open("wb") as file:
        write_jsonl(every_statement(record), file)
    return out


def compare(data: Path) -> tuple[str, list[str]]:
    """The official scorer's last line on an export of the seeds, and where our scorer differs from it.

    Both score what this process reads, so that a difference is one of the scorers or of the record.

    Raises:
        ScorerFailed: The official scorer ended with an error.
    """
    data = (PROJECT / data).resolve()
    with tempfile.TemporaryDirectory() as folder:
        exported = export(data / "seeds", Path(folder))
        printed = run_python([str(data / "tools" / "score.py"), str(data / "gold"), str(exported)])
    line = printed.strip().splitlines()[-1]
    return line, disagreements(line, share_of_human(evaluate(data / "gold", data / "seeds")))


def disagreements(line: str, ours: Mapping[str, float]) -> list[str]:
    """Where the official shares differ from ours by more than rounding; ours are keyed `pair_share` and so on."""
    found = _SHARES.search(line)
    if found is None:
        return [f"the official scorer's last line holds no shares: {line!r}"]
    official = dict(zip(LEVELS, map(float, found.groups()), strict=True))
    # The official figures are printed with three digits, so half a unit of the last one is no difference.
    return [
        f"{level}: official {official[level]:.3f}, ours {ours[f'{level}_share']:.4f}"
        for level in LEVELS
        if abs(official[level] - ours[f"{level}_share"]) > TOLERANCE + 0.0005
    ]
