"""Statements as flat tables: CSV and Parquet, one row a statement."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import IO, Any, get_args

import polars as pl

from dragoman.model import Factuality, Participant, Status
from dragoman.record.rows import DatedBy, StatementRow
from dragoman.vocabulary.types import SIGNS, sign_of, statement_types

SEPARATOR = "; "
"""Between several values in one cell; "nearest first" and "in the order named" hold within it."""

_BATCH = 2000


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the flat table.

    Attributes:
        name: Its heading.
        type: `text`, `whole number` or `yes or no`; any cell may be empty.
        meaning: What it holds.
        example: A value it might have.
        of: Takes the value from a statement.
        allowed: All values it may have; empty where they are open.
    """

    name: str
    type: str
    meaning: str
    example: object
    of: Callable[[StatementRow], str | int | bool | None]
    allowed: tuple[str, ...] = ()


def _several(values: Iterable[str | None]) -> str | None:
    """Several values in one cell; a value that is not known keeps its place, so that columns stay in step."""
    kept = [value or "" for value in values]
    return SEPARATOR.join(kept) if any(kept) else None


def _codes(side: tuple[Participant, ...]) -> str | None:
    return _several(participant.actor.code for participant in side)


def _names(side: tuple[Participant, ...]) -> str | None:
    return _several(participant.actor.name for participant in side)


def _persons(side: tuple[Participant, ...]) -> str | None:
    return _several(participant.actor.person for participant in side)


def _words(side: tuple[Participant, ...]) -> str | None:
    return _several(participant.exact for participant in side)


_TYPES = tuple(statement_types())
_GROUPS = tuple(dict.fromkeys(type.group for type in statement_types().values()))

