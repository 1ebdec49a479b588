"""How two actors stand, and who says so."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import cast

from dragoman.analysis.differences import Difference, differences_of
from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.names import Meant, meant_actor
from dragoman.analysis.query import Selection, select, touching
from dragoman.analysis.told import Told, in_pairs, told
from dragoman.model import Status
from dragoman.record.read import statements
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.vocabulary.types import SIGNS, sign_of


@dataclass(frozen=True, slots=True)
class YearCount:
    """One year and one direction of a pair.

    Attributes:
        year: `None` for what nothing dates.
        direction: `a>b` where the first acts on the second, `b>a`, or `a=b` for joint acts.
        cooperative: Statements told as so (or as not so, with the sign flipped).
        conflictual: The same, against one another.
        neither: The same, of no sign.
        expected: What is planned, possible or wanted, whatever its sign.
        dated_by_document: How many of all these have no time of their own.
    """

    year: str | None
    direction: str
    cooperative: int
    conflictual: int
    neither: int
    expected: int
    dated_by_document: int


@dataclass(frozen=True, slots=True)
class Pair:
    """What the record says of two actors.

    Attributes:
        total: How many statements there are; `statements` may hold only the first of them.
        statements: In order of time. Where `dated_by` is `document`, the document's date
            stands in for a time the text does not give.
        years: By year and direction.
        by_type: How many of each type.
        by_source: How many by each nearest voice; statements of the author count for the outlet.
        differences: Where sources differ.
    """

    a: Meant
    b: Meant
    filters: Filters
    total: int
    statements: tuple[StatementRow, ...]
    years: tuple[YearCount, ...]
    by_type: dict[str, int]
    by_source: dict[str, int]
    differences: tuple[Difference, ...]


def pair(record: Record, a: str, b: str, filters: Filters = EVERYTHING, *, limit: int | None = 200) -> Pair:
    """How two actors or persons stand to one another.

    Args:
        record: Where to look.
        a: A code, a name, a person.
        b: Another.
        filters: What to leave out.
        limit: Statements to give; `None` for all. Counts and differences are of all.

    Raises:
        UnknownName: A name nobody answers to.
        BadQuery: A filter that cannot be understood.
    """
    with record.snapshot():
        first, second = meant_actor(record, a), meant_actor(record, b)
        chosen = list(told(between(select(record, filters), first, second)))
        once = {one.number: one for one in chosen}
        return Pair(
            a=first,
            b=second,
            filters=filters,
            total=len(once),
            statements=tuple(statements(record, islice(once, limit))),
            years=_years(chosen, forward=str(first.code) <= str(second.code)),
            by_type=_tally(one.type for one in once.values()),
            by_source=_tally(one.source for one in once.values()),
            differences=differences_of(record, chosen),
        )


def between(selection: Selection, a: Meant, b: Meant) -> Selection:
    """The statements that join two actors, with the pair as `p`; where persons are meant, those persons."""
    low, high = sorted((str(a.code), str(b.code)))
    joined = in_pairs(selection).where("p.low = :low AND p.high = :high", low=low, high=high)
    for who in (a, b):
        joined = touching(joined, who) if who.person else joined
    return joined


def _years(chosen: Iterable[Told], *, forward: bool) -> tuple[YearCount, ...]:
    directions = {">": "a>b" if forward else "b>a", "<": "b>a" if forward else "a>b", "=": "a=b"}
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * 5)
    for one in chosen:
        row = counts[one.day[:4] if one.day else "", directions[one.direction]]
        row[_column(one)] += 1
        row[4] += one.dated_by == "document"
    return tuple(
        YearCount(year or None, direction, *row)
        for (year, direction), row in sorted(counts.items(), key=lambda item: (item[0][0] == "", item[0]))
    )


def _column(one: Told) -> int:
    """The column of `YearCount` after year and direction: by sign, or expected."""
    if one.status not in ("actual", "negated"):
        return len(SIGNS)
    return SIGNS.index(sign_of(one.type, cast(Status, one.status)))


def _tally(values: Iterable[str]) -> dict[str, int]:
    """How often each comes, the commonest first and like ones by name."""
    return dict(sorted(Counter(values).items(), key=lambda item: (-item[1], item[0])))
