"""Years, quarters and months as stretches of time: in SQL, as days, and one after the other."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from dragoman.errors import BadQuery
from dragoman.record.days import days_of

Unit = Literal["year", "quarter", "month"]

UNITS: tuple[Unit, ...] = ("year", "quarter", "month")

UNDATED = "undated"
"""The period of what nothing dates."""

OF_DAY: dict[Unit, str] = {
    "year": "substr(s.day, 1, 4)",
    "quarter": "substr(s.day, 1, 4) || '-Q' || ((substr(s.day, 6, 2) + 2) / 3)",
    "month": "substr(s.day, 1, 7)",
}
"""SQL for the period in which a statement's first day lies; null where nothing dates it."""

_QUARTER = re.compile(r"(\d{4})-Q([1-4])")


def days_of_period(period: str) -> tuple[str | None, str | None]:
    """First and last day of `2014`, `2014-Q2`, `2014-05`, `2014-05-09` or an interval of them, either end open.

    Raises:
        BadQuery: It is none of these.
    """
    if "/" in period:
        start, _, end = period.partition("/")
        if start or end:
            return (_days(start)[0] if start else None), (_days(end)[1] if end else None)
    return _days(period)


def _days(period: str) -> tuple[str, str]:
    if quarter := _QUARTER.fullmatch(period):
        year, last = quarter[1], 3 * int(quarter[2])
        return _days(f"{year}-{last - 2:02}")[0], _days(f"{year}-{last:02}")[1]
    first, last_day = days_of(period) if "/" not in period else (None, None)
    if first is None or last_day is None:
        raise BadQuery(f"{period!r} is no stretch of time; write a year, quarter or month: 2014, 2014-Q2, 2014-05")
    return first, last_day


def period_of(day: str, unit: Unit) -> str:
    """The period in which a day lies."""
    if unit == "quarter":
        return f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}"
    return day[:4] if unit == "year" else day[:7]


def from_to(first: str, last: str, unit: Unit) -> list[str]:
    """All periods from that of one day to that of another, both included."""
    size = {"year": 12, "quarter": 3, "month": 1}[unit]
    months = range(_month(first) // size * size, _month(last) + 1, size)
    return [period_of(f"{month // 12:04}-{month % 12 + 1:02}-01", unit) for month in months]


def unit_for(years: Mapping[str, int]) -> Unit:
    """The unit in which some years, each with how much is told of it, are best told: some ten to thirty periods."""
    first, last = core(years)
    span = int(last) - int(first) + 1 if years else 1
    return "month" if span <= 2 else "quarter" if span <= 6 else "year"


def core(periods: Mapping[str, int]) -> tuple[str, str]:
    """The first and last period without the few at either end that lie far off; all of them where none does."""
    known = sorted(periods)
    if not known:
        return "", ""
    begin, end = _outlying(known, periods), len(known) - _outlying(known[::-1], periods)
    inner, outer = known[begin:end], int(known[-1][:4]) - int(known[0][:4]) + 1
    if not inner or 2 * (int(inner[-1][:4]) - int(inner[0][:4]) + 1) > outer:
        return known[0], known[-1]
    return inner[0], inner[-1]


def _outlying(known: Sequence[str], periods: Mapping[str, int]) -> int:
    """How many of the first periods together hold next to nothing."""
    few, held = OUTLYING * sum(periods.values()), 0
    for n, period in enumerate(known):
        held += periods[period]
        if held > few:
            return n
    return 0


OUTLYING = 0.1
"""The share of statements that may be left at either end of a chart, lest they crowd the rest."""


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1