COLUMNS: tuple[Column, ...] = (
    Column("id", "text", "The statement's id, a hash of what it says and where", "st_0f3a…", lambda s: s.id),
    Column("origin", "text", "The reader and version that made it; `review` where a person corrected it", "rules/0.1",
           lambda s: s.origin),
    Column("document_id", "text", "The document's id, a hash of its text", "doc_9b1c…", lambda s: s.document.id),
    Column("path", "text", "The document's file name as read", "handshake.txt", lambda s: s.document.path),
    Column("title", "text", "The document's title", "A handshake", lambda s: s.document.title),
    Column("publisher", "text", "The outlet", "The Daily", lambda s: s.document.publisher),
    Column("published", "text", "The document's date: a prefix date or an interval", "2019-04-29",
           lambda s: s.document.published),
    Column("sentence_start", "whole number", "Where the sentence begins, in code points of the text", 425,
           lambda s: s.sentence.start),
    Column("sentence_end", "whole number", "One past its last code point", 532, lambda s: s.sentence.end),
    Column("sentence", "text", "The sentence", "The two men shook hands.", lambda s: s.sentence.text),
    Column("span_start", "whole number", "Where the words of the predicate begin", 437, lambda s: s.span.start),
    Column("span_end", "whole number", "One past their last code point", 448, lambda s: s.span.end),
    Column("words", "text", "The words that carry the predicate", "shook hands", lambda s: s.span.exact),
    Column("type", "text", "What the statement tells", "CONSULT", lambda s: s.type, _TYPES),
    Column("group", "text", "The group of types it belongs to", "speak+", lambda s: _group(s.type), _GROUPS),
    Column("sign", "text", "For or against one another; a negated statement flips it", "cooperative",
           lambda s: sign_of(s.type, s.status), SIGNS),
    Column("mode", "text", "PLOVER mode", "visit", lambda s: s.mode),
    Column("contexts", "text", "PLOVER contexts", "diplomatic", lambda s: _several(s.contexts)),
    Column("actor_codes", "text", "Codes of those who act, in the order named", "RUS", lambda s: _codes(s.actors)),
    Column("actors", "text", "Their usual names, in the same order", "Russia", lambda s: _names(s.actors)),
    Column("actor_persons", "text", "The persons meant, in the same order", "Vladimir Putin",
           lambda s: _persons(s.actors)),
    Column("actor_words", "text", "The words that stand for them here, in the same order", "the two men",
           lambda s: _words(s.actors)),
    Column("recipient_codes", "text", "Codes of those acted on; empty where the text names none", "PRK",
           lambda s: _codes(s.recipients)),
    Column("recipients", "text", "Their usual names, in the same order", "North Korea",
           lambda s: _names(s.recipients)),
    Column("recipient_persons", "text", "The persons meant, in the same order", "Kim Jong Un",
           lambda s: _persons(s.recipients)),
    Column("recipient_words", "text", "The words that stand for them here, in the same order", "the two men",
           lambda s: _words(s.recipients)),
    Column("when", "text", "The time the text gives: a prefix date or an interval", "2019-04-25",
           lambda s: s.when.value if s.when else None),
    Column("when_words", "text", "The words that give it", "last week", lambda s: s.when.exact if s.when else None),
    Column("day", "text", "First day of its place in time", "2019-04-25", lambda s: s.day),
    Column("day_last", "text", "Last day of it, inclusive", "2019-04-25", lambda s: s.day_last),
    Column("dated_by", "text", "What gives it that place: its text, its document's date, or nothing", "text",
           lambda s: s.dated_by, get_args(DatedBy)),
    Column("place", "text", "The place the statement names", "Vladivostok",
           lambda s: s.where.name if s.where else None),
    Column("country", "text", "The state the place lies in, ISO 3166 alpha-3", "RUS",
           lambda s: s.where.country if s.where else None),
    Column("status", "text", "Told as so, not so, planned, possible or wanted", "actual", lambda s: s.status,
           get_args(Status)),
    Column("factuality", "text", "Certainty and polarity according to the nearest voice (FactBank)", "CT+",
           lambda s: s.factuality, get_args(Factuality)),
    Column("forecast", "yes or no", "Whether a voice predicts it", False, lambda s: s.forecast),
    Column("probability", "text", "The forecast's words of probability", "will probably", lambda s: s.probability),
    Column("horizon", "text", "By when a forecast is to come true", "2020",
           lambda s: s.horizon.value if s.horizon else None),
    Column("said_by", "text", "Voices, nearest first; empty where only the author speaks", "Meduza",
           lambda s: _several(voice.name for voice in s.said_by)),
    Column("said_by_codes", "text", "Codes of the states or groups they speak for, in the same order", "RUS",
           lambda s: _several(voice.code for voice in s.said_by)),
    Column("why", "text", "The rules that made the statement, in the order they fired", "event:handshake.n",
           lambda s: _several(s.why)),
    Column("verdict", "text", "What somebody judged of it; empty where nobody did", "right", lambda s: s.verdict,
           ("right", "wrong")),
)  # fmt: skip

_POLARS = {"text": pl.String(), "whole number": pl.Int64(), "yes or no": pl.Boolean()}

SCHEMA = pl.Schema({column.name: _POLARS[column.type] for column in COLUMNS})


def write_csv(rows: Iterable[StatementRow], out: IO[bytes]) -> int:
    """Write statements as CSV, UTF-8 with a heading; a batch at a time. Gives back how many."""
    count = 0
    for frame in chain([SCHEMA.to_frame()], frames(rows)):
        out.write(frame.write_csv(include_header=frame.is_empty()).encode())
        count += frame.height
    return count


def write_parquet(rows: Iterable[StatementRow], out: IO[bytes]) -> int:
    """Write statements as Parquet. Holds the whole table: about 1 kB a statement. Gives back how many."""
    table = pl.concat([SCHEMA.to_frame(), *frames(rows)])
    table.write_parquet(out)
    return table.height


def frames(rows: Iterable[StatementRow]) -> Iterator[pl.DataFrame]:
    """The table in batches, for any other use of polars."""
    remaining = iter(rows)
    while batch := list(islice(remaining, _BATCH)):
        yield pl.DataFrame([cells(row) for row in batch], schema=SCHEMA, orient="row")


def cells(row: StatementRow) -> tuple[Any, ...]:
    """The values of one statement in the order of the columns."""
    return tuple(column.of(row) for column in COLUMNS)


def _group(type: str) -> str | None:
    known = statement_types().get(type)
    return known.group if known else None
