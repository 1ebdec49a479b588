"""The actors of the record, and how often each acts and is acted on."""

from dataclasses import dataclass

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
    joined = "JOIN participants AS q ON q.statement = s.number JOIN actors AS a ON a.number = q.actor"
    with record.snapshot():
        selection = select(record, filters)
        selection = Selection(record, selection.condition, joined)
        persons = _persons(selection)
        rows = selection.groups(
            "a.code, min(a.name), min(a.kind), count(DISTINCT s.number),"
            " count(DISTINCT CASE q.side WHEN 'actor' THEN s.number END),"
            " count(DISTINCT CASE q.side WHEN 'recipient' THEN s.number END)",
            "a.code ORDER BY 4 DESC, a.code",
        )
        return tuple(
            ActorCount(code, name, kind, total, acts, acted, persons.get(code, ()))
            for code, name, kind, total, acts, acted in rows
        )


def _persons(selection: Selection) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    rows = selection.where("a.person IS NOT NULL").groups(
        "a.code, a.person", "a.code, a.person ORDER BY a.code, count(DISTINCT s.number) DESC, a.person"
    )
    for code, person in rows:
        found[code] = (*found.get(code, ()), person)
    return found
