"""An actor or a person: names, offices, those it deals with, what it says and what is said of it."""

from pydantic import Field

from dragoman.analysis.actor import Known, Side, known_of, profile
from dragoman.analysis.parts import How, Part
from dragoman.faces.web.charts.pair import HOW_WORDS, SIGN_WORDS
from dragoman.faces.web.charts.timeline import overview
from dragoman.faces.web.page import Ask, Page
from dragoman.faces.web.queries import FilterQuery
from dragoman.faces.web.rendering import with_query
from dragoman.faces.web.tables import statement_table
from dragoman.faces.words import STATUSES
from dragoman.vocabulary.types import Sign, statement_types


class ActorQuery(FilterQuery):
    """Which statements of an actor to list."""

    listed: Side | None = Field(None, alias="list", description="List what is said of it, or by it.")
    period: str | None = Field(None, alias="year", description="List what begins in this year or stretch of time.")
    sign: Sign | None = Field(None, description="List what is told with this sign.")
    how: How | None = Field(None, description="List what is told as so, denied, or expected.")

    def part(self) -> Part:
        """The part to list."""
        return Part(period=self.period, sign=self.sign, how=self.how)


def actor_page(ask: Ask[ActorQuery]) -> Page:
    """The actor or person that the path names by a code or any name."""
    query, name, filters = ask.query, ask.path["name"], ask.query.filters()
    known = ask.site.memory.answer(("actor", name, filters), lambda: known_of(ask.record, name, filters))
    found = profile(ask.record, known, query.part(), listed=query.listed, limit=query.size, skip=query.skip)
    extra = {
        "query": query,
        "chart": lambda: overview(found.counts, "year", lambda year: f"{with_query(ask.url, year=year)}#list"),
        "years": [(c.period, c.cooperative, c.conflictual, c.neither, c.expected) for c in found.counts],
        "types": [(name, f"{name}, {known.phrase}") for name, known in statement_types().items()],
        "statuses": [(status, words or "told as so") for status, words in STATUSES.items()],
        "signs": list(SIGN_WORDS.items()),
        "hows": [(how, words or "told as so") for how, words in HOW_WORDS.items()],
        "whose": _whose(known),
    }
    return Page("actor.html", known.who.name, found, statement_table(found.statements), extra)


def _whose(known: Known) -> str:
    """What the name is, in a few words."""
    who = known.who
    if who.kind == "person":
        return f"A person coded under {who.code}"
    return f"An actor with the code {who.code}" if who.code else "A voice that is no actor"
