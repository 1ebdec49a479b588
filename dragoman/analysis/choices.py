"""What there is to choose from: the values statements have, with how many have each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from dragoman.analysis.filters import Filters
from dragoman.analysis.periods import OF_DAY
from dragoman.analysis.query import Selection
from dragoman.analysis.told import SOURCE

MOST = 200
"""Values of one sort that are offered; beyond this one types a name."""

SORTS = {
    "types": "SELECT 'types', type, count(*) FROM chosen GROUP BY type",
    "statuses": "SELECT 'statuses', status, count(*) FROM chosen GROUP BY status",
    "voices": (
        "SELECT 'voices', voices.name, count(DISTINCT number) FROM chosen"
        " JOIN voices ON voices.statement = number GROUP BY voices.name"
    ),
    "outlets": "SELECT 'outlets', outlet, count(*) FROM chosen WHERE outlet IS NOT NULL GROUP BY outlet",
    "years": "SELECT 'years', year, count(*) FROM chosen WHERE year IS NOT NULL GROUP BY year",
    "sources": "SELECT 'sources', source, count(*) FROM chosen GROUP BY source",
}
"""How each sort of value is counted over the statements that were chosen."""

_COLUMNS = (
    f"DISTINCT s.number AS number, s.type AS type, s.status AS status, {OF_DAY['year']} AS year,"
    f" d.publisher AS outlet, {SOURCE} AS source"
)

Chosen = Callable[[Filters], Selection]
"""The statements that some filters keep, of those an answer is about."""

Tally = dict[str, int]


@dataclass(frozen=True, slots=True)
class Choices:
    """The values of each sort with how many statements have them, the commonest first; years in order.

    Each sort is counted under all filters but its own, so that another value can be chosen.
    """

    types: Tally
    statuses: Tally
    voices: Tally
    outlets: Tally
    years: Tally


def tallies(selection: Selection, sorts: Iterable[str] = SORTS) -> dict[str, Tally]:
    """How many statements have each value of some sorts, the commonest first and like ones by name."""
    wanted = list(sorts)
    counted = " UNION ALL ".join(SORTS[sort] for sort in wanted)
    sql = f"WITH chosen AS MATERIALIZED ({selection.sql(_COLUMNS)}) {counted} ORDER BY 3 DESC, 2"
    found: dict[str, Tally] = {sort: {} for sort in wanted}
    for sort, value, number in selection.record.rows(sql, selection.condition.values):
        found[sort][value] = number
    return found


def choices(chosen: Chosen, filters: Filters, kept: dict[str, Tally]) -> Choices:
    """What there is to choose from.

    Args:
        chosen: The statements of the answer under some filters.
        filters: Those of the answer.
        kept: The tallies of what they keep.
    """

    def count(sort: str, **none: object) -> Tally:
        """How many have each value, with the filters of its own sort taken off."""
        freed = replace(filters, **none)  # type: ignore[arg-type]
        found = kept[sort] if freed == filters else tallies(chosen(freed), (sort,))[sort]
        return dict(list(found.items())[:MOST])

    return Choices(
        types=count("types", types=()),
        statuses=count("statuses", statuses=()),
        voices=count("voices", voice=None),
        outlets=count("outlets", publisher=None),
        years=dict(sorted(count("years", since=None, until=None).items())),
    )
