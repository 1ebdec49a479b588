"""What people decide about the record: rows of their own, reversible, outliving every reading."""

# ruff: noqa: S608 -- only names of our own tables and columns are put into SQL; values go as parameters
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from dragoman.errors import BadQuery, RecordError
from dragoman.model import Actor, Span
from dragoman.record.corrections import Changes
from dragoman.record.readings import statements_of
from dragoman.record.rows import JudgementRow
from dragoman.record.sameness import settle_names
from dragoman.record.standing import settle
from dragoman.record.statement_json import as_json
from dragoman.record.store import Record


@dataclass(frozen=True, slots=True)
class Batch:
    """Judgements made together.

    Attributes:
        number: What takes them back together: the number of the first; `None` where none was made.
        judgements: How many there are.
    """

    number: int | None
    judgements: int


@dataclass(frozen=True, slots=True)
class Said:
    """By whom something is judged, when, and why."""

    by: str
    at: datetime
    reason: str | None = None

    @property
    def columns(self) -> dict[str, str | None]:
        """As columns of a judgement."""
        return {"by": self.by, "at": _utc(self.at), "reason": self.reason}


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
    overlaps. A corrected statement is judged apart from the one it corrects.

    Raises:
        RecordError: The record has no such statement.
    """
    [row] = _judge(record, [statement_id], verdict, Said(by, at, reason), together=False)
    return row


def edit_statement(
    record: Record, statement_id: str, changes: Changes, *, by: str, at: datetime, reason: str | None = None
) -> JudgementRow:
    """Say what a statement should tell instead.

    The reader's row stays as it is and is hidden; a corrected one stands in its place, now and after every
    later reading. Correcting a corrected statement puts the changes on top of the former ones.

    Raises:
        RecordError: The record has no such statement.
    """
    [row] = _judge(record, [statement_id], changes, Said(by, at, reason), together=False)
    return row


def judge_many(
    record: Record,
    statement_ids: Iterable[str],
    decision: Literal["right", "wrong"] | Changes,
    *,
    by: str,
    at: datetime,
    reason: str | None = None,
) -> Batch:
    """Pass one verdict on many statements, or change all of them alike; `revert_batch` takes all of it back.

    Raises:
        RecordError: The record lacks one of them; then none is judged.
    """
    rows = _judge(record, list(dict.fromkeys(statement_ids)), decision, Said(by, at, reason), together=True)
    return Batch(rows[0].number if rows else None, len(rows))


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
    """Say that two names or two codes stand for one, or do not.

    Args:
        record: Where to keep it.
        subject: The code of an actor, or the name of a person or voice, under which both are to stand.
        other: The one that comes under it.
        verdict: Whether they are one.
        by: Who says so.
        at: When.
        reason: Why.

    Raises:
        BadQuery: It is one name given twice.
    """
    if subject == other:
        raise BadQuery(f"{subject!r} is given twice; name two that are to be one, or are not")
    values = {"kind": "identity", "subject": subject, "other": other, "verdict": verdict}
    return _judge_names(record, {**values, **Said(by, at, reason).columns})


def split(
    record: Record,
    subject: str,
    actor: Actor,
    *,
    words: str | None = None,
    document: str | None = None,
    by: str,
    at: datetime,
    reason: str | None = None,
) -> JudgementRow:
    """Say that some mentions of an actor or person mean another.

    Args:
        record: Where to keep it.
        subject: The code or person that they were taken for.
        actor: Whom they mean.
        words: Only mentions by these words, in any case; all for `None`.
        document: Only mentions in the document of this id.
        by: Who says so.
        at: When.
        reason: Why.

    Raises:
        BadQuery: Neither words nor a document are given, or the mentions are to stay with whom they have.
    """
    if not words and not document:
        raise BadQuery("say which mentions are meant: by their words, by their document, or both")
    if subject in (actor.code, actor.person):
        raise BadQuery(f"the mentions of {subject} are to go to another; name somebody else")
    values = {"kind": "split", "subject": subject, "other": actor.code, "verdict": "split", "words": words or None,
              "document": document or None, "content": as_json(actor)}  # fmt: skip
    return _judge_names(record, {**values, **Said(by, at, reason).columns})


def revert(record: Record, number: int, *, at: datetime) -> JudgementRow:
    """Take a judgement back; it stays on file. Taking it back twice changes nothing.

    Raises:
        RecordError: The record has no such judgement.
    """
    with record.transaction():
        if not _take_back(record, "number", number, at):
            raise RecordError(f"{record.path} has no judgement {number}; `dragoman review` lists those it has")
    row = record.one("SELECT * FROM judgements WHERE number = ?", (number,))
    assert row is not None
    return _row(row)


def revert_batch(record: Record, batch: int, *, at: datetime) -> int:
    """Take back all judgements that were made together; gives how many there are.

    Raises:
        RecordError: The record has no such batch.
    """
    with record.transaction():
        count = _take_back(record, "batch", batch, at)
        if not count:
            raise RecordError(f"{record.path} has no batch {batch}; `dragoman review` lists those it has")
    return count


def judgements(
    record: Record, *, standing: bool = True, limit: int | None = None, skip: int = 0, latest_first: bool = False
) -> tuple[JudgementRow, ...]:
    """The judgements on file, oldest first.

    Args:
        record: Where to look.
        standing: Leave out those taken back.
        limit: How many to give; `None` for all.
        skip: How many to pass over.
        latest_first: Turn the order round.
    """
    order = "DESC" if latest_first else "ASC"
    sql = f"SELECT * FROM judgements WHERE NOT ? OR reverted_at IS NULL ORDER BY number {order} LIMIT ? OFFSET ?"
    return tuple(_row(row) for row in record.rows(sql, (standing, -1 if limit is None else limit, skip)))


def judgement(record: Record, number: int) -> JudgementRow | None:
    """The judgement of this number; `None` where there is none."""
    row = record.one("SELECT * FROM judgements WHERE number = ?", (number,))
    return None if row is None else _row(row)


def judgements_of(record: Record, statement_id: str) -> tuple[JudgementRow, ...]:
    """What was decided about a statement, oldest first, what was taken back included.

    Of a corrected one, also the edit that made it and what was decided about the row it corrects.
    """
    row = record.one(_TARGET, (statement_id,))
    if row is None:
        return ()
    return tuple(_row(found) for found in record.rows(_ABOUT, dict(row)))


def same_names(record: Record, name: str) -> frozenset[str]:
    """A name with all others judged to stand for the same one, directly or by way of others."""
    rows = record.rows(
        "SELECT name FROM identities WHERE stands = (SELECT stands FROM identities WHERE name = ?)", (name,)
    )
    return frozenset({name, *(row["name"] for row in rows)})


def standing_name(record: Record, name: str) -> str:
    """The name or code under which one stands; itself where nobody judged it to be another's."""
    return str(record.value("SELECT stands FROM identities WHERE name = ?", (name,)) or name)


