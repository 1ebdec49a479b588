"""Put readings into the record: one transaction a document, nothing twice."""

# ruff: noqa: S608 -- only names of our own tables and columns are put into SQL; values go as parameters
import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, Literal

from dragoman.errors import RecordError, SkippedInput
from dragoman.model import Document, Found, Reading, Span
from dragoman.record.actor_rows import ActorRows
from dragoman.record.days import days_of
from dragoman.record.near import Likeness, note_signature
from dragoman.record.sameness import split_document
from dragoman.record.standing import settle
from dragoman.record.statement_rows import NewRow, ends, insert, insert_statements, voice_rows
from dragoman.record.store import Record
from dragoman.record.versions import note_reading, supersede

Outcome = Literal["added", "replaced", "kept"]
"""What became of a reading: new, in place of an older one, or already there."""

_MACHINE_ROWS = (
    "facts", "figures", "links", "statements", "attributions", "times", "mentions", "oddities", "implied", "sentences",
    "blocks",
)  # fmt: skip


def has(record: Record, document: Document | str, origin: str) -> bool:
    """Whether a document was read by this origin, so that a stopped run can go on where it was.

    Args:
        record: Where to look.
        document: The document, or its id. Given the document, a file whose facts have
            changed since (a mended sidecar) counts as not read.
        origin: Reader and version.
    """
    id = document if isinstance(document, str) else document.id
    row = record.one("SELECT path, told, origin FROM documents WHERE id = ?", (id,))
    if row is None or row["origin"] != origin:
        return False
    return isinstance(document, str) or row["path"] != document.path or row["told"] == told(document)


def write(
    record: Record,
    reading: Reading,
    *,
    read_at: datetime,
    signature: bytes | None = None,
    likeness: Likeness | None = None,
    again: bool = False,
) -> Outcome:
    """Keep a reading, in one transaction.

    The same document by the same origin adds nothing (another file with the very same text
    is noted as a copy); by another origin it takes the place of the old rows, whose
    statements are kept aside (see `versions`). Judgements are never touched, and are brought to bear
    on the new rows.

    Args:
        record: Where to keep it.
        reading: What the readers found. Of statements with one id the first is kept.
        read_at: The clock of the reading; time zone aware.
        signature: What `likeness` compares; without one the document is in no group.
        likeness: How to tell near-duplicates; without it signatures are only stored.
        again: Put the reading in place of an older one even by the same origin.

    Raises:
        SkippedInput: The text holds characters that no file can keep.
        RecordError: The record cannot be written.
    """
    at = read_at.astimezone(UTC).isoformat(timespec="seconds")
    document = reading.document
    try:
        with record.transaction() as connection:
            connection.execute("DELETE FROM skipped WHERE path = ?", (document.path,))
            if not again and has(record, document, reading.origin):
                _note_copy(connection, document, at)
                return "kept"
            supersede(record, document.id, reading.origin)
            number, outcome = _place(connection, reading, at)
            note_reading(connection, number, reading.origin, at, told(document))
            _Writer(connection, number, reading).write()
            settle(record, document.id)
            split_document(connection, number)
            note_signature(connection, number, signature, likeness)
            return outcome
    except UnicodeEncodeError as error:
        reason = "the text holds half of a surrogate pair, which no file can keep; save it as UTF-8 and read it again"
        raise SkippedInput(document.path, "bad-text", reason) from error
    except sqlite3.IntegrityError as error:
        raise RecordError(
            f"the reading of {document.path} contradicts itself ({error}); nothing of it was kept"
        ) from error


def skip(record: Record, skipped: SkippedInput, *, at: datetime) -> None:
    """Note an input that could not be read; a later reading of the same path removes the note."""
    values = (
        skipped.path,
        skipped.code,
        skipped.reason,
        at.astimezone(UTC).isoformat(timespec="seconds"),
    )
    with record.transaction() as connection:
        connection.execute("INSERT OR REPLACE INTO skipped VALUES (?, ?, ?, ?)", values)


def told(document: Document) -> str:
    """A hash of what the page tells of a document, apart from its text."""
    facts = [(kind, position, *_found(fact)) for kind, position, fact in _facts(document)]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:20]


def _place(connection: sqlite3.Connection, reading: Reading, at: str) -> tuple[int, Outcome]:
    """The document's row, fresh or emptied of what the former origin found."""
    document = reading.document
    published = document.published.value if document.published else None
    start, end = days_of(published)
    values = {
        "id": document.id, "path": document.path, "text": document.text, "sha256": document.sha256,
        "media_type": document.media_type, "title": _value(document.title), "publisher": _value(document.publisher),
        "published": published, "published_start": start, "published_end": end, "told": told(document),
        "origin": reading.origin, "read_at": at,
    }  # fmt: skip
    known = connection.execute("SELECT number FROM documents WHERE id = ?", (document.id,)).fetchone()
    if known is None:
        sql = f"INSERT INTO documents ({', '.join(values)}) VALUES ({', '.join(':' + key for key in values)})"
        return int(connection.execute(sql, values).lastrowid or 0), "added"
    number = int(known["number"])
    for table in _MACHINE_ROWS:
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (number,))
    sql = f"UPDATE documents SET {', '.join(f'{key} = :{key}' for key in values)} WHERE number = :number"
    connection.execute(sql, {**values, "number": number})
    return number, "replaced"


