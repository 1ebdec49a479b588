"""Times without a place in the calendar: "every Thursday", "daily", "now", "recently"."""

from dataclasses import replace

from dragoman.reading import times_normalise as cal
from dragoman.reading.times_hits import Clock, Hit, Make, count, unit_code
from dragoman.reading.times_normalise import Meaning


def each(hit: Hit, clock: Clock) -> Meaning | None:
    """A set: "every year", "each Thursday", "Mondays"."""
    weekday_word, month, unit, name = hit.first("w"), hit.first("m"), hit.first("u"), hit.first("s")
    if weekday_word:
        part = hit.first("p")
        tail = f"T{part.value}" if part else ""
        return cal.vague(f"XXXX-WXX-{weekday_word.value}{tail}", "SET")
    if month:
        return cal.vague(f"XXXX-{int(month.value or 0):02}", "SET")
    if name:
        return cal.vague(f"XXXX-{name.value}", "SET")
    if unit is None:
        return cal.vague("P1D", "SET")
    number = count(hit.groups["n"]) if hit.groups.get("n") else 1
    code = "Q" if unit.kind == "QUARTER" else unit_code(unit)
    if code == "Q":
        return cal.vague("P1Q", "SET")
    return replace(cal.duration(code, number), type="SET") if code != "X" else None


def adverb_set(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Daily", "annually"."""
    return cal.vague(str(hit.words[-1].value), "SET")


def reference(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Now", "recently", "soon"."""
    return cal.vague(next(str(word.value) for word in hit.words if word.kind == "REF"))


def these_days(hit: Hit, clock: Clock) -> Meaning | None:
    """ "These days", "these years"."""
    return cal.vague("PRESENT_REF") if hit.words[-1].lower == "days" else cal.duration(unit_code(hit.words[-1]), None)


def current(hit: Hit, clock: Clock) -> Meaning | None:
    """The adjective "current"; "present" and "ongoing" are too often something else."""
    return cal.vague("PRESENT_REF") if hit.words[0].lower == "current" else None


def fixed(value: str) -> Make:
    """A meaning that does not depend on the match."""

    def make(hit: Hit, clock: Clock) -> Meaning | None:
        return cal.vague(value)

    return make
