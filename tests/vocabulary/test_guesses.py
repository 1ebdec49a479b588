"""The weights of the scorer of guesses."""

import math
import re

from dragoman.vocabulary.guesses import guess_weights
from dragoman.vocabulary.names import actor_names
from dragoman.vocabulary.types import statement_types


def test_weights_are_finite_and_of_some_weight() -> None:
    """A feature that weighs nothing would only be kept for show."""
    weights = guess_weights()
    assert math.isfinite(weights.bias)
    assert len(weights.weights) > 100
    assert [name for name, weight in weights.weights.items() if not 0.02 <= abs(weight) < 10] == []


def test_the_floor_is_a_probability() -> None:
    assert 0 < guess_weights().floor < 1


def test_types_that_are_weighed_are_types_of_the_codebook() -> None:
    """A type that is renamed needs weights of its own."""
    told = {m.group(1) for name in guess_weights().weights for m in re.finditer(r"\btype=(\w+)", name)}
    assert len(told) > 10
    assert told <= set(statement_types())


def test_no_weight_is_of_an_actor() -> None:
    """What is guessed must not depend on who it is."""
    words = {word for name in guess_weights().weights for word in re.split(r"[ =]", name)}
    codes = {actor.code for actor in actor_names().actors.values()}
    assert len(codes) > 150
    assert words & codes == set()
