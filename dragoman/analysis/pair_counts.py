"""How many statements of a pair there are of each kind, counted by the database."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dragoman.analysis.parts import HOW, MANNER, SIGN, Direction, How, direction_sql
from dragoman.analysis.periods import OF_DAY, Unit
from dragoman.analysis.query import Selection
from dragoman.vocabulary.types import SIGNS, Manner, Sign

Level = Literal["state", "person", "body"]


@dataclass(frozen=True, slots=True)
class Count:
    """One mark of a pair's chart.

    Attributes:
        period: A year, quarter or month; `None` for what nothing dates.
        statements: How many there are; one that runs both ways counts in each direction.
        dated_by_document: How many of them have no time of their own.
    """

    period: str | None
    direction: Direction
    manner: Manner
    sign: Sign
    how: How
    statements: int
    dated_by_document: int


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
class NamedCount:
    """Somebody of a name - an actor, a person, an organ - and how the statements with it run.

    Attributes:
        code: The actor, or whose person or organ it is.
        statements: How many there are.
        cooperative: Those of them told as so with this sign; likewise the next two.
        expected: Those planned, possible or wanted.
    """

    code: str
    name: str
    statements: int
    cooperative: int
    conflictual: int
    neither: int
    expected: int


def counts(selection: Selection, unit: Unit, *, forward: bool) -> tuple[Count, ...]:
    """Statements by period, direction, manner, sign and how they are told; the selection joins `pairs`."""
    parts = f"{OF_DAY[unit]}, {direction_sql(forward=forward)}, {MANNER}, {SIGN}, {HOW}"
    rows = selection.groups(f"{parts}, count(*), sum(s.dated_by = 'document')", "1, 2, 3, 4, 5 ORDER BY 1 IS NULL, 1")
    return tuple(Count(*row) for row in rows)


def years(counted: Iterable[Count]) -> tuple[YearCount, ...]:
    """Counts by year, whatever the manner, in order; what nothing dates comes last."""
    found: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * (len(SIGNS) + 2))
    for one in counted:
        row = found[one.period[:4] if one.period else "", one.direction]
        row[len(SIGNS) if one.how == "expected" else SIGNS.index(one.sign)] += one.statements
        row[-1] += one.dated_by_document
    in_order = sorted(found.items(), key=lambda item: (item[0][0] == "", item[0]))
    return tuple(YearCount(year or None, direction, *row) for (year, direction), row in in_order)


def within(selection: Selection, level: Level, codes: tuple[str, str]) -> tuple[NamedCount, ...]:
    """The persons or organs that take part, those most is told of first; nobody at the level of states."""
    if level == "state":
        return ()
    name = f"x.{level}"
    joined = Selection(
        selection.record,
        selection.condition,
        f"{selection.source} JOIN participants AS q ON q.statement = s.number JOIN actors AS x ON x.number = q.actor",
    ).where(f"{name} IS NOT NULL AND x.code IN (:code_a, :code_b)", code_a=codes[0], code_b=codes[1])
    told = f"CASE WHEN {HOW} = 'expected' THEN 'expected' ELSE {SIGN} END"
    each = ", ".join(f"count(DISTINCT CASE {told} WHEN '{one}' THEN s.number END)" for one in (*SIGNS, "expected"))
    by = f"x.code, {name} ORDER BY 3 DESC, 1, 2 LIMIT {MOST}"
    return tuple(NamedCount(*row) for row in joined.groups(f"x.code, {name}, count(DISTINCT s.number), {each}", by))


MOST = 100
"""Persons or organs that are given."""
