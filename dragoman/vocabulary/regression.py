"""Logistic regressions that were fitted elsewhere: plain numbers beside names, as the scorers of reading load them."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.vocabulary.files import load_json


@dataclass(frozen=True, slots=True)
class Regression:
    """A fitted logistic regression.

    Attributes:
        bias: Of what has no feature.
        weights: By name of the feature; features without one weigh nothing.
        floor: Least score of what is told.
    """

    bias: float
    weights: dict[str, float]
    floor: float

    def score(self, features: Iterable[str]) -> float:
        """How likely something of these features is so, from 0 to 1."""
        return 1 / (1 + math.exp(-self.bias - sum(self.weights.get(name, 0.0) for name in features)))


def load_regression(file: str) -> Regression:
    """One that comes with the program, by the name of its file."""
    table = load_json(file)
    return Regression(table["bias"], table["weights"], table["floor"])
