"""How the words of a phrase of the lexicon are found in a parse."""

from collections.abc import Callable

from dragoman.model import Reading


def test_a_phrase_reaches_through_stacked_prepositions(read_text: Callable[..., Reading]) -> None:
    """In "pulled out of the pact" the pact hangs two prepositions below its verb."""
    told = read_text("In May Sudan pulled out of a treaty with Ethiopia.").statements
    assert "predicate:*pull out of treaty.verb" in {rule for statement in told for rule in statement.why}


def test_a_phrase_owns_its_negation(read_text: Callable[..., Reading]) -> None:
    """What "cannot compete with" says is so; its "not" denies nothing."""
    told = {(s.type, s.status) for s in read_text("Laos cannot compete with Thailand on wages.").statements}
    assert told == {("DEPEND", "actual")}


def test_who_is_expelled_makes_the_type(read_text: Callable[..., Reading]) -> None:
    """Diplomats are sent home as a penalty; people who live there are driven out."""
    [diplomats] = read_text("Togo expelled Benin's ambassador.").statements
    [people] = read_text("Togo expelled hundreds of Beninese migrants.").statements
    assert (diplomats.type, people.type) == ("SANCTION", "COERCE")
