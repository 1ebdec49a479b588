"""What one sees first: what the record holds, what is new, what is due, and whom it speaks of most."""

import shlex

from dragoman.analysis.home import Home, home
from dragoman.analysis.network import EdgeSign
from dragoman.faces.web.page import Ask, Page, Table
from dragoman.faces.web.queries import Query

STANDING: dict[EdgeSign, str] = {
    "cooperative": "more for than against",
    "conflictual": "more against than for",
    "mixed": "partly for, partly against",
    "neither": "neither for nor against",
}
"""How a pair stands, in words."""


def home_page(ask: Ask[Query]) -> Page:
    """The record at a glance; an empty one says what to do."""
    found = home(ask.record, today=ask.today)
    extra = {"standings": STANDING, "record": shlex.quote(str(ask.site.record)), "empty": not found.holds.documents}
    return Page("home.html", "The record", found, _table(found), extra)


def _table(found: Home) -> Table:
    columns = (
        "a", "b", "name_a", "name_b", "statements", "for", "against", "neither", "not_yet_so", "lean", "first", "last",
    )  # fmt: skip
    rows = (
        (e.a, e.b, pair.a, pair.b, e.statements, e.cooperative, e.conflictual, e.neither, e.expected, e.lean, e.first,
         e.last)
        for pair in found.pairs
        for e in (pair.edge,)
    )  # fmt: skip
    return Table(columns, rows)
