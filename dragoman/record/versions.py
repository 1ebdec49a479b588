"""Which readers have read a document, and what each of them made of it.

The rows of the last reading stand in the tables of the record. Of those before it the statements
are kept, so that one can see what a new reader changed.
"""

import json
import sqlite3
from dataclasses import dataclass

from dragoman.model import Span, Statement
from dragoman.record.readings import statements_of
from dragoman.record.statement_json import as_json, of_json
from dragoman.record.store import Record


@dataclass(frozen=True, slots=True)
class Version:
    """A reader that has read documents of the record.

    Attributes:
        origin: Reader, version and model.
        documents: How many it has read.
        first: The earliest of its readings that still count, UTC, ISO 8601.
        last: The latest.
    """

    origin: str
    documents: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class PastReading:
    """One reading of one document.

    Attributes:
        origin: Who read it.
        read_at: When, UTC, ISO 8601.
        told: A hash of the facts of the document that it went by.
    """

    origin: str
    read_at: str
    told: str


def versions(record: Record) -> tuple[Version, ...]:
    """Every reader at work in the record, the one that read last at the end."""
    rows = record.rows(
        "SELECT origin, count(*) AS documents, min(read_at) AS first, max(read_at) AS last FROM readings"
        " GROUP BY origin ORDER BY last, max(number)"
    )
    return tuple(Version(**row) for row in rows)


def readings_of(record: Record, document_id: str) -> tuple[PastReading, ...]:
    """The readings of a document, one an origin, the latest last."""
    rows = record.rows(
        "SELECT readings.origin, readings.read_at, readings.told FROM readings"
        " JOIN documents ON documents.number = document WHERE documents.id = ?"
        " ORDER BY readings.read_at, readings.number",
        (document_id,),
    )
    return tuple(PastReading(**row) for row in rows)


def readers_of(record: Record, *origins: str) -> dict[str, int]:
    """How many of these readers have read each document, by its id; documents that none has read are left out."""
    rows = record.rows(
        "SELECT documents.id, count(*) FROM json_each(?) AS wanted JOIN readings ON readings.origin = wanted.value"
        " JOIN documents ON documents.number = document GROUP BY documents.number",
        (json.dumps(origins),),
    )
    return {row[0]: row[1] for row in rows}


def told_by(record: Record, document_id: str, origin: str) -> tuple[tuple[Statement, Span], ...]:
    """The statements that a reader made of a document, each with its sentence; empty where it made none."""
    with record.snapshot():
        row = record.one("SELECT origin, text FROM documents WHERE id = ?", (document_id,))
        if row is None:
            return ()
        if row["origin"] == origin:
            return statements_of(record, document_id)
        rows = record.rows(
            "SELECT superseded.* FROM superseded JOIN readings ON readings.number = reading"
            " JOIN documents ON documents.number = document"
            " WHERE documents.id = ? AND readings.origin = ? ORDER BY position",
            (document_id, origin),
        )
    return tuple(
        (of_json(json.loads(r["statement"])), Span.of(row["text"], r["sentence_start"], r["sentence_end"]))
        for r in rows
    )


def supersede(record: Record, document_id: str, origin: str) -> None:
    """Keep the statements of a document that another reader's are about to take the place of.

    Call it inside the transaction that replaces them. Nothing is kept of a reading by `origin` itself.
    """
    reading = record.value(
        "SELECT readings.number FROM readings JOIN documents ON documents.number = document"
        " AND documents.origin = readings.origin WHERE documents.id = ? AND documents.origin <> ?",
        (document_id, origin),
    )
    if reading is None:
        return
    record.connection.executemany(
        "INSERT INTO superseded VALUES (?, ?, ?, ?, ?, ?)",
        [
            (reading, position, statement.id, sentence.start, sentence.end, as_json(statement))
            for position, (statement, sentence) in enumerate(statements_of(record, document_id))
        ],
    )


def note_reading(connection: sqlite3.Connection, document: int, origin: str, at: str, told: str) -> None:
    """Note that a document, by its row number, now stands as a reader reads it; its former reading is forgotten."""
    connection.execute(
        "INSERT INTO readings (document, origin, read_at, told) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (document, origin) DO UPDATE SET read_at = excluded.read_at, told = excluded.told",
        (document, origin, at, told),
    )
    connection.execute(
        "DELETE FROM superseded WHERE reading = (SELECT number FROM readings WHERE document = ? AND origin = ?)",
        (document, origin),
    )
