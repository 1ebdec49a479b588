"""Statements of pairs in brief, and two of them that cannot well both be true."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from dragoman.analysis.query import IN_TIME, Selection

Kind = Literal["denied", "opposed"]


class Told(NamedTuple):
    """A statement of a pair in brief: what comparing needs."""

    number: int
    type: str
    status: str
    low: str
    high: str
    direction: str
    day: str | None
    day_last: str | None
    dated_by: str
    source: str


class Clash(NamedTuple):
    """The first two statements of two sources that clash, and how many pairs of theirs do so."""

    kind: Kind
    one: Told
    other: Told
    times: int


SOURCE = "ifnull((SELECT name FROM voices WHERE statement = s.number AND position = 0), ifnull(d.publisher, d.path))"
"""Who tells a statement: the nearest voice, else the outlet or the file."""

FACTS = "s.status IN ('actual', 'negated') AND s.day IS NOT NULL"
"""What can clash at all: what is told as so or not so, at a time."""

_COLUMNS = f"""
s.number, s.type, s.status, p.low, p.high, p.direction, s.day, s.day_last, s.dated_by, {SOURCE}
"""


def in_pairs(selection: Selection) -> Selection:
    """The same statements, with the pairs they join as `p`."""
    return Selection(selection.record, selection.condition, "JOIN pairs AS p ON p.statement = s.number")


def told(selection: Selection, order: str = IN_TIME) -> Iterator[Told]:
    """The statements of a selection that joins `pairs`, in order; twice where one runs both ways."""
    return (Told(*row) for row in selection.columns(_COLUMNS, order))
