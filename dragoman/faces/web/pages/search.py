"""Search: a box, what was understood, what was found, and what would narrow or loosen it."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field

from dragoman.analysis.facets import MANY
from dragoman.analysis.fields import FIELDS, SIGNS, FieldHelp
from dragoman.analysis.finding import Found, find
from dragoman.analysis.search import Hit, Order
from dragoman.errors import BadQuery, UnknownName
from dragoman.faces.web.failures import status_of
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.pieces import Stretch, cut
from dragoman.faces.web.queries import PagedQuery
from dragoman.faces.web.tables import statement_table
from dragoman.faces.words import on_one_line
from dragoman.record.rows import StatementRow

ORDERS: dict[Order, str] = {"time": "oldest first", "newest": "newest first", "relevance": "best first"}

HEADINGS = {"about": "Actor", "type": "Type", "status": "Status", "outlet": "Outlet", "year": "Year", "voice": "Voice"}
"""What the facets are called, in the order in which they stand on the page."""


class SearchQuery(PagedQuery):
    """What is looked for."""

    q: str = Field("", description='A query of the search language, such as "gas pipeline" actor:JPN after:2015.')
    order: Order | None = Field(None, description="time, newest or relevance; by default as fits the query.")
    wrong: bool = Field(False, description="Also what was judged wrong.")
    size: int = Field(20, ge=1, le=500, description="How many to a page.")


@dataclass(frozen=True, slots=True)
class Language:
    """The search language, for those who have not asked yet or were not understood.

    Attributes:
        detail: What could not be understood, and why; `None` where nothing was asked.
    """

    detail: str | None
    fields: tuple[FieldHelp, ...]
    signs: dict[str, str]


@dataclass(frozen=True, slots=True)
class Bit:
    """A piece of a sentence.

    Attributes:
        found: Whether the query looked for these words.
        predicate: Whether they carry the statement.
    """

    text: str
    found: bool
    predicate: bool


@dataclass(frozen=True, slots=True)
class Result:
    """A hit as the page shows it.

    Attributes:
        rows: Its statements; where statements were looked for, the one it stands for.
    """

    hit: Hit
    bits: tuple[Bit, ...]
    rows: tuple[StatementRow, ...]


def search_page(ask: Ask[SearchQuery]) -> Page:
    """What a query finds; without one, how to write one."""
    query = ask.query
    if not query.q:
        return _language(None, 200)
    try:
        found = find(ask.record, query.q, limit=query.size, skip=query.skip, order=query.order, wrong=query.wrong)
    except (BadQuery, UnknownName) as error:
        return _language(str(error), status_of(error), query.q)
    facets = {facet.field: facet for facet in found.facets}
    extra = {
        "q": query.q,
        "query": query,
        "found": found,
        "results": tuple(_results(found)),
        "orders": ORDERS,
        "facets": [(HEADINGS[field], facets[field]) for field in HEADINGS if field in facets],
        "many": MANY,
        "has_rows": True,
    }
    return Page("search.html", f"Search: {query.q}", found, _table(found), _explained(extra))


def _language(detail: str | None, status: int, q: str = "") -> Page:
    data = Language(detail, tuple(FIELDS.values()), dict(SIGNS))
    return Page("search.html", "Search", data, None, _explained({"q": q, "found": None, "has_rows": False}), status)


def _explained(extra: dict[str, object]) -> dict[str, object]:
    return {**extra, "fields": tuple(FIELDS.values()), "signs": SIGNS}


def _results(found: Found) -> Iterator[Result]:
    rows = {row.id: row for row in found.statements}
    for hit in found.hits:
        told = tuple(rows[id] for id in hit.statements)
        yield Result(hit, tuple(_bits(hit, told if found.sought == "statements" else ())), told)


def _bits(hit: Hit, told: tuple[StatementRow, ...]) -> Iterator[Bit]:
    """The sentence cut at the words found and, where it is given whole, at those that carry the statement."""
    stretches = [Stretch(start, end, "found") for start, end in hit.marks]
    if hit.snippet == hit.sentence.text:
        at = hit.sentence.start
        stretches += [Stretch(row.span.start - at, row.span.end - at, "predicate") for row in told]
    for piece in cut(hit.snippet, stretches):
        yield Bit(on_one_line(piece.text), "found" in piece.what, "predicate" in piece.what)


def _table(found: Found) -> Table:
    if found.sought == "statements":
        return statement_table(found.statements)
    columns = ("document", "path", "outlet", "published", "sentence", "text", "statements")
    rows = (
        (h.document.id, h.document.path, h.document.publisher, h.document.published, h.sentence.position,
         h.sentence.text, h.statements)
        for h in found.hits
    )  # fmt: skip
    return Table(columns, rows)
