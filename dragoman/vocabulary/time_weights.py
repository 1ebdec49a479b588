"""Weights of the scorer that says whether a time of a sentence is also that of what no rule dates."""

from functools import cache

from dragoman.vocabulary.regression import Regression, load_regression


@cache
def time_weights() -> Regression:
    """The weights that come with the program."""
    return load_regression("time_weights.json")
