"""How two actors stand, and who says so."""

from dataclasses import dataclass

from dragoman.analysis.choices import Choices, choices, tallies
from dragoman.analysis.differences import Difference, differences_of
from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.names import Meant, meant_actor
from dragoman.analysis.pair_counts import Count, Level, NamedCount, YearCount, counts, within, years
from dragoman.analysis.parts import WHOLE, Part, part_of
from dragoman.analysis.periods import Unit, unit_for
from dragoman.analysis.query import Selection, select, touching
from dragoman.analysis.told import FACTS, in_pairs, told
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record

__all__ = ["BusyPair", "Count", "Pair", "YearCount", "between", "busiest_pairs", "pair"]


@dataclass(frozen=True, slots=True)
class Pair:
    """What the record says of two actors.

    Counts, choices and differences are of all statements that pass the filters; the list is of the part asked for.

    Attributes:
        part: The part of them that is listed.
        whole: How many statements pass the filters.
        total: How many of them are in the part; `statements` may hold only some of these.
        skip: How many of the part lie before the first of `statements`.
        statements: In order of time. Where `dated_by` is `document`, the document's date
            stands in for a time the text does not give.
        years: By year and direction.
        unit: The stretch of time by which `counts` are taken.
        counts: By period, direction, manner, sign and how they are told.
        by_type: How many of each type.
        by_source: How many by each nearest voice; statements of the author count for the outlet.
        differences: Where sources differ.
        choices: The values to filter by.
        level: Whether `within` tells of nobody, of persons or of organs.
        within: Who of either side takes part.
    """

    a: Meant
    b: Meant
    filters: Filters
    part: Part
    whole: int
    total: int
    skip: int
    statements: tuple[StatementRow, ...]
    years: tuple[YearCount, ...]
    unit: Unit
    counts: tuple[Count, ...]
    by_type: dict[str, int]
    by_source: dict[str, int]
    differences: tuple[Difference, ...]
    choices: Choices
    level: Level
    within: tuple[NamedCount, ...]


@dataclass(frozen=True, slots=True)
class BusyPair:
    """Two actors and how many statements join them."""

    a: str
    b: str
    name_a: str
    name_b: str
    statements: int


def pair(
    record: Record, a: str, b: str, filters: Filters = EVERYTHING, part: Part = WHOLE, *,
    level: Level = "state", unit: Unit | None = None, limit: int | None = 200, skip: int = 0,
) -> Pair:  # fmt: skip
    """How two actors or persons stand to one another.

    Args:
        record: Where to look.
        a: A code, a name, a person.
        b: Another.
        filters: What to leave out.
        part: Which part of the rest to list.
        level: Whether to tell which persons or organs take part.
        unit: By which stretches of time to count; by default as fits the span.
        limit: Statements to give; `None` for all.
        skip: How many to pass over first.

    Raises:
        UnknownName: A name nobody answers to.
        BadQuery: A filter or period that cannot be understood.
    """
    with record.snapshot():
        first, second = meant_actor(record, a), meant_actor(record, b)
        codes = str(first.code), str(second.code)
        forward = codes[0] <= codes[1]

        def chosen(kept: Filters) -> Selection:
            return between(select(record, kept), first, second)

        whole = chosen(filters)
        tally = tallies(whole)
        total = sum(tally["types"].values())
        unit = unit or unit_for(tally["years"])
        counted = counts(whole, unit, forward=forward)
        listed = part_of(whole, part, codes, forward=forward)
        return Pair(
            a=first,
            b=second,
            filters=filters,
            part=part,
            whole=total,
            total=total if part == WHOLE else listed.count(),
            skip=skip,
            statements=tuple(listed.rows(limit=limit, skip=skip)),
            years=years(counted),
            unit=unit,
            counts=counted,
            by_type=tally["types"],
            by_source=tally["sources"],
            differences=differences_of(record, told(whole.where(FACTS), "s.number")),
            choices=choices(chosen, filters, tally),
            level=level,
            within=within(whole, level, codes),
        )


def between(selection: Selection, a: Meant, b: Meant) -> Selection:
    """The statements that join two actors, with the pair as `p`; where persons are meant, those persons."""
    low, high = sorted((str(a.code), str(b.code)))
    joined = in_pairs(selection).where("p.low = :low AND p.high = :high", low=low, high=high)
    for who in (a, b):
        joined = touching(joined, who) if who.person else joined
    return joined


def busiest_pairs(record: Record, limit: int = 20) -> tuple[BusyPair, ...]:
    """The pairs most statements join, of what was not judged wrong."""
    with record.snapshot():
        found = record.rows(_BUSIEST, {"limit": limit})
        names = dict(map(tuple, record.rows("SELECT code, min(name) FROM actors GROUP BY code")))
        return tuple(BusyPair(a, b, names[a], names[b], number) for a, b, number in found)


# A statement that runs both ways stands in a pair twice; only of the pairs with most rows is that set right.
_BUSIEST = """
WITH
gone AS MATERIALIZED (SELECT number FROM statements WHERE verdict IN ('wrong', 'edited')),
often AS MATERIALIZED (
    SELECT low, high FROM pairs WHERE statement NOT IN gone
    GROUP BY low, high ORDER BY count(*) DESC, low, high LIMIT 2 * :limit
)
SELECT low, high, (
    SELECT count(DISTINCT statement) FROM pairs
    WHERE pairs.low = often.low AND pairs.high = often.high AND statement NOT IN gone
)
FROM often ORDER BY 3 DESC, low, high LIMIT :limit
"""
