"""Units, scales and bounds of figures, loaded from `units.yaml`."""

from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.files import load_yaml


@dataclass(frozen=True, slots=True)
class Units:
    """The tables of `units.yaml`, by lower-case spelling.

    Attributes:
        signs: Currency signs that stand before a number.
        names: The canonical unit of each spelling, currencies included.
        scales: What a word after a number multiplies it by.
        plurals: The least that "hundreds", "thousands" can mean.
        fractions: Parts of one.
        bounds: Whether a word before a number bounds it: `at-least`, `at-most`, `about`.
        after_fraction: Words that may follow "a third", which is no "third party" then.
        codes: Codes of currencies that stand before a number.
        uncounted: Nouns that are no counts.
        sides: Nouns for actors, of whom a small number in words only tells who they are.
        changing: Verbs of change and reckoning, after which a bare number in figures is a figure.
        alike: Nouns that look the same in both numbers, or that taggers take for singulars.
    """

    signs: dict[str, str]
    names: dict[str, str]
    scales: dict[str, float]
    plurals: dict[str, float]
    fractions: dict[str, float]
    bounds: dict[str, str]
    after_fraction: frozenset[str]
    codes: frozenset[str]
    uncounted: frozenset[str]
    sides: frozenset[str]
    changing: frozenset[str]
    alike: frozenset[str]


@cache
def units() -> Units:
    """The tables of `units.yaml`."""
    raw = load_yaml("units.yaml")
    spelled = [*raw["currencies"].items(), *raw["units"].items()]
    return Units(
        signs=raw["signs"],
        names={spelling: name for name, spellings in spelled for spelling in spellings},
        scales=raw["scales"],
        plurals=raw["plurals"],
        fractions=raw["fractions"],
        bounds={words: bound for bound, many in raw["bounds"].items() for words in many},
        after_fraction=frozenset(raw["after_fraction"]),
        codes=frozenset(raw["currencies"]),
        uncounted=frozenset(raw["uncounted"]),
        sides=frozenset(raw["sides"]),
        changing=frozenset(raw["changing"]),
        alike=frozenset(raw["alike"]),
    )
