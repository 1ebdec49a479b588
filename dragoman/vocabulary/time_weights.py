"""Weights of the scorer that says whether a time of a sentence is also that of what no rule dates."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.files import load_json


@dataclass(frozen=True, slots=True)
class TimeWeights:
    """A fitted logistic regression.

    Attributes:
        bias: Of a time without any sign.
        weights: By name of the sign; signs without one weigh nothing.
        floor: Least score of a time that is given.
    """

    bias: float
    weights: dict[str, float]
    floor: float

    def score(self, signs: Iterable[str]) -> float:
        """How likely a time is that of a statement, from 0 to 1."""
        return 1 / (1 + math.exp(-self.bias - sum(self.weights.get(sign, 0.0) for sign in signs)))


@cache
def time_weights() -> TimeWeights:
    """The weights that come with the program."""
    table = load_json("time_weights.json")
    return TimeWeights(table["bias"], table["weights"], table["floor"])
