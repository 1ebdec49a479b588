"""Words by which a text may point back at all."""

import pytest

from dragoman.reading.references_words import pointing_words
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.geography import geography
from dragoman.vocabulary.roles import role_words


@pytest.mark.parametrize("word", ["two", "trio", "kingdom", "neighbour", "institution", "region", "latter", "navy"])
def test_nouns_that_stand_for_somebody_are_looked_at(word: str) -> None:
    """Nouns for states and bodies, numerals, and pairs."""
    assert word in pointing_words()


@pytest.mark.parametrize("phrase", ["secretary-general", "foreign minister", "islamic republic", "colonial power"])
def test_a_phrase_is_looked_for_at_its_last_word(phrase: str) -> None:
    """The token that a longer title or kind ends with, and the whole where it is one token."""
    assert {phrase, phrase.replace("-", " ").split()[-1]} <= pointing_words()


def test_no_word_of_the_lists_is_passed_over() -> None:
    """Whatever the vocabulary reads as a reference by itself is among them, in lower case."""
    roles, said = role_words(), descriptions()
    lists = [roles.people, roles.sides, roles.alone, roles.bodies, roles.titles, said.of_all, said.matters, said.pairs]
    every = {word.lower() for words in (*lists, said.others, said.bodies, geography().kinds) for word in words}
    assert every <= pointing_words()


def test_other_words_are_passed_over() -> None:
    """Most nouns refer to nobody."""
    assert not {"oil", "harvest", "tariff"} & pointing_words()
