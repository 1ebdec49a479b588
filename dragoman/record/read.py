"""Take statements out of the record, whole and in order, a batch at a time."""

# ruff: noqa: S608 -- only names of our own columns are put into SQL; values go as parameters
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from dragoman.model import Actor, Participant, Span, Voice, When, Where
from dragoman.record.rows import DocumentRow, SentenceRow, SkippedRow, StatementRow
from dragoman.record.store import Record

BATCH = 500
"""Statements held at once while streaming; larger batches gained nothing at 100,000 statements."""

DOCUMENT = "d.id AS document_id, d.path, d.title, d.publisher, d.published, d.origin, d.read_at, d.near"
"""The columns of a document `d` that `document_of` reads; its text is not among them."""

READING_ORDER = """
SELECT number FROM judged JOIN (SELECT number AS document, path FROM documents) USING (document)
WHERE :wrong OR verdict IS NOT 'wrong' ORDER BY path, document, start, position
"""

_STATEMENTS = f"""
SELECT
    s.*, {DOCUMENT}, sentences.position AS sentence_position, sentences.start AS sentence_start,
    sentences."end" AS sentence_end, sentences.text AS sentence_text
FROM json_each(?) AS wanted
JOIN statements AS s ON s.number = wanted.value
JOIN documents AS d ON d.number = s.document
JOIN sentences ON sentences.number = s.sentence
ORDER BY wanted.key
"""

_PARTICIPANTS = """
SELECT participants.*, code, name, kind, person, office, body
FROM json_each(?) AS wanted
JOIN participants ON participants.statement = wanted.value
JOIN actors ON actors.number = participants.actor
ORDER BY participants.statement, side, position
"""

_PARTICIPANTS_AS_READ = """
SELECT participants.*, read_code AS code, read_name AS name, read_kind AS kind, read_person AS person, office, body
FROM json_each(?) AS wanted
JOIN participants ON participants.statement = wanted.value
JOIN actors ON actors.number = ifnull(participants.read_actor, participants.actor)
ORDER BY participants.statement, side, position
"""

_VOICES = """
SELECT voices.* FROM json_each(?) AS wanted JOIN voices ON voices.statement = wanted.value
ORDER BY voices.statement, position
"""


def every_statement(record: Record, *, wrong: bool = False) -> Iterator[StatementRow]:
    """All statements of one state of the record, by path and place, without holding them all.

    Args:
        record: Where to read.
        wrong: Also give those judged wrong.
    """
    with record.snapshot():
        yield from statements(record, (row[0] for row in record.rows(READING_ORDER, {"wrong": wrong})))


def statements(record: Record, numbers: Iterable[int]) -> Iterator[StatementRow]:
    """The statements of these row numbers, in the order given; unknown numbers are left out."""
    remaining = iter(numbers)
    while batch := list(islice(remaining, BATCH)):
        yield from _batch(record, json.dumps(batch))


def statement(record: Record, id: str) -> StatementRow | None:
    """The statement of this id; `None` where the record has none."""
    number = record.value("SELECT number FROM statements WHERE id = ?", (id,))
    return None if number is None else next(statements(record, [number]), None)


def document(record: Record, id: str) -> DocumentRow | None:
    """The document of this id; `None` where the record has none."""
    row = record.one(f"SELECT {DOCUMENT} FROM documents AS d WHERE id = ?", (id,))
    return None if row is None else document_of(row)


def skipped(record: Record) -> tuple[SkippedRow, ...]:
    """The inputs that could not be read at the last try, by path."""
    return tuple(SkippedRow(**row) for row in record.rows("SELECT path, code, reason, at FROM skipped ORDER BY path"))


def document_of(row: sqlite3.Row) -> DocumentRow:
    """The document a joined row tells of; its id stands in `document_id`."""
    return DocumentRow(
        row["document_id"], row["path"], row["title"], row["publisher"], row["published"], row["origin"],
        row["read_at"], row["near"],
    )  # fmt: skip


