"""What stands of the statements of a document: its reader's rows, and what people decided about them.

`settle` works it out anew from the judgements that stand, so that the same rows and the same judgements always give
the same record, in whatever order they came.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.model import Span, Statement
from dragoman.record.actor_rows import ActorRows, drop_unused
from dragoman.record.corrections import Changes, agrees, corrected, rule_of
from dragoman.record.readings import CORRECTED, statements_of
from dragoman.record.sameness import split_document
from dragoman.record.statement_json import of_json
from dragoman.record.statement_rows import NewRow, insert_statements
from dragoman.record.store import Record


def settle(record: Record, document_id: str) -> None:
    """Give the statements of a document their verdicts, and put corrected rows beside those they correct.

    Call it inside a transaction. It writes what differs; of a document that the record does not have, nothing.
    """
    row = record.one("SELECT number, published_start, published_end FROM documents WHERE id = ?", (document_id,))
    if row is None:
        return
    document = _Document(record, document_id, *row)
    document.clear()
    document.judge()


@dataclass(slots=True)
class _Row:
    """A statement that a reader made, and what stands of it."""

    number: int
    sentence: int
    span: Span
    says: str
    verdict: str | None = None

    def fits(self, judgement: sqlite3.Row) -> bool:
        """Whether a judgement is about what is said here."""
        here = judgement["start"] < self.span.end and self.span.start < judgement["end"]
        return here and bool(judgement["says"] == self.says)


class _Document:
    """Works out what stands of one document."""

    def __init__(self, record: Record, id: str, number: int, first: str | None, last: str | None) -> None:
        self.record = record
        self.connection = record.connection
        self.id = id
        self.number = number
        self.days = (first, last)
        self.made: list[NewRow] = []

    def clear(self) -> None:
        """Take away the corrected rows; those they correct are judged next."""
        left = self.record.rows(_ACTORS_OF_CORRECTED, (self.number, CORRECTED))
        for table in ("statements", "sentences"):
            sql = f"DELETE FROM {table} WHERE document = ? AND position >= ?"  # noqa: S608 -- our own tables
            self.connection.execute(sql, (self.number, CORRECTED))
        self.unused = [row[0] for row in left]

    def judge(self) -> None:
        """Work out the verdicts and corrected rows, and write them."""
        judgements = self.record.rows(_STANDING, (self.id,))
        if judgements or self.unused:
            self._settle([j for j in judgements if j["edit"] is None], [j for j in judgements if j["edit"]])
        else:
            sql = "UPDATE statements SET verdict = NULL WHERE document = ? AND verdict IS NOT NULL"
            self.connection.execute(sql, (self.number,))

    def _settle(self, own: list[sqlite3.Row], on_edits: list[sqlite3.Row]) -> None:
        rows = [
            _Row(r["number"], r["sentence"], Span(r["start"], r["end"], r["exact"]), r["says"])
            for r in self.record.rows(_READ, (self.number, CORRECTED))
        ]
        later = {j["edit"]: j["verdict"] for j in on_edits}
        latest = {row.number: next((j for j in reversed(own) if row.fits(j)), None) for row in rows}
        for row in rows:
            judgement = latest[row.number]
            row.verdict = judgement["verdict"] if judgement else None
        edits = [j for j in own if j["verdict"] == "edited" and not _overtaken(j, own)]
        if edits:
            self._edit(rows, latest, edits, later)
        self._write(rows)

    def _edit(
        self,
        rows: list[_Row],
        latest: dict[int, sqlite3.Row | None],
        edits: list[sqlite3.Row],
        later: dict[int, str],
    ) -> None:
        near = _near(rows, edits)
        told = dict(zip((row.number for row in near), self._statements(near), strict=True))
        for edit in edits:
            about = [row for row in near if (j := latest[row.number]) and j["number"] == edit["number"]]
            if not about and any(row.fits(edit) for row in near):
                continue
            self._one(edit, _nearest(about, edit["start"]), about, near, told, later.get(edit["number"]))

    def _one(
        self,
        edit: sqlite3.Row,
        base: _Row | None,
        about: list[_Row],
        rows: list[_Row],
        told: dict[int, Statement],
        verdict: str | None,
    ) -> None:
        """Carry out one edit: on the row it is about, or where no reader's row is left, on the one it kept."""
        content = json.loads(edit["content"])
        changes = Changes.of_json(edit["changes"])
        statement = told[base.number] if base else of_json(content["statement"])
        made = corrected(statement, changes, self.id, rule_of(edit["by"], edit["at"], edit["reason"]))
        same = next((r for r in (*about, *rows) if _free(r, about) and agrees(told[r.number], made, changes)), None)
        if same is not None:
            same.verdict = verdict or "right"
        elif made.id not in {row.statement.id for row in self.made}:
            sentence = base.sentence if base else self._sentence(content["sentence"], edit["number"])
            self.made.append(NewRow(CORRECTED + edit["number"], sentence, made, verdict, edit["number"]))

    def _statements(self, rows: list[_Row]) -> Iterator[Statement]:
        numbers = {row.number for row in rows}
        return (statement for statement, _ in statements_of(self.record, self.id, numbers))

    def _sentence(self, place: Sequence[int], edit: int) -> int:
        """The sentence that holds a place; made where no reader sees one there."""
        start, end = place
        row = self.record.one(_SENTENCE, (self.number, end, start, start))
        if row is not None:
            return int(row["number"])
        text = str(self.record.value("SELECT text FROM documents WHERE number = ?", (self.number,)))[start:end]
        block = self.record.value(_BLOCK, (self.number, start)) or 0
        values = (self.number, CORRECTED + edit, start, end, block, 0, 0, text)
        return int(self.connection.execute(_NEW_SENTENCE, values).lastrowid or 0)

    def _write(self, rows: list[_Row]) -> None:
        changed: list[tuple[Any, ...]] = [(row.verdict, row.number, row.verdict) for row in rows]
        sql = "UPDATE statements SET verdict = ? WHERE number = ? AND verdict IS NOT ?"
        self.connection.executemany(sql, changed)
        if self.made:
            insert_statements(self.connection, self.number, self.made, self.days, ActorRows(self.connection))
            split_document(self.connection, self.number)
        drop_unused(self.connection, self.unused)


