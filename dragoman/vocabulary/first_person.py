"""Nouns that make "our …" a state's; see `first_person.yaml`."""

from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.files import load_yaml


@cache
def nouns_of_a_state() -> frozenset[str]:
    """Lemmas that speak of a state when they are ours."""
    return frozenset(load_yaml("first_person.yaml")["ours"].split())


@dataclass(frozen=True, slots=True)
class PressWords:
    """Words beside which "we" and "us" are a newspaper: verbs it does, verbs done to it, nouns it has."""

    says: frozenset[str]
    told: frozenset[str]
    nouns: frozenset[str]


@cache
def words_of_the_press() -> PressWords:
    """The lists, read once."""
    raw = load_yaml("first_person.yaml")
    return PressWords(*(frozenset(raw[key].split()) for key in ("says", "told", "nouns")))
