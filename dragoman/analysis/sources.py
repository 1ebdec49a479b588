"""Outlets and documents: what each is, when it is from, and how that is known."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import PurePath

from rapidfuzz import fuzz, process

from dragoman.errors import BadQuery
from dragoman.model import Found
from dragoman.record.read import DOCUMENT, document_of
from dragoman.record.rows import DocumentRow
from dragoman.record.store import Record


@dataclass(frozen=True, slots=True)
class Copy:
    """Another file with the very same text, and what its own page told."""

    path: str
    publisher: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """A document and what is known of it.

    Attributes:
        facts: By kind (`title`, `publisher`, `published`, `language`, `translated_from`,
            `republished_from`), with the rule that chose each and its evidence.
        statements: How many were made of it.
        oddities: How many places look damaged.
        copies: Files with the same text.
        near: Ids of its near-duplicates.
    """

    document: DocumentRow
    facts: dict[str, Found]
    authors: tuple[Found, ...]
    characters: int
    statements: int
    oddities: int
    copies: tuple[Copy, ...]
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher; `None` gathers the documents that name none."""

    publisher: str | None
    documents: int
    statements: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Sources:
    """All outlets, those with most documents first, and all documents by path."""

    outlets: tuple[Outlet, ...]
    documents: tuple[Source, ...]


def sources(record: Record) -> Sources:
    """The outlets and documents of the record."""
    with record.snapshot():
        return Sources(_outlets(record), _documents(record))


def find_document(record: Record, name: str) -> DocumentRow:
    """The document of an id, of the beginning of one, of a path, a file name, or a title.

    Raises:
        BadQuery: None answers to it, or several do; the text names the nearest.
    """
    rows = record.rows(f"SELECT {DOCUMENT} FROM documents AS d ORDER BY path, number")  # noqa: S608 -- our own columns
    documents = [document_of(row) for row in rows]
    for fits in (_is_named, _begins_so):
        found = [document for document in documents if fits(document, name.strip())]
        if len(found) == 1:
            return found[0]
        if found:
            paths = ", ".join(document.path for document in found[:4])
            raise BadQuery(f"several documents answer to {name!r} ({paths}); give the id that `dragoman sources` shows")
    near = process.extract(name, [document.path for document in documents], scorer=fuzz.WRatio, limit=3)
    hint = f"the nearest are {', '.join(path for path, _, _ in near)}" if near else "it holds no document yet"
    raise BadQuery(f"the record has no document {name!r}; {hint}")


def _is_named(document: DocumentRow, name: str) -> bool:
    path = PurePath(document.path)
    return name.casefold() in {document.id, *(str(n).casefold() for n in (path, path.name, path.stem, document.title))}


def _begins_so(document: DocumentRow, name: str) -> bool:
    return bool(name) and (document.id.startswith(name) or PurePath(document.path).name.startswith(name))


def _outlets(record: Record) -> tuple[Outlet, ...]:
    sql = """
    SELECT publisher, count(*) AS documents, sum((SELECT count(*) FROM judged WHERE document = documents.number)),
        min(published_start), max(published_end)
    FROM documents GROUP BY publisher COLLATE NOCASE ORDER BY documents DESC, publisher"""
    return tuple(Outlet(*row) for row in record.rows(sql))


def _documents(record: Record) -> tuple[Source, ...]:
    facts: dict[int, list[tuple[str, Found]]] = defaultdict(list)
    for row in record.rows("SELECT * FROM facts ORDER BY document, kind, position"):
        fact = Found(row["value"], row["rule"], row["evidence"], bool(row["inferred"]))
        facts[row["document"]].append((row["kind"], fact))
    copies: dict[int, list[Copy]] = defaultdict(list)
    for row in record.rows("SELECT * FROM copies ORDER BY document, path"):
        copies[row["document"]].append(Copy(row["path"], row["publisher"], row["published"]))
    near: dict[str, list[str]] = defaultdict(list)
    for row in record.rows("SELECT near, id FROM documents WHERE near IS NOT NULL ORDER BY number"):
        near[row["near"]].append(row["id"])
    sql = f"""
    SELECT {DOCUMENT}, d.number, length(d.text) AS characters,
        (SELECT count(*) FROM judged WHERE document = d.number) AS statements,
        (SELECT count(*) FROM oddities WHERE document = d.number) AS oddities
    FROM documents AS d ORDER BY path, number"""  # noqa: S608 -- only our own columns are put in
    return tuple(
        Source(
            document=document_of(row),
            facts={kind: fact for kind, fact in facts[row["number"]] if kind != "author"},
            authors=tuple(fact for kind, fact in facts[row["number"]] if kind == "author"),
            characters=row["characters"],
            statements=row["statements"],
            oddities=row["oddities"],
            copies=tuple(copies[row["number"]]),
            near=tuple(id for id in near.get(row["near"], ()) if id != row["document_id"]),
        )
        for row in record.rows(sql)
    )
