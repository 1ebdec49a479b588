"""Nouns that say who is meant without a name: "its rival", "the Fund", "the generals"; see `descriptions.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.files import load_yaml


@dataclass(frozen=True, slots=True)
class Descriptions:
    """The lists of `descriptions.yaml`.

    Attributes:
        others: What one state is to another: `near` where the two must border on each other, `strong` where it
            must be a power of its region, else `any`.
        powers: Names for who ruled a colony.
        bodies: The codes that a noun for an organisation fits, the commonest first.
        rulers: Plurals that stand for the state they rule.
        pairs: Plurals that mean the two sides spoken of.
        alternates: Nouns for one of two after "each", "either" and "neither".
        regions: Codes of the parts of the world that "the region" may mean.
        worldwide: Lemmas beside which "international" stands for the international community.
        unions: Continents and the like that stand for a body, by their codes.
        matters: Words for what two states have between them, in the number that tells of it.
        judging: By preposition, words that judge or help somebody with what is his.
        acted_on: Verbs whose pronoun object is an actor.
        minds: Verbs of wanting, thinking and saying.
        personal: What a man has as well as a state.
        another: Adjectives by which another is meant than was spoken of.
        of_all: Nouns for a state of which all or most may be told at once.
        of_a_kind: Nouns for a state that an adjective makes one of a kind.
        only_two: Kinds that many states are, read of two together.
        regional: Nouns for a state after the words for a part of the world.
        one_of_many: Nouns for one state or one who speaks for it, of which a part of the world says where it lies.
        many: Nouns whose plural more often means others than those just joined.
        of_each: Nouns for either of two persons or states in "each side".
        pointing: Adjectives by which a noun with "the" does not point back.
        shared: Organs that others have as well, or that a state has many of.
        of_a_state: Titles of those who speak for a state, whichever it is.
        empty: Verbs of what is the case, whose "it" may stand for a clause.
        of_things: Verbs whose "it" is a thing and no actor.
    """

    others: Mapping[str, str]
    powers: frozenset[str]
    bodies: Mapping[str, tuple[str, ...]]
    rulers: frozenset[str]
    pairs: frozenset[str]
    alternates: frozenset[str]
    regions: frozenset[str]
    worldwide: frozenset[str]
    unions: Mapping[str, str]
    matters: frozenset[str]
    judging: Mapping[str, frozenset[str]]
    acted_on: frozenset[str]
    minds: frozenset[str]
    personal: frozenset[str]
    another: frozenset[str]
    of_all: frozenset[str]
    of_a_kind: frozenset[str]
    only_two: frozenset[str]
    regional: frozenset[str]
    one_of_many: frozenset[str]
    many: frozenset[str]
    of_each: frozenset[str]
    pointing: frozenset[str]
    shared: frozenset[str]
    of_a_state: frozenset[str]
    empty: frozenset[str]
    of_things: frozenset[str]


@cache
def descriptions() -> Descriptions:
    """The lists, read once."""
    raw = load_yaml("descriptions.yaml")
    return Descriptions(
        others={noun: how for how, nouns in raw["others"].items() for noun in nouns},
        powers=frozenset(raw["powers"]),
        bodies={noun: tuple(codes) for noun, codes in raw["bodies"].items()},
        rulers=frozenset(raw["rulers"]),
        pairs=frozenset(raw["pairs"]),
        alternates=frozenset(raw["alternates"]),
        regions=frozenset(raw["regions"]),
        worldwide=frozenset(raw["worldwide"]),
        unions=raw["unions"],
        matters=frozenset(raw["matters"]),
        judging={preposition: frozenset(words.split()) for preposition, words in raw["judging"].items()},
        acted_on=frozenset(raw["acted_on"].split()),
        minds=frozenset(raw["minds"].split()),
        **{key: frozenset(raw[key].split()) for key in _SETS},
    )


_SETS = (
    "personal", "another", "of_all", "of_a_kind", "only_two", "regional", "one_of_many", "many", "of_each", "pointing",
    "shared", "of_a_state", "empty", "of_things",
)  # fmt: skip