def voice_of(row: sqlite3.Row, *, as_read: bool = False) -> Voice:
    """The voice a row of `voices` or `link_voices` holds; `as_read` with the code its reader gave."""
    return Voice(
        row["name"],
        (as_read and row["read_code"]) or row["code"],
        row["cue"],
        row["kind"],
        span_of(row["start"], row["end"], row["exact"]),
    )


def actor_of(row: sqlite3.Row) -> Actor:
    """The actor a row joined with `actors` holds."""
    return Actor(row["code"], row["name"], row["kind"], row["person"], row["office"], row["body"])


def span_of(start: int | None, end: int | None, exact: str | None) -> Span | None:
    """The span of stored ends, `None` where none was stored."""
    return None if start is None or end is None else Span(start, end, exact or "")


def when_of(row: sqlite3.Row, prefix: str) -> When | None:
    """The time stored under `when_…` or `horizon_…`."""
    if row[f"{prefix}_value"] is None:
        return None
    value, start, end, exact, first, last, rule = (
        row[f"{prefix}_{part}"] for part in ("value", "start", "end", "exact", "from", "to", "rule")
    )
    return When(value, start, end, exact, Span(first, last, exact), rule)


def where_of(row: sqlite3.Row) -> Where | None:
    """The place of a statement's row."""
    span = span_of(row["place_from"], row["place_to"], row["place_exact"])
    return Where(row["place"], row["country"], span) if span else None


def participants_of(record: Record, numbers: str, *, as_read: bool = False) -> dict[tuple[int, str], list[Participant]]:
    """The participants of statements (a JSON array of numbers), by statement and side.

    They come under the names that stand; `as_read` gives whom the reader took them for.
    """
    found: dict[tuple[int, str], list[Participant]] = defaultdict(list)
    for row in record.rows(_PARTICIPANTS_AS_READ if as_read else _PARTICIPANTS, (numbers,)):
        span = span_of(row["start"], row["end"], row["span"])
        found[row["statement"], row["side"]].append(Participant(actor_of(row), row["exact"], span, row["rule"]))
    return found


def voices_of(record: Record, numbers: str, *, as_read: bool = False) -> dict[int, list[Voice]]:
    """The voices of statements (a JSON array of numbers), nearest first; see `participants_of`."""
    found: dict[int, list[Voice]] = defaultdict(list)
    for row in record.rows(_VOICES, (numbers,)):
        found[row["statement"]].append(voice_of(row, as_read=as_read))
    return found


def _batch(record: Record, numbers: str) -> Iterator[StatementRow]:
    with record.snapshot():
        rows = record.rows(_STATEMENTS, (numbers,))
        participants = participants_of(record, numbers)
        voices = voices_of(record, numbers)
    for row in rows:
        number = row["number"]
        yield _statement(
            row,
            participants[number, "actor"],
            participants[number, "recipient"],
            voices.get(number, []),
        )


def _statement(
    row: sqlite3.Row,
    actors: list[Participant],
    recipients: list[Participant],
    voices: list[Voice],
) -> StatementRow:
    return StatementRow(
        number=row["number"],
        id=row["id"],
        document=document_of(row),
        sentence=SentenceRow(
            row["sentence_position"],
            row["sentence_start"],
            row["sentence_end"],
            row["sentence_text"],
        ),
        span=Span(row["start"], row["end"], row["exact"]),
        type=row["type"],
        mode=row["mode"],
        contexts=strings(row["contexts"]),
        actors=tuple(actors),
        recipients=tuple(recipients),
        when=when_of(row, "when"),
        where=where_of(row),
        status=row["status"],
        factuality=row["factuality"],
        forecast=bool(row["forecast"]),
        probability=row["probability"],
        horizon=when_of(row, "horizon"),
        said_by=tuple(voices),
        why=strings(row["why"]),
        day=row["day"],
        day_last=row["day_last"],
        dated_by=row["dated_by"],
        verdict=row["verdict"],
        judgement=row["judgement"],
    )


def strings(array: Any) -> tuple[str, ...]:
    """The strings of a stored JSON array."""
    return tuple(json.loads(array))
