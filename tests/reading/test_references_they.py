"""Whom "they" means."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Russia and China signed. They will trade more.", "They", ("RUS", "CHN")),
        ("The Chinese know that they need gas.", "they", ("CHN",)),
    ],
)
def test_they_means_those_joined_or_a_people(text: str, word: str, expected: tuple[str, ...]) -> None:
    """Two joined by "and", or the people of one name."""
    assert refers(mentioned(text, "2024-05-14"), word) == expected


def test_they_means_those_whom_a_hyphen_joins() -> None:
    """ "The Kenyan-Ugandan pact" is of two, who have something in common."""
    assert refers(mentioned("The Kenyan-Ugandan pact rests on their need of trade."), "their") == ("KEN", "UGA")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Kenya and Uganda quarrelled. Oman urged them to wait.", "them", ("KEN", "UGA")),
        ("A ridge divides Kenya and Uganda. While their presidents slept, shots fell.", "their", ("KEN", "UGA")),
        ("Kenya and Uganda bought trucks. Oman paints them.", "them", ()),
        ("Kenya and Oman quarrelled. Oman urged them to wait.", "them", ()),
    ],
)
def test_they_may_be_those_joined_in_the_sentence_before(text: str, word: str, expected: tuple[str, ...]) -> None:
    """Where only states can be urged or have presidents, and he who urges is none of them."""
    assert refers(mentioned(text), word) == expected
