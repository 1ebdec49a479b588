"""Words that tell damage from ordinary text, loaded from `oddities.yaml`."""

from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.files import load_yaml


@dataclass(frozen=True, slots=True)
class OddityWords:
    """The lists of `oddities.yaml`; `starters` and `furniture` keep their capitals."""

    starters: tuple[str, ...]
    furniture: tuple[str, ...]
    abbreviations: frozenset[str]
    doublable: frozenset[str]
    falling: frozenset[str]


@cache
def oddity_words() -> OddityWords:
    """The words of `oddities.yaml`."""
    raw = load_yaml("oddities.yaml")
    return OddityWords(
        starters=tuple(raw["starters"]),
        furniture=tuple(raw["furniture"]),
        abbreviations=frozenset(raw["abbreviations"]),
        doublable=frozenset(raw["doublable"]),
        falling=frozenset(raw["falling"]),
    )
