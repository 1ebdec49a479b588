"""Outlets and documents: what each is, when it is from, and how that is known."""

# ruff: noqa: S608 -- only our own columns and conditions are put into SQL; what users write goes as parameters
import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Literal, get_args

from dragoman.analysis.query import check_publisher
from dragoman.errors import BadQuery
from dragoman.model import Found
from dragoman.record.read import DOCUMENT, document_of
from dragoman.record.rows import DocumentRow, SkippedRow
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


Only = Literal["dated", "inferred", "undated", "near", "copied", "translated", "odd", "barren"]
"""A part of the documents: by how the date is known, or by what is peculiar about them."""

_ONLY: dict[Only, str] = {
    "dated": "d.number IN (SELECT document FROM facts WHERE kind = 'published' AND NOT inferred)",
    "inferred": "d.number IN (SELECT document FROM facts WHERE kind = 'published' AND inferred)",
    "undated": "d.published IS NULL",
    "near": "d.near IS NOT NULL",
    "copied": "d.number IN (SELECT document FROM copies)",
    "translated": "d.number IN (SELECT document FROM facts WHERE kind = 'translated_from')",
    "odd": "d.number IN (SELECT document FROM oddities)",
    "barren": "NOT EXISTS (SELECT 1 FROM statements AS s WHERE s.document = d.number)",
}

Order = Literal["name", "newest"]