_KEYS = ("document", "start", "end", "exact", "says")

_TARGET = """
SELECT s.number, documents.id AS document, ifnull(edits.start, s.start) AS start, ifnull(edits."end", s."end") AS "end",
    ifnull(edits.exact, s.exact) AS exact, ifnull(edits.says, s.says) AS says,
    s.judgement AS edit, edits.changes, edits.content
FROM statements AS s JOIN documents ON documents.number = s.document
LEFT JOIN judgements AS edits ON edits.number = s.judgement
WHERE s.id = ?
"""
"""What a judgement of a statement is keyed by: always a reader's row, with the edit where a corrected one is judged.

An edit keeps that row and its sentence besides, so that the corrected one stands where no later reader makes one.
"""

_ABOUT = """
SELECT * FROM judgements
WHERE kind = 'statement' AND document = :document AND says = :says AND start < :end AND :start < "end"
    AND (edit IS NULL OR edit IS :edit)
ORDER BY number
"""


def _judge(
    record: Record, ids: Sequence[str], decision: str | Changes, said: Said, *, together: bool
) -> list[JudgementRow]:
    """Make a judgement on each statement and bring their documents in line."""
    made: list[JudgementRow] = []
    with record.transaction():
        batch = record.value("SELECT ifnull(max(number), 0) + 1 FROM judgements") if together else None
        for values in _decided(record, ids, decision):
            made.append(_insert(record, {"kind": "statement", **values, **said.columns, "batch": batch}))
        for document in dict.fromkeys(row.document for row in made):
            settle(record, str(document))
    return made


def _decided(record: Record, ids: Sequence[str], decision: str | Changes) -> Iterator[dict[str, Any]]:
    """The columns of a judgement on each of some statements."""
    for id in ids:
        row = record.one(_TARGET, (id,))
        if row is None:
            raise RecordError(f"{record.path} has no statement {id}; copy the id from `pair`, `said` or `search`")
        values = {key: row[key] for key in _KEYS}
        if isinstance(decision, str):
            yield {**values, "verdict": decision, "edit": row["edit"]}
        elif row["changes"] is not None:
            changes = Changes.of_json(row["changes"]).then(decision)
            yield {**values, "verdict": "edited", "changes": changes.as_json(), "content": row["content"]}
        else:
            [(statement, sentence)] = statements_of(record, row["document"], {row["number"]})
            content = f'{{"sentence":[{sentence.start},{sentence.end}],"statement":{as_json(statement)}}}'
            yield {**values, "verdict": "edited", "changes": decision.as_json(), "content": content}


def _judge_names(record: Record, values: dict[str, Any]) -> JudgementRow:
    with record.transaction() as connection:
        row = _insert(record, values)
        settle_names(connection)
    return row


def _take_back(record: Record, column: Literal["number", "batch"], value: int, at: datetime) -> int:
    """Take judgements back and bring what they were about in line; gives how many there are."""
    found = record.rows(f"SELECT kind, document, reverted_at FROM judgements WHERE {column} = ?", (value,))
    fresh = [row for row in found if row["reverted_at"] is None]
    sql = f"UPDATE judgements SET reverted_at = ? WHERE {column} = ? AND reverted_at IS NULL"
    record.connection.execute(sql, (_utc(at), value))
    for document in dict.fromkeys(row["document"] for row in fresh if row["kind"] == "statement"):
        settle(record, document)
    if any(row["kind"] != "statement" for row in fresh):
        settle_names(record.connection)
    return len(found)


def _insert(record: Record, values: dict[str, Any]) -> JudgementRow:
    columns = ", ".join(f'"{column}"' for column in values)
    sql = f"INSERT INTO judgements ({columns}) VALUES ({', '.join('?' * len(values))}) RETURNING *"
    return _row(record.connection.execute(sql, tuple(values.values())).fetchone())


def _row(row: sqlite3.Row) -> JudgementRow:
    span = None if row["start"] is None else Span(row["start"], row["end"], row["exact"])
    split_to = Actor(**json.loads(row["content"])) if row["kind"] == "split" else None
    return JudgementRow(
        row["number"], row["kind"], row["document"], span, row["says"], row["subject"], row["other"], row["verdict"],
        row["by"], row["at"], row["reason"], row["reverted_at"],
        Changes.of_json(row["changes"]) if row["changes"] else None,
        row["words"], split_to, row["edit"], row["batch"],
    )  # fmt: skip


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")
