"""A network year by year: how many of its edges and triangles each year holds."""

# ruff: noqa: S608 -- conditions are our own SQL; what users write goes as parameters
import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from dragoman.analysis.network import IN_PAIRS, Edge, Network, edge_of, kept, sign_of_counts
from dragoman.analysis.parts import signed
from dragoman.analysis.triangles import balance_of, corners
from dragoman.record.store import Record


@dataclass(frozen=True, slots=True)
class NetworkYear:
    """One year of a network.

    Attributes:
        year: Of the first day of the statements counted.
        statements: Of the network's edges.
        cooperative: Edges whose sign in that year is cooperative.
        conflictual: Edges whose sign is conflictual.
        other: Edges of mixed sign or none.
        balanced: Triangles that are balanced by the signs of that year.
        strained: Triangles that are strained.
    """

    year: str
    statements: int
    cooperative: int
    conflictual: int
    other: int
    balanced: int
    strained: int


def years_of(record: Record, found: Network) -> tuple[NetworkYear, ...]:
    """The years of a network in order, counted from what dates to them; a year without statements is left out.

    An edge counts in every year that has a statement of it, be it one: `least` is of the network as a whole.
    """
    known = {(edge.a, edge.b) for edge in found.edges}
    years: dict[str, _Year] = defaultdict(_Year)
    for a, b, year, statements, cooperative, conflictual in _rows(record, found):
        if (a, b) in known:
            years[year].add(a, b, statements, cooperative, conflictual)
    return tuple(told.counted(year) for year, told in sorted(years.items()))


def _rows(record: Record, found: Network) -> list[tuple[str, str, str, int, int, int]]:
    where = kept(record, found.filters)
    # The plus signs keep the database from looking pairs up by their codes, which takes ten times as long.
    rows = record.rows(
        f"""
        SELECT p.low, p.high, substr(s.day, 1, 4), count(*), sum({signed("cooperative")}), sum({signed("conflictual")})
        FROM {IN_PAIRS}
        WHERE p.low <> p.high AND s.day IS NOT NULL AND {where.sql}
            AND +p.low IN (SELECT value FROM json_each(:codes)) AND +p.high IN (SELECT value FROM json_each(:codes))
        GROUP BY p.low, p.high, substr(s.day, 1, 4)
        """,
        {**where.values, "codes": json.dumps([node.code for node in found.nodes])},
    )
    return [tuple(row) for row in rows]


@dataclass(slots=True)
class _Year:
    """What is told of one year so far; only edges of a clear sign make triangles."""

    statements: int = 0
    signs: Counter[str] = field(default_factory=Counter)
    clear: list[Edge] = field(default_factory=list)

    def add(self, a: str, b: str, statements: int, cooperative: int, conflictual: int) -> None:
        """Take in an edge."""
        sign = sign_of_counts(cooperative, conflictual)
        self.statements += statements
        self.signs[sign] += 1
        if sign in ("cooperative", "conflictual"):
            self.clear.append(edge_of(a, b, statements, 0, 0, cooperative, conflictual, 0, None, None))

    def counted(self, year: str) -> NetworkYear:
        """The year as it is told."""
        signs = self.signs
        found = Counter(balance_of(one.sign, two.sign, three.sign) for _, (one, two, three) in corners(self.clear))
        return NetworkYear(
            year, self.statements, signs["cooperative"], signs["conflictual"], signs["mixed"] + signs["neither"],
            found["balanced"], found["strained"],
        )  # fmt: skip


def first_and_last_year(record: Record) -> tuple[int, int] | None:
    """The years that the first and the last of all dated statements begin in; `None` where nothing is dated."""
    row = record.one("SELECT (SELECT min(day) FROM statements), (SELECT max(day) FROM statements)")
    return None if row is None or row[0] is None else (int(row[0][:4]), int(row[1][:4]))
