"""The actors of the record, and how often each acts and is acted on."""

# ruff: noqa: S608 -- conditions are our own SQL; what users write goes as parameters

from dataclasses import dataclass
from typing import Any

from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.query import Selection, select
from dragoman.record.store import Record


@dataclass(frozen=True, slots=True)
class ActorCount:
    """A state, body or group.

    Attributes:
        statements: How many it takes part in; not the sum of the next two where it is on both sides.
        as_actor: In how many it acts.
        as_recipient: In how many it is acted on.
        persons: The persons coded under it, the most frequent first.
    """

    code: str
    name: str
    kind: str
    statements: int
    as_actor: int
    as_recipient: int
    persons: tuple[str, ...]


def actors(record: Record, filters: Filters = EVERYTHING) -> tuple[ActorCount, ...]:
    """All actors of the statements the filters keep, the most frequent first.

    Raises:
        BadQuery: A filter that cannot be understood.
    """
    with record.snapshot():
        selection = select(record, filters)
        persons = _persons(selection)
        rows = _taking_part(
            selection,
            "a.code, min(a.name), min(a.kind), count(DISTINCT q.statement),"
            " count(DISTINCT CASE q.side WHEN 'actor' THEN q.statement END),"
            " count(DISTINCT CASE q.side WHEN 'recipient' THEN q.statement END)",
            "1 GROUP BY a.code ORDER BY 4 DESC, a.code",
        )
        return tuple(
            ActorCount(code, name, kind, total, acts, acted, persons.get(code, ()))
            for code, name, kind, total, acts, acted in rows
        )


def _persons(selection: Selection) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    by = "a.person IS NOT NULL GROUP BY a.code, a.person ORDER BY a.code, count(DISTINCT q.statement) DESC, a.person"
    for code, person in _taking_part(selection, "a.code, a.person", by):
        found[code] = (*found.get(code, ()), person)
    return found


def _taking_part(selection: Selection, columns: str, where: str) -> list[tuple[Any, ...]]:
    """Columns of actors (`a`) and of their places in the statements chosen (`q`), walked actor by actor."""
    sql = (
        f"SELECT {columns} FROM actors AS a CROSS JOIN participants AS q ON q.actor = a.number"
        f" WHERE q.statement IN ({selection.sql('s.number')}) AND {where}"
    )
    return [tuple(row) for row in selection.record.rows(sql, selection.condition.values)]
