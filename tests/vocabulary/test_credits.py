"""The weights of the scorer of credits."""

import math
import re

from dragoman.vocabulary.credits import credit_weights
from dragoman.vocabulary.names import actor_names


def test_weights_are_finite_and_of_some_weight() -> None:
    """A sign that weighs nothing would only be kept for show."""
    table = credit_weights()
    assert math.isfinite(table.bias)
    assert len(table.weights) > 1000
    assert [name for name, weight in table.weights.items() if not 0.1 <= abs(weight) < 10] == []


def test_hopeless_words_are_known_for_every_part_of_speech() -> None:
    assert set(credit_weights().least) == {"V", "N", "A"}


def test_no_weight_is_of_an_actor() -> None:
    """Who speaks or is spoken of must not matter."""
    words = {word for name in credit_weights().weights for word in re.split(r"[ :=_]", name)}
    named = {actor.name.lower() for actor in actor_names().actors.values()}
    assert len(named) > 150
    assert words & named == set()
