"""Statements as rows of their tables, whether a reader made them or a person corrected them."""

# ruff: noqa: S608 -- only names of our own tables and columns are put into SQL; values go as parameters
import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.model import Participant, Span, Statement, Voice, When
from dragoman.record.actor_rows import ActorRows

Days = tuple[str | None, str | None]
"""The first and last day of a document's date."""


@dataclass(frozen=True, slots=True)
class NewRow:
    """A statement to be kept.

    Attributes:
        position: Its place among those of its document.
        sentence: The number of its sentence's row.
        verdict: What stands of it, for a corrected one.
        judgement: The edit that made it.
    """

    position: int
    sentence: int
    statement: Statement
    verdict: str | None = None
    judgement: int | None = None


def insert_statements(
    connection: sqlite3.Connection, document: int, rows: Iterable[NewRow], days: Days, actors: ActorRows
) -> None:
    """Keep statements of one document with their sides, pairs and voices; call it inside a transaction.

    Args:
        connection: Where to keep them.
        document: The number of the document's row.
        rows: What to keep.
        days: The document's date, for what has no time of its own.
        actors: Finds the rows of actors, and the codes that stand.
    """
    last = int(connection.execute("SELECT ifnull(max(number), 0) FROM statements").fetchone()[0])
    statements, participants, joined, voices = [], [], [], []
    for number, row in enumerate(rows, last + 1):
        statements.append(_statement(number, document, row, days))
        participants += _participants(number, row.statement, actors)
        joined += [(low, high, number, direction) for low, high, direction in pairs(row.statement)]
        voices += voice_rows(number, row.statement.said_by, actors.stands)
    insert(connection, f"statements ({_COLUMNS})", statements)
    insert(connection, 'participants (statement, side, position, actor, exact, start, "end", span, rule)', participants)
    insert(connection, "pairs", joined)
    insert(connection, "voices", voices)


def says(statement: Statement) -> str:
    """Type and both sides of a statement in one line, as judgements name it: `AID RUS > PRK`."""
    return f"{statement.type} {_codes(statement.actors)} > {_codes(statement.recipients)}".rstrip()


def pairs(statement: Statement) -> set[tuple[str, str, str]]:
    """The pairs of codes a statement joins: low, high, and which way it runs.

    Every actor pairs with every recipient; without recipients, actors pair among themselves.
    """
    actors = [participant.actor.code for participant in statement.actors]
    recipients = [participant.actor.code for participant in statement.recipients]
    if not recipients:
        return {(min(a, b), max(a, b), "=") for i, a in enumerate(actors) for b in actors[i + 1 :] if a != b}
    return {(a, b, ">") if a <= b else (b, a, "<") for a in actors for b in recipients}


def rebuild_pairs(connection: sqlite3.Connection, statements: Iterable[int]) -> None:
    """Work out anew which pairs some statements join, by the codes that stand; as `pairs` does."""
    numbers = json.dumps(sorted(set(statements)))
    connection.execute("DELETE FROM pairs WHERE statement IN (SELECT value FROM json_each(?))", (numbers,))
    connection.execute(_PAIRS, {"numbers": numbers})


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Put rows into a table, which may be followed by the columns they fill."""
    rows = list(rows)
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def voice_rows(owner: int, said_by: Iterable[Voice], stands: Mapping[str, str]) -> list[tuple[Any, ...]]:
    """The rows of a chain of voices, under the codes that stand; the last column keeps what the reader gave."""
    return [
        (owner, i, v.name, stands.get(v.code or "", v.code), v.cue, v.kind, *ends(v.span), v.span and v.span.exact,
         v.code if v.code in stands else None)
        for i, v in enumerate(said_by)
    ]  # fmt: skip


def ends(span: Span | None) -> tuple[int | None, int | None]:
    """Both ends of a span; nothing of none."""
    return (span.start, span.end) if span else (None, None)


_COLUMNS = """
number, id, document, position, sentence, start, "end", exact, head, type, mode, contexts, status, factuality,
forecast, probability, when_value, when_start, when_end, when_exact, when_from, when_to, when_rule, horizon_value,
horizon_start, horizon_end, horizon_exact, horizon_from, horizon_to, horizon_rule, place, country, place_from, place_to,
place_exact, says, day, day_last, dated_by, why, verdict, judgement
"""

_PAIRS = """
INSERT OR IGNORE INTO pairs
WITH sides AS MATERIALIZED (
    SELECT statement, side, participants.position, code
    FROM json_each(:numbers) JOIN participants ON statement = value JOIN actors ON actors.number = actor
)
SELECT min(a.code, b.code), max(a.code, b.code), a.statement, CASE WHEN a.code <= b.code THEN '>' ELSE '<' END
FROM sides AS a JOIN sides AS b ON b.statement = a.statement AND b.side = 'recipient' WHERE a.side = 'actor'
UNION
SELECT a.code, b.code, a.statement, '='
FROM sides AS a JOIN sides AS b ON b.statement = a.statement AND b.code > a.code
WHERE NOT EXISTS (SELECT 1 FROM sides AS c WHERE c.statement = a.statement AND c.side = 'recipient')
"""


def _statement(number: int, document: int, row: NewRow, published: Days) -> tuple[Any, ...]:
    s = row.statement
    place = (s.where.name, s.where.country, *ends(s.where.span), s.where.span.exact) if s.where else (None,) * 5
    day, last = (s.when.start, s.when.end) if s.when else published
    dated_by = "text" if s.when else "document" if day else "nothing"
    return (
        number, s.id, document, row.position, row.sentence, s.span.start, s.span.end, s.span.exact,
        s.head, s.type, s.mode, json.dumps(s.contexts), s.status, s.factuality, s.forecast, s.probability,
        *_when(s.when), *_when(s.horizon), *place, says(s), day, last, dated_by, json.dumps(s.why),
        row.verdict, row.judgement,
    )  # fmt: skip


def _participants(number: int, statement: Statement, actors: ActorRows) -> list[tuple[Any, ...]]:
    return [
        (number, side, i, actors.number(p.actor), p.exact, *ends(p.span), p.span and p.span.exact, p.rule)
        for side, who in (("actor", statement.actors), ("recipient", statement.recipients))
        for i, p in enumerate(who)
    ]


def _codes(participants: tuple[Participant, ...]) -> str:
    return ",".join(sorted({participant.actor.code for participant in participants}))


def _when(when: When | None) -> tuple[Any, ...]:
    if when is None:
        return (None,) * 7
    return (when.value, when.start, when.end, when.exact, when.span.start, when.span.end, when.rule)
