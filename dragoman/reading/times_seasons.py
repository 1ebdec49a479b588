"""Seasons, quarters and halves of a year that is named, relative or understood."""

from datetime import date

from dragoman.reading import times_normalise as cal
from dragoman.reading.times_hits import Clock, Hit, steps, with_part
from dragoman.reading.times_months import distance
from dragoman.reading.times_normalise import Meaning


def season(hit: Hit, clock: Clock) -> Meaning | None:
    """A season of a named, relative or understood year."""
    name = hit.first("s")
    assert name is not None
    code, named, anchor = str(name.value), hit.number("y"), clock.anchor
    which, of = hit.first("which"), hit.first("of")
    if named is not None:
        return with_part(cal.season_of(named, code), hit)
    if anchor is None:
        return cal.vague(f"XXXX-{code}")
    if of is not None:
        return with_part(cal.season_of(anchor.year + steps(of.kind), code), hit)
    meaning = _relative_season(code, which.kind if which else "", anchor, clock)
    if hit.first("earlier"):
        return cal.clipped(meaning, anchor, earlier=True)
    if hit.first("later"):
        return cal.clipped(meaning, anchor, earlier=False)
    return with_part(meaning, hit)


def same_season(hit: Hit, clock: Clock) -> Meaning | None:
    """ "That summer": the season of the year last mentioned, or the next one where that came later."""
    name = hit.first("s")
    assert name is not None
    if clock.last is None or clock.last.start is None:
        return None
    found = cal.season_of(clock.last.start.year, str(name.value))
    if found.end is not None and found.end < clock.last.start:
        found = cal.season_of(clock.last.start.year + 1, str(name.value))
    return with_part(found, hit)


def _relative_season(code: str, which: str, anchor: date, clock: Clock) -> Meaning:
    if not which and clock.sentence and clock.sentence.start and clock.sentence.rule == "times:year":
        return cal.season_of(clock.sentence.start.year, code)
    found = [cal.season_of(anchor.year + step, code) for step in (-2, -1, 0, 1)]
    begun = [m for m in found if m.start and m.start <= anchor]
    ahead = [m for m in found if m.end and m.end >= anchor]
    if which == "LAST":
        return next(m for m in reversed(found) if m.end and m.end < anchor)
    if which in {"NEXT", "COMING"}:
        return next((m for m in found if m.start and m.start > anchor), found[-1])
    if which == "FOLLOWING":
        told = clock.last.end if clock.last and clock.last.end else anchor
        return next(cal.season_of(told.year + step, code) for step in (0, 1) if _begins(told.year + step, code, told))
    if which == "THIS":
        return min(found, key=lambda m: distance(m, anchor, 1.0)) if code == "WI" else cal.season_of(anchor.year, code)
    return ahead[0] if clock.tense == "future" and ahead else begun[-1]


def _begins(year: int, code: str, told: date) -> bool:
    """Whether a season of a year begins after a day."""
    start = cal.season_of(year, code).start
    return start is not None and start > told


def quarter(hit: Hit, clock: Clock) -> Meaning | None:
    """A quarter of a named, relative or understood year."""
    word = hit.first("q")
    assert word is not None
    digits = [int(c) for c in word.text if c.isdigit()] if word.kind == "QYEAR" else []
    number = digits[0] if digits else 2 if word.kind == "SECOND" else hit.number("q")
    named, of, anchor = hit.number("y"), hit.first("of"), clock.anchor
    if number is None or number > 4:
        return None
    if named is not None:
        return cal.quarter_of(named, number)
    if anchor is None:
        return cal.vague(f"XXXX-Q{number}")
    if hit.first("back"):
        return cal.quarter_of(anchor.year - 1, number)
    if of is not None:
        return cal.quarter_of(anchor.year + steps(of.kind), number)
    ahead = clock.tense == "future" and number <= 2 and anchor.month >= 9
    begun = number * 3 - 2 <= anchor.month + 1 or clock.tense == "future"
    return cal.quarter_of(anchor.year + (1 if ahead else 0 if begun else -1), number)


def half(hit: Hit, clock: Clock) -> Meaning | None:
    """A half of a named, relative or understood year."""
    word = hit.first("h")
    assert word is not None
    number = 2 if word.kind in {"SECOND", "LAST"} else hit.number("h")
    named, of, anchor = hit.number("y"), hit.first("of"), clock.anchor
    if number not in (1, 2):
        return None
    if named is None and anchor is None:
        return cal.vague(f"XXXX-H{number}")
    base = named if named is not None else (anchor.year if anchor else 0) + steps(of.kind if of else "")
    return cal.half_of(base, number)


def year_before(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The year-earlier quarter", "the year-ago period"."""
    if before := year_before_quarter(clock):
        return before
    if clock.anchor is None:
        return None
    if "QUARTER" in hit.kinds():
        return cal.quarter_of(clock.anchor.year - 1, (clock.anchor.month - 1) // 3)
    return cal.year_of(clock.anchor.year - 1)


def year_before_quarter(clock: Clock) -> Meaning | None:
    """Where the text has just spoken of a quarter, "a year earlier" is the same quarter of the year before."""
    last = clock.sentence or clock.last
    if last is None or last.start is None or "-Q" not in last.value:
        return None
    return cal.quarter_of(last.start.year - 1, (last.start.month - 1) // 3 + 1)


def this_quarter(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The quarter", "the latest quarter": the one last mentioned, or the one last ended."""
    if clock.last and clock.last.start and "-Q" in clock.last.value:
        return cal.quarter_of(clock.last.start.year, (clock.last.start.month - 1) // 3 + 1)
    if clock.anchor is None:
        return cal.vague("XXXX-QX")
    return cal.quarter_of(clock.anchor.year, (clock.anchor.month - 1) // 3)
