"""Those who act for no state: what they are called, and what is said to be their doing."""

import pytest

from tests.reading.mentioned import codes, mention, mentioned, refers

NONSTATE = ("GRP:NONSTATE",)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kenya released the plotters.", "plotters"),
        ("Exiles crossed into Gabon at night.", "Exiles"),
        ("The army of Peru fought the insurgency.", "insurgency"),
        ("A mob burned the embassy of Chad.", "mob"),
        ("Masked men stopped the bus near Lima.", "Masked men"),
        ("Gabon arrested the rebel colonel.", "rebel colonel"),
        ("Togo banned the opposition party.", "opposition party"),
    ],
)
def test_who_acts_for_no_state_is_an_actor(text: str, who: str) -> None:
    """No name of the vocabulary is needed: the noun says it."""
    assert refers(mentioned(text), who) == NONSTATE


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kenya mourned after the terrorist attacks.", "terrorist"),
        ("Guerrilla raids unsettled Gabon.", "Guerrilla"),
        ("Togo condemned the bomb attack.", "bomb"),
    ],
)
def test_what_sort_of_deed_it_is_says_who_did_it(text: str, who: str) -> None:
    """The word before the deed serves as the adjective of a state does."""
    reading = mentioned(text)
    assert refers(reading, who) == NONSTATE
    assert mention(reading, who).adjective


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kenya bombed a guerrilla camp.", "guerrilla"),
        ("Armed soldiers guarded the mission of Gabon.", "armed soldiers"),
        ("A revolutionary idea reached Togo.", "revolutionary"),
    ],
)
def test_a_word_before_other_nouns_names_nobody(text: str, word: str) -> None:
    """A camp lies in some state, soldiers are some state's, and an idea is not a band."""
    assert refers(mentioned(text), word) == ()


def test_nationals_among_rebels_are_no_state() -> None:
    """Exiles of a state act against it."""
    assert codes(mentioned("Malian exiles met in Dakar."))["Malian exiles"] == NONSTATE


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("A Hausa armed group raided the post.", "armed group"),
        ("Chad met the rebel commander in Doha.", "rebel commander"),
        ("Togo has no dealings with the militia.", "militia"),
        ("Fiji blamed transnational companies.", "transnational companies"),
        ("Multinationals are told to choose.", "Multinationals"),
    ],
)
def test_bands_stand_outside_every_state(text: str, exact: str) -> None:
    """The word before the noun makes them lawless or nobody's."""
    assert refers(mentioned(text), exact) == ("GRP:NONSTATE",)


def test_a_plain_group_is_no_band() -> None:
    """ "An oil company" or "a study group" is no actor."""
    assert refers(mentioned("A study group met in Togo."), "study group") == ()
    assert refers(mentioned("The coup was led by the armed forces."), "armed forces") == ()
    assert refers(mentioned("An oil company paid Togo."), "company") == ()


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        ("Islamists raided Chad.", "Islamists", NONSTATE),
        ("The opposition criticised Japan.", "opposition", NONSTATE),
        ("The party went into opposition.", "opposition", ()),
    ],
)
def test_a_capital_is_no_other_word_and_to_be_in_opposition_names_nobody(
    text: str, who: str, expected: tuple[str, ...]
) -> None:
    """The parser gives a plural with a capital no singular; "into opposition" is a place to go to."""
    assert refers(mentioned(text), who) == expected
