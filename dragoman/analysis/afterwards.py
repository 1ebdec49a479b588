"""What the record holds of the same pair and type after a forecast was made.

Nothing is said of whether it came true: that is for who reads those statements.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.analysis.forecasts import Forecast
from dragoman.record.days import days_of
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record


@dataclass(frozen=True, slots=True)
class Later:
    """Statements of the same pair and type, dated after a forecast was made.

    Attributes:
        a: One code of the pair.
        b: The other.
        type: Of the statements.
        since: The first day that counts, ISO: the day after the forecast was published.
        statements: How many there are besides the forecast itself.
    """

    a: str
    b: str
    type: str
    since: str
    statements: int


def afterwards(record: Record, found: Iterable[Forecast]) -> dict[str, Later]:
    """What came later, by the id of the forecast's statement; nothing of one that joins no pair or has no date."""
    pairs: dict[tuple[str, str], list[tuple[StatementRow, str]]] = defaultdict(list)
    for one in found:
        pair, since = _pair(one.statement), _day_after(one.made)
        if pair and since:
            pairs[pair].append((one.statement, since))
    given: dict[str, Later] = {}
    for (a, b), rows in pairs.items():
        counts = _counts(record, a, b, rows)
        for row, since in rows:
            number = sum(n for (type, last), n in counts.items() if type == row.type and last >= since)
            given[row.id] = Later(a, b, row.type, since, number - _counted(row, since))
    return given


def _pair(row: StatementRow) -> tuple[str, str] | None:
    """The two codes the statement joins first, in the order of the table of pairs."""
    actors = [p.actor.code for p in row.actors]
    others = [p.actor.code for p in row.recipients] or actors[1:]
    if not others or actors[0] == others[0]:
        return None
    low, high = sorted((actors[0], others[0]))
    return low, high


def _day_after(made: str | None) -> str | None:
    last = days_of(made)[1]
    if last is None or last == date.max.isoformat():
        return None
    return (date.fromisoformat(last) + timedelta(days=1)).isoformat()


def _counted(row: StatementRow, since: str) -> bool:
    """Whether the forecast is itself among those counted."""
    return row.verdict != "wrong" and row.day_last is not None and row.day_last >= since


def _counts(record: Record, low: str, high: str, rows: list[tuple[StatementRow, str]]) -> dict[tuple[str, str], int]:
    """How many statements a pair has of each of some types and each last day."""
    sql = """
    SELECT s.type, s.day_last, count(DISTINCT s.number) FROM pairs AS p JOIN judged AS s ON s.number = p.statement
    WHERE p.low = :low AND p.high = :high AND s.day_last >= :since AND s.verdict IS NOT 'wrong'
        AND s.type IN (SELECT value FROM json_each(:types)) GROUP BY 1, 2"""
    types = json.dumps(sorted({row.type for row, _ in rows}))
    values = {"low": low, "high": high, "since": min(since for _, since in rows), "types": types}
    return {(type, last): number for type, last, number in record.rows(sql, values)}
