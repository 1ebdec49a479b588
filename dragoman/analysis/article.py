"""A document with all that was found in it, its copies, and its neighbours in the list of sources."""

# ruff: noqa: S608 -- only names of our own columns are put into SQL; values go as parameters
from dataclasses import dataclass, replace

from dragoman.analysis.sources import Copy
from dragoman.errors import NotInRecord
from dragoman.model import Reading
from dragoman.record.read import DOCUMENT, document_of, statements
from dragoman.record.readings import reading
from dragoman.record.rows import DocumentRow, StatementRow
from dragoman.record.store import Record

MOST_NEAR = 50
"""Near-duplicates and copies that are named; a wire story can have hundreds."""


@dataclass(frozen=True, slots=True)
class Article:
    """A document to be read.

    Attributes:
        row: The document in brief.
        reading: Its text and what was found in it; its statements stand in `statements`.
        statements: In the order of the text, those judged wrong too.
        copies: Other files with the very same text, the first of them.
        near: Its near-duplicates, the first of them.
        before: The document before it in the list of sources; `None` at its beginning.
        after: The one after it.
    """

    row: DocumentRow
    reading: Reading
    statements: tuple[StatementRow, ...]
    copies: tuple[Copy, ...]
    near: tuple[DocumentRow, ...]
    before: DocumentRow | None
    after: DocumentRow | None


def article(record: Record, id: str) -> Article:
    """The document of this id, or of the only id that begins so.

    Raises:
        NotInRecord: The record has no such document, or several that begin so.
    """
    with record.snapshot():
        number, whole = _number(record, id)
        found = reading(record, whole)
        numbers = record.rows("SELECT number FROM judged WHERE document = ? ORDER BY start, position", (number,))
        near = near_documents(record, number)
        rows = tuple(statements(record, (row[0] for row in numbers)))
        return Article(
            row=_document(record, "d.number = :number", number),  # type: ignore[arg-type] # it has just been found
            reading=replace(found, statements=()),
            statements=rows,
            copies=copies_of(record, number),
            near=near,
            before=_document(record, f"{_PLACE} < {_OF_THIS} ORDER BY d.path DESC, d.number DESC", number),
            after=_document(record, f"{_PLACE} > {_OF_THIS} ORDER BY d.path, d.number", number),
        )


_PLACE = "(d.path, d.number)"

_OF_THIS = "((SELECT path FROM documents WHERE number = :number), :number)"


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


def _document(record: Record, condition: str, number: int) -> DocumentRow | None:
    row = record.one(f"SELECT {DOCUMENT} FROM documents AS d WHERE {condition} LIMIT 1", {"number": number})
    return None if row is None else document_of(row)
