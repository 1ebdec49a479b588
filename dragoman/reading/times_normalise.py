"""Calendar stretches in the three forms the record keeps: TIMEX3 value, first and last day, codebook prefix."""

import calendar
from dataclasses import dataclass, replace
from datetime import MINYEAR, date, timedelta
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]

SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a time expression means, before it is tied to a span.

    Attributes:
        type: TIMEX3 type.
        value: TIMEX3 value.
        start: First day; `None` where no calendar stretch is meant.
        end: Last day, inclusive.
        prefix: The codebook's form.
        rule: The rule that gave it; empty until the tagger fills it in.
    """

    type: TimexType
    value: str
    start: date | None = None
    end: date | None = None
    prefix: str | None = None
    rule: str = ""


def day_of(when: date) -> Meaning:
    """One day."""
    return Meaning("DATE", when.isoformat(), when, when, when.isoformat())


def month_of(year: int, month: int) -> Meaning:
    """One month; `month` may lie outside 1 to 12 and then counts into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    text = f"{year:04}-{month:02}"
    return Meaning("DATE", text, date(year, month, 1), month_end(year, month), text)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def year_of(year: int) -> Meaning:
    """One year."""
    return Meaning("DATE", f"{year:04}", date(year, 1, 1), date(year, 12, 31), f"{year:04}")


def week_of(when: date) -> Meaning:
    """The week, Monday to Sunday, that holds a day."""
    first = when - timedelta(when.weekday())
    last = first + timedelta(6)
    iso = when.isocalendar()
    return Meaning("DATE", f"{iso.year}-W{iso.week:02}", first, last, f"{first}/{last}")


def weekend_of(when: date) -> Meaning:
    """The Saturday and Sunday of the week that holds a day."""
    week = week_of(when)
    assert week.end is not None
    first = week.end - timedelta(1)
    return Meaning("DATE", f"{week.value}-WE", first, week.end, f"{first}/{week.end}")


def months_of(value: str, year: int, first: int, last: int) -> Meaning:
    """A run of months of one year; a `last` before `first` reaches into the next year."""
    final = year + (last < first)
    prefix = f"{year:04}-{first:02}/{final:04}-{last:02}"
    return Meaning("DATE", value, date(year, first, 1), month_end(final, last), prefix)


def quarter_of(year: int, quarter: int) -> Meaning:
    """One quarter; `quarter` may lie outside 1 to 4 and then counts into other years."""
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    return months_of(f"{year:04}-Q{quarter}", year, quarter * 3 - 2, quarter * 3)


def half_of(year: int, half: int) -> Meaning:
    """The first or second half of a year."""
    return months_of(f"{year:04}-H{half}", year, half * 6 - 5, half * 6)


def season_of(year: int, season: str) -> Meaning:
    """A season as a range of months; the winter of a year begins in its December."""
    return months_of(f"{year:04}-{season}", year, *SEASON_MONTHS[season])


def decade_of(year: int) -> Meaning:
    """The ten years that hold `year`, from the one ending in 0."""
    first = year - year % 10
    return Meaning(
        "DATE", f"{first // 10:03}X", date(first, 1, 1), date(first + 9, 12, 31), f"{first:04}/{first + 9:04}"
    )


def century_of(number: int) -> Meaning:
    """A century by its ordinal, as ISO 8601 and TIMEX3 count it: the 19th is 18XX, 1800 to 1899."""
    first, last = max(MINYEAR, number * 100 - 100), number * 100 - 1  # the calendar has no year 0
    return Meaning("DATE", f"{number - 1:02}XX", date(first, 1, 1), date(last, 12, 31), f"{first:04}/{last:04}")


def vague(value: str, kind: TimexType = "DATE") -> Meaning:
    """A reference, duration or set: no calendar stretch."""
    return Meaning(kind, value)


def add_months(when: date, count: int) -> date:
    """The same day of another month, or that month's last day."""
    year, month = when.year + (when.month - 1 + count) // 12, (when.month - 1 + count) % 12 + 1
    return date(year, month, min(when.day, calendar.monthrange(year, month)[1]))


def shifted_day(when: date, unit: str, count: int) -> date:
    """The day so many days, weeks, months or years away, or the first or last that the calendar knows."""
    try:
        if unit in {"D", "W"}:
            return when + timedelta(count * (7 if unit == "W" else 1))
        return add_months(when, count * (12 if unit == "Y" else 1))
    except (ValueError, OverflowError):
        return date.min if count < 0 else date.max


