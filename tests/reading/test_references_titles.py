"""Titles that stand alone."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Vladimir Putin spoke. The president was calm.", "president", ("RUS",)),
    ],
)
def test_an_office_means_who_was_named_in_it(text: str, word: str, expected: tuple[str, ...]) -> None:
    """The president who was named."""
    assert refers(mentioned(text, "2024-05-14"), word) == expected


def test_a_republic_has_no_crown_prince() -> None:
    """A title alone goes to who was just spoken of only where that state has such an office."""
    for state, whose in (("Peru", ()), ("Jordan", ("JOR",))):
        assert refers(mentioned(f"{state} backed the truce. The crown prince then flew home."), "prince") == whose


def test_a_title_alone_means_who_was_last_called_so() -> None:
    """ "The admiral" is the admiral just named, whatever state he serves."""
    text = "Kenyan Admiral Joseph Otieno met Peru's envoy, Luisa Ramos. The admiral smiled, and the envoy left."
    assert (refers(mentioned(text), "admiral"), refers(mentioned(text), "envoy")) == (("KEN",), ("PER",))
    assert refers(mentioned("Kenya and Peru met. The admiral smiled."), "admiral") == ()


@pytest.mark.parametrize(
    ("text", "code"), [("The king, who is old, left.", ("JOR",)), ("The king who left is old.", ())]
)
def test_a_clause_behind_a_comma_does_not_say_which(text: str, code: tuple[str, ...]) -> None:
    """ "The king, who …" is the king known already."""
    assert refers(mentioned(f"King Abdullah of Jordan spoke. {text}"), "king") == code
