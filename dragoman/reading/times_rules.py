"""What each kind of time expression means: functions from a match and its place in time to a `Meaning`.

The value follows TIMEX3, the prefix the codebook. A function returns `None` where the match is no time after all.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from dragoman.reading import times_normalise as cal
from dragoman.reading.times_normalise import Meaning
from dragoman.reading.times_scan import Scanned


@dataclass(frozen=True, slots=True)
class Clock:
    """Where a time expression stands in time.

    Attributes:
        anchor: The document's day; `None` where it is not known.
        tense: `past`, `future` or empty, from the words around.
        last: The latest calendar time before this one in the text.
        sentence: The latest calendar time before this one in the same sentence.
        before: Other calendar times shortly before, the latest first.
    """

    anchor: date | None
    tense: str = ""
    last: Meaning | None = None
    sentence: Meaning | None = None
    before: tuple[Meaning, ...] = ()


class Hit(NamedTuple):
    """The words of one match: the whole, and those of each named group."""

    words: list[Scanned]
    groups: dict[str, list[Scanned]]

    def first(self, name: str) -> Scanned | None:
        """The first word of a group; `None` where the group did not take part."""
        group = self.groups.get(name)
        return group[0] if group else None

    def kinds(self) -> set[str]:
        """The classes of all words matched."""
        return {word.kind for word in self.words}

    def number(self, name: str) -> int | None:
        """The vocabulary's or the digits' value of a group's first word."""
        word = self.first(name)
        if word is None:
            return None
        return word.value if isinstance(word.value, int) else int("".join(c for c in word.text if c.isdigit()))


Make = Callable[[Hit, Clock], Meaning | None]


def _steps(which: str) -> int:
    return {"LAST": -1, "PAST": -1, "PREV": -1, "NEXT": 1, "COMING": 1, "FOLLOWING": 1}.get(which, 0)


def _month_day(month: int, day: int, year: int) -> Meaning | None:
    try:
        return cal.day_of(date(year, month, day))
    except ValueError:
        return None


def _nearest_day(month: int, day: int, clock: Clock) -> Meaning | None:
    """A day without its year: the nearest one; by tense where past and future are about as far."""
    if clock.anchor is None:
        return cal.vague(f"XXXX-{month:02}-{day:02}")
    found = [m for step in (-1, 0, 1) if (m := _month_day(month, day, clock.anchor.year + step))]
    if (year := _sentence_year(clock)) is not None:
        return _month_day(month, day, year)
    ahead = {"past": 2.0, "future": 0.5}.get(clock.tense, 1.3)
    anchor = clock.anchor
    return min(found, key=lambda m: _distance(m, anchor, ahead), default=None)


def _distance(meaning: Meaning, anchor: date, ahead: float) -> float:
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


_SOON = 2
"""How many months ahead a month may lie that no tense puts in the past."""


def _nearest_month(month: int, clock: Clock) -> Meaning:
    anchor = clock.anchor
    if (year := _sentence_year(clock)) is not None:
        return cal.month_of(year, month)
    if anchor is None:
        return cal.vague(f"XXXX-{month:02}")
    gap = (month - anchor.month) % 12
    if clock.tense == "future" or (clock.tense == "" and gap <= _SOON):
        return cal.month_of(anchor.year, anchor.month + gap)
    return cal.month_of(anchor.year, anchor.month + gap - (12 if gap else 0))


def _part(hit: Hit) -> str | None:
    for word in hit.groups.get("part") or []:
        found = {"EARLY": "early", "LATE": "late", "MID": "mid", "MIDDLE": "mid", "START": "start", "END": "end"}
        if word.kind in found:
            return found[word.kind]
    return None


def _with_part(meaning: Meaning | None, hit: Hit) -> Meaning | None:
    part = _part(hit)
    return cal.narrowed(meaning, part) if meaning and part else meaning


def numeric_date(hit: Hit, clock: Clock) -> Meaning | None:
    """Dates in figures: ISO, month first with slashes (day first where it must be), day first with dots."""
    text = hit.words[0].text
    kind = hit.words[0].kind
    numbers = [int(n) for n in text.replace("/", "-").replace(".", "-").split("-")]
    if kind == "ISODATE":
        return _month_day(numbers[1], numbers[2], numbers[0])
    day, month, year = numbers
    if kind == "SLASHDATE":
        day, month = (month, day) if month > 12 or day <= 12 else (day, month)
    year += 0 if year > 99 else 1900 if year > 50 else 2000
    return _month_day(month, day, year)


def full_date(hit: Hit, clock: Clock) -> Meaning | None:
    """A day of a month, with or without its year."""
    month, day, year = hit.number("m"), hit.number("d"), hit.number("y")
    assert month is not None
    assert day is not None
    if not 1 <= day <= 31:
        return None
    which = hit.first("which")
    if year is None and which is not None and clock.anchor is not None:
        year = clock.anchor.year + _steps(which.kind)
    return _month_day(month, day, year) if year else _nearest_day(month, day, clock)


