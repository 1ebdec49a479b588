"""Find statements of different sources about one time of which one denies or opposes the other.

All statements of a type lie in one row of numbers, sorted by whom they are about and by first day, so that two
types are compared by a few searches in whole columns. Thousands of statements about one pair and one year make
millions of comparisons, which take a tenth of a second so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dragoman.analysis.told import Clash, Kind, Told
from dragoman.vocabulary.types import statement_types

AROUND_PUBLICATION = 183
"""Days. A statement dated only by its document holds for half a year around it: articles speak of their present."""

LONGEST_EVENT = 366
"""Days. Two tellings of an event are of one event only where both times are known to a year or better."""

_APART = 10_000_000
"""Days between two pairs on their common line: more than two calendars of 9999 years."""

_AT_ONCE = 1_000_000
"""Comparisons held in memory at a time."""

_WAY = {"=": 0, "<": 1, ">": 2}

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Column:
    """Statements of one type, by pair and first day.

    Attributes:
        told: They themselves.
        pair: Which pair each is about.
        first: The first day each may hold for, as an ordinal.
        last: The last, inclusive.
        source: Who tells it, as its place among all sources by name.
        folded: The same for names in any case.
        way: Its direction; 0 for a joint one.
    """

    told: Sequence[Told]
    pair: Numbers
    first: Numbers
    last: Numbers
    source: Numbers
    folded: Numbers
    way: Numbers

    def __len__(self) -> int:
        return len(self.told)

    def only(self, keep: Sequence[bool]) -> "_Column":
        """Those that are to be kept."""
        at = np.flatnonzero(keep)
        rest = (self.pair, self.first, self.last, self.source, self.folded, self.way)
        return _Column([self.told[int(i)] for i in at], *(column[at] for column in rest))


def clashes(all_told: Iterable[Told], limit: int) -> Iterator[Clash]:
    """Clashes of two sources about one pair and matter; of each two types the `limit` most often repeated."""
    columns, sources = _columns(all_told)
    for (type, denied), ones in columns.items():
        if denied:
            continue
        if others := columns.get((type, True)):
            yield from _between("denied", ones, others, sources, limit)
        for opposed in statement_types()[type].opposes:
            if type < opposed and (against := columns.get((opposed, False))):
                yield from _between("opposed", _definite(ones), _definite(against), sources, limit)


def _columns(all_told: Iterable[Told]) -> tuple[dict[tuple[str, bool], _Column], int]:
    """What can clash, by type and whether it is told as not so; and how many sources there are."""
    timed = [(one, days) for one in all_told if (days := _days(one))]
    pair = _places({(one.low, one.high) for one, _ in timed})
    source = _places({one.source for one, _ in timed})
    folded = _places({name.casefold() for name in source})
    timed.sort(key=lambda item: (pair[item[0].low, item[0].high], item[1][0], item[0].number))
    groups: dict[tuple[str, bool], list[tuple[Told, tuple[int, int]]]] = {}
    for item in timed:
        groups.setdefault((item[0].type, item[0].status == "negated"), []).append(item)
    made = {}
    for key, group in groups.items():
        rows = [
            (pair[one.low, one.high], *days, source[one.source], folded[one.source.casefold()], _WAY[one.direction])
            for one, days in group
        ]
        made[key] = _Column([one for one, _ in group], *np.array(rows, np.int64).T)
    return made, len(source)


def _places(values: Iterable[Any]) -> dict[Any, int]:
    return {value: place for place, value in enumerate(sorted(values))}


def _days(one: Told) -> tuple[int, int] | None:
    """The days a statement may hold for; `None` where it cannot clash: no fact, no date, or too vague a time."""
    if one.status not in ("actual", "negated") or one.day is None or one.day_last is None:
        return None
    first, last = date.fromisoformat(one.day).toordinal(), date.fromisoformat(one.day_last).toordinal()
    known = statement_types().get(one.type)
    if known is None or (not known.standing and last - first > LONGEST_EVENT):
        return None
    around = AROUND_PUBLICATION if one.dated_by == "document" else 0
    return first - around, last + around


def _definite(ones: _Column) -> _Column:
    """Those whose time is their own: of two events only dated by their articles, both may well have happened."""
    return ones.only([one.dated_by == "text" or statement_types()[one.type].standing for one in ones.told])


def _between(kind: Kind, ones: _Column, others: _Column, sources: int, limit: int) -> Iterator[Clash]:
    """The clashes of two types, gathered by pair and both sources, the most often repeated first."""
    if not len(ones) or not len(others):
        return
    found = [_gathered(kind, ones, others, sources, i, j) for i, j in _meeting(ones, others)]
    keys, at, times = (np.concatenate(part) for part in zip(*found, strict=True))
    order = np.lexsort((at, keys))  # a key met in several steps: its first comparison, the sum of its times
    keys, begins = np.unique(keys[order], return_index=True)
    at, times = at[order][begins], np.add.reduceat(times[order], begins) if len(begins) else times
    for n in np.argsort(-times, kind="stable")[:limit]:
        i, j = divmod(int(at[n]), len(others))
        yield Clash(kind, ones.told[i], others.told[j], int(times[n]))


def _gathered(
    kind: Kind, ones: _Column, others: _Column, sources: int, i: Numbers, j: Numbers
) -> tuple[Numbers, Numbers, Numbers]:
    """Of comparisons, those that clash: a key for each pair and two sources, its first comparison, and how many."""
    keep = (others.last[j] >= ones.first[i]) & (others.folded[j] != ones.folded[i])
    if kind == "denied":
        keep &= (ones.way[i] == others.way[j]) | (ones.way[i] == 0) | (others.way[j] == 0)
    i, j = i[keep], j[keep]
    keys = (ones.pair[i] * sources + ones.source[i]) * sources + others.source[j]
    unique, first, times = np.unique(keys, return_index=True, return_counts=True)
    return unique, i[first] * len(others) + j[first], times


def _meeting(ones: _Column, others: _Column) -> Iterator[tuple[Numbers, Numbers]]:
    """Which of the ones to compare with which of the others: all that are about one pair and begin in time."""
    line = others.pair * _APART + others.first
    longest = np.max(others.last - others.first)
    low = np.searchsorted(line, ones.pair * _APART + ones.first - longest)
    many = np.searchsorted(line, ones.pair * _APART + ones.last, side="right") - low
    step = max(1, _AT_ONCE // len(others))
    for start in range(0, len(ones), step):
        part = many[start : start + step]
        i = np.repeat(np.arange(start, start + len(part)), part)
        within = np.arange(len(i)) - np.repeat(np.cumsum(part) - part, part)
        yield i, np.repeat(low[start : start + step], part) + within
