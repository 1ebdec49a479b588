"""Where sources differ: told of the same pair and time, what cannot well both be true."""

import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from heapq import nsmallest

from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.query import select
from dragoman.analysis.told import FACTS, Clash, Kind, Told, in_pairs, told
from dragoman.record.read import statements
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.vocabulary.types import statement_types


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


def differences(record: Record, filters: Filters = EVERYTHING, *, limit: int = 50) -> tuple[Difference, ...]:
    """Where sources differ about any pair, the most often repeated first."""
    with record.snapshot():
        return differences_of(record, told(in_pairs(select(record, filters)).where(FACTS)), limit)


def differences_of(
    record: Record, all_told: Iterable[Told], limit: int = 50, among: Collection[int] | None = None
) -> tuple[Difference, ...]:
    """The same, of statements at hand; `among` wants one of these statements, by number, in each difference shown."""
    from dragoman.analysis.clashes import clashes  # noqa: PLC0415 - imports numpy, which other commands need not wait for

    found = clashes(all_told, limit if among is None else sys.maxsize)
    fitting = (c for c in found if among is None or c.one.number in among or c.other.number in among)
    chosen = nsmallest(limit, fitting, key=_most_often)
    numbers = dict.fromkeys(told.number for clash in chosen for told in (clash.one, clash.other))
    rows = {row.number: row for row in statements(record, numbers)}
    return tuple(_difference(clash.kind, clash.one, clash.other, clash.times, rows) for clash in chosen)


def _most_often(clash: Clash) -> tuple[object, ...]:
    one, other = clash.one, clash.other
    return (-clash.times, clash.kind, one.low, one.high, one.type, one.source, other.source, other.type)


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
