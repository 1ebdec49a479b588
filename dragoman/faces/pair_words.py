"""How two actors stand, in a few plain sentences made from the counts."""

from collections.abc import Iterable

from dragoman.analysis.pair import Pair
from dragoman.analysis.pair_counts import YearCount
from dragoman.faces.words import counted

LATELY = 3
"""Years that "lately" means: the last of those anything is told of."""

_FEWEST = 5
"""Statements of a sign from which a change of the last years is worth a word."""


def lead(found: Pair) -> tuple[str, ...]:
    """The sentences; the first says what there is, the others how it leans, which way it runs and what changed."""
    if not found.whole:
        return (
            f"The record holds no statement that joins {found.a.name} and {found.b.name} and passes these filters.",
        )
    return tuple(filter(None, (_span(found), _lean(found), _ways(found), _lately(found.years))))


def _span(found: Pair) -> str:
    sources = counted(len(found.by_source), "source")
    dated = [one.year for one in found.years if one.year]
    when = f", dated {_years(dated[0], dated[-1])}" if dated else ""
    join = "joins" if found.whole == 1 else "join"
    return f"{counted(found.whole, 'statement')} from {sources} {join} them{when}."


def _lean(found: Pair) -> str:
    good, bad, neither = _signs(found.years)
    expected = sum(one.expected for one in found.years)
    told = f"{_balance(good, bad)}: {good:,} for, {bad:,} against, {neither:,} neither." if good + bad + neither else ""
    more = f" {expected:,} more {'is' if expected == 1 else 'are'} planned, possible or wanted." if expected else ""
    return (told + more).strip()


def _balance(good: int, bad: int) -> str:
    """Which way the statements lean, in words that a reader can check against the counts."""
    if not good + bad:
        return "What is told leans neither way"
    share = good / (good + bad)
    for least, words in (
        (0.9, "Nearly all speak of the two as for one another"),
        (0.6, "More speak of the two as for one another than against"),
        (0.4, "About as many speak of the two as for one another as against"),
        (0.1, "More speak of the two as against one another than for"),
    ):
        if share >= least:
            return words
    return "Nearly all speak of the two as against one another"


def _ways(found: Pair) -> str:
    ways = {"a>b": 0, "b>a": 0, "a=b": 0}
    for one in found.years:
        ways[one.direction] += sum(_columns(one)) + one.expected
    a, b = found.a.name, found.b.name
    words = {"a>b": f"{a} acts on {b}", "b>a": f"{b} acts on {a}", "a=b": f"{a} and {b} stand together"}
    parts = [f"{words[way]} in {number:,}" for way, number in ways.items() if number]
    return f"{', '.join(parts)}."


def _lately(years: Iterable[YearCount]) -> str:
    """Where the last years lean the other way than those before, that they do."""
    dated = [one for one in years if one.year]
    last = sorted({one.year for one in dated if one.year})[-LATELY:]
    good, bad, _ = _signs(one for one in dated if one.year in last)
    before_good, before_bad, _ = _signs(one for one in dated if one.year not in last)
    if max(good, bad) < _FEWEST or max(before_good, before_bad) < _FEWEST:
        return ""
    if (good > bad) == (before_good > before_bad) or good == bad or before_good == before_bad:
        return ""
    way = "for than against" if good > bad else "against than for"
    return f"That has turned: {_years(last[0], last[-1])} tell more {way} ({max(good, bad):,} to {min(good, bad):,})."


def _signs(years: Iterable[YearCount]) -> tuple[int, int, int]:
    columns = [_columns(one) for one in years]
    return tuple(map(sum, zip(*columns, strict=True))) if columns else (0, 0, 0)  # type: ignore[return-value]


def _columns(one: YearCount) -> tuple[int, int, int]:
    return one.cooperative, one.conflictual, one.neither


def _years(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"
