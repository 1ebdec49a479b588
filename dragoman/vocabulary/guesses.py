"""Weights of the scorer that chooses whom a predicate tells of where its slots do not say."""

from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.files import load_json


@dataclass(frozen=True, slots=True)
class GuessWeights:
    """A fitted logistic regression.

    Attributes:
        bias: Of a guess without any feature.
        weights: By name of the feature; features without one weigh nothing.
        floor: Least score for the best candidate of a predicate to be told.
        beside: Least score for any further one.
    """

    bias: float
    weights: dict[str, float]
    floor: float
    beside: float


@cache
def guess_weights() -> GuessWeights:
    """The weights that come with the program."""
    table = load_json("guesses.json")
    return GuessWeights(table["bias"], table["weights"], table["floor"], table["beside"])