def _overtaken(edit: sqlite3.Row, own: list[sqlite3.Row]) -> bool:
    """Whether a later judgement of the same words in that place stands."""
    return any(
        j["number"] > edit["number"]
        and j["says"] == edit["says"]
        and j["start"] < edit["end"]
        and edit["start"] < j["end"]
        for j in own
    )


def _near(rows: list[_Row], edits: list[sqlite3.Row]) -> list[_Row]:
    """The rows that an edit could be about, and those that share a place with one of them."""
    about = [row for row in rows if any(e["start"] < row.span.end and row.span.start < e["end"] for e in edits)]
    return [row for row in rows if any(row.span.overlaps(other.span) for other in about)]


def _nearest(rows: list[_Row], start: int) -> _Row | None:
    return min(rows, key=lambda row: (abs(row.span.start - start), row.number), default=None)


def _free(row: _Row, about: list[_Row]) -> bool:
    """Whether a reader's row can stand for a corrected one: it is the one corrected, or nobody hid it."""
    return row in about or row.verdict in (None, "right")


_STANDING = "SELECT * FROM judgements WHERE document = ? AND kind = 'statement' AND reverted_at IS NULL ORDER BY number"

_READ = """
SELECT number, sentence, start, "end", exact, says FROM statements WHERE document = ? AND position < ? ORDER BY position
"""

_SENTENCE = """
SELECT number FROM sentences WHERE document = ? AND start < ? AND ? < "end" ORDER BY start > ?, start DESC LIMIT 1
"""

_NEW_SENTENCE = """
INSERT INTO sentences (document, position, start, "end", block, first, last, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""

_BLOCK = "SELECT position FROM blocks WHERE document = ? AND start <= ? ORDER BY start DESC LIMIT 1"

_ACTORS_OF_CORRECTED = """
SELECT DISTINCT actor FROM statements JOIN participants ON statement = number
WHERE document = ? AND statements.position >= ?
"""
