"""Where sources differ about any two actors."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field

from dragoman.analysis.differences import Difference, differences_of
from dragoman.analysis.filters import Filters
from dragoman.analysis.names import Meant, meant_actor
from dragoman.analysis.query import select, touching
from dragoman.analysis.told import FACTS, in_pairs, told
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.queries import FilterQuery
from dragoman.record.store import Record

MOST = 500
"""Differences that can be paged through, the most often repeated; filters lead to the others."""


class DisagreementsQuery(FilterQuery):
    """Which differences to list."""

    about: str | None = Field(None, description="Only those about this actor or person.")
    kind: str | None = Field(None, pattern="^(denied|opposed)$", description="Only what is denied, or opposed.")
    size: int = Field(20, ge=1, le=100, description="How many to a page.")


@dataclass(frozen=True, slots=True)
class Disagreements:
    """Differences between sources, the most often repeated first.

    Attributes:
        actor: Whom they were asked for; `None` for all.
        total: How many there are, at most as many as can be paged through.
        more: Whether there are still others, less often repeated.
        differences: Those of the page.
    """

    actor: Meant | None
    total: int
    more: bool
    differences: tuple[Difference, ...]


def disagreements_page(ask: Ask[DisagreementsQuery]) -> Page:
    """What one source tells and another denies, or tells the opposite of."""
    query = ask.query
    filters = query.filters()
    actor = meant_actor(ask.record, query.about) if query.about else None
    found = ask.site.memory.answer(("disagreements", actor, filters), lambda: _find(ask.record, actor, filters))
    chosen = [one for one in found if query.kind in (None, one.kind)]
    shown = tuple(chosen[query.skip : query.skip + query.size])
    data = Disagreements(actor, min(len(chosen), MOST), len(found) > MOST, shown)
    return Page(
        "disagreements.html", "Disagreements", data, Table(_COLUMNS, _rows(data)), {"query": query, "most": MOST}
    )


def _find(record: Record, actor: Meant | None, filters: Filters) -> tuple[Difference, ...]:
    chosen = in_pairs(select(record, filters)).where(FACTS)
    return differences_of(record, told(touching(chosen, actor) if actor else chosen), MOST + 1)


_COLUMNS = ("kind", "times", "words", "source", "id", "other_source", "other_id")


def _rows(data: Disagreements) -> Iterator[tuple[object, ...]]:
    for one in data.differences:
        yield one.kind, one.times, one.words, one.sources[0], one.one.id, one.sources[1], one.other.id
