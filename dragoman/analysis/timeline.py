"""What happened, in order of time."""

from dataclasses import dataclass

from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.names import Meant, meant_actor
from dragoman.analysis.query import select, touching
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record


@dataclass(frozen=True, slots=True)
class Timeline:
    """Statements in order of time.

    Attributes:
        actors: Whose; empty for everybody's.
        total: How many there are; `statements` may hold only the first of them.
        undated: How many more of theirs the text gives no time for.
    """

    actors: tuple[Meant, ...]
    filters: Filters
    total: int
    statements: tuple[StatementRow, ...]
    undated: int


def timeline(
    record: Record,
    actors: tuple[str, ...] = (),
    filters: Filters = EVERYTHING,
    *,
    undated: bool = False,
    limit: int | None = 200,
) -> Timeline:
    """What any of some actors or persons took part in, in order of time.

    Args:
        record: Where to look.
        actors: Codes or names; none for everybody.
        filters: What to leave out.
        undated: Also give what only its document dates, in its place.
        limit: Statements to give; `None` for all.

    Raises:
        UnknownName: A name nobody answers to.
        BadQuery: A filter that cannot be understood.
    """
    with record.snapshot():
        who = tuple(meant_actor(record, name) for name in actors)
        everything = select(record, filters)
        chosen = touching(everything, *who) if who else everything
        dated = chosen if undated else chosen.where("s.dated_by = 'text'")
        return Timeline(
            actors=who,
            filters=filters,
            total=dated.count(),
            statements=tuple(dated.rows(limit=limit)),
            undated=chosen.where("s.dated_by <> 'text'").count(),
        )
