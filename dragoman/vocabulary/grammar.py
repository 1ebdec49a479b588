"""Words that change what any predicate tells; see `grammar.yaml`."""

from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.files import load_yaml


@dataclass(frozen=True, slots=True)
class GrammarWords:
    """Sets of lemmas; what each set does is said on top of `grammar.yaml`."""

    light_verbs: frozenset[str]
    lessening_verbs: frozenset[str]
    lessening_adjectives: frozenset[str]
    straining_verbs: frozenset[str]
    straining_adjectives: frozenset[str]
    generic: frozenset[str]
    background: frozenset[str]
    viewing: frozenset[str]
    felt: frozenset[str]
    relational: frozenset[str]
    deeds: frozenset[str]
    wanting: frozenset[str]
    minded: frozenset[str]


@cache
def grammar_words() -> GrammarWords:
    """The word sets of `grammar.yaml`."""
    raw = load_yaml("grammar.yaml")
    return GrammarWords(
        light_verbs=frozenset(raw["light_verbs"].split()),
        lessening_verbs=frozenset(raw["lessening"]["verb"].split()),
        lessening_adjectives=frozenset(raw["lessening"]["adj"].split()),
        straining_verbs=frozenset(raw["straining"]["verb"].split()),
        straining_adjectives=frozenset(raw["straining"]["adj"].split()),
        generic=frozenset(raw["generic"].split()),
        background=frozenset(raw["background"].split()),
        viewing=frozenset(raw["viewing"].split()),
        felt=frozenset(raw["felt"].split()),
        relational=frozenset(raw["relational"].split()),
        deeds=frozenset(raw["deeds"].split()),
        wanting=frozenset(raw["wanting"].split()),
        minded=frozenset(raw["minded"].split()),
    )
