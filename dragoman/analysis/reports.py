"""What other documents tell of the same thing: who agrees, who denies it, who only expects it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from dragoman.record.read import statements
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.vocabulary.types import statement_types

Stance = Literal["agrees", "denies", "not yet so"]

NEAR_DAYS = 31
"""Days between two times that may still be of one event: reports date a meeting by its day, its month, their own."""

_LOOKED_AT = 400
"""Candidates that are weighed, the nearest first; a pair of great powers has thousands in a month."""


@dataclass(frozen=True, slots=True)
class Report:
    """A statement of another document about the same thing.

    Attributes:
        stance: Whether it tells the same, tells that it is not so or what speaks against it, or only plans,
            expects or wants it (or the first does, and it tells that it is so).
        same_type: Whether it has the same type; else one that readers take for it, or that speaks against it.
        days: Between the two times; 0 where they overlap.
        copy: Whether its document is a near-duplicate, and so no witness of its own.
    """

    statement: StatementRow
    stance: Stance
    same_type: bool
    days: int
    copy: bool


@dataclass(frozen=True, slots=True)
class Reports:
    """The other reports of a statement.

    Attributes:
        comparable: Whether the statement joins two actors at a known time, so that others can be held against it.
        reports: Those of the same type and the nearest time first; only the first of each stance.
        counts: How many of each stance there are among those looked at.
    """

    comparable: bool
    reports: tuple[Report, ...]
    counts: dict[Stance, int]

    def of(self, stance: Stance) -> tuple[Report, ...]:
        """Those of one stance."""
        return tuple(report for report in self.reports if report.stance == stance)


def reports(record: Record, row: StatementRow, *, limit: int = 20) -> Reports:
    """What other documents tell of the pair of a statement, of its kind, at about its time.

    Args:
        record: Where to look.
        row: The statement.
        limit: Reports of each stance to give.
    """
    if row.day is None or row.day_last is None or row.type not in statement_types():
        return Reports(False, (), {})
    with record.snapshot():
        if not record.value("SELECT 1 FROM pairs WHERE statement = ?", (row.number,)):
            return Reports(False, (), {})
        chosen = _first_of_each(_candidates(record, row), row, limit)
        found = {one.number: one for one in statements(record, (c["number"] for c, _ in chosen[0]))}
    made = tuple(
        Report(found[c["number"]], stance, c["type"] == row.type, c["days"], bool(c["copy"])) for c, stance in chosen[0]
    )
    return Reports(True, made, chosen[1])


def stance_of(one: tuple[str, str], other: tuple[str, str]) -> Stance | None:
    """How a type and status stand to another type and status; `None` where they say nothing of one another."""
    types = statement_types()
    (type, status), (other_type, other_status) = one, other
    known, others = types.get(type), types.get(other_type)
    if known is None or others is None:
        return None
    told = ("actual", "negated")
    if other_type in known.opposes:
        return "denies" if status == other_status == "actual" else None
    if known.group != others.group:
        return None
    if status in told and other_status in told:
        if status == other_status:
            return "agrees"
        return "denies" if type == other_type else None
    if "negated" in (status, other_status):
        return None
    return "agrees" if status == other_status else "not yet so"


def _candidates(record: Record, row: StatementRow) -> list[Any]:
    known = statement_types()[row.type]
    types = [name for name, other in statement_types().items() if other.group == known.group or name in known.opposes]
    values = {
        "number": row.number, "type": row.type, "types": json.dumps(types), "first": row.day, "last": row.day_last,
        "since": _shifted(str(row.day), -NEAR_DAYS), "until": _shifted(str(row.day_last), NEAR_DAYS),
        "near": row.document.near, "most": _LOOKED_AT,
    }  # fmt: skip
    return record.rows(_CANDIDATES, values)


# The pair's own index is far the narrowest; the plus signs keep the planner from those of types and days.
_CANDIDATES = """
SELECT DISTINCT s.number, s.type, s.status, d.near IS :near AND d.near IS NOT NULL AS copy,
    CAST(max(0, julianday(s.day) - julianday(:last), julianday(:first) - julianday(s.day_last)) AS INTEGER) AS days
FROM pairs AS p
JOIN pairs AS o ON o.low = p.low AND o.high = p.high
    AND (o.direction = p.direction OR '=' IN (o.direction, p.direction))
JOIN judged AS s ON s.number = o.statement
JOIN documents AS d ON d.number = s.document
WHERE p.statement = :number AND o.statement <> :number
    AND s.document <> (SELECT document FROM statements WHERE number = :number)
    AND s.verdict IS NOT 'wrong'
    AND +s.type IN (SELECT value FROM json_each(:types))
    AND +s.day_last >= :since AND +s.day <= :until
ORDER BY s.type <> :type, days, s.day, s.document, s.start
LIMIT :most
"""


def _first_of_each(
    candidates: Iterable[Any], row: StatementRow, limit: int
) -> tuple[list[tuple[Any, Stance]], dict[Stance, int]]:
    chosen: list[tuple[Any, Stance]] = []
    counts: dict[Stance, int] = {}
    for candidate in candidates:
        stance = stance_of((row.type, row.status), (candidate["type"], candidate["status"]))
        if stance is None:
            continue
        counts[stance] = counts.get(stance, 0) + 1
        if counts[stance] <= limit:
            chosen.append((candidate, stance))
    return chosen, counts


def _shifted(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return day
