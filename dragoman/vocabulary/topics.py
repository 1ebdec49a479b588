"""Weights of the scorer that says how likely a sentence is about an actor whom it does not name."""

from functools import cache

from dragoman.vocabulary.regression import Regression, load_regression


@cache
def topic_weights() -> Regression:
    """The weights that come with the program."""
    return load_regression("topics.json")
