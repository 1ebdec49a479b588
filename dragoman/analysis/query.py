"""The few queries every answer is made of: numbers, counts and light rows of chosen statements."""

# ruff: noqa: S608 -- conditions are our own SQL; what users write goes as parameters

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process

from dragoman.analysis.filters import Condition, Filters, condition
from dragoman.analysis.names import Meant, meant_voice
from dragoman.errors import BadQuery
from dragoman.record.read import statements
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record

IN_TIME = "s.day IS NULL, s.day, s.day_last, s.document, s.start, s.position"
"""Order of time: by first day, then the shorter first; what nothing dates comes last."""

_OF_DOCUMENT = re.compile(r"\bd\.")


@dataclass(frozen=True, slots=True)
class Selection:
    """Statements chosen by a condition; `source` may join further tables to `s` and `d`."""

    record: Record
    condition: Condition
    source: str = ""

    def where(self, sql: str, **values: object) -> "Selection":
        """A narrower selection."""
        joined = Condition(f"{self.condition.sql} AND ({sql})", {**self.condition.values, **values})
        return Selection(self.record, joined, self.source)

    def count(self) -> int:
        """How many there are."""
        return int(self.record.value(self.sql(f"count({self._each('s.number') or '*'})"), self.condition.values))

    def numbers(self, order: str = IN_TIME, limit: int | None = None, skip: int = 0) -> list[int]:
        """Their row numbers in order; `limit` of them after the first `skip`, all for `None`."""
        sql = f"{self.sql(self._each('s.number') or 's.number', order)} ORDER BY {order} LIMIT :limit OFFSET :skip"
        rows = self.record.rows(sql, {**self.condition.values, "limit": -1 if limit is None else limit, "skip": skip})
        return [row[0] for row in rows]

    def rows(self, order: str = IN_TIME, limit: int | None = None, skip: int = 0) -> Iterator[StatementRow]:
        """They themselves, in order."""
        return statements(self.record, self.numbers(order, limit, skip))

    def columns(self, columns: str, order: str = "s.number") -> Iterator[tuple[Any, ...]]:
        """Some columns of each, in order."""
        for row in self.record.rows(f"{self.sql(columns, order)} ORDER BY {order}", self.condition.values):
            yield tuple(row)

    def groups(self, columns: str, by: str) -> Iterator[tuple[Any, ...]]:
        """Some columns of each group."""
        for row in self.record.rows(f"{self.sql(columns, by)} GROUP BY {by}", self.condition.values):
            yield tuple(row)

    def sql(self, columns: str, *more: str) -> str:
        """The query that gives some columns of them, to stand in another; its values are those of the condition.

        Args:
            columns: The columns.
            more: What else is put behind the query; documents are joined only where something speaks of them.
        """
        asked = (columns, self.source, self.condition.sql, *more)
        documents = "JOIN documents AS d ON d.number = s.document " if any(map(_OF_DOCUMENT.search, asked)) else ""
        return f"SELECT {columns} FROM judged AS s {documents}{self.source} WHERE {self.condition.sql}"

    def _each(self, column: str) -> str:
        """Words that count a statement once where tables joined could give it several times; else nothing."""
        return f"DISTINCT {column}" if self.source else ""


def select(record: Record, filters: Filters) -> Selection:
    """The statements the filters keep.

    Raises:
        BadQuery: A filter that cannot be understood, or an outlet the record does not have.
        UnknownName: The filter's voice is not known.
    """
    check_publisher(record, filters.publisher)
    voices = meant_voice(record, filters.voice).voices if filters.voice else None
    return Selection(record, condition(filters, voices))


def check_publisher(record: Record, publisher: str | None) -> None:
    """See that the record has an outlet of this name, where one is named.

    Raises:
        BadQuery: It has none; the text names the nearest.
    """
    if publisher is None:
        return
    if record.value("SELECT 1 FROM documents WHERE publisher = ? COLLATE NOCASE", (publisher,)):
        return
    rows = record.rows("SELECT DISTINCT publisher FROM documents WHERE publisher IS NOT NULL ORDER BY publisher")
    known = [row["publisher"] for row in rows]
    near = [name for name, _, _ in process.extract(publisher, known, scorer=fuzz.WRatio, processor=str.casefold)]
    hint = f"the nearest it has are {', '.join(near)}" if near else "no document of it names its outlet"
    raise BadQuery(f"the record has no document by {publisher!r}; {hint}")


def touching(selection: Selection, *who: Meant, side: str | None = None) -> Selection:
    """Those in which any of some actors or persons take part, on one `side` (`actor`, `recipient`) or either.

    A voice that is no actor takes part in nothing.
    """
    parts: list[str] = []
    values: dict[str, str | None] = {}
    for one in who:
        key = f"who{len(selection.condition.values) + len(values)}"
        parts.append(
            "SELECT q.statement FROM actors AS a JOIN participants AS q ON q.actor = a.number"
            f" WHERE a.code = :{key}_code AND (:{key}_person IS NULL OR a.person = :{key}_person)"
            f" AND (:{key}_side IS NULL OR q.side = :{key}_side)"
        )
        values |= {f"{key}_code": one.code, f"{key}_person": one.person, f"{key}_side": side}
    return selection.where(f"s.number IN ({' UNION '.join(parts)})", **values)


def said_by(selection: Selection, who: Meant, *, nearest: bool = False) -> Selection:
    """Those credited to a voice anywhere in their chain, or only where it is the nearest voice."""
    key = f"said{len(selection.condition.values)}_"
    values = {f"{key}{i}": name for i, name in enumerate(who.voices)}
    marks = ", ".join(f":{mark}" for mark in values)
    inside = f"SELECT statement FROM voices WHERE name COLLATE NOCASE IN ({marks})"
    return selection.where(f"s.number IN ({inside}{' AND position = 0' if nearest else ''})", **values)
