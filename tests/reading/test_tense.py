"""The tense of a verb, over parses written by hand."""

import pytest

from dragoman.reading.tense import has_have
from tests.reading.trees import tokens


@pytest.mark.parametrize(("tag", "text"), [("VBZ", "has"), ("VBD", "had"), ("VB", "have")])
def test_have_is_found_in_any_tense(tag: str, text: str) -> None:
    """ "Has relied", "had relied" and "may have relied" set what is told before the words that tell of it."""
    told = tokens("Lima/Lima/PROPN/NNP/nsubj/2", f"{text}/have/AUX/{tag}/aux/2", "relied/rely/VERB/VBN/ROOT/2")
    assert has_have(told, 2)


def test_a_simple_past_has_no_have() -> None:
    """ "Had" as the verb itself is no perfect of its own."""
    assert not has_have(tokens("Lima/Lima/PROPN/NNP/nsubj/1", "had/have/VERB/VBD/ROOT/1"), 1)
