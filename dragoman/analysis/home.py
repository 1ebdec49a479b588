"""The record at a glance: what it holds, what is new, what is due, and whom it speaks of most."""

# ruff: noqa: S608 -- names of our own columns and types are put into SQL; what users write goes as parameters
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dragoman.analysis.differences import Difference, differences_of
from dragoman.analysis.filters import EVERYTHING
from dragoman.analysis.forecasts import Forecast, forecast_of
from dragoman.analysis.network import Edge, edge_of
from dragoman.analysis.parts import EXPECTED, signed
from dragoman.analysis.query import Selection, select
from dragoman.analysis.status import Dates
from dragoman.analysis.told import FACTS, Told, in_pairs, told
from dragoman.record.read import DOCUMENT, document_of, statements
from dragoman.record.rows import DocumentRow
from dragoman.record.store import Record
from dragoman.vocabulary.types import statement_types

SHOWN = 6
"""Documents, forecasts of each kind, and differences that are given."""

PAIRS = 10
"""Pairs that are given."""

REACH = 366
"""Days between two statements that may still clash: each of the two may hold for half a year around its article."""


@dataclass(frozen=True, slots=True)
class Holding:
    """How much there is of what.

    Attributes:
        actors: Codes that take part in statements.
        voices: Names credited with statements.
        skipped: Inputs that could not be read at the last try.
        judgements: Those that stand.
        happened: The first and last day on which something dated by the text begins.
        published: The first and last day of the documents.
        read: The last reading, UTC; `None` where nothing was read.
        readers: How many documents each reader read.
    """

    documents: int
    sentences: int
    statements: int
    forecasts: int
    actors: int
    voices: int
    outlets: int
    skipped: int
    judgements: int
    happened: Dates
    published: Dates
    read: str | None
    readers: dict[str, int]


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document that was read lately, and how many statements it gave."""

    document: DocumentRow
    statements: int


@dataclass(frozen=True, slots=True)
class Due:
    """Forecasts by when they are to come true.

    Attributes:
        passed: The day of these has passed, the latest first: were they right?
        coming: The day of these is still to come, the nearest first.
        passed_total: How many have passed; `coming_total` likewise.
        open_ended: How many name no day.
    """

    passed: tuple[Forecast, ...]
    coming: tuple[Forecast, ...]
    passed_total: int
    coming_total: int
    open_ended: int


@dataclass(frozen=True, slots=True)
class BusyPair:
    """Two actors with their names and what is told of them."""

    a: str
    b: str
    edge: Edge


@dataclass(frozen=True, slots=True)
class Home:
    """What one sees first.

    Attributes:
        newest: The documents that were read last, the last first.
        differences: Where one of these differs from another source.
        pairs: Those of most statements.
    """

    holds: Holding
    newest: tuple[NewDocument, ...]
    differences: tuple[Difference, ...]
    due: Due
    pairs: tuple[BusyPair, ...]


def home(record: Record, *, today: date) -> Home:
    """The record at a glance; `today` decides which forecasts are due."""
    with record.snapshot():
        new = record.rows(_NEWEST, (SHOWN,))
        return Home(
            holds=_holding(record),
            newest=tuple(NewDocument(document_of(row), row["statements"]) for row in new),
            differences=_differences(record, [row["number"] for row in new]),
            due=_due(record, today),
            pairs=_pairs(record),
        )


_COUNTS = {
    "documents": "documents",
    "sentences": "sentences",
    "statements": "judged",
    "forecasts": "judged WHERE forecast = 1",
    "actors": "(SELECT DISTINCT code FROM actors WHERE EXISTS (SELECT 1 FROM participants WHERE actor = number))",
    "voices": "(SELECT DISTINCT name COLLATE NOCASE FROM voices)",
    "outlets": "(SELECT DISTINCT publisher COLLATE NOCASE FROM documents WHERE publisher IS NOT NULL)",
    "skipped": "skipped",
    "judgements": "judgements WHERE reverted_at IS NULL",
}

_NEWEST = f"""
SELECT {DOCUMENT}, d.number, (SELECT count(*) FROM judged WHERE document = d.number) AS statements
FROM documents AS d ORDER BY d.read_at DESC, d.number DESC LIMIT ?
"""

# Each end by its own walk along an index; asked for both at once the whole table is read.
_HAPPENED = "SELECT day FROM judged WHERE day IS NOT NULL AND dated_by = 'text' ORDER BY day {} LIMIT 1"


def _holding(record: Record) -> Holding:
    counts = {name: int(record.value(f"SELECT count(*) FROM {source}")) for name, source in _COUNTS.items()}
    readers = record.rows("SELECT origin, count(*) AS n FROM documents GROUP BY origin ORDER BY n DESC, origin")
    dates = record.rows("SELECT min(published_start), max(published_end), max(read_at) FROM documents")[0]
    return Holding(
        **counts,
        happened=Dates(record.value(_HAPPENED.format("ASC")), record.value(_HAPPENED.format("DESC"))),
        published=Dates(dates[0], dates[1]),
        read=dates[2],
        readers={row["origin"]: row["n"] for row in readers},
    )


def _differences(record: Record, documents: list[int]) -> tuple[Difference, ...]:
    """Where statements of some documents differ from others about the same pairs."""
    facts = in_pairs(select(record, EVERYTHING)).where(FACTS)
    theirs = record.rows(_OF_DOCUMENTS, (json.dumps(documents),))
    # By number: asked for by document, the database would rather walk through all facts.
    new = sorted(told(_among(facts, "s.number", (row[0] for row in theirs)), "s.number"), key=_two)
    near = [
        one
        for (low, high), ones in groupby(new, key=_two)
        for one in told(_about(_of_two(facts, low, high), list(ones)), "s.number")
    ]
    return differences_of(record, near, SHOWN, {one.number for one in new})


_OF_DOCUMENTS = "SELECT number FROM statements WHERE document IN (SELECT value FROM json_each(?))"


def _two(one: Told) -> tuple[str, str]:
    return one.low, one.high


def _about(selection: Selection, new: list[Told]) -> Selection:
    """Those that may clash with some: of their types or of opposite ones, and not long before or after."""
    types = statement_types()
    near = {other for one in new if one.type in types for other in (one.type, *types[one.type].opposes)}
    first, last = min(str(one.day) for one in new), max(str(one.day_last) for one in new)
    in_time = "s.day <= date(:last, :later) AND s.day_last >= date(:first, :earlier)"
    reach = {"later": f"+{REACH} days", "earlier": f"-{REACH} days"}
    return _among(selection.where(in_time, first=first, last=last, **reach), "s.type", sorted(near))


def _due(record: Record, today: date) -> Due:
    """One walk through all forecasts, for each kind alone would take as long."""
    foretold = select(record, EVERYTHING).where("s.forecast = 1")
    days = list(foretold.columns("s.horizon_end, s.number", "s.horizon_end, s.number"))
    passed = sorted(
        (one for one in days if one[0] and one[0] < today.isoformat()), key=lambda one: one[0], reverse=True
    )
    coming = sorted(one for one in days if one[0] and one[0] >= today.isoformat())
    return Due(
        passed=_forecasts(record, passed, today),
        coming=_forecasts(record, coming, today),
        passed_total=len(passed),
        coming_total=len(coming),
        open_ended=len(days) - len(passed) - len(coming),
    )


def _forecasts(record: Record, days: list[tuple[str, int]], today: date) -> tuple[Forecast, ...]:
    return tuple(forecast_of(row, today) for row in statements(record, [number for _, number in days[:SHOWN]]))


def _pairs(record: Record) -> tuple[BusyPair, ...]:
    """The pairs of most statements. Which they are is told by the index alone; only theirs are then looked at."""
    busiest = record.rows(
        "SELECT low, high FROM pairs WHERE low <> high GROUP BY low, high ORDER BY count(*) DESC, low, high LIMIT ?",
        (PAIRS,),
    )
    edges = [edge for row in busiest if (edge := _edge(record, row["low"], row["high"]))]
    names = {row[0]: row[1] for row in record.rows("SELECT code, min(name) FROM actors GROUP BY code")}
    edges.sort(key=lambda edge: (-edge.statements, edge.a, edge.b))
    return tuple(BusyPair(names[edge.a], names[edge.b], edge) for edge in edges)


def _edge(record: Record, low: str, high: str) -> Edge | None:
    """What is told of a pair; `None` where all of it was judged wrong."""
    of_two = _of_two(in_pairs(select(record, EVERYTHING)), low, high)
    columns = (
        "p.low, p.high, count(*), sum(p.direction = '>'), sum(p.direction = '<'),"
        f" sum({signed('cooperative')}), sum({signed('conflictual')}), sum({EXPECTED}),"
        " substr(min(s.day), 1, 4), substr(max(s.day_last), 1, 4)"
    )
    return next((edge_of(*row) for row in of_two.groups(columns, "p.low, p.high")), None)


def _of_two(selection: Selection, low: str, high: str) -> Selection:
    return selection.where("p.low = :low AND p.high = :high", low=low, high=high)


def _among(selection: Selection, column: str, values: Iterable[object]) -> Selection:
    return selection.where(f"{column} IN (SELECT value FROM json_each(:among))", among=json.dumps(list(values)))
