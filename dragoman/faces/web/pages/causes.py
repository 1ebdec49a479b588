"""What the articles hold to be the cause of what."""

from collections.abc import Iterator
from typing import get_args

from pydantic import Field

from dragoman.analysis.causes import Cause, Causes, causes
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.pieces import Cut, Stretch, cut
from dragoman.faces.web.queries import PagedQuery
from dragoman.faces.words import chain, on_one_line
from dragoman.model import Span
from dragoman.vocabulary.causes import LinkKind


class CausesQuery(PagedQuery):
    """Which causal links to list."""

    about: str = Field("", description="An actor or person named in the cause or effect; else words of the sentence.")
    kind: LinkKind | None = Field(None, description="Only causes, purposes, conditions or concessions.")


def causes_page(ask: Ask[CausesQuery]) -> Page:
    """Causal links in the order of the articles, the words of cause and effect marked in their sentence."""
    query = ask.query
    found = causes(ask.record, query.about, kind=query.kind, limit=query.size, skip=query.skip)
    extra = {"query": query, "kinds": get_args(LinkKind), "cut": _cut}
    return Page("causes.html", "Causes", found, _table(found), extra)


def _cut(one: Cause) -> Iterator[Cut[str]]:
    """The sentence in pieces, each with the ends it belongs to."""
    named = (("cause", one.cause), ("effect", one.effect), ("cue", one.cue))
    return cut(one.sentence.text, [Stretch(span.start, span.end, name) for name, span in named], one.sentence.start)


_COLUMNS = (
    "document", "path", "outlet", "sentence_position", "kind", "sign", "cause", "cue", "effect", "chain", "rule",
    "sentence",
)  # fmt: skip


def _table(found: Causes) -> Table:
    return Table(_COLUMNS, map(_row, found.links))


def _row(one: Cause) -> tuple[object, ...]:
    return (
        one.document.id, one.document.path, one.document.publisher, one.sentence.position, one.kind, one.sign,
        _words(one.cause), _words(one.cue), _words(one.effect), chain(one.said_by), one.rule,
        on_one_line(one.sentence.text),
    )  # fmt: skip


def _words(span: Span) -> str:
    return on_one_line(span.exact)