_ORDERS: dict[Order, str] = {
    "name": "ifnull((SELECT min(g.path) FROM documents AS g WHERE g.near = d.near), d.path), d.path, d.number",
    "newest": "d.published_start IS NULL, d.published_start DESC, d.path, d.number",
}
"""By name, near-duplicates stand together."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which documents.

    Attributes:
        publisher: Of this outlet, in any case.
        nameless: Of those that name no outlet.
        only: One part of them.
        words: In whose title or path these letters stand, in any case.
    """

    publisher: str | None = None
    nameless: bool = False
    only: Only | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A document by what one calls it."""

    id: str
    path: str
    title: str | None
    publisher: str | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """Some of the documents, with what they name.

    Attributes:
        total: How many there are; `documents` may hold only some of them.
        near: The names of the near-duplicates of those given, by id.
    """

    total: int
    documents: tuple[Source, ...]
    near: dict[str, Named]


@dataclass(frozen=True, slots=True)
class Failures:
    """Inputs that could not be read.

    Attributes:
        total: How many there are; `inputs` may hold only some of them.
        by_code: How many for each kind of reason.
        inputs: By path.
    """

    total: int
    by_code: dict[str, int]
    inputs: tuple[SkippedRow, ...]


ALL = Wanted()


def sources(record: Record) -> Sources:
    """The outlets and documents of the record."""
    with record.snapshot():
        return Sources(outlets(record), _documents(record, "SELECT number FROM documents ORDER BY path, number", {}))


def shelf(record: Record, wanted: Wanted = ALL, *, order: Order = "name", limit: int = 50, skip: int = 0) -> Shelf:
    """Some of the documents: `limit` of those wanted, after the first `skip`.

    Raises:
        BadQuery: The record has no such outlet; the text names the nearest.
    """
    with record.snapshot():
        where, values = _condition(record, wanted)
        total = record.value(f"SELECT count(*) FROM documents AS d WHERE {where}", values)
        numbers = (
            f"SELECT d.number FROM documents AS d WHERE {where} ORDER BY {_ORDERS[order]} LIMIT :limit OFFSET :skip"
        )
        found = _documents(record, numbers, {**values, "limit": limit, "skip": skip})
        return Shelf(total, found, _names(record, [id for one in found for id in one.near]))


def failures(record: Record, code: str | None = None, *, limit: int = 50, skip: int = 0) -> Failures:
    """Some of the inputs that could not be read, of one kind of reason or all."""
    with record.snapshot():
        rows = record.rows("SELECT code, count(*) AS n FROM skipped GROUP BY code ORDER BY n DESC, code")
        by_code = {row["code"]: row["n"] for row in rows}
        sql = "SELECT path, code, reason, at FROM skipped WHERE :code IS NULL OR code = :code"
        some = record.rows(
            f"{sql} ORDER BY path LIMIT :limit OFFSET :skip", {"code": code, "limit": limit, "skip": skip}
        )
        total = sum(by_code.values()) if code is None else by_code.get(code, 0)
        return Failures(total, by_code, tuple(SkippedRow(**row) for row in some))


def outlets(record: Record) -> tuple[Outlet, ...]:
    """The outlets of the record, those with most documents first."""
    sql = """
    SELECT publisher, count(*) AS documents, sum((SELECT count(*) FROM statements WHERE document = documents.number)),
        min(published_start), max(published_end)
    FROM documents GROUP BY publisher COLLATE NOCASE ORDER BY documents DESC, publisher"""
    return tuple(Outlet(*row) for row in record.rows(sql))


def _condition(record: Record, wanted: Wanted) -> tuple[str, dict[str, Any]]:
    """The condition in SQL over documents `d`, with its values by name."""
    parts = ["1"]
    if wanted.publisher is not None:
        check_publisher(record, wanted.publisher)
        parts.append("d.publisher = :publisher COLLATE NOCASE")
    if wanted.nameless:
        parts.append("d.publisher IS NULL")
    if wanted.only is not None:
        if wanted.only not in _ONLY:
            raise BadQuery(f"{wanted.only!r} is no part of the documents; there are {', '.join(get_args(Only))}")
        parts.append(_ONLY[wanted.only])
    if wanted.words:
        parts.append("(instr(lower(d.title), lower(:words)) OR instr(lower(d.path), lower(:words)))")
    return " AND ".join(parts), {"publisher": wanted.publisher, "words": wanted.words}


def _documents(record: Record, numbers: str, values: dict[str, Any]) -> tuple[Source, ...]:
    """The documents whose numbers a query gives, in its order."""
    wanted = json.dumps([row[0] for row in record.rows(numbers, values)])
    facts: dict[int, list[tuple[str, Found]]] = defaultdict(list)
    for row in record.rows(
        f"{_FEW} JOIN facts AS f ON f.document = w.value ORDER BY f.document, kind, position", (wanted,)
    ):
        fact = Found(row["fact"], row["rule"], row["evidence"], bool(row["inferred"]))
        facts[row["document"]].append((row["kind"], fact))
    copies: dict[int, list[Copy]] = defaultdict(list)
    sql = "FROM json_each(?) AS w JOIN copies AS c ON c.document = w.value ORDER BY c.document, c.path"
    for row in record.rows(f"SELECT c.* {sql}", (wanted,)):
        copies[row["document"]].append(Copy(row["path"], row["publisher"], row["published"]))
    near: dict[int, list[str]] = defaultdict(list)
    sql = """
    SELECT d.number, o.id FROM json_each(?) AS w JOIN documents AS d ON d.number = w.value
    JOIN documents AS o ON o.near = d.near AND o.number <> d.number ORDER BY d.number, o.number"""
    for row in record.rows(sql, (wanted,)):
        near[row["number"]].append(row["id"])
    sql = f"""
    SELECT {DOCUMENT}, d.number, length(d.text) AS characters,
        (SELECT count(*) FROM statements WHERE document = d.number) AS statements,
        (SELECT count(*) FROM oddities WHERE document = d.number) AS oddities
    FROM json_each(?) AS w JOIN documents AS d ON d.number = w.value ORDER BY w.key"""
    return tuple(
        Source(
            document=document_of(row),
            facts={kind: fact for kind, fact in facts[row["number"]] if kind != "author"},
            authors=tuple(fact for kind, fact in facts[row["number"]] if kind == "author"),
            characters=row["characters"],
            statements=row["statements"],
            oddities=row["oddities"],
            copies=tuple(copies[row["number"]]),
            near=tuple(near[row["number"]]),
        )
        for row in record.rows(sql, (wanted,))
    )


_FEW = "SELECT f.document, f.kind, f.value AS fact, f.rule, f.evidence, f.inferred FROM json_each(?) AS w"


def _names(record: Record, ids: list[str]) -> dict[str, Named]:
    rows = record.rows("SELECT id, path, title, publisher FROM documents WHERE id IN (SELECT value FROM json_each(?))",
                       (json.dumps(ids),))  # fmt: skip
    return {row["id"]: Named(**row) for row in rows}
