"""A document with all that was found in it, its copies, and its neighbours in the list of sources."""

# ruff: noqa: S608 -- only names of our own columns are put into SQL; values go as parameters
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dragoman.analysis.sources import Copy
from dragoman.errors import BadQuery, NotInRecord
from dragoman.model import Reading
from dragoman.record.read import DOCUMENT, document_of, statements
from dragoman.record.readings import reading
from dragoman.record.rows import DocumentRow, StatementRow
from dragoman.record.store import Record

MOST_NEAR = 50
"""Near-duplicates and copies that are named; a wire story can have hundreds."""

LONGEST_PART = 30_000
"""Characters of a part: twice a long newspaper article, which a browser still sets at once."""


@dataclass(frozen=True, slots=True)
class Article:
    """A document to be read, or a part of it.

    Attributes:
        row: The document in brief.
        reading: Its text, and what was found in this part of it; its statements stand in `statements`.
        statements: Those of this part in the order of the text, those judged wrong too.
        total: How many statements the whole document has.
        skipped: How many of them stand before this part.
        part: Which part this is, from 1.
        parts: Where the parts begin and end in the text; only one, but for a very long text.
        copies: Other files with the very same text, the first of them.
        near: Its near-duplicates, the first of them.
        before: The document before it in the list of sources; `None` at its beginning.
        after: The one after it.
    """

    row: DocumentRow
    reading: Reading
    statements: tuple[StatementRow, ...]
    total: int
    skipped: int
    part: int
    parts: tuple[tuple[int, int], ...]
    copies: tuple[Copy, ...]
    near: tuple[DocumentRow, ...]
    before: DocumentRow | None
    after: DocumentRow | None


def article(record: Record, id: str, *, part: int = 1, at: str | None = None) -> Article:
    """The document of this id, or of the only id that begins so.

    Args:
        record: Where to look.
        id: Of the document.
        part: Of a text that is too long to be shown at once.
        at: Instead, the part that holds this place: `s12` for a sentence, or the id of a statement.

    Raises:
        NotInRecord: The record has no such document, or several that begin so; or it has no such part or place.
        BadQuery: A place that is none.
    """
    with record.snapshot():
        number, whole = _number(record, id)
        parts = parts_of(record, number)
        if at:
            place = _place(record, number, at)
            part = next((n for n, (_, end) in enumerate(parts, 1) if place < end), len(parts))
        if part > len(parts):
            raise NotInRecord(f"the document has no part {part}; there are {len(parts)}")
        low, high = parts[part - 1]
        found = reading(record, whole, (low, high) if len(parts) > 1 else None)
        here = "SELECT number FROM judged WHERE document = ? AND start >= ? AND start < ? ORDER BY start, position"
        numbers = [row[0] for row in record.rows(here, (number, low, high))]
        return Article(
            row=_document(record, "d.number = :number", number),  # type: ignore[arg-type] # it has just been found
            reading=replace(found, statements=()),
            statements=tuple(statements(record, numbers)),
            total=record.value("SELECT count(*) FROM judged WHERE document = ?", (number,)),
            skipped=record.value("SELECT count(*) FROM judged WHERE document = ? AND start < ?", (number, low)),
            part=part,
            parts=parts,
            copies=copies_of(record, number),
            near=near_documents(record, number),
            before=_document(record, f"{_PATH} < {_OF_THIS} ORDER BY d.path DESC, d.number DESC", number),
            after=_document(record, f"{_PATH} > {_OF_THIS} ORDER BY d.path, d.number", number),
        )


_PATH = "(d.path, d.number)"

_OF_THIS = "((SELECT path FROM documents WHERE number = :number), :number)"


def parts_of(record: Record, number: int) -> tuple[tuple[int, int], ...]:
    """Where the parts of the document of this row number begin and end."""
    # SQLite's own length() stops at a zero, which a damaged text may hold.
    length = len(record.value("SELECT text FROM documents WHERE number = ?", (number,)))
    if length <= LONGEST_PART:
        return ((0, length),)
    blocks, sentences = (
        [row[0] for row in record.rows(f"SELECT start FROM {table} WHERE document = ? ORDER BY start", (number,))]
        for table in ("blocks", "sentences")
    )
    starts = [0, *_starts(length, blocks, sentences)]
    return tuple(zip(starts, [*starts[1:], length], strict=True))


def _starts(length: int, blocks: list[int], sentences: list[int]) -> Iterator[int]:
    """Where the parts after the first begin: at a block where one begins in time, else at a sentence, else anywhere."""
    at = 0
    while at + LONGEST_PART < length:
        end = at + LONGEST_PART
        at = _last(blocks, at, end) or _last(sentences, at, end) or end
        yield at


def _last(starts: Iterable[int], after: int, until: int) -> int | None:
    return max((start for start in starts if after < start <= until), default=None)


def copies_of(record: Record, number: int) -> tuple[Copy, ...]:
    """Other files with the text of the document of this row number."""
    sql = "SELECT path, publisher, published FROM copies WHERE document = ? ORDER BY path LIMIT ?"
    return tuple(Copy(*row) for row in record.rows(sql, (number, MOST_NEAR)))


def near_documents(record: Record, number: int) -> tuple[DocumentRow, ...]:
    """The near-duplicates of the document of this row number."""
    sql = f"""
    SELECT {DOCUMENT} FROM documents AS d
    WHERE d.near = (SELECT near FROM documents WHERE number = :number) AND d.number <> :number
    ORDER BY d.path, d.number LIMIT :most"""
    return tuple(document_of(row) for row in record.rows(sql, {"number": number, "most": MOST_NEAR}))


def _number(record: Record, id: str) -> tuple[int, str]:
    sql = "SELECT number, id FROM documents WHERE id >= :id AND id < :id || char(1114111) ORDER BY id LIMIT 2"
    rows = record.rows(sql, {"id": id})
    if not id or not rows:
        raise NotInRecord(f"the record has no document {id!r}; the list of sources names those it has")
    if len(rows) > 1 and rows[0]["id"] != id:
        raise NotInRecord(f"several documents of the record begin with {id!r}; give more of the id")
    return int(rows[0]["number"]), str(rows[0]["id"])


def _place(record: Record, number: int, at: str) -> int:
    """Where in the text a sentence or statement begins."""
    if sentence := re.fullmatch(r"s?(\d{1,9})", at):
        sql = "SELECT start FROM sentences WHERE document = ? AND position = ?"
        found = record.value(sql, (number, int(sentence[1])))
    elif at.startswith("st_"):
        found = record.value("SELECT start FROM statements WHERE document = ? AND id = ?", (number, at))
    else:
        raise BadQuery(f"at={at!r} is no place; write s12 for a sentence, or the id of a statement")
    if found is None:
        raise NotInRecord(f"the document has nothing at {at!r}; leave it out to read from the beginning")
    return int(found)


def _document(record: Record, condition: str, number: int) -> DocumentRow | None:
    row = record.one(f"SELECT {DOCUMENT} FROM documents AS d WHERE {condition} LIMIT 1", {"number": number})
    return None if row is None else document_of(row)
