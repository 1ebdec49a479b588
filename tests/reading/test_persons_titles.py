"""Titles and courtesies before a name."""

from dragoman.reading.persons_titles import title_noun
from tests.reading.mentioned import mentioned, refers
from tests.reading.trees import tokens


def test_a_role_at_the_head_of_a_text_is_looked_for_within_it() -> None:
    """A text of two words has nothing before them."""
    words = tokens("Lima/lima/PROPN/NNP/compound/1", "talks/talk/NOUN/NNS/ROOT/1")
    assert title_noun("Lima talks", words, -3, 1) == "talk"


def test_a_courtesy_title_stands_before_the_surname_wherever_it_stands_in_the_full_name() -> None:
    """ "Mr. Tesfaye" is Tesfaye Bekele, though most people are called by their last word."""
    text = "Ethiopia's envoy, Tesfaye Bekele Alemu, spoke."
    assert refers(mentioned(f"{text} Mr. Tesfaye flew home."), "Tesfaye") == ("ETH",)
    assert refers(mentioned(f"{text} Peru asked Tesfaye."), "Tesfaye") == ()
