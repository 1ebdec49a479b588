"""What a state is and where it lies: kingdoms, neighbours, former colonies; see `geography.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.errors import VocabularyError
from dragoman.vocabulary.files import load_yaml
from dragoman.vocabulary.names import actor_names

_NARROW = 0.7
"""How long a degree east is beside one north, at the latitude of most states."""

_LEANING = 2.0
"""How far from due north "the north" reaches: by this times as much to the side, so that south-west is both."""


@dataclass(frozen=True, slots=True)
class Geography:
    """The tables of `geography.yaml`.

    Attributes:
        kinds: The codes of the states that each noun fits.
        regions: The codes of the states in a part of the world, by the words for it before "country".
        borders: The neighbours of each state.
        colonial_powers: Of which power each state was a colony.
        invaders: Who invaded a state, by its code and the noun that tells it.
        centres: Where the middle of each state lies, in degrees north and east.
    """

    kinds: Mapping[str, frozenset[str]]
    regions: Mapping[str, frozenset[str]]
    borders: Mapping[str, frozenset[str]]
    colonial_powers: Mapping[str, str]
    invaders: Mapping[tuple[str, str], str]
    centres: Mapping[str, tuple[float, float]]

    def lies(self, code: str, side: str, of: str) -> bool:
        """Whether a state lies on a side of another, `north`, `south`, `east` or `west`, more than athwart it.

        Unknown states lie nowhere. Degrees are taken as a flat map has them, a degree east as .7 of one north.
        """
        if code not in self.centres or of not in self.centres:
            return False
        north = self.centres[code][0] - self.centres[of][0]
        east = (self.centres[code][1] - self.centres[of][1]) * _NARROW
        along, athwart = (north, east) if side in ("north", "south") else (east, north)
        return (along if side in ("north", "east") else -along) * _LEANING > abs(athwart)


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
    regions = _regions(raw["regions"])
    powers = {colony: power for power, colonies in raw["colonies"].items() for colony in colonies}
    invaders = {(code, noun): war["by"] for code, war in raw["invaded"].items() for noun in war["nouns"]}
    places = (row.split() for row in raw["centres"].split(", "))
    centres = {code: (float(north), float(east)) for code, north, east in places}
    states = {*borders, *powers, *powers.values(), *raw["invaded"], *invaders.values(), *centres}
    _check(states.union(*kinds.values(), *regions.values()))
    near = {code: frozenset(codes) for code, codes in borders.items()}
    return Geography(kinds, regions, near, powers, invaders, centres)


def _regions(raw: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The states of each region; one region may stand among the codes of another that holds it."""
    found: dict[str, frozenset[str]] = {}
    for words, states in raw.items():
        parts = (found.get(part) or part.split() for part in states.split(", "))
        codes = frozenset(code for part in parts for code in part)
        found |= dict.fromkeys(words.split(" | "), codes)
    return found


def _check(codes: set[str]) -> None:
    unknown = sorted(codes - actor_names().actors.keys())
    if unknown:
        raise VocabularyError(f"geography.yaml: no state of states.yaml has the code {', '.join(unknown)}")
