"""A part of what is told of a pair: by time, direction, sign, how it is told, and whether it was said or done."""

from dataclasses import dataclass
from typing import Literal

from dragoman.analysis.periods import UNDATED, days_of_period
from dragoman.analysis.query import Selection
from dragoman.vocabulary.types import Manner, Sign, statement_types

Direction = Literal["a>b", "b>a", "a=b"]

DIRECTIONS: tuple[Direction, ...] = ("a>b", "b>a", "a=b")
"""The first acts on the second, the second on the first, both together."""

How = Literal["told", "denied", "expected"]

HOWS: tuple[How, ...] = ("told", "denied", "expected")
"""Told as so, told as not so, and planned, possible or wanted."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one mark of a pair's chart stands for; `None` leaves a side open.

    Attributes:
        period: A year, quarter or month in which the first day lies, an interval, or `undated`.
        direction: Who acts on whom.
        sign: For, against or neither; a negated statement has the other sign of its type.
        how: Told, denied or expected.
        manner: Words, deeds, or how the two stand.
        within: The full name of a person, or an organ, that takes part on either side.
    """

    period: str | None = None
    direction: Direction | None = None
    sign: Sign | None = None
    how: How | None = None
    manner: Manner | None = None
    within: str | None = None


WHOLE = Part()


def _types(chosen: list[str]) -> str:
    return ", ".join(f"'{name}'" for name in chosen) or "''"


def _of_sign(sign: Sign) -> str:
    return _types([name for name, known in statement_types().items() if known.sign == sign])


def _of_manner(manner: Manner) -> str:
    return _types([name for name, known in statement_types().items() if known.manner == manner])


SIGN = (
    f"CASE WHEN s.type IN ({_of_sign('cooperative')}) THEN iif(s.status = 'negated', 'conflictual', 'cooperative')"
    f" WHEN s.type IN ({_of_sign('conflictual')}) THEN iif(s.status = 'negated', 'cooperative', 'conflictual')"
    " ELSE 'neither' END"
)
"""SQL for what `sign_of` says of a statement."""

HOW = "CASE s.status WHEN 'actual' THEN 'told' WHEN 'negated' THEN 'denied' ELSE 'expected' END"
"""SQL for how a statement is told."""

EXPECTED = "s.status NOT IN ('actual', 'negated')"
"""The condition that a statement is planned, possible or wanted."""

MANNER = (
    f"CASE WHEN s.type IN ({_of_manner('said')}) THEN 'said' WHEN s.type IN ({_of_manner('did')}) THEN 'did'"
    " ELSE 'stands' END"
)
"""SQL for the manner of a statement."""


def signed(sign: Sign) -> str:
    """The condition that a statement is told as so or as not so and has this sign."""
    return f"(NOT {EXPECTED} AND {SIGN} = '{sign}')"


def direction_sql(*, forward: bool) -> str:
    """SQL for the direction of a row of `pairs` (as `p`); `forward` where the first of the pair has the lower code."""
    there, back = ("a>b", "b>a") if forward else ("b>a", "a>b")
    return f"CASE p.direction WHEN '>' THEN '{there}' WHEN '<' THEN '{back}' ELSE 'a=b' END"


def part_of(selection: Selection, part: Part, codes: tuple[str, str], *, forward: bool) -> Selection:
    """The part of a pair's statements; the selection joins `pairs` as `p`.

    Raises:
        BadQuery: A period that is none.
    """
    for expression, value in (
        (direction_sql(forward=forward), part.direction),
        (SIGN, part.sign),
        (HOW, part.how),
        (MANNER, part.manner),
    ):
        if value is not None:
            key = f"part{len(selection.condition.values)}"
            selection = selection.where(f"{expression} = :{key}", **{key: value})
    if part.within:
        selection = _within(selection, part.within, codes)
    return _in_period(selection, part.period) if part.period else selection


def _in_period(selection: Selection, period: str) -> Selection:
    if period == UNDATED:
        return selection.where("s.day IS NULL")
    first, last = days_of_period(period)
    return selection.where(
        "s.day IS NOT NULL AND (:first IS NULL OR s.day >= :first) AND (:last IS NULL OR s.day <= :last)",
        first=first,
        last=last,
    )


def _within(selection: Selection, name: str, codes: tuple[str, str]) -> Selection:
    return selection.where(
        "s.number IN (SELECT q.statement FROM actors AS x JOIN participants AS q ON q.actor = x.number"
        " WHERE x.code IN (:within_a, :within_b) AND :within IN (x.person, x.body))",
        within=name,
        within_a=codes[0],
        within_b=codes[1],
    )
