"""The weights of the scorer of times."""

import math
import re

from dragoman.vocabulary.time_weights import time_weights
from dragoman.vocabulary.types import statement_types


def test_weights_are_finite_and_of_some_weight() -> None:
    """A sign that weighs nothing would only be kept for show."""
    weights = time_weights()
    assert math.isfinite(weights.bias)
    assert 0 < weights.floor < 1
    assert len(weights.weights) > 40
    assert [name for name, weight in weights.weights.items() if not 0.02 <= abs(weight) < 10] == []


def test_types_that_are_weighed_are_types_of_the_codebook() -> None:
    """A type that is renamed needs a weight of its own."""
    told = {m[1] for name in time_weights().weights if (m := re.fullmatch(r"type=(\w+)", name))}
    assert len(told) > 10
    assert told <= set(statement_types())
