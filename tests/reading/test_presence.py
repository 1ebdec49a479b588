"""Where the actors of a text are named."""

import pytest

from dragoman.reading.presence import Presence

TEXT = Presence([frozenset(codes) for codes in (("PER", "CHL"), (), ("PER",), ("CHL", "BOL", "PER"))])


def test_a_sentence_names_whom_it_names() -> None:
    """And none outside the text names anybody."""
    assert TEXT.at("PER", 0)
    assert not TEXT.at("BOL", 0)
    assert not TEXT.at("PER", -1)
    assert not TEXT.at("PER", 4)


def test_actors_are_ranked_by_how_many_sentences_name_them() -> None:
    """Two named as often are of one rank, and who is never named comes after all others."""
    assert [TEXT.rank(code) for code in ("PER", "CHL", "BOL", "GHA")] == [0, 1, 2, 3]
    assert [Presence([frozenset({"PER", "CHL"})]).rank(code) for code in ("PER", "CHL")] == [0, 0]


def test_the_share_is_of_the_sentences_that_name_anybody() -> None:
    """A sentence of nobody counts for nobody."""
    assert TEXT.share("CHL") == pytest.approx(2 / 3)
    assert TEXT.share("GHA") == 0


def test_two_are_named_together_whichever_way_round() -> None:
    """Counted by sentences."""
    assert TEXT.together("PER", "CHL") == TEXT.together("CHL", "PER") == 2
    assert TEXT.together("PER", "GHA") == 0


def test_a_text_without_actors_has_none() -> None:
    """No division by nothing."""
    assert Presence().share("PER") == 0
    assert not Presence().at("PER", 0)
