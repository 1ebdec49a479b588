"""The actors of the record, the most spoken of first."""

from dataclasses import dataclass

from dragoman.analysis.actors import ActorCount, actors
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.queries import FilterQuery


@dataclass(frozen=True, slots=True)
class ActorsPage:
    """Some of the actors.

    Attributes:
        total: How many there are; `actors` holds those of the page.
    """

    total: int
    actors: tuple[ActorCount, ...]


def actors_page(ask: Ask[FilterQuery]) -> Page:
    """States, bodies and groups, with how often each acts and is acted on."""
    query = ask.query
    filters = query.filters()
    found = ask.site.memory.answer(("actors", filters), lambda: actors(ask.record, filters))
    shown = found[query.skip : query.skip + query.size]
    columns = ("code", "name", "kind", "statements", "as actor", "as recipient", "persons")
    rows = [(a.code, a.name, a.kind, a.statements, a.as_actor, a.as_recipient, a.persons) for a in shown]
    return Page("actors.html", "Actors", ActorsPage(len(found), shown), Table(columns, rows), {"query": query})
