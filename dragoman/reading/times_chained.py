"""Days and months without their year in a text whose own year is not known: the story's dates say which is meant.

A telling goes forward, looks back a little at most, and sums itself up first: "A crisis lasted from 3 May to 9 June
1950. On 3 May …".
"""

from collections.abc import Sequence
from datetime import date

from dragoman.reading.times_hits import Anchor
from dragoman.reading.times_normalise import Meaning
from dragoman.reading.times_story import Told, in_year

_BACK = 2.0
"""How much less likely a telling goes a day back than a day on."""

_DAY = len("2019-04-25")

_MONTH = len("2019-04")


def undated(anchor: Anchor) -> bool:
    """Whether a document's own date does not tell the year: it has none, or a stretch of years."""
    return not anchor.narrow


def chained(meaning: Meaning, told: Sequence[Told], sentence: int, ahead: Meaning | None) -> Meaning:
    """A day or month of no year in the year that the story gives it; as it was where there is no story.

    Args:
        meaning: The day or month, in any year.
        told: The dates of the text so far.
        sentence: Index of the sentence.
        ahead: The next date with its year, where no date before can say more.
    """
    base = _base(told, sentence)
    if base is None:
        return _before(meaning, ahead) if ahead is not None and ahead.start is not None else meaning
    found = [moved for year in (base.year - 1, base.year, base.year + 1) if (moved := in_year(meaning, year))]
    named = {one.meaning.value for one in told if len(one.meaning.value) == _DAY}
    again = [moved for moved in found if moved.value in named]
    again = again or _within(found, _summed_up(told), base)
    return min(again or found, key=lambda moved: _distance(moved, base), default=meaning)


def _summed_up(told: Sequence[Told]) -> tuple[date, date] | None:
    """The first and last day of a story that the first sentence with a date sums up: "from 3 May to 9 June 1950"."""
    days = [one.meaning for one in told if one.sentence == told[0].sentence and len(one.meaning.prefix or "") >= _MONTH]
    starts, ends = [m.start for m in days if m.start], [m.end for m in days if m.end]
    return (min(starts), max(ends)) if len(days) > 1 else None


def _within(found: Sequence[Meaning], bounds: tuple[date, date] | None, base: date) -> list[Meaning]:
    """Of several readings those that lie in the story summed up, once it has begun."""
    if bounds is None or not bounds[0] <= base <= bounds[1]:
        return []
    return [m for m in found if m.start and m.end and bounds[0] <= m.end and m.start <= bounds[1]]


def _base(told: Sequence[Told], sentence: int) -> date | None:
    """The day that a story has come to: the date last told, or the first of the sentence that summed it up."""
    exact = [one for one in told if one.opens or len(one.meaning.prefix or "") >= _MONTH]
    story = [one for one in exact if not one.before] or exact or list(told)
    if not story:
        return None
    last = story[-1]
    if last.sentence < sentence and last.sentence == told[0].sentence:
        last = next(one for one in story if one.sentence == last.sentence)
    return last.meaning.start


def _distance(meaning: Meaning, base: date) -> float:
    if meaning.start is None or meaning.end is None:
        return float("inf")
    if meaning.end < base:
        return (base - meaning.end).days * _BACK
    return max((meaning.start - base).days, 0)


def _before(meaning: Meaning, ahead: Meaning) -> Meaning:
    """The last day or month of its name up to a date told after it."""
    assert ahead.start is not None
    for year in (ahead.start.year, ahead.start.year - 1):
        moved = in_year(meaning, year)
        if moved is not None and moved.start is not None and ahead.end is not None and moved.start <= ahead.end:
            return moved
    return meaning
