"""What happened, in order of time."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.names import Meant, meant_actor
from dragoman.analysis.parts import HOW, SIGN
from dragoman.analysis.periods import OF_DAY, Unit, unit_for
from dragoman.analysis.query import IN_TIME, Selection, select, touching
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.vocabulary.types import SIGNS


@dataclass(frozen=True, slots=True)
class PeriodCount:
    """How many statements begin in a year, quarter or month; columns as in `YearCount`."""

    period: str
    cooperative: int
    conflictual: int
    neither: int
    expected: int

    @property
    def statements(self) -> int:
        """All of them."""
        return self.cooperative + self.conflictual + self.neither + self.expected


@dataclass(frozen=True, slots=True)
class Timeline:
    """Statements in order of time.

    Attributes:
        actors: Whose; empty for everybody's.
        total: How many there are; `statements` may hold only some of them.
        skip: How many lie before the first of `statements`.
        undated: How many more of theirs the text gives no time for.
        unit: The stretch of time by which `counts` are taken.
        counts: By period, in order; none where they were not asked for.
    """

    actors: tuple[Meant, ...]
    filters: Filters
    total: int
    skip: int
    statements: tuple[StatementRow, ...]
    undated: int
    unit: Unit
    counts: tuple[PeriodCount, ...]


def timeline(
    record: Record, actors: Sequence[str] = (), filters: Filters = EVERYTHING, *,
    undated: bool = False, limit: int | None = 200, skip: int = 0, unit: Unit | None = None, counted: bool = True,
) -> Timeline:  # fmt: skip
    """What any of some actors or persons took part in, in order of time.

    Args:
        record: Where to look.
        actors: Codes or names; none for everybody.
        filters: What to leave out.
        undated: Also give what only its document dates, in its place.
        limit: Statements to give; `None` for all.
        skip: How many to pass over first.
        unit: By which stretches of time to count; by default as fits the span.
        counted: Whether to count by period.

    Raises:
        UnknownName: A name nobody answers to.
        BadQuery: A filter that cannot be understood.
    """
    with record.snapshot():
        who = tuple(meant_actor(record, name) for name in actors)
        everything = select(record, filters)
        chosen = touching(everything, *who) if who else everything
        dated = chosen if undated else chosen.where(_IN_TEXT)
        [(whole, in_text)] = chosen.columns(_SUMMARY, "1")
        unit, counts = period_counts(dated, unit) if counted else (unit or "year", ())
        return Timeline(
            actors=who,
            filters=filters,
            total=whole if undated else in_text,
            skip=skip,
            statements=tuple(dated.rows(IN_TIME, limit, skip)),
            undated=whole - in_text,
            unit=unit,
            counts=counts,
        )


_IN_TEXT = "s.dated_by = 'text'"

_SUMMARY = f"count(*), ifnull(sum({_IN_TEXT}), 0)"


def period_counts(selection: Selection, unit: Unit | None = None) -> tuple[Unit, tuple[PeriodCount, ...]]:
    """How many begin in each period, by a unit or by that which fits the span; without those that nothing dates."""
    if unit is not None:
        return unit, _counts_by(selection, unit)
    by_year = _counts_by(selection, "year")
    best = unit_for({one.period: one.statements for one in by_year})
    return best, by_year if best == "year" else _counts_by(selection, best)


def _counts_by(selection: Selection, unit: Unit) -> tuple[PeriodCount, ...]:
    told = f"CASE {HOW} WHEN 'expected' THEN 'expected' ELSE {SIGN} END"
    found: dict[str, list[int]] = defaultdict(lambda: [0] * len(_COLUMNS))
    rows = selection.where("s.day IS NOT NULL").groups(f"{OF_DAY[unit]}, {told}, count(*)", "1, 2")
    for period, column, number in rows:
        found[period][_COLUMNS.index(column)] += number
    return tuple(PeriodCount(period, *found[period]) for period in sorted(found))


_COLUMNS = (*SIGNS, "expected")
