"""What a state is and where it lies: kingdoms, neighbours, former colonies; see `geography.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.errors import VocabularyError
from dragoman.vocabulary.files import load_yaml
from dragoman.vocabulary.names import actor_names


@dataclass(frozen=True, slots=True)
class Geography:
    """The tables of `geography.yaml`.

    Attributes:
        kinds: The codes of the states that each noun fits.
        borders: The neighbours of each state.
        colonial_powers: Of which power each state was a colony.
    """

    kinds: Mapping[str, frozenset[str]]
    borders: Mapping[str, frozenset[str]]
    colonial_powers: Mapping[str, str]


@cache
def geography() -> Geography:
    """The tables, read once.

    Raises:
        VocabularyError: A code is of no known state.
    """
    raw = load_yaml("geography.yaml")
    pairs = [tuple(pair.split("-")) for pair in raw["borders"].split()]
    borders: dict[str, set[str]] = {}
    for one, other in pairs:
        borders.setdefault(one, set()).add(other)
        borders.setdefault(other, set()).add(one)
    kinds = {noun: frozenset(codes) for noun, codes in raw["kinds"].items()}
    powers = {colony: power for power, colonies in raw["colonies"].items() for colony in colonies}
    _check({*borders, *powers, *powers.values()}.union(*kinds.values()))
    return Geography(kinds, {code: frozenset(near) for code, near in borders.items()}, powers)


def _check(codes: set[str]) -> None:
    unknown = sorted(codes - actor_names().actors.keys())
    if unknown:
        raise VocabularyError(f"geography.yaml: no state of states.yaml has the code {', '.join(unknown)}")
