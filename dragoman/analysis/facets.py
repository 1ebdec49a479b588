"""What chosen statements have in common, with counts, so that a search can be narrowed by a click."""

from dataclasses import dataclass
from itertools import groupby

from dragoman.analysis.language import Clause, Field, Query
from dragoman.analysis.meaning import NONE, folded
from dragoman.analysis.query import Selection

SHOWN = 8
"""Values of a facet that are given; those of `whole` facets all are."""

MANY = 20_000
"""Statements. Beyond this, voices and actors are not counted: at 100,000 they alone would take a fifth of a second."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value and how many of the statements have it.

    Attributes:
        value: As the language writes it.
        name: As people call it.
        count: How many of the chosen statements have it.
        query: The query narrowed to it; where it is narrowed to it already, the query without that.
        chosen: Whether the query is narrowed to it already.
    """

    value: str
    name: str
    count: int
    query: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one field among the chosen statements, the commonest first; years in order.

    Attributes:
        field: The field of the language.
        values: Some of them.
        more: How many more there are.
    """

    field: str
    values: tuple[FacetValue, ...]
    more: int


_CHOSEN = "s.number, s.document, s.type, s.status, substr(s.day, 1, 4) AS year"

_COUNTS = """
WITH chosen AS MATERIALIZED ({chosen}),
by_document AS (SELECT document, count(*) AS n FROM chosen GROUP BY document)
SELECT 1 AS facet, type AS value, type AS name, count(*) AS n FROM chosen GROUP BY type
UNION ALL SELECT 2, status, status, count(*) FROM chosen GROUP BY status
UNION ALL SELECT 3, publisher, publisher, sum(n) FROM by_document JOIN documents ON number = document
    GROUP BY publisher
UNION ALL SELECT 4, year, year, count(*) FROM chosen GROUP BY year
ORDER BY facet, n DESC, value
"""

_NAMES = """
WITH chosen AS MATERIALIZED ({chosen}),
voiced AS (SELECT v.statement, v.name FROM chosen CROSS JOIN voices AS v ON v.statement = chosen.number)
SELECT 5 AS facet, name AS value, name, count(DISTINCT statement) AS n FROM voiced GROUP BY name
UNION ALL SELECT 5, NULL, NULL, (SELECT count(*) FROM chosen) - (SELECT count(DISTINCT statement) FROM voiced)
UNION ALL SELECT 6, a.code, min(a.name), count(DISTINCT q.statement)
    FROM chosen CROSS JOIN participants AS q ON q.statement = chosen.number JOIN actors AS a ON a.number = q.actor
    GROUP BY a.code
ORDER BY facet, n DESC, value
"""

_FIELDS = {1: "type", 2: "status", 3: "outlet", 4: "year", 5: "voice", 6: "about"}

_NOBODY = {"outlet": "no outlet named", "year": "undated", "voice": "the author alone"}


def facets(selection: Selection, query: Query) -> tuple[int, tuple[Facet, ...]]:
    """How many statements are chosen, and what they have in common.

    Voices are counted by name as written; the language takes the spellings of one voice for one, and so may find more.
    """
    counts = _rows(selection, _COUNTS)
    total = sum(n for facet, _, _, n in counts if facet == 1)
    if total <= MANY:
        counts += _rows(selection, _NAMES)
    found = [_facet(_FIELDS[facet], list(rows), query) for facet, rows in groupby(counts, key=lambda row: row[0])]
    return total, tuple(facet for facet in found if facet.values)


def _rows(selection: Selection, sql: str) -> list[tuple[int, str | None, str | None, int]]:
    whole = sql.format(chosen=selection.sql(_CHOSEN))
    return [tuple(row) for row in selection.record.rows(whole, selection.condition.values) if row["n"]]


def _facet(field: str, rows: list[tuple[int, str | None, str | None, int]], query: Query) -> Facet:
    values = [_value(field, value, name, n, query) for _, value, name, n in rows]
    if field == "year":
        return Facet(field, tuple(sorted(values, key=lambda one: one.value)), 0)
    shown = values if field == "type" else values[:SHOWN]
    return Facet(field, tuple(shown), len(values) - len(shown))


def _value(field: str, value: str | None, name: str | None, n: int, query: Query) -> FacetValue:
    narrowing = Field.of(field, NONE if value is None else value)
    same = next((clause for clause in query.clauses if _same(clause, narrowing)), None)
    other = query.without(same) if same else query.narrowed(narrowing)
    return FacetValue(narrowing.values[0], name or _NOBODY.get(field, NONE), n, str(other), same is not None)


def _same(clause: Clause, narrowing: Field) -> bool:
    """Whether a clause keeps the same, however its value is written."""
    if not isinstance(clause, Field) or clause.negated or len(clause.values) != 1:
        return False
    return clause.name == narrowing.name and folded(clause.values[0]) == folded(narrowing.values[0])
