"""Cue words: who is credited with what, and how sure it is. Read from `cues.yaml`."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.errors import VocabularyError
from dragoman.vocabulary.files import load_yaml

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class ReportingCues:
    """Words that credit somebody, by the frame their content stands in. Lemmas, lower case.

    Attributes:
        prepositions: The preposition before the content, and the verbs that take it.
        noun_prepositions: The same for nouns.
    """

    clause: Words
    opened: Words
    evidence: Words
    belief: Words
    knowledge: Words
    as_noted: Words
    infinitive: Words
    seeming: Words
    object: Words
    prepositions: dict[str, Words]
    asserting_prepositions: Words
    noun: Words
    noun_prepositions: dict[str, Words]
    view: Words
    adjective: Words
    light: Words
    texts: Words
    citing: Words
    cited: Words
    passive: Words
    adverb: Words
    first_person: Words


@dataclass(frozen=True, slots=True)
class PressCues:
    """Words that tell an outlet's name, and those that lead a citation in brackets."""

    words: Words
    names: Words
    leads: Words


@dataclass(frozen=True, slots=True)
class PersonCues:
    """Titles that stand before a name, and those among the nouns that mark an official."""

    titles: Words
    officials: Words


@cache
def reporting_cues() -> ReportingCues:
    """The words that credit a source."""
    return ReportingCues(**_fields("reporting"))


@cache
def press_cues() -> PressCues:
    """The words that mark the press."""
    return PressCues(**_fields("press"))


@cache
def person_cues() -> PersonCues:
    """The words that stand with persons' names."""
    return PersonCues(**_fields("persons"))


def _fields(section: str) -> dict[str, Any]:
    return {key: _words(f"{section}.{key}", value) for key, value in _load()[section].items()}


@cache
def _load() -> Any:
    return load_yaml("cues.yaml")


def _words(where: str, value: object) -> Any:
    """A set of words; for a mapping, one set for each of its keys.

    Raises:
        VocabularyError: The entry is neither words nor a mapping to words.
    """
    if isinstance(value, str):
        return frozenset(value.split())
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return frozenset(value)
    if isinstance(value, dict):
        return {key: _words(f"{where}.{key}", words) for key, words in value.items()}
    raise VocabularyError(
        f"vocabulary/cues.yaml: {where} is {value!r}; write words, a list of them, or a mapping to them"
    )
