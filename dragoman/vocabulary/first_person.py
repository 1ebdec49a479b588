"""Nouns that make "our …" a state's; see `first_person.yaml`."""

from functools import cache

from dragoman.vocabulary.files import load_yaml


@cache
def nouns_of_a_state() -> frozenset[str]:
    """Lemmas that speak of a state when they are ours."""
    return frozenset(load_yaml("first_person.yaml")["ours"].split())
