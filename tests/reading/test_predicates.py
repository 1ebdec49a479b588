"""How the words of a phrase of the lexicon are found in a parse."""

from collections.abc import Callable

from dragoman.model import Reading


def test_a_phrase_reaches_through_stacked_prepositions(read_text: Callable[..., Reading]) -> None:
    """In "pulled out of the pact" the pact hangs two prepositions below its verb."""
    told = read_text("In May Sudan pulled out of a treaty with Ethiopia.").statements
    assert "predicate:*pull out of treaty.verb" in {rule for statement in told for rule in statement.why}