def unit_at(unit: str, anchor: date, steps: int) -> Meaning | None:
    """The calendar unit `steps` away from the one holding `anchor`; `None` where the unit has no calendar."""
    number, letter = split_unit(unit)
    steps *= number
    match letter:
        case "D":
            return day_of(anchor + timedelta(steps))
        case "W":
            return week_of(anchor + timedelta(7 * steps))
        case "M":
            return month_of(anchor.year, anchor.month + steps)
        case "Q":
            return quarter_of(anchor.year, (anchor.month - 1) // 3 + 1 + steps)
        case "Y" if number == 10:
            return decade_of(anchor.year + steps)
        case "Y" if number == 100:
            return century_of((anchor.year + steps) // 100 + 1)
        case "Y" if 1000 <= anchor.year + steps <= 9000:
            return year_of(anchor.year + steps)
    return None


def split_unit(unit: str) -> tuple[int, str]:
    """The multiple and letter of a unit's code: `10Y` is ten years, `TH` an hour."""
    digits = unit.rstrip("DWMYQTHSX")
    return int(digits or 1), unit[len(digits) :]


def duration(unit: str, number: float | None) -> Meaning:
    """So many units as an ISO 8601 duration; `X` stands for a number not told."""
    multiple, letter = split_unit(unit)
    time = "T" if letter.startswith("T") else ""
    letter = letter[-1]
    if number is None:
        letter = {10: "E", 100: "C"}.get(multiple, letter) if letter == "Y" else letter
        return vague(f"P{time}X{letter}", "DURATION")
    total = number * multiple
    whole = int(total)
    rest = total - whole
    smaller = {"Y": (12, "M"), "H": (60, "M"), "M": (60, "S") if time else (0, ""), "D": (24, "H"), "W": (7, "D")}
    text = f"P{time}{whole}{letter}" if whole or not rest else f"P{time}"
    if rest:
        factor, below = smaller.get(letter, (0, ""))
        gap = "T" if letter == "D" else ""
        text += f"{gap}{round(rest * factor)}{below}" if factor else f"{total:g}{letter}"
    return vague(text, "DURATION")


def narrowed(meaning: Meaning, part: str) -> Meaning:
    """The `early`, `mid`, `late`, `start` or `end` part of a calendar stretch.

    A year's part is a run of months; a month or anything shorter keeps its prefix, as the codebook has it.
    """
    if meaning.start is None or meaning.end is None:
        return meaning
    span = (meaning.end - meaning.start).days + 1
    if span > 3000:
        return _narrowed_years(meaning, part)
    if span > 300:
        first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "start": (1, 1), "end": (12, 12)}[part]
        year = meaning.start.year
        prefix = f"{year:04}-{first:02}" + (f"/{year:04}-{last:02}" if last > first else "")
        return replace(meaning, start=date(year, first, 1), end=month_end(year, last), prefix=prefix)
    low, high = {"early": (0, 1), "mid": (1, 2), "late": (2, 3), "start": (0, 1), "end": (2, 3)}[part]
    start = meaning.start + timedelta(span * low // 3)
    end = meaning.start + timedelta(max(span * high // 3 - 1, 0))
    if 80 < span < 200:
        return _whole_months(meaning, start, end)
    return replace(meaning, start=start, end=end) if span > 20 else meaning


def _narrowed_years(meaning: Meaning, part: str) -> Meaning:
    assert meaning.start is not None
    assert meaning.end is not None
    length = meaning.end.year - meaning.start.year + 1
    low, high = {"early": (0.0, 0.4), "mid": (0.4, 0.7), "late": (0.7, 1), "start": (0, 0.1), "end": (0.9, 1)}[part]
    first, last = meaning.start.year + int(length * low), meaning.start.year + int(length * high) - 1
    prefix = f"{first:04}/{last:04}" if last > first else f"{first:04}"
    return replace(meaning, start=date(first, 1, 1), end=date(last, 12, 31), prefix=prefix)


def _whole_months(meaning: Meaning, start: date, end: date) -> Meaning:
    first = date(start.year, start.month, 1) if start.day < 16 else add_months(date(start.year, start.month, 1), 1)
    middle = end - timedelta(14)
    last = month_end(middle.year, middle.month)
    low, high = f"{first:%Y-%m}", f"{last:%Y-%m}"
    return replace(meaning, start=first, end=last, prefix=low if low == high else f"{low}/{high}")


def clipped(meaning: Meaning, anchor: date, earlier: bool) -> Meaning:
    """The part of a stretch up to `anchor` ("earlier this year") or from it on ("later this year")."""
    start, end = meaning.start, meaning.end
    if start is None or end is None or not start <= anchor <= end:
        return meaning
    low, high = (start, anchor) if earlier else (anchor, end)
    return replace(meaning, start=low, end=high, prefix=_month_prefix(low, high, meaning.prefix))


def _month_prefix(low: date, high: date, prefix: str | None) -> str | None:
    if prefix is None or len(prefix) == 7 or (prefix[4:5] == "-" and prefix.count("-") > 2):
        return prefix
    first, last = f"{low:%Y-%m}", f"{high:%Y-%m}"
    return first if first == last else f"{first}/{last}"


def joined(first: Meaning, last: Meaning) -> tuple[date, date, str] | None:
    """Start, end and prefix of the stretch from one time to another; `None` where they make none."""
    if first.start is None or last.end is None or first.prefix is None or last.prefix is None or first.start > last.end:
        return None
    return first.start, last.end, f"{first.prefix.split('/')[0]}/{last.prefix.split('/')[-1]}"


def prefix_bounds(prefix: str) -> tuple[date, date]:
    """First and last day of a prefix date or of an interval of two.

    Raises:
        ValueError: The text is no prefix date.
    """
    low, _, high = prefix.partition("/")
    return _first_day(low), _last_day(high or low)


def _first_day(text: str) -> date:
    parts = [int(part) for part in text[:10].split("-")]
    return date(*[*parts, 1, 1][:3])


def _last_day(text: str) -> date:
    parts = [int(part) for part in text[:10].split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31)
    return month_end(*parts) if len(parts) == 2 else date(*parts)
