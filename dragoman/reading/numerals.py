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
        unit: The canonical unit beside it, `percent` of a part; `None` where there is none.
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


def _beginning(words: Iterable[str]) -> str:
    """What begins with any of the words, told by the first letter before all else."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0].lower(), []).append(word[1:])
    return "|".join(f"{re.escape(first)}(?:{_any(rests)})" for first, rests in by_first.items())


def _written() -> list[str]:
    """The words that are numbers by themselves."""
    plain = {"hundred", "thousand", "dozen"}
    return [w for w, name in time_words().classes.items() if name == "NUMW" and w not in plain]


@cache
def _pattern() -> re.Pattern[str]:
    table = units()
    names = [n for n in table.names if n != "%"]
    marks = "".join(re.escape(sign[0]) for sign in table.signs if not sign[0].isalnum())
    digits = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?"
    words = _any(_written())
    tens = rf"(?:{words})(?:[-\s](?:{words}))?"
    scale = _any(table.scales)
    spelled = (
        rf"(?:(?:{tens}|an?|half\s+an?)[\s-]+(?:hundred(?:\s+and)?\s+{tens}|hundred|{scale})(?:\s+(?:{scale}))?|{tens}"
        rf"|(?:several|a\s+few)\s+(?:hundred\s+thousand|hundred|{scale})\b|half(?=\s+a\s+per))"
    )
    number = rf"(?:{digits}|{spelled})"
    part = rf"(?:an?|one|two|three|four|five|six|seven|eight|nine|{digits})[\s-]+(?:{_any(table.fractions)})\b"
    goes_on = rf"(?=\s+(?:{_any(table.after_fraction)})\b|\s*[.,;:)?!”\"]|\s+[–—-]|\s*$)"
    begins = _beginning(
        [*_written(), *table.plurals, *table.signs, *table.codes, *table.bounds, "between", "half", "several", "tens"]
    )
    return re.compile(
        rf"""
        (?<!\w)(?=[\d{marks}]|an?[\s-]|{begins})  # most words begin no number: they are passed over at once
        (?P<between>between\s+)?
        (?P<bound>(?:{_any(table.bounds)})\s+(?:the\s+)?)?
        (?:
          (?P<fraction>\b{part}{goes_on}|\bhalf(?=\s+(?:of|the)\b)|(?<=\bby\s)half\b)
        | (?P<ratio>\b(?:{words}|\d{{1,2}})\s+(?:in|out\s+of)\s+(?:every\s+)?(?:{words}|10|100|1,000)\b)
        | (?P<plural>\b(?:(?:tens|hundreds|dozens|scores)\s+of\s+)?(?:{_any(table.plurals)})\b)
        | (?P<multiple>\b(?:{words})fold\b|\b\d+-?fold\b)
        | (?:(?P<sign>{_any(table.signs)})\s?|\b(?P<code>{_any(table.codes)})\s)?
          (?:(?P<low>(?<![\w.,:/–-]){number})\s?(?P<low_scale>(?:{scale})\b)?\s*(?:(?:%|percent|per\ cent)\s*)?
             (?(between)\band\b|(?:\bto\b|-|–|—))\s*(?:{_any(table.signs)})?\s?)?
          (?P<number>(?<![\w:/])(?<!\d[.,])(?<![A-Za-z][-–])(?:{number})(?:(?=(?:{scale})\b)|(?![\w:]|[-/]\d|[.,]\d)))
          (?:\s+and\s+(?P<and_half>a\s+half))?
          (?:[\s-]?(?P<scale>(?:{scale})\b))?
        )
        (?:[\s-]*(?P<percent>%)|[\s-]+(?:a\s+(?=percent|per))?(?P<unit>{_any(names)})\b)?
        """,
        re.VERBOSE | re.IGNORECASE,
    )


_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")


@cache
def _number_words() -> frozenset[str]:
    """Words of which every number that is written without figures has one."""
    table = units()
    numbers = [w for w, name in time_words().classes.items() if name == "NUMW"]
    written = " ".join([*numbers, *table.scales, *table.fractions, *table.plurals, "hundred half"])
    return frozenset(_WORD.findall(written.lower()))


def _has_number(text: str) -> bool:
    """Whether a stretch can hold a number at all: most do not, and the pattern takes long to say so."""
    if _FIGURE.search(text):
        return True
    lower = text.lower()
    return "fold" in lower or not _number_words().isdisjoint(_WORD.findall(lower))


def numerals(text: str, start: int, end: int) -> Iterator[Numeral]:
    """The numbers of a stretch, left to right."""
    if not _has_number(text[start:end]):
        return
    for match in _pattern().finditer(text, start, end):
        yield from _read(match, text)


def _read(match: re.Match[str], text: str) -> Iterator[Numeral]:
    table = units()
    unit = _unit(match)
    bound = table.bounds.get(re.sub(r"\s+(?:the)?$", "", (match["bound"] or "").strip().lower()).strip(), "")
    first = max(match.end("bound"), match.end("between"), match.start())
    while text[first] == " ":
        first += 1
    if match["fraction"] or match["ratio"]:
        share = _fraction(match["fraction"]) if match["fraction"] else _ratio(match["ratio"])
        end = match.end("fraction") if match["fraction"] else match.end("ratio")
        yield Numeral(first, end, share, None, "percent", True, bound)
        return
    if match["plural"]:
        yield Numeral(first, match.end(), _plural(match["plural"]), None, unit, True, "at-least")
        return
    if match["multiple"]:
        number = re.sub(r"-?fold$", "", match["multiple"], flags=re.IGNORECASE)
        yield Numeral(first, match.end(), _value(number), None, "times", True, bound)
        return
    scale = table.scales.get((match["scale"] or "").lower(), 1.0)
    high = (_value(match["number"]) + (0.5 if match["and_half"] else 0.0)) * scale
    spelled = not match["number"][0].isdigit() and not match["sign"] and unit is None
    if match["low"] is None:
        yield Numeral(first, match.end(), high, None, unit, spelled, bound)
        return
    low = _value(match["low"]) * table.scales.get((match["low_scale"] or "").lower(), scale)
    if low < high and not _is_change(match, text):
        yield Numeral(first, match.end(), low, high, unit, spelled, bound)
        return
    yield Numeral(match.start("low"), match.end("low"), low, None, unit, spelled, bound)
    yield Numeral(match.start("number"), match.end(), high, None, unit, spelled, "")


def _is_change(match: re.Match[str], text: str) -> bool:
    """Whether two numbers tell of a change, "rose from 5 to 10", and so are two figures and no range."""
    return re.search(r"\b(?:to)\b", match.group()) is not None and text[: match.start()].rstrip().lower().endswith(
        "from"
    )


def _unit(match: re.Match[str]) -> str | None:
    table = units()
    if match["sign"]:
        return next(name for sign, name in table.signs.items() if sign.lower() == match["sign"].lower())
    if match["code"]:
        return match["code"].upper()
    if match["percent"]:
        return "percent"
    return table.names[re.sub(r"[\s-]+", " ", match["unit"].lower())] if match["unit"] else None


def _fraction(words: str) -> float:
    parts = re.split(r"[\s-]+", words.lower())
    size = units().fractions.get(parts[-1], 0.5)
    return round(100 * size * (_value(parts[0]) if len(parts) > 1 and parts[0] not in {"a", "an"} else 1.0), 1)


def _ratio(words: str) -> float:
    """The percentage that "one in five" and "nine out of ten" tell."""
    part, _, whole = re.split(r"\s+(in|out\s+of)\s+(?:every\s+)?", words.lower())
    return round(100 * _value(part) / _value(whole), 1)


def _plural(words: str) -> float:
    parts = words.lower().split()
    least = units().plurals[parts[-1]]
    times = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 200}.get(parts[0], 0) if len(parts) > 1 else 0
    return times * least / 2 if times else float(least)


def _value(words: str) -> float:
    """The number that figures or words state."""
    if words.lower().startswith("half"):
        return _value(re.sub(r"^half\s*", "", words.lower()) or "one") / 2
    words = re.sub(r"^(?:several|a\s+few)\b", "three", words, flags=re.IGNORECASE)  # the least it can mean
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
