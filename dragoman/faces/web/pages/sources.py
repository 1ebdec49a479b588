"""Outlets and documents: what each is, how that is known, and what could not be read."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field

from dragoman.analysis.sources import (
    Failures,
    Only,
    Order,
    Outlet,
    Shelf,
    Source,
    Wanted,
    failures,
    outlets,
    shelf,
)
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.queries import PagedQuery

MOST_OUTLETS = 200
"""Outlets that are listed; the others are found by name."""

FEW = 5
"""Inputs not read that are named beside the documents."""

ONLY_WORDS: dict[Only, str] = {
    "dated": "whose date is stated",
    "inferred": "whose date is only bounded",
    "undated": "without any date",
    "near": "with near-duplicates",
    "copied": "with copies",
    "translated": "told to be translated",
    "odd": "with damaged places",
    "barren": "without a statement",
}

FACT_WORDS = {
    "title": "title",
    "publisher": "outlet",
    "published": "published",
    "language": "language",
    "translated_from": "translated from",
    "republished_from": "taken over from",
}


class SourcesQuery(PagedQuery):
    """Which documents to list."""

    outlet: str | None = Field(None, description="Only documents of this outlet.")
    nameless: bool = Field(False, description="Only documents that name no outlet.")
    only: Only | None = Field(None, description="Only documents of which this holds.")
    words: str | None = Field(None, alias="q", description="Only documents in whose title or path this stands.")
    order: Order = Field("name", description="By name, with near-duplicates together, or the newest first.")

    def wanted(self) -> Wanted:
        """The same for the analysis."""
        return Wanted(self.outlet, self.nameless, self.only, self.words)


class SkippedQuery(PagedQuery):
    """Which inputs that could not be read to list."""

    code: str | None = Field(None, description="Only those with this reason, such as not-english.")


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """Outlets, some of the documents, and the first inputs that could not be read.

    Attributes:
        outlets_total: How many outlets there are; `outlets` holds those with most documents.
    """

    outlets_total: int
    outlets: tuple[Outlet, ...]
    shelf: Shelf
    failures: Failures


def sources_page(ask: Ask[SourcesQuery]) -> Page:
    """The outlets and the documents of all or one of them."""
    query = ask.query
    all_outlets = outlets(ask.record)
    found = shelf(ask.record, query.wanted(), order=query.order, limit=query.size, skip=query.skip)
    data = SourcesPage(len(all_outlets), all_outlets[:MOST_OUTLETS], found, failures(ask.record, limit=FEW))
    extra = {"query": query, "onlys": list(ONLY_WORDS.items()), "fact_words": FACT_WORDS}
    return Page("sources.html", query.outlet or "Sources", data, _table(found), extra)


def skipped_page(ask: Ask[SkippedQuery]) -> Page:
    """The inputs that could not be read at the last try, each with its reason."""
    query = ask.query
    found = failures(ask.record, query.code, limit=query.size, skip=query.skip)
    table = Table(("path", "code", "reason", "at"), [(one.path, one.code, one.reason, one.at) for one in found.inputs])
    return Page("skipped.html", "Not read", found, table, {"query": query})


_COLUMNS = (
    "id", "path", "title", "outlet", "authors", "published", "published_rule", "published_evidence", "inferred",
    "language", "translated_from", "republished_from", "characters", "statements", "oddities", "copies", "near",
    "reader", "read_at",
)  # fmt: skip


def _table(found: Shelf) -> Table:
    return Table(_COLUMNS, _rows(found))


def _rows(found: Shelf) -> Iterator[tuple[object, ...]]:
    for one in found.documents:
        published = one.facts.get("published")
        how = (published.value, published.rule, published.evidence, published.inferred) if published else (None,) * 4
        yield (
            one.document.id, one.document.path, one.document.title, one.document.publisher,
            [author.value for author in one.authors], *how, _value(one, "language"), _value(one, "translated_from"),
            _value(one, "republished_from"), one.characters, one.statements, one.oddities,
            [copy.path for copy in one.copies], one.near, one.document.origin, one.document.read_at,
        )  # fmt: skip


def _value(one: Source, kind: str) -> str | None:
    fact = one.facts.get(kind)
    return fact.value if fact else None