def relative_day(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Last Oct. 23": the latest before the document, or the first after it."""
    which, day = hit.first("which"), hit.number("d")
    month = month_alone(hit, clock)
    if which is None or day is None or month is None or month.start is None:
        return None
    return _month_day(month.start.month, day, month.start.year)


def month_year(hit: Hit, clock: Clock) -> Meaning | None:
    """A month of a named year."""
    month, year = hit.number("m"), hit.number("y")
    assert month is not None
    assert year is not None
    return _with_part(cal.month_of(year, month), hit)


def month_alone(hit: Hit, clock: Clock) -> Meaning | None:
    """A month without its year, by "last" and "next", by a year in the sentence, or by tense."""
    month = hit.number("m")
    assert month is not None
    which = hit.first("which")
    of = hit.first("of")
    anchor = clock.anchor
    if anchor is None or not (which or of):
        return _with_part(_nearest_month(month, clock), hit)
    if of:
        return _with_part(cal.month_of(anchor.year + _steps(of.kind), month), hit)
    assert which is not None
    if which.kind == "FOLLOWING":
        told = clock.last.end if clock.last and clock.last.end else anchor
        return _with_part(cal.month_of(told.year + (month <= told.month), month), hit)
    if which.kind in {"LAST", "PAST", "PREV"}:
        return _with_part(cal.month_of(anchor.year - (month >= anchor.month), month), hit)
    if which.kind in {"NEXT", "COMING"}:
        return _with_part(cal.month_of(anchor.year + (month <= anchor.month), month), hit)
    return _with_part(cal.month_of(anchor.year, month), hit)


def year(hit: Hit, clock: Clock) -> Meaning | None:
    """A year named by its number."""
    number = hit.number("y")
    assert number is not None
    return _with_part(cal.year_of(number), hit)


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


def decade(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The 1990s", "the nineties", "the '80s"."""
    word = hit.first("e")
    assert word is not None
    digits = "".join(c for c in word.text if c.isdigit())
    first = int(digits) if digits else int(word.value or 0)
    if first < 100:
        first += 1900 if first >= 20 and not (clock.anchor and clock.anchor.year > 2030 + first) else 2000
    return _with_part(cal.decade_of(first), hit)


def century(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The 19th century"."""
    number = hit.number("n")
    if number is None or number > 22 or hit.words[-1].value != "100Y":
        return None
    return _with_part(cal.century_of(number), hit)


def season(hit: Hit, clock: Clock) -> Meaning | None:
    """A season of a named, relative or understood year."""
    name = hit.first("s")
    assert name is not None
    code, named, anchor = str(name.value), hit.number("y"), clock.anchor
    which, of = hit.first("which"), hit.first("of")
    if named is not None:
        return _with_part(cal.season_of(named, code), hit)
    if anchor is None:
        return cal.vague(f"XXXX-{code}")
    if of is not None:
        return _with_part(cal.season_of(anchor.year + _steps(of.kind), code), hit)
    meaning = _relative_season(code, which.kind if which else "", anchor, clock)
    if hit.first("earlier"):
        return cal.clipped(meaning, anchor, earlier=True)
    if hit.first("later"):
        return cal.clipped(meaning, anchor, earlier=False)
    return _with_part(meaning, hit)


def same_season(hit: Hit, clock: Clock) -> Meaning | None:
    """ "That summer": the season of the year last mentioned, or the next one where that came later."""
    name = hit.first("s")
    assert name is not None
    if clock.last is None or clock.last.start is None:
        return None
    found = cal.season_of(clock.last.start.year, str(name.value))
    if found.end is not None and found.end < clock.last.start:
        found = cal.season_of(clock.last.start.year + 1, str(name.value))
    return _with_part(found, hit)


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
        return min(found, key=lambda m: _distance(m, anchor, 1.0)) if code == "WI" else cal.season_of(anchor.year, code)
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
        return cal.quarter_of(anchor.year + _steps(of.kind), number)
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
    base = named if named is not None else (anchor.year if anchor else 0) + _steps(of.kind if of else "")
    return cal.half_of(base, number)


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


def quarter_of_unit(hit: Hit, clock: Clock) -> Meaning | None:
    """ "A quarter of a century"."""
    unit = hit.first("u")
    return cal.duration(_unit_code(unit), 0.25) if unit and _unit_code(unit) == "100Y" else None


def relative_unit(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Last week", "this month", "next year", "the previous day", with "early", "later" and the like."""
    unit, which = hit.first("u"), hit.first("which")
    assert unit is not None
    assert which is not None
    code = {"QUARTER": "Q", "QUARTERS": "Q", "WEEKEND": "W"}.get(unit.kind) or str(unit.value)
    if code.startswith("T"):
        return cal.vague("PRESENT_REF") if which.kind in {"THIS", "CURRENT"} else None
    base = _base(which.kind, clock)
    if base is None:
        return cal.vague({"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX"}.get(code, "XXXX"))
    if code == "D" and which.kind in {"THIS", "CURRENT"}:
        return cal.vague("PRESENT_REF") if which.kind == "CURRENT" else cal.day_of(base)
    meaning = cal.unit_at(code, base, _steps(which.kind))
    if unit.kind == "WEEKEND" and meaning and meaning.start:
        meaning = cal.weekend_of(meaning.start)
    if meaning and hit.first("earlier"):
        return cal.clipped(meaning, base, earlier=True)
    if meaning and hit.first("later"):
        return cal.clipped(meaning, base, earlier=False)
    return _with_part(meaning, hit)


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


def whole_unit(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The year ended in March": how long it was."""
    unit = hit.first("u")
    return cal.duration(_unit_code(unit), 1) if unit else None


def bare_unit(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The end of the year", "earlier in the month": the unit that holds the document's day."""
    unit = hit.first("u")
    code = {"QUARTER": "Q", "WEEKEND": "W"}.get(unit.kind) or str(unit.value) if unit else "Y"
    if code.startswith("T") or clock.anchor is None:
        return None
    which = hit.first("which")
    base = _base(which.kind, clock) if which else clock.anchor
    meaning = cal.unit_at(code, base or clock.anchor, _steps(which.kind) if which else 0)
    if meaning and hit.first("earlier"):
        return cal.clipped(meaning, clock.anchor, earlier=True)
    if meaning and hit.first("later"):
        return cal.clipped(meaning, clock.anchor, earlier=False)
    return _with_part(meaning, hit)


def year_end(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Year-end", "the year's end"."""
    if clock.anchor is None:
        return None
    return replace(cal.narrowed(cal.year_of(clock.anchor.year), "end"), value=f"{clock.anchor.year:04}")


def count(words: list[Scanned]) -> float | None:
    """The number a group of words states; `None` for "a few" and the like."""
    kinds = {word.kind for word in words}
    if kinds & {"FEW", "SEVERAL"}:
        return None
    if "COUPLE" in kinds:
        return 2
    if "HALF" in kinds:
        return 0.5
    for word in words:
        if word.kind == "FRACTION":
            return (float(word.text.replace("½", "").replace("1/2", "").strip() or 0)) + 0.5
        if word.kind in {"DAY", "NUM", "YEAR"}:
            return float(word.text.replace(",", "").rstrip(",") or 0)
    values = [int(word.value) for word in words if word.kind == "NUMW" and word.value is not None]
    return _spelled(values) if values else 1.0


def _spelled(values: list[int]) -> float:
    total, part = 0, 0
    for value in values:
        if value == 100:
            part = (part or 1) * 100
        elif value == 1000:
            total, part = total + (part or 1) * 1000, 0
        else:
            part += value
    return float(total + part)


def _unit_code(word: Scanned) -> str:
    return {"QUARTER": "3M", "QUARTERS": "3M", "WEEKEND": "2D", "WEEKENDS": "2D", "SECOND": "TS"}.get(word.kind) or str(
        word.value
    )


def ago(hit: Hit, clock: Clock) -> Meaning | None:
    """ "A decade ago", "two weeks ago": the unit so far before the document."""
    unit = hit.first("u")
    assert unit is not None
    number, code = count(hit.groups.get("n") or []), _unit_code(unit)
    if number is None or code == "X" or (not hit.groups.get("n") and unit.kind in {"UNITS", "QUARTERS"}):
        return cal.vague("PAST_REF")
    if hit.first("half"):
        number += 0.5
    quarter_before = _year_before_quarter(clock) if code == "Y" and number == 1 else None
    return quarter_before or shifted(clock.anchor, code, -number)


def _year_before_quarter(clock: Clock) -> Meaning | None:
    """Where the text has just spoken of a quarter, "a year earlier" is the same quarter of the year before."""
    last = clock.sentence or clock.last
    if last is None or last.start is None or "-Q" not in last.value:
        return None
    return cal.quarter_of(last.start.year - 1, (last.start.month - 1) // 3 + 1)


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


def later(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Two days later", "a year earlier": counted from the time last mentioned."""
    unit, way = hit.first("u"), hit.first("way")
    assert unit is not None
    assert way is not None
    number, code = count(hit.groups.get("n") or []), _unit_code(unit)
    earlier = way.kind in {"EARLIER", "BEFORE"}
    if number is None or code == "X" or (not hit.groups.get("n") and unit.kind == "UNITS"):
        return cal.vague("PAST_REF") if earlier else cal.vague("FUTURE_REF")
    if earlier and code == "Y" and number == 1 and (before := _year_before_quarter(clock)):
        return before
    base = clock.last.start if clock.last and clock.last.start else clock.anchor
    return shifted(base, code, -number if earlier else number)


def hence(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Two years from now", "in ten years' time"."""
    unit = hit.first("u")
    assert unit is not None
    number, code = count(hit.groups.get("n") or []), _unit_code(unit)
    return cal.vague("FUTURE_REF") if number is None or code == "X" else shifted(clock.anchor, code, number)


def stretch(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The past three years", "the next few days": a duration that ends or begins at the document's day."""
    unit, which = hit.first("u"), hit.first("which")
    assert unit is not None
    code = _unit_code(unit)
    if code == "X":
        return cal.vague("PAST_REF" if which and which.kind != "COMING" else "FUTURE_REF")
    number = count(hit.groups["n"]) if hit.groups.get("n") else None
    meaning = cal.duration(code, number)
    if which is None or number is None or clock.anchor is None:
        return meaning
    way = _steps(which.kind)
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


def lasting(hit: Hit, clock: Clock) -> Meaning | None:
    """A duration: "three years", "40 minutes", "five-day"."""
    unit = hit.first("u")
    assert unit is not None
    code = _unit_code(unit)
    if code == "X":
        return None
    number = count(hit.groups["n"]) if hit.groups.get("n") else None
    if hit.first("half") and number is not None:
        number += 0.5
    return cal.duration(code, number)


def vague_units(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Recent years", "the years to come"."""
    unit, which = hit.first("u"), hit.first("which")
    assert unit is not None
    code = _unit_code(unit)
    if which and which.kind == "RECENT":
        return cal.vague("PAST_REF") if code == "X" else cal.duration(code, None)
    return cal.vague("FUTURE_REF") if code == "X" else cal.duration(code, None)


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
    code = "Q" if unit.kind == "QUARTER" else _unit_code(unit)
    if code == "Q":
        return cal.vague("P1Q", "SET")
    return replace(cal.duration(code, number), type="SET") if code != "X" else None


def adverb_set(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Daily", "annually"."""
    return cal.vague(str(hit.words[-1].value), "SET")


def reference(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Now", "recently", "soon"."""
    return cal.vague(next(str(word.value) for word in hit.words if word.kind == "REF"))


def fixed(value: str) -> Make:
    """A meaning that does not depend on the match."""

    def make(hit: Hit, clock: Clock) -> Meaning | None:
        return cal.vague(value)

    return make


def weekend(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The weekend": the one begun last, or the next where the words look ahead."""
    if clock.anchor is None:
        return cal.vague("XXXX-WXX-WE")
    ahead = clock.tense == "future" or clock.anchor.isoweekday() > 5
    return cal.weekend_of(clock.anchor if ahead else clock.anchor - timedelta(7))


def plural_units(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Years", "the past decades": a duration whose number is not told."""
    return lasting(hit._replace(groups={"u": hit.groups["u"]}), clock)


def half_more(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Two and a half years"."""
    return lasting(hit._replace(groups=hit.groups | {"half": hit.words}), clock)


def fiscal_year(hit: Hit, clock: Clock) -> Meaning | None:
    """ "Fiscal 2023", "FY23": the year it is named by."""
    return year(hit, clock) if hit.first("y") else short_year(hit, clock)


def these_days(hit: Hit, clock: Clock) -> Meaning | None:
    """ "These days", "these years"."""
    return cal.vague("PRESENT_REF") if hit.words[-1].lower == "days" else cal.duration(_unit_code(hit.words[-1]), None)


def current(hit: Hit, clock: Clock) -> Meaning | None:
    """The adjective "current"; "present" and "ongoing" are too often something else."""
    return cal.vague("PRESENT_REF") if hit.words[0].lower == "current" else None


def year_before(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The year-earlier quarter", "the year-ago period"."""
    if before := _year_before_quarter(clock):
        return before
    if clock.anchor is None:
        return None
    if "QUARTER" in hit.kinds():
        return cal.quarter_of(clock.anchor.year - 1, (clock.anchor.month - 1) // 3)
    return cal.year_of(clock.anchor.year - 1)


def this_quarter(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The quarter", "the latest quarter": the one last mentioned, or the one last ended."""
    if clock.last and clock.last.start and "-Q" in clock.last.value:
        return cal.quarter_of(clock.last.start.year, (clock.last.start.month - 1) // 3 + 1)
    if clock.anchor is None:
        return cal.vague("XXXX-QX")
    return cal.quarter_of(clock.anchor.year, (clock.anchor.month - 1) // 3)


def week_of_day(hit: Hit, clock: Clock) -> Meaning | None:
    """ "The week of March 6"."""
    day = full_date(hit, clock)
    return cal.week_of(day.start) if day and day.start else None
