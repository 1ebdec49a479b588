"""What is in the record: counts, dates, readers, and what was left out."""

from collections import Counter
from dataclasses import dataclass

from dragoman.record.read import skipped
from dragoman.record.rows import SkippedRow
from dragoman.record.store import Record


@dataclass(frozen=True, slots=True)
class Dates:
    """The first and last of something, ISO; both `None` where nothing is dated."""

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Origin:
    """A reader and version, and what it made."""

    origin: str
    documents: int
    statements: int


@dataclass(frozen=True, slots=True)
class RecordStatus:
    """The record at a glance.

    Attributes:
        path: The record file.
        statements: All of them, those judged wrong included, each corrected one once.
        forecasts: Statements that predict.
        actors: Codes that take part in statements.
        voices: Names credited with statements.
        copies: Files whose very text another file has; they are no documents of their own.
        near_duplicates: Documents that are in a group of near-duplicates.
        undated: Documents with no date.
        judgements: Standing ones; `wrong`, `right` and `corrected` count the statements they meet.
        by_dating: Statements dated by their `text`, their `document`, by `nothing`.
        happened: Of the statements dated by their text.
        published: Of the documents.
        read: Of the readings, UTC.
        skipped: Inputs that could not be read at the last try.
        skipped_by_code: How many of them for each reason.
    """

    path: str
    documents: int
    sentences: int
    mentions: int
    attributions: int
    times: int
    statements: int
    forecasts: int
    links: int
    figures: int
    oddities: int
    actors: int
    voices: int
    publishers: int
    copies: int
    near_duplicates: int
    undated: int
    judgements: int
    wrong: int
    right: int
    corrected: int
    by_type: dict[str, int]
    by_status: dict[str, int]
    by_dating: dict[str, int]
    happened: Dates
    published: Dates
    read: Dates
    origins: tuple[Origin, ...]
    skipped: tuple[SkippedRow, ...]
    skipped_by_code: dict[str, int]


_COUNTS = {
    "documents": "documents",
    "sentences": "sentences",
    "mentions": "mentions",
    "attributions": "attributions",
    "times": "times",
    "statements": "judged",
    "forecasts": "judged WHERE forecast = 1",
    "links": "links",
    "figures": "figures",
    "oddities": "oddities",
    "actors": "(SELECT DISTINCT code FROM participants JOIN actors ON number = actor)",
    "voices": "(SELECT DISTINCT name COLLATE NOCASE FROM voices)",
    "publishers": "(SELECT DISTINCT publisher COLLATE NOCASE FROM documents WHERE publisher IS NOT NULL)",
    "copies": "copies",
    "near_duplicates": "documents WHERE near IS NOT NULL",
    "undated": "documents WHERE published IS NULL",
    "judgements": "judgements WHERE reverted_at IS NULL",
    "wrong": "judged WHERE verdict = 'wrong'",
    "right": "judged WHERE verdict = 'right'",
    "corrected": "judged WHERE judgement IS NOT NULL",
}


def status(record: Record) -> RecordStatus:
    """Counts of everything, and what was left out and why."""
    with record.snapshot():
        # The names of tables are ours; nothing a user writes goes in.
        counts = {name: int(record.value(f"SELECT count(*) FROM {source}")) for name, source in _COUNTS.items()}  # noqa: S608
        left_out = skipped(record)
        return RecordStatus(
            path=str(record.path),
            **counts,
            by_type=_by(record, "type"),
            by_status=_by(record, "status"),
            by_dating=_by(record, "dated_by"),
            happened=_dates(record, "min(day), max(day_last) FROM judged WHERE dated_by = 'text'"),
            published=_dates(record, "min(published_start), max(published_end) FROM documents"),
            read=_dates(record, "min(read_at), max(read_at) FROM documents"),
            origins=_origins(record),
            skipped=left_out,
            skipped_by_code=dict(Counter(sorted(row.code for row in left_out)).most_common()),
        )


def _by(record: Record, column: str) -> dict[str, int]:
    sql = f"SELECT {column}, count(*) FROM judged GROUP BY {column} ORDER BY count(*) DESC, {column}"  # noqa: S608
    return {row[0]: row[1] for row in record.rows(sql)}


def _dates(record: Record, sql: str) -> Dates:
    return Dates(*record.rows(f"SELECT {sql}")[0])


def _origins(record: Record) -> tuple[Origin, ...]:
    sql = """
    SELECT origin, count(*), sum((SELECT count(*) FROM judged WHERE document = documents.number))
    FROM documents GROUP BY origin ORDER BY origin"""
    return tuple(Origin(*row) for row in record.rows(sql))
