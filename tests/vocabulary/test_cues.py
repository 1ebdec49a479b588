"""The cue words are read whole, and a wrong file says where it is wrong."""

import pytest

from dragoman.errors import VocabularyError
from dragoman.vocabulary import cues
from dragoman.vocabulary.cues import (
    factuality_cues,
    person_cues,
    press_cues,
    reporting_cues,
    reporting_nouns,
    reporting_verbs,
)


def test_every_list_holds_words() -> None:
    """No list of words is empty or holds a stray capital."""
    for section in (reporting_cues(), press_cues(), person_cues()):
        for name in section.__slots__:
            lists = getattr(section, name)
            for words in lists.values() if isinstance(lists, dict) else [lists]:
                assert words, name
                assert all(word == word.lower() for word in words), name


def test_words_that_may_credit_hold_every_list_that_credits() -> None:
    """By clause, object, infinitive or preposition; words that only modify a credit are not among them."""
    found = reporting_cues()
    assert found.clause | found.object | found.infinitive | found.prepositions["of"] <= reporting_verbs()
    assert found.noun | found.view | found.noun_infinitive <= reporting_nouns()
    assert not found.adverb & reporting_verbs()


def test_yaml_reads_no_preposition_as_a_truth_value() -> None:
    """ "on" stays a word."""
    assert "on" in reporting_cues().prepositions


def test_strengths_are_shares() -> None:
    """An effect never makes surer."""
    assert all(0 <= effect.strength <= 1 for effect in factuality_cues().effects.values())


def test_a_word_with_two_effects_is_refused() -> None:
    """The message names the word and the table."""
    with pytest.raises(VocabularyError, match="'try' stands twice"):
        cues._operators("clause", {"try": "try", "want": "try"}, factuality_cues().effects)


def test_an_unknown_effect_is_refused() -> None:
    """The message names the effect."""
    with pytest.raises(VocabularyError, match="names 'wobble'"):
        cues._operators("clause", {"wobble": "x"}, {})


def test_a_list_of_numbers_is_refused() -> None:
    """The message says what to write."""
    with pytest.raises(VocabularyError, match="write words"):
        cues._words("reporting.clause", 7)
