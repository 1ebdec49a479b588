"""Where sources differ: told of the same pair and time, what cannot well both be true."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Literal

from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.query import Selection, select
from dragoman.record.read import statements
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.vocabulary.types import statement_types

AROUND_PUBLICATION = timedelta(days=183)
"""A statement dated only by its document holds for half a year around it: articles speak of their present."""

LONGEST_EVENT = timedelta(days=366)
"""Two tellings of an event are of one event only where both times are known to a year or better."""

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


@dataclass(frozen=True, slots=True)
class _Told:
    """What is compared of a statement: actual or negated ones only."""

    number: int
    document: int
    type: str
    denied: bool
    low: str
    high: str
    direction: str
    first: date
    last: date
    by_document: bool
    source: str


_COLUMNS = """
s.number, s.document, s.type, s.status, p.low, p.high, p.direction, s.day, s.day_last, s.dated_by,
ifnull((SELECT name FROM voices WHERE statement = s.number AND position = 0), ifnull(d.publisher, d.path))
"""

_Key = tuple[Kind, str, str, str, str, str]


def differences(record: Record, filters: Filters = EVERYTHING, *, limit: int = 50) -> tuple[Difference, ...]:
    """Where sources differ about any pair, the most often repeated first."""
    with record.snapshot():
        selection = select(record, filters)
        return differences_of(
            Selection(record, selection.condition, "JOIN pairs AS p ON p.statement = s.number"), limit
        )


def differences_of(selection: Selection, limit: int = 50) -> tuple[Difference, ...]:
    """The same, of a selection that joins `pairs` as `p`."""
    factual = selection.where("s.status IN ('actual', 'negated') AND s.day IS NOT NULL AND s.day_last IS NOT NULL")
    found: dict[_Key, list[tuple[_Told, _Told]]] = defaultdict(list)
    for one, other, kind in _clashes(_told(factual)):
        found[kind, one.low, one.high, one.type, one.source, other.source].append((one, other))
    chosen = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))[:limit]
    numbers = [told.number for _, pairs in chosen for told in pairs[0]]
    rows = {row.number: row for row in statements(selection.record, dict.fromkeys(numbers))}
    return tuple(_difference(key[0], pairs, rows) for key, pairs in chosen)


def _told(selection: Selection) -> Iterator[_Told]:
    for number, document, type, status, low, high, direction, day, last, dated_by, source in selection.columns(
        _COLUMNS
    ):
        first, end, by_document = _days(str(day)), _days(str(last)), dated_by == "document"
        if by_document:
            first, end = first - AROUND_PUBLICATION, end + AROUND_PUBLICATION
        yield _Told(
            int(str(number)), int(str(document)), str(type), status == "negated", str(low), str(high), str(direction),
            first, end, by_document, str(source),
        )  # fmt: skip


def _days(day: str) -> date:
    # Half a year is added or taken off: keep off the ends of the calendar.
    return min(max(date.fromisoformat(day), date(2, 1, 1)), date(9998, 1, 1))


def _clashes(told: Iterable[_Told]) -> Iterator[tuple[_Told, _Told, Kind]]:
    by_type: dict[tuple[str, str, str, bool], list[_Told]] = defaultdict(list)
    for one in sorted(told, key=lambda one: one.number):
        by_type[one.low, one.high, one.type, one.denied].append(one)
    for (low, high, type, denied), ones in by_type.items():
        if denied:
            continue
        for one, other in product(ones, by_type.get((low, high, type, True), ())):
            if _same_matter(one, other) and _may_point(one, other):
                yield one, other, "denied"
        for opposed in statement_types()[type].opposes if type in statement_types() else ():
            if type < opposed:
                for one, other in product(ones, by_type.get((low, high, opposed, False), ())):
                    if _same_matter(one, other):
                        yield one, other, "opposed"


def _same_matter(one: _Told, other: _Told) -> bool:
    """Whether two sources speak of the same time."""
    return (
        one.source.casefold() != other.source.casefold()
        and one.first <= other.last
        and other.first <= one.last
        and _short_enough(one)
        and _short_enough(other)
    )


def _short_enough(told: _Told) -> bool:
    known = statement_types().get(told.type)
    return (known is not None and known.standing) or told.last - told.first <= LONGEST_EVENT + timedelta(days=1)


def _may_point(one: _Told, other: _Told) -> bool:
    return one.direction == other.direction or "=" in (one.direction, other.direction)


def _difference(kind: Kind, pairs: list[tuple[_Told, _Told]], rows: dict[int, StatementRow]) -> Difference:
    one, other = pairs[0]
    words = f"{_words(rows[one.number], one)}; {_words(rows[other.number], other)}."
    return Difference(kind, words, rows[one.number], rows[other.number], (one.source, other.source), len(pairs))


def _words(row: StatementRow, told: _Told) -> str:
    """Who tells it, where and when, and what it comes to."""
    known = statement_types().get(told.type)
    actors = " and ".join(dict.fromkeys(p.actor.name for p in row.actors))
    others = " and ".join(dict.fromkeys(p.actor.name for p in row.recipients)) or "each other"
    outlet = row.document.publisher or row.document.path
    where = "" if outlet == told.source else f"{outlet}, "
    not_so = "it is not so that " if told.denied else ""
    time = row.when.value if row.when else f"published {row.document.published}"
    return f"{told.source} ({where}{time}): {not_so}{actors} {known.phrase if known else told.type} {others}"
