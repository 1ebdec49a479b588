"""Where sources differ: told of the same pair and time, what cannot well both be true."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from itertools import chain
from typing import Literal, NamedTuple

from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.query import IN_TIME, Selection, select
from dragoman.record.read import statements
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.vocabulary.types import statement_types

AROUND_PUBLICATION = 183
"""Days. A statement dated only by its document holds for half a year around it: articles speak of their present."""

LONGEST_EVENT = 366
"""Days. Two tellings of an event are of one event only where both times are known to a year or better."""

Kind = Literal["denied", "opposed"]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sources that differ about a pair.

    Attributes:
        kind: `denied`: one tells what the other says is not so; `opposed`: one tells of a type
            that the other's type speaks against.
        words: The difference in a sentence.
        one: A statement of the first source.
        other: One of the second.
        sources: Who says them: the nearest voice, else the outlet or the file.
        times: How many pairs of statements of these two sources differ so.
    """

    kind: Kind
    words: str
    one: StatementRow
    other: StatementRow
    sources: tuple[str, str]
    times: int


class Told(NamedTuple):
    """A statement of a pair in brief: what counting and comparing need."""

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


class _Timed(NamedTuple):
    """A statement with the days it may hold for, as ordinals, both inclusive."""

    first: int
    last: int
    told: Told


_COLUMNS = """
s.number, s.type, s.status, p.low, p.high, p.direction, s.day, s.day_last, s.dated_by,
ifnull((SELECT name FROM voices WHERE statement = s.number AND position = 0), ifnull(d.publisher, d.path))
"""

_Key = tuple[Kind, str, str, str, str, str]


def in_pairs(selection: Selection) -> Selection:
    """The same statements, with the pairs they join as `p`."""
    return Selection(selection.record, selection.condition, "JOIN pairs AS p ON p.statement = s.number")


def told(selection: Selection) -> Iterator[Told]:
    """The statements of a selection that joins `pairs`, in order of time; twice where one runs both ways."""
    return (Told(*row) for row in selection.columns(_COLUMNS, IN_TIME))


def differences(record: Record, filters: Filters = EVERYTHING, *, limit: int = 50) -> tuple[Difference, ...]:
    """Where sources differ about any pair, the most often repeated first."""
    with record.snapshot():
        return differences_of(record, told(in_pairs(select(record, filters))), limit)


def differences_of(record: Record, all_told: Iterable[Told], limit: int = 50) -> tuple[Difference, ...]:
    """The same, of statements at hand."""
    first: dict[_Key, tuple[Told, Told]] = {}
    times: dict[_Key, int] = defaultdict(int)
    for kind, one, other in _clashes(all_told):
        key = (kind, one.low, one.high, one.type, one.source, other.source)
        times[key] += 1
        if key not in first:
            first[key] = (one, other)
    chosen = nsmallest(limit, times, key=lambda key: (-times[key], key))
    numbers = dict.fromkeys(one.number for key in chosen for one in first[key])
    rows = {row.number: row for row in statements(record, numbers)}
    return tuple(_difference(key[0], *first[key], times[key], rows) for key in chosen)


def _clashes(all_told: Iterable[Told]) -> Iterator[tuple[Kind, Told, Told]]:
    """Statements of different sources about one time, of which one denies or opposes the other."""
    groups: dict[tuple[str, str, str, bool], list[_Timed]] = defaultdict(list)
    for timed in sorted(chain.from_iterable(map(_timed, all_told)), key=lambda t: (t.first, t.told.number)):
        one = timed.told
        groups[one.low, one.high, one.type, one.status == "negated"].append(timed)
    for (low, high, type, denied), ones in groups.items():
        if denied:
            continue
        for one, other in _meeting(ones, groups.get((low, high, type, True), ())):
            if _may_point(one, other):
                yield "denied", one, other
        for opposed in statement_types()[type].opposes:
            if type < opposed:
                for one, other in _meeting(ones, groups.get((low, high, opposed, False), ())):
                    if _definite(one) and _definite(other):
                        yield "opposed", one, other


def _timed(one: Told) -> Iterator[_Timed]:
    """The statement with its days; nothing where it cannot clash: no fact, no date, or too vague a time."""
    if one.status not in ("actual", "negated") or one.day is None or one.day_last is None:
        return
    first, last = date.fromisoformat(one.day).toordinal(), date.fromisoformat(one.day_last).toordinal()
    known = statement_types().get(one.type)
    if known is None or (not known.standing and last - first > LONGEST_EVENT):
        return
    around = AROUND_PUBLICATION if one.dated_by == "document" else 0
    yield _Timed(first - around, last + around, one)


def _meeting(ones: Sequence[_Timed], others: Sequence[_Timed]) -> Iterator[tuple[Told, Told]]:
    """Those of two lists, sorted by first day, that share a day and have different sources."""
    starts = [other.first for other in others]
    sources = [other.told.source.casefold() for other in others]
    longest = max((other.last - other.first for other in others), default=0)
    for one in ones:
        source = one.told.source.casefold()
        for i in range(bisect_left(starts, one.first - longest), bisect_right(starts, one.last)):
            if one.first <= others[i].last and source != sources[i]:
                yield one.told, others[i].told


def _definite(one: Told) -> bool:
    """Whether its time is its own: of two events only dated by their articles, both may well have happened."""
    return one.dated_by == "text" or statement_types()[one.type].standing


def _may_point(one: Told, other: Told) -> bool:
    return one.direction == other.direction or "=" in (one.direction, other.direction)


def _difference(kind: Kind, one: Told, other: Told, times: int, rows: dict[int, StatementRow]) -> Difference:
    words = f"{_words(rows[one.number], one)}; {_words(rows[other.number], other)}."
    return Difference(kind, words, rows[one.number], rows[other.number], (one.source, other.source), times)


def _words(row: StatementRow, told: Told) -> str:
    """Who tells it, where and when, and what it comes to."""
    known = statement_types().get(told.type)
    actors = " and ".join(dict.fromkeys(p.actor.name for p in row.actors))
    others = " and ".join(dict.fromkeys(p.actor.name for p in row.recipients)) or "each other"
    outlet = row.document.publisher or row.document.path
    where = "" if outlet == told.source else f"{outlet}, "
    not_so = "it is not so that " if told.status == "negated" else ""
    time = row.when.value if row.when else f"published {row.document.published}"
    return f"{told.source} ({where}{time}): {not_so}{actors} {known.phrase if known else told.type} {others}"
