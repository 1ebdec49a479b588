"""Days of the week, days beside a day, parts of a day and hours."""

from dataclasses import replace
from datetime import date, timedelta

from dragoman.reading import times_normalise as cal
from dragoman.reading.times_hits import Clock, Hit
from dragoman.reading.times_months import full_date
from dragoman.reading.times_normalise import Meaning
from dragoman.reading.times_scan import Scanned
from dragoman.reading.times_units import relative_unit


def weekday(hit: Hit, clock: Clock) -> Meaning | None:
    """A day of the week by "last", "next" and tense; without them the latest one up to the document's day."""
    word = hit.first("w")
    assert word is not None
    number = int(word.value or 1)
    which = hit.first("which")
    kind = which.kind if which else ""
    anchor = clock.anchor
    if kind in {"PREV", "FOLLOWING"} and clock.last and clock.last.start:
        anchor = clock.last.start
    if anchor is None:
        return cal.vague(f"XXXX-WXX-{number}")
    back = (anchor.isoweekday() - number) % 7
    ahead = (number - anchor.isoweekday()) % 7
    if kind in {"LAST", "PAST", "PREV"}:
        return cal.day_of(anchor - timedelta(back or 7))
    if kind in {"NEXT", "COMING", "FOLLOWING"} or (not kind and clock.tense == "future"):
        return cal.day_of(anchor + timedelta(ahead or (7 if kind else 0)))
    if kind == "THIS" and clock.tense != "past":
        return cal.day_of(anchor + timedelta(ahead))
    return cal.day_of(anchor - timedelta(back))


def weekend(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The weekend": the one begun last, or the next where the words look ahead."""
    if clock.anchor is None:
        return cal.vague("XXXX-WXX-WE")
    ahead = clock.tense == "future" or clock.anchor.isoweekday() > 5
    return cal.weekend_of(clock.anchor if ahead else clock.anchor - timedelta(7))


def day_reference(hit: Hit, clock: Clock) -> Meaning | None:
    """Today, yesterday, tomorrow, tonight and the days before and after."""
    word = hit.first("d")
    assert word is not None
    if clock.anchor is None:
        return cal.vague("XXXX-XX-XX")
    steps = int(word.value) if isinstance(word.value, int) else 0
    outer = hit.first("outer")
    if outer is not None:
        steps += -1 if outer.kind == "BEFORE" else 1
    return cal.day_of(clock.anchor + timedelta(steps))


def day_beside(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The day before", "the next day": beside the day last mentioned."""
    way = hit.first("way")
    assert way is not None
    unit = hit.words[-1] if hit.words[-1].kind == "UNIT" else hit.words[1]
    if unit.value != "D":
        return relative_unit(hit._replace(groups={"u": [unit], "which": [_as_following(way)]}), clock)
    base = clock.last.start if clock.last and clock.last.start and len(clock.last.value) >= 10 else clock.anchor
    if base is None:
        return cal.vague("XXXX-XX-XX")
    return cal.day_of(base + timedelta(-1 if way.kind in {"BEFORE", "EARLIER", "PREV"} else 1))


def _as_following(way: Scanned) -> Scanned:
    """ "Before" as "previous" and "after" as "following", to count from the time last mentioned."""
    return way._replace(kind={"BEFORE": "PREV", "EARLIER": "PREV", "PREV": "PREV"}.get(way.kind, "FOLLOWING"))


def day_of_month(hit: Hit, clock: Clock) -> Meaning | None:
    """ "On the 15th": of the month last mentioned, or of the next where that would lead far back."""
    number = hit.number("d")
    told = _told_month(clock)
    if number is None or told is None or not 1 <= number <= 31:
        return None
    first, last = told
    early = first == last and number < first.day - _BACK
    month = cal.month_of(first.year, first.month + early).start
    return cal.day_of(month.replace(day=number)) if month else None


def _told_month(clock: Clock) -> tuple[date, date] | None:
    """The day or month last mentioned, whatever years were since."""
    told = [(one.start, one.end) for one in (clock.last, *clock.before) if one is not None]
    return next(((a, b) for a, b in told if a and b and (b - a).days <= _MONTH_LONG), None)


_MONTH_LONG = 31

_BACK = 7
"""How many days a story goes back at most without naming the month."""


def day_part(hit: Hit, clock: Clock) -> Meaning | None:
    """A part of a day, of a named day or of the document's."""
    word = hit.first("p")
    assert word is not None
    if hit.first("w"):
        day = weekday(hit, clock)
    elif hit.first("m"):
        day = full_date(hit, clock)
    elif hit.first("d"):
        day = day_reference(hit, clock)
    elif hit.first("last"):
        day = cal.day_of(clock.anchor - timedelta(1)) if clock.anchor else None
    else:
        day = cal.day_of(clock.anchor) if clock.anchor else None
    if day is None:
        return None
    code = {"TONIGHT": "NI", "OVERNIGHT": "NI"}.get(word.kind) or str(word.value)
    return replace(day, type="TIME", value=f"{day.value}T{code}")


def next_day_part(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The next morning": a part of the day after the one last mentioned."""
    word = hit.first("p")
    told = clock.last.start if clock.last and clock.last.start and clock.last.start == clock.last.end else None
    if word is None or told is None:
        return None
    day = cal.day_of(told + timedelta(1))
    return replace(day, type="TIME", value=f"{day.value}T{word.value}")


def clock_time(hit: Hit, clock: Clock) -> Meaning | None:
    """A time of day, of a named day or of the document's."""
    word = hit.first("t") or hit.first("alone")
    assert word is not None
    day = _day_of_clock(hit, clock)
    text = word.text if word.kind in {"CLOCK", "DAY"} else str(word.value)
    hours, _, minutes = text.partition(":")
    hour = int(hours)
    half_day = hit.first("ampm")
    if hour > 24 or (word.kind == "DAY" and hour > 12):
        return None
    if half_day is not None:
        hour = hour % 12 + (12 if half_day.lower.startswith("p") else 0)
    value = f"T{hour:02}:{minutes or '00'}"
    return replace(day, type="TIME", value=day.value + value) if day else cal.vague("XXXX-XX-XX" + value, "TIME")


def _day_of_clock(hit: Hit, clock: Clock) -> Meaning | None:
    if hit.first("w") and not hit.first("m"):
        return weekday(hit, clock)
    if hit.first("m"):
        return full_date(hit, clock)
    if ref := hit.groups.get("ref"):
        return day_reference(hit._replace(groups={"d": ref}), clock)
    return cal.day_of(clock.anchor) if clock.anchor else None
