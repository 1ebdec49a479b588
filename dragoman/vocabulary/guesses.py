"""Weights of the scorer that says how likely a predicate tells of a pair."""

from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.files import load_json


@dataclass(frozen=True, slots=True)
class GuessWeights:
    """A fitted logistic regression.

    Attributes:
        bias: Of a guess without any feature.
        weights: By name of the feature; features without one weigh nothing.
        floor: Least score of a pair that is told.
    """

    bias: float
    weights: dict[str, float]
    floor: float


@cache
def guess_weights() -> GuessWeights:
    """The weights that come with the program."""
    table = load_json("guesses.json")
    return GuessWeights(table["bias"], table["weights"], table["floor"])
