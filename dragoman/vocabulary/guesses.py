"""Weights of the scorer that says how likely a predicate tells of a pair."""

from functools import cache

from dragoman.vocabulary.regression import Regression, load_regression


@cache
def guess_weights() -> Regression:
    """The weights that come with the program."""
    return load_regression("guesses.json")
