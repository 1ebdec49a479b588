"""Weights of the scorer that says how likely a sentence is about an actor whom it does not name."""

from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.files import load_json


@dataclass(frozen=True, slots=True)
class TopicWeights:
    """A fitted logistic regression.

    Attributes:
        bias: Of an actor without any feature.
        weights: By name of the feature; features without one weigh nothing.
        floor: Least score of an actor who is told.
    """

    bias: float
    weights: dict[str, float]
    floor: float


@cache
def topic_weights() -> TopicWeights:
    """The weights that come with the program."""
    table = load_json("topics.json")
    return TopicWeights(table["bias"], table["weights"], table["floor"])
