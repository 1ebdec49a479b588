"""Groups of near-duplicate documents, kept up as each document comes in."""

# ruff: noqa: S608 -- only names of our own tables and columns are put into SQL; values go as parameters
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likeness:
    """How to tell near-duplicates by their signatures.

    Attributes:
        bands: Pieces of a signature; two documents are compared only where they share a
            piece, so that a newcomer need not be held against the whole record.
        alike: Whether two signatures are of near-duplicates.
    """

    bands: Callable[[bytes], Iterable[bytes]]
    alike: Callable[[bytes, bytes], bool]


def note_signature(
    connection: sqlite3.Connection,
    document: int,
    signature: bytes | None,
    likeness: Likeness | None,
) -> None:
    """Store a document's signature and put it into the group of those like it.

    A document like two groups makes them one. A group's id comes of its first document, so
    that the same documents read in the same order give the same groups.
    """
    connection.execute("UPDATE documents SET signature = ? WHERE number = ?", (signature, document))
    connection.execute("DELETE FROM bands WHERE document = ?", (document,))
    if signature is None or likeness is None:
        return
    bands = set(likeness.bands(signature))
    like = [row for row in _candidates(connection, document, bands) if likeness.alike(signature, row["signature"])]
    connection.executemany("INSERT INTO bands VALUES (?, ?)", [(band, document) for band in sorted(bands)])
    if like:
        _join(connection, [*(row["number"] for row in like), document])


def _candidates(connection: sqlite3.Connection, document: int, bands: Iterable[bytes]) -> list[sqlite3.Row]:
    found: dict[int, sqlite3.Row] = {}
    for band in bands:
        for row in connection.execute(
            "SELECT number, signature FROM bands JOIN documents ON number = document"
            " WHERE band = ? AND document <> ? AND signature IS NOT NULL",
            (band, document),
        ):
            found[row["number"]] = row
    return [found[number] for number in sorted(found)]


def _join(connection: sqlite3.Connection, documents: list[int]) -> None:
    marks = ", ".join("?" * len(documents))
    groups = [
        row["near"]
        for row in connection.execute(
            f"SELECT near FROM documents WHERE number IN ({marks}) AND near IS NOT NULL"
            " GROUP BY near ORDER BY min(number)",
            documents,
        )
    ]
    first = connection.execute(f"SELECT id FROM documents WHERE number = {min(documents)}").fetchone()["id"]
    group = groups[0] if groups else "near_" + first.removeprefix("doc_")
    connection.executemany(
        "UPDATE documents SET near = ? WHERE near = ?",
        [(group, old) for old in groups[1:]],
    )
    connection.execute(f"UPDATE documents SET near = ? WHERE number IN ({marks})", [group, *documents])
