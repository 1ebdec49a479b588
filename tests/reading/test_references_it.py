"""What "it" and "its" stand for."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Russia resents its exclusion.", "its", ("RUS",)),
        ("China says it supports Iran.", "it", ("CHN",)),
        ("The West and its sanctions hurt Iran.", "its", ("GRP:WEST",)),
        ("What Angola wants is clear. It hopes for gas.", "It", ("AGO",)),
        ("The quiet figure of the story is Norway. It had paid for years.", "It", ("NOR",)),
        ("Zambia banned maize. It will take over the chair on Monday.", "It", ("ZMB",)),
    ],
)
def test_it_means_the_state_or_body_named(text: str, word: str, expected: tuple[str, ...]) -> None:
    """Subject first, then whose it is, then the subject of the sentence before."""
    assert refers(mentioned(text, "2024-05-14"), word) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The plan kept its form in Japan.", "its"),
    ],
)
def test_the_it_of_a_thing_stays_open(text: str, word: str) -> None:
    """A plan keeps a form of its own."""
    assert refers(mentioned(text), word) == ()


def test_an_answer_takes_up_its_question() -> None:
    """The speaker's label between them is no paragraph."""
    text = "Q: What does Serbia want from Hungary?\n\nKiraly: It wants gas and time.\n"
    assert refers(mentioned(text), "It") == ("SRB",)


def test_it_with_a_mind_is_the_state_in_the_foreground() -> None:
    """ "It wants dams": a drought wants nothing."""
    text = "Kenya waits. The drought shows that it wants dams."
    assert refers(mentioned(text), "it") == ("KEN",)
    assert refers(mentioned(text.replace("wants dams", "kills cattle")), "it") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya and Uganda met Oman on its lake.", ("OMN",)),
        ("Kenya met Oman on its lake.", ("KEN",)),
        ("Kenya and Uganda are its friends.", ()),
    ],
)
def test_its_is_of_one_and_not_of_several(text: str, expected: tuple[str, ...]) -> None:
    """Two joined are "they"; a third named with them is whose it is."""
    assert refers(mentioned(text), "its") == expected


def test_it_may_be_a_movement_by_its_name() -> None:
    """Somaliland has a coast; the Houthis are no "it"."""
    assert refers(mentioned("Somaliland says its coast is safe."), "its") == ("GRP:NONSTATE",)
    assert refers(mentioned("A war with the Houthis is in its third year."), "its") == ()
