"""Holidays and named periods, which win over the times that lie inside their names."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dragoman.model import Document, TimeExpression
from dragoman.reading import times_normalise as cal
from dragoman.reading.times_named import period
from dragoman.reading.times_normalise import Meaning
from dragoman.reading.times_scan import scan
from dragoman.reading.times_tense import tense_around
from dragoman.vocabulary.times import time_words


def with_names(document: Document, times: Sequence[TimeExpression], today: date | None) -> Iterator[TimeExpression]:
    """The expressions and the named days and periods, which win over what lies inside them."""
    named = list(_named(document, today))
    yield from named
    yield from (t for t in times if not any(t.span.overlaps(n.span) for n in named))


def _named(document: Document, today: date | None) -> Iterator[TimeExpression]:
    vocabulary = time_words()
    for match in _names_pattern().finditer(document.text):
        name = re.sub(r"\s+", " ", match["name"].lower().replace("’", "'"))
        span = document.span(match.start(), match.end())
        if name in vocabulary.periods:
            yield period(document, span.start, span.end, vocabulary.periods[name], today)
        elif (meaning := _holiday(vocabulary.holidays[name], match, document, today)) is not None:
            start = meaning.start.isoformat() if meaning.start else None
            yield TimeExpression(span, "DATE", meaning.value, start, start, meaning.prefix, "times:holiday")


def _holiday(rule: str, match: re.Match[str], document: Document, anchor: date | None) -> Meaning | None:
    """A holiday of the year named, else the nearest one, in the past where the words around tell of the past."""
    if match["year"]:
        return cal.day_of(_holiday_in(rule, int(match["year"])))
    if anchor is None:
        return None
    begin = max(match.start() - 120, 0)
    words, _ = scan(document.text, begin, min(match.end() + 120, len(document.text)))
    first = sum(word.end <= match.start() for word in words)
    ahead = _AHEAD[tense_around(words, first, sum(word.start < match.end() for word in words), begin)]
    found = [_holiday_in(rule, anchor.year + step) for step in (-1, 0, 1)]
    return cal.day_of(min(found, key=lambda day: (day - anchor).days * ahead if day > anchor else (anchor - day).days))


_AHEAD = {"past": 9.0, "future": 0.1, "": 1.0}
"""By tense, how much farther a holiday to come counts than one gone by."""


def _holiday_in(rule: str, year: int) -> date:
    if rule == "thanksgiving":
        first = date(year, 11, 1)
        return first + timedelta((3 - first.weekday()) % 7 + 21)
    month, day = rule.split("-")
    return date(year, int(month), int(day))


_PATTERN: list[re.Pattern[str]] = []


def _names_pattern() -> re.Pattern[str]:
    if not _PATTERN:
        vocabulary = time_words()
        names = sorted([*vocabulary.holidays, *vocabulary.periods], key=len, reverse=True)
        body = "|".join(_cased(name) for name in names)
        _PATTERN.append(re.compile(rf"\b(?P<name>{body})\b(?:,? (?P<year>[12]\d{{3}})\b)?"))
    return _PATTERN[0]


def _cased(name: str) -> str:
    """A name with its first letters free, the initial of each word in capitals ("World War II")."""
    return r"\s+".join(
        word.upper() if word in {"i", "ii"} else rf"{word[0].upper()}{re.escape(word[1:])}" for word in name.split()
    ).replace("'", "['’]")
