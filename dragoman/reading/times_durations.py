"""Lengths of time, and stretches that end or begin at the document's day."""

from dataclasses import replace
from datetime import date, timedelta

from dragoman.reading import times_normalise as cal
from dragoman.reading.times_hits import Clock, Hit, count, steps, unit_code
from dragoman.reading.times_normalise import Meaning


def lasting(hit: Hit, clock: Clock) -> Meaning | None:
    """A duration: "three years", "40 minutes", "five-day"."""
    unit = hit.first("u")
    assert unit is not None
    code = unit_code(unit)
    if code == "X":
        return None
    number = count(hit.groups["n"]) if hit.groups.get("n") else None
    if hit.first("half") and number is not None:
        number += 0.5
    return cal.duration(code, number)


def plural_units(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Years", "the past decades": a duration whose number is not told."""
    return lasting(hit._replace(groups={"u": hit.groups["u"]}), clock)


def half_more(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Two and a half years"."""
    return lasting(hit._replace(groups=hit.groups | {"half": hit.words}), clock)


def vague_units(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Recent years", "the years to come"."""
    unit, which = hit.first("u"), hit.first("which")
    assert unit is not None
    code = unit_code(unit)
    if which and which.kind == "RECENT":
        return cal.vague("PAST_REF") if code == "X" else cal.duration(code, None)
    return cal.vague("FUTURE_REF") if code == "X" else cal.duration(code, None)


def quarter_of_unit(hit: Hit, clock: Clock) -> Meaning | None:
    """ "A quarter of a century"."""
    unit = hit.first("u")
    return cal.duration(unit_code(unit), 0.25) if unit and unit_code(unit) == "100Y" else None


def whole_unit(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The year ended in March": how long it was."""
    unit = hit.first("u")
    return cal.duration(unit_code(unit), 1) if unit else None


def stretch(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The past three years", "the next few days": a duration that ends or begins at the document's day."""
    unit, which = hit.first("u"), hit.first("which")
    assert unit is not None
    code = unit_code(unit)
    if code == "X":
        return cal.vague("PAST_REF" if which and which.kind != "COMING" else "FUTURE_REF")
    number = count(hit.groups["n"]) if hit.groups.get("n") else None
    meaning = cal.duration(code, number)
    if which is None or number is None or clock.anchor is None:
        return meaning
    way = steps(which.kind)
    edge = _edge(clock.anchor, code, number * way)
    if not way or edge is None:
        return meaning
    return replace(meaning, start=min(edge, clock.anchor), end=max(edge, clock.anchor))


def _edge(anchor: date, code: str, number: float) -> date | None:
    multiple, letter = cal.split_unit(code)
    total = int(number * multiple)
    try:
        match letter:
            case "D" | "W":
                return anchor + timedelta(total * (7 if letter == "W" else 1))
            case "M" | "Y":
                return cal.add_months(anchor, total * (12 if letter == "Y" else 1))
    except (ValueError, OverflowError):
        return None
    return None
