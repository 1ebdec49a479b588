"""Where a time or a count lies in a drawing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from dragoman.analysis.periods import UNDATED, Unit, core, days_of_period, from_to

MOST_COLUMNS = 30
"""Periods that stand side by side; what lies before and after them is gathered at either end."""

FEWEST_COLUMNS = 8
"""No period is gathered at an end where there are no more than these."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a chart from left to right.

    Attributes:
        periods: What each holds: a period, an interval with one open end, or `undated`.
        place: Which column each counted period lies in; `None` is what nothing dates.
    """

    periods: tuple[str, ...]
    place: dict[str | None, int]

    @classmethod
    def of(cls, counts: Mapping[str | None, int], unit: Unit, most: int = MOST_COLUMNS) -> "Columns":
        """The periods in a row that hold nearly all, `most` of them at most, then what lies around them."""
        known = {period: number for period, number in counts.items() if period}
        row = _row(list(known), unit)
        low, high = _inner(row, known)
        begin = low + _fullest([counts.get(period, 0) for period in row[low:high]], most)
        kept = row[begin : begin + min(most, high - low)]
        before = [f"/{row[begin - 1]}"] if begin else []
        after = [f"{row[begin + len(kept)]}/"] if begin + len(kept) < len(row) else []
        periods = (*before, *kept, *after, *([UNDATED] if None in counts else []))
        right = len(before) + len(kept) + len(after) - 1
        place: dict[str | None, int] = {
            period: min(max(n - begin + len(before), 0), right) for n, period in enumerate(row)
        }
        return cls(periods, {**place, None: len(periods) - 1})

    def labels(self) -> list[str]:
        """A word for each: the year where one begins, else the quarter or month; the first one whole."""
        found: list[str] = []
        for period in self.periods:
            year, _, rest = period.partition("-")
            whole = not any(label[-1].isdigit() for label in found)
            told = "earlier" if period.startswith("/") else "later" if period.endswith("/") else None
            found.append(told or (year if rest in ("", "01", "Q1") else period if whole else rest))
        return found


def _row(periods: Sequence[str], unit: Unit) -> list[str]:
    """All periods from the first to the last."""
    if not periods:
        return []
    first, last = days_of_period(min(periods))[0], days_of_period(max(periods))[0]
    return from_to(str(first), str(last), unit)


def _inner(row: Sequence[str], counts: Mapping[str, int]) -> tuple[int, int]:
    """Where the periods that hold nearly all begin and end; a few around them where they would be very few."""
    if len(row) <= FEWEST_COLUMNS:
        return 0, len(row)
    first, last = core(counts)
    high = max(row.index(last) + 1, FEWEST_COLUMNS)
    return min(row.index(first), high - FEWEST_COLUMNS), high


def _fullest(numbers: list[int], size: int) -> int:
    """Where the stretch of that size begins that holds most; the latest such."""
    best, at, held = -1, 0, sum(numbers[:size])
    for begin in range(max(1, len(numbers) - size + 1)):
        if begin:
            held += numbers[begin + size - 1] - numbers[begin - 1]
        if held >= best:
            best, at = held, begin
    return at


def every(room: float, width: float) -> int:
    """Label each, every second, fifth or tenth of some columns of that room, so that a label of that width fits."""
    return _step(width / room, (1, 2, 5, 10, 20))


@dataclass(frozen=True, slots=True)
class Area:
    """Marks whose area tells a count.

    Attributes:
        largest: The radius of the largest.
        most: The count it stands for.
        least: No mark is smaller, so that it can be seen.
    """

    largest: float
    most: int
    least: float = 2.4

    def radius(self, count: int) -> float:
        """Of a circle; a chart of few statements does not blow them up."""
        return max(self.least, self.largest * sqrt(count / max(self.most, 8)))


@dataclass(frozen=True, slots=True)
class Days:
    """Days from left to right.

    Attributes:
        first: The first day shown, as an ordinal.
        last: The last, inclusive.
        left: Where the first begins.
        right: Where the last ends.
    """

    first: int
    last: int
    left: float
    right: float

    @classmethod
    def of(cls, first: str, last: str, left: float, right: float) -> "Days":
        """From one day to another, both ISO."""
        begin, end = ordinal(first), ordinal(last)
        return cls(begin, max(begin, end), left, right)

    def at(self, day: int) -> float:
        """Where a day begins; days outside lie at the edge."""
        inside = min(max(day, self.first), self.last + 1)
        return self.left + (self.right - self.left) * (inside - self.first) / (self.last + 1 - self.first)

    def ticks(self, most: int = 14) -> Iterator[tuple[float, str]]:
        """Where years, months or days begin, with their names; about as many as fit."""
        for day, label in self._marks(most):
            if self.first <= day <= self.last:
                yield self.at(day), label

    def _marks(self, most: int) -> Iterable[tuple[int, str]]:
        first, last = date.fromordinal(self.first), date.fromordinal(self.last)
        years, days = last.year - first.year + 1, self.last - self.first + 1
        if years > most / 3:
            step = _step(years / most, (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000))
            begin = -(-first.year // step) * step
            return [(date(year, 1, 1).toordinal(), str(year)) for year in range(begin, last.year + 1, step)]
        if days > 2 * most:
            months = from_to(first.isoformat(), last.isoformat(), "month")
            step = _step(len(months) / most, (1, 2, 3, 6, 12))
            chosen = [month for month in months if (int(month[5:]) - 1) % step == 0]
            return [(ordinal(f"{month}-01"), month[:4] if month.endswith("-01") else month) for month in chosen]
        step = max(1, -(-days // most))
        return [(day, date.fromordinal(day).isoformat()) for day in range(self.first, self.last + 1, step)]


def ordinal(day: str) -> int:
    """A day as a number."""
    return date.fromisoformat(day).toordinal()


def _step(least: float, steps: Sequence[int]) -> int:
    """The first step that is no smaller; else the last."""
    return next((step for step in steps if step >= least), steps[-1])
