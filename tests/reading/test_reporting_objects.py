"""Verbs that credit somebody with their object."""

from tests.reading.parsed import attributed, words


def test_what_is_criticised_or_promised_is_credited() -> None:
    """Nouns of saying credit whoever holds them with what "of" and "to" bring."""
    [criticism] = attributed("Ankara's criticism of the embargo grew.")
    assert (criticism.voice.name, words(criticism), criticism.rule) == ("Ankara", "the embargo", "reporting:about")
    found = attributed("Ankara repeated its promise to leave.")
    assert "to leave" in [words(a) for a in found]
