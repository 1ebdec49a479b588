"""The words of time expressions, loaded from `times.yaml`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from dragoman.errors import VocabularyError
from dragoman.vocabulary.files import load_yaml


@dataclass(frozen=True, slots=True)
class TimeWords:
    """What the words of `times.yaml` do in a time expression.

    Attributes:
        classes: The class of each lower-case word; a word has one.
        values: What the word carries: a month's number, a unit's code, a reference.
        cased: Words that count only where they are capitalised.
        holidays: Month and day, or the name of a rule, by lower-case name.
        periods: First and last day (or year), joined by `/`, by lower-case name.
        events: The same of events, which date what a preposition such as "since" sets beside them.
        future: Words that put what follows after the document.
        past: Words that put it before.
        deadline: Words that do as `future` does, right before the time only.
        counted: Words that a four-digit number counts rather than dates.
        numbered: Words that a four-digit number numbers rather than dates.
        names_too: Months that are also names or verbs, so that alone they need a preposition.
        scales: What a number is multiplied by: "a year" after it only says what an amount is per.
        rated: What there may be so many of "a year", beside what `counted` holds.
        titles: Abbreviations whose dot ends no sentence, without it.
        foreseen: After "as" these say nothing of the tense: "fell, as expected, in May".
        passive: After these a form in -ed is a participle: "will be signed".
        about_to: Before "to" these look ahead: "is to meet", "set to resume", "an invitation to attend".
        unordered: Words after "the 15th" that are no noun it counts.
        happenings: Nouns that "two days after the …" counts from.
    """

    classes: dict[str, str] = field(repr=False)
    values: dict[str, str | int] = field(repr=False)
    cased: frozenset[str]
    holidays: dict[str, str]
    periods: dict[str, str]
    events: dict[str, str]
    future: frozenset[str]
    past: frozenset[str]
    deadline: frozenset[str]
    counted: frozenset[str]
    numbered: frozenset[str]
    names_too: frozenset[str]
    scales: frozenset[str]
    rated: frozenset[str]
    titles: frozenset[str]
    foreseen: frozenset[str]
    passive: frozenset[str]
    about_to: frozenset[str]
    unordered: frozenset[str]
    happenings: frozenset[str]


_TABLES = {
    "months": "MONTH",
    "month_abbreviations": "MABBR",
    "weekdays": "WEEKDAY",
    "weekday_plurals": "WEEKDAYS",
    "seasons": "SEASON",
    "units": "UNIT",
    "unit_plurals": "UNITS",
    "numbers": "NUMW",
    "ordinals": "ORDW",
    "decade_words": "DECADEW",
    "day_parts": "DAYPART",
    "clock_words": "CLOCKW",
    "days": "DAYREF",
    "references": "REF",
    "sets": "SET",
}


def _entries(raw: dict[str, Any]) -> Iterator[tuple[str, str, str | int | None]]:
    for table, name in _TABLES.items():
        for word, value in raw[table].items():
            yield word, name, value
    for name, words in raw["classes"].items():
        for word in words:
            yield word, name, None


@cache
def time_words() -> TimeWords:
    """The words of `times.yaml`.

    Raises:
        VocabularyError: A word is given two classes.
    """
    raw = load_yaml("times.yaml")
    classes: dict[str, str] = {}
    values: dict[str, str | int] = {}
    for word, name, value in _entries(raw):
        if word in classes:
            raise VocabularyError(f"vocabulary/times.yaml: {word!r} is both {classes[word]} and {name}; keep one")
        classes[word] = name
        if value is not None:
            values[word] = value
    return TimeWords(
        classes=classes,
        values=values,
        cased=frozenset(word for table in raw["cased"] for word in raw[table]),
        holidays=raw["holidays"],
        periods=raw["periods"],
        events={name: str(value) for name, value in raw["events"].items()},  # a bare year is a number in YAML
        future=frozenset(raw["tense"]["future"]),
        past=frozenset(raw["tense"]["past"]),
        deadline=frozenset(raw["tense"]["deadline"]),
        counted=frozenset(raw["counted"]),
        numbered=frozenset(raw["numbered"]),
        names_too=frozenset(raw["names_too"]),
        scales=frozenset(raw["scales"]),
        rated=frozenset(raw["rated"]),
        titles=frozenset(raw["titles"]),
        foreseen=frozenset(raw["tense"]["foreseen"]),
        passive=frozenset(raw["tense"]["passive"]),
        about_to=frozenset(raw["tense"]["about_to"]),
        unordered=frozenset(raw["unordered"]),
        happenings=frozenset(raw["happenings"]),
    )
