"""Weights of the scorer that says which frames of a word credit somebody."""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat

WEIGHTS = "credits.json"


@dataclass(frozen=True, slots=True)
class CreditWeights:
    """A fitted logistic regression.

    Attributes:
        bias: Of a frame without any sign.
        weights: By name of the sign; signs without one weigh nothing.
        floor: Least sum of weights for a frame to credit somebody.
        least: For verbs, nouns and adjectives, the least sum of the weights of what is so of all their frames.
    """

    bias: float
    weights: dict[str, float]
    floor: float
    least: dict[str, float]

    def is_hopeless(self, part: str, common: Iterable[str]) -> bool:
        """Whether so little speaks for a word that no frame of it need be looked at."""
        return sum(map(self.weights.get, common, repeat(0.0))) < self.least.get(part, -math.inf)

    def score(self, signs: Iterable[str]) -> float:
        """The sum of the weights; the log odds of crediting somebody."""
        return self.bias + sum(map(self.weights.get, signs, repeat(0.0)))


@cache
def credit_weights() -> CreditWeights:
    """The weights that come with the program."""
    text = files("dragoman").joinpath("weights", WEIGHTS).read_text(encoding="utf-8")
    table = json.loads(text)
    return CreditWeights(table["bias"], table["weights"], table["floor"], table["least"])
