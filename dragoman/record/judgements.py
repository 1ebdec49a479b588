"""What people decided about the record: rows of their own, reversible, outliving every reading."""

# ruff: noqa: S608 -- only names of our own tables and columns are put into SQL; values go as parameters
import sqlite3
from datetime import UTC, datetime
from typing import Literal

from dragoman.errors import RecordError
from dragoman.model import Span
from dragoman.record.rows import JudgementRow
from dragoman.record.store import Record


def judge_statement(
    record: Record,
    statement_id: str,
    verdict: Literal["right", "wrong"],
    *,
    by: str,
    at: datetime,
    reason: str | None = None,
) -> JudgementRow:
    """Say that a statement is right or wrong; the latest word stands.

    It holds for every later reading of the same text that says the same in a place that
    overlaps.

    Raises:
        RecordError: The record has no such statement.
    """
    found = record.one(
        "SELECT documents.id, start, \"end\", exact, says FROM statements"
        " JOIN documents ON documents.number = document WHERE statements.id = ?",
        (statement_id,),
    )  # fmt: skip
    if found is None:
        raise RecordError(f"{record.path} has no statement {statement_id}; copy the id from `pair`, `said` or `search`")
    return _insert(
        record,
        "kind, document, start, \"end\", exact, says, verdict, \"by\", at, reason",
        ("statement", *found, verdict, by, _utc(at), reason),
    )  # fmt: skip


def judge_identity(
    record: Record,
    subject: str,
    other: str,
    verdict: Literal["same", "different"],
    *,
    by: str,
    at: datetime,
    reason: str | None = None,
) -> JudgementRow:
    """Say that two names (of voices or persons) stand for one, or do not."""
    first, second = sorted((subject, other))
    return _insert(
        record,
        'kind, subject, other, verdict, "by", at, reason',
        ("identity", first, second, verdict, by, _utc(at), reason),
    )


def revert(record: Record, number: int, *, at: datetime) -> JudgementRow:
    """Take a judgement back; it stays on file. Taking it back twice changes nothing.

    Raises:
        RecordError: The record has no such judgement.
    """
    with record.transaction() as connection:
        connection.execute(
            "UPDATE judgements SET reverted_at = ? WHERE number = ? AND reverted_at IS NULL",
            (_utc(at), number),
        )
        row = connection.execute("SELECT * FROM judgements WHERE number = ?", (number,)).fetchone()
    if row is None:
        raise RecordError(f"{record.path} has no judgement {number}; `dragoman review` lists those it has")
    return _row(row)


def judgements(record: Record, *, standing: bool = True) -> tuple[JudgementRow, ...]:
    """The judgements on file, oldest first; `standing` leaves out those taken back."""
    sql = "SELECT * FROM judgements WHERE NOT ? OR reverted_at IS NULL ORDER BY number"
    return tuple(_row(row) for row in record.rows(sql, (standing,)))


def same_names(record: Record, name: str) -> frozenset[str]:
    """A name with all others judged to stand for the same one, directly or by way of others."""
    joined: dict[str, set[str]] = {}
    for one, other in _standing_identities(record):
        joined.setdefault(one, set()).add(other)
        joined.setdefault(other, set()).add(one)
    known, open_ends = {name}, [name]
    while open_ends:
        fresh = joined.get(open_ends.pop(), set()) - known
        known |= fresh
        open_ends += fresh
    return frozenset(known)


def _standing_identities(record: Record) -> list[tuple[str, str]]:
    """The pairs whose latest standing judgement is `same`."""
    latest: dict[tuple[str, str], str] = {}
    for row in record.rows(
        "SELECT subject, other, verdict FROM judgements WHERE kind = 'identity' AND reverted_at IS NULL ORDER BY number"
    ):
        latest[row["subject"], row["other"]] = row["verdict"]
    return [pair for pair, verdict in latest.items() if verdict == "same"]


def _insert(record: Record, columns: str, values: tuple[object, ...]) -> JudgementRow:
    marks = ", ".join("?" * len(values))
    with record.transaction() as connection:
        number = connection.execute(f"INSERT INTO judgements ({columns}) VALUES ({marks})", values).lastrowid
        return _row(connection.execute("SELECT * FROM judgements WHERE number = ?", (number,)).fetchone())


def _row(row: sqlite3.Row) -> JudgementRow:
    span = None if row["start"] is None else Span(row["start"], row["end"], row["exact"])
    return JudgementRow(
        row["number"], row["kind"], row["document"], span, row["says"], row["subject"], row["other"], row["verdict"],
        row["by"], row["at"], row["reason"], row["reverted_at"],
    )  # fmt: skip


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")
