"""How two actors stand, and who says so."""

from collections import defaultdict
from dataclasses import dataclass

from dragoman.analysis.differences import Difference, differences_of
from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.names import Meant, meant_actor
from dragoman.analysis.query import Selection, select, touching
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.vocabulary.types import sign_of


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


_SOURCE = "ifnull((SELECT name FROM voices WHERE statement = s.number AND position = 0), ifnull(d.publisher, d.path))"


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
        chosen = between(select(record, filters), first, second)
        return Pair(
            a=first,
            b=second,
            filters=filters,
            total=chosen.count(),
            statements=tuple(chosen.rows(limit=limit)),
            years=_years(chosen, forward=str(first.code) <= str(second.code)),
            by_type=chosen.counts("s.type"),
            by_source=chosen.counts(_SOURCE),
            differences=differences_of(chosen),
        )


def between(selection: Selection, a: Meant, b: Meant) -> Selection:
    """The statements that join two actors, with the pair as `p`; where persons are meant, those persons."""
    low, high = sorted((str(a.code), str(b.code)))
    joined = Selection(selection.record, selection.condition, "JOIN pairs AS p ON p.statement = s.number")
    joined = joined.where("p.low = :low AND p.high = :high", low=low, high=high)
    for who in (a, b):
        joined = touching(joined, who) if who.person else joined
    return joined


def _years(selection: Selection, *, forward: bool) -> tuple[YearCount, ...]:
    directions = {">": "a>b" if forward else "b>a", "<": "b>a" if forward else "a>b", "=": "a=b"}
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * 5)
    for day, direction, type, status, dated_by in selection.columns("s.day, p.direction, s.type, s.status, s.dated_by"):
        row = counts[str(day)[:4] if day else "", directions[str(direction)]]
        row[_column(str(type), str(status))] += 1
        row[4] += dated_by == "document"
    return tuple(
        YearCount(year or None, direction, *row)
        for (year, direction), row in sorted(counts.items(), key=lambda item: (item[0][0] == "", item[0]))
    )


def _column(type: str, status: str) -> int:
    if status not in ("actual", "negated"):
        return 3
    sign = sign_of(type, "negated" if status == "negated" else "actual")
    return ("cooperative", "conflictual", "neither").index(sign)
