"""Units counted from the document's day or from the time last mentioned: "last week", "two years later"."""

from dataclasses import replace
from datetime import date, timedelta

from dragoman.reading import times_normalise as cal
from dragoman.reading.times_hits import Clock, Hit, count, steps, unit_code, with_part
from dragoman.reading.times_normalise import Meaning
from dragoman.reading.times_scan import Scanned
from dragoman.reading.times_seasons import year_before_quarter


def relative_unit(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Last week", "this month", "next year", "the previous day", with "early", "later" and the like."""
    unit, which = hit.first("u"), hit.first("which")
    assert unit is not None
    assert which is not None
    code = {"QUARTER": "Q", "QUARTERS": "Q", "WEEKEND": "W"}.get(unit.kind) or str(unit.value)
    if code.startswith("T"):
        return cal.vague("PRESENT_REF") if which.kind in {"THIS", "CURRENT"} else None
    base = _base("FOLLOWING" if _goes_on(hit, which, code, clock) else which.kind, clock)
    if base is None:
        return cal.vague({"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX"}.get(code, "XXXX"))
    if code == "D" and which.kind in {"THIS", "CURRENT"}:
        return cal.vague("PRESENT_REF") if which.kind == "CURRENT" else cal.day_of(base)
    meaning = cal.unit_at(code, base, steps(which.kind))
    if unit.kind == "WEEKEND" and meaning and meaning.start:
        meaning = cal.weekend_of(meaning.start)
    if meaning and hit.first("earlier"):
        return cal.clipped(meaning, base, earlier=True)
    if meaning and hit.first("later"):
        return cal.clipped(meaning, base, earlier=False)
    return with_part(meaning, hit)


def _goes_on(hit: Hit, which: Scanned, code: str, clock: Clock) -> bool:
    """Whether "the next" goes on from the time last mentioned: "the next day", and "the next year" of the past."""
    return which.kind == "NEXT" and hit.words[0].kind == "THE" and (code == "D" or clock.tense == "past")


def _base(which: str, clock: Clock) -> date | None:
    """What "previous" and "following" count from: the time last mentioned; all else from the document's day."""
    if which in {"FOLLOWING", "PREV", "THAT", "SAME"} and clock.last and clock.last.start:
        return clock.last.start
    return clock.anchor


def same_unit(hit: Hit, clock: Clock) -> Meaning | None:
    """ "That year", "the same month": the unit that holds the time last mentioned."""
    unit = hit.first("u")
    assert unit is not None
    code = {"QUARTER": "Q", "WEEKEND": "W"}.get(unit.kind) or str(unit.value)
    if code.startswith("T"):
        return None
    value = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(code, "XXXX")
    if clock.last is None or clock.last.start is None:
        return cal.vague(value)
    for told in (clock.last, *clock.before):
        if told.start and told.end and (told.end - told.start).days < _LONGEST.get(code, 400):
            return cal.unit_at(code, told.start, 0)
    return replace(clock.last, type="DATE", value=value, rule="")


_LONGEST = {"D": 3, "W": 10, "M": 40}
"""How many days a time may last for "the same day", "that week" or "that month" to be the one it lies in."""


def bare_unit(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The end of the year", "earlier in the month": the unit that holds the document's day."""
    unit = hit.first("u")
    code = {"QUARTER": "Q", "WEEKEND": "W"}.get(unit.kind) or str(unit.value) if unit else "Y"
    if code.startswith("T") or clock.anchor is None:
        return None
    which = hit.first("which")
    base = _base(which.kind, clock) if which else clock.anchor
    meaning = cal.unit_at(code, base or clock.anchor, steps(which.kind) if which else 0)
    if meaning and hit.first("earlier"):
        return cal.clipped(meaning, clock.anchor, earlier=True)
    if meaning and hit.first("later"):
        return cal.clipped(meaning, clock.anchor, earlier=False)
    return with_part(meaning, hit)


def year_end(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Year-end", "the year's end"."""
    if clock.anchor is None:
        return None
    return replace(cal.narrowed(cal.year_of(clock.anchor.year), "end"), value=f"{clock.anchor.year:04}")


def ago(hit: Hit, clock: Clock) -> Meaning | None:
    """ "A decade ago", "two weeks ago": the unit so far before the document."""
    unit = hit.first("u")
    assert unit is not None
    number, code = count(hit.groups.get("n") or []), unit_code(unit)
    if number is None or code == "X" or (not hit.groups.get("n") and unit.kind in {"UNITS", "QUARTERS"}):
        return cal.vague("PAST_REF")
    if hit.first("half"):
        number += 0.5
    if (within := hit.first("within")) is not None and clock.anchor is not None:
        return cal.unit_at(unit_code(within), cal.shifted_day(clock.anchor, code, -int(number)), 0)
    quarter_before = year_before_quarter(clock) if code == "Y" and number == 1 else None
    return quarter_before or shifted(clock.anchor, code, -number)


def later(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Two days later", "a year earlier": counted from the time last mentioned."""
    unit, way = hit.first("u"), hit.first("way")
    assert unit is not None
    assert way is not None
    number, code = count(hit.groups.get("n") or []), unit_code(unit)
    earlier = way.kind in {"EARLIER", "BEFORE"}
    if number is None or code == "X" or (not hit.groups.get("n") and unit.kind == "UNITS"):
        return cal.vague("PAST_REF") if earlier else _soon_after(clock, code)
    if earlier and code == "Y" and number == 1 and (before := year_before_quarter(clock)):
        return before
    base = clock.last.start if clock.last and clock.last.start else clock.anchor
    return shifted(base, code, -number if earlier else number)


def _soon_after(clock: Clock, code: str) -> Meaning:
    """ "Weeks later" without its number: in the year last mentioned, where its end was not near."""
    found = cal.vague("FUTURE_REF")
    told = clock.last.start if clock.last else None
    if told is None or code not in {"D", "W"} or (told + timedelta(_WEEKS)).year > told.year:
        return found
    year = cal.year_of(told.year)
    return replace(found, start=year.start, end=year.end, prefix=year.prefix)


_WEEKS = 60
"""How many days "weeks later" may mean."""


def hence(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Two years from now", "in ten years' time"."""
    unit = hit.first("u")
    assert unit is not None
    number, code = count(hit.groups.get("n") or []), unit_code(unit)
    return cal.vague("FUTURE_REF") if number is None or code == "X" else shifted(clock.anchor, code, number)


def shifted(anchor: date | None, code: str, number: float) -> Meaning | None:
    """So many units from a day, at the units' own granularity."""
    multiple, letter = cal.split_unit(code)
    total = number * multiple
    if letter.startswith("T"):
        return (
            cal.vague("PAST_REF" if number < 0 else "FUTURE_REF")
            if abs(total) < 12 or anchor is None
            else cal.day_of(anchor + timedelta(hours=total))
        )
    if anchor is None:
        return cal.vague({"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(letter, "XXXX"))
    if total % 1:
        days = {"D": 1, "W": 7, "M": 30.44, "Y": 365.25}[letter]
        there = anchor + timedelta(days * total)
        return cal.month_of(there.year, there.month) if letter == "Y" else cal.day_of(there)
    return cal.unit_at(letter, anchor, int(total))
