"""Numbers in a stretch of text, in figures or words, with their unit where one is written beside them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.times import time_words
from dragoman.vocabulary.units import units


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, with sign, scale and unit.

    Attributes:
        start: First code point, the sign included.
        end: One past the last, the unit included.
        value: The number, scaled; the lower bound of a range.
        high: The upper bound of a range.
        unit: The canonical unit beside it; `None` where there is none.
        spelled: True for a number in words alone.
        bound: `at-least`, `at-most`, `about` or empty, by the words before it.
    """

    start: int
    end: int
    value: float
    high: float | None
    unit: str | None
    spelled: bool
    bound: str


def _any(words: Iterable[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in ordered)


@cache
def _pattern() -> re.Pattern[str]:
    table = units()
    names = [n for n in table.names if n != "%"]
    digits = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    words = _any(w for w, name in time_words().classes.items() if name == "NUMW" and w not in {"hundred", "thousand"})
    tens = rf"(?:{words})(?:[-\s](?:{words}))?"
    scale = _any(table.scales)
    spelled = rf"(?:(?:{tens}|an?)\s+(?:hundred(?:\s+and)?\s+{tens}|hundred|{scale})(?:\s+(?:{scale}))?|{tens})"
    number = rf"(?:{digits}|{spelled})"
    part = rf"(?:an?|one|two|three|four|nine|{digits})[\s-]+(?:{_any(table.fractions)})\b"
    return re.compile(
        rf"""
        (?P<bound>\b(?:{_any(table.bounds)})\s+(?:the\s+)?)?
        (?:
          (?P<fraction>(?:\b{part}|\bhalf)(?=\s+(?:of|the)\b))
        | (?P<plural>\b(?:(?:tens|hundreds|dozens|scores)\s+of\s+)?(?:{_any(table.plurals)})\b)
        | (?P<sign>{_any(table.signs)})?\s?
          (?:(?P<low>(?<![\w.,:/–-]){number})\s?(?P<low_scale>(?:{scale})\b)?\s*(?:%\s*)?
             (?:\bto\b|-|–|—|\band\b)\s*(?:{_any(table.signs)})?\s?)?
          (?P<number>(?<![\w:/])(?<!\d[.,])(?<![A-Za-z][-–])(?:{number})(?:(?=(?:{scale})\b)|(?![\w:]|[-/]\d|[.,]\d)))
          (?:[\s-]?(?P<scale>(?:{scale})\b))?
        )
        (?:[\s-]*(?P<percent>%)|[\s-]+(?P<unit>{_any(names)})\b)?
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def numerals(text: str, start: int, end: int) -> Iterator[Numeral]:
    """The numbers of a stretch, left to right."""
    for match in _pattern().finditer(text, start, end):
        found = _read(match, text)
        if found is not None:
            yield found


def _read(match: re.Match[str], text: str) -> Numeral | None:
    table = units()
    unit = _unit(match)
    bound = table.bounds.get(re.sub(r"\s+(?:the)?$", "", (match["bound"] or "").strip().lower()).strip(), "")
    first = match.end("bound") if match["bound"] else match.start()
    while text[first] == " ":
        first += 1
    if match["fraction"]:
        return Numeral(first, match.end(), _fraction(match["fraction"]), None, "share", True, bound)
    if match["plural"]:
        return Numeral(first, match.end(), _plural(match["plural"]), None, unit, True, "at-least")
    scale = table.scales.get((match["scale"] or "").lower(), 1.0)
    high = _value(match["number"]) * scale
    spelled = not match["number"][0].isdigit() and not match["sign"] and unit is None
    if match["low"] is None:
        return Numeral(first, match.end(), high, None, unit, spelled, bound)
    low = _value(match["low"]) * table.scales.get((match["low_scale"] or "").lower(), scale)
    if low >= high or _joins_with_and(match, text):
        return None
    return Numeral(first, match.end(), low, high, unit, spelled, bound)


def _joins_with_and(match: re.Match[str], text: str) -> bool:
    """Whether "and" joins two numbers that are no "between … and …"."""
    between = text[max(match.start() - 9, 0) : match.start("low")].lower()
    return " and " in match.group().lower() and "between" not in between


def _unit(match: re.Match[str]) -> str | None:
    table = units()
    if match["sign"]:
        return table.signs[match["sign"].upper() if match["sign"].upper() in table.signs else match["sign"]]
    if match["percent"]:
        return "percent"
    return table.names[re.sub(r"[\s-]+", " ", match["unit"].lower())] if match["unit"] else None


def _fraction(words: str) -> float:
    parts = re.split(r"[\s-]+", words.lower())
    size = units().fractions.get(parts[-1], 0.5)
    return round(size * (_value(parts[0]) if len(parts) > 1 and parts[0] not in {"a", "an"} else 1.0), 4)


def _plural(words: str) -> float:
    parts = words.lower().split()
    least = units().plurals[parts[-1]]
    times = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 200}.get(parts[0], 0) if len(parts) > 1 else 0
    return times * least / 2 if times else float(least)


def _value(words: str) -> float:
    """The number that figures or words state."""
    if words[0].isdigit():
        return float(words.replace(",", ""))
    total, part = 0.0, 0.0
    scales = units().scales
    values = time_words().values
    for word in re.split(r"[\s-]+", words.lower()):
        if word in {"a", "an"}:
            part += 1
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in scales:
            total, part = total + (part or 1) * scales[word], 0.0
        elif word != "and":
            part += float(values[word])
    return total + part
