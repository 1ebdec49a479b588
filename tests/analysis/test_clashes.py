"""Clashes found in columns are those that looking at every two statements finds."""

from collections import Counter
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dragoman.analysis.clashes import AROUND_PUBLICATION, LONGEST_EVENT, clashes
from dragoman.analysis.told import Told
from dragoman.vocabulary.types import statement_types


@st.composite
def some_told(draw: Any) -> Told:
    """A statement of two years that may well clash with another."""
    first = draw(st.dates(date(2001, 1, 1), date(2002, 12, 31)))
    last = min(first.toordinal() + draw(st.sampled_from([0, 0, 30, 365, 4000])), date(2020, 1, 1).toordinal())
    return Told(
        number=draw(st.integers(1, 10_000)),
        type=draw(st.sampled_from(["ALIGN", "DISPUTE", "AGREE", "REJECT", "CONCEDE", "CONSULT", "UNHEARD"])),
        status=draw(st.sampled_from(["actual", "actual", "negated", "future"])),
        low="CHN",
        high=draw(st.sampled_from(["JPN", "RUS"])),
        direction=draw(st.sampled_from("<>=")),
        day=None if draw(st.integers(0, 9)) == 0 else first.isoformat(),
        day_last=date.fromordinal(last).isoformat(),
        dated_by=draw(st.sampled_from(["text", "document"])),
        source=draw(st.sampled_from(["TASS", "Tass", "RBC", "Xinhua"])),
    )


def one_by_one(told: list[Told]) -> Counter[tuple[str, ...]]:
    """The same by looking at every two."""
    found: Counter[tuple[str, ...]] = Counter()
    facts = [one for one in told if _can_clash(one)]
    for one in facts:
        for other in facts:
            kind = _kind(one, other)
            if kind and _share_a_day(one, other) and one.source.casefold() != other.source.casefold():
                found[kind, one.high, one.type, other.type, one.source, other.source] += 1
    return found


def _can_clash(one: Told) -> bool:
    known = statement_types().get(one.type)
    if known is None or one.status == "future" or one.day is None or one.day_last is None:
        return False
    return known.standing or _ordinal(one.day_last) - _ordinal(one.day) <= LONGEST_EVENT


def _kind(one: Told, other: Told) -> str | None:
    if one.high != other.high or one.status == "negated":
        return None
    if other.status == "negated":
        points = one.direction == other.direction or "=" in (one.direction, other.direction)
        return "denied" if one.type == other.type and points else None
    definite = all(told.dated_by == "text" or statement_types()[told.type].standing for told in (one, other))
    opposed = one.type < other.type and other.type in statement_types()[one.type].opposes
    return "opposed" if definite and opposed else None


def _share_a_day(one: Told, other: Told) -> bool:
    first, last = _held(one)
    other_first, other_last = _held(other)
    return first <= other_last and other_first <= last


def _held(one: Told) -> tuple[int, int]:
    around = AROUND_PUBLICATION if one.dated_by == "document" else 0
    return _ordinal(one.day) - around, _ordinal(one.day_last) + around


def _ordinal(day: str | None) -> int:
    return date.fromisoformat(str(day)).toordinal()


@given(st.lists(some_told(), max_size=40, unique_by=lambda told: told.number))
def test_the_quick_way_finds_what_the_slow_way_finds(told: list[Told]) -> None:
    """Every clash of two sources, as often as it comes."""
    found = {
        (
            clash.kind,
            clash.one.high,
            clash.one.type,
            clash.other.type,
            clash.one.source,
            clash.other.source,
        ): clash.times
        for clash in clashes(told, 1000)
    }
    assert found == dict(one_by_one(told))


def test_of_two_types_the_most_often_repeated_are_kept() -> None:
    """A limit keeps the largest."""
    often = [Told(n, "ALIGN", "actual", "CHN", "RUS", "=", "2001-01-01", "2001-01-01", "text", "A") for n in range(3)]
    once = Told(9, "ALIGN", "actual", "CHN", "RUS", "=", "2001-01-01", "2001-01-01", "text", "B")
    denial = Told(10, "ALIGN", "negated", "CHN", "RUS", "=", "2001-01-01", "2001-01-01", "text", "C")
    [kept] = clashes([*often, once, denial], 1)
    assert (kept.one.source, kept.one.number, kept.other.source, kept.times) == ("A", 0, "C", 3)
