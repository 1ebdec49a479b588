"""Years, decades and centuries, in figures or in words."""

from dataclasses import replace
from datetime import date

from dragoman.reading import times_normalise as cal
from dragoman.reading.times_hits import Clock, Hit, with_part
from dragoman.reading.times_normalise import Meaning


def year(hit: Hit, clock: Clock) -> Meaning | None:
    """A year named by its number."""
    number = hit.number("y")
    assert number is not None
    return with_part(cal.year_of(number), hit)


def short_year(hit: Hit, clock: Clock) -> Meaning | None:
    """A year of two figures: "'98", "FY23"."""
    number = int("".join(c for c in hit.words[-1].text if c.isdigit()))
    if number < 100:
        number += 1900 if number > 50 else 2000
    return cal.year_of(number)


def spoken_year(hit: Hit, clock: Clock) -> Meaning | None:
    """A year in words: "nineteen ninety-six"."""
    values = [int(word.value) for word in hit.words if word.kind == "NUMW" and word.value is not None]
    if values[0] not in range(11, 21) or values[1] < 10 or values[1] > 99:
        return None
    return cal.year_of(values[0] * 100 + values[1] + (values[2] if len(values) > 2 else 0))


def spoken_thousand(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The year two thousand"."""
    return cal.year_of(2000) if [word.value for word in hit.words[-2:]] == [2, 1000] else None


def fiscal_year(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Fiscal 2023", "FY23": the year it is named by."""
    return year(hit, clock) if hit.first("y") else short_year(hit, clock)


def decade(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The 1990s", "the nineties", "the '80s"."""
    word = hit.first("e")
    assert word is not None
    digits = "".join(c for c in word.text if c.isdigit())
    first = int(digits) if digits else int(word.value or 0)
    if first < 100:
        first += 1900 if first >= 20 and not (clock.anchor and clock.anchor.year > 2030 + first) else 2000
    return with_part(cal.decade_of(first), hit)


def century(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The 19th century"."""
    number = hit.number("n")
    if number is None or number > 22 or hit.words[-1].value != "100Y":
        return None
    return with_part(cal.century_of(number), hit)


def half_of_years(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The second half of the 2010s", "the first half of the 20th century"."""
    whole = decade(hit, clock) if hit.first("e") else century(hit, clock)
    word = hit.first("h")
    assert word is not None
    number = 2 if word.kind in {"SECOND", "LAST"} else hit.number("h")
    if whole is None or whole.start is None or whole.end is None or number not in (1, 2):
        return None
    middle = whole.start.year + (whole.end.year - whole.start.year + 1) // 2
    first, last = (whole.start.year, middle - 1) if number == 1 else (middle, whole.end.year)
    return replace(whole, start=date(first, 1, 1), end=date(last, 12, 31), prefix=f"{first:04}/{last:04}")
