"""A pair as one HTML file: how the two stand, the chart, the statements with footnotes; no script, nothing fetched."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from markupsafe import Markup

from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.names import meant_actor
from dragoman.analysis.pair import Pair, between, pair
from dragoman.analysis.parts import Part
from dragoman.analysis.query import select
from dragoman.faces.pair_words import lead
from dragoman.faces.web.charts.pair import Names, pair_chart
from dragoman.faces.web.charts.pair_table import pair_table
from dragoman.faces.web.rendering import HERE, templates
from dragoman.faces.words import Piece, period, quote
from dragoman.record.rows import DocumentRow, StatementRow
from dragoman.record.store import Record

MOST = 600
"""Statements a dossier holds unless fewer are asked for; the latest are kept."""

LARGEST = 1_900_000
"""Bytes; where it would be larger, fewer statements are put in."""

_LONGEST = 500
"""Characters of a sentence that are quoted around its predicate."""

_STYLES = ("style.css", "charts.css", "dossier.css")


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement of the list.

    Attributes:
        quoted: Its sentence, cut where it is very long.
        note: The number of its footnote.
    """

    row: StatementRow
    quoted: tuple[Piece, ...]
    note: int


@dataclass(frozen=True, slots=True)
class Year:
    """The statements that begin in a year; `undated` for those that nothing dates."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A file, the codes of its two actors, how many statements pass its filters, and how many of them it holds."""

    text: str
    codes: tuple[str, str]
    total: int
    statements: int


def dossier(record: Record, a: str, b: str, filters: Filters = EVERYTHING, *, made: date, limit: int = MOST) -> Dossier:
    """The file of two actors, under two million bytes.

    Args:
        record: Where to look.
        a: A code, a name, a person.
        b: Another.
        filters: What to leave out.
        made: The day it is made.
        limit: Statements it may hold; the earliest are left out.

    Raises:
        UnknownName: A name nobody answers to.
        BadQuery: A filter that cannot be understood.
    """
    with record.snapshot():
        whole = between(select(record, filters), meant_actor(record, a), meant_actor(record, b)).count()
        while True:
            found = pair(record, a, b, filters, limit=limit, skip=max(0, whole - limit))
            text = _rendered(found, made)
            if len(text.encode("utf-8", "replace")) <= LARGEST or not found.statements:
                return Dossier(text, (str(found.a.code), str(found.b.code)), found.whole, len(found.statements))
            limit = len(found.statements) // 2


def _rendered(found: Pair, made: date) -> str:
    names = Names(found.a.name, found.b.name)
    documents = {row.document.id: row.document for row in found.statements}
    notes = {id: number for number, id in enumerate(documents, 1)}
    years = _years(found.statements, notes)
    there = {year.name for year in years}

    def link(part: Part) -> str | None:
        year = (part.period or "")[: 4 if part.period != "undated" else None]
        return f"#y{year}" if year in there else None

    return str(templates().get_template("dossier.html").render(
        data=found, names=names, lead=lead(found), made=made.isoformat(), style=_style(),
        chart=pair_chart(found.counts, found.unit, names, link, found.part),
        table=pair_table(found.counts, names, link), years=years,
        notes=[(notes[id], document) for id, document in documents.items()],
        left_out=found.skip, filters=filter_words(found.filters), source_of=source_of,
    ))  # fmt: skip


def _years(rows: Iterable[StatementRow], notes: dict[str, int]) -> tuple[Year, ...]:
    found: dict[str, list[Entry]] = {}
    for row in rows:
        entry = Entry(row, _quoted(row), notes[row.document.id])
        found.setdefault(row.day[:4] if row.day else "undated", []).append(entry)
    return tuple(Year(name, tuple(entries)) for name, entries in found.items())


def _quoted(row: StatementRow) -> tuple[Piece, ...]:
    """The sentence; of a very long one, what lies around its predicate."""
    pieces = quote(row)
    if sum(len(piece.text) for piece in pieces) <= _LONGEST:
        return pieces
    at = next((n for n, piece in enumerate(pieces) if piece.marked), 0)
    return tuple(_cut(piece, n, at) for n, piece in enumerate(pieces))


def _cut(piece: Piece, place: int, marked: int) -> Piece:
    """A piece of a long sentence: its end before the predicate, its beginning from there on."""
    if len(piece.text) <= _LONGEST // 2:
        return piece
    kept = f"… {piece.text[-_LONGEST // 2 :]}" if place < marked else f"{piece.text[: _LONGEST // 2]} …"
    return Piece(kept, piece.marked)


def filter_words(filters: Filters) -> tuple[str, ...]:
    """What was left out, in words; nothing for no filter."""
    since, until = filters.since or "", filters.until or ""
    told = (
        period(f"{since}/{until}") if since or until else "",
        f"types {', '.join(filters.types)}" if filters.types else "",
        f"statuses {', '.join(filters.statuses)}" if filters.statuses else "",
        f"published by {filters.publisher}" if filters.publisher else "",
        f"according to {filters.voice}" if filters.voice else "",
        "what was judged wrong too" if filters.wrong else "",
    )
    return tuple(word for word in told if word)


def source_of(document: DocumentRow) -> str:
    """A document as a footnote tells it: outlet, title, date, file."""
    title = f"“{document.title[:300]}”" if document.title else None
    published = period(document.published) if document.published else "undated"
    return ", ".join(filter(None, (document.publisher, title, published, document.path)))


def _style() -> Markup:
    """The style sheets as one; they are our own, and hold nothing that would end the element."""
    return Markup("\n").join(Markup(Path(HERE, "static", name).read_text(encoding="utf-8")) for name in _STYLES)  # noqa: S704
