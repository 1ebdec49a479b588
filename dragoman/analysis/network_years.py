"""A network year by year: how many of its edges and triangles each year holds."""

# ruff: noqa: S608 -- conditions are our own SQL; what users write goes as parameters
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dragoman.analysis.network import IN_PAIRS, Edge, Network, kept, lean_of, sign_of_counts, signed
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
    known = {(edge.a, edge.b): edge for edge in found.edges}
    years: dict[str, list[Edge]] = defaultdict(list)
    for a, b, year, statements, cooperative, conflictual in _rows(record, found):
        if edge := known.get((a, b)):
            years[year].append(_in_year(edge, statements, cooperative, conflictual))
    return tuple(_year(year, edges) for year, edges in sorted(years.items()))


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


def _in_year(edge: Edge, statements: int, cooperative: int, conflictual: int) -> Edge:
    lean, sign = lean_of(cooperative, conflictual), sign_of_counts(cooperative, conflictual)
    return replace(edge, statements=statements, cooperative=cooperative, conflictual=conflictual, lean=lean, sign=sign)


def _year(year: str, edges: Iterable[Edge]) -> NetworkYear:
    every = list(edges)
    signs = Counter(edge.sign for edge in every)
    clear = [edge for edge in every if edge.sign in ("cooperative", "conflictual")]
    balances = Counter(balance_of(one.sign, two.sign, three.sign) for _, (one, two, three) in corners(clear))
    return NetworkYear(
        year,
        sum(edge.statements for edge in every),
        signs["cooperative"],
        signs["conflictual"],
        signs["mixed"] + signs["neither"],
        balances["balanced"],
        balances["strained"],
    )


def first_and_last_year(record: Record) -> tuple[int, int] | None:
    """The years that the first and the last of all dated statements begin in; `None` where nothing is dated."""
    row = record.one("SELECT (SELECT min(day) FROM statements), (SELECT max(day) FROM statements)")
    return None if row is None or row[0] is None else (int(row[0][:4]), int(row[1][:4]))
