"""Days and months of the calendar, with their year or without: "5 May 2019", "last March"."""

from dataclasses import replace
from datetime import date

from dragoman.reading import times_normalise as cal
from dragoman.reading.times_hits import Clock, Hit, steps, with_part
from dragoman.reading.times_normalise import Meaning


def month_day(month: int, day: int, year: int) -> Meaning | None:
    """A day of a month; `None` where the month has no such day."""
    try:
        return cal.day_of(date(year, month, day))
    except ValueError:
        return None


def _nearest_day(month: int, day: int, clock: Clock) -> Meaning | None:
    """A day without its year: the nearest one; by tense where past and future are about as far."""
    if clock.anchor is None:
        return cal.vague(f"XXXX-{month:02}-{day:02}")
    found = [m for step in (-1, 0, 1) if (m := month_day(month, day, clock.anchor.year + step))]
    if (year := _sentence_year(clock)) is not None:
        return month_day(month, day, year)
    ahead = {"past": 2.0, "future": 0.5}.get(clock.tense, 1.3)
    anchor = clock.anchor
    return min(found, key=lambda m: distance(m, anchor, ahead), default=None)


def distance(meaning: Meaning, anchor: date, ahead: float) -> float:
    """Days between a stretch and a day, those to come weighed by `ahead`."""
    if meaning.start is None or meaning.end is None:
        return float("inf")
    if meaning.start > anchor:
        return (meaning.start - anchor).days * ahead
    return max((anchor - meaning.end).days, 0)


def _sentence_year(clock: Clock) -> int | None:
    """The year a sentence has named, to which a bare month or day after it belongs."""
    named = clock.sentence
    if named is None or named.start is None or named.rule not in _EXPLICIT or clock.tense == "future":
        return None
    return named.start.year


_EXPLICIT = frozenset({"times:year", "times:month-year", "times:date", "times:day-month"})


_AHEAD = {"": 2, "near": 6}
"""How many months ahead a month may lie that no tense puts in the past, and one that only names an event."""


def _nearest_month(month: int, clock: Clock) -> Meaning:
    anchor = clock.anchor
    if (year := _sentence_year(clock)) is not None:
        return cal.month_of(year, month)
    if anchor is None:
        return cal.vague(f"XXXX-{month:02}")
    gap = (month - anchor.month) % 12
    if clock.tense == "future" or gap <= _AHEAD.get(clock.tense, -1):
        return cal.month_of(anchor.year, anchor.month + gap)
    return cal.month_of(anchor.year, anchor.month + gap - (12 if gap else 0))


def numeric_date(hit: Hit, clock: Clock) -> Meaning | None:
    """Dates in figures: ISO, month first with slashes (day first where it must be), day first with dots."""
    text = hit.words[0].text
    kind = hit.words[0].kind
    numbers = [int(n) for n in text.replace("/", "-").replace(".", "-").split("-")]
    if kind == "ISODATE":
        return month_day(numbers[1], numbers[2], numbers[0])
    day, month, year = numbers
    if kind == "SLASHDATE":
        day, month = (month, day) if month > 12 or day <= 12 else (day, month)
    year += 0 if year > 99 else 1900 if year > 50 else 2000
    return month_day(month, day, year)


def full_date(hit: Hit, clock: Clock) -> Meaning | None:
    """A day of a month, with or without its year."""
    month, day, year = hit.number("m"), hit.number("d"), hit.number("y")
    assert month is not None
    assert day is not None
    if not 1 <= day <= 31:
        return None
    which = hit.first("which")
    if year is None and which is not None and clock.anchor is not None:
        year = clock.anchor.year + steps(which.kind)
    return month_day(month, day, year) if year else _nearest_day(month, day, clock)


def relative_day(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Last Oct. 23": the latest before the document, or the first after it."""
    which, day = hit.first("which"), hit.number("d")
    month = month_alone(hit, clock)
    if which is None or day is None or month is None or month.start is None:
        return None
    return month_day(month.start.month, day, month.start.year)


def week_of_day(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The week of March 6"."""
    day = full_date(hit, clock)
    return cal.week_of(day.start) if day and day.start else None


def month_year(hit: Hit, clock: Clock) -> Meaning | None:
    """A month of a named year."""
    month, year = hit.number("m"), hit.number("y")
    assert month is not None
    assert year is not None
    return with_part(cal.month_of(year, month), hit)


def half_of_month(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The second half of May": its first fifteen days or the others."""
    month = month_year(hit, clock) if hit.first("y") else month_alone(hit, clock)
    word = hit.first("h")
    assert word is not None
    if month is None or month.start is None or month.end is None:
        return month
    late = word.kind in {"SECOND", "LAST"} or hit.number("h") == 2
    first, last = month.start.replace(day=16 if late else 1), month.end if late else month.start.replace(day=15)
    return replace(month, start=first, end=last, prefix=f"{first}/{last}")


def _told_year(clock: Clock) -> int | None:
    """The year that "of that year" takes up."""
    told = (one for one in (clock.last, *clock.before) if one is not None and one.start and one.end)
    return next((one.start.year for one in told if one.start and one.end and one.start.year == one.end.year), None)


def month_alone(hit: Hit, clock: Clock) -> Meaning | None:
    """A month without its year, by "last" and "next", by a year in the sentence, or by tense."""
    month = hit.number("m")
    assert month is not None
    which = hit.first("which")
    of = hit.first("of")
    anchor = clock.anchor
    if hit.first("same") and (year := _told_year(clock)) is not None:
        return with_part(cal.month_of(year, month), hit)
    if anchor is None or not (which or of):
        return with_part(_nearest_month(month, clock), hit)
    if of:
        return with_part(cal.month_of(anchor.year + steps(of.kind), month), hit)
    assert which is not None
    if which.kind == "FOLLOWING":
        told = clock.last.end if clock.last and clock.last.end else anchor
        return with_part(cal.month_of(told.year + (month <= told.month), month), hit)
    if which.kind in {"LAST", "PAST", "PREV"}:
        return with_part(cal.month_of(anchor.year - (month >= anchor.month), month), hit)
    if which.kind in {"NEXT", "COMING"}:
        return with_part(cal.month_of(anchor.year + (month <= anchor.month), month), hit)
    return with_part(cal.month_of(anchor.year, month), hit)
