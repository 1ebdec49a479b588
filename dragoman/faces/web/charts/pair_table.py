"""The chart of a pair as a table: a row for each period and direction, a column for each manner and sign."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.analysis.pair_counts import Count
from dragoman.analysis.parts import DIRECTIONS, HOWS, Part
from dragoman.analysis.periods import UNDATED
from dragoman.faces.web.charts.pair import MANNER_WORDS, SIGN_WORDS, Link, Names
from dragoman.vocabulary.types import MANNERS, SIGNS


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a cell: how many are told, denied or expected, and the address that opens them."""

    words: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One period and direction; `cells` stand in the order of the columns, each with its figures."""

    period: str
    direction: str
    cells: tuple[tuple[Figure, ...], ...]


@dataclass(frozen=True, slots=True)
class PairTable:
    """The columns that hold anything, by their words, and the rows."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def pair_table(counts: Iterable[Count], names: Names, link: Link) -> PairTable:
    """The same numbers as the chart's, period by period."""
    found: dict[Part, int] = defaultdict(int)
    for one in counts:
        found[Part(one.period or UNDATED, one.direction, one.sign, one.how, one.manner)] += one.statements
    held = {(part.manner, part.sign) for part in found}
    columns = [(manner, sign) for manner in MANNERS for sign in SIGNS if (manner, sign) in held]
    lines = {(part.period or "", part.direction) for part in found}
    rows = []
    for period in sorted({period for period, _ in lines}):
        for direction in DIRECTIONS:
            if (period, direction) in lines:
                parts = [[Part(period, direction, sign, how, manner) for how in HOWS] for manner, sign in columns]
                cells = tuple(
                    tuple(_figure(part, found[part], link) for part in cell if part in found) for cell in parts
                )
                rows.append(Row(period, names.of(direction), cells))
    return PairTable(tuple(f"{MANNER_WORDS[manner]}, {SIGN_WORDS[sign]}" for manner, sign in columns), tuple(rows))


def _figure(part: Part, count: int, link: Link) -> Figure:
    how = "" if part.how == "told" else f" {part.how}"
    return Figure(f"{count:,}{how}", link(part))