def _note_copy(connection: sqlite3.Connection, document: Document, at: str) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO copies SELECT number, ?, ?, ?, ? FROM documents WHERE id = ? AND path <> ?",
        (
            document.path,
            _value(document.publisher),
            _value(document.published),
            at,
            document.id,
            document.path,
        ),
    )


class _Writer:
    """Writes the rows of one reading under one document number."""

    def __init__(self, connection: sqlite3.Connection, document: int, reading: Reading) -> None:
        self.connection = connection
        self.document = document
        self.reading = reading
        self.actors = ActorRows(connection)
        self.sentence = self._next("sentences")

    def write(self) -> None:
        """Write every kind of row, those others refer to first."""
        self._facts()
        self._text()
        self._mentions()
        self._times_and_attributions()
        self._statements()
        self._links()
        self._figures_and_oddities()
        self._implied()

    def _insert(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        insert(self.connection, table, rows)

    def _next(self, table: str) -> int:
        """The first free number; safe because the write lock is held."""
        return int(self.connection.execute(f"SELECT ifnull(max(number), 0) + 1 FROM {table}").fetchone()[0])

    def _facts(self) -> None:
        facts = _facts(self.reading.document)
        self._insert(
            "facts",
            ((self.document, kind, position, *_found(fact)) for kind, position, fact in facts),
        )

    def _text(self) -> None:
        reading = self.reading
        self._insert(
            "blocks",
            ((self.document, i, b.start, b.end, b.kind, b.speaker, b.rule) for i, b in enumerate(reading.blocks)),
        )
        text = reading.document.text
        self._insert(
            "sentences",
            (
                (
                    self.sentence + i,
                    self.document,
                    i,
                    s.start,
                    s.end,
                    s.block,
                    s.first,
                    s.last,
                    text[s.start : s.end],
                )
                for i, s in enumerate(reading.sentences)
            ),
        )

    def _mentions(self) -> None:
        first = self._next("mentions")
        mentions = self.reading.mentions
        self._insert(
            "mentions",
            (
                (first + i, self.document, i, m.span.start, m.span.end, m.span.exact, m.head, m.person, m.role,
                 m.adjective, m.rule)
                for i, m in enumerate(mentions)
            ),
        )  # fmt: skip
        self._insert(
            "mention_actors (mention, position, actor)",
            (
                (first + i, position, self.actors.number(actor))
                for i, mention in enumerate(mentions)
                for position, actor in enumerate(mention.actors)
            ),
        )

    def _times_and_attributions(self) -> None:
        self._insert(
            "times",
            (
                (self.document, i, t.span.start, t.span.end, t.span.exact, t.type, t.value, t.start, t.end, t.prefix,
                 t.rule)
                for i, t in enumerate(self.reading.times)
            ),
        )  # fmt: skip
        self._insert(
            "attributions",
            (
                (self.document, i, a.voice.name, a.voice.code, a.voice.cue, a.voice.kind,
                 *ends(a.voice.span), *ends(a.cue), json.dumps([[p.start, p.end] for p in a.content]), a.kind, a.rule)
                for i, a in enumerate(self.reading.attributions)
            ),
        )  # fmt: skip

    def _statements(self) -> None:
        once = {s.id: s for s in reversed(self.reading.statements)}
        rows = (NewRow(i, self.sentence + s.sentence, s) for i, s in enumerate(reversed(once.values())))
        days = days_of(_value(self.reading.document.published))
        insert_statements(self.connection, self.document, rows, days, self.actors)

    def _links(self) -> None:
        first = self._next("links")
        self._insert(
            "links",
            (
                (first + i, self.document, i, self.sentence + link.sentence, *_place_of(link.cause),
                 *_place_of(link.effect), *_place_of(link.cue), link.kind, link.sign, link.rule)
                for i, link in enumerate(self.reading.links)
            ),
        )  # fmt: skip
        self._insert(
            "link_voices",
            (
                row
                for i, link in enumerate(self.reading.links)
                for row in voice_rows(first + i, link.said_by, self.actors.stands)
            ),
        )

    def _figures_and_oddities(self) -> None:
        self._insert(
            "figures",
            (
                (self.document, i, self.sentence + f.sentence, f.span.start, f.span.end, f.span.exact, f.value, f.high,
                 f.unit, f.measured, json.dumps(f.whose), f.when, f.rule)
                for i, f in enumerate(self.reading.figures)
            ),
        )  # fmt: skip
        self._insert(
            "oddities",
            (
                (
                    self.document,
                    i,
                    o.span.start,
                    o.span.end,
                    o.span.exact,
                    o.kind,
                    o.reason,
                )
                for i, o in enumerate(self.reading.oddities)
            ),
        )

    def _implied(self) -> None:
        self._insert(
            "implied",
            (
                (self.document, i, self.sentence + found.sentence, found.actor.code, found.actor.name,
                 found.actor.kind, found.score, found.rule)
                for i, found in enumerate(self.reading.implied)
            ),
        )  # fmt: skip


def _facts(document: Document) -> Iterator[tuple[str, int, Found]]:
    """The facts of a document, as kind, position and fact."""
    single = (
        "title",
        "publisher",
        "published",
        "language",
        "translated_from",
        "republished_from",
    )
    for kind in single:
        if (fact := getattr(document, kind)) is not None:
            yield kind, 0, fact
    for position, author in enumerate(document.authors):
        yield "author", position, author


def _found(fact: Found) -> tuple[str, str, str, bool]:
    return fact.value, fact.rule, fact.evidence, fact.inferred


def _value(fact: Found | None) -> str | None:
    return fact.value if fact else None


def _place_of(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.exact
