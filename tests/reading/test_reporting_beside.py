"""Words of saying that are set beside what they credit."""

from tests.reading.parsed import attributed, words


def test_verb_and_name_at_the_end_of_a_sentence() -> None:
    """An outlet named after its verb at the end of a sentence is the source of all of it."""
    found = attributed("The alliance has no firm basis, believes The Beacon.")
    assert [(a.voice.name, words(a)) for a in found] == [("The Beacon", "The alliance has no firm basis")]
